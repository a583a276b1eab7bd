"""Makes the site that `serve` shows, anew from its settings at each call: with our own writer, or with MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import click

from itasite import report
from itasite.build import build
from itasite.cli.draft_pages import DraftPages
from itasite.cli.engine_run import settings_messages, stop_words
from itasite.cli.engine_sites import EngineSites
from itasite.cli.writer_run import settings_refusal, settings_warnings
from itasite.drafts import build_drafts
from itasite.findings import check
from itasite.hosts.built_folder import BuiltFolder
from itasite.hosts.engine import MISSING, installed_engine
from itasite.hosts.writer.contents import ScriptError
from itasite.hosts.writer.settings import NeedsMkdocs, WriterSettings, writer_settings
from itasite.hosts.writer.snapshot import Snapshot
from itasite.memory import Memory
from itasite.output import place
from itasite.problem import stops
from itasite.report.stop_reason import engine_stop_reason
from itasite.serve.state import Made, NotMadeError, Places, ReadySite
from itasite.settings.site_settings import Settings, read_settings

WITHOUT_PLUGIN = "{file} ยังไม่ได้เรียกใช้ itasite ให้เพิ่ม  - itasite  ใต้ plugins:"
_BY_MKDOCS = "ใช้ {reasons} จึงสร้างเว็บไซต์ด้วย MkDocs"


class PreviewSite:
    """The site of a settings file, as it is shown at `address`, which ends without "/".

    `wrote` is told which files outside of the site were written to make it. `drafts`: the site is shown as it is also
    while its content has errors, if our own writer makes it.
    """

    def __init__(
        self, config_file: Path, address: str, wrote: Callable[[Iterable[Path]], None], *, drafts: bool = False
    ) -> None:
        self._config_file = config_file
        self.address = address
        self._wrote = wrote
        self._memory = Memory()
        self._drafts = drafts
        self._draft_pages: DraftPages | None = None
        self._warned: tuple[str, ...] = ()
        self._engine_sites = EngineSites(lambda said: click.echo(said, err=True))
        self._by_engine = ""  # why it was made by MkDocs when it was last made, "" if it was not

    def close(self) -> None:
        """End a run of MkDocs, and remove what was made on the disk."""
        self._engine_sites.close()

    def make(self) -> Made:
        """The site as its files are now."""
        try:
            settings = read_settings(self._config_file)
        except click.UsageError as error:
            return Made(None, stopped=error.message)
        if said := place.refusal(settings.site, settings.project):  # a content folder such as / is not even read
            return Made(None, stopped=said)
        own, places = writer_settings(settings), watched(settings)
        if not settings.has_plugin:
            return Made(None, stopped=WITHOUT_PLUGIN.format(file=self._config_file), places=places)
        self._say_why(own)
        if isinstance(own, NeedsMkdocs):
            return self._made_by_engine(settings, places)
        return self._made(settings, own, places)

    def _made(self, settings: Settings, own: WriterSettings, places: Places) -> Made:
        base = base_path(own.site_url)
        own = replace(own, texts=own.texts | {"site_url": self.address + base})
        if self._drafts:
            return self._drafted(settings, own, places, base)
        built = build(
            settings.content,
            directory_urls=own.directory_urls,
            levels=settings.levels,
            site_url=own.site_url,
            preview=True,
            memory=self._memory,
        )
        if built.failed:
            return Made(None, built.problems, places=places)
        self._warn(settings_warnings(self._config_file, settings, built))
        if said := settings_refusal(own, built):
            return Made(None, built.problems, said, places)
        pages = _Pages(Snapshot(built, own, settings.content), settings.content.name)
        site = ReadySite(pages, base, own.directory_urls)
        return Made(site, built.problems, places=places)

    def _drafted(self, settings: Settings, own: WriterSettings, places: Places, base: str) -> Made:
        """The draft of the site; without a site where there is nothing to show."""
        draft = build_drafts(
            settings.content,
            directory_urls=own.directory_urls,
            levels=settings.levels,
            site_url=own.site_url,
            memory=self._memory,
        )
        built = draft.build
        if not built.pages:
            return Made(None, built.problems, places=places)
        self._warn(settings_warnings(self._config_file, settings, built))
        if said := settings_refusal(own, built):
            return Made(None, built.problems, said, places)
        made = Snapshot(built, own, settings.content)
        pages = self._draft_pages = DraftPages(
            draft, made, self._draft_pages, settings.content.name, directory_urls=own.directory_urls
        )
        site = ReadySite(pages, base, own.directory_urls, draft=True, is_older=pages.is_older)
        return Made(site, built.problems, places=places)

    def _made_by_engine(self, settings: Settings, places: Places) -> Made:
        _, problems = check(settings.content, settings.levels, self._memory)
        if stops(problems):
            return Made(None, problems, places=places)
        if installed_engine() is None:
            return Made(None, problems, MISSING, places)
        base = base_path(settings.url)
        try:
            made = self._engine_sites.make(self._config_file, self.address + base)
        except NotMadeError as slow:
            return Made(None, problems, str(slow), places)
        self._wrote(made.written)
        if made.folder is None:
            return Made(None, problems, stop_words(made.said, problems, settings) or engine_stop_reason(""), places)
        self._warn(settings_messages(made.said))
        return Made(ReadySite(BuiltFolder(made.folder), base, settings.directory_urls), problems, places=places)

    def _say_why(self, own: WriterSettings | NeedsMkdocs) -> None:
        """Print that MkDocs makes the site, when it begins to do so or does so for another reason."""
        why = _BY_MKDOCS.format(reasons=", ".join(own.reasons)) if isinstance(own, NeedsMkdocs) else ""
        if why and why != self._by_engine:
            click.echo(f"{self._config_file.name} {why}", err=True)
        self._by_engine = why

    def _warn(self, messages: Iterable[str]) -> None:
        """Print what the settings do that readers might not want, once for as long as it stays so."""
        found = tuple(messages)
        for message in found if found != self._warned else ():
            click.echo(f"{self._config_file.name}: {message}", err=True)
        self._warned = found


class _Pages:
    """The files of a site for the preview. `folder` is the name of the content folder."""

    def __init__(self, snapshot: Snapshot, folder: str) -> None:
        self._snapshot, self._folder = snapshot, folder

    def has(self, path: str) -> bool:
        """Whether there is a file at a path."""
        return self._snapshot.has(path)

    def content(self, path: str) -> bytes | Path | None:
        """What is at a path. Raises NotMadeError if it must not be published."""
        try:
            return self._snapshot.content(path)
        except ScriptError as found:
            raise NotMadeError(report.line(found.problem, self._folder)) from None


def watched(settings: Settings) -> Places:
    """What decides how a site looks: its content, and the files and folders that its settings name."""
    named, content = settings.project.named, place.real(settings.content)
    folders = (path for path in named if path.is_dir())
    apart = (path for path in folders if not place.contains(place.real(path), content))  # not the whole project
    return Places(settings.content, tuple(path for path in named if not path.is_dir()), tuple(apart))


def base_path(site_url: str) -> str:
    """The path of the front page in an address of a site, "/" at both ends, so that links lead where they will."""
    return f"/{unquote(urlsplit(site_url).path).strip('/')}/".replace("//", "/")
