"""Runs, paragraphs, lists and pictures of a paper as paragraphs of Word."""

from __future__ import annotations

from collections.abc import Mapping

from itasite.papers.docx.letters import Piece, one_line, pieces
from itasite.papers.docx.links import Bookmarks, Relations
from itasite.papers.docx.lists import Lists, hang
from itasite.papers.docx.pictures import Pictures
from itasite.papers.docx.shapes import Mark, Par, Span, Stop, cm
from itasite.papers.model import Image, Picture, Point, Points, Run, Runs, Text, TextKind
from itasite.words import paper_parts as said

INDENT = cm(2.5)
_EMU_PER_TWIP = 635
_DEEPEST = cm(9)  # a list in lists begins no further from the left
_STYLES: dict[TextKind, str] = {
    "body": "BodyText",
    "plain": "",
    "center": "",
    "right": "",
    "title": "Title",
    "lead": "Lead",
    "small": "Small",
}


class Writer:
    """Makes the paragraphs of one document and collects what they need: relations, bookmarks, pictures, lists.

    `levels`: those of headings by their anchors, 0 for other anchors. `pages`: the numbers of their pages, where known.
    """

    def __init__(self, images: dict[str, Image], levels: Mapping[str, int], pages: Mapping[str, str]) -> None:
        self.relations = Relations()
        self.bookmarks = Bookmarks(tuple(levels))
        self.pictures = Pictures(images, self.relations)
        self.lists = Lists()
        self.levels = levels
        self.pages = pages

    def spans(self, runs: Runs, *, bold: bool = False) -> tuple[Span, ...]:
        """Runs of the paper; `bold` for all of them."""
        return tuple(self._span(run, bold) for run in runs if run.text)

    def _span(self, run: Run, bold: bool) -> Span:
        to = self.bookmarks.name(run.href[1:]) if run.href.startswith("#") else ""
        link = self.relations.address(run.href) if run.href and not to else ""
        style = "Hyperlink" if to or link else ""
        return Span(pieces(run.text), run.bold or bold, run.italic, style, link, to)

    def text(self, text: Text, *, within: bool = False, align: str = "") -> Par:
        """A paragraph. `within` a cell it has no first line moved in."""
        style = "TableText" if within and text.kind in ("body", "plain", "center", "right") else _STYLES[text.kind]
        jc = text.kind if text.kind in ("center", "right") else align if within else ""
        return Par(self.spans(text.runs, bold=text.kind == "lead"), style, jc, keep_next=text.kind == "lead")

    def points(
        self, points: Points, *, within: bool = False, depth: int = 0, left: int | None = None
    ) -> tuple[Par, ...]:
        """A list, and the lists in it. `left`: where its marks begin."""
        begin = min(left if left is not None else (0 if within else INDENT), _DEEPEST)
        room = hang(points)
        number = self.lists.begun(points, depth, begin + room, room)
        found: list[Par] = []
        for point in points.points:
            found += self._point(point, number, begin, room, within, depth)
        return tuple(found)

    def _point(
        self, point: Point, number: tuple[int, int] | None, begin: int, room: int, within: bool, depth: int
    ) -> list[Par]:
        style = "TableText" if within else "ListParagraph"
        left = begin + room
        typed = () if number or not point.mark else (Span(pieces(point.mark)), Span((Piece("", "tab"),)))
        opened = Par(typed, style, left=left, first=-room, list=number, stops=() if number else (Stop(left),))
        found: list[Par] = []
        for part in point.parts:
            if isinstance(part, Points):
                found += [] if found else [opened]
                found += self.points(part, within=within, depth=depth + 1, left=left)
            else:
                spans = self.spans(part.runs, bold=part.kind == "lead")
                more = Par(spans, style, left=left)
                found.append(more if found else opened._replace(spans=typed + spans))
        return found or [opened]

    def picture(self, picture: Picture, widest: int) -> tuple[Par, ...]:
        """A picture in the middle with its caption below, not wider than `widest` twips."""
        drawn = self.pictures.drawn(picture.name, picture.alt, (picture.width, picture.height), widest * _EMU_PER_TWIP)
        missing = said.NO_PICTURE.format(alt=one_line(picture.alt))
        span = Span(picture=drawn) if drawn else Span(pieces(missing))
        shown = Par((span,), "Picture", keep_next=bool(picture.caption))
        caption = Par(self.spans(picture.caption), "Caption")
        return (shown, caption) if picture.caption else (shown,)

    def garuda(self, name: str, high: float, widest: int, *, floating: bool) -> tuple[Span, ...]:
        """The garuda by its height in mm; nothing where the agency supplies none."""
        drawn = self.pictures.drawn(name, said.GARUDA, (0, high), widest * _EMU_PER_TWIP, floating=floating)
        return (Span(picture=drawn),) if name and drawn else ()

    def marks(self, anchor: str) -> tuple[Mark, ...]:
        """The bookmark of an anchor."""
        return self.bookmarks.marks(anchor)


def plain(text: str, *, bold: bool = False, style: str = "") -> Span:
    """Letters without links."""
    return Span(pieces(text), bold, style=style)


TAB = Span((Piece("", "tab"),))
