"""The engine of the preview: the last good site stays, whatever happens."""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemBytecodeCache

from itasite.cli import ending
from itasite.cli.preview_lines import changed, first_errors, line
from itasite.formats import render
from itasite.problem import Position, error, hint
from itasite.serve.engine import Engine
from itasite.serve.file_states import full_path
from itasite.serve.state import Made, Places, State
from tests.support.patience import PATIENCE
from tests.support.preview import Workshop, ready

WRONG = error(Position("2566/oit.yml", 3), "rule", "ผิด", "แก้")
SMALL = hint(Position("2566/oit.yml", 4), "rule", "ข้อสังเกต", "ดู")


@pytest.fixture
def workshop() -> Workshop:
    made = Workshop(Made(ready("หนึ่ง"), (SMALL,)))
    made.engine.start()
    made.tried()
    return made


def test_a_site_is_made_at_the_start_and_after_each_change(workshop: Workshop) -> None:
    first = workshop.engine.state
    workshop.change(Made(ready("สอง")))
    second = workshop.engine.state
    assert (first.site_number, second.site_number) == (1, 2)
    assert first.site is not second.site
    assert [line(attempt).partition(" (")[0] for attempt in workshop.attempts] == [
        "อ่านเนื้อหาแล้ว → ข้อสังเกต 1 จุด",
        "a.yml → ไม่พบสิ่งที่ต้องแก้ไข",
    ]
    workshop.engine.stop()


