"""What evidence says of itself: every place that reads it answers alike."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from itasite.build import build
from itasite.facts.checklist import checklist
from itasite.facts.evidence import target
from itasite.facts.handin import PublishedSite, hand_in
from itasite.facts.risk import Lack, at_risk
from itasite.facts.sitemap import CHECKLIST, ITEM
from itasite.facts.tasks import tasks
from itasite.findings import check
from itasite.links import Links
from itasite.model.site import Site, Year
from itasite.reading.load import load
from itasite.views.evidence import evidence_view
from itasite.views.news import dated_changes
from itasite.views.show import Show
from tests.support.sites import ROOT

URL = "https://ita.example.go.th/site/"


def loaded(content: Path) -> Site:
    site = load(content).site
    assert site
    return site


def with_items(content: Path, items: str) -> Year:
    (content / "2566" / "oit.yml").write_text(items, encoding="utf-8")
    return loaded(content).years[0]


def rules(content: Path) -> list[str]:
    return [problem.rule for problem in check(content)[1]]


@pytest.mark.parametrize("place", ["url: https://other.go.th/a", "file: files/plan.txt", "page: 2566/report.md"])
def test_a_piece_of_evidence_leads_to_the_same_place_from_everywhere(base: Path, place: str) -> None:
    entry = f"{{status: done, evidence: [{{title: ก, {place}}}]}}"
    year = with_items(base, f"items:\n  O1: {entry}\n  O2: {entry}\n")
    (piece,) = checklist(year)[0].evidence
    found = target(year, piece)
    assert found
    assert place.startswith(f"{found.kind}: ")
    assert found.place.endswith(place.partition(": ")[2])
    item = ITEM.path_in(year, "O1")
    own, address = hand_in(loaded(base), year, PublishedSite(URL))[0].addresses
    assert own == PublishedSite(URL).of(item)
    assert urljoin(own, evidence_view(Show(loaded(base), year, Links(item)), piece).href) == address
    assert "duplicate-answer" in rules(base)
    assert "missing-file" not in rules(base)


@pytest.mark.parametrize("state", ["confirmed", "to_be_confirmed"])
def test_every_place_agrees_whether_evidence_is_confirmed(base: Path, state: str) -> None:
    year = with_items(
        base,
        f"items: {{O1: {{status: done, evidence: [{{title: ก, file: files/plan.txt, state: {state}}}]}}}}",
    )
    site, show = loaded(base), Show(loaded(base), year, Links("2566/index.md"))
    confirmed = state == "confirmed"
    (piece,) = checklist(year)[0].evidence
    row = hand_in(site, year, PublishedSite(URL))[0]
    lacks = {found.state.item.code: found.lacks for found in at_risk(year)}
    answers = {
        "record": piece.confirmed,
        "page": not evidence_view(show, piece).tag,
        "hand-in": len(row.addresses) == 2,
        "missing": not row.missing,
        "risk": Lack.UNCONFIRMED not in lacks.get("O1", ()),
        "overview": not tasks(year).unconfirmed,
        "rule": "evidence-unconfirmed" not in rules(base),
    }
    assert answers == dict.fromkeys(answers, confirmed)


def test_the_risk_counts_only_what_can_be_opened_and_the_rule_what_is_written(base: Path) -> None:
    pieces = "{title: ก, file: files/plan.txt, components: 1}, {title: ข, page: index.md, components: 2, state: STATE}"
    seen = {}
    for state in ("confirmed", "to_be_confirmed"):
        text = f"items: {{O1: {{status: done, evidence: [{pieces.replace('STATE', state)}]}}}}"
        (found,) = [each for each in checklist(with_items(base, text)) if each.item.code == "O1"]
        seen[state] = found.unshown(confirmed_only=False), found.unshown(confirmed_only=True)
        assert ("component-unshown" in rules(base)) == bool(seen[state][0])
        lost = {each.state.item.code: each.components for each in at_risk(loaded(base).years[0])}
        assert lost.get("O1", ()) == seen[state][1]
    assert seen == {"confirmed": ((), ()), "to_be_confirmed": ((), (2,))}


@pytest.mark.parametrize(("items", "count"), [("all", 43), ("[O3, O4]", 2), ("O3", 1)])
def test_shared_evidence_serves_the_same_items_everywhere(base: Path, items: str, count: int) -> None:
    shared = (
        f"{{id: web, title: ก, url: 'https://other.go.th/a', date: 2566-03-01, state: to_be_confirmed, items: {items}}}"
    )
    year = with_items(base, f"evidence: [{shared}]\nitems: {{O1: {{status: done}}}}\n")
    (record,) = year.disclosure.evidence
    states = checklist(year)
    assert [record.serves(found.item.code) for found in states] == [bool(found.evidence) for found in states]
    assert sum(bool(found.evidence) for found in states) == count
    (said,) = [problem.message for problem in check(base)[1] if problem.rule == "evidence-unconfirmed"]
    assert said.endswith(f"(ใช้กับ {count} ข้อ)")
    (change,) = [change for change in dated_changes(loaded(base)) if change.kind == "evidence"]
    words = {"all": "ทุกข้อ", "[O3, O4]": "ข้อ O3, O4", "O3": "ข้อ O3"}
    assert change.points[0].text == f"หลักฐานของ{words[items]}"


@pytest.mark.parametrize("written", ["{title: ก}", "{title: ก, url: }", "{title: ก, state: to_be_confirmed}"])
def test_evidence_without_an_address_is_shown_without_a_link_and_counts_as_unconfirmed(
    base: Path, written: str
) -> None:
    year = with_items(base, f"items: {{O1: {{status: done, evidence: [{written}]}}}}\n")
    site, show = loaded(base), Show(loaded(base), year, Links("2566/oit/o1.md"))
    state = checklist(year)[0]
    (piece,) = state.evidence
    assert target(year, piece) is None
    view = evidence_view(show, piece)
    assert (view.href, view.address, view.tag) == ("", "", "รอยืนยันที่อยู่")
    for page in (ITEM.path_in(year, "O1"), CHECKLIST.path_in(year)):
        body = next(made.body for made in build(base).pages if made.path == page)
        shown = body[body.index('class="ita-evidence"') :].partition("</ul>")[0]
        assert "<a " not in shown
        assert re.search(r"<li>ก\s*<span[^>]*>รอยืนยันที่อยู่</span>", shown)
    assert hand_in(site, year, PublishedSite(URL))[0].missing
    assert Lack.UNCONFIRMED in next(found.lacks for found in at_risk(year) if found.state.item.code == "O1")
    assert tasks(year).unconfirmed == ("O1",)
    told = rules(base)
    assert told.count("evidence-unconfirmed") == told.count("done-without-evidence") == 1


def test_forty_three_items_without_an_address_are_told_in_the_same_words(base: Path) -> None:
    items = "".join(
        f"  O{number}: {{status: done, evidence: [{{title: เรื่องที่ {number}}}]}}\n" for number in range(1, 44)
    )
    with_items(base, f"items:\n{items}")
    problems = check(base)[1]
    unconfirmed = [problem for problem in problems if problem.rule == "evidence-unconfirmed"]
    assert len(unconfirmed) == 43
    assert len({(problem.message, problem.remedy) for problem in unconfirmed}) == 1
    (done,) = [problem for problem in problems if problem.rule == "done-without-evidence"]
    assert done.message.startswith("43 ข้อ")


def test_an_item_with_one_address_is_not_without_evidence(base: Path) -> None:
    with_items(base, "items: {O1: {status: done, evidence: [{title: แผน, file: files/plan.txt}, {title: รายงาน}]}}\n")
    told = rules(base)
    assert "done-without-evidence" not in told
    assert told.count("evidence-unconfirmed") == 1


def test_no_other_place_compares_how_evidence_is_written() -> None:
    """Whoever asks the record cannot answer otherwise than the others."""
    wanted = {"confirmed", "to_be_confirmed", "all"}
    found = {
        (path.relative_to(ROOT / "itasite").as_posix(), node.value)
        for path in (ROOT / "itasite").rglob("*.py")
        for compare in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(compare, ast.Compare) and isinstance(compare.ops[0], ast.Eq | ast.NotEq)
        for node in (compare.left, *compare.comparators)
        if isinstance(node, ast.Constant) and node.value in wanted
    }
    assert found == {("model/evidence.py", "confirmed"), ("model/evidence.py", "all")}
