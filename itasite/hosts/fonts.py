"""Puts fonts into style sheets: a browser loads none from another folder of the disk."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable

_FONT = re.compile(r"url\((?P<quote>['\"]?)(?P<path>[^'\")]+\.woff2)(?P=quote)\)")


def with_fonts(sheet: str, read: Callable[[str], bytes | None]) -> str:
    """The style sheet with its fonts inside. `read` gives the font at a path of the sheet, None if there is none."""

    def data(found: re.Match[str]) -> str:
        font = read(found["path"])
        return found[0] if font is None else f"url(data:font/woff2;base64,{base64.b64encode(font).decode()})"

    return _FONT.sub(data, sheet)
