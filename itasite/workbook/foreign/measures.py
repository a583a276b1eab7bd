"""Tables of measures: each record is the measure of the year with the same title, else a new one."""

from __future__ import annotations

from collections.abc import Sequence

from itasite import item_codes
from itasite.edit.change import Path, Plain
from itasite.model.measure import Measure
from itasite.office import codes, entry_lines
from itasite.words import foreign as said
from itasite.workbook.foreign import criteria, groups, progress, titles
from itasite.workbook.foreign.asked_for import Wanted, known_units, units_of
from itasite.workbook.foreign.cells import Taken, asked, quoted
from itasite.workbook.foreign.draft import Draft, is_same, written
from itasite.workbook.foreign.rows import Rows, Sheet, records

NAMES = ("title", "issue", "project", "indicators")
_SIMPLE = ("weaknesses", "recommendations", "steps", "responsible", "period", "monitoring")
_LATER = ("target", "budget", "note")  # fields that a measure may have
_NUMBERS = frozenset({"number", "title", "issue", "indicators", "topics"})


def put(sheet: Sheet, draft: Draft, wanted: Wanted, doubts: Sequence[str] = ()) -> int:
    """Put a table of measures in; gives how many of its records are in the content now."""
    name = next((one for one in NAMES if one in sheet.fields), "")
    found = [rows for rows in records(sheet, NAMES) if not _is_hidden(rows, draft)]
    named = [_text(rows, name) for rows in found]
    numbered = titles.numbered(named)
    table = _Table(sheet, draft, wanted, name)
    table.groups = groups.Groups(sheet, draft, wanted, numbered.form if numbered else "")
    for rows, title in zip(found, numbered.titles if numbered else named, strict=True):
        table.put(rows, title, doubts)
    table.number()
    progress.tell_round(table.round, sheet, draft)
    for told in sheet.untaken(table.fields):
        draft.tell(told)
    for text, place in (one for rows in found for one in rows.told()):
        draft.tell(text, place)
    return table.taken


def _is_hidden(rows: Rows, draft: Draft) -> bool:
    if rows.hidden:
        draft.tell(said.HIDDEN_ROW, rows.entries[0].cells[0].place)
    return rows.hidden


def _text(rows: Rows, name: str) -> str:
    return rows.cells(name)[0].text if name else ""


