"""What `new` asks and how it takes answers; and that it neither waits for nobody nor leaves half a site."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from itasite.cli import ask as cli_ask
from itasite.cli import clock
from itasite.cli import new as cli_new
from itasite.cli.main import main
from itasite.findings import check
from itasite.model.agency import Kind
from itasite.model.site import Site
from tests.support.new import run
from tests.support.patience import until
from tests.support.sites import QUIET

COMMAND = [sys.executable, "-m", "itasite", "new", "site"]


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a person typed, on 29 November 2026."""
    monkeypatch.setattr(cli_ask, "somebody_answers", lambda: True)
    monkeypatch.setattr(cli_new, "somebody_answers", lambda: True)
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 29))


def typed(folder: Path, *answers: str) -> Result:
    return CliRunner().invoke(main, ["new", str(folder)], input="".join(f"{answer}\n" for answer in answers))


def made(folder: Path) -> Site:
    site, _ = check(folder / "content")
    assert site
    return site


@pytest.mark.usefixtures("person")
def test_enter_takes_what_is_offered(tmp_path: Path) -> None:
    done = typed(tmp_path / "s", "องค์การบริหารส่วนจังหวัดเลย", "", "", "")
    assert done.exit_code == 0, done.output
    assert "อ่านจากชื่อว่าเป็น “องค์การบริหารส่วนจังหวัด (อบจ.)” ถูกต้องหรือไม่" in done.output
    assert "จังหวัด [เลย]" in done.output
    assert "ปีงบประมาณที่กำลังดำเนินอยู่คือ 2570 (1 ตุลาคม 2569 ถึง 30 กันยายน 2570)" in done.output
    assert "itasite new-year 2569" in done.output
    assert "itasite import" in done.output, "an office has files already"
    site = made(tmp_path / "s")
    assert (site.agency.kind, site.agency.province, site.years[0].number) == (Kind.PAO, "เลย", 2570)


@pytest.mark.usefixtures("person")
def test_wrong_answers_are_asked_again_with_what_is_meant(tmp_path: Path) -> None:
    done = typed(tmp_path / "s", "", "ศูนย์ตัวอย่าง", "99", "โรงพยาบาน", "๑๘", "นครราชศรีมา", "กทม.", "2027", "69")
    assert done.exit_code == 0, done.output
    assert "ชื่อว่างเปล่า" in done.output
    assert "น่าจะหมายถึง “โรงพยาบาล”" in done.output
    assert "น่าจะหมายถึง นครราชสีมา" in done.output
    assert "ถ้าหมายถึง ค.ศ. 2027 ให้เขียน 2570" in done.output
    site = made(tmp_path / "s")
    assert (site.agency.kind, site.agency.province) == (Kind.POLICE_STATION, "กรุงเทพมหานคร")
    assert site.years[0].number == 2569


@pytest.mark.usefixtures("person")
@pytest.mark.parametrize("answers", [("ไม่", "โรงเรียน"), ("โรงเรียน",), ("no", "15")])
def test_a_wrong_guess_is_put_right_by_word_or_number(answers: tuple[str, ...], tmp_path: Path) -> None:
    done = typed(tmp_path / "s", "เทศบาลตำบลตัวอย่าง", *answers, "เลย", "")
    assert done.exit_code == 0, done.output
    assert made(tmp_path / "s").agency.kind is Kind.SCHOOL


@pytest.mark.usefixtures("person")
@pytest.mark.parametrize("count", range(4))
def test_whoever_stops_in_the_middle_has_nothing(count: int, tmp_path: Path) -> None:
    """The input ends as with Ctrl-D; Ctrl-C takes the same way."""
    done = typed(tmp_path / "above" / "s", *("เทศบาลตำบลตัวอย่าง", "", "เลย")[:count])
    assert done.exit_code == 130
    assert "Traceback" not in done.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("given", "missing"),
    [((), "--name"), (("--name", "อบต.ก"), "--province")],
)
def test_where_nobody_answers_it_says_what_to_write(given: tuple[str, ...], missing: str, tmp_path: Path) -> None:
    reader, writer = os.pipe()  # open and silent: whoever reads from it waits for ever
    try:
        done = subprocess.run(
            [*COMMAND, *given], cwd=tmp_path, stdin=reader, capture_output=True, encoding="utf-8", env=QUIET,
            check=False,
        )  # fmt: skip
    finally:
        os.close(reader)
        os.close(writer)
    assert done.returncode == 2
    assert missing in done.stderr
    assert "ไม่มีผู้ตอบคำถาม" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_where_nobody_answers_the_kind_is_read_and_the_running_year_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2027, 10, 1))  # the first day of 2571
    done = run("new", tmp_path / "s", "--name", "สถานีตำรวจภูธรเมืองเลย", "--province", "เลย")
    assert done.exit_code == 0
    assert "ประเภท: สถานีตำรวจ (อ่านจากชื่อ" in done.output
    assert made(tmp_path / "s").years[0].number == 2571


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--province", "นครราชศรีมา", "น่าจะหมายถึง นครราชสีมา"),
        ("--province", "ทดสอบ", "ไม่มีจังหวัด"),
        ("--kind", "เทศบานตำบล", "น่าจะหมายถึง “เทศบาลตำบล”"),
        ("--year", "abc", "ไม่ใช่ปีงบประมาณ"),
        ("--year", "2026", "ให้เขียน 2569"),
    ],
)
def test_an_option_that_cannot_be_read_is_answered_in_thai(option: str, value: str, said: str, tmp_path: Path) -> None:
    asked = {"--name": "อบต.ก", "--province": "เลย", "--year": "2569", option: value}
    done = run("new", tmp_path / "s", *(word for pair in asked.items() for word in pair))
    assert done.exit_code == 2
    assert said in done.output
    assert not (tmp_path / "s").exists()


@pytest.mark.parametrize("word", ["รพ.สต.", "health", "โรงพยาบาล", "17"])
def test_the_kind_may_be_given_in_many_words(word: str, tmp_path: Path) -> None:
    done = run("new", tmp_path / "s", "--name", "ศูนย์ก", "--kind", word, "--province", "เลย", "--year", "๒๕๖๙")
    assert done.exit_code == 0, done.output
    assert made(tmp_path / "s").agency.kind is Kind.HEALTH


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_at_a_real_terminal_it_asks_and_ctrl_c_leaves_nothing(tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        COMMAND, cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs, env=QUIET, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # which a worker of pytest-xdist ignores
    )  # fmt: skip
    os.close(theirs)
    try:
        said = read_to(ours, "ชื่อเต็มของหน่วยงาน: ")
        os.write(ours, "อบต.ตัวอย่าง\n".encode())
        said += read_to(ours, "ถูกต้องหรือไม่")
        until_it_reads(child.pid)
        child.send_signal(signal.SIGINT)
        said += read_to(ours, "หยุดตามคำสั่งแล้ว")
        assert child.wait() == 130
    finally:
        child.kill()
        child.wait()
        os.close(ours)
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def read_to(terminal: int, words: str) -> str:
    """What the terminal shows up to and with these words."""
    shown = b""
    while words.encode() not in shown:
        shown += os.read(terminal, 4096)
    return shown.decode(errors="replace")


def until_it_reads(process: int) -> None:
    """Wait until a process waits for an answer: Python sees no Ctrl-C that comes just before it begins to wait."""
    state = Path(f"/proc/{process}/stat")
    if state.exists():  # not on a Mac
        until(lambda: state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "S")  # not stopped, not busy
