"""Items joined with what the agency says of them."""

from __future__ import annotations

from pathlib import Path

from itasite.facts.checklist import ItemState, checklist, count_by_status
from itasite.findings import check
from itasite.model.record import Status


def states(content: Path) -> dict[str, ItemState]:
    site, problems = check(content)
    assert site
    assert not problems
    return {state.item.code: state for state in checklist(site.years[0])}


def test_components_are_shown_by_the_evidence_that_says_so(base: Path) -> None:
    found = states(base)["O1"]
    assert [[piece.title for piece in component.evidence] for component in found.components] == [["แผน"], ["แผน"]]


def test_shared_evidence_reaches_the_items_it_names_and_shows_no_component_unsaid(base: Path) -> None:
    found = states(base)
    assert [piece.title for piece in found["O3"].evidence] == ["เว็บไซต์หลัก"]
    assert found["O3"].components[0].evidence == ()
    assert found["O5"].evidence == ()


def test_counts(base: Path) -> None:
    assert count_by_status(state.status for state in states(base).values()) == {
        Status.DONE: 1,
        Status.IN_PROGRESS: 1,
        Status.NOT_STARTED: 41,
        None: 0,
    }
