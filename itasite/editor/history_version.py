"""The page of one version: what it changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from itasite.changes.model import Kind
from itasite.edit.apply import plain_of
from itasite.edit.refused import CannotEdit
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.differences import Differences, between
from itasite.editor.history_place import Root, root_of, version_called
from itasite.editor.history_words import first_line, moment
from itasite.editor.pages import href
from itasite.editor.places import identities
from itasite.editor.shell import Entry, missing, shown
from itasite.model.data_table import DataTables
from itasite.model.disclosure import Disclosure
from itasite.model.measure import Measures
from itasite.model.record import Record
from itasite.versions.history import text_at
from itasite.versions.version import Version
from itasite.words.history import FIRST

_LISTS: Mapping[str, tuple[tuple[type[Record], str, str], ...]] = {
    "measures.yml": ((Measures, "measures", "measure"), (Measures, "groups", "group")),
    "oit.yml": ((Disclosure, "evidence", "shared"),),
    "tables.yml": ((DataTables, "tables", "table"),),
}
_NOUNS = {"measure": "มาตรการ", "group": "กลุ่มมาตรการ", "shared": "หลักฐาน", "table": "ตาราง"}


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
        removed=tuple(_removed(root, found, before, version)) if found and before else (),
        compare=f"{href('compare')}?old={version.id}",
    )


def _removed(root: Root, found: Differences, before: Version, version: Version) -> Iterator[Entry]:
    """Records that this version took out, each as it was before, from where it can be had back."""
    for file in sorted({change.file for change in found.found.changes if change.kind is Kind.REMOVED}):
        year, _, name = file.partition("/")
        for record, field, page in _LISTS.get(name, ()) if year.isdecimal() else ():
            old, new = (_identities(root, one, file, record, field) for one in (before, version))
            for identity in old:
                if identity not in new and not identity.startswith("~"):
                    address = href(page, year=year, entry=identity)
                    to = f"{href('old-record', version=before.id)}?{urlencode({'of': address})}"
                    yield Entry(f"{_NOUNS[page]} {identity}", to)


def _identities(root: Root, version: Version, file: str, record: type[Record], field: str) -> list[str]:
    text = text_at(root.folder, version.id, root.path(file))
    try:
        return identities(plain_of(text, file), record, field) if isinstance(text, str) else []
    except CannotEdit:
        return []
