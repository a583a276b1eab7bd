"""Where the versions of a site are kept, and what of it a page of the history is about: all, a record, or a file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from itasite.edit.change import Plain
from itasite.edit.plain import plain_of_node
from itasite.editor.answers import Asked
from itasite.editor.desk import Desk
from itasite.editor.kinds import place_of
from itasite.editor.pages import found, href, step_of
from itasite.editor.places import Place
from itasite.editor.places import root as whole_file
from itasite.editor.work import Checked
from itasite.forms.keys import key_of
from itasite.versions.history import version_named
from itasite.versions.repository import found as found_repository
from itasite.versions.version import Version

_VERSION = re.compile("[0-9a-f]{40}")
_RECORDS = "records:show"
_PLAIN = re.compile(r"[^\\:\x00-\x1f]+\.(?:md|yml)")


class Root(NamedTuple):
    """The folder whose versions are kept, and the content folder in it ("" or with a slash behind it)."""

    folder: Path
    content: str

    def path(self, name: str) -> str:
        """A file of the content folder, from `folder`."""
        return f"{self.content}{name}"


def root_of(desk: Desk, now: Checked) -> Root:
    """The folder of mkdocs.yml, or the content folder where that lies elsewhere."""
    project, content = desk.work.project.resolve(), now.content.resolve()
    if not content.is_relative_to(project):
        return Root(content, "")
    below = content.relative_to(project).as_posix()
    return Root(project, "" if below == "." else f"{below}/")


def top_and_content(root: Root) -> tuple[Path, str]:
    """The top of the repository, by which paths of files are named there, and the content folder from it."""
    top = found_repository(root.folder).top or root.folder
    below = root.folder.relative_to(top.resolve()).as_posix()
    return top, root.content if below == "." else f"{below}/{root.content}"


def version_called(root: Root, name: str) -> Version | None:
    """The version of that whole name; None if there is none."""
    found_one = version_named(root.folder, name) if _VERSION.fullmatch(name) else None
    return found_one if isinstance(found_one, Version) else None


class Subject(NamedTuple):
    """A record, or a whole file if `place` is None. `file` is named from the content folder; `page` shows it now.

    `query` is how addresses of the history name it.
    """

    title: str
    file: str
    place: Place | None
    page: str
    query: str

    def at(self, name: str, **steps: object) -> str:
        """The address of a page of the history that is about it."""
        return f"{href(name, **steps)}?{self.query}"


def subject_of(now: Checked, asked: Asked) -> Subject | None:
    """What the query means: `of`, the address of a record's page, or `file`; None if neither."""
    if file := asked.first("file"):
        parts = file.split("/")
        odd = {"", ".", ".."} & set(parts) or any(part.startswith(".") for part in parts)
        return _file(now, file) if _PLAIN.fullmatch(file) and not odd else None
    address = asked.first("of")
    page = found(address)
    if page is None or page[0].shows != _RECORDS:
        return None
    place = place_of(now, Asked("GET", page[0].name, page[1]))
    if place is None:
        return None
    if place.piece is not None:  # what stands in a page has no versions of its own
        return _file(now, place.file)
    here = address if place.holder is None or _is_there(now, place) else ""
    return Subject(place.title, place.file, place, here, urlencode({"of": address}))


def _file(now: Checked, file: str) -> Subject:
    page = next((one for one in now.site.pages if one.document.path == file), None) if now.site else None
    here = href("own-page", page=step_of(file)) if page else ""
    return Subject(page.title if page else file, file, None, here, urlencode({"file": file}))


def _is_there(now: Checked, place: Place) -> bool:
    file = now.site.texts.get(place.file) if now.site else None
    return file is not None and file.tree is not None and place.record(plain_of_node(file.tree)) is not None


def own_part(place: Place, record: Plain | None) -> Plain | None:
    """What the page of a record fills in: of a record that is a whole file its fields alone, for others have pages."""
    if place.locate is not whole_file or not isinstance(record, dict):
        return record
    own = {key_of(place.form, field.name, record) for field in place.form.fields}
    return {key: value for key, value in record.items() if key in own}


def file_history(file: str) -> str:
    """The address of the history of a file, named from the content folder."""
    return f"{href('record-history')}?{urlencode({'file': file})}"


def record_history(address: str) -> str:
    """The address of the history of a record, by that of its page."""
    return f"{href('record-history')}?{urlencode({'of': address})}"
