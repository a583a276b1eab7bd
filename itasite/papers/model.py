"""What a paper is, whatever file it becomes: a sheet size, parts in order, pictures.

It is made once of the views that the pages show; PDF and DOCX are written from it and know nothing of the content. All
texts are final: in the numerals of the paper, with signs that keep names, phones and dates whole on a line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias


class Run(NamedTuple):
    """Letters that look alike. A line end in `text` is one on paper.

    `href` is where they lead: a web address, mailto: or tel:, or # and the anchor of a heading; "" nowhere.
    """

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


Runs: TypeAlias = tuple[Run, ...]
TextKind = Literal["body", "plain", "center", "right", "title", "lead", "small"]


class Heading(NamedTuple):
    """A heading; `level` 1 is the title of the paper's text, then 2 to 4. `anchor` is unique in the paper."""

    level: int
    runs: Runs
    anchor: str = ""


class Text(NamedTuple):
    """A paragraph. Body text begins 2.5 cm from the left; `title` is the large bold line of a paper, in the middle.

    `lead` is a bold line that stays with what follows; `small` is of remarks.
    """

    runs: Runs
    kind: TextKind = "body"


class Point(NamedTuple):
    """An entry of a list, with its mark as the paper has it: (๑), ๑., -."""

    mark: str
    parts: tuple[Text | Points, ...]


class Points(NamedTuple):
    """A list. `numbered`: its marks are numbers or letters in order."""

    points: tuple[Point, ...]
    numbered: bool = False


class Picture(NamedTuple):
    """A picture by its name in `Paper.pictures`, `width` or `height` in millimetres (the other is 0: it follows).

    `alt` is what it shows, for who cannot see it; `caption` stands below it.
    """

    name: str
    alt: str
    width: float = 0
    height: float = 0
    caption: Runs = ()


CellPart: TypeAlias = "Text | Points | Picture"


class Cell(NamedTuple):
    """A cell: paragraphs and lists. `align` is that of its column unless the cell says so."""

    parts: tuple[CellPart, ...] = ()
    align: Literal["left", "center", "right"] = "left"


class Column(NamedTuple):
    """A column: its heading, the heading above it that it shares with its neighbours, its share of the width in %."""

    heading: Runs
    over: Runs = ()
    width: float = 0


class Row(NamedTuple):
    """A row. `total`: it adds up those above it. `anchor`: what it is linked by, if it is."""

    cells: tuple[Cell, ...]
    total: bool = False
    anchor: str = ""


class Section(NamedTuple):
    """Rows under a common heading, which goes over all columns; "" without one."""

    rows: tuple[Row, ...]
    heading: Runs = ()


class Table(NamedTuple):
    """A table whose head repeats on each page. No cell is joined with another. `header` is the column that heads rows.

    `caption` names it for who cannot see it and, if `captioned`, stands above it. `legend` stands below.
    """

    caption: str
    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    header: int = 0
    captioned: bool = False
    legend: Runs = ()


class MemoHead(NamedTuple):
    """The head of a memorandum (บันทึกข้อความ); "" where something is left for writing by hand.

    `garuda` names a picture, or is "". `papers`: what it refers to and what goes with it, each a heading and its texts.
    """

    organization: str
    number: str
    date: str
    subject: str
    to: str
    garuda: str = ""
    papers: tuple[AttachedPapers, ...] = ()


class AttachedPapers(NamedTuple):
    """Papers under a heading (อ้างถึง, สิ่งที่ส่งมาด้วย); each has a mark, "" where it is the only one."""

    title: str
    papers: tuple[tuple[str, Runs], ...]


class LetterHead(NamedTuple):
    """The head of an order (คำสั่ง) or a notice (ประกาศ): garuda in the middle, lines in bold, a rule below.

    `lines`: who it is of, number, subject, each a line in the middle.
    """

    lines: tuple[str, ...]
    garuda: str = ""


class Signature(NamedTuple):
    """A place to sign. `title` and `opinion` stand above it; with a title and no opinion, lines to write on are left.

    `name`, `position` and `date` stand below it; where the name is "" dots are left for it.
    """

    title: str = ""
    opinion: tuple[Text | Points, ...] = ()
    name: str = ""
    position: tuple[str, ...] = ()
    date: str = ""


class Signatures(NamedTuple):
    """The end of a paper: it stays on one page with the closing. The signatures of a row stand side by side."""

    rows: tuple[tuple[Signature, ...], ...]
    closing: str = ""
    papers: tuple[AttachedPapers, ...] = ()


class Cover(NamedTuple):
    """A first sheet of its own, without a page number. `logo` names a picture, or is ""."""

    title: tuple[str, ...]
    agency: tuple[str, ...]
    date: str = ""
    logo: str = ""


class ContentsLine(NamedTuple):
    """A line of a table of contents; `level` 1 is the outermost, `anchor` that of its heading."""

    level: int
    text: str
    anchor: str


class Contents(NamedTuple):
    """A table of contents with the page number of each line."""

    lines: tuple[ContentsLine, ...]
    title: str = ""


class PageBreak(NamedTuple):
    """What follows begins on a new page."""


class Across(NamedTuple):
    """Parts on sheets that lie (A4 landscape), for tables of many columns."""

    parts: tuple[Flow, ...]


Flow: TypeAlias = (
    "Heading | Text | Points | Picture | Table | MemoHead | LetterHead | Signatures | Cover | Contents | PageBreak"
)
Part: TypeAlias = "Flow | Across"


class Image(NamedTuple):
    """The bytes of a picture; `kind` is how its file name ends: png, jpg, svg."""

    content: bytes
    kind: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper.

    `title` is that of the file, `author` who issues it. `draft`: DRAFT is printed across each page. `superseded` is the
    line that says which later report replaces it, at the head of each page; "" if none does. `numbered`: pages have
    numbers, in Thai digits, from the second on. `compact`: it is a memorandum, whose pages hold as much as they can.
    """

    title: str
    author: str
    parts: tuple[Part, ...]
    pictures: dict[str, Image] = field(default_factory=dict)
    subject: str = ""
    draft: bool = False
    superseded: str = ""
    numbered: bool = True
    compact: bool = False
