"""Beginning a year and a list of items without a command line: what cannot be done is a value."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from itasite.begin.fault import Fault
from itasite.begin.new_criteria import begin_criteria
from itasite.begin.new_year import Planned, begin_year
from itasite.begin.own_file import OwnFile, own_file
from itasite.begin.paste import Placed, Read, put_pasted, read_pasted
from itasite.begin.pasted_text import pasted_text
from itasite.begin.taken_words import taken_lines
from itasite.findings import check
from itasite.problem import stops
from itasite.words.begin import COMMANDS, FORMS
from tests.support.manual_text import ITEMS, Copied


def own(base: Path, year: int = 2570) -> OwnFile:
    found = own_file(base, base.parent, year)
    assert isinstance(found, OwnFile), found
    return found


def test_a_year_is_begun_in_one_call(base: Path) -> None:
    plan = begin_year(base)
    assert isinstance(plan, Planned)
    assert plan.ready.number == 2567
    assert {"year.yml", "measures.yml", "oit.yml"} <= set(plan.files)
    assert all((base / "2567" / name).read_bytes() == text for name, text in plan.files.items())
    assert taken_lines(plan)
    assert "lasting" not in "".join(taken_lines(plan, in_forms=True))
    site, problems = check(base)
    assert site
    assert not stops(problems)


@pytest.mark.parametrize(
    ("number", "criteria", "code"),
    [(2566, None, "year-there"), (2550, None, "year-past"), (2567, 2540, "criteria-unknown"), (12, None, "no-year")],
)
def test_why_a_year_is_not_begun(number: int, criteria: int | None, code: str, base: Path) -> None:
    before = sorted(base.rglob("*"))
    fault = begin_year(base, number, criteria)
    assert isinstance(fault, Fault)
    assert fault.code == code
    assert sorted(base.rglob("*")) == before


def test_a_year_is_not_begun_from_one_that_cannot_be_read(base: Path) -> None:
    (base / "2566/measures.yml").write_text("measures: 5\n", encoding="utf-8")
    fault = begin_year(base)
    assert isinstance(fault, Fault)
    assert fault.code == "year-before-faulty"
    assert {problem.at.file for problem in fault.problems} == {"2566/measures.yml"}
    (base / "agency.yml").unlink()
    fault = begin_year(base)
    assert isinstance(fault, Fault)
    assert fault.code in ("site-unread", "year-before-faulty")


def test_a_full_disk_leaves_no_year(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr("itasite.begin.new_year.write_folder", full)
    fault = begin_year(base)
    assert isinstance(fault, Fault)
    assert "ดิสก์เต็ม" in fault.for_forms
    assert not (base / "2567").exists()


def test_a_list_is_begun_and_pasted_into(base: Path) -> None:
    source = begin_criteria(own(base), 2566)
    assert source
    assert not isinstance(source, Fault)
    fault = begin_criteria(own(base), 2566)
    assert isinstance(fault, Fault)
    assert fault.code == "own-file-there"
    text = pasted_text(Copied().text().encode("utf-16"))
    assert isinstance(text, str)
    read = read_pasted(own(base), text)
    assert isinstance(read, Read)
    assert len(read.found.items) == len(ITEMS)
    placed = put_pasted(own(base), read, replace=True)
    assert isinstance(placed, Placed)
    assert placed.kept
    assert placed.kept.is_relative_to(base.parent)


def test_why_a_list_is_not_begun(base: Path) -> None:
    found = begin_criteria(own(base), 2540)
    assert isinstance(found, Fault)
    assert found.code == "source-empty"
    assert isinstance(pasted_text(b"%PDF-1.7"), Fault)
    assert isinstance(pasted_text(b" \n"), Fault)
    assert isinstance(read_pasted(own(base), "ไม่มีรหัส"), Fault)
    (base / "frameworks").mkdir()
    (base / "frameworks/2570.yml").write_text("items: [\n", encoding="utf-8")
    fault = own_file(base, base.parent, 2570)
    assert isinstance(fault, Fault)
    assert fault.problems
    assert sorted(path.name for path in (base / "frameworks").iterdir()) == ["2570.yml"]


def test_readers_of_forms_are_told_of_no_files_and_commands() -> None:
    for code in COMMANDS:
        said = FORMS.get(code, COMMANDS[code])
        assert not re.search(r"\.yml|itasite|--|docs_dir|items|lasting", said), code
    for code in FORMS.keys() & COMMANDS.keys():
        names = {name for _, name, _, _ in string.Formatter().parse(FORMS[code]) if name}
        every = {name for _, name, _, _ in string.Formatter().parse(COMMANDS[code]) if name}
        assert names <= every | {"year"}, code
