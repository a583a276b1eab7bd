"""What cells of a foreign table say for a field of ours; a value that is not certain is left out and asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from itasite.edit.change import Plain
from itasite.fiscal import BUDDHIST_OFFSET
from itasite.office.links import same
from itasite.office.table import Cell, Line
from itasite.office.values import LISTS, value
from itasite.words import foreign as said
from itasite.workbook.foreign.draft import folded
from itasite.workbook.foreign.people import masked, personal

_LIKE_STEPS = {"explanation": "steps", "monitoring": "steps"}  # fields whose cells are lists as those of steps are
_DASH = re.compile(r"(?:^|\s+)[-–•]\s*")
_LONGEST_UNIT = 60  # letters
_LONGEST = 2000  # letters of a text in a note


class Taken(NamedTuple):
    """The value of one or several cells, None for none; `notes` are its doubts, `place` is the first cell's."""

    value: Plain | None = None
    notes: tuple[str, ...] = ()
    place: str = ""


def taken(field: str, cells: Sequence[Cell], doubts: Iterable[str] = ()) -> Taken:
    """What cells of one record say for a field; `doubts` are those about the whole column, whose values are put in.

    Entries of lists follow each other; two different texts are asked.
    """
    each = [_one(field, cell) for cell in cells]
    notes = [note for one in each for note in one.notes]
    place = cells[0].place if cells else ""
    values = [one.value for one in each if one.value is not None]
    if field in LISTS or field in ("responsible", *_LIKE_STEPS):
        entries = [str(text) for one in values for text in (one if isinstance(one, list) else [one])]
        made = as_written(entries, listed=any(isinstance(one, list) for one in values))
    else:
        made = values[0] if values else None
        if len({folded(str(one)) for one in values}) > 1:
            texts = "” “".join(quoted(str(one)) for one in values)
            made, notes = None, [*notes, said.SEVERAL.format(texts=texts, place=place)]
    if made is not None:
        notes += [said.ASKED.format(why=doubt, place=place) for doubt in doubts]
    return Taken(made, tuple(dict.fromkeys(notes)), place)


def as_written(entries: Sequence[str], *, listed: bool = False) -> Plain | None:
    """Entries as content holds them: one that was no list in the file is a single text."""
    if len(entries) == 1 and not listed:
        return entries[0]
    return list(entries) or None


def asked(cell: Cell, *reasons: str) -> tuple[str, ...]:
    """Why a cell is asked, with its place and what was read in it; what the author has hidden is not shown."""
    text = quoted(cell.shown)
    form = said.ASKED if cell.hidden or not text else said.ASKED_TEXT
    return tuple(form.format(why=reason, place=cell.place, text=text) for reason in reasons)


def quoted(text: str) -> str:
    """A text for a note: not too long, and without numbers of persons."""
    text = masked(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _one(field: str, cell: Cell) -> Taken:
    held = personal(cell.shown)
    if held:
        return Taken(None, asked(cell, *held))
    found = value(_LIKE_STEPS.get(field, field), linked(cell) if field != "urls" else cell)
    if found.notes:
        return Taken(None, asked(cell, *found.notes))
    if field == "responsible" and isinstance(found.value, tuple):
        return _units(found.value, cell)
    return Taken(_plain(found.value, cell))


def _units(found: tuple[str, ...], cell: Cell) -> Taken:
    """Units, also those with dashes before them in one line; a whole sentence is none."""
    dashed = len(cell.lines) == 1 and _DASH.match(cell.shown)
    names = [part for name in found for part in (_DASH.split(name) if dashed else [name]) if part.strip()]
    if any(len(name) > _LONGEST_UNIT for name in names):
        return Taken(None, asked(cell, said.NOT_UNIT))
    return Taken(as_written(names, listed=len(found) == 1 and folded(found[0]) != folded(cell.shown)))


def _plain(found: object, cell: Cell) -> Plain | None:
    if isinstance(found, tuple):
        texts = [str(each) for each in found]
        return as_written(texts, listed=bool(texts) and folded(texts[0]) != folded(cell.shown) and not cell.links)
    if isinstance(found, date):
        return iso(found)
    if isinstance(found, Decimal):
        return f"{found:f}"
    return " ".join(str(found).split("\n")) if found else None


def iso(day: date) -> str:
    """A day as content has it, with the Buddhist year."""
    return f"{day.year + BUDDHIST_OFFSET}-{day:%m-%d}"


def linked(cell: Cell) -> Cell:
    """The cell with its links written into the text, so that no address is lost: [text](address)."""
    lines = list(cell.lines)
    for text, address in cell.links:
        if not text.strip() or "//" not in address or same(text, address):
            continue
        at = next((number for number, line in enumerate(lines) if text in line.text), None)
        if at is not None:
            made = lines[at].text.replace(text, f"[{text}]({address})", 1)
            lines[at] = Line(made, lines[at].number)
    return replace(cell, lines=tuple(lines))
