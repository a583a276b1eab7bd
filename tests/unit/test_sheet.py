"""Cells of CSV that an office program would take for a formula."""

from __future__ import annotations

import csv
import io

import pytest

from itasite.formats.sheet import as_csv, as_text


@pytest.mark.parametrize(
    "cell",
    [
        '=HYPERLINK("https://example.org/";"กด")',
        "+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u00a0=1",
        "\u200b=1",
        "\ufeff=1",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "'=1",
    ],
)
def test_a_formula_is_quoted_and_reads_back(cell: str) -> None:
    assert as_text(cell) == f"'{cell}"
    text = as_csv(["หัว"], [[cell]]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline="")))[1][0].removeprefix("'") == cell


@pytest.mark.parametrize("cell", ["", "แผน", "1. -", "a=b", "'ก'", "0-4430-0639", "2566", "(−1)"])
def test_any_other_cell_is_left_alone(cell: str) -> None:
    assert as_text(cell) == cell
