"""Tables of what an assessment showed of each indicator."""

from __future__ import annotations

from collections.abc import Sequence

from itasite.edit.change import Plain
from itasite.model.analysis import Analysis, Finding
from itasite.office.titles import years_in
from itasite.words import foreign as said
from itasite.words.headings import ANALYSIS_COLUMNS
from itasite.workbook.foreign import criteria, scores
from itasite.workbook.foreign.asked_for import Wanted, known_units, units_of
from itasite.workbook.foreign.cells import as_written, asked, quoted
from itasite.workbook.foreign.draft import Draft, written
from itasite.workbook.foreign.people import personal
from itasite.workbook.foreign.rows import Rows, Sheet, records

_FIELDS = ("weaknesses", "recommendations", "responsible", "period")
_READ = frozenset({*_FIELDS, "indicators", "number", "instrument"})


def put(sheet: Sheet, draft: Draft, wanted: Wanted, doubts: Sequence[str] = ()) -> int:
    """Put a table of findings in; gives how many of its records are in the content now."""
    taken = 0
    for rows in records(sheet, ("indicators",)):
        cell = rows.cells("indicators")[0]
        numbers, notes = criteria.indicators(cell.text, wanted.criteria)
        if len(numbers) != 1 or cell.notes or rows.hidden:
            why = (said.HIDDEN_ROW,) if rows.hidden else (*cell.notes, *notes, *doubts)
            draft.tell("; ".join(why) or said.NOT_INDICATOR.format(text=quoted(cell.shown)), cell.place)
            continue
        _put(rows, draft, wanted, numbers[0])
        for text, place in rows.told():
            draft.tell(text, place)
        taken += 1
    whole = "score" in sheet.fields and "topics" not in sheet.fields  # else each score is that of a question
    scored = whole and wanted.year in years_in([*sheet.titles, *sheet.lead])
    if scored:
        scores.put_rows(sheet, draft, wanted, doubts)
    more = {column.field for column in sheet.columns if _is_more(column.heading, column.field)}
    for told in sheet.untaken(_READ | more | (scores.READ if scored else frozenset())):
        draft.tell(told)
    return taken


def _put(rows: Rows, draft: Draft, wanted: Wanted, number: str) -> None:
    file = wanted.file("analysis.yml")
    path = (written(Analysis, "indicators", draft.entry(file, ())), number)
    for name in _FIELDS:
        if name not in rows.sheet.fields:
            continue
        made = rows.take(name)
        value = known_units(made.value, units_of(draft.content)) if name == "responsible" else made.value
        key = written(Finding, name, draft.entry(file, path))
        draft.note(file, (*path, key), made.notes)
        draft.put(file, (*path, key), value, made.place)
    for at, column in enumerate(rows.sheet.columns):
        if _is_more(column.heading, column.field) and not column.left_out:
            cells = [entry.cells[at] for entry in rows.entries if not entry.cells[at].covered]
            held = [note for cell in cells for note in asked(cell, *cell.notes, *personal(cell.shown))]
            texts = [line.text for cell in cells for line in cell.lines if line.text]
            draft.note(file, (*path, "more", column.heading), held)
            value_of: Plain | None = None if held else as_written(texts)
            draft.put(file, (*path, "more", column.heading), value_of, cells[0].place if cells else "")


def _is_more(heading: str, field: str) -> bool:
    """Whether a column is one of the paper's own, which is kept under its heading."""
    return bool(heading) and not field and heading not in (*ANALYSIS_COLUMNS, *ANALYSIS_COLUMNS.values())
