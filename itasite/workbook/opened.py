"""Whether a workbook may be taken in at all: of which year and agency it is, and what was exported."""

from __future__ import annotations

from typing import NamedTuple

from itasite.attachment.kinds import kind_of
from itasite.attachment.model import MOST_BYTES
from itasite.model.agency import Agency
from itasite.model.site import Site, Year
from itasite.office.clean import typed
from itasite.office.own_workbook import STATE, OwnBook, read_own, sheet_names
from itasite.office.reader import read
from itasite.reading.folder import criteria_file
from itasite.text.typed_path import typed_path
from itasite.words import office as office_words
from itasite.words import taken as words
from itasite.words.workbook import SHEETS
from itasite.workbook.known import AGENCY, YEAR_FILES
from itasite.workbook.spots import of_file
from itasite.workbook.state import State, Unread, state_of

_MANY = 5  # sheets of such names are ours, also where the hidden one is gone
_OTHER_FORMS = {"xls": ".xls", "ods": ".ods"}
_WHY = {Unread.FOREIGN: words.BROKEN_STATE, Unread.NEWER: words.NEWER, Unread.DAMAGED: words.BROKEN_STATE}


class Refused(NamedTuple):
    """Why a workbook is not taken in, as a Thai sentence; nothing of it was looked at further.

    `command` is what the command can say besides, "" for nothing. `forced`: it is taken in where one insists.
    """

    why: str
    command: str = ""
    forced: bool = False


class OpenedBook(NamedTuple):
    """A workbook of ours with what was exported, and the year of the site that it is of."""

    book: OwnBook
    state: State
    year: Year


def is_ours(raw: bytes) -> bool:
    """Whether a file is a workbook that this program exported, also saved in another form. Any other is foreign."""
    if len(raw) > MOST_BYTES:
        return False
    kind = kind_of(raw)
    if kind in _OTHER_FORMS:
        return any(table.name == STATE for table in read(raw, "").tables)
    names = sheet_names(raw) if kind == "xlsx" else ()
    ours = {name for name, _ in SHEETS.values()}
    return STATE in names or len(ours.intersection(names)) >= _MANY


def opened_book(raw: bytes, name: str, site: Site, wanted: int | None, *, force: bool) -> OpenedBook | Refused:
    """A workbook of ours, which is named `name`; `wanted` is the year that it must be of, None for any.

    `force`: it may be of an agency of another name.
    """
    if len(raw) > MOST_BYTES:
        return Refused(office_words.TOO_LARGE)
    kind = kind_of(raw)
    if ending := _OTHER_FORMS.get(kind):
        return Refused(words.OTHER_FORM.format(name=name, ending=ending))
    if kind != "xlsx" and (found := read(raw, name)).refused:
        return Refused(found.refused)
    book = read_own(raw)
    if book.refused:
        return Refused(book.refused)
    if book.state is None:
        return Refused(words.NO_STATE.format(name=name))
    state = state_of(book.state)
    if isinstance(state, Unread):
        return Refused(_WHY[state].format(name=name))
    if criteria_file(state.year) in state.content:
        return Refused(
            words.CRITERIA.format(name=name, year=state.year),
            words.CRITERIA_COMMAND.format(name=typed_path(name), year=state.year),
        )
    if wanted not in (None, state.year):
        return Refused(words.OTHER_YEAR.format(name=name, year=state.year, wanted=wanted), words.OTHER_YEAR_COMMAND)
    year = site.year(state.year)
    if year is None:
        known = ", ".join(str(one.number) for one in site.years)
        return Refused(words.NO_YEAR.format(name=name, year=state.year, known=known))
    if not {*state.content, *(state.before or ())} <= {AGENCY, *map(year.file, YEAR_FILES)}:
        return Refused(words.BROKEN_STATE.format(name=name))
    theirs = typed(of_file(state.content, AGENCY).text(Agency, "name"))
    if theirs != typed(site.agency.name) and not force:
        why = words.OTHER_AGENCY.format(name=name, theirs=theirs, ours=site.agency.name)
        return Refused(why, words.OTHER_AGENCY_COMMAND, forced=True)
    return OpenedBook(book, state, year)
