"""Papers as PDF, set by typst: PDF/UA-1 and PDF/A-2a, the same bytes for the same paper."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from itasite.papers.model import Paper
from itasite.papers.pdf.data import data

_STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
_LAYOUT = ("main.typ", "parts.typ")
_NO_TIME = 0  # the same paper gives the same bytes


class NotInstalledError(Exception):
    """What sets papers is an extra of the program, and not there."""


def pdf(paper: Paper) -> bytes:
    """The bytes of a paper as PDF. Raises NotInstalledError."""
    try:
        import typst  # 80 MB that only papers need

        from itasite.papers.pdf.compact import compact
    except ImportError as error:
        raise NotInstalledError from error
    pictures = {f"pictures/{name}": image.content for name, image in paper.pictures.items()}
    layout = {name: _layout(name) for name in _LAYOUT[1:]}
    sources = {"main": _layout(_LAYOUT[0]), **layout, **pictures, "paper.json": data(paper)}
    return compact(
        typst.compile(sources, format="pdf", font_paths=_fonts(), pdf_standards=_STANDARDS, timestamp=_NO_TIME)
    )


@cache
def _fonts() -> Any:
    import typst

    folder = Path(str(files("itasite.papers") / "fonts"))
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


@cache
def _layout(name: str) -> bytes:
    return (files("itasite.papers.pdf") / "layout" / name).read_bytes()
