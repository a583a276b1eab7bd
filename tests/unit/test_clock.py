"""Nothing asks which day it is but the commands that begin a year, the lists for staff, and the test of links."""

from __future__ import annotations

import ast
from datetime import date

import pytest

from itasite.cli import clock
from tests.support.sites import ROOT

PACKAGE = ROOT / "itasite"
# What tells the day; a span of time (time.monotonic, time.thread_time) tells none.
CLOCKS = {"today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime", "ctime", "strftime_now"}
OWNERS = {"date", "datetime", "time"}


def asks(tree: ast.Module) -> bool:
    """Whether a module asks a clock itself."""
    return any(
        isinstance(node, ast.Attribute)
        and node.attr in CLOCKS
        and isinstance(node.value, ast.Name)
        and node.value.id in OWNERS
        for node in ast.walk(tree)
    )


def takes_the_day(tree: ast.Module) -> bool:
    """Whether a module takes the day from `cli/clock.py`."""
    return any(
        isinstance(node, ast.ImportFrom)
        and (node.module == "itasite.cli.clock" or (node.module == "itasite.cli" and "clock" in names(node)))
        for node in ast.walk(tree)
    )


def names(node: ast.ImportFrom) -> list[str]:
    return [alias.name for alias in node.names]


def test_only_these_read_the_clock() -> None:
    trees = {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in PACKAGE.rglob("*.py")
    }
    assert {name for name, tree in trees.items() if asks(tree)} == {
        "cli/clock.py",
        "cli/links.py",
        "editor/desk.py",  # how many days are left, and when a second unit has looked
        "versions/beginning.py",  # how old a lock is
        "versions/saving.py",  # when a version was made
        "versions/staging.py",
    }
    assert {name for name, tree in trees.items() if takes_the_day(tree)} == {
        "cli/calendar.py",
        "cli/new.py",
        "cli/new_year.py",
        "cli/risk.py",
    }


@pytest.mark.parametrize(
    "code", ["date.today()", "datetime.now()", "x = datetime.now", "time.time()", "f(time.localtime())"]
)
def test_every_way_to_ask_is_seen(code: str) -> None:
    assert asks(ast.parse(code))


@pytest.mark.parametrize(
    ("day", "year"), [(date(2026, 9, 30), 2569), (date(2026, 10, 1), 2570), (date(2026, 11, 29), 2570)]
)
def test_a_fiscal_year_begins_in_october(day: date, year: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: day)
    assert clock.running_year() == year
