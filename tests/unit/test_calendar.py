"""The calendar file of a year: read back by its library, and by a reader of its own lines."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from icalendar import Calendar

from itasite.cli import calendar as command
from itasite.cli.main import main

MEASURES = """
groups: [{id: g, title: ก}]
measures:
  - {id: a, group: g, title: จัดทำคู่มือ, period: ภายในเดือนมกราคม, responsible: กองคลัง}
  - {id: b, group: g, title: อบรม, period: ภายในเดือนมีนาคม, responsible: สำนักปลัด}
  - {id: c, group: g, title: เสร็จแล้ว, period: ภายในเดือนมีนาคม, progress: {6m: {status: done}}}
  - {id: d, group: g, title: ไม่มีวัน}
"""
YEAR = """
deadlines:
  - {date: 2566-04-30, title: หน่วยงานตอบแบบ OIT}
  - {date: 2566-05-01, title: "ประชุม; กอง, ฝ่าย"}
  - {date: 2566-06-01, title: "ประชุม; กอง, ฝ่าย"}
"""


@pytest.fixture
def config(base: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (base / "2566" / "measures.yml").write_text(MEASURES, encoding="utf-8")
    (base / "2566" / "year.yml").write_text(YEAR, encoding="utf-8")
    (base / "2566" / "report.md").unlink()
    monkeypatch.setattr(command, "today", lambda: date(2023, 1, 5))
    path = base.parent / "mkdocs.yml"
    path.write_text("docs_dir: content\n", encoding="utf-8")
    return path


def exported(config: Path, *arguments: str) -> bytes:
    out = config.parent / "ปฏิทิน.ics"
    done = CliRunner().invoke(main, ["export", "calendar", "-f", str(config), "-o", str(out), *arguments])
    assert done.exit_code == 0, done.output
    return out.read_bytes()


def events(content: bytes) -> dict[str, Any]:
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(content).walk("VEVENT")}


def test_the_library_reads_back_every_day(config: Path) -> None:
    found = events(exported(config))
    days = {title: event.decoded("DTSTART") for title, event in found.items()}
    assert days == {
        "ITA ครบกำหนดมาตรการ: จัดทำคู่มือ": date(2023, 1, 31),
        "ITA ครบกำหนดมาตรการ: อบรม": date(2023, 3, 31),
        "ITA สิ้นรอบ 6 เดือน: รายงานความก้าวหน้าของมาตรการ": date(2023, 3, 31),
        "ITA หน่วยงานตอบแบบ OIT": date(2023, 4, 30),
        "ITA ประชุม; กอง, ฝ่าย": date(2023, 6, 1),  # two of this title, the later read last
        "ITA ประกาศผล": date(2023, 8, 10),  # a step of the criteria
        "ITA สิ้นรอบ 12 เดือน: รายงานความก้าวหน้าของมาตรการ": date(2023, 9, 30),
    }
    for event in found.values():
        assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(days=1)
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("TRIGGER") == timedelta(days=-7, hours=9)
    assert "ระยะเวลา: ภายในเดือนมกราคม" in str(found["ITA ครบกำหนดมาตรการ: จัดทำคู่มือ"]["DESCRIPTION"])


def test_a_unit_has_its_measures_and_all_dates(config: Path) -> None:
    found = events(exported(config, "--unit", "สำนักปลัด"))
    assert "ITA ครบกำหนดมาตรการ: อบรม" in found
    assert "ITA ครบกำหนดมาตรการ: จัดทำคู่มือ" not in found
    assert "ข้อที่รับผิดชอบ: O1" in str(found["ITA หน่วยงานตอบแบบ OIT"]["DESCRIPTION"])


def test_entries_are_the_same_ones_when_days_and_other_entries_change(config: Path) -> None:
    before = Calendar.from_ical(exported(config)).walk("VEVENT")
    ids = {str(event["UID"]) for event in before}
    assert len(ids) == len(before) == 8
    year = config.parent / "content" / "2566" / "year.yml"
    year.write_text(YEAR.replace("2566-04-30", "2566-04-15"), encoding="utf-8")
    assert {str(event["UID"]) for event in Calendar.from_ical(exported(config)).walk("VEVENT")} == ids
    assert exported(config) == exported(config)


def test_another_reader_finds_the_same_days(config: Path) -> None:
    """By RFC 5545 alone: lines end with CR LF, none has more than 75 bytes, Thai letters are whole once joined."""
    content = exported(config)
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    joined = content.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
    assert joined.count("BEGIN:VEVENT") == joined.count("END:VALARM") == 8
    assert r"SUMMARY:ITA ประชุม\; กอง\, ฝ่าย" in joined
    assert "DTSTART;VALUE=DATE:20230430" in joined


@pytest.mark.parametrize(
    ("arguments", "said"), [(("--year", "2570"), "ไม่มีปี 2570"), (("--unit", "กองอวกาศ"), "ไม่มีผู้รับผิดชอบชื่อ")]
)
def test_an_unknown_year_or_unit_is_told(config: Path, arguments: tuple[str, ...], said: str) -> None:
    done = CliRunner().invoke(main, ["export", "calendar", "-f", str(config), *arguments])
    assert done.exit_code == 2
    assert said in done.output


def test_only_a_calendar_of_ours_is_replaced(config: Path) -> None:
    out = config.parent / "x.ics"
    out.write_text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//another//EN\r\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["export", "calendar", "-f", str(config), "-o", str(out)])
    assert (done.exit_code, "another" in out.read_text("utf-8")) == (2, True)
