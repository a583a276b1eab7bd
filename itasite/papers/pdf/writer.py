"""Papers as PDF, set by typst: PDF/UA-1 and PDF/A-2a, the same bytes for the same paper."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from itasite.papers.model import Paper

_STANDARDS: list[Any] = ["ua-1", "a-2a"]
_LAYOUT = ("main.typ", "parts.typ")
_PITCHES = (20.8, 19, 17.5, 16, 15)  # points from line to line; the first is that of Word
_NO_TIME = 0  # the same paper gives the same bytes


class NotInstalledError(Exception):
    """What sets papers is an extra of the program, and not there."""


class NotSetError(Exception):
    """typst cannot set the paper, as one with a word of tens of thousands of letters; the text is its reason."""


def pdf(paper: Paper) -> bytes:
    """The bytes of a paper as PDF.

    Raises NotInstalledError, NotSetError, and OSError where no file can be kept for a while.
    """
    try:
        import typst  # noqa: F401  80 MB that only papers need

        from itasite.papers.pdf import packing  # noqa: F401
        from itasite.papers.pdf.data import data, pictures
    except ImportError as error:
        raise NotInstalledError from error
    files = {f"pictures/{name}": content for name, content in pictures(paper).values()}
    files |= {name: _layout(name) for name in _LAYOUT} | {"paper.json": data(paper)}
    with TemporaryDirectory(prefix="itasite-paper-") as folder:  # typst takes no bytes of pictures
        root = Path(folder)
        for name, content in files.items():
            place = root / name
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(content)
        return _set(root / _LAYOUT[0], compact=paper.compact)


def _set(main: Path, *, compact: bool) -> bytes:
    """The PDF of a layout. A compact paper takes as few sheets as it can, its lines as far apart as that allows."""
    from itasite.papers.pdf.packing import packed, pages

    widest = _with_pitch(main, _PITCHES[0])
    if not compact or pages(widest) == 1:
        return packed(widest)
    closest = _with_pitch(main, _PITCHES[-1])
    if pages(closest) == pages(widest):
        return packed(widest)
    between = (_with_pitch(main, pitch) for pitch in _PITCHES[1:-1])
    return packed(next((made for made in between if pages(made) == pages(closest)), closest))


def _with_pitch(main: Path, pitch: float) -> bytes:
    import typst

    try:
        made: bytes = typst.compile(
            main,
            root=main.parent,
            format="pdf",
            font_paths=_fonts(),
            sys_inputs={"pitch": str(pitch)},
            pdf_standards=_STANDARDS,
            timestamp=_NO_TIME,
        )
    except typst.TypstError as error:
        raise NotSetError(str(error)) from None
    return made


@cache
def _fonts() -> Any:
    import typst

    folder = Path(str(files("itasite.papers") / "fonts"))
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


@cache
def _layout(name: str) -> bytes:
    return (files("itasite.papers.pdf") / "layout" / name).read_bytes()
