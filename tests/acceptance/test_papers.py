"""The built pages beside the five papers: tables, numbers of lists, ticks, repairs. Figures lie in tests/papers/."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.seen import fold, seen
from tests.support.sites import AGENCIES, ROOT
from tests.support.tables import Table, tables

PAPERS = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ROOT / "tests/papers").glob("*.yml")}
TABLES = [(name, number) for name, paper in sorted(PAPERS.items()) for number in range(len(paper["tables"]))]
PROSE = [
    (name, page, line)
    for name, paper in sorted(PAPERS.items())
    for page, lines in paper.get("prose", {}).items()
    for line in lines
]
REPAIRS = [(name, number) for name, paper in sorted(PAPERS.items()) for number in range(len(paper["repairs"]))]
NEAR = 12  # lines between a repaired text and the comment that explains it
CONTENTS = [(name, page) for name, paper in sorted(PAPERS.items()) for page in paper.get("contents", {})]
A_REPAIR = pytest.mark.parametrize(("name", "number"), REPAIRS)
A_TABLE = pytest.mark.parametrize(("name", "number"), TABLES)


@pytest.fixture(scope="module")
def built(sites: dict[str, Path]) -> dict[str, list[Table]]:
    """Of each paper its tables on the site, in the order of the paper."""
    return {
        name: [table for page in _pages(paper) for table in tables(sites[paper["site"]] / page / "index.html")]
        for name, paper in PAPERS.items()
    }


def _pages(paper: dict[str, Any]) -> list[str]:
    return list(dict.fromkeys(table["page"] for table in paper["tables"]))


def _close(text: str) -> str:
    """Without spaces, which a line end of the paper makes."""
    return re.sub(r"\s+", "", text)


def _of(papers: dict[str, list[Table]], name: str, number: int) -> tuple[Table, dict[str, Any]]:
    return papers[name][number], PAPERS[name]["tables"][number]


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_the_site_has_the_tables_of_the_paper_and_no_other(built: dict[str, list[Table]], name: str) -> None:
    wanted = PAPERS[name]["tables"]
    assert len(built[name]) == len(wanted)
    for table, figures in zip(built[name], wanted, strict=True):
        assert table.above.startswith(figures["under"])
        assert table.caption.startswith(figures.get("caption", ""))


@A_TABLE
def test_headings(built: dict[str, list[Table]], name: str, number: int) -> None:
    table, figures = _of(built, name, number)
    assert table.headings() == figures["headings"]
    assert table.upper_headings() == figures.get("over", {})


@A_TABLE
def test_rows(built: dict[str, list[Table]], name: str, number: int) -> None:
    table, figures = _of(built, name, number)
    column = figures["headings"].index(figures["by"])
    rows = [row[column] for row in table.rows()]
    assert len(rows) == len(figures["rows"])
    assert {len(row) for row in table.rows()} == {len(figures["headings"])}
    for row, begins in zip(rows, figures["rows"], strict=True):
        if begins.endswith(" "):  # a code: what follows must be another word
            assert row.startswith(begins)
        assert _close(row).startswith(_close(begins))
    assert table.groups() == figures.get("groups", [])


@A_TABLE
def test_joined_cells(built: dict[str, list[Table]], name: str, number: int) -> None:
    table, figures = _of(built, name, number)
    joined = {heading: [cell.rows for cell in table.cells(heading)] for heading in figures["headings"]}
    one_each = [1] * len(figures["rows"])
    assert joined == {heading: figures.get("joined", {}).get(heading, one_each) for heading in figures["headings"]}


@A_TABLE
def test_numbers_and_dashes(built: dict[str, list[Table]], name: str, number: int) -> None:
    table, figures = _of(built, name, number)
    wanted = figures.get("marks", {})
    named = figures["by"]  # its numbers are held as text
    for heading in figures["headings"]:
        found = [" ".join(cell.marks) for cell in table.cells(heading)]
        marks = wanted.get(heading, [""] * len(found))
        if heading != named:
            assert [mark if mark != "/" else "" for mark in found] == list(marks), heading


@A_TABLE
def test_ticks(built: dict[str, list[Table]], name: str, number: int) -> None:
    table, figures = _of(built, name, number)
    for heading in figures["headings"]:
        found = [" ".join(cell.ticks) for cell in table.cells(heading)]
        assert found == figures.get("ticks", {}).get(heading, [""] * len(found)), heading


@A_TABLE
def test_texts_of_cells(built: dict[str, list[Table]], name: str, number: int) -> None:
    table, figures = _of(built, name, number)
    for heading, texts in figures.get("texts", {}).items():
        assert [cell.text for cell in table.cells(heading)] == texts
    for heading, begins in figures.get("begins", {}).items():
        cells = table.cells(heading)
        wanted = [begins] * len(cells) if isinstance(begins, str) else begins
        assert [cell.text[: len(text)] for cell, text in zip(cells, wanted, strict=True)] == wanted


@pytest.mark.parametrize(("name", "page", "line"), PROSE)
def test_numbered_lines_of_prose(sites: dict[str, Path], name: str, page: str, line: str) -> None:
    lines = seen((sites[PAPERS[name]["site"]] / page / "index.html").read_text(encoding="utf-8"))
    assert any(_close(found).startswith(_close(line)) for found in lines)


@pytest.mark.parametrize(("name", "page"), CONTENTS)
def test_contents(sites: dict[str, Path], name: str, page: str) -> None:
    lines = seen((sites[PAPERS[name]["site"]] / page / "index.html").read_text(encoding="utf-8"))
    wanted = PAPERS[name]["contents"][page]
    first = lines.index(wanted[0])
    assert lines[first : first + len(wanted)] == wanted


@cache
def _text_of(site: Path, pages: tuple[str, ...]) -> str:
    """What a reader sees on these pages, folded."""
    html = [(site / page / "index.html").read_text(encoding="utf-8") for page in pages]
    return fold("".join(line for page in html for line in seen(page)))


@A_REPAIR
def test_a_repair_stands_on_the_page_in_place_of_what_the_paper_has(
    sites: dict[str, Path], name: str, number: int
) -> None:
    paper = PAPERS[name]
    repair = paper["repairs"][number]
    text = _text_of(sites[paper["site"]], tuple(paper["pages"]))
    assert fold(repair["site"]) in text
    assert (fold(repair["paper"]) in text) is repair.get("elsewhere", False)


@A_REPAIR
def test_a_repair_is_explained_in_the_content(name: str, number: int) -> None:
    """By a comment near its place, or at the top of its file; anywhere for words that only the criteria have."""
    repair = PAPERS[name]["repairs"][number]
    said, words = fold(repair.get("said", repair["paper"])), fold(repair["site"])
    files = _content(PAPERS[name]["site"])
    ours = any(words in fold(line) for lines in files for line in lines)
    assert not said or any(_explained(lines, said, words if ours else "") for lines in files)


def _explained(lines: tuple[str, ...], said: str, words: str) -> bool:
    places = [number for number, line in enumerate(lines) if words in fold(line)]
    head = next((number for number, line in enumerate(lines) if line and not re.match("#|---|[a-z]+:", line)), 0)
    return any(
        number < head or any(abs(number - place) <= NEAR for place in places)
        for number, line in enumerate(lines)
        if (comment := re.search(r"(?:(?:^|\s)#\s|<!--)(.*)", line)) and said in fold(comment[1])
    )


@cache
def _content(site: str) -> tuple[tuple[str, ...], ...]:
    """The lines of each file that a site is made from."""
    agency = AGENCIES / site
    files = sorted((agency / "content" if agency.is_dir() else ROOT / "content").rglob("*.*"))
    return tuple(tuple(path.read_text(encoding="utf-8").splitlines()) for path in files)
