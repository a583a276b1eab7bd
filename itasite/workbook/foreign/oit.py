"""Lists of items: each row is what the agency says of the item of its code."""

from __future__ import annotations

from collections.abc import Sequence

from itasite import item_codes
from itasite.edit.change import Path
from itasite.fiscal import fold_digits
from itasite.model.disclosure import Disclosure, Entry
from itasite.office.table import Cell
from itasite.words import foreign as said
from itasite.workbook.foreign import evidence, progress, which_item
from itasite.workbook.foreign.asked_for import Wanted, known_units, units_of
from itasite.workbook.foreign.cells import asked
from itasite.workbook.foreign.draft import Draft, written
from itasite.workbook.foreign.rows import Rows, Sheet, records

_TAKEN = {"responsible": "responsible", "results": "result", "explanation": "explanation", "note": "note"}
_READ = frozenset({*_TAKEN, "code", "item", "title", "number", "urls", "date", "status", "not_started", "in_progress",
                   "done", "components", "indicators"})  # fmt: skip


def put(sheet: Sheet, draft: Draft, wanted: Wanted, doubts: Sequence[str] = ()) -> int:
    """Put a list of items in; gives how many of its records are in the content now."""
    found = records(sheet, ("code", "item"))
    by_code = which_item.by_code(found, sheet, draft, wanted)
    others = {code: why for code, rows in by_code.items() if (why := which_item.other(code, rows, wanted))}
    if which_item.is_of_other_year(by_code, others, sheet, wanted):
        why = next(iter(others.values()))
        draft.tell(said.OTHER_LIST.format(table=sheet.name, count=len(others), year=wanted.year, why=why))
        return 0
    right = {code: rows for code, rows in by_code.items() if _is_right(code, rows, others, draft, wanted)}
    for code, rows in right.items():
        _put(code, rows, draft, wanted, doubts)
    progress.tell_ticks(sheet, draft)
    for told in sheet.untaken(_READ - {"title"} if "item" in sheet.fields else _READ):
        draft.tell(told)
    for text, place in (one for rows in found for one in rows.told()):
        draft.tell(text, place)
    return len(right)


def _is_right(code: str, rows: Rows, others: dict[str, str], draft: Draft, wanted: Wanted) -> bool:
    """Whether the item of the code is the one that the row means."""
    cell = rows.cells("code" if "code" in rows.sheet.fields else "item")[0]
    if rows.hidden:
        _refuse(code, draft, wanted, cell, said.HIDDEN_ROW)
        return False
    item = wanted.criteria.item(code) if wanted.criteria else None
    if wanted.criteria and wanted.criteria.items and item is None:
        draft.tell(said.NO_ITEM.format(code=code, year=wanted.year), cell.place)
        return False
    if code in others:
        _refuse(code, draft, wanted, cell, said.OTHER_ROW.format(why=others[code]))
    return code not in others


def _refuse(code: str, draft: Draft, wanted: Wanted, cell: Cell, why: str) -> None:
    draft.note(wanted.file("oit.yml"), (*_path(code, draft, wanted), "status"), [f"{why} ({cell.place})"])
    draft.tell(why, cell.place)


def _path(code: str, draft: Draft, wanted: Wanted) -> Path:
    """Where an item stands; its code may be written in another way there."""
    top = draft.entry(wanted.file("oit.yml"), ())
    items = written(Disclosure, "items", top)
    known = draft.entry(wanted.file("oit.yml"), (items,))
    same = (key for key in known if code in (key, item_codes.official(fold_digits(key))))
    return (items, next(same, code))


def _put(code: str, rows: Rows, draft: Draft, wanted: Wanted, doubts: Sequence[str]) -> None:
    file, path = wanted.file("oit.yml"), _path(code, draft, wanted)
    new = not draft.entry(file, path)
    units = units_of(draft.content)
    made = {"status": progress.status(rows)}
    made |= {name: rows.take(column) for column, name in _TAKEN.items() if column in rows.sheet.fields}
    for name, found in made.items():
        key = written(Entry, name, draft.entry(file, path))
        draft.note(file, (*path, key), found.notes)
        value = known_units(found.value, units) if name == "responsible" else found.value
        draft.put(file, (*path, key), value, found.place)
    item = wanted.criteria.item(code) if wanted.criteria else None
    evidence.put(rows, draft, (file, path), item.title if item else which_item.name(rows) or code)
    cell = rows.cells("code" if "code" in rows.sheet.fields else "item")[0]
    draft.note(file, (*path, "status"), asked(cell, *doubts))
    if new:
        draft.order(file, path, Entry)
    if item is None and not draft.entry(file, path):
        _tell_notes(draft, file, path)
    if not draft.entry(file, path).get(written(Entry, "status", draft.entry(file, path))) and not made["status"].notes:
        draft.tell(said.NO_STATUS.format(table=rows.sheet.name))


def _tell_notes(draft: Draft, file: str, path: Path) -> None:
    """Tell the doubts of an item that neither the criteria nor the content have, so that no row shows them."""
    for (where, inside), notes in draft.notes.items():
        for note in notes if where == file and inside[: len(path)] == path else ():
            draft.tell(note)
