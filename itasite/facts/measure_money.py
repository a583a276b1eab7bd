"""What money of the measures adds up to: each amount once, however many rows show it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from itasite.facts.measures import PlannedMeasure, latest_progress, plan
from itasite.model.site import Year
from itasite.once import once

Money = Literal["budget", "spent"]
_FIELDS: dict[Money, str] = {"budget": "budget", "spent": "progress"}  # of the measure, that say it


@dataclass(frozen=True, slots=True)
class Sum:
    """`amount` in baht over the measures that give one, None where none does; `unsaid` measures do not."""

    amount: Decimal | None
    unsaid: int


def money_of(year: Year, row: PlannedMeasure, money: Money, wanted_round: str | None = None) -> Decimal | None:
    """The amount that a row shows: its budget, or what was spent by the end of the wanted or last reported round."""
    if money == "budget":
        return row.measure.budget
    progress = latest_progress(year, row.measure, wanted_round)
    return progress.spent if progress else None


@once
def owners(year: Year) -> dict[Money, dict[str, str]]:
    """The measure that wrote what another shows, by their ids: where cells are shared, a measure further up."""
    found: dict[Money, dict[str, str]] = {money: {} for money in _FIELDS}
    for row in plan(year):
        for money, field in _FIELDS.items():
            above = found[money].get(row.measure.joins or "")
            found[money].setdefault(row.measure.id, above if above and field in row.shared else row.measure.id)
    return found


def money_sum(year: Year, rows: Iterable[PlannedMeasure], money: Money, wanted_round: str | None = None) -> Sum:
    """The sum over `rows`; an amount that several rows share or that stands in several groups counts once."""
    rows = tuple(rows)
    found = {owners(year)[money][row.measure.id]: money_of(year, row, money, wanted_round) for row in rows}
    amounts = [amount for amount in found.values() if amount is not None]
    unsaid = {row.measure.id for row in rows if row.counts and money_of(year, row, money, wanted_round) is None}
    return Sum(sum(amounts, Decimal(0)) if amounts else None, len(unsaid))
