"""A workbook that nobody changed changes nothing, whatever program has saved it."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.memory import Memory
from itasite.workbook.taken import Import
from tests.support.own_book import exported, refs, saved_again, site_of, taken
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT

CONTENTS = [ROOT / "content", *(AGENCIES / name / "content" for name in AGENCY_NAMES), CASES / "base", CASES / "years"]
YEARS = [(content, year.number) for content in CONTENTS for year in site_of(content).years]


def test_all_contents_are_there() -> None:
    assert len({content for content, _ in YEARS}) == 7
    assert len(YEARS) >= 11


@pytest.mark.parametrize(
    ("content", "year"), YEARS, ids=[f"{one.parent.name}-{one.name}-{year}" for one, year in YEARS]
)
def test_nothing_is_to_be_written(content: Path, year: int) -> None:
    raw, memory = exported(content, year), Memory()
    for workbook in (raw, saved_again(raw)):
        assert_nothing(taken(content, workbook, memory, year=year), year)


def assert_nothing(made: Import, year: int) -> None:
    assert (made.year, made.edits, made.changes, made.others, made.conflicts) == (year, (), (), (), ())
    assert (made.problems, made.warnings, made.told, made.missing) == ((), (), (), ())


def test_its_rows_were_read(base: Path) -> None:
    """Else the above would hold of a reader that reads nothing."""
    raw = exported(base)
    assert refs(raw, "OIT")
    empty = saved_again(raw, lambda book: book["OIT"].delete_rows(3, 100))
    assert len(taken(base, empty).missing) == len([ref for ref in refs(raw, "OIT") if ref in items(base)])


def items(content: Path) -> set[str]:
    return set(site_of(content).years[0].disclosure.items)
