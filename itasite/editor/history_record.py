"""The page of the versions of one record, or of one file."""

from __future__ import annotations

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.history import COUNT, start_of
from itasite.editor.history_place import Subject, root_of, subject_of
from itasite.editor.history_same import SameRecord
from itasite.editor.history_words import days_of, line_of
from itasite.editor.pages import href
from itasite.editor.shell import Entry, missing, shown
from itasite.versions.history import versions_of
from itasite.versions.version import NotSaved


def show(desk: Desk, asked: Asked) -> Answer:
    """When it was changed, by whom, and what; each version can be looked at and gone back to."""
    now = desk.work.now()
    subject = subject_of(now, asked)
    if subject is None:
        return missing(desk, asked)
    root, start = root_of(desk, now), start_of(asked)
    same = SameRecord(subject.place) if subject.place else None
    page = versions_of(root.folder, root.path(subject.file), start=start, count=COUNT, same=same)
    versions = () if isinstance(page, NotSaved) else page.versions
    lines = (
        (one, line_of(one, href("version", version=one.id))._replace(back=subject.at("old-record", version=one.id)))
        for one in versions
    )
    address = subject.at("record-history")
    more = not isinstance(page, NotSaved) and page.more
    return shown(
        desk,
        asked,
        f"ประวัติของ {subject.title}",
        "editor/history_record",
        now=now,
        section="history",
        above=above(subject),
        days=days_of(lines),
        told=page.told if isinstance(page, NotSaved) else "",
        newer=f"{address}&from={max(0, start - COUNT)}" if start else "",
        older=f"{address}&from={start + COUNT}" if more else "",
    )


def above(subject: Subject) -> tuple[Entry, ...]:
    """The pages above those of a record's history."""
    own = (Entry(subject.title, subject.page),) if subject.page else ()
    return (Entry("ประวัติ", href("history")), *own)
