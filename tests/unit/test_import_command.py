"""The command import: what it prints, what it writes, how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from itasite.cli.main import main
from itasite.edit.file import Ready
from itasite.words import taken as words
from tests.support.office_files import workbook
from tests.support.own_book import exported, place, saved_again, typed

DONE = ("OIT", "O2", "status", "ดำเนินการแล้ว")


@pytest.fixture
def config(base: Path) -> Path:
    path = base.parent / "mkdocs.yml"
    path.write_text("docs_dir: content\n", encoding="utf-8")
    return path


def run(config: Path, file: Path | str, *options: str) -> Result:
    done = CliRunner().invoke(main, ["import", str(file), "-f", str(config), *options])
    assert "Traceback" not in done.output
    assert done.exit_code == 0 or isinstance(done.exception, SystemExit)
    return done


def book(config: Path, *cells: tuple[str, str, str, object]) -> Path:
    path = config.parent / "สมุด.xlsx"
    path.write_bytes(saved_again(exported(config.parent / "content"), typed(*cells)))
    return path


def oit(config: Path) -> str:
    return (config.parent / "content/2566/oit.yml").read_text(encoding="utf-8")


def test_first_it_lists_then_it_writes(config: Path) -> None:
    file, before = book(config, DONE), oit(config)
    done = run(config, file, "--delete")
    assert done.exit_code == 0
    assert "ปี 2566 ข้อ O2\n  สถานะ: อยู่ระหว่างดำเนินการ → ดำเนินการแล้ว\n" in done.output
    assert words.WILL.format(counts="แก้ 1") in done.output
    assert done.output.endswith(f"itasite import {file} --write --delete\n")
    assert oit(config) == before
    done = run(config, file, "--write")
    assert done.exit_code == 0
    assert words.WROTE.format(counts="แก้ 1") in done.output
    assert done.output.endswith(words.DONE.format(files="2566/oit.yml") + "\n")
    assert oit(config) == before.replace("in_progress", "done", 1)
    assert words.SAME in run(config, file, "--write").output


def test_the_next_command_can_be_copied(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = book(config, DONE)
    monkeypatch.chdir(config.parent)
    for name, said in (
        ("ITA กอง คลัง.xlsx", '"ITA กอง คลัง.xlsx"'),
        ("$(x).xlsx", "'$(x).xlsx'"),
        ("กอง.xlsx", "กอง.xlsx"),
    ):
        file = file.rename(config.parent / name)
        assert run(config, name).output.endswith(f"itasite import {said} --write\n")


def test_what_is_wrong_is_listed_whole_and_ends_with_one(config: Path) -> None:
    file, before = book(config, (*DONE[:3], "เกือบ"), ("ผลคะแนน", "instruments/OIT", "value", "200")), oit(config)
    done = run(config, file, "--write")
    assert done.exit_code == 1
    for cell in (DONE[:3], ("ผลคะแนน", "instruments/OIT", "value")):
        assert f"  {place(file.read_bytes(), *cell)} " in done.output
    assert done.output.endswith(words.NOT_WRITTEN + "\n")
    assert oit(config) == before


def test_a_conflict_shows_all_three(config: Path) -> None:
    file = book(config, DONE)
    path = config.parent / "content/2566/oit.yml"
    path.write_text(oit(config).replace("in_progress", "not_started", 1), encoding="utf-8")
    done = run(config, file, "--write")
    assert done.exit_code == 1
    sides = zip((words.EXPORTED, words.MINE, words.THEIRS),
                ("อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว", "ยังไม่ดำเนินการ"), strict=True)  # fmt: skip
    assert "".join(f"    {side}: {text}\n" for side, text in sides) in done.output
    assert words.CONFLICTS_DO in done.output


def test_files_that_cannot_be_opened_are_told(config: Path) -> None:
    assert run(config, config.parent / "ไม่มี.xlsx").exit_code == 2
    assert run(config, config.parent).exit_code == 2
    broken = config.parent / "เสีย.xlsx"
    broken.write_bytes(b"PK\x03\x04nope")
    done = run(config, broken)
    assert done.exit_code == 1
    assert "ไฟล์เสียหาย" in done.output


def test_another_year_is_told(config: Path) -> None:
    done = run(config, book(config), "--year", "2560")
    assert done.exit_code == 1
    assert words.OTHER_YEAR.format(name="สมุด.xlsx", year=2566, wanted=2560) in done.output


def test_a_table_from_elsewhere_becomes_a_workbook_and_that_is_taken_in(config: Path) -> None:
    file, out = config.parent / "ตาราง.xlsx", config.parent / "ตรวจ.xlsx"
    rows = [["ข้อ", "ข้อมูล", "URL"], *([f"O{n}", "ก", f"https://www.example.go.th/{n}"] for n in range(10, 16))]
    file.write_bytes(workbook({"OIT": rows}))
    before = oit(config)
    done = run(config, file, "-o", str(out), "--write")
    assert done.exit_code == 0, done.output
    assert oit(config) == before, "nothing is written that nobody has looked at"
    done = run(config, out, "--write")
    assert done.exit_code == 0, done.output
    assert "url: https://www.example.go.th/12" in oit(config)
    assert run(config, file, "-o", "ตรวจ.txt").exit_code == 2
    assert run(config, file, "--year", "2550").exit_code == 2


def test_a_file_with_a_blank_in_its_name_is_told_as_it_is_typed(config: Path) -> None:
    file, out = config.parent / "รายการ OIT.xlsx", config.parent / "ตรวจ OIT.xlsx"
    file.write_bytes(workbook({"OIT": [["ข้อ", "ข้อมูล", "ผลการดำเนินการ"], ["O3", "อำนาจหน้าที่", "ทำแล้ว"]]}))
    assert f'\n  itasite import "{out}"\n' in run(config, file, "-o", str(out)).output
    assert run(config, out).output.endswith(f'itasite import "{out}" --write\n')


def test_a_workbook_made_of_a_table_before_the_site_changed_is_to_be_made_again(config: Path) -> None:
    file, out = config.parent / "ตาราง.xlsx", config.parent / "ตรวจ.xlsx"
    rows = [["ข้อ", "ข้อมูล", "ผลการดำเนินการ"], ["O3", "อำนาจหน้าที่", "ทำแล้ว"]]
    file.write_bytes(workbook({"OIT": rows}))
    assert run(config, file, "-o", str(out)).exit_code == 0
    path = config.parent / "content/2566/oit.yml"
    path.write_text(oit(config).replace("O3: {status", "O3: {result: กำลังทำ, status", 1), encoding="utf-8")
    done = run(config, out, "--write")
    assert done.exit_code == 1
    assert words.CONFLICTS_PROPOSED_DO in done.output
    assert words.CONFLICTS_DO not in done.output


def test_where_the_disk_fills_up_between_two_files_both_are_told(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = book(config, DONE, ("มาตรการ", "m1", "title", "ใหม่"))
    put = Ready.put

    def full(self: Ready) -> object:
        if self.place.name == "oit.yml":
            raise OSError(28, "full", str(self.place))
        return put(self)

    with monkeypatch.context() as patch:
        patch.setattr(Ready, "put", full)
        before = oit(config)
        done = run(config, file, "--write")
    assert done.exit_code == 1
    assert "เขียนได้บางไฟล์: 2566/measures.yml\nยังไม่ได้เขียน: 2566/oit.yml เพราะดิสก์เต็ม" in done.output
    assert oit(config) == before
    assert run(config, file, "--write").exit_code == 0
    assert oit(config) == before.replace("in_progress", "done", 1), "the same command writes what is left"


@pytest.mark.parametrize("option", [("--round", "6m"), ("-o", "x.xlsx")])
def test_what_is_for_foreign_files_is_refused_beside_our_workbook(config: Path, option: tuple[str, str]) -> None:
    done = run(config, book(config, DONE), *option)
    assert done.exit_code == 2
    assert "ไฟล์จากที่อื่น" in done.output
    assert not Path("x.xlsx").exists()
