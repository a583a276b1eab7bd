"""The files of a new site that show it when somebody double-clicks them."""

from __future__ import annotations

import sys

from itasite.formats import render

PREVIEWS = ("preview.bat", "preview.command", "preview.sh")  # Windows, macOS, Linux
STARTED = PREVIEWS[1:]  # need a mark in the file system to be started
_NOTE = ".itasite/python.txt"  # git leaves it out


def preview_files() -> dict[str, str]:
    """Path → text; the one for Windows is plain ASCII with its line ends, for whatever reads it."""
    shell = render.starter("preview.sh")
    windows = render.starter("preview.bat").replace("\n", "\r\n")
    return dict(zip(PREVIEWS, (windows, shell, shell), strict=True))


def note_of_this_machine() -> dict[str, str]:
    """Where the program is on this machine, for these files: it is rarely on the PATH of a double-click."""
    return {_NOTE: f"{sys.executable}\n"} if sys.executable else {}
