"""The editor's own files: styles, script, letters, icon."""

from __future__ import annotations

from http import HTTPStatus
from importlib.resources import files
from pathlib import Path

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.pages import OWN
from itasite.serve.content_types import content_type

_HERE = Path(__file__).parent.parent / "templates" / "editor"
_THEME = Path(str(files("itasite_theme"))) / "assets"
_STYLES = ("shell.css", "editor.css", "history.css", "tasks.css")
_LETTERS = ("sarabun-400.woff2", "sarabun-700.woff2")
FILES = {
    **{name: _HERE / name for name in _STYLES},
    "shell.js": _HERE / "shell.js",
    "favicon.svg": _THEME / "images" / "favicon.svg",
    **{name: _THEME / "fonts" / name for name in _LETTERS},
}
STYLES = tuple(f"{OWN}{name}" for name in _STYLES)
LETTERS = tuple(f"{OWN}{name}" for name in _LETTERS)  # asked for at once: nothing of ours is kept by a browser
SCRIPT, ICON = f"{OWN}shell.js", f"{OWN}favicon.svg"


def show(_: Desk, asked: Asked) -> Answer:
    """One of these files; any other name leads nowhere."""
    name = asked.step("file")
    if name not in FILES:
        return Answer(b"", HTTPStatus.NOT_FOUND)
    content = FILES[name].read_bytes()
    return Answer(content, kind=content_type(name, content))
