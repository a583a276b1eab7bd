"""The parts of a paper in order, with page breaks and sheets that lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from itasite.papers.docx import ends, heads
from itasite.papers.docx.shapes import Block, Grid, Par, Sheet, cm
from itasite.papers.docx.tables import table
from itasite.papers.docx.writer import Writer
from itasite.papers.model import (
    Across,
    Contents,
    Cover,
    Flow,
    Heading,
    LetterHead,
    MemoHead,
    PageBreak,
    Paper,
    Part,
    Picture,
    Points,
    Row,
    Signatures,
    Table,
    Text,
)

UPRIGHT = Sheet(lying=False, top=cm(2.5), right=cm(2), bottom=cm(2), left=cm(3), head=cm(1.25))
COMPACT = UPRIGHT._replace(top=cm(1.5), bottom=cm(1.5), head=cm(0.75))
# The edge that is bound is the left one of a sheet that stands, the upper one when it lies.
LYING = Sheet(lying=True, top=cm(3), right=cm(2), bottom=cm(2), left=cm(2), head=cm(1.5))


def body(writer: Writer, paper: Paper) -> tuple[tuple[Block, ...], Sheet]:
    """The blocks of a paper and the sheet of its last section; those before end at paragraphs that say so."""
    upright = COMPACT if paper.compact else UPRIGHT
    blocks: list[Block] = []
    parts = [(LYING if isinstance(part, Across) else upright, part) for part in paper.parts]
    sheet, begun = (parts[0][0] if parts else upright), 0
    for own, part in parts:
        if own is not sheet and blocks[begun:]:
            _close(blocks, sheet._replace(first=begun == 0))
            begun = len(blocks)
        sheet = own
        _add(blocks, begun, writer, part, sheet.text)
    if blocks and _ends_page(blocks[-1]):
        blocks.pop()
    if not blocks[begun:] and blocks:  # nothing came after a section that was closed
        blocks.append(Par(style="Gap"))
    return tuple(blocks), sheet._replace(first=begun == 0)


def _add(blocks: list[Block], begun: int, writer: Writer, part: Part, width: int) -> None:
    for one in part.parts if isinstance(part, Across) else (part,):
        found = list(_blocks(writer, one, width))
        waits = bool(blocks[begun:]) and _ends_page(blocks[-1])
        if isinstance(one, PageBreak):
            if blocks[begun:] and not waits:
                blocks.append(_PAGE_END)
            continue
        if not found:
            continue
        if waits:
            blocks.pop()
            if isinstance(found[0], Grid):
                found.insert(0, Par(style="Gap"))
            found[0] = found[0]._replace(new_page=True) if isinstance(found[0], Par) else found[0]
        if isinstance(one, Signatures) and blocks[begun:] and not waits:
            _keep_last(blocks, begun)
        blocks += found
        if isinstance(one, Cover):
            blocks.append(_PAGE_END)


_PAGE_END = Par(style="PageEnd")  # stands in for a page break until something follows


def _ends_page(block: Block) -> bool:
    return block is _PAGE_END


def _keep_last(blocks: list[Block], begun: int) -> None:
    """Keep the last paragraph, or the last row of a table, on the page of the signatures."""
    blocks[-1] = ends.kept(blocks[-1]) if isinstance(blocks[-1], Par) else blocks[-1]
    before = blocks[-2] if len(blocks) - 1 > begun else None
    if isinstance(before, Grid):
        last = ends.kept(before._replace(lines=before.lines[-1:]))
        blocks[-2] = before._replace(lines=(*before.lines[:-1], *(last.lines if isinstance(last, Grid) else ())))


def _close(blocks: list[Block], sheet: Sheet) -> None:
    last = blocks[-1]
    if _ends_page(last):
        blocks.pop()
        last = blocks[-1]
    if isinstance(last, Par) and last.section is None:
        blocks[-1] = last._replace(section=sheet)
    else:
        blocks.append(Par(style="Gap", section=sheet))


def _blocks(writer: Writer, part: Flow, width: int) -> Sequence[Block]:
    match part:
        case Heading():
            return (Par(writer.spans(part.runs), f"Heading{_level(part)}", marks=writer.marks(part.anchor)),)
        case Text():
            return (writer.text(part),)
        case Points():
            return writer.points(part)
        case Picture():
            return writer.picture(part, width)
        case Table():
            return table(writer, part, width) if part.columns else ()
        case MemoHead():
            return heads.memo(writer, part, width)
        case LetterHead():
            return heads.letter(writer, part, width)
        case Signatures():
            return ends.signatures(writer, part, width)
        case Cover():
            return heads.cover(writer, part, width)
        case Contents():
            return heads.contents(writer, part, width)
        case PageBreak():
            return ()


def _level(heading: Heading) -> int:
    return min(max(heading.level, 1), 4)


def anchors(parts: Sequence[Part]) -> Iterator[tuple[str, int]]:
    """The anchors that the paper sets, in order, with the levels of headings; 0 for a row of a table."""
    for part in parts:
        if isinstance(part, Across):
            yield from anchors(part.parts)
        elif isinstance(part, Heading):
            yield part.anchor, _level(part)
        elif isinstance(part, Table):
            rows: Iterator[Row] = (row for section in part.sections for row in section.rows)
            yield from ((row.anchor, 0) for row in rows)
