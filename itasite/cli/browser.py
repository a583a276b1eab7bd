"""Opens an address in the user's browser, and waits for none."""

from __future__ import annotations

import os
import sys
import threading
import webbrowser

import click

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")  # without any, Linux would start a browser in this terminal


def open_browser(address: str) -> None:
    """Open the address; say so if there is no browser that can."""
    if sys.platform in ("win32", "darwin") or any(map(os.environ.get, _SCREENS)):
        threading.Thread(target=_open, args=(address,), daemon=True).start()
    else:
        _say(address)


def _open(address: str) -> None:
    try:
        opened = webbrowser.open(address)
    except (webbrowser.Error, OSError):
        opened = False
    if not opened:
        _say(address)


def _say(address: str) -> None:
    click.echo(f"เปิดเบราว์เซอร์ให้ไม่ได้ เปิดเองที่ {address}")
