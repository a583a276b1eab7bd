"""Makes the site that `serve` shows, with our own writer, anew from its settings at each call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import click

from itasite import report
from itasite.build import build
from itasite.cli.writer_run import settings_refusal, settings_warnings
from itasite.hosts.writer.contents import ScriptError
from itasite.hosts.writer.settings import NeedsMkdocs, WriterSettings, writer_settings
from itasite.hosts.writer.snapshot import Snapshot
from itasite.memory import Memory
from itasite.output import place
from itasite.serve.state import Made, NotMadeError, Places, ReadySite
from itasite.settings.site_settings import Settings, read_settings

_NEEDS_MKDOCS = "{file} ใช้ {reasons} ซึ่งต้องสร้างด้วย MkDocs หยุดด้วย Ctrl-C แล้วเรียก itasite serve ใหม่"


class PreviewSite:
    """The site of a settings file, as it is shown at `address`, which ends without "/"."""

    def __init__(self, config_file: Path, address: str) -> None:
        self._config_file = config_file
        self.address = address
        self._memory = Memory()
        self._warned: tuple[str, ...] = ()

    def make(self) -> Made:
        """The site as its files are now."""
        try:
            settings = read_settings(self._config_file)
        except click.UsageError as error:
            return Made(None, stopped=error.message)
        if said := place.refusal(settings.site, settings.project):  # a content folder such as / is not even read
            return Made(None, stopped=said)
        own, places = writer_settings(settings), watched(settings)
        if isinstance(own, NeedsMkdocs):
            said = _NEEDS_MKDOCS.format(file=self._config_file.name, reasons=", ".join(own.reasons))
            return Made(None, stopped=said, places=places)
        return self._made(settings, own, places)

    def _made(self, settings: Settings, own: WriterSettings, places: Places) -> Made:
        base = base_path(own.site_url)
        own = replace(own, texts=own.texts | {"site_url": self.address + base})
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

    def _warn(self, messages: Iterator[str]) -> None:
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
    """What decides how a site looks: its content, and the files of its settings."""
    return Places(settings.content, tuple(path for path in settings.project.named if not path.is_dir()))


def base_path(site_url: str) -> str:
    """The path of the front page in an address of a site, "/" at both ends, so that links lead where they will."""
    return f"/{urlsplit(site_url).path.strip('/')}/".replace("//", "/")
