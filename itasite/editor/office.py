"""Word and Excel of a year: the workbook that is handed out, and a file that comes back, ours or a foreign one.

A file is looked at first; nothing is written before the clerk has seen what would change.
"""

from __future__ import annotations

from http import HTTPStatus

from itasite.attachment.model import FileKind
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.office_look import FILE, FORCE, FORCED, LOOK, SEND, STEP, TOKEN, YES, Looked, above, as_file
from itasite.editor.pages import href
from itasite.editor.shell import missing, shown
from itasite.editor.work import Checked
from itasite.model.site import Site, Year
from itasite.uploads import Refusal, Staged, limits, too_large
from itasite.uploads.refusal import refused
from itasite.words import office_forms as words

_ACCEPT = ".xlsx,.docx,.csv,.ods,.xls,.html,.htm"


def show(desk: Desk, asked: Asked) -> Answer:
    """The page with the workbook of the year, and the field for a file."""
    now = desk.work.now()
    year = now.year(asked.year)
    return missing(desk, asked) if now.site is None or year is None else start(desk, asked, now, now.site, year)


def workbook(desk: Desk, asked: Asked) -> Answer:
    """The workbook of the year as it is now."""
    from itasite.workbook.of_year import workbook_of  # its libraries take a while to load

    now = desk.work.now()
    year = now.year(asked.year)
    if now.site is None or year is None:
        return missing(desk, asked)
    return as_file(workbook_of(now.site, year), f"ITA-{year.number}.xlsx")


def take(desk: Desk, asked: Asked) -> Answer:
    """A step with a file: look at it, write what it changes, or have it as a workbook."""
    now = desk.work.now()
    year = now.year(asked.year)
    if now.site is None or year is None:
        return missing(desk, asked)
    staged = _staged(desk, asked)
    if isinstance(staged, Refusal):
        return start(desk, asked, now, now.site, year, staged)
    answer = _answer(Looked(desk, asked, now, now.site, year, staged))
    return start(desk, asked, now, now.site, year, answer, staged.token) if isinstance(answer, Refusal) else answer


def _staged(desk: Desk, asked: Asked) -> Staged | Refusal:
    if asked.sent(STEP) != SEND:
        return desk.staging.find(asked.sent(TOKEN))
    sent = next((one for one in asked.uploads if one.field == FILE), None)
    return desk.staging.receive(sent.content, sent.name, _any_kind) if sent else refused("none")


def _any_kind(_kind: FileKind, _suffix: str) -> None:
    """The readers say themselves what they do not read, and how to save it so that they do."""


def _answer(looked: Looked) -> Answer | Refusal:
    from itasite.editor import office_foreign, office_own
    from itasite.workbook.opened import is_ours

    raw = looked.staged.path.read_bytes()
    return office_own.answer(looked, raw) if is_ours(raw) else office_foreign.answer(looked, raw)


def start(
    desk: Desk, asked: Asked, now: Checked, site: Site, year: Year, refusal: Refusal | None = None, held: str = ""
) -> Answer:
    """The page on which a file is chosen; `refusal` says why the last one, which is `held`, was not taken."""
    return shown(
        desk, asked, words.TITLE, "editor/office", now=now, above=above(site, year)[:1],
        status=HTTPStatus.CONFLICT if refusal else HTTPStatus.OK, year=year.number,
        workbook=href("workbook", year=year.number), refusal=refusal,
        not_done=words.NOT_READ, accept=_ACCEPT, limits=limits(), large=too_large(), step=STEP, send=SEND, file=FILE,
        held=held if refusal and refusal.code == FORCED else "", token=TOKEN, look=LOOK, force=FORCE, yes=YES,
    )  # fmt: skip
