"""What is wrong with the content, as the preview shows it on its pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from itasite import report
from itasite.links import address
from itasite.problem import Problem, Severity
from itasite.report.lines import FindLine
from itasite.report.words import SEVERITY_WORDS, under
from itasite.serve.concerned import concerned_pages
from itasite.serve.state import State

_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem is; `href` leads to the page that it concerns, "" if there is none."""

    text: str
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
    """All problems of a state, and how many there are in words: "" for none."""

    errors: tuple[Finding, ...]
    others: tuple[Finding, ...]
    error_count: str
    other_count: str


def findings(state: State) -> Findings:
    """The problems of a state, each with the page of the site that is shown to which it leads."""
    lines = report.SourceLines(state.content)
    of = {severity: [found for found in state.problems if found.severity is severity] for severity in Severity}
    errors = _found(of[Severity.ERROR], state, lines)
    if state.stopped:
        what, _, how = state.stopped.partition("\n")
        errors = (Finding(SEVERITY_WORDS[Severity.ERROR], report.visible(what), report.visible(how)), *errors)
    counts = {severity: len(problems) for severity, problems in of.items()}
    counts[Severity.ERROR] += bool(state.stopped)
    return Findings(
        errors,
        (*_found(of[Severity.WARNING], state, lines), *_found(of[Severity.HINT], state, lines)),
        counted({Severity.ERROR: counts.pop(Severity.ERROR)}),
        counted(counts),
    )


def counted(counts: Mapping[Severity, int]) -> str:
    """How many problems there are of each severity, in words; "" for none."""
    return " · ".join(f"{SEVERITY_WORDS[severity]} {count:,} จุด" for severity, count in counts.items() if count)


def file_at(place: str) -> str:
    """The file of a site that a server shows at an address relative to its root."""
    return f"{place}{_INDEX}" if not place or place.endswith("/") else place


def _found(problems: Iterable[Problem], state: State, lines: FindLine) -> tuple[Finding, ...]:
    """The problems in words; those that say the same are one finding."""
    places: dict[tuple[str, str, str], list[Place]] = {}
    for problem in problems:
        said = SEVERITY_WORDS[problem.severity], report.visible(problem.message), report.visible(problem.remedy)
        text = report.visible(f"{under(state.content.name)}{problem.at}")
        places.setdefault(said, []).append(Place(text, _href(problem, state, lines)))
    return tuple(Finding(*said, tuple(found)) for said, found in places.items())


def _href(problem: Problem, state: State, lines: FindLine) -> str:
    if not state.site:
        return ""
    for path in concerned_pages(problem.at, lines):
        place = address(path, directory_urls=state.site.directory_urls)
        if state.site.pages.has(file_at(place)):
            return state.site.base + quote(place)
    return ""
