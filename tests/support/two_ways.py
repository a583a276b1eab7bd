"""A site built both ways: by our writer, and by MkDocs with our plugin."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

from itasite.cli import build as cli_build
from itasite.cli import engine_run
from itasite.hosts.writer.settings import NeedsMkdocs
from itasite.settings.site_settings import read_settings
from tests.support.in_process import itasite
from tests.support.sites import digest

REASON = "MkDocs"


def by_writer(folder: Path, *options: str) -> dict[str, str]:
    """The hashes of all files of the site that the writer makes of a project; nothing is left to MkDocs."""
    with mock.patch.object(engine_run, "run_engine", side_effect=AssertionError("MkDocs was asked")):
        return _built(folder, *options)


def by_mkdocs(folder: Path, *options: str) -> dict[str, str]:
    """The hashes of all files of the site that MkDocs makes of the same project."""
    with mock.patch.object(cli_build, "writer_settings", return_value=NeedsMkdocs((REASON,))):
        return _built(folder, *options)


def _built(folder: Path, *options: str) -> dict[str, str]:
    code, said = itasite(folder, "build", *options)
    assert code == 0, said
    settings = read_settings(folder / "mkdocs.yml")
    return digest(settings.offline_site if "--offline" in options else settings.site)
