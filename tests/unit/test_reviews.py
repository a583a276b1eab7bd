"""A second unit looks at an item: what counts as a change of it, and who sees that it was looked at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from itasite.build import build
from itasite.facts.checklist import item_state
from itasite.facts.reviews import ReviewState, review_counts, review_hash, review_state
from itasite.facts.risk import risk
from itasite.memory import Memory
from itasite.model.site import Site
from itasite.reading.load import load
from itasite.report.tasks import task_lines
from itasite.views.risk import risk_view

SHARED = "evidence:\n  - {id: web, title: เว็บไซต์, url: https://www.example.go.th, items: [O1]}\n"
ITEM = """items:
  O1:
    status: done
    responsible: สำนักปลัด
    evidence:
      - {title: แผน, file: files/plan.txt}
      - {title: หน้า, page: index.md}
"""


def site_of(content: Path, text: str = SHARED + ITEM, memory: Memory | None = None) -> Site:
    (content / "2566" / "oit.yml").write_text(text, encoding="utf-8")
    site = load(content, memory).site
    assert site
    return site


def hash_of(site: Site) -> str:
    return review_hash(site, site.years[0], item_state(site.years[0], "O1"))


def state_of(site: Site) -> ReviewState:
    return review_state(site, site.years[0], item_state(site.years[0], "O1"))


def reviewed(content: Path, unit: str = "กองคลัง", text: str = SHARED + ITEM) -> str:
    seen = hash_of(site_of(content, text))
    return text.replace(
        "    status: done\n", f"    status: done\n    reviewed: {{by: {unit}, on: 2566-03-15, of: {seen}}}\n"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: done", "status: in_progress"),
        ("title: แผน", "title: แผนใหม่"),
        ("    evidence:\n", "    note: ดูหน้า 3\n    evidence:\n"),
        ("https://www.example.go.th", "https://www.example.go.th/oit"),
        ("items: [O1]", "items: [O2]"),
        ("responsible: สำนักปลัด", "responsible: กองคลัง"),
        ("      - {title: หน้า, page: index.md}\n", ""),
    ],
)
def test_every_change_of_what_was_seen_changes_the_hash(base: Path, old: str, new: str) -> None:
    before = hash_of(site_of(base))
    assert hash_of(site_of(base, (SHARED + ITEM).replace(old, new))) != before


@pytest.mark.parametrize("name", ["2566/files/plan.txt", "index.md"])
def test_so_does_a_change_in_a_file_or_page(base: Path, name: str) -> None:
    memory = Memory()
    before = hash_of(site_of(base, memory=memory))
    (base / name).write_text("แก้ไขแล้ว\n", encoding="utf-8")
    changed = hash_of(site_of(base, memory=memory))
    (base / name).unlink()
    assert len({before, changed, hash_of(site_of(base, memory=memory))}) == 3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    status: done\n    responsible: สำนักปลัด\n", "    responsible: 'สำนักปลัด'  # ใหม่\n    status: done\n"),
        ("{title: แผน, file: files/plan.txt}", "title: แผน\n        file: files/plan.txt"),
        ("id: web", "id: website"),
        ("items: [O1]", "items: [O1, O2]"),
        ("    evidence:\n", "    note:\n    evidence:\n"),
        ("items:\n  O1:\n", "items:\n  O2: {status: done}\n  O1:\n"),
        ("    status: done\n", "    status: done\n    reviewed: {by: ก, on: 2566-01-01, of: 0123456789abcdef}\n"),
    ],
)
def test_what_does_not_change_what_was_seen_keeps_it(base: Path, old: str, new: str) -> None:
    before = hash_of(site_of(base))
    text = (SHARED + ITEM).replace(old, new)
    assert text != SHARED + ITEM
    assert hash_of(site_of(base, text)) == before


def test_the_states_of_a_review(base: Path) -> None:
    assert state_of(site_of(base)) is ReviewState.NONE
    assert state_of(site_of(base, reviewed(base))) is ReviewState.SEEN
    assert state_of(site_of(base, reviewed(base, "สำนักปลัด"))) is ReviewState.OWN
    assert state_of(site_of(base, reviewed(base).replace("title: แผน", "title: ผัง"))) is ReviewState.FALLEN


def test_the_staff_see_what_is_claimed_confirmed_and_looked_at(base: Path) -> None:
    text = reviewed(base) + "  O2: {status: done, reviewed: {by: กองคลัง, on: 2566-03-15, of: 0123456789abcdef}}\n"
    site = site_of(base, text)
    found = review_counts(site, site.years[0])
    assert found is not None
    assert (found.claimed, found.looked_at, found.fallen) == (("O1", "O2"), ("O1",), ("O2",))
    line = "แจ้งว่าดำเนินการแล้ว 2 ข้อ · หลักฐานครบและเปิดดูได้ 1 ข้อ · หน่วยอื่นตรวจทานแล้ว 1 ข้อ · เปลี่ยนหลังตรวจทาน: O2"
    assert f"การตรวจทานของปี 2566: {line}" in list(task_lines(site, site.years[0]))
    assert risk_view(risk(site, site.years[0], date(2023, 4, 1)), None, "arabic").reviews == line
    body = next(page.body for page in build(base, preview=True).pages if page.path == "2566/index.md")
    assert line in body


def test_lists_stay_as_they_were_where_nobody_reviews(base: Path) -> None:
    site = site_of(base)
    assert review_counts(site, site.years[0]) is None
    assert not any("ตรวจทาน" in line for line in task_lines(site, site.years[0]))


@pytest.mark.parametrize(
    ("setting", "preview", "changed", "shown"),
    [
        ("", False, False, ""),
        ("", True, False, "กองคลัง เมื่อ 15 มีนาคม 2566"),
        ("public", False, False, "กองคลัง เมื่อ 15 มีนาคม 2566"),
        ("public", False, True, ""),
        ("staff", False, False, ""),
        ("", True, True, "กองคลัง เมื่อ 15 มีนาคม 2566 แต่ข้อมูลเปลี่ยนหลังจากนั้น จึงไม่นับแล้ว"),
    ],
)
def test_readers_see_a_review_only_if_asked_and_while_it_holds(
    base: Path, *, setting: str, preview: bool, changed: bool, shown: str
) -> None:
    text = reviewed(base)
    site_of(base, text.replace("title: แผน", "title: ผัง") if changed else text)
    if setting:
        with (base / "agency.yml").open("a", encoding="utf-8") as file:
            file.write(f"reviews: {setting}\n")
    built = build(base, preview=preview)
    body = next(page.body for page in built.pages if page.path == "2566/oit/o1.md")
    assert ("<dt>ตรวจทานโดย</dt>" in body) is bool(shown)
    assert shown in body
    assert preview or not any("หน่วยอื่นตรวจทานแล้ว" in page.body for page in built.pages)
