"""What `speed.py` measures, and the aims."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from projects import smallest, with_evidence, with_files, with_measures, with_tables, with_years
from trials import Bench, builds, commands, drafts, edits, imports, starts
from turns import Trial

Trials = Callable[[Bench], dict[str, Trial]]


@dataclass(frozen=True)
class Case:
    """What is measured, its trials by program, and the seconds that it may take by the clock of a quiet machine."""

    told: str
    trials: Trials
    aim: float | None = None


def _check(make: Callable[..., Path], *, anew: bool = False, **size: int) -> Trials:
    return partial(commands, command="check", make=partial(make, **size), anew=anew)


def _build(make: Callable[..., Path], **size: int) -> Trials:
    return partial(commands, command="build", make=partial(make, **size))


def papers(bench: Bench, kind: str, form: str, make: Callable[[Path], Path]) -> dict[str, Trial]:
    """A paper made again and again, with the start of the program."""
    out = str(bench.folder() / f"paper.{form}")
    return commands(bench, "paper", make, kind, "-o", out, "--force")


CASES = {
    "start-version": Case("--version", starts),
    "start-check": Case("check of the smallest site", _check(smallest), aim=0.2),
    "build-1": Case("build, one year", partial(builds, years=1), aim=0.5),
    "build-10": Case("build, ten years", partial(builds, years=10), aim=1.6),
    "edit-1": Case("edit to visible, one year", partial(edits, years=1)),
    "edit-10": Case("edit to visible, ten years", partial(edits, years=10), aim=0.5),
    "draft-1": Case("save to draft page, one year", partial(drafts, years=1)),
    "draft-10": Case("save to draft page, ten years", partial(drafts, years=10), aim=1.0),
    "check-1": Case("check, one year", _check(with_years, years=1)),
    "check-10": Case("check, ten years", _check(with_years, years=10)),
    "check-30": Case("check, thirty years", _check(with_years, years=30), aim=1.4),
    "files-first": Case("first check, 200 attached files", _check(with_files, count=200, anew=True)),
    "files-again": Case("second check, 200 attached files", _check(with_files, count=200), aim=1.0),
    "files-build": Case("build, 200 attached files", _build(with_files, count=200)),
    "tables-first": Case(
        "first check, ten tables of 1,000 rows", _check(with_tables, count=10, rows=1000, anew=True), aim=3.0
    ),
    "tables-again": Case("second check, ten tables", _check(with_tables, count=10, rows=1000), aim=1.0),
    "measures": Case("check, 2,000 measures", _check(with_measures, count=2000), aim=2.5),
    **{
        f"paper-{kind}-{form}": Case(
            f"{kind} as {form.upper()}", partial(papers, kind=kind, form=form, make=make), aim=1.0
        )
        for form in ("pdf", "docx")
        for kind, make in (
            ("memo", partial(with_years, years=1)),
            ("oit", partial(with_years, years=1)),
            ("report", partial(with_measures, count=60)),
        )
    },
    "workbook": Case(
        "import, 60 measures, 300 evidences",
        partial(imports, make=partial(with_evidence, measures=60, evidence=300)),
        aim=2.0,
    ),
}
