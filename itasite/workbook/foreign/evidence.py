"""The addresses of a row as evidence of its item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.edit.change import Path, Plain
from itasite.model.disclosure import Entry
from itasite.model.evidence import Evidence
from itasite.office.amounts import is_nothing
from itasite.office.links import ADDRESS, same
from itasite.office.table import Cell
from itasite.office.values import value
from itasite.words import foreign as said
from itasite.workbook.foreign.cells import asked, personal, taken
from itasite.workbook.foreign.draft import Draft, written
from itasite.workbook.foreign.rows import Rows

_EMPTY = re.compile(
    r"[\W\d_]*|(?:(?:ลิงก์|ลิงค์|ลิ้งค์|ลิ้งก์|link|url|คลิก|click|กด|ดู|เปิดดู|ดูเพิ่มเติม)\s*)+(?:ที่นี่|here|ข้อมูล|รายละเอียด|ไฟล์|เอกสาร|แนบ)*[\s\d.]*",
    re.IGNORECASE,
)  # texts of links that say nothing of what they lead to
_WITHOUT_SCHEME = re.compile(r"www\.", re.IGNORECASE)


def put(rows: Rows, draft: Draft, where: tuple[str, Path], title: str) -> None:
    """Put in the addresses of a row; those that the item has already stay as they are. `title` is the item's name."""
    file, item = where
    path = (*item, written(Entry, "evidence", draft.entry(file, item)))
    new = list[Path]()
    for cell in rows.cells("urls"):
        new += _put(cell, draft, (file, path), title)
    _date(rows, draft, file, new)


def _put(cell: Cell, draft: Draft, where: tuple[str, Path], title: str) -> Iterator[Path]:
    file, path = where
    held = personal(cell.shown)
    found = value("urls", cell)
    if (found.notes or held) and not is_nothing(cell.shown):
        yield from _asked(cell, draft, where, title, (*found.notes, *held))
        return
    for address in found.value if isinstance(found.value, tuple) else ():
        address = f"https://{address}" if _WITHOUT_SCHEME.match(address) else address
        if any(same(str(one), address) for one in _addresses(draft, file, path)):
            continue
        made = draft.add(file, path, {"title": _title(cell, address) or title, "url": address})
        if _WITHOUT_SCHEME.match(cell.text) and len(cell.links) == 0:
            draft.tell(said.SCHEME_ADDED.format(address=address), cell.place)
        yield made


def _asked(cell: Cell, draft: Draft, where: tuple[str, Path], title: str, why: tuple[str, ...]) -> Iterator[Path]:
    """What is doubtful: with an address an entry without it, else a note beside the item."""
    file, path = where
    if cell.links or ADDRESS.search(cell.text):
        addresses = " ".join(address for _, address in cell.links)
        made = draft.add(file, path, {"title": _title(cell, "") or title})
        draft.note(file, (*made, "url"), asked(cell, *why))
        if addresses and addresses not in " ".join(why):
            draft.note(file, (*made, "url"), [said.GOES_TO.format(addresses=addresses, place=cell.place)])
        yield made
    else:
        draft.note(file, (*path[:-1], "note"), asked(cell, *why))


def _addresses(draft: Draft, file: str, path: Path) -> Iterator[Plain]:
    for entry in draft.entries(file, path):
        if isinstance(entry, dict):
            yield entry.get(written(Evidence, "url", entry), "")


def _title(cell: Cell, address: str) -> str:
    """The text of the link to an address, where it says what it leads to."""
    texts = [text for text, goes in cell.links if not address or same(goes, address)]
    return next((" ".join(text.split()) for text in texts if not _EMPTY.fullmatch(text) and not ADDRESS.search(text)), "")


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
