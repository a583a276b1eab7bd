"""A pasted text as rows of cells, without what stands on every page of the paper: page numbers, heads, table heads."""

from __future__ import annotations

import csv
import re
from collections import Counter
from typing import NamedTuple

from itasite.fiscal import fold_digits
from itasite.reading.pasted.mending import mended

_NUMBER = r"[1-9][0-9]{0,2}"
_PAGE_NUMBER = re.compile(
    rf"[\s\-–—|]*(?:หน้า(?:ที่)?\s*)?{_NUMBER}(?:\s*(?:/|จาก|of|ของ)\s*{_NUMBER})?[\s\-–—|]*|Page\s*{_NUMBER}.*",
    re.IGNORECASE,
)
_HEADS = (
    "องค์ประกอบด้านข้อมูล", "องค์ประกอบข้อมูล", "องค์ประกอบ", "รายละเอียดข้อมูล", "รายละเอียด", "ตัวชี้วัดย่อย", "ตัวชี้วัด",
    "ข้อมูลที่ต้องเปิดเผย", "ข้อมูล", "ข้อที่", "ข้อ", "ลำดับที่", "ลำดับ", "ที่", "รหัส", "รายการข้อมูล", "รายการ", "หัวข้อ",
    "ประเด็นการประเมิน", "ประเด็น", "คำอธิบาย", "เกณฑ์การประเมิน", "หมายเหตุ", "url", "(ต่อ)",
)  # fmt: skip
_HEAD = re.compile(f"(?:{'|'.join(map(re.escape, sorted(_HEADS, key=len, reverse=True)))})+", re.IGNORECASE)
_OF_THE_PAPER = re.compile(r"คู่มือ|เกณฑ์การประเมิน|รายละเอียดและแนวทาง|สำนักงานป\.ป\.ช|ITA|Integrity", re.IGNORECASE)
_BULLET_TAB = re.compile(r"(^|\t\"?)([oO๐○•●▪■◦❖➢✓✔\uf000-\uf0ff\-–*]|\(?[0-9๐-๙]{1,2}[.)])\t+")
_SHORTEST_HEAD, _LONGEST_HEAD = 8, 120  # letters of a line at the top or foot of each page


class Row(NamedTuple):
    """A row of a table, or a line of text with one cell; `line` counts from 1. A cell can have several lines."""

    line: int
    cells: tuple[str, ...]


class Rows(NamedTuple):
    """The rows that count, and the lines that were passed over. `is_table`: whether cells stand apart by tabs."""

    rows: tuple[Row, ...]
    passed_over: tuple[str, ...]
    is_table: bool


def rows_of(text: str) -> Rows:
    """The rows of a text with whole Thai letters."""
    text = mended(text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\v", "\n"))
    text = "\n".join(_with_bullets(line) for line in text.split("\n"))
    found = [row for row in _read(text) if any(row.cells)]
    repeated = _running_heads(found)
    kept, gone = [], []
    for row in found:
        if _is_noise(row, repeated):
            gone.append(" ".join(row.cells))
        else:
            kept.append(row)
    return Rows(tuple(kept), tuple(gone), sum(len(row.cells) > 1 for row in kept) > 1)


def _with_bullets(line: str) -> str:
    """A line of Word in which a tab stands behind a bullet, or behind a number inside a cell, with a space there."""

    def spaced(found: re.Match[str]) -> str:
        numbered = found[2][-1] in ".)"
        return found[0] if numbered and not found[1] and line.count("\t") > 1 else f"{found[1]}{found[2]} "

    return _BULLET_TAB.sub(spaced, line)


def _read(text: str) -> list[Row]:
    if "\t" in text and re.search(r'(?:^|\t)"', text, re.MULTILINE) and text.count('"') % 2 == 0:
        reader = csv.reader(text.splitlines(keepends=True), delimiter="\t")
        rows, begin = [], 1
        for cells in reader:
            rows.append(Row(begin, tuple(cell.strip() for cell in cells)))
            begin = reader.line_num + 1
        return rows
    return [Row(number, _cells(line)) for number, line in enumerate(text.split("\n"), start=1)]


def _cells(line: str) -> tuple[str, ...]:
    line = line.strip(" ")
    if line.startswith("|") and line.count("|") > 1:
        cells = [
            re.sub(r" *<br ?/?> *", "\n", cell.strip(), flags=re.IGNORECASE) for cell in line.strip("|").split("|")
        ]
        return ("",) if all(re.fullmatch(r":?-+:?|", cell) for cell in cells) else tuple(cells)
    cells = [cell.strip() for cell in line.split("\t")]
    while len(cells) > 1 and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _running_heads(rows: list[Row]) -> frozenset[str]:
    """Lines of several pages: the same but for their numbers, beside a page number or with the name of a paper."""
    lines = [_without_numbers(row.cells[0]) if len(row.cells) == 1 else "" for row in rows]
    counts = Counter(line for line in lines if line)
    numbers = {place for place, row in enumerate(rows) if _is_page_number(row)}
    beside = Counter(line for place, line in enumerate(lines) if {place - 2, place - 1, place + 1, place + 2} & numbers)
    return frozenset(
        line
        for line, count in counts.items()
        if count > 1
        and _SHORTEST_HEAD <= len(line) < _LONGEST_HEAD
        and (beside[line] == count or _OF_THE_PAPER.match(line))
    )


def _without_numbers(line: str) -> str:
    return re.sub(r"[0-9\s|]+", "", fold_digits(line))


def _is_page_number(row: Row) -> bool:
    return len(row.cells) == 1 and bool(_PAGE_NUMBER.fullmatch(fold_digits(row.cells[0])))


def _is_noise(row: Row, repeated: frozenset[str]) -> bool:
    if all(_HEAD.fullmatch(re.sub(r"\s", "", cell)) for cell in row.cells if cell):
        return True
    if len(row.cells) > 1:
        return False
    return _is_page_number(row) or _without_numbers(row.cells[0]) in repeated
