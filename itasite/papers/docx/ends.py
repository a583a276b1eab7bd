"""How papers end: closing, places to sign, what goes with them; all on one page."""

from __future__ import annotations

from itasite.papers.docx.heads import attached
from itasite.papers.docx.shapes import Block, Box, Grid, Line, Par, Stop, cm
from itasite.papers.docx.writer import TAB, Writer, plain
from itasite.papers.model import Run, Signature, Signatures, Text
from itasite.words import paper_parts as said

_DOTS = "." * 40
_FEWER_DOTS = "." * 28
_SIGN_AT = cm(6.5)
_EDGES = cm(0.4)
_LINES = 2  # left to write an opinion on


def signatures(writer: Writer, end: Signatures, width: int) -> tuple[Block, ...]:
    """The end of a paper. The closing and the first place to sign stay on one page, and so does each further one."""
    closing: list[Block] = [writer.text(Text((Run(end.closing),)))] if end.closing else []
    rows = [_alone(writer, row[0], width) if len(row) == 1 else _beside(writer, row, width) for row in end.rows if row]
    together: list[list[Block]] = [
        [*closing, *(rows[0] if rows else [])],
        *rows[1:],
        list(attached(writer, end.papers)),
    ]
    return tuple(block for blocks in together for block in (*map(kept, blocks[:-1]), *blocks[-1:]))


def kept(block: Block) -> Block:
    """A paragraph or table that stays on the page of what follows."""
    if isinstance(block, Par):
        return block._replace(keep_next=True)
    return block._replace(lines=tuple(_kept_row(line) for line in block.lines))


def _kept_row(line: Line) -> Line:
    boxes = (box._replace(content=tuple(par._replace(keep_next=True) for par in box.content)) for box in line.boxes)
    return line._replace(boxes=tuple(boxes))


def _alone(writer: Writer, signature: Signature, width: int) -> list[Block]:
    return [*_opinion(writer, signature, width), *(par._replace(left=_SIGN_AT) for par in _signed(signature, _DOTS))]


def _beside(writer: Writer, row: tuple[Signature, ...], width: int) -> list[Block]:
    """Signatures in a table without lines: opinions in its first row, so that names stand at the same height."""
    wide = width // len(row)
    above = tuple(Box(wide, tuple(_opinion(writer, one, wide - _EDGES, within=True))) for one in row)
    below = tuple(Box(wide, tuple(_signed(one, _FEWER_DOTS))) for one in row)
    filled = tuple(box._replace(content=box.content or (Par(style="Gap"),)) for box in above)
    lines = (Line(filled), Line(below)) if any(box.content for box in above) else (Line(below),)
    return [Grid((wide,) * len(row), lines, "SideBySide"), Par(style="Gap")]


def _opinion(writer: Writer, one: Signature, width: int, *, within: bool = False) -> list[Par]:
    found = [Par((plain(one.title, bold=True),), "SignTitle")] if one.title else []
    for part in one.opinion:
        found += [writer.text(part, within=within)] if isinstance(part, Text) else writer.points(part, within=within)
    if one.title and not one.opinion:
        found += [Par((TAB,), stops=(Stop(width, "right", "dot"),))] * _LINES
    return found


def _signed(one: Signature, dots: str) -> list[Par]:
    lines = [f"({one.name or dots})", *one.position, *([f"{said.DATE} {one.date}"] if one.date else [])]
    return [Par((plain(f"{said.SIGN} {dots}"),), "Sign"), *(Par((plain(line),), "SignLine") for line in lines)]
