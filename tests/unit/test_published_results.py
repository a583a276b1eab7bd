"""Results that public bodies and the press published, held against what is known of their years: none is doubted.

`tests/cases/published_results.csv`: total, scores and level as published; `official` is whether the level is a word of
the commission for that year (one city said it in English, one municipality mixed the words of two years, and a
vocational college was assessed by its own commission). `scope` tells single bodies from means of several.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

import pytest

from itasite.checks import level_mismatch, score_impossible, score_inferred, score_mismatch
from itasite.model.framework import Framework
from itasite.problem import Problem
from itasite.reading import frameworks
from tests.support.results import checked
from tests.support.sites import CASES

RULES = (score_mismatch, score_impossible, score_inferred, level_mismatch)


class Row(NamedTuple):
    """A published result: its scores by the fields of year.yml."""

    year: int
    body: str
    kind: str
    official: str
    fields: dict[tuple[str, ...], str]

    @property
    def criteria(self) -> Framework | None:
        return frameworks.framework(self.year, self.kind)

    def told(self, changed: Mapping[tuple[str, ...], str] = MappingProxyType({})) -> list[Problem]:
        """What the rules say of it, with some of its values changed."""
        assert self.criteria
        return checked(self.criteria, {**self.fields, **changed}, RULES)


def rows() -> Iterator[Row]:
    with (CASES / "published_results.csv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            fields: dict[tuple[str, ...], str] = {}
            fields |= {("instruments", code): line[code] for code in ("IIT", "EIT", "OIT") if line[code]}
            fields |= {("indicators", str(place + 1)): mark for place, mark in enumerate(line["indicators"].split())}
            fields |= {(name,): line[name] for name in ("total", "level") if line[name]}
            yield Row(int(line["year"]), line["body"], line["kind"], line["official"], fields)


ROWS = [row for row in rows() if row.criteria]


def test_the_file_holds_what_was_published() -> None:
    assert Counter(row.year for row in rows()) == {
        2568: 11, 2567: 8, 2566: 19, 2565: 4, 2564: 6, 2563: 5, 2562: 2,
    }  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.year}-{row.body}")
def test_no_published_result_is_doubted(row: Row) -> None:
    told = row.told()
    if row.official == "no":
        assert [problem.rule for problem in told] == ["level-mismatch"]
        assert "ไม่มีระดับ" in told[0].message
    else:
        assert told == []


def bound(row: Row) -> set[tuple[str, ...]]:
    """The values of a row that the others bind: some other level, or an end of the scale, is told in its place."""
    found = set()
    for name, value in row.fields.items():
        others = [level.title for level in row.criteria.levels] if row.criteria and name == ("level",) else ["0", "100"]
        if any(row.told({name: other}) for other in others if other != value):
            found.add(name)
    return found


def first_told(row: Row, name: tuple[str, ...], end: str) -> Decimal:
    """Of the values from the published one to an end of the scale the nearest one that is told."""
    inside, outside = Decimal(row.fields[name]), Decimal(end)
    while abs(inside - outside) > Decimal("0.01"):
        middle = ((inside + outside) / 2).quantize(Decimal("0.01"))
        if row.told({name: f"{middle}"}):
            outside = middle
        else:
            inside = middle
    return outside


SOUND = [row for row in ROWS if row.official != "no"]
WITH_PARTS = [row for row in SOUND if any(name[0] in ("instruments", "indicators") for name in row.fields)]


@pytest.mark.parametrize("row", SOUND, ids=lambda row: f"{row.year}-{row.body}")
def test_what_is_bound_is_told_when_it_is_spoilt(row: Row) -> None:
    """A level binds its total and is bound by it; all parts bind the total, and each of them is bound by the rest."""
    wanted = {name for name in row.fields if row in WITH_PARTS or row.official == "yes"}
    assert bound(row) == wanted


@pytest.mark.parametrize("row", WITH_PARTS, ids=lambda row: f"{row.year}-{row.body}")
def test_a_total_beside_all_its_parts_is_told_from_two_cents_on(row: Row) -> None:
    """One cent is rounding of the parts, and of two rows that print it a cent off."""
    total = Decimal(row.fields["total",])
    for end in ("0", "100"):
        assert Decimal("0.01") <= abs(first_told(row, ("total",), end) - total) <= Decimal("0.02")


@pytest.mark.parametrize("row", WITH_PARTS, ids=lambda row: f"{row.year}-{row.body}")
def test_a_part_beside_the_total_is_told_by_what_it_weighs(row: Row) -> None:
    """Two cents of the total are at most 0.07 points of an instrument, and 0.34 of one of five indicators."""
    for name in row.fields.keys() & {("instruments", code) for code in ("IIT", "EIT", "OIT")}:
        assert abs(first_told(row, name, "0") - Decimal(row.fields[name])) <= Decimal("0.07")
    for name in (name for name in row.fields if name[0] == "indicators"):
        assert abs(first_told(row, name, "0") - Decimal(row.fields[name])) <= Decimal("0.34")


def test_how_many_rows_bind_nothing() -> None:
    """Counted and printed (pytest -s): a total alone says nothing, and such are most of what the press prints."""
    none = [row for row in SOUND if not bound(row)]
    print(f"\n{len(none)} of {len(ROWS)} published results of years with criteria bind nothing")
    assert 0 < len(none) < len(ROWS)
    assert all(set(row.fields) == {("total",)} for row in none)
