"""What was found in a record, by the path of its value: for the form that shows it beside the field."""

from __future__ import annotations

from collections.abc import Iterable

from itasite.edit.change import Path
from itasite.edit.located import paths_at
from itasite.edit.refused import CannotEdit
from itasite.edit.spots import sheet_of
from itasite.editor.work import Checked
from itasite.forms.shown import Finding
from itasite.problem import Problem


def findings_in(now: Checked, file: str, text: str) -> tuple[tuple[Path, Problem], ...]:
    """The findings of a file, each with the path of the value it stands at; () where that cannot be told."""
    problems = [problem for problem in now.problems if problem.at.file == file]
    try:
        paths = paths_at(sheet_of(text, file), [problem.at for problem in problems])
    except CannotEdit:
        paths = [()] * len(problems)
    return tuple(zip(paths, problems, strict=True))


def findings_of(found: Iterable[tuple[Path, Problem]], path: Path | None) -> list[Finding]:
    """Those of the record at a path, worded for the reader of a form."""
    if path is None:
        return []
    length = len(path)
    return [
        Finding(at[length:], problem.severity, problem.rule, problem.message, problem.remedy)
        for at, problem in found
        if at[:length] == path
    ]
