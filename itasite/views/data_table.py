"""A data table of the agency's own file: rows in their groups, amounts below each other, sums with what was printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from itasite.facts.checklist import checklist
from itasite.facts.sitemap import CHECKLIST
from itasite.model.table_data import DataColumn, Group, Sum, TableData, Value
from itasite.views.filter import filtered, item_traits, page_filter
from itasite.views.show import Show
from itasite.views.table import SIGN, Cell, Column, Row, Section, Table
from itasite.views.table_values import AMOUNTS, amount_words, cell_of, places_of

_Part = TypeVar("_Part")
KIND = "data"
_LEGEND = f"{SIGN} โปรแกรมบวกจากแถวในตาราง ไม่มีในไฟล์ของหน่วยงาน"
_WRITTEN = "ไฟล์พิมพ์ไว้ {written}"
_SAME = "เหมือนกันทุกแถว: {columns}"
_ORDINALS = frozenset(("number", "code"))
MANY = 9  # columns that stand side by side on a desktop
_ENOUGH = 2  # rows, of which it is worth saying that they are alike


class TableViews:
    """How the rows of one table become cells."""

    def __init__(self, show: Show, data: TableData) -> None:
        self.show, self.data = show, data
        self.places = places_of(data)
        self.header = _header(data)
        self.leading = next((at for at, column in enumerate(data.columns) if column.summed), None)
        self.units = _units(show, data)

    def cells(self, values: Iterable[Value]) -> tuple[Cell, ...]:
        """A row of values; an ordinal is a number of its row."""
        return tuple(self._cell(at, value) for at, value in enumerate(values))

    def _cell(self, at: int, value: Value) -> Cell:
        column = self.data.columns[at]
        if column.field in _ORDINALS:
            return Cell(self.show.digits(value.text), plain=True, number=True)
        cell = cell_of(self.show, column, value, self.places[at], self.units)
        return replace(cell, leading=True) if at == self.leading else cell

    def sums(self, title: str, sums: Sequence[Sum | None]) -> Row:
        """A row of sums, its title in the column that names the rows, or in the first that is not added up."""
        cells = [self._sum(at, found) for at, found in enumerate(sums)]
        free = [at for at, found in enumerate(sums) if found is None]
        if free:
            cells[self.header if self.header in free else free[0]] = Cell(title, plain=True)
        return Row(tuple(cells), total=True)

    def _sum(self, at: int, found: Sum | None) -> Cell:
        if found is None:
            return Cell(plain=True)
        column, places = self.data.columns[at], self.places[at]
        written, computed = (
            amount_words(self.show, column, number, places) if number is not None else ""
            for number in (found.written, found.computed)
        )
        return Cell(
            computed or written or "–",
            plain=True,
            amount=True,
            computed=bool(computed) and not written,
            tag=_WRITTEN.format(written=written) if found.differs else "",
        )


def data_view(show: Show, whole: TableData, caption: str) -> Table:
    """The table with that caption. Of many columns, those with one value in all rows are told once, below it."""
    alike = _alike(whole) if len(whole.columns) > MANY else ()
    data = _without(whole, alike)
    views = TableViews(show, data)
    sections = tuple(_sections(views, data.groups))
    foot = (views.sums("รวมทั้งสิ้น", data.total),) if any(data.total) else ()
    sums = [row for section in sections for row in section.rows if row.total] + [*foot]
    computed = any(cell.computed for row in sums for cell in row.cells)
    return Table(
        kind=KIND,
        caption=caption,
        columns=tuple(
            Column(column_name(at, column), column.heading, amounts=column.type in AMOUNTS)
            for at, column in enumerate(data.columns)
        ),
        sections=sections,
        header=column_name(views.header, data.columns[views.header]) if data.columns else "",
        foot=foot,
        legend="\n".join(filter(None, (_same(whole, alike), _LEGEND if computed else ""))),
    )


def column_name(at: int, column: DataColumn) -> str:
    """What a column is called in the page's markup, also where no field is known."""
    return column.field or f"column-{at + 1}"


def _sections(views: TableViews, groups: Iterable[Group]) -> Iterator[Section]:
    for group in groups:
        rows = [Row(views.cells(row.values)) for row in group.rows]
        written = any(found and found.written is not None for found in group.sums)
        if group.heading and any(group.sums) and (written or len(rows) > 1):
            rows.append(views.sums(f"รวม {group.heading}", group.sums))
        yield Section(tuple(rows), group.heading)


def _header(data: TableData) -> int:
    """The column that names the rows: the first of words that tells nearly all apart, else the first of words."""
    words = [at for at, column in enumerate(data.columns) if column.type == "text" and column.field not in _ORDINALS]
    telling = (at for at in words if len(_texts(data, at)) * 4 >= data.count * 3)
    others = (at for at, column in enumerate(data.columns) if column.type not in AMOUNTS)
    return next(telling, next(iter(words), next(others, 0)))


def _texts(data: TableData, at: int) -> set[str]:
    """The texts of a column, each once."""
    return {row.values[at].text for row in data.rows} - {""}


def _alike(data: TableData) -> tuple[int, ...]:
    """The columns that say one thing in all rows, amounts apart."""
    if data.count < _ENOUGH:
        return ()
    names = (at for at, column in enumerate(data.columns) if column.type != "money" and not column.summed)
    return tuple(at for at in names if len({row.values[at].text for row in data.rows}) == 1 and _texts(data, at))


def _without(data: TableData, left: Sequence[int]) -> TableData:
    """The table without some of its columns."""
    if not left:
        return data

    def kept(values: Sequence[_Part]) -> tuple[_Part, ...]:
        return tuple(value for at, value in enumerate(values) if at not in left)

    groups = tuple(
        group._replace(rows=tuple(row._replace(values=kept(row.values)) for row in group.rows), sums=kept(group.sums))
        for group in data.groups
    )
    return replace(data, columns=kept(data.columns), groups=groups, total=kept(data.total))


def _same(data: TableData, left: Sequence[int]) -> str:
    said = " · ".join(f"{data.columns[at].heading} {next(data.rows).values[at].text}" for at in left)
    return _SAME.format(columns=said) if said else ""


def _units(show: Show, data: TableData) -> dict[str, str]:
    """The items of each unit that a column names, where the checklist can show those alone."""
    if not any(column.type == "unit" for column in data.columns) or not checklist(show.year):
        return {}
    page, offered = show.page(CHECKLIST), page_filter(show, item_traits(show), show.year.framework)
    return {unit: href for unit in show.site.agency.units if (href := filtered(page, offered, unit=unit))}
