"""Items joined with what the agency says of them."""

from __future__ import annotations

from pathlib import Path

from itasite.facts.checklist import ItemState, checklist
from itasite.facts.statuses import StatedStatus, count_by_status, stated
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
    counts = count_by_status(stated(state.entry) for state in states(base).values())
    assert counts == {
        StatedStatus(Status.DONE): 1,
        StatedStatus(Status.IN_PROGRESS): 1,
        StatedStatus(Status.NOT_STARTED): 41,
        StatedStatus(None): 0,
    }


def test_words_of_the_agency_are_counted_each_by_itself_and_all_add_up() -> None:
    said = [
        StatedStatus(Status.OTHER, "ไม่มีกรณี"),
        StatedStatus(Status.DONE),
        StatedStatus(Status.OTHER, "ยกเลิก"),
        StatedStatus(Status.OTHER, "ไม่มีกรณี"),
        StatedStatus(None),
    ]
    counts = count_by_status(said)
    assert counts[StatedStatus(Status.OTHER, "ไม่มีกรณี")] == 2
    assert counts[StatedStatus(Status.OTHER, "ยกเลิก")] == 1
    assert sum(counts.values()) == len(said)
