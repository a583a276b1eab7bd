"""A foreign file to a proposal."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from itasite.edit.plain import value_at
from itasite.fiscal import fold_digits
from itasite.model.year import YearInfo
from itasite.office import column_sets, joined, kinds, reader
from itasite.office.columns import columns
from itasite.office.joined import Joined
from itasite.office.kinds import Judged, Kind
from itasite.reading.load import nearest_criteria
from itasite.words import foreign as said
from itasite.words.fields import field_words
from itasite.workbook.foreign import analysis, data_tables, measures, oit, progress, scores, years
from itasite.workbook.foreign.asked_for import Wanted, shows
from itasite.workbook.foreign.draft import Draft
from itasite.workbook.foreign.rows import Sheet
from itasite.workbook.grid import Content
from itasite.workbook.handin_sheet import NOWHERE, OwnPages, prepared
from itasite.workbook.proposed import Found, Proposed, Refused

_PARTS = {Kind.OIT: "oit", Kind.MEASURES: "measures", Kind.SCORES: "scores"}  # of a year, which it may not show


def propose(
    root: Path, content: Content, raw: bytes, name: str, year: int, round_id: str = "", own: OwnPages = NOWHERE
) -> Proposed | Refused:
    """What a foreign file proposes for a year of the content folder `root`, whose plain data is `content`.

    `name` is that of the file, for places; `round_id` that of the round which it reports, "" if the file says.
    `own` is what this website would hand in itself, which is nothing new in a hand-in sheet.
    """
    assessment = value_at(content.get(f"{year}/measures.yml", {}), ("assessment",))
    written = fold_digits(assessment) if isinstance(assessment, str) else ""
    assessed = int(written) if written.isdecimal() else year
    criteria = {one: nearest_criteria(root, one)[0] for one in (year, assessed)}
    return proposed(content, raw, name, Wanted(year, round_id, criteria[year], criteria[assessed]), own)


def proposed(content: Content, raw: bytes, name: str, wanted: Wanted, own: OwnPages = NOWHERE) -> Proposed | Refused:
    """What a foreign file proposes; `content` stays as it is."""
    read = reader.read(raw, name)
    if read.refused:
        return Refused(read.refused)
    tables = prepared(read.tables, own)
    found_tables = joined.joined(tables.tables)
    if not found_tables:
        return Refused(said.NO_ROWS)
    draft = Draft(content)
    for told in read.notes:
        draft.tell(told)
    for place, told in tables.told:
        draft.tell(told, place)
    parts = [_parts(one, (name, read.lead), wanted) for one in found_tables]
    named = years.with_own(((part.sheets[0], part.kind.kind) for part in parts), wanted)
    found = tuple(_table(part, draft, wanted, named, alone=len(parts) == 1) for part in parts)
    return Proposed(draft.content, content, draft.notes, draft.told, found, draft.put_in(content), draft.needs_round)


class _Parts(NamedTuple):
    """A table of the file and its kind, once for each round that its columns name."""

    sheets: list[Sheet]
    kind: Judged


def _parts(table: Joined, file: tuple[str, tuple[str, ...]], wanted: Wanted) -> _Parts:
    sheets = _sheets(table, file, wanted)
    return _Parts(sheets, kinds.judged(sheets[0].table, sheets[0].columns))


def _table(parts: _Parts, draft: Draft, wanted: Wanted, named: frozenset[Kind], *, alone: bool) -> Found:
    kind, first = parts.kind, parts.sheets[0]
    other = years.other(first, kind.kind, named, wanted)
    if other:
        draft.tell(said.OTHER_YEAR.format(table=first.name, kind=_word(kind), named=other, year=wanted.year))
    taken = 0 if other else max([_put(sheet, draft, wanted, kind, alone=alone) for sheet in parts.sheets])
    if kind.kind is not Kind.NOTHING:
        for told in years.told(first, wanted) if taken else ():
            draft.tell(told)
    return Found(first.table.name, _word(kind), len(first.table.entries), taken)


def _word(kind: Judged) -> str:
    return said.DATA_KINDS[kind.data] if kind.kind is Kind.DATA else said.KINDS[kind.kind]


def _sheets(table: Joined, file: tuple[str, tuple[str, ...]], wanted: Wanted) -> list[Sheet]:
    """The table with its columns, once for each round that these name; what other years are in it is left out."""
    year = column_sets.of_year(table, wanted.year)
    parts = [year, *(one for one in column_sets.by_round(year.table, progress.FIELDS) if one.round)]
    sheets = [Sheet(one.table, columns(one.table), *file, one.round, year.left) for one in parts]
    rounds = sheets[1:]
    if rounds and all(kinds.judged(one.table, one.columns).kind is Kind.MEASURES for one in rounds):
        return rounds
    if kinds.judged(year.table, sheets[0].columns).kind is Kind.DATA:
        return [Sheet(table, columns(table), *file)]
    return sheets[:1]


def _put(sheet: Sheet, draft: Draft, wanted: Wanted, kind: Judged, *, alone: bool) -> int:
    part = _PARTS.get(kind.kind)
    if part and not shows(draft.content, wanted.year, part):
        label = field_words(YearInfo, "parts").label
        draft.tell(said.PART_HIDDEN.format(table=sheet.name, kind=said.KINDS[kind.kind], year=wanted.year, label=label))
        return 0
    match kind.kind:
        case Kind.OIT:
            return oit.put(sheet, draft, wanted, kind.notes)
        case Kind.MEASURES:
            return measures.put(sheet, draft, wanted, kind.notes)
        case Kind.ANALYSIS:
            return analysis.put(sheet, draft, wanted, kind.notes)
        case Kind.SCORES:
            return scores.put(sheet, draft, wanted, kind.notes)
        case Kind.DATA:
            return data_tables.put(sheet, draft, wanted, kind.data, alone=alone)
        case _:
            draft.tell(said.NOT_TAKEN.format(table=sheet.name, why="; ".join(kind.notes)))
            return 0
