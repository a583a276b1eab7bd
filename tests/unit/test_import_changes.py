"""What a filled workbook changes: in the files nothing else, and nothing at all where something is wrong."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from itasite.changes.lines import line
from itasite.edit import file, several
from itasite.edit.retried import GaveUp
from itasite.forms.schemas import FOLDER
from itasite.words import taken as words
from itasite.workbook.taken import Import, Written, write
from tests.support.own_book import added, exported, place, saved_again, taken, typed


def filled(content: Path, *cells: tuple[str, str, str, Any]) -> bytes:
    return saved_again(exported(content), typed(*cells))


def sentences(made: Import) -> list[str]:
    return [f"{one.subject}: {line(one, lambda piece: piece.text, str)}" for one in made.changes]


def written(made: Import) -> tuple[str, ...]:
    done = write(made)
    assert isinstance(done, Written)
    assert done.saved is not None
    assert done.saved.error is None
    return tuple(done.saved.written)


def differing(content: Path, act: Callable[[], object]) -> list[str]:
    """The lines that came and went in all files."""
    before = texts(content)
    act()
    after = texts(content)
    found = []
    for name in sorted(before.keys() | after.keys()):
        lines = difflib.ndiff(before.get(name, "").splitlines(), after.get(name, "").splitlines())
        found += [one for one in lines if one[0] in "+-"]
    return found


def texts(content: Path) -> dict[str, str]:
    return {path.relative_to(content).as_posix(): path.read_text(encoding="utf-8") for path in content.rglob("*.yml")}


def change(content: Path, name: str, old: str, new: str) -> None:
    path = content / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_changes_are_listed_and_then_written(base: Path) -> None:
    change(base, "2566/oit.yml", "  O2:\n", "  O2:  # รอหนังสือ\n")
    raw = filled(
        base,
        ("OIT", "O2", "status", "ดำเนินการแล้ว"),
        ("OIT", "O1", "result", None),
        ("OIT", "O3", "responsible", "กองคลัง\nสำนักปลัด"),
        ("มาตรการ", "m1", "title", "มาตรการใหม่"),
        ("หน่วยงาน", "district", "value", "เมือง"),
    )
    made = taken(base, raw)
    assert sentences(made) == [
        ": อำเภอ: ในเมือง → เมือง",
        "มาตรการ “มาตรการใหม่”: มาตรการ/กิจกรรม: มาตรการเปิดเผยข้อมูล → มาตรการใหม่",
        "ข้อ O1: ลบผลการดำเนินการ: เผยแพร่แล้ว",
        "ข้อ O2: สถานะ: อยู่ระหว่างดำเนินการ → ดำเนินการแล้ว",
        "ข้อ O3: เพิ่มผู้รับผิดชอบ: กองคลัง, สำนักปลัด",
    ]
    assert (made.problems, made.conflicts, made.missing, made.told) == ((), (), (), ())
    assert differing(base, lambda: None) == []
    assert sorted(differing(base, lambda: written(made))) == sorted(
        [
            "-     title: มาตรการเปิดเผยข้อมูล",
            "+     title: มาตรการใหม่",
            "-     result: เผยแพร่แล้ว",
            "-     status: in_progress",
            "+     status: done",
            "-   O3: {status: not_started}",
            "+   O3: {status: not_started, responsible: [กองคลัง, สำนักปลัด]}",
            "- district: ในเมือง",
            "+ district: เมือง",
        ]
    )
    assert "# รอหนังสือ" in (base / "2566/oit.yml").read_text(encoding="utf-8")
    again = taken(base, raw)
    assert (again.edits, again.conflicts) == ((), ()), "what was written is not written twice"


def test_added_rows_become_records(base: Path) -> None:
    add = added(
        ("มาตรการ", {"title": "จัดอบรม", "group": "มาตรการส่งเสริมคุณธรรม", "responsible": "กองคลัง"}),
        ("หลักฐาน", {"where": "O2", "title": "คำสั่ง", "url": "https://www.example.go.th/a", "date": "3 ม.ค. 2566"}),
    )
    made = taken(base, saved_again(exported(base), add))
    assert sentences(made) == [
        "มาตรการ “จัดอบรม”: เพิ่มมาตรการ: จัดอบรม",
        "ข้อ O2: เพิ่มหลักฐาน: คำสั่ง · https://www.example.go.th/a",
    ]
    assert differing(base, lambda: written(made)) == [
        "+   - id: m3",
        "+     group: plan",
        "+     title: จัดอบรม",
        "+     responsible: กองคลัง",
        "+     evidence:",
        "+       - title: คำสั่ง",
        "+         url: https://www.example.go.th/a",
        "+         date: 2566-01-03",
    ]


def test_what_others_wrote_meanwhile_stays(base: Path) -> None:
    raw = filled(base, ("OIT", "O2", "status", "ดำเนินการแล้ว"))
    change(base, "2566/oit.yml", "  O2:\n", "  O2:\n    note: ใหม่\n")
    change(base, "2566/measures.yml", "    group: plan\n", "    group: plan\n    questions: [I1]\n")
    made = taken(base, raw)
    assert made.conflicts == ()
    assert differing(base, lambda: written(made)) == ["-     status: in_progress", "+     status: done"]


def test_what_both_changed_is_shown_whole_and_nothing_is_written(base: Path) -> None:
    raw = filled(
        base,
        ("OIT", "O2", "status", "ดำเนินการแล้ว"),
        ("มาตรการ", "m1", "title", "ของสมุดงาน"),
        ("มาตรการ", "m1", "period", None),
        ("OIT", "O1", "result", "ไม่ขัดกัน"),
    )
    change(base, "2566/oit.yml", "status: in_progress", "status: not_started")
    change(base, "2566/measures.yml", "title: มาตรการเปิดเผยข้อมูล", "title: ของไฟล์")
    change(base, "2566/measures.yml", "    period: ตลอดปีงบประมาณ\n", "    period: ไตรมาสที่ 1\n")
    made = taken(base, raw)
    fields = (("มาตรการ", "m1", "title"), ("มาตรการ", "m1", "period"), ("OIT", "O2", "status"))
    assert [one.place for one in made.conflicts] == [place(raw, *one) for one in fields]
    assert [(one.exported, one.mine, one.theirs) for one in made.conflicts] == [
        ("มาตรการเปิดเผยข้อมูล", "ของสมุดงาน", "ของไฟล์"),
        ("ตลอดปีงบประมาณ", "(ไม่มี)", "ไตรมาสที่ 1"),
        ("อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว", "ยังไม่ดำเนินการ"),
    ]
    assert [one.label.rpartition(" › ")[2] for one in made.conflicts] == ["มาตรการ/กิจกรรม", "ระยะเวลา", "สถานะ"]
    assert made.stopped
    assert differing(base, lambda: write(made)) == []


def test_of_a_record_that_others_deleted_only_what_was_filled_in_is_shown(base: Path) -> None:
    evidence = ("หลักฐาน", {"where": "m2 รอบ 6 เดือน", "title": "ภาพ", "url": "https://www.example.go.th/1"})
    raw = saved_again(filled(base, ("มาตรการ", "m2", "monitoring", "ทุกเดือน")), added(evidence))
    text = (base / "2566/measures.yml").read_text(encoding="utf-8")
    (base / "2566/measures.yml").write_text(text[: text.index("  - id: m2")], encoding="utf-8")
    made = taken(base, raw)
    assert [(one.place, one.label, one.mine) for one in made.conflicts] == [
        ("สมุด.xlsx!หลักฐาน!A5", "ความก้าวหน้า › 6m › หลักฐาน", "ชื่อหลักฐาน: ภาพ\nที่อยู่เว็บ: https://www.example.go.th/1"),
        (place(raw, "มาตรการ", "m2", "monitoring"), "การกำกับติดตาม", "ทุกเดือน"),
    ]
    assert {one.theirs for one in made.conflicts} == {words.GONE_THERE}
    assert made.edits == ()


def test_of_a_row_that_was_deleted_only_what_others_changed_is_shown(base: Path) -> None:
    raw = saved_again(exported(base), lambda book: book["มาตรการ"].delete_rows(4))
    change(base, "2566/measures.yml", "เผยแพร่แผนการใช้จ่าย", "เผยแพร่แผน")
    made = taken(base, raw, delete=True)
    (both,) = made.conflicts
    assert (both.label, both.mine, both.theirs) == ("แนวทางในการยกระดับ", words.GONE_HERE, "เผยแพร่แผน")
    assert made.edits == ()


def test_a_whole_file_that_is_gone_is_no_reason_to_print_it(base: Path) -> None:
    raw = filled(base, ("OIT", "O2", "status", "ดำเนินการแล้ว"))
    (base / "2566/oit.yml").unlink()
    (both,) = taken(base, raw).conflicts
    assert (both.place, both.label) == (place(raw, "OIT", "O2", "status"), "สถานะ")
    assert (both.exported, both.mine) == ("อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว")


def test_the_same_change_on_both_sides_is_no_conflict(base: Path) -> None:
    raw = filled(base, ("OIT", "O2", "status", "ดำเนินการแล้ว"))
    change(base, "2566/oit.yml", "status: in_progress", "status: done")
    made = taken(base, raw)
    assert (made.edits, made.conflicts) == ((), ())


def test_two_who_add_measures_get_different_ids(base: Path) -> None:
    add = added(("มาตรการ", {"title": "จัดอบรมพนักงาน", "group": "มาตรการส่งเสริมคุณธรรม"}))
    raw = saved_again(exported(base), add)
    path = base / "2566/measures.yml"
    path.write_text(
        path.read_text("utf-8") + "  - id: m3\n    group: plan\n    title: เปิดศูนย์ร้องเรียน\n", encoding="utf-8"
    )
    made = taken(base, raw)
    assert made.conflicts == ()
    assert differing(base, lambda: written(made)) == [
        "+   - id: m4",
        "+     group: plan",
        "+     title: จัดอบรมพนักงาน",
    ]
    assert taken(base, raw).edits == (), "taken in twice it is the same measure"


def division(content: Path, group: str, title: str) -> bytes:
    """The workbook of a division that adds a group and a measure in it."""
    rows = ("กลุ่มมาตรการ", {"title": group}), ("มาตรการ", {"title": title, "group": group})
    return saved_again(exported(content), added(*rows))


@pytest.mark.parametrize("number", ["{}", "กลุ่มของกอง {}", "กลุ่มของสำนักปลัดและกองต่าง ๆ ที่ {}"])
def test_two_who_add_groups_keep_their_measures_apart(base: Path, number: str) -> None:
    raws = [division(base, number.format(n), f"จัดอบรมให้ความรู้แก่พนักงาน ครั้งที่ {n}") for n in ("1", "๒")]
    for raw in raws:
        made = taken(base, raw)
        assert made.conflicts == ()
        written(made)
    text = (base / "2566/measures.yml").read_text(encoding="utf-8")
    for n, figure in enumerate(("1", "๒"), 1):
        assert f"  - id: g{n}\n    title: {number.format(figure)}\n" in text.replace('"', "")
        assert f"    group: g{n}\n    title: จัดอบรมให้ความรู้แก่พนักงาน ครั้งที่ {figure}\n" in text
    for raw in raws:
        assert taken(base, raw).edits == (), "taken in twice they are the same"


def test_a_row_that_is_gone_is_told_and_deleted_only_when_asked(base: Path) -> None:
    raw = saved_again(exported(base), lambda book: (book["มาตรการ"].delete_rows(4), book["OIT"].delete_rows(45)))
    made = taken(base, raw)
    assert made.missing == ("มาตรการ: m2", "OIT: O43")
    assert (made.edits, made.stopped) == ((), False)
    deleting = taken(base, raw, delete=True)
    assert deleting.problems == ()
    gone = differing(base, lambda: written(deleting))
    assert [one for one in gone if one.startswith("+")] == []
    assert "-   - id: m2" in gone
    assert "-   O43: {status: not_started}" in gone


def test_what_is_filled_in_of_a_row_that_is_deleted_is_not_lost_unsaid(base: Path) -> None:
    evidence = ("หลักฐาน", {"where": "m2 รอบ 6 เดือน", "title": "ภาพ", "url": "https://www.example.go.th/1"})
    raw = saved_again(exported(base), added(evidence))
    raw = saved_again(raw, lambda book: book["มาตรการ"].delete_rows(4))
    assert taken(base, raw).problems == (), "the measure stays, and its evidence is put in"
    made = taken(base, raw, delete=True)
    assert [(one.at.file[:-2], one.message) for one in made.problems] == [
        ("สมุด.xlsx!หลักฐาน!", words.LOST.format(label="m2")),
    ]


def test_what_follows_in_another_file_is_told_at_its_row(base: Path) -> None:
    """The first round of one's own takes the place of the usual ones."""
    made = taken(base, saved_again(exported(base), added(("รอบรายงาน", {"ref": "9m", "title": "รอบ 9 เดือน"}))))
    assert {one.rule for one in made.problems} == {"unknown-name"}
    assert all(one.at.file.startswith("สมุด.xlsx!ความก้าวหน้า!") for one in made.problems), made.problems


