"""What is wrong with the content, as the preview shows it on its pages."""

from __future__ import annotations

from collections.abc import Iterator
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
class Finding:
    """One problem: where, what, how to mend; `href` leads to the page that it concerns, "" if there is none."""

    word: str
    place: str
    href: str
    message: str
    remedy: str
    rule: str


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
    errors = [_finding(problem, state, lines) for problem in _of(state, Severity.ERROR)]
    if state.stopped:
        what, _, how = state.stopped.partition("\n")
        word = SEVERITY_WORDS[Severity.ERROR]
        errors.insert(0, Finding(word, "", "", report.visible(what), report.visible(how), ""))
    others = [
        _finding(problem, state, lines)
        for severity in (Severity.WARNING, Severity.HINT)
        for problem in _of(state, severity)
    ]
    counts = [(severity, len(list(_of(state, severity)))) for severity in (Severity.WARNING, Severity.HINT)]
    return Findings(
        tuple(errors),
        tuple(others),
        _counted(Severity.ERROR, len(errors)) if errors else "",
        " · ".join(_counted(severity, count) for severity, count in counts if count),
    )


def file_at(place: str) -> str:
    """The file of a site that a server shows at an address relative to its root."""
    return f"{place}{_INDEX}" if not place or place.endswith("/") else place


def _of(state: State, severity: Severity) -> Iterator[Problem]:
    return (problem for problem in state.problems if problem.severity is severity)


def _counted(severity: Severity, count: int) -> str:
    return f"{SEVERITY_WORDS[severity]} {count:,} จุด"


def _finding(problem: Problem, state: State, lines: FindLine) -> Finding:
    return Finding(
        SEVERITY_WORDS[problem.severity],
        report.visible(f"{under(state.content.name)}{problem.at}"),
        _href(problem, state, lines),
        report.visible(problem.message),
        report.visible(problem.remedy),
        problem.rule,
    )


def _href(problem: Problem, state: State, lines: FindLine) -> str:
    if not state.site:
        return ""
    for path in concerned_pages(problem.at, lines):
        place = address(path, directory_urls=state.site.directory_urls)
        if state.site.pages.has(file_at(place)):
            return state.site.base + quote(place)
    return ""
