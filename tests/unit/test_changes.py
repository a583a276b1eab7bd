"""Two versions of a content folder compared by meaning."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.changes.as_json import as_json
from itasite.changes.as_text import as_markdown, as_text
from itasite.changes.between import changes_between, compared
from itasite.changes.matching import matched
from itasite.changes.message import message
from itasite.changes.model import Change, Compared, Kind, Version
from itasite.changes.text_pieces import pieces
from itasite.model.year import Round
from itasite.reading.load import load
from tests.support.schema import faults
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT

SCHEMA = json.loads((ROOT / "itasite" / "schemas" / "changes.json").read_text(encoding="utf-8"))


def version(content: Path, name: str = "รุ่น") -> Version:
    loaded = load(content)
    return Version(name, loaded.site, loaded.problems)


def after(base: Path, *edits: tuple[str, str, str]) -> Compared:
    """The base content compared with a copy in which texts of files are replaced: file, old, new."""
    copy = Path(shutil.copytree(base, base.parent / "new"))
    for name, old, new in edits:
        path = copy / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return compared(version(base, "เดิม"), version(copy, "ใหม่"))


def told(found: Compared) -> list[str]:
    """Every difference as one line of the report, behind what it is about."""
    parts = [part.split("\n") for part in as_text(found).split("\n\n")[1:]]
    return [f"{heading} | {line.strip()}" for heading, *lines in parts for line in lines if line]


OIT, MEASURES, YEAR, REPORT = "2566/oit.yml", "2566/measures.yml", "2566/year.yml", "2566/report.md"


@pytest.mark.parametrize(
    ("name", "old", "new", "lines"),
    [
        (OIT, "  O2:\n    status: in_progress", "  O2:\n    status: done",
         ["ปี 2566 ข้อ O2 | สถานะ: อยู่ระหว่างดำเนินการ → ดำเนินการแล้ว"]),
        (OIT, "        components: [1, 2]\n", "        components: 1\n",
         ["ปี 2566 ข้อ O1 | หลักฐาน “แผน” · องค์ประกอบที่แสดง: 1, 2 → 1"]),
        (OIT, "        date: 2566-02-01\n", "        date: 2566-02-01\n      - {title: คู่มือ, url: 'https://a.go.th/b'}\n",
         ["ปี 2566 ข้อ O1 | เพิ่มหลักฐาน: คู่มือ · https://a.go.th/b"]),
        (OIT, "url: https://www.example.go.th", "url: https://example.go.th/oit",
         ["ปี 2566 หลักฐานร่วม “เว็บไซต์หลัก” | ที่อยู่เว็บ: https://www.example.go.th → https://example.go.th/oit"]),
        (OIT, "    result: เผยแพร่แล้ว\n", "    result: เผยแพร่แล้ว\n    note: ดูหน้า 3\n",
         ["ปี 2566 ข้อ O1 | เพิ่มหมายเหตุ: ดูหน้า 3"]),
        (OIT, "    responsible: สำนักปลัด\n", "    responsible: [สำนักปลัด, กองคลัง]\n",
         ["ปี 2566 ข้อ O1 | ผู้รับผิดชอบ: สำนักปลัด → สำนักปลัด, กองคลัง"]),
        (OIT, "  O3: {status: not_started}\n", "", ["ปี 2566 ข้อ O3 | ลบข้อ: O3 · ยังไม่ดำเนินการ"]),
        (MEASURES, "        status: done\n", "        status: in_progress\n",
         ["ปี 2566 มาตรการ “มาตรการเปิดเผยข้อมูล” | รอบ 12 เดือน · สถานะ: ดำเนินการแล้ว → อยู่ระหว่างดำเนินการ"]),
        (MEASURES, "      - เผยแพร่คู่มือ\n", "      - เผยแพร่คู่มือ\n      - ติดตามผล\n",
         ["ปี 2566 มาตรการ “มาตรการเปิดเผยข้อมูล” | ขั้นตอนหรือวิธีการ · เพิ่มข้อความที่ 3: ติดตามผล"]),
        (MEASURES, "    period: ตลอดปีงบประมาณ\n", "    period: ตลอดปีงบประมาณ\n    budget: ๒๐๐๐๐.๕\n",
         ["ปี 2566 มาตรการ “มาตรการเปิดเผยข้อมูล” | เพิ่มงบประมาณ: 20,000.50 บาท"]),
        (MEASURES, "        outcomes: มีคู่มือ\n", "        outcomes: มีคู่มือ\n        spent: 0\n",
         ["ปี 2566 มาตรการ “มาตรการเปิดเผยข้อมูล” | รอบ 12 เดือน · เพิ่มเบิกจ่าย: 0.00 บาท"]),
        (MEASURES, "  - id: m1\n", "  - id: open-data\n",
         ["ปี 2566 มาตรการ “มาตรการเปิดเผยข้อมูล” | รหัสมาตรการ · เปลี่ยนชื่อ: m1 → open-data"]),
        (YEAR, "    IIT: 98.79\n", "    IIT: 98.80\n", ["ปี 2566 | ผลการประเมิน · คะแนนเครื่องมือ IIT: 98.79 → 98.80"]),
        (YEAR, "    IIT: 98.79\n", "", ["ปี 2566 | ผลการประเมิน · ลบคะแนนเครื่องมือ IIT: 98.79"]),
        (YEAR, "  total: 85.48\n", "  total: 85.50\n", ["ปี 2566 | ผลการประเมิน · คะแนนรวม: 85.48 → 85.50"]),
        ("agency.yml", "kind: sao", "kind: เทศบาลตำบล",
         ["หน่วยงาน | ประเภทหน่วยงาน: องค์การบริหารส่วนตำบล → เทศบาลตำบล"]),
        ("agency.yml", "    phone: 0-0000-0000\n", "    phone: 0-1111-1111\n",
         ["หน่วยงาน ช่องทางติดต่อ “สำนักปลัด” | โทรศัพท์: 0-0000-0000 → 0-1111-1111"]),
    ],
)  # fmt: skip
def test_a_change_is_told_by_what_it_means(base: Path, name: str, old: str, new: str, lines: list[str]) -> None:
    assert told(after(base, (name, old, new))) == lines


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (OIT, "date: 2566-02-01", "date: ๑ ก.พ. ๖๖"),
        (OIT, "  O3: {status: not_started}\n  O4: {status: not_started}\n",
         "  O4:\n    status: 'not_started'  # ย้าย\n  O3: {status: not_started}\n"),
        (OIT, "components: [1, 2]", "components: [ ๑, 2 ]"),
        ("agency.yml", "kind: sao", "kind: อบต."),
        (MEASURES, "    steps:\n      - จัดทำคู่มือ\n      - เผยแพร่คู่มือ\n",
         "    steps: [1. จัดทำคู่มือ, 2. เผยแพร่คู่มือ]\n"),
        (YEAR, "framework: 2566\n",
         "rounds: [{id: 6m, title: รอบ 6 เดือน}, {id: 12m, title: รอบ 12 เดือน}]\nframework: 2566\n"),
    ],
)  # fmt: skip
def test_another_way_to_write_the_same_is_no_change(base: Path, name: str, old: str, new: str) -> None:
    assert after(base, (name, old, new)).changes == ()


@pytest.mark.parametrize("name", AGENCY_NAMES)
def test_a_version_does_not_differ_from_itself(name: str) -> None:
    content = AGENCIES / name / "content"
    assert compared(version(content), version(content)).changes == ()


def test_an_entry_under_another_code_is_the_same_one(base: Path) -> None:
    text = "{status: done, result: ประกาศแล้ว}"
    path = base / OIT
    path.write_text(path.read_text("utf-8").replace("  O5: {status: not_started}", f"  O5: {text}"), "utf-8")
    found = after(base, (OIT, f"  O5: {text}\n", ""), (OIT, "  O6: {status: not_started}\n", f"  O46: {text}\n"))
    assert "ปี 2566 ข้อ O46 | เปลี่ยนชื่อข้อ: O5 → O46" in told(found)


def test_what_moved_in_its_list_is_told_once(base: Path) -> None:
    rounds = [f"  - {{id: r{n}, title: รอบที่ {n}}}\n" for n in range(1, 5)]
    path = base / YEAR
    path.write_text(path.read_text("utf-8") + "rounds:\n" + "".join(rounds), "utf-8")
    moved = "".join(rounds[n] for n in (3, 0, 1, 2))
    found = after(base, (YEAR, "".join(rounds), moved))
    assert told(found) == ["ปี 2566 รอบการรายงาน “รอบที่ 4” | ย้ายรอบการรายงาน: ลำดับที่ 4 → ลำดับที่ 1"]


@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 9), unique=True))
def test_what_did_not_move_keeps_its_order(old: list[int], new: list[int]) -> None:
    one, other = ([Round(id=f"r{n}", title=f"{n}") for n in numbers] for numbers in (old, new))
    found = matched(one, other)
    assert {(old[i], new[j]) for i, j in found.pairs} >= {(n, n) for n in old if n in new}
    stayed = [i for i, j in found.pairs if (i, j) not in found.moved]
    assert stayed == sorted(stayed)
    assert len(found.pairs) + len(found.removed) == len(old)
    assert len(found.pairs) + len(found.added) == len(new)


WORDS = st.text(alphabet="กขคนมรเแาิี่้ ab19.", max_size=40)


@given(WORDS, WORDS)
def test_pieces_hold_both_texts(old: str, new: str) -> None:
    found = pieces(old, new)
    assert "".join(piece.text for piece in found if piece.kind != "new") == old
    assert "".join(piece.text for piece in found if piece.kind != "old") == new


def test_the_words_that_changed_are_marked(base: Path) -> None:
    long = "หน่วยงานได้เผยแพร่แผนพัฒนาท้องถิ่นประจำปีงบประมาณทางเว็บไซต์ของหน่วยงานแล้วเมื่อเดือนมีนาคม"
    path = base / OIT
    path.write_text(path.read_text("utf-8").replace("result: เผยแพร่แล้ว", f"result: {long}"), "utf-8")
    found = after(base, (OIT, "เดือนมีนาคม", "เดือนเมษายน"))
    (line,) = told(found)
    assert line.startswith("ปี 2566 ข้อ O1 | ผลการดำเนินการ: …")
    assert "[ลบ: มีนาคม] [เพิ่ม: เมษายน]" in line
    assert "~~มีนาคม~~ **เมษายน**" in as_markdown(found)


def test_pages_are_compared_by_paragraph(base: Path) -> None:
    report = "# รายงาน\n\nย่อหน้าแรก\n\nย่อหน้าที่จะหาย\n\nย่อหน้าสุดท้าย\n"
    (base / REPORT).write_text(report, "utf-8")
    found = after(base, (REPORT, "ย่อหน้าที่จะหาย\n\n", ""), (REPORT, "สุดท้าย\n", "สุดท้าย\n\nข้อความใหม่\n"))
    assert told(found) == [
        "หน้า 2566/report.md | เพิ่ม 1 ย่อหน้า · ลบ 1 ย่อหน้า",
        "หน้า 2566/report.md | ลบย่อหน้า: ย่อหน้าที่จะหาย",
        "หน้า 2566/report.md | เพิ่มย่อหน้า: ข้อความใหม่",
    ]


def test_pages_and_files_by_name_and_bytes(base: Path) -> None:
    files = base / "2566" / "files"
    (files / "ก.txt").write_text("หนึ่ง", "utf-8")
    (files / "old.txt").write_text("สอง", "utf-8")
    copy = Path(shutil.copytree(base, base.parent / "new"))
    (copy / "2566/files/ก.txt").write_text("ตรงข้าม", "utf-8")
    (copy / "2566/files/old.txt").rename(copy / "2566/files/ใหม่.txt")
    (copy / "2566/files/plan.txt").unlink()
    (copy / "2566/files/x.pdf").write_bytes(b"x" * 3000)
    (copy / REPORT).rename(copy / "2566" / "summary.md")
    assert told(compared(version(base), version(copy))) == [
        "หน้า 2566/summary.md | เปลี่ยนชื่อหน้า: 2566/report.md → 2566/summary.md",
        "ไฟล์แนบ | เพิ่มไฟล์: 2566/files/x.pdf (3 KB)",
        "ไฟล์แนบ | เปลี่ยนชื่อไฟล์: 2566/files/old.txt → 2566/files/ใหม่.txt",
        f"ไฟล์แนบ | ลบไฟล์: 2566/files/plan.txt ({(files / 'plan.txt').stat().st_size} ไบต์)",
        "ไฟล์แนบ | 2566/files/ก.txt · แทนที่ไฟล์: 15 ไบต์ → 21 ไบต์",
    ]


def test_two_loads_of_one_folder_tell_its_files_apart_too(base: Path) -> None:
    before = load(base).site
    (base / "2566" / "files" / "plan.txt").write_text("เปลี่ยนแล้ว ยาวกว่าเดิมมาก", encoding="utf-8")
    now = load(base).site
    assert before is not None
    assert now is not None
    assert [(change.kind, change.file) for change in changes_between(before, now)] == [
        (Kind.REPLACED, "2566/files/plan.txt")
    ]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (OIT, "items:\n", "items: [\n"),
        (OIT, "  O1:\n    status: done\n", "  O1:\n    status: finished\n"),
        (MEASURES, "groups:\n", "groups: x\nother:\n"),
        (MEASURES, "    title: มาตรการเปิดเผยข้อมูล\n", "    titel: มาตรการเปิดเผยข้อมูล\n"),
        ("agency.yml", "units:", "ฝ่ายต่าง ๆ:"),
        (YEAR, "  total: 85.48\n", "  total: ก\n"),
    ],
)
def test_what_cannot_be_read_is_told_and_not_taken_for_removed(base: Path, name: str, old: str, new: str) -> None:
    found = after(base, (name, old, new))
    assert [change for change in found.changes if change.kind is Kind.REMOVED] == []
    assert any(each.version == "ใหม่" and each.place.startswith(f"{name}:") for each in found.unread)
    assert "ส่วนที่เทียบไม่ได้" in as_text(found)


def test_a_part_that_a_year_hides_is_told_and_not_taken_for_removed(base: Path) -> None:
    found = after(base, (YEAR, "framework: 2566\n", "framework: 2566\nparts: [scores, survey]\n"))
    assert [line for line in told(found) if "ส่วนที่แสดง" in line] == [
        "ปี 2566 | ส่วนที่แสดง: ผลคะแนน, มาตรการ, การเปิดเผยข้อมูล (OIT), แบบวัด → ผลคะแนน, แบบวัด"
    ]
    assert len(found.changes) == 1
    assert {each.place for each in found.unread} >= {OIT, MEASURES}


def test_a_year_that_only_one_version_has(base: Path) -> None:
    copy = Path(shutil.copytree(base, base.parent / "new"))
    shutil.copytree(copy / "2566", copy / "2567", ignore=shutil.ignore_patterns("*.md", "files"))
    found = compared(version(base), version(copy))
    assert told(found)[0] == "ปี 2567 | เพิ่มปีงบประมาณ: 2567"
    assert told(compared(version(copy), version(base)))[0] == "ปี 2567 | ลบปีงบประมาณ: 2567"


def test_json_is_as_its_schema_says_and_markdown_shows_signs_as_they_are(base: Path) -> None:
    found = after(
        base,
        (OIT, "    result: เผยแพร่แล้ว\n", "    result: '<b>*a* ~~x~~ \u202e'\n"),
        (MEASURES, "columns: summary", "columns: plan"),
        (YEAR, "  total: 85.48\n", "  total: ก\n"),
    )
    assert list(faults(SCHEMA, json.loads(as_json(found)))) == []
    assert r"\<b\>\*a\* \~\~x\~\~ �" in as_markdown(found)
    assert "\u202e" not in as_json(found) + as_text(found)


def test_equal_versions_say_so(base: Path) -> None:
    found = after(base)
    assert "ไม่มีอะไรต่างกัน" in as_text(found)
    assert list(faults(SCHEMA, json.loads(as_json(found)))) == []


STATUS = (OIT, "  O2:\n    status: in_progress\n", "  O2:\n    status: done\n")
EVIDENCE = (OIT, "  O2:\n", "  O2:\n    evidence: [{title: คู่มือ, page: index.md}]\n")


@pytest.mark.parametrize(
    ("edits", "first"),
    [
        ((STATUS,), "O2: อยู่ระหว่างดำเนินการ → ดำเนินการแล้ว"),
        ((STATUS, EVIDENCE), "O2: อยู่ระหว่างดำเนินการ → ดำเนินการแล้ว · เพิ่มหลักฐาน 1"),
        ((EVIDENCE,), "O2: เพิ่มหลักฐาน 1"),
        (((OIT, "  O2:\n", "  O2:\n    note: รอประกาศ\n"),), "O2: เพิ่มหมายเหตุ"),
        (((OIT, "result: เผยแพร่แล้ว", "result: ประกาศแล้ว"),), "O1: แก้ผลการดำเนินการ"),
        ((STATUS, (YEAR, "  total: 85.48", "  total: 85.50")), "ปี 2566: แก้ผลการประเมิน และอีก 1 เรื่อง"),
        (((MEASURES, "        status: done\n", "        status: in_progress\n"),),
         "มาตรการ “มาตรการเปิดเผยข้อมูล”: รอบ 12 เดือน ดำเนินการแล้ว → อีก…"),
    ],
)  # fmt: skip
def test_the_message_says_what_changed(base: Path, edits: tuple[tuple[str, str, str], ...], first: str) -> None:
    changes = after(base, *edits).changes
    text = message(changes)
    head, _, body = text.partition("\n")
    if not first.endswith("…"):
        assert head == first
    assert len(head) <= 72
    assert text.endswith("\n")
    assert all(line in body for line in (change.new for change in changes) if body and len(line) < 30)


def test_a_long_message_names_the_rest_below() -> None:
    changes = [
        Change(Kind.SET, OIT, ("items", f"O{n}", "status"), "ปี 2566", f"ข้อ O{n}", ("สถานะ",), "", "ก", "ข")
        for n in range(1, 44)
    ]
    head, empty, *body = message(changes).rstrip("\n").split("\n")
    assert head == "O1: ก → ข และอีก 42 เรื่อง"
    assert empty == ""
    assert len(body) == 43
    assert message([]) == "บันทึกโดยไม่มีข้อมูลเปลี่ยน\n"


def test_the_years_example_is_compared_whole(tmp_path: Path) -> None:
    """Every kind of record of several years: nothing raises, and each way round has as many differences."""
    copy = Path(shutil.copytree(CASES / "years", tmp_path / "content"))
    for path in (*copy.glob("*/oit.yml"), *copy.glob("*/measures.yml"), *copy.glob("*/year.yml")):
        lines = path.read_text("utf-8").split("\n")
        path.write_text("\n".join(line for n, line in enumerate(lines) if n % 7), "utf-8")
    one, other = version(CASES / "years"), version(copy)
    there, back = compared(one, other), compared(other, one)
    assert there.changes
    assert len(as_text(there)) > 100
    assert bool(there.unread) is bool(back.unread)
