"""What `serve` says on the terminal: one line for each change of the files."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

import click

from itasite import report
from itasite.problem import Severity
from itasite.report.words import SEVERITY_WORDS
from itasite.serve.engine import Attempt
from itasite.serve.findings import counted
from itasite.serve.state import State


def tell(attempt: Attempt) -> None:
    """Print what was changed, what came of it, and how long that took. Never raises: the preview goes on."""
    with suppress(OSError, ValueError):  # the terminal is gone
        click.echo(line(attempt))


def line(attempt: Attempt) -> str:
    """One line about an attempt."""
    state = attempt.state
    what = changed(attempt.changed, state.content) if attempt.changed else "อ่านเนื้อหาแล้ว"
    return f"{what} → {_came_of(state)} ({attempt.seconds * 1000:,.0f} ms)"


def changed(files: Collection[Path], content: Path) -> str:
    """The first of some changed files, and how many others there are; deleted ones where no others were changed."""
    there = [file for file in files if file.is_file()]  # editors write to files that are gone again
    names = sorted(_name(file, content) for file in there or files)
    others = f" และอีก {len(names) - 1:,} ไฟล์" if len(names) > 1 else ""
    return report.visible(names[0]) + others


def _name(file: Path, content: Path) -> str:
    """As reports of problems name it: below the content folder; any other file by its own name."""
    for folder in (content.absolute(), content.resolve()):
        if file.is_relative_to(folder):
            return (Path(content.name) / file.relative_to(folder)).as_posix()
    return file.name


def _came_of(state: State) -> str:
    if state.stopped:
        return f"{SEVERITY_WORDS[Severity.ERROR]}: {report.visible(state.stopped.splitlines()[0])}"
    counts = {severity: sum(problem.severity is severity for problem in state.problems) for severity in Severity}
    return counted(counts) or "ไม่พบสิ่งที่ต้องแก้ไข"
