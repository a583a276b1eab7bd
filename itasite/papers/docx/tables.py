"""Tables of a paper as tables of Word: fixed widths, a head that repeats, rows that stay whole."""

from __future__ import annotations

from itertools import groupby

from itasite.papers.docx.letters import one_line
from itasite.papers.docx.shapes import Block, Box, Grid, Line, Par, cm
from itasite.papers.docx.writer import Writer, plain
from itasite.papers.model import Cell, Column, Picture, Points, Row, Runs, Section, Table, Text

NARROWEST = cm(1.2)  # a narrower one breaks ลำดับ
_LONG = 1500  # letters in a column of a third of the sheet: about a page, and Word moves a whole row to the next one
_EDGES = cm(0.3)


def table(writer: Writer, table: Table, width: int) -> tuple[Block, ...]:
    """A table `width` twips wide, with its caption above and legend below."""
    widths = column_widths(table.columns, width)
    lines = [*_head(writer, table.columns, widths)]
    for section in table.sections:
        lines += _section(writer, section, widths, table.columns)
    above = (Par((plain(table.caption),), "TableCaption", keep_next=True),)
    grid = Grid(widths, tuple(lines), caption=one_line(table.caption), first_column=table.header == 0)
    below = (Par(writer.spans(table.legend), "Small"),) if table.legend else (Par(style="Gap"),)
    return (*(above if table.captioned and table.caption else ()), grid, *below)


def column_widths(columns: tuple[Column, ...], width: int) -> tuple[int, ...]:
    """The widths of columns in twips by their shares; none under 1.2 cm as long as all have room for that."""
    least = min(NARROWEST, width // max(1, len(columns)))
    told = sum(column.width for column in columns)
    untold = sum(not column.width for column in columns)
    share = max(0.0, 100 - told) / untold if untold and told < 100 else 100 / max(1, len(columns))
    shares = [column.width or share for column in columns]
    found = [width * one / sum(shares) for one in shares]
    while (missing := sum(max(0.0, least - one) for one in found)) >= 1:
        room = sum(one - least for one in found if one > least)
        found = [one - (one - least) * missing / room if one > least else least for one in found]
    rounded = [int(one) for one in found]
    rounded[-1] += width - sum(rounded)
    return tuple(rounded)


def _head(writer: Writer, columns: tuple[Column, ...], widths: tuple[int, ...]) -> tuple[Line, ...]:
    def heading(runs: Runs) -> tuple[Par, ...]:
        return (Par(writer.spans(runs, bold=True), "TableHead"),)

    own = tuple(Box(wide, heading(column.heading), head=True) for column, wide in zip(columns, widths, strict=True))
    if not any(column.over for column in columns):
        return (Line(own, head=True),)
    upper: list[Box] = []
    lower: list[Box] = []
    for over, places in groupby(range(len(columns)), key=lambda place: columns[place].over):
        group = list(places)
        if over:
            wide = sum(widths[place] for place in group)
            upper.append(Box(wide, heading(over), len(group), head=True))
            lower += [own[place] for place in group]
            continue
        upper += [own[place]._replace(merge="restart") for place in group]
        lower += [Box(widths[place], (Par(style="TableHead"),), merge="continue", head=True) for place in group]
    return Line(tuple(upper), head=True), Line(tuple(lower), head=True)


def _section(writer: Writer, section: Section, widths: tuple[int, ...], columns: tuple[Column, ...]) -> list[Line]:
    lines = [_row(writer, row, widths) for row in section.rows]
    if not section.heading:
        return lines
    heading = Par(writer.spans(section.heading, bold=True), "TableText", keep_next=True)
    return [Line((Box(sum(widths), (heading,), len(columns)),)), *lines]


def _row(writer: Writer, row: Row, widths: tuple[int, ...]) -> Line:
    cells = (*row.cells, *(Cell() for _ in widths[len(row.cells) :]))
    boxes = []
    for place, (cell, wide) in enumerate(zip(cells, widths, strict=False)):
        found = _content(writer, cell, wide, total=row.total)
        if place == 0 and row.anchor:
            found = (found[0]._replace(marks=writer.marks(row.anchor)), *found[1:])
        boxes.append(Box(wide, found))
    most = max((_letters(cell) * cm(5.5) / wide for cell, wide in zip(cells, widths, strict=False)), default=0)
    return Line(tuple(boxes), whole=most < _LONG)


def _content(writer: Writer, cell: Cell, wide: int, *, total: bool) -> tuple[Par, ...]:
    found: list[Par] = []
    for part in cell.parts:
        if isinstance(part, Text):
            found.append(writer.text(part, within=True, align="" if cell.align == "left" else cell.align))
        elif isinstance(part, Points):
            found += writer.points(part, within=True)
        else:
            found += writer.picture(part, max(wide - _EDGES, _EDGES))
    if total:
        found = [par._replace(spans=tuple(span._replace(bold=True) for span in par.spans)) for par in found]
    return tuple(found) or (Par(style="TableText"),)


def _letters(part: Cell | Text | Points | Picture) -> int:
    """How many letters a cell has; a picture counts as none."""
    if isinstance(part, Cell):
        return sum(_letters(one) for one in part.parts)
    if isinstance(part, Points):
        return sum(_letters(one) for point in part.points for one in point.parts)
    return sum(len(run.text) for run in part.runs) if isinstance(part, Text) else 0
