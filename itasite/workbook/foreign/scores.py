"""Tables of scores: the published result of a year, by instrument and indicator."""

from __future__ import annotations

import re
from collections.abc import Sequence

from itasite.edit.change import Path
from itasite.model.year import Result, YearInfo
from itasite.office.table import Cell
from itasite.words import foreign as said
from itasite.workbook.foreign import criteria
from itasite.workbook.foreign.asked_for import Wanted
from itasite.workbook.foreign.cells import Taken, asked, quoted, taken
from itasite.workbook.foreign.draft import Draft, written
from itasite.workbook.foreign.rows import Rows, Sheet

_NAMES = ("indicators", "instrument", "item")
READ = frozenset({*_NAMES, "score", "rank", "weight", "level", "number"})
_TOTAL = re.compile(r"(?:ผล)?คะแนน(?:รวม|เฉลี่ย|ภาพรวม).*|(?:รวม|ภาพรวม|ผลรวม).*")
_MOST = 100


def put(sheet: Sheet, draft: Draft, wanted: Wanted, doubts: Sequence[str] = ()) -> int:
    """Put a table of scores in; gives how many of its rows are in the content now."""
    count = put_rows(sheet, draft, wanted, doubts)
    for told in sheet.untaken(READ):
        draft.tell(told)
    return count


def put_rows(sheet: Sheet, draft: Draft, wanted: Wanted, doubts: Sequence[str] = ()) -> int:
    """The same of a table that has other columns too, which are not spoken of."""
    count = sum(_put(rows, draft, wanted, doubts) for rows in _records(sheet))
    for row in sheet.table.totals:
        _total(row, sheet, draft, wanted)
    return count


def _records(sheet: Sheet) -> list[Rows]:
    """The rows of a table, each a record where a cell names something; else it may go on with the one above."""
    found = list[Rows]()
    for entry in sheet.table.entries:
        cells = [sheet.cell(entry, name) for name in _NAMES if name in sheet.fields]
        if not found or any(cell.shown and not cell.covered for cell in cells):
            found.append(Rows(sheet, [entry]))
        else:
            found[-1].unsure.append(entry)
    return found


def _put(rows: Rows, draft: Draft, wanted: Wanted, doubts: Sequence[str]) -> bool:
    cell, file = _named(rows), wanted.file("year.yml")
    code = _instrument(cell, wanted)
    if _TOTAL.fullmatch(cell.text) and not code:
        _score(rows.take("score"), draft, file, (*_result(draft, file), "total"))
        return True
    numbers, notes = ((), ()) if code else criteria.indicators(cell.text, wanted.criteria)
    if rows.hidden or cell.notes or (not code and len(numbers) != 1):
        why = (said.HIDDEN_ROW,) if rows.hidden else (*cell.notes, *notes)
        draft.tell("; ".join(why) or said.NOT_INDICATOR.format(text=quoted(cell.shown)), cell.place)
        return False
    if numbers and wanted.criteria and not wanted.criteria.indicator(numbers[0]):
        draft.tell(said.SUB_INDICATOR.format(text=quoted(cell.shown)), cell.place)
        return False
    result = _result(draft, file)
    path = (*result, "instruments", code) if code else (*result, "indicators", numbers[0])
    _score(rows.take("score"), draft, file, path)
    draft.note(file, path, asked(cell, *doubts))
    if numbers and "rank" in rows.sheet.fields:
        rank = rows.take("rank")
        draft.note(file, (*result, "ranks", numbers[0]), rank.notes)
        draft.put(file, (*result, "ranks", numbers[0]), rank.value, rank.place)
    return True


def _named(rows: Rows) -> Cell:
    """The cell that names what a row is the score of."""
    cells = [rows.cells(one)[0] for one in _NAMES if one in rows.sheet.fields]
    return next((cell for cell in cells if cell.shown), cells[0])


def _result(draft: Draft, file: str) -> Path:
    return (written(YearInfo, "result", draft.entry(file, ())),)


def _score(found: Taken, draft: Draft, file: str, path: Path) -> None:
    """A score; one that no assessment can give is asked."""
    draft.note(file, path, found.notes)
    if isinstance(found.value, str) and float(found.value) > _MOST:
        draft.note(file, path, [said.ASKED.format(why=said.NO_SCORE.format(text=found.value), place=found.place)])
    else:
        draft.put(file, path, found.value, found.place)


def _instrument(cell: Cell, wanted: Wanted) -> str:
    """The code of the instrument that a cell names by its code, "" if it names none or several."""
    known = wanted.criteria.instruments if wanted.criteria else ()
    found = [one.code for one in known if re.search(rf"(?<![A-Za-z]){re.escape(one.code)}(?![A-Za-z])", cell.text)]
    return found[0] if len(found) == 1 and not criteria.names_indicator(cell.text) else ""


def _total(row: Sequence[Cell], sheet: Sheet, draft: Draft, wanted: Wanted) -> None:
    """A row of a sum: that of an instrument, where its label names one."""
    at = next(at for at, column in enumerate(sheet.columns) if column.field == "score")
    file = wanted.file("year.yml")
    result = _result(draft, file)
    code = _instrument(next((cell for cell in row if cell.shown), Cell()), wanted)
    path = (*result, "instruments", code) if code else (*result, written(Result, "total", draft.entry(file, result)))
    _score(taken("score", [row[at]]), draft, file, path)
