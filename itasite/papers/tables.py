"""Tables of pages as tables of papers: no cell is joined with another, each says what it holds in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from itasite.papers import model
from itasite.papers.lists import listed
from itasite.papers.wording import Wording, web_address
from itasite.views.evidence import EvidenceView
from itasite.views.table import Cell, Row, Table

_IN_THE_MIDDLE = frozenset({"number", "code", "status", "score", "rank", "level", "weight"})
_TICKED, _OPEN = "(/) ", "(  ) "


def table(view: Table, words: Wording, *, captioned: bool = False) -> model.Table:
    """A table as a page shows it, with the text of a joined cell in each of its rows."""
    header = next((at for at, column in enumerate(view.columns) if column.name == view.header), 0)
    widths = _widths(view)
    columns = [
        model.Column(words.plain(column.heading), words.plain(column.over), width)
        for column, width in zip(view.columns, widths, strict=True)
    ]
    sections = [
        model.Section(
            (*_rows(view, section.rows, words), *_rows(view, section.foot, words)), words.plain(section.heading)
        )
        for section in view.sections
    ]
    sections += [model.Section(tuple(_rows(view, view.foot, words)))] if view.foot else []
    return model.Table(
        words.text(view.caption), tuple(columns), tuple(sections), header, captioned, words.plain(view.legend)
    )


def _widths(view: Table) -> list[float]:
    """The share of each column in percent, as pages print it."""
    layout = view.layout
    return [float(width) for width in layout.paper or layout.widths] or [100 / len(view.columns)] * len(view.columns)


def _rows(view: Table, rows: Sequence[Row], words: Wording) -> Iterator[model.Row]:
    above: tuple[Cell, ...] = ()
    for row in rows:
        whole = tuple(cell if cell.span or not above else above[at] for at, cell in enumerate(row.cells))
        yield model.Row(
            tuple(_cell(cell, column.name, words) for cell, column in zip(whole, view.columns, strict=True)), row.total
        )
        above = whole


def _cell(cell: Cell, column: str, words: Wording) -> model.Cell:
    middle = cell.number or cell.tick or column in _IN_THE_MIDDLE
    align = "right" if cell.money or cell.amount else "center" if middle and not cell.boxes else "left"
    return model.Cell(tuple(_parts(cell, words)), align)  # type: ignore[arg-type]


def _parts(cell: Cell, words: Wording) -> Iterator[model.CellPart]:
    yield from (model.Text(words.runs(text), "plain") for text in cell.lead)
    if cell.boxes:
        for box in cell.boxes:
            sign = "" if box.name == "unknown" else _TICKED if box.ticked else _OPEN
            yield model.Text(words.plain(f"{sign}{box.word}"), "plain")
    elif cell.mark:
        yield model.Text(words.plain("/" if cell.tick else cell.mark.word), "plain")
    if cell.count:
        yield model.Text(words.plain(f"{cell.count.text} {cell.count.rest}".strip()), "plain")
    if cell.text or cell.tag:
        yield model.Text((*_text(cell, words), *words.plain(f" {cell.tag}" if cell.tag else "")), "plain")
    if cell.points:
        yield listed(cell.points, words)
    yield from (model.Text(words.runs(text), "small") for text in cell.official)
    yield from (_evidence(piece, words) for piece in cell.evidence)


def _text(cell: Cell, words: Wording) -> model.Runs:
    if cell.plain:
        return words.plain(cell.text)
    return words.runs(cell.text, href=web_address(cell.href))


def _evidence(piece: EvidenceView, words: Wording) -> model.Text:
    href = web_address(piece.href)
    title = model.Run(words.text(piece.full_title), href=href)
    return model.Text((title, *words.plain(f" ({piece.tag})" if piece.tag else "")), "plain")