def test_errors_leave_the_last_good_site(workshop: Workshop) -> None:
    good = workshop.engine.state.site
    workshop.change(Made(None, (WRONG,)))
    assert (workshop.engine.state.site, workshop.engine.state.site_number) == (good, 1)
    assert workshop.engine.state.failed
    assert line(workshop.attempts[-1]).startswith("a.yml → ผิดพลาด 1 จุด (")
    workshop.change(Made(ready("ซ่อมแล้ว")))
    assert not workshop.engine.state.failed
    assert workshop.engine.state.site_number == 3
    workshop.engine.stop()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (OSError(28, "No space left on device", "/x/y"), "ดิสก์เต็ม"),
        (FileNotFoundError(2, "gone", "a.yml"), "หาไฟล์หรือโฟลเดอร์ไม่พบ"),
        (RuntimeError("ours"), "ไม่ใช่ความผิดของท่าน"),
        (RecursionError(), "ซ้อนกันลึกเกินไป"),
    ],
)
def test_an_attempt_that_raises_is_told_and_the_next_heals(
    workshop: Workshop, fault: Exception, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # where the log goes
    good = workshop.engine.state.site
    workshop.change(fault)
    assert said in workshop.engine.state.stopped
    assert workshop.engine.state.site is good
    assert "ผิดพลาด 1 จุด" in line(workshop.attempts[-1])
    assert said in next(first_errors(workshop.engine.state))
    workshop.change(Made(ready("หาย")))
    assert workshop.engine.state.stopped == ""
    workshop.engine.stop()


def test_other_places_are_watched_when_settings_name_them_and_read_once_more(workshop: Workshop) -> None:
    other = Places(Path("elsewhere"), (Path("mkdocs.yml"),))
    workshop.made.append(Made(ready("ที่ใหม่"), places=other))
    workshop.change(Made(ready("ที่ใหม่ อีกครั้ง"), places=other), "mkdocs.yml")
    assert workshop.watched == [Places(Path("content")), other]
    assert workshop.engine.state.number == 3
    assert workshop.engine.state.content == Path("elsewhere")
    workshop.change(Made(ready("แก้"), places=other))
    assert workshop.engine.state.number == 4
    workshop.engine.stop()


def test_who_waits_for_news_is_let_go_at_the_end(workshop: Workshop) -> None:
    assert workshop.engine.later_than(0, 60).number == 1
    workshop.engine.stop()
    assert workshop.engine.later_than(1, 60).number == 1
    assert workshop.engine.stopped


def test_many_changes_are_one_line(tmp_path: Path) -> None:
    content = tmp_path / "content"
    files = {content.absolute() / "2566" / f"{number:04}.yml" for number in range(1200)}
    assert changed(files, content) == "content/2566/0000.yml และอีก 1,199 ไฟล์"
    assert changed({content.absolute() / "a\x1b[31m.md"}, content) == "content/a␛[31m.md"
    content.mkdir()
    (content / "b.yml").touch()
    assert changed({content / "a.tmp", content / "b.yml"}, content) == "content/b.yml"


def test_the_first_errors_are_said_as_check_does_and_the_others_counted(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("ชื่อ: ก\n  สี: แดง\n", encoding="utf-8")
    alike = tuple(error(Position("b.yml", number), "rule", "เหมือนกัน", "แก้") for number in (2, 3, 4))
    more = tuple(error(Position("c.yml", 9), "rule", f"อื่น {number}", "แก้") for number in range(1, 4))
    problems = (error(Position("a.yml", 2, 3), "rule", "ย่อหน้าเกิน", "ลบ"), *alike, *more, SMALL)
    folder = tmp_path.name
    assert list(first_errors(State(problems=problems, content=tmp_path))) == [
        f"  {folder}/a.yml บรรทัด 2: ย่อหน้าเกิน",
        "    |   สี: แดง",
        "    |   ^",
        "    → ลบ",
        f"  {folder}/b.yml บรรทัด 2 และอีก 2 จุด: เหมือนกัน",
        "    → แก้",
        f"  {folder}/c.yml บรรทัด 9: อื่น 1",
        "    → แก้",
        "  อีก 2 จุด ดูในหน้าเว็บ",
    ]
    assert list(first_errors(State(stopped="อ่านไม่ได้\nแก้"))) == ["  อ่านไม่ได้", "    → แก้"]
    assert list(first_errors(State(problems=(SMALL,)))) == []


def test_nothing_is_shown_before_the_first_attempt() -> None:
    assert (State().site, State().number, State().failed) == (None, 0, False)


def test_a_full_disk_keeps_no_compiled_template_and_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    tries = list[object]()

    def full(*given: object, **_: object) -> None:
        tries.append(given)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(FileSystemBytecodeCache, "dump_bytecode", full)
    made = Environment(loader=DictLoader({"a": "{{ 1 + 1 }}"}), bytecode_cache=render.bytecode_cache())
    assert made.get_template("a").render() == "2"
    assert tries


def test_an_attempt_that_takes_long_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    may_end, begun = threading.Event(), threading.Event()

    def make() -> Made:
        begun.set()
        may_end.wait(PATIENCE)
        return Made(ready())

    told, left = list[object](), list[int]()
    engine = Engine(make, Places(Path("content")), Workshop(), told.append)
    engine.start()
    begun.wait(PATIENCE)
    engine.stop()
    assert not engine.ended(0.01)
    monkeypatch.setattr(os, "_exit", left.append)
    end: Callable[[], None] = ending.end_now  # it comes back here
    end()
    assert left == [130]
    assert capsys.readouterr().err == "หยุดตามคำสั่งแล้ว\n"
    may_end.set()
    assert engine.ended(PATIENCE)
    assert told == []


def test_what_is_saved_is_made_at_once_and_only_once(workshop: Workshop, tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_text("one", encoding="utf-8")
    workshop.made.append(Made(ready("saved")))
    number = workshop.engine.saved([file])
    assert workshop.engine.after(number, PATIENCE).number == number
    workshop.tell(frozenset({full_path(file)}))  # as the system does later
    workshop.change(Made(ready("other")))  # behind it, so that it has been looked at
    assert workshop.engine.state.number == number + 1
    file.write_text("another", encoding="utf-8")
    workshop.made.append(Made(ready("another")))
    workshop.tell(frozenset({full_path(file)}))
    workshop.tried()
    assert workshop.engine.state.number == number + 2
    workshop.engine.stop()


def test_what_is_saved_while_a_site_is_made_is_in_the_one_after_it() -> None:
    began, go = threading.Event(), threading.Event()

    class Slow(Workshop):
        def _make(self) -> Made:
            began.set()
            go.wait(PATIENCE)
            return super()._make()

    slow = Slow(Made(ready("old")), Made(ready("new")))
    slow.engine.start()
    began.wait(PATIENCE)
    number = slow.engine.saved([])
    assert number == 2
    assert slow.engine.after(number, 0).number == 0
    go.set()
    assert slow.engine.after(number, PATIENCE).site_number == 2
    assert slow.engine.after(9, PATIENCE).number == 2  # of an earlier run
    slow.engine.stop()
