"""Papers as PDF, set by typst: PDF/UA-1 and PDF/A-2a, the same bytes for the same paper."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from itasite.papers.model import Paper, Run

_STANDARDS = ["ua-1", "a-2a"]
_LAYOUT = ("main.typ", "parts.typ")


class NotInstalledError(Exception):
    """What sets papers is an extra of the program, and not there."""


def pdf(paper: Paper) -> bytes:
    """The bytes of a paper as PDF. Raises NotInstalledError."""
    try:
        import typst  # 80 MB that only papers need
    except ImportError as error:
        raise NotInstalledError from error
    pictures = {f"pictures/{name}": image.content for name, image in paper.pictures.items()}
    sources = {"main": _layout("main.typ"), "parts.typ": _layout("parts.typ"), **pictures, "paper.json": _data(paper)}
    made: bytes = typst.compile(
        sources, format="pdf", font_paths=_fonts(), pdf_standards=_STANDARDS, timestamp=0
    )
    return made


@cache
def _fonts() -> Any:
    import typst

    folder = Path(str(files("itasite.papers.pdf") / "fonts"))
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


@cache
def _layout(name: str) -> bytes:
    return (files("itasite.papers.pdf") / "layout" / name).read_bytes()


def _data(paper: Paper) -> bytes:
    names = ("title", "author", "subject", "draft", "superseded", "numbered", "compact")
    found: dict[str, Any] = {name: getattr(paper, name) for name in names}
    found["parts"] = _plain(paper.parts)
    return json.dumps(found, ensure_ascii=False).encode()


def _plain(value: Any) -> Any:
    """A value for JSON: records by the names of their fields, with their kind; cells with the letters they hold."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        made = {name: _plain(getattr(value, name)) for name in value._fields}
        kind = type(value).__name__
        return made | {"type": kind} | ({"size": _letters(value)} if kind == "Cell" else {})
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value


def _letters(value: Any) -> int:
    if isinstance(value, Run):
        return len(value.text)
    return sum(map(_letters, value)) if isinstance(value, tuple) else 0
