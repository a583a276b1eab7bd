"""Prints problems for people, in colour if the terminal can show it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import click

from itasite import report
from itasite.model.site import Site
from itasite.problem import Problem
from itasite.report import Paint


def print_problems(
    problems: Iterable[Problem],
    folder: Path,
    site: Site | None = None,
    *,
    source: bool = True,
    color: str = "auto",
    err: bool = False,
) -> None:
    """Print problems for people.

    `folder` is the content folder, whose name stands before each file; `site` is what the problems were found in, if
    it could be read. `source`: whether lines of the files are shown. `color` is auto, always or never. `err`: whether
    to print on standard error.
    """
    stream = sys.stderr if err else sys.stdout
    hues = colored(color, stream)
    lines = report.SourceLines(folder, site) if source else report.no_lines
    width = shutil.get_terminal_size().columns if stream.isatty() else report.WIDTH
    said = report.text(problems, folder.as_posix(), lines=lines, width=width, paint=Paint(hues))
    click.echo(said, err=err, color=hues)


def colored(color: str, stream: TextIO) -> bool:
    """Whether to write colours. With "auto": only on a terminal, and not if the user refuses them (no-color.org)."""
    if color == "auto":
        return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return color == "always"
