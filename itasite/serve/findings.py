"""What is wrong with the content, as the preview shows it on its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from itasite import report
from itasite.links import address
from itasite.problem import Position, Severity
from itasite.report.excerpt import Excerpt, excerpt
from itasite.report.lines import FindLine, place_end
from itasite.report.words import SEVERITY_WORDS, under
from itasite.serve.concerned import concerned_pages
from itasite.serve.state import State

_INDEX = "index.html"
_ROOM = 72  # cells of a line that is shown


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem is: its file, where in it in words, and the line if that can be shown.

    `spot` is "" for a file as a whole; `href` leads to the page that the place concerns, "" if there is none.
    """

    file: str
    spot: str
    line: Excerpt | None
    href: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, how to mend it, and all places where it is so."""

    word: str
    message: str
    remedy: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """All problems of a state, and how many there are of each severity, in words; those of none are left out."""

    errors: tuple[Finding, ...]
    others: tuple[Finding, ...]
    error_counts: tuple[str, ...]
    other_counts: tuple[str, ...]


def findings(state: State) -> Findings:
    """The problems of a state, each with the page of the site that is shown to which it leads."""
    lines = report.SourceLines(state.content)
    counts = _counts(state)
    return Findings(
        errors(state, lines),
        (*_found(Severity.WARNING, state, lines), *_found(Severity.HINT, state, lines)),
        _said({Severity.ERROR: counts.pop(Severity.ERROR)}),
        _said(counts),
    )


def errors(state: State, lines: FindLine) -> tuple[Finding, ...]:
    """What keeps the site from being made."""
    found = _found(Severity.ERROR, state, lines)
    if not state.stopped:
        return found
    what, _, how = state.stopped.partition("\n")
    return Finding(SEVERITY_WORDS[Severity.ERROR], report.visible(what), report.visible(how)), *found


def counted(state: State) -> str:
    """How many problems there are of each severity, in words; "" for none."""
    return " · ".join(_said(_counts(state)))


def _counts(state: State) -> dict[Severity, int]:
    counts = {severity: sum(problem.severity is severity for problem in state.problems) for severity in Severity}
    counts[Severity.ERROR] += bool(state.stopped)
    return counts


def _said(counts: Mapping[Severity, int]) -> tuple[str, ...]:
    return tuple(f"{SEVERITY_WORDS[severity]} {count:,} จุด" for severity, count in counts.items() if count)


def file_at(place: str) -> str:
    """The file of a site that a server shows at an address relative to its root."""
    return f"{place}{_INDEX}" if not place or place.endswith("/") else place


def _found(severity: Severity, state: State, lines: FindLine) -> tuple[Finding, ...]:
    """The problems of a severity in words; those that say the same are one finding."""
    places: dict[tuple[str, str, str], list[Place]] = {}
    for problem in state.problems:
        if problem.severity is severity:
            said = SEVERITY_WORDS[severity], report.visible(problem.message), report.visible(problem.remedy)
            places.setdefault(said, []).append(_place(problem.at, state, lines))
    return tuple(Finding(*said, tuple(found)) for said, found in places.items())


def _place(at: Position, state: State, lines: FindLine) -> Place:
    file, href, line = report.visible(f"{under(state.content.name)}{at.file}"), _href(at, state, lines), lines(at)
    if at.cell:
        return Place(file, at.cell, None, href)
    spot = f"บรรทัด {at.line:,}" if at.line > 1 or at.column > 1 or line is not None else ""
    if line and line.strip():
        shown = excerpt(line, at.column - 1, place_end(line, at.column) - 1, _ROOM)
        return Place(file, spot, shown, href)
    return Place(file, f"{spot} ตัวที่ {at.column:,}" if at.column > 1 else spot, None, href)


def _href(at: Position, state: State, lines: FindLine) -> str:
    if not state.site:
        return ""
    for path in concerned_pages(at, lines):
        place = address(path, directory_urls=state.site.directory_urls)
        if state.site.pages.has(file_at(place)):
            return state.site.home + quote(place)
    return ""
