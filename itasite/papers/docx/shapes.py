"""What the templates draw: paragraphs, tables and sections with every number ready.

Lengths are twips (1/20 pt), those of pictures EMU (1/360,000 cm), as the standard has them.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from itasite.papers.docx.letters import Piece

TWIPS_PER_CM = 566.929


def cm(length: float) -> int:
    """Centimetres as twips."""
    return round(length * TWIPS_PER_CM)


def emu(millimetres: float) -> int:
    """Millimetres as EMU."""
    return round(millimetres * 36_000)


class Drawn(NamedTuple):
    """A picture at its size. `floating`: it lies at the top left of the text, 1.5 cm from the edge of the sheet."""

    relation: str
    number: int
    alt: str
    width: int
    height: int
    floating: bool = False


class Span(NamedTuple):
    """Letters that look alike, or a picture, or a field with its shown result (`pieces`).

    `link`: the relation of a web address; `to`: the name of a bookmark. `style`: of characters.
    """

    pieces: tuple[Piece, ...] = ()
    bold: bool = False
    italic: bool = False
    style: str = ""
    link: str = ""
    to: str = ""
    picture: Drawn | None = None
    field: str = ""


class Stop(NamedTuple):
    """A tab stop; `leader`: what fills the way to it ("dot", "none")."""

    at: int
    kind: str = "left"
    leader: str = "none"


class Mark(NamedTuple):
    """A bookmark; its number is unique in the file."""

    number: int
    name: str


class Sheet(NamedTuple):
    """The sheet of a section with its margins. `first`: its first page has a head of its own."""

    lying: bool
    top: int
    right: int
    bottom: int
    left: int
    head: int
    first: bool = False

    @property
    def wide(self) -> int:
        """The width of the sheet: A4."""
        return 16838 if self.lying else 11906

    @property
    def high(self) -> int:
        """Its height."""
        return 11906 if self.lying else 16838

    @property
    def text(self) -> int:
        """The width between the margins."""
        return self.wide - self.left - self.right


class Par(NamedTuple):
    """A paragraph. `first` is how far its first line is moved in, less than 0 for a hanging one.

    `list`: the number of its list and its level. `field_begin` opens a field over several paragraphs, `field_end`
    closes it. `section`: it is the last of a section, which has this sheet.
    """

    spans: tuple[Span, ...] = ()
    style: str = ""
    align: str = ""
    left: int | None = None
    first: int = 0
    list: tuple[int, int] | None = None
    stops: tuple[Stop, ...] = ()
    keep_next: bool = False
    new_page: bool = False
    marks: tuple[Mark, ...] = ()
    field_begin: str = ""
    field_end: bool = False
    section: Sheet | None = None


class Box(NamedTuple):
    """A cell. `span`: columns it goes over; `merge`: "restart" or "continue" in the head of a table; `head`: shaded."""

    width: int
    content: tuple[Par, ...]
    span: int = 1
    merge: str = ""
    head: bool = False


class Line(NamedTuple):
    """A row. `head`: it is repeated on each page; `whole`: it is not divided between pages."""

    boxes: tuple[Box, ...]
    head: bool = False
    whole: bool = True


class Grid(NamedTuple):
    """A table. `style` is "PaperTable" with lines, "SideBySide" without."""

    widths: tuple[int, ...]
    lines: tuple[Line, ...]
    style: str = "PaperTable"
    caption: str = ""
    first_column: bool = False


Block: TypeAlias = "Par | Grid"
