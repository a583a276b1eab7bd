"""Tables of measures: each record is the measure of the year with the same title, else a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from itasite.edit.change import Path, Plain
from itasite.model.measure import Measure
from itasite.office import codes
from itasite.words import foreign as said
from itasite.workbook.foreign import criteria, named, progress, titles
from itasite.workbook.foreign.apart import apart, several_in
from itasite.workbook.foreign.asked_for import Wanted, known_units, units_of
from itasite.workbook.foreign.cells import Taken, asked, quoted
from itasite.workbook.foreign.draft import Draft
from itasite.workbook.foreign.groups import Groups
from itasite.workbook.foreign.measure_list import MeasureList
from itasite.workbook.foreign.rows import Rows, Sheet, records
from itasite.workbook.foreign.which_measure import Known, Place, by_code, by_title, question_of

NAMES = ("title", "issue", "project", "indicators")
_TEXTS = ("weaknesses", "recommendations", "steps", "responsible", "period", "monitoring", "target", "budget", "note")
_NUMBERS = frozenset({"number", "title", "issue", "indicators", "topics"})


def put(sheet: Sheet, draft: Draft, wanted: Wanted, doubts: Sequence[str] = ()) -> int:
    """Put a table of measures in; gives how many of its records are in the content now."""
    name = next((one for one in NAMES if one in sheet.fields), "")
    found = [one for one in records(sheet, NAMES) if not _is_aside(one, draft)]
    parted = [one for one in apart(found) if not _is_hidden(one[0], draft)]
    texts = [rows.cells(name)[0].text if name else "" for rows, _ in parted]
    numbered = titles.numbered(texts)
    table = _Table(sheet, draft, wanted, name, numbered.form if numbered else "")
    for (rows, why), title in zip(parted, numbered.titles if numbered else texts, strict=True):
        table.put(rows, title, (*doubts, *why))
    table.finish()
    progress.tell_round(table.round, sheet, draft)
    progress.tell_ticks(sheet, draft)
    for told in sheet.untaken(table.fields):
        draft.tell(told)
    for text, place in (one for rows, _ in parted for one in rows.told()):
        draft.tell(text, place)
    return len(table.used)


def _is_aside(rows: Rows, draft: Draft) -> bool:
    """Whether a row is only a remark: it has one text and no number where the rows before have one; it is told."""
    texts = [cell for cell in rows.entries[0].cells if cell.shown]
    first = rows.sheet.cell(rows.sheet.table.entries[0], "number").shown
    if len(texts) != 1 or len(rows.entries) > 1 or not first or rows.cells("number")[0].shown:
        return False
    draft.tell(said.LEFT_TEXT.format(text=quoted(texts[0].shown)), texts[0].place)
    return True


def _is_hidden(rows: Rows, draft: Draft) -> bool:
    if rows.hidden:
        draft.tell(said.HIDDEN_ROW, rows.entries[0].cells[0].place)
    return rows.hidden


class _Table:
    """A table while its records are put in; `name` is the column that names them."""

    def __init__(self, sheet: Sheet, draft: Draft, wanted: Wanted, name: str, form: str) -> None:
        self.sheet, self.draft, self.wanted, self.name = sheet, draft, wanted, name
        self.known, self.units = MeasureList(draft, wanted.file("measures.yml")), units_of(draft.content)
        self.groups = Groups(sheet, draft, wanted, form)
        self.round = progress.round_named(sheet, draft, wanted)
        self.texts = tuple(
            one for one in _TEXTS if one in Measure.model_fields and not progress.is_reported(one, sheet)
        )
        self.fields = frozenset({*_TEXTS, *_NUMBERS, name, *progress.FIELDS})
        self.used = list[Path]()
        self.coded = False
        self.new = list[tuple[Rows, Path]]()

    def put(self, rows: Rows, title: str, doubts: Sequence[str]) -> None:
        """Put one record in."""
        numbers, notes = named.indicators(rows, self.wanted.assessed)
        found = self._place(rows, title, numbers)
        if found is None:
            self.draft.tell(said.NO_TITLE, rows.entries[0].cells[0].place)
            return
        self.used.append(found.path)
        self.new += [(rows, found.path)] if found.new else []
        cell, path = rows.cells(self.name)[0], found.path
        head = "indicators" if self.name == "indicators" else "title"
        self.known.note(path, head, (*rows.take(self.name).notes, *asked(cell, *doubts, *several_in(cell))))
        self.known.put(path, "indicators", Taken(list[Plain](numbers) or None, notes, cell.place))
        self._named(rows, path, title)
        for name in (name for name in self.texts if name in self.sheet.fields):
            made = rows.take(name)
            if rows.goes_on(name) and len(self.used) > 1:
                self.known.note(self.used[-2], name, (said.ASKED.format(why=said.GOES_ON_BELOW, place=made.place),))
            value = known_units(made.value, self.units) if name == "responsible" else made.value
            self.known.put(path, name, made._replace(value=value))
        progress.put(rows, self.draft, (self.known.file, path), self.round)

    def _place(self, rows: Rows, title: str, numbers: Sequence[str]) -> Place | None:
        """Where the measure of a record stands; None where nothing names it for certain."""
        if not title.strip():
            return None
        known = Known(self.known, self.groups, self.used)
        if self.name == "indicators":
            return by_code("indicators", numbers, rows, known) if numbers else None
        question = question_of(title, self.wanted.assessed) if self.name == "issue" else ""
        if question:
            self.coded = True
            return by_code("questions", [question], rows, known)
        found = by_title(rows, self.name, title, numbers, known)
        if self.coded and found.new and not codes.code_in(title):  # others of the table begin with a code
            self.known.note(found.path, "title", asked(rows.cells(self.name)[0], said.NO_QUESTION))
        return found

    def _named(self, rows: Rows, path: Path, title: str) -> None:
        """What the title and the column of questions name, and what stands before the steps."""
        assessed, place, words = self.wanted.assessed, rows.cells(self.name)[0].place, dict[str, str]()
        if self.name == "issue":
            named.put_item(title, place, path, self.known, assessed)
            words |= criteria.questions(title, assessed)[0] if question_of(title, assessed) else {}
        for cell in rows.cells("topics"):
            words |= named.topics(cell, rows, path, self.known, assessed)
        named.put_questions(words, place, path, self.known, assessed)
        self._ask_apart(words, rows, path)
        named.put_lead(rows, path, self.known)

    def _ask_apart(self, words: Mapping[str, str], rows: Rows, path: Path) -> None:
        """Ask whether a row with several questions, and what led to them, is of several measures."""
        why = said.SEVERAL_QUESTIONS.format(count=len(words), codes=", ".join(words))
        for field, column in (("questions", "topics"), ("weaknesses", "weaknesses")):
            if len(words) > 1 and column in self.sheet.fields:
                self.known.note(path, field, asked(rows.cells(column)[0], why))

    def finish(self) -> None:
        """The numbers of the new measures, where the group does not count them; their fields in order."""
        if "number" in self.sheet.fields and self.new:
            self._number()
        for _, path in self.new:
            self.draft.order(self.known.file, path, Measure)

    def _number(self) -> None:
        cells = [rows.cells("number")[0] for rows, _ in self.new]
        groups = [str(self.draft.entry(self.known.file, path).get("group")) for _, path in self.new]
        shown = ["" if cell.covered or cell.notes else cell.shown for cell in cells]
        counted = self.groups.count(list(zip(groups, shown, strict=True)))
        for (_, path), cell, number in zip(self.new, cells, counted, strict=True):
            self.draft.put(self.known.file, (*path, "number"), number, cell.place)
