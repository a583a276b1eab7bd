"""Text files whose rows or marks leave open what stands in which column."""

from __future__ import annotations

import pytest

from itasite.office import reader
from itasite.words import office as said


def rows(text: str | bytes) -> list[list[str]]:
    """The texts of the cells; those that are asked end with a question mark."""
    found = reader.read(text if isinstance(text, bytes) else text.encode(), "a.csv")
    assert found.refused == ""
    return [[cell.shown + "?" * bool(cell.notes) for cell in row] for row in found.tables[0].rows]


_ROWS = [["ที่", "โครงการ", "งบ"], ["1", "ถนน", "20,000"], ["2", "ท่อ", "30,000"]]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("sep=;\nที่;โครงการ;งบ\n1;ถนน;20,000\n2;ท่อ;30,000\n", 0),
        ("ที่;โครงการ;งบ\n1;ถนน;20,000\n2;ท่อ;30,000\n", 0),
        ("ที่|โครงการ|งบ\n1|ถนน|20,000\n2|ท่อ|30,000\n", 0),
        ('แผน, รายงาน\n\nที่\tโครงการ\tงบ\n1\tถนน\t20,000\n2\tท่อ\t"30,000"\n', 2),
        ('แผน,,\rที่,โครงการ,งบ\r1,ถนน,"20,000"\r2,ท่อ,"30,000"\r', 1),
    ],
)
def test_what_stands_between_the_columns(text: str, before: int) -> None:
    assert rows(text)[before:] == _ROWS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "tis-620"])
def test_encodings_without_a_mark(encoding: str) -> None:
    assert rows("ที่;โครงการ;งบ\n1;ถนน;20,000\n2;ท่อ;30,000\n".encode(encoding)) == _ROWS


def test_a_mark_or_a_line_end_that_is_not_quoted_is_asked() -> None:
    begin, end = "ที่,โครงการ,งบ\n", "2,ท่อ,300\n3,ก,400\n"
    assert rows(f"{begin}1,ถนน,20,000\n{end}")[1] == ["1?", "ถนน?", "20?", "000?"]
    assert rows(f"{begin}1,ถ\nนน,200\n{end}")[1:3] == [["1?", "ถ?", ""], ["นน?", "200?", ""]]
    assert reader.read(f"{begin}1,ถนน,20,000\n{end}".encode(), "a.csv").tables[0].rows[1][0].notes == (
        said.DIFFERENT_COLUMNS,
    )


def test_rows_of_one_title_and_empty_ends_are_not_asked() -> None:
    made = rows('แผนปี 2566\nที่,โครงการ,งบ,,\n1,ถนน,"=""06"""\n2,"ก\nข",300,,\nรวม,,300\n')
    assert made == [["แผนปี 2566", *[""] * 4], ["ที่", "โครงการ", "งบ", "", ""], ["1", "ถนน", "06", "", ""],
                    ["2", "ก\nข", "300", "", ""], ["รวม", "", "300", "", ""]]  # fmt: skip


def test_a_separator_of_lines_inside_a_cell_ends_no_row() -> None:
    assert rows("ที่,ก\n1,ข\u2028ค\n2,ง\n") == [["ที่", "ก"], ["1", "ข\nค"], ["2", "ง"]]


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b'<?xml version="1.0"?><Workbook>a,b\nc,d</Workbook>', said.KIND),
        (
            ",".join("ก" * 301).encode() + b"\n" + b"a,b\n",
            said.MOST_COLUMNS.format(sheet="a.csv", columns=301, most=300),
        ),
        (b"a,b\n" * 20_001, said.MOST_LINES.format(most=20_000)),
        (b",".join([b"a"] * 250) + b"\n" + b"a\n" * 19_000, said.TOO_LARGE),
    ],
    ids=range(4),
)
def test_what_is_no_table_or_too_large(raw: bytes, sentence: str) -> None:
    assert reader.read(raw, "a.csv").refused == sentence
