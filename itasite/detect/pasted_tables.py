"""Finds tables that were pasted from Word, Excel or a PDF file: cells apart by tabs, or run together. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.text.list_marks import typed_mark

_BLOCK = re.compile(r"(?:^(?![ ]{4})[^\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)  # lines without a blank one between
_ROWS = re.compile(r"(?:^[ ]{0,3}\|[^\n]*\|[ ]*(?:\n|\Z)){2,}", re.MULTILINE)
_RULE = re.compile(r":?-+:?")
_PIPE = re.compile(r"(?<!\\)\|")
_FEW = 2  # rows, or gaps in one row
# Headings of the tables in the forms of the assessment and in agencies' plans and reports.
_HEADINGS = (
    "ลำดับที่", "ลำดับ", "ที่", "มาตรการ/กิจกรรม", "มาตรการ/โครงการ/กิจกรรม", "มาตรการ", "กิจกรรม", "โครงการ/กิจกรรม", "โครงการ",
    "ขั้นตอน/วิธีการ", "ขั้นตอนหรือวิธีการ", "ขั้นตอน", "วิธีการ", "ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "ระยะเวลาดำเนินการ", "ระยะเวลา",
    "งบประมาณ", "หมายเหตุ", "ผลการดำเนินการ", "ผลการดำเนินงาน", "การกำกับติดตาม", "ตัวชี้วัด", "เป้าหมาย", "คะแนน", "สถานะ",
    "ประเด็น",
)  # fmt: skip
_HEADING = "|".join(sorted(map(re.escape, _HEADINGS), key=len, reverse=True))
_TOGETHER = re.compile(rf"[ \t]*(?:{_HEADING})(?:[ \t]*(?:{_HEADING})){{2,}}[ \t]*")
_ALONE = re.compile(rf"[ \t]*(?:{_HEADING})[ \t]*")
_MANY = 3  # headings that follow each other; fewer may be words of a text


def pasted_tables(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The 0-based offset of each pasted table, and the cells of its first row; a table is told once."""
    if "\n" not in text and "\t" not in text and not _TOGETHER.fullmatch(text):
        return
    start, rows, alone = 0, list[tuple[int, str, int]](), list[tuple[int, str]]()
    for line in (*text.split("\n"), "-"):
        gaps = _gaps(line)
        if gaps:
            rows.append((start, line, gaps))
        elif rows:
            if len(rows) >= _FEW or rows[0][2] >= _FEW:
                yield rows[0][0], tuple(cell.strip() for cell in rows[0][1].split("\t") if cell.strip())
            rows = []
        if _TOGETHER.fullmatch(line) and not gaps:
            yield start, tuple(re.findall(_HEADING, line))
        if _ALONE.fullmatch(line):
            alone.append((start, line))
        elif line.strip():
            if len(alone) >= _MANY:
                yield alone[0][0], tuple(heading.strip() for _, heading in alone)
            alone = []
        start += len(line) + 1


def unshown_tables(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The offset of each table that is written with | but shown as text, and the cells of its first row.

    A table is shown where a blank line stands above it and its second row says --- as often as the first has cells.
    """
    for block in _BLOCK.finditer(text):
        rows = _ROWS.search(block[0])
        if not rows:
            continue
        first, second, *_ = (_cells(line) for line in rows[0].splitlines())
        whole = all(_RULE.fullmatch(cell) for cell in second) and len(first) == len(second)
        if len(first) > 1 and not (whole and rows.start() == 0):
            yield block.start() + rows.start(), first


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in _PIPE.split(line.strip().strip("|")))


def _gaps(line: str) -> int:
    """How many tabs stand between the words of a line; that behind a typed number or dash is none of a table."""
    if "\t" not in line:
        return 0
    text = line.strip()
    return max(sum(bool(cell.strip()) for cell in text[len(typed_mark(text)) :].split("\t")) - 1, 0)
