"""The page of one version: what it changed."""

from __future__ import annotations

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.differences import between
from itasite.editor.history_place import root_of, version_called
from itasite.editor.history_words import first_line, moment
from itasite.editor.pages import href
from itasite.editor.shell import Entry, missing, shown
from itasite.words.history import FIRST


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
        compare=f"{href('compare')}?old={version.id}",
    )
