"""Runs of the command line and of the engine in this process: many in the time of one."""

from __future__ import annotations

import io
import logging
import os
import subprocess
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from unittest import mock

from click.testing import CliRunner
from jinja2 import FileSystemLoader

from itasite.cli.main import main
from itasite.hosts import mkdocs_run


def itasite(folder: Path, *arguments: str) -> tuple[int, str]:
    """A run of our command for the site in `folder`: how it ended, and all that it said."""
    command, *rest = arguments
    with engine_here():
        done = CliRunner(catch_exceptions=True).invoke(main, [command, "-f", str(folder / "mkdocs.yml"), *rest])
    said = done.output
    if done.exception and not isinstance(done.exception, SystemExit):
        said += "".join(traceback.format_exception(done.exception))
    return done.exit_code, said


@contextmanager
def engine_here() -> Iterator[None]:
    """The engine runs in this process wherever our command would start one of its own for it."""
    real = subprocess.run

    def run(command: Any, *rest: Any, **options: Any) -> Any:
        if isinstance(command, list) and command[1:3] == ["-m", mkdocs_run.__name__]:
            return _engine(command, lambda: mkdocs_run.main(command[3:]))
        return real(command, *rest, **options)

    with mock.patch.object(subprocess, "run", run), mock.patch.object(FileSystemLoader, "list_templates", _templates):
        yield


def _templates(loader: FileSystemLoader) -> list[str]:
    """Without the 14,000 pictures of the theme, which MkDocs would sift at each build only to leave them out."""
    names: set[str] = set()
    for place in loader.searchpath:
        for folder, folders, files in os.walk(place):
            folders[:] = [name for name in folders if not name.startswith(".")]
            names |= {(Path(folder) / name).relative_to(place).as_posix() for name in files}
    return sorted(names)


def _engine(command: list[str], start: Any) -> subprocess.CompletedProcess[str]:
    out, err, code = io.StringIO(), io.StringIO(), 0
    logger = logging.getLogger("mkdocs")
    handlers = list(logger.handlers)
    with redirect_stdout(out), redirect_stderr(err):
        try:
            start()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        except Exception:  # as the interpreter would print it
            traceback.print_exc()
            code = 1
    logger.handlers[:] = handlers
    return subprocess.CompletedProcess(command, code, out.getvalue(), err.getvalue())
