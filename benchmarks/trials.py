"""How each program runs a case: a new project for each, so that none finds what another has written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import openpyxl
from drafts import drafting
from editing import serving
from measured import Usage, run
from others import Other, articles, others
from programs import Program
from projects import YEAR, with_years
from turns import Trial

PLUGIN = "mkdocs"  # our plugin, run by MkDocs, beside our own command
_CHANGED = "จัดช่องทางสื่อประชาสัมพันธ์"  # a result of a measure


@dataclass(frozen=True)
class Bench:
    """The programs, the first being that of this folder; where they may write; what ends with the case."""

    work: Path
    programs: tuple[Program, ...]
    beside: bool = False  # whether other programs are measured too
    running: ExitStack = field(default_factory=ExitStack)

    def folder(self) -> Path:
        """A new empty folder."""
        return Path(tempfile.mkdtemp(dir=self.work))

    def copy(self, project: Path) -> Path:
        """A copy of a project."""
        return Path(shutil.copytree(project, self.folder() / "project"))

    def ready(self, project: Path) -> Iterator[tuple[str, Other, int]]:
        """The other programs over the finished articles of a project: name, what they run, how many pages there are."""
        if self.beside:
            made = articles(project / "content", self.folder() / "articles")
            for name, prepare in others().items():
                yield name, prepare(made, self.folder()), made.pages


def starts(bench: Bench) -> dict[str, Trial]:
    """The program says its version."""
    return {program.name: partial(run, program.itasite("--version")) for program in bench.programs}


def commands(
    bench: Bench, command: str, make: Callable[[Path], Path], *more: str, anew: bool = False
) -> dict[str, Trial]:
    """A command over a project that `make` makes, with `more` arguments.

    `anew`: without what earlier runs know of attached files.
    """
    project, trials = make(bench.folder()), dict[str, Trial]()
    for program in bench.programs:
        line = program.itasite(command, "-f", str(bench.copy(project) / "mkdocs.yml"), *more)
        trials[program.name] = partial(_run, line, bench.folder if anew else partial(Path, bench.folder()))
    return trials


def builds(bench: Bench, years: int) -> dict[str, Trial]:
    """The whole site by our command and by MkDocs with our plugin, its articles alone by the others."""
    make = partial(with_years, years=years)
    project, site = make(bench.folder()), str(bench.folder())
    plugin = bench.programs[0].mkdocs("build", "-q", "-f", str(project / "mkdocs.yml"), "-d", site)
    trials = commands(bench, "build", make) | {PLUGIN: partial(run, plugin)}
    return trials | {name: partial(_run_cold, other, pages) for name, other, pages in bench.ready(project)}


def edits(bench: Bench, years: int) -> dict[str, Trial]:
    """A text is changed while a server runs. The others get the change in a finished article."""
    project, trials = with_years(bench.folder(), years), dict[str, Trial]()

    def add(name: str, command: Callable[[int], list[str]], folder: Path, file: Path) -> None:
        server = bench.running.enter_context(serving(command, folder, f"{YEAR}/measures/"))
        trials[name] = partial(server.edit, file, _CHANGED)

    now = bench.programs[0]
    servers = {program.name: program.serve for program in bench.programs}
    for name, command in (servers | ({PLUGIN: now.serve_by_mkdocs} if now.has_serve else {})).items():
        own = bench.copy(project)
        add(name, command, own, own / "content" / YEAR / "measures.yml")
    for name, other, _ in bench.ready(project):
        add(name, other.serve, other.docs.parent, other.docs / YEAR / "measures.md")
    return trials


def drafts(bench: Bench, years: int) -> dict[str, Trial]:
    """A text with an error elsewhere is saved while the preview of drafts runs."""
    project = with_years(bench.folder(), years)
    wrong, file = project / "content" / YEAR / "oit.yml", project / "content" / YEAR / "measures.yml"
    wrong.write_text(wrong.read_text(encoding="utf-8").replace("status: done", "status: finished", 1), encoding="utf-8")
    preview = bench.running.enter_context(drafting(project, file, _CHANGED, f"{YEAR}/measures/"))
    return {bench.programs[0].name: preview.save}


def imports(bench: Bench, make: Callable[[Path], Path]) -> dict[str, Trial]:
    """A workbook with one change is compared with its project, which stays as it is."""
    program, project = bench.programs[0], make(bench.folder())
    config, book = str(project / "mkdocs.yml"), bench.folder() / "book.xlsx"
    run(program.itasite("export", "workbook", "-f", config, "-o", str(book)))
    filled = openpyxl.load_workbook(book)
    filled["OIT"]["C3"].value = "อยู่ระหว่างดำเนินการ"
    filled.save(book)
    return {program.name: partial(run, program.itasite("import", str(book), "-f", config))}


def _run(command: list[str], cache: Callable[[], Path]) -> Usage:
    return run(command, {"ITASITE_CACHE": str(cache())})


def _run_cold(other: Other, pages: int) -> Usage:
    """A build without anything of an earlier one. Exits if there are not as many pages as articles."""
    for path in other.written:
        shutil.rmtree(path, ignore_errors=True)
    used = run(other.build)
    there = sum(1 for _ in other.written[0].rglob("index.html"))
    if there != pages:
        raise SystemExit(f"{' '.join(other.build)}: {there} pages of {pages}")
    return used
