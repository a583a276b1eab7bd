"""A version of the content as a command is told of it: a folder, a day, a revision. Imported only when needed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from itasite import fiscal
from itasite.changes.model import FileMark, Version
from itasite.reading.load import load
from itasite.settings.site_settings import read_settings
from itasite.versions.past import NoVersionError, Past, content_at, revision_on
from itasite.words.past_versions import NO_VERSION, NOW, ON_DAY, REVISION

_CONTENT = ("agency.yml",)
_SETTINGS = "mkdocs.yml"


def named_version(name: str, content: Path, into: Path) -> Version:
    """The version that `name` means: "." is `content` as it lies there. Earlier versions are laid down in `into`.

    Raises a usage error that says in Thai why there is no such version.
    """
    if name == ".":
        return _loaded(NOW, content)
    folder = Path(name)
    if folder.is_dir():
        return _loaded(str(folder), _content_of(folder))
    day = _day(name)
    try:
        past = content_at(content, revision_on(content, day) if day else name, into)
    except NoVersionError as error:
        reason = "no-day" if day and error.reason == "no-revision" else error.reason
        raise click.UsageError(NO_VERSION[reason].format(name=name)) from None
    loaded = load(past.folder)
    files = {path: FileMark(file.size, file.blob) for path, file in past.files.items()}
    return Version(_said(day, past), loaded.site, loaded.problems, files)


def _loaded(name: str, folder: Path) -> Version:
    loaded = load(folder)
    return Version(name, loaded.site, loaded.problems)


def _content_of(folder: Path) -> Path:
    """The content folder that is meant: the folder itself, or that of the project in it."""
    if any((folder / name).is_file() for name in _CONTENT) or not (folder / _SETTINGS).is_file():
        return folder
    return read_settings(folder / _SETTINGS).content


def _day(name: str) -> date | None:
    try:
        return fiscal.parse_date(name)
    except fiscal.NotADate:
        return None


def _said(day: date | None, past: Past) -> str:
    """Which version it is: the day that was asked for, when it was made, and what was said of it then."""
    made = f"{fiscal.format_date(past.when.date())} {past.when:%H.%M} น."
    subject = past.message.split("\n")[0]
    words = REVISION.format(revision=past.revision[:10], made=made, subject=subject)
    return f"{ON_DAY.format(day=fiscal.format_date(day))} {words}" if day else words