def test_rows_that_are_gone_are_told_in_the_order_of_the_sheet(base: Path) -> None:
    made = taken(base, saved_again(exported(base), lambda book: book["OIT"].delete_rows(4, 11)), delete=True)
    assert made.missing == tuple(f"OIT: O{number}" for number in range(2, 13))
    assert made.problems == ()


def test_errors_that_come_with_the_workbook_stop_it_each_at_its_cell(base: Path) -> None:
    raw = filled(
        base,
        ("OIT", "O2", "status", "เสร็จ ๆ"),
        ("ผลคะแนน", "instruments/OIT", "value", "๙๙๙"),
        ("ความก้าวหน้า", "m1/12m", "status", "อะไร"),
        ("OIT", "O1", "result", "ดี"),
    )
    made = taken(base, raw)
    fields = (("OIT", "O2", "status"), ("ผลคะแนน", "instruments/OIT", "value"), ("ความก้าวหน้า", "m1/12m", "status"))
    assert {one.at.file for one in made.problems} == {place(raw, *one) for one in fields}
    assert all(one.message and one.remedy for one in made.problems)
    assert not any(name in one.message for one in made.problems for name in ("status", "instruments", "result:"))
    assert differing(base, lambda: write(made)) == []


def test_a_rule_that_the_change_breaks_stops_it(base: Path) -> None:
    made = taken(base, filled(base, ("ผลคะแนน", "instruments/OIT", "value", "99.50")))
    assert [one.rule for one in made.problems] == ["score-mismatch"]
    assert made.problems[0].at.file.startswith("สมุด.xlsx!ผลคะแนน!")


