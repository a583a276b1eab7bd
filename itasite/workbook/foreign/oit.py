"""Lists of items: each row is what the agency says of the item of its code."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from itasite import item_codes
from itasite.edit.change import Path
from itasite.fiscal import fold_digits
from itasite.model.disclosure import Disclosure, Entry
from itasite.office import codes
from itasite.office.table import Cell
from itasite.office.titles import years_in
from itasite.words import foreign as said
from itasite.workbook.foreign import evidence, progress
from itasite.workbook.foreign.asked_for import Wanted, known_units, units_of
from itasite.workbook.foreign.cells import asked, quoted
from itasite.workbook.foreign.draft import Draft, folded, written
from itasite.workbook.foreign.rows import Rows, Sheet, records

_TAKEN = {"responsible": "responsible", "results": "result", "explanation": "explanation", "note": "note"}
_READ = frozenset({*_TAKEN, "code", "item", "title", "number", "urls", "date", "status", "not_started", "in_progress",
                   "done", "components", "indicators"})  # fmt: skip
_LEAST_OTHERS = 2  # rows of other items that make a list one of another year
_LIKE = 0.6  # of a name, from which it may be that of the item of the code


def put(sheet: Sheet, draft: Draft, wanted: Wanted, doubts: Sequence[str] = ()) -> int:
    """Put a list of items in; gives how many of its records are in the content now."""
    found = records(sheet, ("code", "item"))
    by_code = _by_code(found, sheet, draft, wanted)
    others = {code: why for code, rows in by_code.items() if (why := _other_item(code, rows, wanted))}
    if _is_of_other_year(by_code, others, sheet, wanted):
        why = next(iter(others.values()))
        draft.tell(said.OTHER_LIST.format(table=sheet.name, count=len(others), year=wanted.year, why=why))
        return 0
    right = {code: rows for code, rows in by_code.items() if _is_right(code, rows, others, draft, wanted)}
    for code, rows in right.items():
        _put(code, rows, draft, wanted, doubts)
    progress.tell_ticks(sheet, draft)
    for told in sheet.untaken(_READ):
        draft.tell(told)
    for text, place in (one for rows in found for one in rows.told()):
        draft.tell(text, place)
    return len(right)


def _by_code(found: Sequence[Rows], sheet: Sheet, draft: Draft, wanted: Wanted) -> dict[str, Rows]:
    """The rows of each item, all of one code together; what has no code is told."""
    named = codes.of_column([rows.cells("code")[0] for rows in found]) if "code" in sheet.fields else []
    made = dict[str, Rows]()
    for at, rows in enumerate(found):
        code, notes = named[at] if named else (_by_name(rows, wanted), ())
        cell = rows.cells("code" if named else "item")[0]
        if not code:
            draft.tell("; ".join(notes) or said.NO_ENTRY.format(text=quoted(cell.shown)), cell.place)
        elif code in made:
            made[code] = Rows(sheet, made[code].entries + rows.entries, made[code].unsure + rows.unsure)
        else:
            made[code] = rows
    return made


def _by_name(rows: Rows, wanted: Wanted) -> str:
    """The code of a row without one: that before its name, or that of the item of the same name."""
    text = rows.cells("item")[0].text
    before = item_codes.before_title(text)
    if before:
        return item_codes.official(before) or ""
    name = folded(text)
    items = wanted.criteria.items if wanted.criteria else ()
    equal = [item.code for item in items if name and folded(item.title) == name]
    return equal[0] if len(equal) == 1 else ""


def _is_of_other_year(found: dict[str, Rows], others: dict[str, str], sheet: Sheet, wanted: Wanted) -> bool:
    """Whether a list is that of another year, so that where a name is alike it is by chance."""
    named = years_in(sheet.titles)
    told = bool(named) and wanted.year not in named
    return len(others) >= (1 if told else max(_LEAST_OTHERS, len(found) / 2))


def _other_item(code: str, rows: Rows, wanted: Wanted) -> str:
    """Why the row of a code means another item than the criteria; "" if it does not."""
    item, name = wanted.criteria.item(code) if wanted.criteria else None, _name(rows)
    if item is None or not name or rows.hidden or _like(folded(name), folded(item.title)):
        return ""
    return said.OTHER_ITEM.format(code=code, name=name, title=item.title, year=wanted.year)


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


def _name(rows: Rows) -> str:
    """The name of the item in the file, without a code before it."""
    for field in ("item", "title"):
        if field in rows.sheet.fields and (text := rows.cells(field)[0].text):
            before = item_codes.before_title(text)
            return " ".join(text[len(before) if before else 0 :].lstrip(" -–:.").split())
    return ""


def _like(name: str, title: str) -> bool:
    return name in title or title in name or SequenceMatcher(None, name, title, autojunk=False).ratio() >= _LIKE


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
    evidence.put(rows, draft, (file, path), item.title if item else _name(rows) or code)
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
