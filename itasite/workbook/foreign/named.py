"""What a record of a foreign table names of the criteria, and the weaknesses that stand before its steps."""

from __future__ import annotations

from itasite import item_codes
from itasite.edit.change import Path, Plain
from itasite.model.framework import Framework
from itasite.office import codes, entry_lines
from itasite.office.table import Cell
from itasite.words import foreign as said
from itasite.workbook.foreign import criteria
from itasite.workbook.foreign.cells import Taken, as_written, asked, quoted
from itasite.workbook.foreign.measure_list import MeasureList
from itasite.workbook.foreign.rows import Rows


def indicators(rows: Rows, assessed: Framework | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The indicators of a record and their doubts: in its column, in the row over it, or before its steps."""
    cells = [cell for cell in rows.cells("indicators") if cell.shown]
    if cells:
        numbers, notes = criteria.indicators(cells[0].text, assessed)
        return numbers, asked(cells[0], *cells[0].notes, *notes)
    texts = [rows.group] if criteria.names_indicator(rows.group) else []
    texts += [one for cell in rows.cells("steps")[:1] for one in entry_lines.lead(cell).indicators]
    found = [criteria.indicators(text, assessed) for text in texts]
    numbers = tuple(dict.fromkeys(number for one, _ in found for number in one))
    place = rows.entries[0].cells[0].place
    return numbers, tuple(said.ASKED.format(why=note, place=place) for _, notes in found for note in notes)


def put_item(title: str, place: str, path: Path, known: MeasureList, assessed: Framework | None) -> None:
    """The item that an issue names, where the criteria have it."""
    code = codes.code_in(title)
    if item_codes.letters(code) == "O" and assessed and assessed.item(code):
        known.put(path, "items", Taken([code], (), place))


def put_questions(
    words: dict[str, str], place: str, path: Path, known: MeasureList, assessed: Framework | None
) -> None:
    """Questions by their codes, and their words where these are not those of the criteria."""
    known.put(path, "questions", Taken(list[Plain](words) or None, (), place))
    for code, text in criteria.own_words(words, assessed):
        known.draft.put(known.file, (*path, "question_words", code), text, place)


def topics(cell: Cell, rows: Rows, path: Path, known: MeasureList, assessed: Framework | None) -> dict[str, str]:
    """The questions of a cell with their words; a table of OIT has items there, which are put in at once."""
    items = [codes.code_in(line.text) for line in cell.lines]
    if items and all(item_codes.letters(code) == "O" for code in items):
        known.put(path, "items", Taken(list[Plain](dict.fromkeys(items)), (), cell.place))
        return {}
    headings = (rows.sheet.heading("topics"), rows.sheet.heading("indicators"))
    letter = criteria.letter([*headings, *rows.sheet.titles[:1]])
    found, rest = criteria.questions(cell.text, assessed, letter)
    known.note(path, "questions", asked(cell, said.NO_QUESTION) if rest else ())
    return found


def put_lead(rows: Rows, path: Path, known: MeasureList) -> None:
    """Weaknesses that stand before the steps; other texts there are told."""
    cells = rows.cells("steps")
    leads = [entry_lines.lead(cell) for cell in cells]
    weak = [text for lead in leads for text in lead.weaknesses]
    if "weaknesses" not in rows.sheet.fields:
        known.put(path, "weaknesses", Taken(as_written(weak), (), cells[0].place))
    for text in (text for lead in leads for text in lead.others):
        known.draft.tell(said.LEFT_TEXT.format(text=quoted(text)), cells[0].place)
