"""Tables of data, such as an action plan: they stay in the office's own file, which the content names."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import PurePosixPath

from itasite.detect.safe_names import safe_stem
from itasite.edit.change import Plain
from itasite.office.titles import years_in
from itasite.words import foreign as said
from itasite.words.choices import TABLE_KIND_WORDS
from itasite.workbook.foreign.asked_for import Wanted
from itasite.workbook.foreign.draft import Draft
from itasite.workbook.foreign.people import personal
from itasite.workbook.foreign.rows import Sheet

_FREE = "free"
_THAI = re.compile("[ก-ฮ]")
_NO_TITLE = re.compile(  # what stands over a title or beside it: names of forms, of the body, days
    r"\(?แบบ(?:ฟอร์ม)?\s*(?:ที่\s*)?(?:สขร|ผด|[0-9๐-๙])|\(?(?:ผด|สขร)\s*\.|ประจำ(?:ปี|เดือน|ไตรมาส)|ปีงบประมาณ|ณ\s*วันที่|ข้อมูล\s*ณ|วันที่|หน่วย\s*:|"
    r"องค์การบริหารส่วน|เทศบาล|อบต|อบจ|สำนักงาน|หน้า(?:ที่)?\s*[0-9๐-๙]"
)
_ENDINGS = (".xlsx", ".csv", ".ods", ".xls")  # of files that are shown as tables


def put(sheet: Sheet, draft: Draft, wanted: Wanted, kind: str, *, alone: bool) -> int:
    """Name the file of a table in the content, and tell where to lay it; `alone`: it is the only table of its file."""
    path = PurePosixPath(sheet.file)
    if path.suffix.lower() not in _ENDINGS:
        draft.tell(said.DATA_IN_PAPER.format(table=sheet.name, kind=said.DATA_KINDS[kind]))
        return 0
    file = wanted.file("tables.yml")
    name = f"files/{safe_stem(path.stem, kind)}{path.suffix.lower()}"
    for known in draft.entries(file, ("tables",)):
        if isinstance(known, dict) and known.get("file") == name and known.get("sheet", "") in ("", sheet.table.name):
            draft.tell(said.DATA_KNOWN.format(table=sheet.name, name=name, year=wanted.year))
            return 0
    entry: dict[str, Plain] = {
        "id": _id(kind, draft, file),
        "title": _title(sheet, path.stem, kind),
        "kind": kind,
        "file": name,
    }
    if not alone and path.suffix.lower() != ".csv":
        entry["sheet"] = sheet.table.name
    made = draft.add(file, ("tables",), entry)
    if kind == _FREE:
        draft.note(file, (*made, "kind"), [said.DATA_FREE.format(table=sheet.name)])
    if not sheet.titles:
        draft.note(file, (*made, "title"), [said.DATA_TITLE.format(table=sheet.name)])
    draft.note(file, (*made, "items"), [said.DATA_ITEMS])
    draft.tell(said.DATA_FILE.format(table=sheet.name, name=name, year=wanted.year))
    for number, column in enumerate(sheet.columns, 1):
        if column.left_out:
            draft.tell(said.DATA_PERSONAL.format(table=sheet.name, number=number, why="; ".join(column.notes)))
    _tell_persons(sheet, draft)
    return len(sheet.table.entries)


def _title(sheet: Sheet, stem: str, kind: str) -> str:
    """What the table is called over it: the first text that says a year or month too, else the first.

    Of a table without a title the name of its file, or its kind: a name without a Thai word tells readers nothing.
    """
    texts = [text for text in sheet.table.before if not _NO_TITLE.match(text.strip())]
    dated = (text for text in texts if years_in([text]))
    name = stem if kind == _FREE or _THAI.search(stem) else TABLE_KIND_WORDS[kind]
    return " ".join((next(dated, "") or next(iter([*texts, *sheet.table.before]), name)).split())


def _tell_persons(sheet: Sheet, draft: Draft) -> None:
    """Tell where the file has numbers or addresses of persons: it is published whole, as it is."""
    left = [column.left_out for column in sheet.columns]
    found = [
        cell.place
        for entry in sheet.table.entries
        for cell, out in zip(entry.cells, left, strict=False)
        if not out and not cell.covered and not cell.hidden and personal(cell.shown)
    ]
    if found:
        draft.tell(said.DATA_PERSONS.format(table=sheet.name, place=found[0], count=len(found)))


def _id(kind: str, draft: Draft, file: str) -> str:
    known = {str(one.get("id")) for one in draft.entries(file, ("tables",)) if isinstance(one, dict)}
    return next(name for name in _names(kind, known) if name not in known)


def _names(kind: str, known: Collection[str]) -> list[str]:
    return [kind, *(f"{kind}-{number}" for number in range(2, len(known) + 3))]
