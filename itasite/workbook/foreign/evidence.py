"""The addresses of a row as evidence of its item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from itasite.edit.change import Path, Plain
from itasite.model.disclosure import Entry
from itasite.model.evidence import Evidence
from itasite.office.links import ADDRESS, same
from itasite.office.table import Cell
from itasite.office.values import value
from itasite.text.amounts import is_nothing
from itasite.words import foreign as said
from itasite.workbook.foreign import evidence_titles
from itasite.workbook.foreign.cells import asked, quoted, taken
from itasite.workbook.foreign.draft import Draft, written
from itasite.workbook.foreign.people import personal
from itasite.workbook.foreign.rows import Rows

_WEB = re.compile(r"https?://|www\.", re.IGNORECASE)
_WITHOUT_SCHEME = re.compile(r"www\.", re.IGNORECASE)


def put(rows: Rows, draft: Draft, where: tuple[str, Path], title: str, beside: str = "note") -> None:
    """Put in the addresses of a row; those that are there already stay as they are.

    `title` is that of evidence whose link says nothing; a text without an address is noted at the field `beside`.
    """
    file, holder = where
    path = (*holder, written(Entry, "evidence", draft.entry(file, holder)))
    new = list[Path]()
    for cell in rows.cells("urls"):
        found = value("urls", cell)
        addresses = found.value if isinstance(found.value, tuple) else ()
        odd = tuple(said.NOT_WEB.format(address=one) for one in addresses if not _WEB.match(one))
        why = (*found.notes, *personal(cell.shown), *odd)
        if not why or is_nothing(cell.shown):
            new += _put(cell, addresses, draft, (file, path), title)
        elif cell.links or ADDRESS.search(cell.text):
            new += _asked(cell, why, draft, (file, path), title)
        else:
            draft.note(file, (*holder, beside), asked(cell, *why))
    _date(rows, draft, file, new)


def _put(cell: Cell, addresses: Sequence[str], draft: Draft, where: tuple[str, Path], title: str) -> Iterator[Path]:
    """Each address that is not there yet."""
    file, path = where
    for text in evidence_titles.left(cell) if addresses else ():
        draft.tell(said.LEFT_TEXT.format(text=quoted(text)), cell.place)
    for address in addresses:
        bare = bool(_WITHOUT_SCHEME.match(address))
        whole = f"https://{address}" if bare else address
        if not any(same(str(one), whole) for one in _values(draft, file, path, "url")):
            yield draft.add(file, path, {"title": evidence_titles.title(cell, address) or title, "url": whole})
            if bare:
                draft.tell(said.SCHEME_ADDED.format(address=whole), cell.place)


def _asked(cell: Cell, why: Iterable[str], draft: Draft, where: tuple[str, Path], title: str) -> Iterator[Path]:
    """An entry without the address, which is doubtful, and where the links of the cell go to."""
    file, path = where
    named = evidence_titles.title(cell, "") or title
    known = draft.entries(file, path)
    again = (at for at, one in enumerate(known) if isinstance(one, dict) and one.get("title") == named)
    at = next((at for at in again if not {"url", "file", "page"}.intersection(known[at])), None)
    made = draft.add(file, path, {"title": named}) if at is None else (*path, at)
    addresses = " ".join(address for _, address in cell.links if not any(address in one for one in why))
    draft.note(file, (*made, "url"), asked(cell, *why))
    if addresses:
        draft.note(file, (*made, "url"), [said.GOES_TO.format(addresses=addresses, place=cell.place)])
    yield made


def _values(draft: Draft, file: str, path: Path, name: str) -> Iterator[Plain]:
    """The values of a field of all evidence there."""
    for entry in draft.entries(file, path):
        if isinstance(entry, dict):
            yield entry.get(written(Evidence, name, entry), "")


def _date(rows: Rows, draft: Draft, file: str, new: list[Path]) -> None:
    """The day in the row, which is that of its only address; with several it is asked."""
    cells = [cell for cell in rows.cells("date") if not is_nothing(cell.shown)]
    if not cells or not new:
        return
    made = taken("date", cells, rows.sheet.doubts("date"))
    draft.note(file, (*new[0], "date"), made.notes)
    if len(new) > 1 and made.value:
        draft.note(file, (*new[0], "date"), asked(cells[0], said.WHICH_DATE))
    else:
        draft.put(file, (*new[0], "date"), made.value, made.place)
