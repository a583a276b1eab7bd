"""A foreign file of Word, Excel or the web: what was read in it, and a workbook made of it to look through."""

from __future__ import annotations

from pathlib import PurePath

from itasite.edit.plain import value_at
from itasite.editor.answers import Answer
from itasite.editor.office_look import BOOK, LOOK, STEP, TOKEN, Looked, above, as_file
from itasite.editor.pages import href
from itasite.editor.shell import shown
from itasite.uploads import Refusal
from itasite.words import office_forms as words
from itasite.words.foreign import KINDS
from itasite.workbook.foreign import propose
from itasite.workbook.handin_sheet import own_pages
from itasite.workbook.known import content_of, known_of
from itasite.workbook.proposed import Proposed, Refused, as_book

_ROUND = "~round"
_REPORTS = KINDS["measures"]  # the kind of table that may report a round


def answer(looked: Looked, raw: bytes) -> Answer | Refusal:
    """What was read of the file, or the workbook that was made of it."""
    site, year, name = looked.site, looked.year, looked.staged.client_name
    chosen = looked.asked.sent(_ROUND)
    own = own_pages(site, year, looked.now.url, directory_urls=looked.now.directory_urls)
    found = propose(site.root, content_of(site, year), raw, name, year.number, chosen, own)
    if isinstance(found, Refused):
        return Refusal("foreign", found.why, "")
    if looked.step == BOOK:
        made = as_book(found, words.BOOK_TITLE.format(name=name, year=year.number), year.number, known_of(site, year))
        return as_file(made, f"ITA-{year.number}-{PurePath(name).stem}.xlsx")
    return _page(looked, found, chosen)


def _page(looked: Looked, found: Proposed, chosen: str) -> Answer:
    year = looked.year
    return shown(
        looked.desk, looked.asked, words.FOREIGN_TITLE, "editor/office_foreign", now=looked.now,
        above=above(looked.site, year), name=looked.staged.client_name, held=looked.staged.token, token=TOKEN,
        step=STEP, look=LOOK, book=BOOK, found=found, doubts=_doubts(found), round=_ROUND, chosen=chosen,
        rounds=[(one.id, one.title) for one in year.info.rounds], again=href("office", year=year.number),
        files=href("files", year=year.number),
        asks_round=_asks_round(looked, found), laid=_to_lay(looked, found),
    )  # fmt: skip


def _asks_round(looked: Looked, found: Proposed) -> bool:
    """Whether it matters of which round the file is."""
    return len(looked.year.info.rounds) > 1 and _REPORTS in {one.kind for one in found.found}


def _to_lay(looked: Looked, found: Proposed) -> list[str]:
    """The names of the files of data tables that are not in the folder of the year yet."""
    tables = value_at(found.content.get(looked.year.file("tables.yml"), ""), ("tables",))
    files = [str(one.get("file", "")) for one in (tables if isinstance(tables, list) else ()) if isinstance(one, dict)]
    return [PurePath(file).name for file in files if file and looked.year.file(file) not in looked.site.files]


def _doubts(found: Proposed) -> list[str]:
    """Each doubt once; the same may be noted at several cells."""
    return list(dict.fromkeys(note for notes in found.notes.values() for note in notes))
