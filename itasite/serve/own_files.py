"""The files of the preview itself: its style and script, and of the theme the letters and the icon."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

OWN = "/.itasite/"  # no file of a site has such a name: the content folder's hidden files are left out
STYLE, SCRIPT = f"{OWN}preview.css", f"{OWN}preview.js"
ICON = f"{OWN}favicon.svg"
_HERE = Path(__file__).parent / "files"
_THEME = Path(str(files("itasite_theme"))) / "assets"
FILES = {
    STYLE: _HERE / "preview.css",
    SCRIPT: _HERE / "preview.js",
    ICON: _THEME / "images" / "favicon.svg",
    **{f"{OWN}{name}": _THEME / "fonts" / name for name in ("sarabun-400.woff2", "sarabun-700.woff2")},
}
