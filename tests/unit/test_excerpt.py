"""Lines of the source in a terminal: cells, cuts, and the place that is marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.report.excerpt import cells, excerpt, visible
from itasite.report.lines import place_end

THAI = st.text(alphabet="กขที่ก้ำเแ่ืฺ้์ๆ๑๒ :-[]{}\"'#\tabc漢字\u200b\u0301", max_size=60)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("ที่", 1),  # a vowel and a tone above one consonant
        ("ผู้รับผิดชอบ", 8),
        ("น้ำ", 2),  # sara am has a cell of its own
        ("๑๒", 2),
        ("漢字", 4),
        ("a\tb", 5),  # to the next stop of four
        ("\t", 4),
        ("ก\u200bข", 2),  # a space without width, as word processors put between Thai words
        ("่", 1),  # a mark alone stands on a circle
    ],
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


def test_what_would_steer_a_terminal_is_made_visible() -> None:
    assert visible("ก\x1b[31mข\nค\u202e\x9b") == "ก␛[31mข␊ค�"
    assert visible("่") == "◌่"


@pytest.mark.parametrize(
    ("line", "first", "last", "shown", "carets"),
    [
        ("title: ชื่อ", 0, 5, "title: ชื่อ", "^^^^^"),
        ("  ผู้รับ: กอง", 10, 13, "  ผู้รับ: กอง", "       ^^^"),  # ู and ้ and ั above and below take no cell
        ("ที่นี่", 2, 3, "ที่นี่", "^"),  # a tone is marked under its consonant
        ("a\tข้อ", 2, 5, "a   ข้อ", "    ^^"),
        ("漢字ข", 2, 3, "漢字ข", "    ^"),
        ("漢字", 1, 2, "漢字", "  ^^"),
        ("ก", 1, 2, "ก ", " ^"),  # behind the end
        ("", 0, 1, " ", "^"),
    ],
)
def test_the_mark_stands_under_the_place(line: str, first: int, last: int, shown: str, carets: str) -> None:
    found = excerpt(line, first, last, 80)
    assert found.before + found.marked + found.after == shown
    assert " " * found.indent + "^" * found.length == carets


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "ก" * 100 + "ที่นี่" + "ข" * 100
    found = excerpt(line, 100, 106, 21)
    assert (found.before, found.marked, found.after) == ("…" + "ก" * 9, "ที่นี่", "ข" * 8 + "…")
    assert (found.indent, found.length) == (10, 2)
    start = excerpt(line, 0, 1, 21)
    assert (start.before, start.marked, start.after) == ("", "ก", "ก" * 18 + "…")
    end = excerpt(line, len(line) - 1, len(line), 21)
    assert (end.before, end.marked, end.after) == ("…" + "ข" * 18, "ข", "")
    long_place = excerpt(line, 10, 190, 21)
    assert cells(long_place.before + long_place.marked + long_place.after) <= 21
    assert long_place.length == cells(long_place.marked)


@given(THAI, st.integers(0, 60), st.integers(1, 30), st.integers(20, 40))
def test_any_line_fits_and_its_mark_is_under_what_is_marked(line: str, first: int, length: int, room: int) -> None:
    first = min(first, len(line))
    found = excerpt(line, first, first + length, room)
    assert cells(found.before + found.marked + found.after) <= room
    assert found.indent == cells(found.before)
    assert found.length == max(1, cells(found.before + found.marked) - found.indent)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("    titel: ชื่อ", "titel"),
        ("  - id: m1", "id"),
        ("  ข้อ ๐ ๒๐: {status: done}", "ข้อ ๐ ๒๐"),
        ("status: เสร็จแล้ว  # หมายเหตุ", "เสร็จแล้ว"),
        ("title: มาตรการ #1", "มาตรการ"),
        ("period: เร็ว ๆ นี้", "เร็ว ๆ นี้"),
        ('url: "http://x y"  # ok', '"http://x y"'),
        ("items: [O99, O23]", "O99"),
        ("O20: {status: เสร็จ แล้ว, note: x}", "เสร็จ แล้ว"),
        ("O20: {status: done, notte: x}", "notte"),
        ("- สำนักปลัด กองคลัง", "สำนักปลัด กองคลัง"),
        ("```ita-score", "```ita-score"),
        ("ข้อความว่า ตัวชี้วัดที่ 9 คือ 98", "ต"),  # prose has no end that we know
        ("\tx: 1", "\t"),
        ("title: ชื่อ 漢: ", ":"),  # where YAML finds a second colon
    ],
)
def test_how_far_a_place_goes(line: str, place: str) -> None:
    column = line.rindex(place) + 1 if place != "id" else line.index(place) + 1
    assert line[column - 1 : place_end(line, column) - 1] == place


@given(THAI, st.integers(1, 61))
def test_a_place_never_goes_beyond_its_line(line: str, column: int) -> None:
    column = min(column, len(line) + 1)
    assert column <= place_end(line, column) <= len(line) + 1
