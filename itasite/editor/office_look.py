"""What the pages about a file of Word or Excel share: the names of their fields, and the file as it is looked at."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.pages import href
from itasite.editor.shell import Entry
from itasite.editor.work import Checked
from itasite.facts.sitemap import year_title
from itasite.model.site import Site, Year
from itasite.uploads import Staged
from itasite.words import office_forms as words

STEP, TOKEN, FILE = "~office", "~token", "~file"
SEND, LOOK, WRITE, BOOK = "send", "look", "write", "book"
YES = "yes"
FORCE, FORCED = "~force", "forced"  # a workbook of an agency of another name, and the refusal of it
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Looked(NamedTuple):
    """A file that is held, and what its page is made of."""

    desk: Desk
    asked: Asked
    now: Checked
    site: Site
    year: Year
    staged: Staged

    @property
    def step(self) -> str:
        """What is to be done with it."""
        return self.asked.sent(STEP)

    def ticked(self, name: str) -> bool:
        """Whether a box of the page was ticked."""
        return self.asked.sent(name) == YES


def above(site: Site, year: Year) -> tuple[Entry, ...]:
    """The pages above the page of a file."""
    return (
        Entry(year_title(site, year), href("year", year=year.number)),
        Entry(words.TITLE, href("office", year=year.number)),
    )


def as_file(content: bytes, name: str, kind: str = _XLSX) -> Answer:
    """A file that the browser keeps under this name; a workbook if no other kind is named."""
    held = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return Answer(content, kind=kind, more=(("Content-Disposition", held),))