def test_errors_that_were_there_before_are_told_and_stop_nothing(base: Path) -> None:
    change(base, "2566/year.yml", "total: 85.48", "total: 95.48")
    made = taken(base, filled(base, ("OIT", "O2", "status", "ดำเนินการแล้ว")))
    assert (made.before, made.problems) == (1, ())
    assert written(made) == ("2566/oit.yml",)


def test_a_file_that_is_broken_is_told_where_the_workbook_changes_it(base: Path) -> None:
    raw = filled(base, ("OIT", "O2", "status", "ดำเนินการแล้ว"), ("OIT", "O1", "result", "ดี"))
    path = base / "2566/oit.yml"
    path.write_text(path.read_text("utf-8") + "]\n", encoding="utf-8")
    made = taken(base, raw)
    assert [(one.rule, one.at.file) for one in made.problems] == [("unreadable-file", "2566/oit.yml")]
    assert made.stopped


def test_a_new_file_begins_as_those_of_a_new_site(base: Path) -> None:
    raw = filled(base, ("วิเคราะห์", "1", "weaknesses", "ล่าช้า"))
    without = taken(base, raw).edits[0].text
    assert without == "indicators:\n  1:\n    weaknesses: ล่าช้า\n"
    (base.parent / FOLDER).mkdir(parents=True, exist_ok=True)
    (base.parent / FOLDER / "agency.json").write_text("{}")
    made = taken(base, raw)
    assert written(made) == ("2566/analysis.yml",)
    first, rest = (base / "2566/analysis.yml").read_text("utf-8").split("\n", 1)
    assert first.startswith("# yaml-language-server: $schema=../../")
    assert rest == without


