"""A new year's criteria by a person with the manual: new, paste, check, compare, diff --content."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from itasite.begin.criteria_file import criteria_text
from itasite.cli.main import main
from itasite.findings import check
from itasite.model.agency import Kind
from itasite.model.framework import Framework
from itasite.problem import Severity
from itasite.reading import frameworks
from itasite.reading.load import criteria as site_criteria
from itasite.text.source import Mapping, parse_yaml
from tests.support.manual_text import ITEMS, Copied


@pytest.fixture
def site(base: Path) -> Path:
    """The folder of a site; its content is in content/, with a year 2570 that says nothing yet."""
    (base.parent / "mkdocs.yml").write_text("site_name: t\ndocs_dir: content\n", encoding="utf-8")
    (base / "2570").mkdir()
    (base / "2570" / "year.yml").write_text("parts: [oit]\n", encoding="utf-8")
    (base / "2570" / "oit.yml").write_text("items: {O1: {status: not_started}}\n", encoding="utf-8")
    return base.parent


def run(site: Path, *arguments: object, pasted: str | bytes | None = None) -> Result:
    command = ["framework", *map(str, arguments), "-f", str(site / "mkdocs.yml")]
    return CliRunner().invoke(main, command, input=pasted)


def own(site: Path, year: int = 2570) -> Path:
    return site / "content" / "frameworks" / f"{year}.yml"


def errors(site: Path) -> list[str]:
    return [f"{p.at} {p.message}" for p in check(site / "content")[1] if p.severity is Severity.ERROR]


def read(site: Path, year: int = 2570) -> Framework:
    found, problems = site_criteria(site / "content", year)
    assert found
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
    return found


def test_a_file_is_made_from_the_year_before_and_passes(site: Path) -> None:
    done = run(site, "new", 2570, "--from", 2569)
    assert done.exit_code == 0, done.output
    assert "26 ข้อ" in done.output
    found, before = read(site), frameworks.framework(2569)
    assert before
    assert [(item.code, item.title, item.topic) for item in found.items] == [
        (item.code, item.title, item.topic) for item in before.items
    ]
    assert {item.carried_from for item in found.items} == {2569}
    assert all(not item.components and not item.note for item in found.items)
    assert found.verification == "draft"
    assert found.sources[0].title == "ยังไม่ได้ระบุเอกสาร"
    assert all(instrument.weight is None for instrument in found.instruments)
    assert not found.levels
    assert not found.calendar
    assert [text for text in errors(site) if "frameworks" in text] == []
    (told,) = [problem for problem in check(site / "content")[1] if problem.rule == "criteria-unfinished"]
    assert "ถ้อยคำของ O1 ถึง O26 ยังเป็นของปี 2569" in told.message
    assert "itasite framework check 2570" in told.remedy


def test_a_list_can_begin_empty(site: Path) -> None:
    assert run(site, "new", 2570).exit_code == 0
    assert read(site).items == ()
    said = run(site, "check", 2570)
    assert said.exit_code == 0
    assert "รายการข้อ" in said.output
    assert "framework paste 2570" in said.output


@pytest.mark.parametrize("source", [None, *frameworks.years()])
@pytest.mark.parametrize("kind", list(Kind))
def test_every_text_is_sound_and_so_are_its_examples(kind: Kind, source: int | None) -> None:
    before = frameworks.framework(source, kind.value) if source else None
    text = criteria_text(2575, kind, before)
    assert sound(text).items == () or before
    found = sound(re.sub(r"(?m)^( *)# (?=  +(?:- |\w+:)|components:|period:)", r"\1", text))
    assert found.calendar
    assert found.levels
    assert found.sources[0].id == "manual-2575"
    components = [len(item.components) for item in before.items] if before else [1]
    assert [len(item.components) for item in found.items] == components


def sound(text: str) -> Framework:
    """The criteria of a text without a fault; the weights of its examples need not fit."""
    tree, problems = parse_yaml(text, "frameworks/2575.yml")
    assert problems == []
    assert isinstance(tree, Mapping)
    found, problems = frameworks.amended_framework(None, tree, 2575)
    assert found
    assert [problem for problem in problems if "น้ำหนัก" not in problem.message] == []
    return found


def test_no_file_is_overwritten(site: Path) -> None:
    own(site).parent.mkdir()
    own(site).write_text("target: 90\n", encoding="utf-8")
    done = run(site, "new", 2570, "--from", 2569)
    assert done.exit_code == 1
    assert "อยู่แล้ว" in done.output
    assert own(site).read_text(encoding="utf-8") == "target: 90\n"


def test_a_list_pasted_from_a_pdf_passes_in_one_round(site: Path) -> None:
    done = run(site, "paste", 2570, pasted=Copied(broken=True, digits="thai", margin=60, pages=True).text())
    assert done.exit_code == 0, done.output
    assert "อ่านได้ 26 ข้อ" in done.output
    found = read(site)
    assert [(item.code, len(item.components)) for item in found.items] == [
        (f"O{number}", len(components)) for number, _, components in ITEMS
    ]
    assert found.indicator_of_item(found.items[-1]) == "10"
    assert found.items[0].topic == "structure"
    assert "เดาจากชื่อข้อ O1" in own(site).read_text(encoding="utf-8")
    said = run(site, "check", 2570)
    assert said.exit_code == 0, said.output
    assert "องค์ประกอบ 26 จาก 26 ข้อ" in said.output
    assert [text for text in errors(site) if "frameworks" in text] == []


def test_what_was_typed_stays_and_the_old_file_is_kept(site: Path) -> None:
    run(site, "new", 2570, "--from", 2569)
    typed = own(site).read_text(encoding="utf-8")
    typed = re.sub(r"(?s)  - code: O2\n.*?(?=  - code: O3)", "", typed)
    typed += "  - code: O2\n    title: พิมพ์เอง\n    components: [{text: แสดงเอง}]  # ตรวจแล้ว\n"
    typed = typed.replace("target: 85", "target: 97   # ของเรา")
    own(site).write_text(typed, encoding="utf-8")
    done = run(site, "paste", 2570, pasted=Copied().text())
    assert done.exit_code == 0, done.output
    assert "คงไว้ตามที่พิมพ์ ต่างจากที่วาง: O2" in done.output
    text, found = own(site).read_text(encoding="utf-8"), read(site)
    assert "# ตรวจแล้ว" in text
    assert "target: 97   # ของเรา" in text
    assert [item.code for item in found.items] == [f"O{number}" for number in range(1, 27)]
    assert found.items[1].title == "พิมพ์เอง"
    (kept,) = (site / ".itasite").glob("frameworks-2570-*.yml")
    assert kept.read_text(encoding="utf-8") == typed
    again = run(site, "paste", 2570, pasted=Copied().text())
    assert "เหมือนเดิม 25 ข้อ" in again.output
    assert own(site).read_text(encoding="utf-8") == text
    run(site, "paste", 2570, "--replace-items", pasted=Copied().text())
    assert read(site).items[1].title == "ข้อมูลผู้บริหาร"


def test_pages_can_be_pasted_one_after_another(site: Path) -> None:
    lines = Copied().text().split("\n")
    middle = next(place for place, line in enumerate(lines) if line.startswith("O14 "))
    assert "เพิ่ม 13 ข้อ" in run(site, "paste", 2570, pasted="\n".join(lines[middle:])).output
    assert "เพิ่ม 13 ข้อ" in run(site, "paste", 2570, pasted="\n".join(lines[:middle])).output
    assert [item.code for item in read(site).items] == [f"O{number}" for number in range(1, 27)]


def test_a_dry_run_writes_nothing(site: Path) -> None:
    done = run(site, "paste", 2570, "--dry-run", pasted=Copied().text())
    assert done.exit_code == 0
    assert "อ่านได้ 26 ข้อ" in done.output
    assert not own(site).exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_a_file_in_any_encoding_of_windows_is_read(site: Path, encoding: str) -> None:
    text = site / "table.txt"
    text.write_bytes(Copied(bullet="- ").text().replace("\n", "\r\n").encode(encoding))
    assert "อ่านได้ 26 ข้อ" in run(site, "paste", 2570, text).output


def test_two_copies_are_compared_by_what_they_say(site: Path, tmp_path: Path) -> None:
    run(site, "paste", 2570, pasted=Copied().text())
    other = tmp_path / "2570.yml"
    text = own(site).read_text(encoding="utf-8")
    other.write_text(text, encoding="utf-8")
    same = run(site, "compare", own(site), other)
    assert same.exit_code == 0
    assert "เหมือนกันทุกตัวอักษร" in same.output
    other.write_text(
        text.replace("พ.ศ. 2570 ", "พ.ศ.  ๒๕๗๐ ").replace("topic: structure", "topic: x"), encoding="utf-8"
    )
    equal = run(site, "compare", own(site), other)
    assert equal.exit_code == 0, equal.output
    assert "verified" in equal.output
    other.write_text(text.replace("ข้อมูลผู้บริหาร\n", "ข้อมูลผู้บริหารสูงสุด\n", 1), encoding="utf-8")
    different = run(site, "compare", own(site), other)
    assert different.exit_code == 1
    assert "O2 ชื่อข้อ" in different.output
    assert "[สูงสุด]" in different.output
    assert "ต่างกัน 1 แห่ง" in different.output
    assert run(site, "compare", 2565, 2565).exit_code == 0
    assert "ข้อ O29" in run(site, "compare", 2566, 2569).output


def test_what_a_new_year_changes_for_this_agency(site: Path) -> None:
    official = frameworks.framework(2566)
    assert official
    text = criteria_text(2570, Kind.SAO, official)
    text = text.replace("    carried_from: 2566\n", "")
    text = re.sub(r"(?m)^    # (components:)", r"    \1", text)
    text = re.sub(r"(?m)^    #   (- text| {2}parts)", r"      \1", text)
    text = text.replace("    components:\n", "    components:\n      - text: สิ่งที่เพิ่มในปีนี้\n", 1)
    text = re.sub(r"(?s)  - code: O43\n.*", "", text) + "  - code: O43\n    title: เรื่องใหม่\n"
    own(site).parent.mkdir()
    own(site).write_text(text, encoding="utf-8")
    done = run(site, "diff", 2566, 2570, "--content")
    assert done.exit_code == 0, done.output
    assert "องค์ประกอบใหม่: สิ่งที่เพิ่มในปีนี้" in done.output
    assert "ผู้รับผิดชอบ: สำนักปลัด" in done.output
    assert re.search(r"หลักฐานที่มี 1 รายการ: แผน", done.output)
    assert "ข้อใหม่: O43 เรื่องใหม่" in done.output
    assert "ไม่มีแล้ว: O43" in done.output
    going = done.output.split("ต้องหาหลักฐานใหม่")[0]
    assert "O3 " in going  # its shared evidence goes on
    assert "O1 " not in going  # something is asked anew


def test_what_holds_for_many_items_is_told_once_with_their_codes(site: Path) -> None:
    found = frameworks.framework(2569)
    assert found
    done = run(site, "diff", 2566, 2569, "--content")
    assert done.exit_code == 0, done.output
    assert done.output.count("ยังไม่มีหลักฐานให้ยกมา") <= 2  # of those that go on, and of those that need some
    told = re.findall(r"ยังไม่มีหลักฐานให้ยกมา: (.*)", done.output)
    assert any(" ถึง " in codes for codes in told)
    counted = [int(number) for number in re.findall(r"(?m)^\S.* \((\d+) ข้อ\)$", done.output)]
    assert sum(counted[:2]) == len(found.items)  # each new item once, though two old ones may lead to it


PDF = b"%PDF-1.7\n"


@pytest.mark.parametrize(
    ("arguments", "pasted", "told"),
    [
        (("new", 1999), None, "ไม่ใช่ปี พ.ศ."),
        (("new", 2570, "--from", 2400), None, "ไม่มีรายการของปี 2400"),
        (("new", 2570, "--from", 1), None, "ไม่ใช่ปี พ.ศ."),
        (("paste", 99), "O1 ก", "ไม่ใช่ปี พ.ศ."),
        (("paste", 2570), "", "ไม่มีข้อความให้อ่าน"),
        (("paste", 2570), "สวัสดี\n", "ไม่พบรหัสข้อ"),
        (("paste", 2570), PDF, "นี่คือไฟล์ PDF"),
        (("paste", 2570, "nowhere.txt"), None, "หาไฟล์หรือโฟลเดอร์ไม่พบ"),
        (("paste", 2570, "."), None, "ที่นี่เป็นโฟลเดอร์"),
        (("check",), None, "เริ่มด้วย  itasite framework new"),
        (("check", 2571), None, "2571"),
        (("check", 12), None, "ไม่ใช่ปี พ.ศ."),
        (("compare", "nowhere.yml", 2566), None, "ไม่พบไฟล์นี้"),
        (("compare", 2566, 2300), None, "ไม่มีเกณฑ์ของปี 2300"),
        (("diff", 2569, 2566, "--content"), None, "ไม่มีปี 2569 ในเว็บไซต์นี้"),
    ],
)
def test_every_fault_is_said_in_thai(
    site: Path, arguments: tuple[object, ...], pasted: str | bytes | None, told: str
) -> None:
    done = run(site, *arguments, pasted=pasted)
    assert done.exit_code == 1, done.output
    assert told in done.output
    assert isinstance(done.exception, SystemExit)


@pytest.mark.parametrize("command", ["new", "paste", "check"])
def test_without_a_site_it_is_said(tmp_path: Path, command: str) -> None:
    done = run(tmp_path, command, 2570, pasted="O1 ก\n")
    assert done.exit_code == 2
    assert "อ่านไฟล์ตั้งค่า" in done.output


def test_a_broken_file_is_told_and_stays(site: Path) -> None:
    own(site).parent.mkdir()
    own(site).write_text("items: [\n", encoding="utf-8")
    for command in (("paste", 2570), ("new", 2570, "--from", 2570)):
        done = run(site, *command, pasted="O1 ก\n")
        assert done.exit_code == 1
        assert "แก้ " in done.output
        assert own(site).read_text(encoding="utf-8") == "items: [\n"
    assert run(site, "check").exit_code == 1


def test_a_list_in_brackets_is_left_as_it_is(site: Path) -> None:
    own(site).parent.mkdir()
    text = "items: [{code: O1, title: ก}]\n"
    own(site).write_text(text, encoding="utf-8")
    done = run(site, "paste", 2570, pasted=Copied().text())
    assert done.exit_code == 1
    assert "ในวงเล็บ" in done.output
    assert own(site).read_text(encoding="utf-8") == text


def test_what_cannot_be_written_is_said(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own(site).parent.write_text("a file where the folder belongs", encoding="utf-8")
    done = run(site, "new", 2570)
    assert done.exit_code == 1
    assert "เขียน" in done.output
    own(site).parent.unlink()
    run(site, "new", 2570)
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and real(path, mode))
    done = run(site, "paste", 2570, pasted=Copied().text())
    assert done.exit_code == 1
    assert "อ่านได้อย่างเดียว" in done.output


def test_a_link_is_not_written_through(site: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.yml"
    target.write_text("", encoding="utf-8")
    own(site).parent.mkdir()
    own(site).symlink_to(target)
    done = run(site, "paste", 2570, pasted=Copied().text())
    assert done.exit_code == 1
    assert "symbolic link" in done.output
    assert target.read_text(encoding="utf-8") == ""
