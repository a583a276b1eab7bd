"""Sums of money below the rows of a table of measures, and below each of its groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from itasite.facts.measure_money import Money, Sum, money_sum
from itasite.facts.measures import PlannedMeasure
from itasite.views.computed import said
from itasite.views.show import Show
from itasite.views.table import Cell, Row
from itasite.words.headings import MONEY_ROWS

_MONEY: tuple[Money, ...] = ("budget", "spent")
_SEVERAL = 2  # rows from which on a sum says more than they do
_ONCE = "มาตรการที่อยู่หลายหัวข้อนับครั้งเดียว"
Rows = Sequence[PlannedMeasure]


class Sums(NamedTuple):
    """How the sums of a table are made: its columns, the one that heads its rows, and the round that it is of."""

    show: Show
    names: tuple[str, ...]
    header: str
    round: str | None

    def of_group(self, rows: Rows) -> tuple[Row, ...]:
        """The row below the rows of a group; none where they give no amount, or one row says all."""
        return self._row(rows, "sum")

    def of_table(self, groups: Sequence[Rows]) -> tuple[Row, ...]:
        """The row below all groups, in which an amount that stands in several of them counts once."""
        whole = tuple({row.measure.id: row for rows in groups for row in rows}.values())
        apart = (sum(self._sum(rows, name).amount or 0 for rows in groups) for name in self._shown)
        once = any(
            total != (self._sum(whole, name).amount or 0) for name, total in zip(self._shown, apart, strict=True)
        )
        return self._row(whole, "sum_all", _ONCE if once else "")

    @property
    def _shown(self) -> list[Money]:
        return [name for name in _MONEY if name in self.names]

    def _sum(self, rows: Rows, name: Money) -> Sum:
        return money_sum(self.show.year, rows, name, self.round)

    def _row(self, rows: Rows, title: str, told: str = "") -> tuple[Row, ...]:
        sums = {name: self._sum(rows, name) for name in self._shown}
        if len(rows) < _SEVERAL or all(found.amount is None for found in sums.values()):
            return ()
        cells = {self.header: Cell(said(MONEY_ROWS[title], computed=True), tag=told)}
        cells |= {name: self._cell(found) for name, found in sums.items()}
        return (Row(tuple(cells.get(name, Cell()) for name in self.names)),)

    def _cell(self, found: Sum) -> Cell:
        if found.amount is None:
            return Cell("–", money=True)
        unsaid = f"ไม่รวม {self.show.digits(found.unsaid)} มาตรการที่ไม่ได้ระบุ" if found.unsaid else ""
        return Cell(self.show.money(found.amount), money=True, tag=unsaid)
