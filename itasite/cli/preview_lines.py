"""What `serve` says on the terminal: a line for each change of the files, and the first errors that came of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

import click

from itasite import report
from itasite.serve.engine import Attempt
from itasite.serve.findings import counted, errors
from itasite.serve.state import State

_MOST = 3  # errors that are said; the pages list all


def tell(attempt: Attempt) -> None:
    """Print what was changed, what came of it, and how long that took. Never raises: the preview goes on."""
    with suppress(OSError, ValueError):  # the terminal is gone
        click.echo("\n".join((line(attempt), *first_errors(attempt.state))))


def line(attempt: Attempt) -> str:
    """One line about an attempt."""
    state = attempt.state
    what = changed(attempt.changed, state.content) if attempt.changed else "อ่านเนื้อหาแล้ว"
    return f"{what} → {counted(state) or 'ไม่พบสิ่งที่ต้องแก้ไข'} ({attempt.seconds * 1000:,.0f} ms)"


def first_errors(state: State) -> Iterator[str]:
    """The first errors of a state as `check` says them, and how many places there are besides."""
    found = errors(state, report.SourceLines(state.content))
    for error in found[:_MOST]:
        place = error.places[0] if error.places else None
        more = f" และอีก {len(error.places) - 1:,} จุด" if len(error.places) > 1 else ""
        where = f"{' '.join(filter(None, (place.file, place.spot)))}{more}: " if place else ""
        yield f"  {where}{error.message}"
        if place and place.line:
            yield f"    | {place.line.before}{place.line.marked}{place.line.after}".rstrip()
            yield f"    | {' ' * place.line.indent}{'^' * place.line.length}"
        if error.remedy:
            yield f"    → {error.remedy}"
    if left := sum(max(len(error.places), 1) for error in found[_MOST:]):
        yield f"  อีก {left:,} จุด ดูในหน้าเว็บ"


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
