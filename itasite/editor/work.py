"""The content that is worked on: read and checked again when its files changed, by us or beside us."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from contextlib import suppress
from pathlib import Path
from threading import RLock
from types import MappingProxyType
from typing import NamedTuple

import click

from itasite.findings import check
from itasite.listing import list_folder
from itasite.listing.model import changed_at
from itasite.memory import Memory
from itasite.model.site import Site, Year
from itasite.output import place
from itasite.problem import Problem
from itasite.settings.site_settings import Settings, read_settings

_TOO_MUCH = (
    "โฟลเดอร์เนื้อหาเป็นโฟลเดอร์เดียวกับไฟล์ตั้งค่า หรืออยู่เหนือขึ้นไป จึงไม่อ่าน\n"
    "ตั้ง docs_dir ใน {file} เป็นโฟลเดอร์ของเนื้อหาเอง เช่น  docs_dir: content"
)


class Checked(NamedTuple):
    """The content as it is now. `site` is None where nothing can be read; then `stopped` or a problem says why.

    `levels`: how strictly the site takes the rules. `url`: where it is published, "" if that is not known.
    """

    content: Path
    site: Site | None = None
    problems: tuple[Problem, ...] = ()
    stopped: str = ""
    levels: Mapping[str, str] = MappingProxyType({})
    url: str = ""
    directory_urls: bool = True

    def year(self, number: int) -> Year | None:
        """The fiscal year of that number; None if there is none, or nothing can be read."""
        return self.site.year(number) if self.site else None


class Work:
    """The content of one site. `lock` is held by who writes into it, from reading to the last byte."""

    def __init__(self, config_file: Path) -> None:
        self.config_file = config_file
        self.lock = RLock()
        self._memory = Memory()
        self._checked = Checked(Path())
        self._made_of: Hashable = None
        self._sure = False

    @property
    def project(self) -> Path:
        """The folder of mkdocs.yml, in which versions are kept."""
        return self.config_file.absolute().parent

    def now(self) -> Checked:
        """The content with its findings, as the files are now. Never raises for what an author wrote."""
        with self.lock:
            try:
                settings = read_settings(self.config_file)
            except click.UsageError as error:
                return Checked(self._checked.content, stopped=error.message)
            if said := self.refusal(settings):
                return Checked(self._checked.content, stopped=said)
            return self._of(settings)

    def refusal(self, settings: Settings) -> str:
        """Why the content folder is not even read, "" if it is: one such as / holds all that there is."""
        whole = place.contains(place.real(settings.content), place.real(self.project))
        return _TOO_MUCH.format(file=self.config_file.name) if whole else ""

    def changed(self) -> None:
        """We wrote into the content: look again, whatever the times of files say."""
        with self.lock:
            self._made_of = None

    def _of(self, settings: Settings) -> Checked:
        told = (tuple(sorted(settings.levels.items())), settings.url, settings.directory_urls)
        made_of = (settings.content, told, _state(settings.content))
        if made_of == self._made_of and self._sure:
            return self._checked
        # a file that is written twice within one tick of the clock shows it once: so each state is looked at twice
        self._sure = made_of == self._made_of
        site, problems = check(settings.content, settings.levels, self._memory)
        self._made_of = made_of
        self._checked = Checked(
            settings.content, site, problems, "", settings.levels, settings.url, settings.directory_urls
        )
        return self._checked


def _state(content: Path) -> Hashable:
    """What tells that a file of the folder was changed, added or removed."""
    listing = list_folder(content)
    found: list[tuple[str, int, int]] = []
    for name in (*listing.sources, *listing.pages, *listing.unchanged):
        with suppress(OSError):
            state = (content / name).lstat()
            found.append((name, changed_at(state), state.st_size))
    return tuple(found), listing.left_out
