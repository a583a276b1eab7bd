"""Which required components are shown: counted once, and said the same wherever the count stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.facts.checklist import checklist
from itasite.facts.components import Shown, component_count, shown
from itasite.links import Links
from itasite.reading.load import load
from itasite.views.components import count_view
from itasite.views.show import Show

CONFIRMED = "{title: แผน, url: 'https://example.go.th/a', components: %s}"
WAITING = "{title: แผน, url: 'https://example.go.th/a', state: to_be_confirmed, components: %s}"
SILENT = "{title: แผน, url: 'https://example.go.th/a'}"


def shown_of(base: Path, evidence: str, numerals: str = "arabic") -> Show:
    """The base case (O1 asks for two components) with this evidence of O1 and no other."""
    oit = base / "2566" / "oit.yml"
    oit.write_text(f"items: {{O1: {{status: done, evidence: [{evidence}]}}}}\n", encoding="utf-8")
    agency = base / "agency.yml"
    agency.write_text(f"{agency.read_text(encoding='utf-8')}\nnumerals: {numerals}\n", encoding="utf-8")
    site = load(base).site
    assert site
    return Show(site, site.years[0], Links("2566/oit/o1.md"))


@pytest.mark.parametrize(
    ("evidence", "each", "text", "rest"),
    [
        (CONFIRMED % "all", (Shown.SHOWN, Shown.SHOWN), "2 / 2", ""),
        (CONFIRMED % "[1]", (Shown.SHOWN, Shown.MISSING), "1 / 2", "ยังไม่แสดง 1"),
        (f"{CONFIRMED % '[1]'}, {WAITING % '[2]'}", (Shown.SHOWN, Shown.UNCONFIRMED), "1 / 2", "รอยืนยัน 1"),
        (f"{WAITING % 'all'}, {CONFIRMED % '[2]'}", (Shown.UNCONFIRMED, Shown.SHOWN), "1 / 2", "รอยืนยัน 1"),
        (WAITING % "[2]", (Shown.MISSING, Shown.UNCONFIRMED), "0 / 2", "รอยืนยัน 1 · ยังไม่แสดง 1"),
        (SILENT, (Shown.UNSTATED, Shown.UNSTATED), "0 / 2", "ยังไม่ได้ระบุ 2"),
        (f"{SILENT}, {CONFIRMED % '[1]'}", (Shown.SHOWN, Shown.MISSING), "1 / 2", "ยังไม่แสดง 1"),
        ("", (Shown.MISSING, Shown.MISSING), "0 / 2", "ยังไม่แสดง 2"),
    ],
)
def test_only_what_can_be_opened_counts_as_shown(
    base: Path, evidence: str, each: tuple[Shown, ...], text: str, rest: str
) -> None:
    show = shown_of(base, evidence)
    state = checklist(show.year)[0]
    assert tuple(shown(state, component) for component in state.components) == each
    view = count_view(show, state)
    assert view
    assert (view.text, view.rest) == (text, rest)
    assert view.name == max(each, key=list(Shown).index)


def test_the_count_is_in_the_numerals_of_the_agency(base: Path) -> None:
    show = shown_of(base, CONFIRMED % "[1]", "thai")
    view = count_view(show, checklist(show.year)[0])
    assert view and (view.text, view.spoken) == ("๑ / ๒", "แสดงองค์ประกอบ ๑ จาก ๒")


def test_an_item_without_known_components_has_no_count(base: Path) -> None:
    show = shown_of(base, "")
    state = checklist(show.year)[0]
    bare = type(state)(state.item, state.entry, state.evidence, ())
    assert component_count(bare) is None
    assert count_view(show, bare) is None