def test_somebody_who_writes_in_between_loses_nothing(base: Path) -> None:
    made = taken(base, filled(base, ("OIT", "O2", "status", "ดำเนินการแล้ว")))
    change(base, "2566/oit.yml", "  O2:\n", "  O2:\n    note: ใหม่\n")
    assert differing(base, lambda: written(made)) == ["-     status: in_progress", "+     status: done"]

    made = taken(base, filled(base, ("OIT", "O1", "result", "ของสมุดงาน")))
    change(base, "2566/oit.yml", "result: เผยแพร่แล้ว", "result: ของไฟล์")
    done = write(made)
    assert isinstance(done, Written)
    assert done.saved is None
    assert [(one.mine, one.theirs) for one in done.made.conflicts] == [("ของสมุดงาน", "ของไฟล์")]


def test_one_who_writes_all_the_time_is_not_waited_for(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = taken(base, filled(base, ("OIT", "O2", "status", "ดำเนินการแล้ว")))
    count = iter(range(100))

    def prepared(*given: Any) -> Any:
        change(base, "2566/oit.yml", "  O4:", f"  # {next(count)}\n  O4:")
        return several_prepared(*given)

    several_prepared = file.prepared
    monkeypatch.setattr(several, "prepared", prepared)
    with pytest.raises(GaveUp):
        write(made)
    assert "in_progress" in (base / "2566/oit.yml").read_text("utf-8")


def test_the_cell_of_a_moved_entry_is_found(base: Path) -> None:
    """Others have put a measure before ours: numbers of entries differ, the cells do not."""
    raw = filled(base, ("มาตรการ", "m2", "items", "O99"))
    change(base, "2566/measures.yml", "measures:\n", "measures:\n  - id: m0\n    group: plan\n    title: ก่อน\n")
    made = taken(base, raw)
    assert [one.at.file for one in made.problems] == [place(raw, "มาตรการ", "m2", "items")]
