"""What papers other than the five have: each case says what the paper has, how it is written, and what must be seen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from itasite.build import build
from tests.support.cases import damage
from tests.support.seen import seen
from tests.support.sites import CASES
from tests.support.tables import read_tables

FILES = sorted((CASES / "variations").glob("*.yml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_paper_of_another_kind_is_shown_as_it_is(path: Path, base: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    damage(base, case)
    built = build(base)
    assert [problem.rule for problem in built.problems] == case.get("tells", []), built.problems
    bodies = {page.path: page.body for page in built.pages}
    for page, lines in case.get("shows", {}).items():
        found = seen(bodies[page])
        assert [line for line in lines if line not in found] == []
    for page, words in case.get("lacks", {}).items():
        text = "\n".join(seen(bodies[page]))
        assert [word for word in words if word in text] == []
    for page, wanted in case.get("tables", {}).items():
        _hold_tables(bodies[page], wanted)


def _hold_tables(body: str, wanted: list[dict[str, Any]]) -> None:
    for table, figures in zip(read_tables(body), wanted, strict=True):
        assert table.headings() == figures["headings"]
        if "rows" in figures:
            assert table.rows() == figures["rows"]
        for heading, spans in figures.get("joined", {}).items():
            assert [cell.rows for cell in table.cells(heading)] == spans
