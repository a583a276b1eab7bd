"""Markdown as a reader sees it: read in steps that grow as the text does, whatever stands in a row in it."""

from __future__ import annotations

import re

import pytest

from itasite.text import visible_text as reader
from itasite.text.visible_text import visible_text
from tests.support.pattern_steps import Steps

TOKEN, ROW = reader._TOKEN, reader._DELIMITER
ROWS = (
    "`", "~", "_", " ", "a_", "*", "[", "](", "![a](", "<", "<a ", "<td ", "<!--", "&", "\\", "|", "> ", "> `", "```\n",
    "~~~a\n", "-", "| ", "|-", "a@", "{", "](a){", " \n", "__ ", "\\_",
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("around", ["{}", "x{}y", "*{}\nx", "-{}x|"])
@pytest.mark.parametrize("pattern", [TOKEN, ROW], ids=["token", "row"])
def test_twice_the_signs_take_about_twice_the_steps(pattern: re.Pattern[str], around: str, row: str) -> None:
    few, many = (steps(pattern, around.format(row * count)) for count in (25, 50))
    assert many < 2.5 * few + 100, (few, many)


def steps(pattern: re.Pattern[str], text: str) -> int:
    counted = Steps(pattern, text)
    spans = counted.find_all()
    assert pattern is ROW or spans == [found.span() for found in pattern.finditer(text)], "counted as it is matched"
    return counted.count


@pytest.mark.parametrize(
    ("text", "seen"),
    [("_ก_ __ข__ a_b a__b a___b", "ก ข a_b ab ab"), ("\\__ก", "_ก"), ("____", "____"), ("ก  \nข", "ก\nข"),
     ("`````\n_ก_\n```\n`````\n_ข_", "`````\n_ก_\n```\n`````\nข")],
)  # fmt: skip
def test_a_row_of_signs_is_seen_as_before(text: str, seen: str) -> None:
    assert visible_text(text).text == seen
