"""The page of one version: what it changed."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from itasite.changes.model import Kind
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.differences import Differences, between
from itasite.editor.history_place import root_of, version_called
from itasite.editor.history_words import first_line, moment
from itasite.editor.pages import href
from itasite.editor.shell import Entry, missing, shown
from itasite.versions.version import Version
from itasite.words.history import FIRST

_PAGES = {"measures": "measure", "groups": "group", "evidence": "shared"}


def show(desk: Desk, asked: Asked) -> Answer:
    """What was changed, by meaning; of a version that joins two machines, what came to this one."""
    now = desk.work.now()
    root = root_of(desk, now)
    version = version_called(root, asked.step("version"))
    if version is None:
        return missing(desk, asked)
    before = version_called(root, version.parents[0]) if version.parents else None
    differences = between(now, before, version) if before else FIRST
    told, found = (differences, None) if isinstance(differences, str) else ("", differences)
    return shown(
        desk,
        asked,
        first_line(version),
        "editor/history_version",
        now=now,
        section="history",
        above=(Entry("ประวัติ", href("history")),),
        when=moment(version),
        who=version.author.name,
        address=version.author.address,
        joins=len(version.parents) > 1,
        told=told,
        found=found,
        removed=tuple(_removed(found, before)) if found and before else (),
        compare=f"{href('compare')}?old={version.id}",
    )


def _removed(found: Differences, before: Version) -> Iterator[Entry]:
    """Records that this version took out, each as it was before, from where it can be had back."""
    for change in found.found.changes:
        year = change.file.partition("/")[0]
        page = _PAGES.get(change.path[0]) if change.kind is Kind.REMOVED and len(change.path) == 2 else None
        if page and year.isdecimal():
            address = href(page, year=year, entry=change.path[1])
            to = f"{href('old-record', version=before.id)}?{urlencode({'of': address})}"
            yield Entry(f"{change.noun}: {change.old or change.path[1]}", to)