class _Table:
    """A table while its records are put in."""

    groups: groups.Groups

    def __init__(self, sheet: Sheet, draft: Draft, wanted: Wanted, name: str) -> None:
        self.sheet, self.draft, self.wanted, self.name = sheet, draft, wanted, name
        self.file, self.units = wanted.file("measures.yml"), units_of(draft.content)
        self.round = progress.round_named(sheet, draft, wanted)
        later = [one for one in _LATER if one in Measure.model_fields]
        self.simple = (*_SIMPLE, *later)
        self.fields = frozenset({*self.simple, *_NUMBERS, name, *progress.FIELDS})
        self.taken = 0
        self.new = list[tuple[Rows, Path]]()

    def put(self, rows: Rows, title: str, doubts: Sequence[str]) -> None:
        """Put one record in."""
        cell = rows.cells(self.name)[0] if self.name else None
        if cell is None or not title.strip():
            self.draft.tell(said.NO_TITLE, rows.entries[0].cells[0].place)
            return
        numbers, notes = self._indicators(rows)
        path, new = self._measure(rows, title, numbers, cell.place)
        if path is None:
            return
        self.taken += 1
        head = rows.take(self.name)
        self._note(path, "title" if self.name != "indicators" else "indicators", head.notes)
        self._note(path, "title", asked(cell, *doubts))
        self._note(path, "indicators", notes)
        if numbers:
            self._put(path, "indicators", Taken(list(numbers) if numbers else None, (), cell.place))
        self._named(rows, path, title)
        for name in self.simple:
            if name in self.sheet.fields:
                self._simple(rows, path, name)
        progress.put(rows, self.draft, (self.file, path), self.round)
        self.new += [(rows, path)] if new else []

    def _measure(self, rows: Rows, title: str, numbers: Sequence[str], place: str) -> tuple[Path | None, bool]:
        """The path of the measure of a record, and whether it is new; None where the record has nothing to name it."""
        known = self.draft.entries(self.file, ("measures",))
        entries = [one if isinstance(one, dict) else {} for one in known]
        if self.name == "indicators":
            if not numbers:
                self.draft.tell(said.NO_TITLE, place)
                return None, False
            group = self.groups.of(rows, numbers)
            same = [at for at, one in enumerate(entries) if one.get("group") == group and _is_of(one, numbers)]
            if len(same) == 1:
                return ("measures", same[0]), False
            return self._new(group, {}, place), True
        match = titles.match(title, [titles.key(_title(one)) for one in entries])
        if match.same is not None:
            self.groups.seen(entries[match.same])
            return ("measures", match.same), False
        certain = rows.take(self.name).value is not None
        path = self._new(self.groups.of(rows, numbers), {"title": _lines(title)} if certain else {}, place)
        if match.like is not None:
            other = entries[match.like]
            text = said.LIKE_MEASURE.format(id=other.get("id"), title=quoted(" ".join(_texts(_title(other)))), place=place)
            self._note(path, "title", [text])
        return path, True

    def _new(self, group: str, values: dict[str, Plain], place: str) -> Path:
        ids = {str(one.get("id")) for one in self.draft.entries(self.file, ("measures",)) if isinstance(one, dict)}
        number = next(at for at in range(1, len(ids) + 2) if f"m{at}" not in ids)
        path = self.draft.add(self.file, ("measures",), {"id": f"m{number}", "group": group})
        for name, value in values.items():
            self.draft.put(self.file, (*path, name), value, place)
        return path

    def _indicators(self, rows: Rows) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The indicators that a record names: in its column, in the row over it, or before its steps."""
        cells = [cell for cell in rows.cells("indicators") if cell.shown]
        if cells:
            numbers, notes = criteria.indicators(cells[0].text, self.wanted.assessed)
            return numbers, asked(cells[0], *cells[0].notes, *notes)
        texts = [rows.group] if criteria.names_indicator(rows.group) else []
        texts += [one for cell in rows.cells("steps")[:1] for one in entry_lines.lead(cell).indicators]
        found = [criteria.indicators(text, self.wanted.assessed) for text in texts]
        numbers = tuple(dict.fromkeys(number for one, _ in found for number in one))
        place = rows.entries[0].cells[0].place
        return numbers, tuple(said.ASKED.format(why=note, place=place) for _, notes in found for note in notes)

    def _named(self, rows: Rows, path: Path, title: str) -> None:
        """Items and questions that the title or the column of questions names, and weaknesses before the steps."""
        code = codes.code_in(title) if self.name == "issue" else ""
        official = self.wanted.assessed
        place = rows.cells(self.name)[0].place
        if item_codes.letters(code) == "O" and official and official.item(code):
            self._put(path, "items", Taken([code], (), place))
        words: dict[str, str] = {code: ""} if code[:1] in ("E", "I") else {}
        for cell in rows.cells("topics"):
            found, rest = criteria.questions(cell.text, official)
            words |= found
            if rest:
                self._note(path, "questions", asked(cell, said.NO_QUESTION))
        self._put(path, "questions", Taken(list[Plain](words) or None, (), place))
        for question, text in criteria.own_words(words, official):
            self.draft.put(self.file, (*path, "question_words", question), text, place)
        leads = [entry_lines.lead(cell) for cell in rows.cells("steps")]
        weak = [text for lead in leads for text in lead.weaknesses]
        if weak and "weaknesses" not in self.sheet.fields:
            self._put(path, "weaknesses", Taken(weak[0] if len(weak) == 1 else list[Plain](weak), (), place))
        for text in (text for lead in leads for text in lead.others):
            self.draft.tell(said.LEFT_TEXT.format(text=quoted(text)), rows.cells("steps")[0].place)

    def _simple(self, rows: Rows, path: Path, name: str) -> None:
        made = rows.take(name)
        value = known_units(made.value, self.units) if name == "responsible" else made.value
        self._put(path, name, made._replace(value=value))

    def number(self) -> None:
        """The numbers of the new measures, where the group does not count them."""
        if "number" not in self.sheet.fields or not self.new:
            return
        cells = [rows.cells("number")[0] for rows, _ in self.new]
        groups = [str(self.draft.entry(self.file, path).get("group")) for _, path in self.new]
        shown = ["" if cell.covered or cell.notes else cell.shown for cell in cells]
        counted = self.groups.count(list(zip(groups, shown, strict=True)))
        for (_, path), cell, number in zip(self.new, cells, counted, strict=True):
            self.draft.put(self.file, (*path, "number"), number, cell.place)

    def _put(self, path: Path, name: str, made: Taken) -> None:
        entry = self.draft.entry(self.file, path)
        field = written(Measure, name, entry)
        self._note(path, name, made.notes)
        if made.value is None or (name not in entry and self._is_shared(entry, name, made.value)):
            return
        self.draft.put(self.file, (*path, field), made.value, made.place)

    def _is_shared(self, entry: dict[str, Plain], name: str, value: Plain) -> bool:
        """Whether an earlier measure, which this one joins, says it already."""
        known = [one for one in self.draft.entries(self.file, ("measures",)) if isinstance(one, dict)]
        for _ in known:
            if not entry.get("joins"):
                return False
            entry = next((one for one in known if one.get("id") == entry["joins"]), {})
            if name in entry:
                return is_same(entry[name], value)
        return False

    def _note(self, path: Path, name: str, notes: Sequence[str]) -> None:
        self.draft.note(self.file, (*path, written(Measure, name, self.draft.entry(self.file, path))), notes)


def _title(entry: dict[str, Plain]) -> Plain:
    return entry.get(written(Measure, "title", entry), "")


def _texts(value: Plain) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _lines(title: str) -> Plain:
    lines = [line for line in title.split("\n") if line.strip()]
    return lines[0] if len(lines) == 1 else list[Plain](lines)


def _is_of(entry: dict[str, Plain], numbers: Sequence[str]) -> bool:
    return _texts(entry.get("indicators", "")) == list(numbers) and not _title(entry)
