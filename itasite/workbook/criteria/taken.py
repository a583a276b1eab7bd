"""The agency's own criteria of a year out of a workbook: all that is wrong in one run, written whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from itasite.attachment.kinds import kind_of
from itasite.attachment.model import MOST_BYTES
from itasite.begin.fault import Fault
from itasite.begin.own_file import OwnFile, write_own
from itasite.edit.change import Plain
from itasite.edit.plain import plain_of_node
from itasite.forms.findings import for_forms, told_paths
from itasite.model.framework import ALL_KINDS, Framework
from itasite.office.own_workbook import OwnBook, read_own
from itasite.problem import Position, Problem, Severity
from itasite.reading import frameworks
from itasite.reading.folder import criteria_file
from itasite.reading.understood import understood
from itasite.text.source import Mapping, parse_yaml
from itasite.words import criteria_book as words
from itasite.words.office import TOO_LARGE
from itasite.words.workbook import READ_FIRST
from itasite.workbook.cells import Cells
from itasite.workbook.criteria.carried import carried
from itasite.workbook.criteria.file_text import file_text
from itasite.workbook.criteria.in_order import in_order, left_behind
from itasite.workbook.criteria.tables import tables_of
from itasite.workbook.faults import fault
from itasite.workbook.gather import gather
from itasite.workbook.grid import Content
from itasite.workbook.own_sheets import Told, found_in
from itasite.workbook.pickers import SHEET as LISTS
from itasite.workbook.state import State, Unread, state_of

_OTHERS = (READ_FIRST, LISTS)  # sheets with nothing to fill in


class Refused(NamedTuple):
    """Why nothing of a workbook was looked at, as a Thai sentence."""

    why: str


class Made(NamedTuple):
    """The text of the criteria file, what is wrong (nothing is written then), and what is worth knowing.

    `before` is the year of the criteria that the workbook was made of, None where it does not say; `carried` are the
    codes of the items that are as they were there, if that is another year; `left` is what was left behind for it.
    """

    text: str
    problems: tuple[Problem, ...] = ()
    told: tuple[Told, ...] = ()
    items: int = 0
    before: int | None = None
    carried: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def criteria_in(own: OwnFile, raw: bytes, name: str) -> Made | Refused:
    """The criteria of the year of `own` that a workbook named `name` holds. Writes nothing.

    Never raises for what is in the file.
    """
    opened = _opened(raw, name)
    if isinstance(opened, Refused):
        return opened
    book, state = opened
    file = criteria_file(own.year)
    base: Content = {file: state.content[criteria_file(state.year)] if state else {}}
    tables = tables_of(base, file)
    found = found_in(book, [table.sheet() for table in tables], _OTHERS)
    if not found.sheets and not found.problems:
        return Refused(words.NO_SHEETS.format(name=name))
    gathered = gather(found.sheets, base, tables)
    plain, places = in_order(gathered, file)
    whole = plain if isinstance(plain, dict) else {}
    told = found.told if state else (Told("", words.WITHOUT_STATE), *found.told)
    made = Made("", told=told, before=state.year if state else None)
    if state and state.year != own.year:
        moved = carried(whole, base[file], state.year, own.year)
        whole, made = moved.plain, made._replace(carried=moved.items, left=moved.left)
    whole = _finished(whole, own.year)
    wrong = (*found.problems, *gathered.problems, *left_behind(gathered, file))
    faults = [one._replace(at=Position(f"{name}!{one.at.file}")) for one in wrong]
    text = file_text(own.content, whole)
    faults += _faults(own, text, whole, Cells(name, {file: whole}, places))
    entries = whole.get("items")
    count = len(entries) if isinstance(entries, list) else 0
    told = tuple(one._replace(place=f"{name}!{one.place}") if one.place else one for one in told)
    return made._replace(text=text, problems=tuple(faults), told=told, items=count)


def write(own: OwnFile, made: Made) -> Path | Fault | None:
    """Write the criteria, of which nothing is wrong; a file that is there already is not touched."""
    if own.text is not None:
        return Fault("own-file-there", {"path": own.path, "year": own.year})
    return write_own(own, made.text)


def _opened(raw: bytes, name: str) -> tuple[OwnBook, State | None] | Refused:
    """The workbook, and the criteria that it was made of; None where it does not say."""
    if len(raw) > MOST_BYTES:
        return Refused(TOO_LARGE)
    if kind_of(raw) != "xlsx":
        return Refused(words.NOT_XLSX.format(name=name))
    book = read_own(raw)
    if book.refused:
        return Refused(book.refused)
    state = state_of(book.state) if book.state else Unread.FOREIGN
    if state is Unread.NEWER:
        return Refused(words.NEWER.format(name=name))
    if isinstance(state, Unread):
        return book, None
    if criteria_file(state.year) not in state.content:
        return Refused(words.OTHER_BOOK.format(name=name, year=state.year))
    return book, state


def _finished(plain: dict[str, Plain], year: int) -> dict[str, Plain]:
    """With what makes a list stand alone: its year first, and which bodies it is for."""
    said = {key: value for key, value in plain.items() if value not in ("", [], {})}
    return {"fiscal_year": str(year)} | said | {"fiscal_year": str(year), "kinds": said.get("kinds", ALL_KINDS)}


def _faults(own: OwnFile, text: str, plain: dict[str, Plain], cells: Cells) -> Sequence[Problem]:
    """What is wrong with the criteria, at the cells that it came from; the text is read as the file will be."""
    file = criteria_file(own.year)
    tree, problems = parse_yaml(text, file)
    if not isinstance(tree, Mapping) or plain_of_node(tree) != plain:
        return [fault(cells.name, words.UNPROVED.format(name=cells.name), words.UNPROVED_DO)]
    meant, hints = understood(Framework, tree)
    assert isinstance(meant, Mapping)
    _, faults = frameworks.amended_framework(frameworks.framework(own.year, own.kind.value), meant, own.year)
    found = []
    for problem, path in told_paths([*problems, *hints, *faults], tree):
        if problem.severity is Severity.ERROR:
            place = cells.of(file, path, plain)
            found.append(for_forms(problem)._replace(at=Position(place or cells.name)))
    return found
