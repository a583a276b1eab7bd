"""ชื่อชุดคอลัมน์หรือคอลัมน์ของตารางที่ไม่มี

เลือกชุดคอลัมน์ที่มีชื่อ หรือเขียนรายชื่อคอลัมน์เอง หัวข้อ (headings) เปลี่ยนได้เฉพาะคอลัมน์ที่มี

ทำไม: ตารางจะขาดคอลัมน์ที่ตั้งใจแสดง
วิธีแก้: แก้ชื่อตามที่แนะนำ ชื่อคอลัมน์ของแต่ละตารางอยู่ในคู่มือ หัวข้อ “บล็อกทั้งหมด” และ “ตารางมาตรการ”
ตัวอย่างที่ผิด:
    ```ita-measures
    columns: [title, responsibles]
    ```
ตัวอย่างที่ถูก:
    ```ita-measures
    columns: [title, responsible]
    ```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.model.block_options import TableOptions
from itasite.model.blocks import AnalysisOptions, MeasuresOptions
from itasite.model.columns import MEASURE_SETS, ROWS, TABLES, Sets, wrong_columns
from itasite.model.measure import Group
from itasite.model.site import PlacedBlock, Site
from itasite.problem import Position, Problem, Severity, error
from itasite.spelling import suggest
from itasite.words.headings import MEASURE_COLUMNS, Headings

ID = "unknown-column"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Names of columns and of sets of columns that the table does not have."""
    for year in site.years:
        for group in year.measures.groups:
            yield from _wrong(group, MEASURE_COLUMNS, MEASURE_SETS)
    for page in site.pages:
        for block in page.blocks:
            yield from _in_block(block)


def _in_block(block: PlacedBlock) -> Iterator[Problem]:
    options = block.options
    if isinstance(options, TableOptions):
        columns, sets = TABLES[type(options)]
        if isinstance(options, AnalysisOptions):
            columns = columns | {name: name for name in block.year.analysis.own_columns}
        yield from _wrong(options, columns, sets, ROWS.get(type(options), {}))


def _wrong(
    options: TableOptions | Group, columns: Headings, sets: Sets, rows: Headings | None = None
) -> Iterator[Problem]:
    for name in wrong_columns(options.columns, columns, sets):
        if isinstance(options.columns, tuple):
            yield _problem(options.at("columns", options.columns.index(name)), name, tuple(columns))
        else:
            yield _in_one_text(options.at("columns"), name, columns) or _problem(
                options.at("columns"), name, tuple(sets)
            )
    if isinstance(options, MeasuresOptions | Group) and options.set is not None and options.set not in sets:
        yield _problem(options.at("set"), options.set, tuple(sets))
    renamed = {**columns, **(rows or {})}
    for name in options.headings:
        if name not in renamed:
            yield _problem(options.key_at("headings", name), name, tuple(renamed))


def _in_one_text(at: Position, written: str, columns: Headings) -> Problem | None:
    """For columns that are written one behind the other, without the brackets of a list."""
    names = re.split(r"[\s,]+", written.strip())
    if len(names) < 2 or not columns.keys() >= set(names):
        return None
    return error(at, ID, f"“{written}” เป็นหลายคอลัมน์ แต่ไม่ได้เขียนเป็นรายการ", f"เขียน  columns: [{', '.join(names)}]")


def _problem(at: Position, name: str, allowed: tuple[str, ...]) -> Problem:
    return error(at, ID, f"ไม่มีคอลัมน์หรือชุดคอลัมน์ชื่อ “{name}”", suggest(name, allowed))
