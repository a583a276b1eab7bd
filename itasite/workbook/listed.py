"""What a workbook would change, as lines for a terminal: all that was found, the worst last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from itasite.changes.as_text import counted, told, visible
from itasite.problem import Problem
from itasite.words import taken as words
from itasite.workbook.taken import Import


def lines(made: Import, *, written: bool = False) -> Iterator[str]:
    """The list of what would be written, or of what was; then what is worth knowing, and what keeps it from that."""
    yield words.HEADING.format(name=visible(made.wanted.name), year=made.year)
    yield from _changes(made, written)
    yield from _missing(made)
    yield from _told(made)
    yield from _problems(words.WARNINGS, made.warnings, made)
    yield from _conflicts(made)
    yield from _problems(words.PROBLEMS, made.problems, made)


def _changes(made: Import, written: bool) -> Iterator[str]:
    if not made.edits:
        if not made.stopped:
            yield words.SAME
        return
    heading = words.WROTE if written else words.WOULD if made.stopped else words.WILL
    yield heading.format(counts=counted(made.changes) or words.SO_MANY_FILES.format(count=len(made.edits)))
    for group in told(made.changes):
        yield f"\n{group.heading}"
        yield from (f"  {line}" for line in group.lines)
    if not made.stopped:  # else a value that cannot be read is what differs
        yield from (words.OTHER_FILES.format(file=name) for name in made.others)


def _missing(made: Import) -> Iterator[str]:
    if made.missing:
        heading = words.DELETED if made.wanted.delete else words.MISSING
        yield f"\n{heading.format(count=len(made.missing))}"
        yield from (f"  {visible(one)}" for one in made.missing)


def _told(made: Import) -> Iterator[str]:
    notes = [visible(f"{one.place} {one.text}".strip()) for one in made.told]
    if made.before:
        notes.append(words.BEFORE.format(count=made.before))
    if notes:
        yield f"\n{words.TOLD}"
        yield from (f"  {one}" for one in notes)


def _problems(heading: str, problems: Sequence[Problem], made: Import) -> Iterator[str]:
    if problems:
        yield f"\n{heading.format(count=len(problems))}"
    for one in problems:
        in_workbook = one.at.file.startswith(f"{made.wanted.name}!")  # a cell has no lines
        place = one.at.file if in_workbook else f"{made.wanted.content.as_posix()}/{one.at}"
        yield f"  {visible(f'{place} {one.message}')} [{one.rule}]"
        yield f"    → {visible(one.remedy)}"


def _conflicts(made: Import) -> Iterator[str]:
    if not made.conflicts:
        return
    yield f"\n{words.CONFLICTS.format(count=len(made.conflicts))}"
    for one in made.conflicts:
        yield f"  {visible(f'{one.place} {one.label}')}"
        for side, text in ((words.EXPORTED, one.exported), (words.MINE, one.mine), (words.THEIRS, one.theirs)):
            yield f"    {side}: {visible(' · '.join(text.splitlines()))}"
    yield f"  → {words.CONFLICTS_PROPOSED_DO if made.proposed else words.CONFLICTS_DO}"
