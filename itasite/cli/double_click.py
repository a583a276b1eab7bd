"""The files of a new site that show it, or open its forms, when somebody double-clicks them."""

from __future__ import annotations

import sys

from itasite.formats import render

_SYSTEMS = ("bat", "command", "sh")  # Windows, macOS, Linux
PREVIEWS = tuple(f"preview.{ending}" for ending in _SYSTEMS)
EDITORS = tuple(f"edit.{ending}" for ending in _SYSTEMS)
STARTED = (*PREVIEWS[1:], *EDITORS[1:])  # need a mark in the file system to be started
_NOTE = ".itasite/python.txt"  # git leaves it out


def click_files() -> dict[str, str]:
    """Path → text; those for Windows are plain ASCII with its line ends, for whatever reads them."""
    previews = _files("serve", "Shows this site in the browser", "แสดงเว็บไซต์นี้ในเบราว์เซอร์")
    editors = _files("edit", "Opens the forms of this site in the browser", "เปิดแบบฟอร์มกรอกข้อมูลของเว็บไซต์นี้ในเบราว์เซอร์")
    return dict(zip((*PREVIEWS, *EDITORS), (*previews, *editors), strict=True))


def _files(command: str, english: str, thai: str) -> tuple[str, str, str]:
    """The files that start a command, one for each system."""
    windows = render.starter("click.bat", command=command, does=english).replace("\n", "\r\n")
    shell = render.starter("click.sh", command=command, does=thai)
    return windows, shell, shell


def note_of_this_machine() -> dict[str, str]:
    """Where the program is on this machine, for these files: it is rarely on the PATH of a double-click."""
    return {_NOTE: f"{sys.executable}\n"} if sys.executable else {}
