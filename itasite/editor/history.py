"""The page of all versions: what is new, and how it stands with keeping them."""

from __future__ import annotations

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.history_place import root_of
from itasite.editor.history_state import done, state_of
from itasite.editor.history_words import days_of, line_of
from itasite.editor.pages import href
from itasite.editor.shell import shown
from itasite.editor.signers import author_of
from itasite.versions.history import versions_of
from itasite.versions.version import NotSaved

COUNT = 20


def start_of(asked: Asked) -> int:
    """How many newer versions are passed over, by the query."""
    number = asked.first("from")
    return int(number) if number.isdecimal() and len(number) < 7 else 0


def show(desk: Desk, asked: Asked) -> Answer:
    """Versions, newest first."""
    now = desk.work.now()
    state = state_of(desk, now)
    start = start_of(asked)
    page = versions_of(root_of(desk, now).folder, start=start, count=COUNT)
    none = isinstance(page, NotSaved)
    versions = () if isinstance(page, NotSaved) else page.versions
    days = days_of((one, line_of(one, href("version", version=one.id))) for one in versions)
    newer = f"{href('history')}?from={max(0, start - COUNT)}" if start else ""
    older = f"{href('history')}?from={start + COUNT}" if not isinstance(page, NotSaved) and page.more else ""
    return shown(
        desk,
        asked,
        "ประวัติการแก้ไข",
        "editor/history",
        now=now,
        section="history",
        state=state,
        state_href=href("history"),
        days=days,
        none=none,
        newer=newer,
        older=older,
        compare="" if none else href("compare"),
        signer=author_of(desk, now.site).name,
        signer_href=href("signer"),
    )


def take(desk: Desk, asked: Asked) -> Answer:
    """Begin to keep versions, take a lock away, keep what was changed beside us."""
    with desk.work.lock:
        told = done(desk, desk.work.now(), asked.sent("do"))
    return desk.saved(href("history"), told)
