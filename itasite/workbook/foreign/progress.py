"""What a foreign table reports of measures at the end of a round."""

from __future__ import annotations

import re
from itertools import pairwise

from itasite.edit.change import Path, Plain
from itasite.fiscal import NotADate, fold_digits, parse_date
from itasite.model.measure import Measure, Progress
from itasite.office import statuses, titles
from itasite.office.boxed import boxed
from itasite.office.columns import TICKS
from itasite.text.amounts import is_nothing
from itasite.words import foreign as said
from itasite.words.defaults import ACTION_TEXT
from itasite.workbook.foreign import evidence
from itasite.workbook.foreign.asked_for import Wanted, rounds_of
from itasite.workbook.foreign.cells import Taken, asked, iso
from itasite.workbook.foreign.draft import Draft, folded, written
from itasite.workbook.foreign.people import personal
from itasite.workbook.foreign.rows import WITH_BOXES, Rows, Sheet

_TEXTS = tuple(name for name in ("results", "outcomes", "spent", "problems") if name in Progress.model_fields)
_REPORTED = frozenset({*_TEXTS, "status", "actions", *TICKS})
_AFTER = "recommendations"  # what a report recommends stands behind what it reports; else it is what led to the measure
FIELDS = frozenset({*_REPORTED, "urls", "date"})
_WITHOUT_DAY = ACTION_TEXT.removesuffix("วันที่")
_COVER = 10  # texts at the beginning of a file that may say what it is; later ones speak of anything
_STEP = re.compile(r"\(?([1-9][0-9]?)[.)]\s*(?=\S)")
_ON = re.compile(r"(ดำเนินการ[^0-9]*(?:[0-9]{1,2} เดือน\s*)?เมื่อ\s*(?:วันที่)?)\s*(\S.*)")
_NEXT = re.compile(r"(?<=\S)\s+(?=\(?[0-9]{1,2}[.)]\s*ดำเนินการ)")


def round_named(sheet: Sheet, draft: Draft, wanted: Wanted) -> str:
    """The round of a table: that of its columns, the one asked for, else that which its titles, its sheet or its file
    name, else the only one.
    """
    rounds = rounds_of(draft.content, wanted.year)
    if sheet.round or wanted.round:
        return sheet.round if sheet.round in rounds else "" if sheet.round else wanted.round
    headings, names = [column.heading for column in sheet.columns], [sheet.table.name]
    found = titles.round_of(sheet.titles[:1], sheet.titles, names, headings, sheet.lead[:_COVER], [sheet.file])
    if found:
        return found if found in rounds else ""
    return rounds[0] if len(rounds) == 1 else ""


def is_reported(name: str, sheet: Sheet) -> bool:
    """Whether a column that measures have too is one of the report."""
    names = [column.field for column in sheet.columns]
    return name == _AFTER and name in names and not _REPORTED.isdisjoint(names[: names.index(name)])


def tell_round(found: str, sheet: Sheet, draft: Draft) -> None:
    """Tell that the reports of a table were left out, for nothing says of which round they are."""
    if not found and sheet.fields & FIELDS:
        draft.needs_round = True
        draft.tell(said.NO_ROUND.format(table=sheet.name))


def tell_ticks(sheet: Sheet, draft: Draft) -> None:
    """Tell of columns of statuses without a sign in any row, which may be drawn over them."""
    cells = [sheet.cell(entry, name) for entry in sheet.table.entries for name in TICKS & sheet.fields]
    if cells and not any(cell.shown for cell in cells):
        draft.tell(said.NO_TICKS.format(table=sheet.name))


def put(rows: Rows, draft: Draft, where: tuple[str, Path], round_id: str) -> None:
    """Put in what a record reports; nothing where the round is not known."""
    file, path = where
    if not round_id or not rows.sheet.fields & FIELDS:
        return
    measure = draft.entry(file, path)
    inside = (*path, written(Measure, "progress", measure), round_id)
    names: list[str] = [name for name in _TEXTS if name in rows.sheet.fields]
    names += [_AFTER] if is_reported(_AFTER, rows.sheet) else []
    made: dict[str, Taken] = {name: rows.take(name) for name in names}
    made["status"] = status(rows)
    made["actions"] = _actions(rows, measure)
    for name, found in made.items():
        key = written(Progress, name, draft.entry(file, inside))
        draft.note(file, (*inside, key), found.notes)
        draft.put(file, (*inside, key), found.value, found.place)
    evidence.put(rows, draft, (file, inside), said.EVIDENCE, "results")


def status(rows: Rows) -> Taken:
    """The status of a record: by ticks or by a word; rows of one record must agree."""
    sheet, found = rows.sheet, list[statuses.Status]()
    columns = [name for name in statuses.COLUMNS if name in sheet.fields]
    names = columns or [name for name in ("status",) if name in sheet.fields]
    if not names:
        return _boxed(rows)
    for entry in (*rows.entries, *rows.unsure):
        cells = {name: sheet.cell(entry, name) for name in names}
        found.append(statuses.ticked(cells) if columns else statuses.named(cells["status"]))
    made = statuses.together(found)
    doubts = tuple(note for name in names for note in sheet.doubts(name)) if made.value else ()
    first = next((cell for entry in rows.entries for name in names if (cell := sheet.cell(entry, name)).shown),
                 sheet.cell(rows.entries[0], names[0]))  # fmt: skip
    return Taken(made.value or None, asked(first, *made.notes, *doubts), first.place)


def _boxed(rows: Rows) -> Taken:
    """The status by the boxes in the cells of results."""
    cells = [rows.sheet.whole(entry, name) for entry in rows.entries for name in WITH_BOXES]
    found = [(one, cell) for cell in cells if not cell.covered and (one := boxed(cell).status)]
    if not found:
        return Taken()
    made = statuses.together([one for one, _ in found])
    first = found[0][1]
    return Taken(made.value or None, asked(first, *made.notes), first.place)


def _actions(rows: Rows, measure: dict[str, Plain]) -> Taken:
    """What was done on a day; the number before it is that of a step where the measure has such a step."""
    cells = [cell for cell in rows.cells("actions") if not is_nothing(cell.shown)]
    notes = [note for cell in cells for note in asked(cell, *cell.notes, *personal(cell.shown))]
    if notes or not cells:
        return Taken(None, tuple(notes))
    steps = measure.get("steps", "")
    count = len(steps) if isinstance(steps, list) else int(bool(steps))
    lines = [part for cell in cells for line in cell.lines for part in _parts(line.shown)]
    return Taken([_action(line.strip(), count) for line in lines if line.strip()], (), cells[0].place)


def _action(line: str, steps: int) -> Plain:
    found = _STEP.match(fold_digits(line))
    made = dict[str, Plain]()
    text = line
    if found and int(found[1]) <= steps:
        made["step"] = found[1]
        text = line[found.end() :]
    on = _ON.fullmatch(fold_digits(text))
    day = _day(on[2] if on else text)
    words = text[: on.end(1)].strip() if on else ""
    said_otherwise = day and words and folded(words) not in (folded(ACTION_TEXT), folded(_WITHOUT_DAY))
    if not day:
        return {**made, "text": text}
    return {**made, "date": day, "text": words} if said_otherwise else {**made, "date": day}


def _parts(text: str) -> list[str]:
    """What was done at each step, where one line says it of several."""
    edges = [0, *(found.end() for found in _NEXT.finditer(fold_digits(text))), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


def _day(text: str) -> str:
    try:
        return iso(parse_date(text))
    except NotADate:
        return ""
