"""Reports problems for people: grouped by file, each with the line of the file and a mark under the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from textwrap import wrap

from itasite.catalogue import catalogue
from itasite.problem import Problem, Severity
from itasite.report.excerpt import excerpt, visible
from itasite.report.lines import FindLine, no_lines, place_end
from itasite.report.paint import Paint
from itasite.report.words import SEVERITY_WORDS, summary, under

WIDTH = 100  # cells, if the output is not a terminal
_NARROWEST = 20
_PLAIN = Paint()


def text(
    problems: Iterable[Problem],
    root: str = "",
    *,
    lines: FindLine = no_lines,
    width: int = WIDTH,
    paint: Paint = _PLAIN,
) -> str:
    """All problems by file and place, then counts by severity and rule, then which command explains a rule.

    `root` is put before the names of files; `width` is in cells.
    """
    found = sorted(problems)
    groups = []
    for file, inside in groupby(found, key=lambda problem: problem.at.file):
        heading = paint.strong(visible(under(root) + file))
        alike = _alike(inside)
        groups.append("\n".join([heading, *(row for same in alike for row in _rows(same, lines, width, paint))]))
    return "\n\n".join([*groups, "\n".join(_closing(found, paint))])


def _alike(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Problems that say the same, together at the place of the first of them."""
    found: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        found.setdefault((problem.severity, problem.rule, problem.message, problem.remedy), []).append(problem)
    return list(found.values())


def _rows(same: list[Problem], lines: FindLine, width: int, paint: Paint) -> list[str]:
    """A problem with its line, the places where it is found again, and its remedy."""
    problem, *others = same
    word = paint.severity(problem.severity, SEVERITY_WORDS[problem.severity])
    place = problem.at.spot
    rows = [f"  {place} {word}: {visible(problem.message)} {paint.faint(f'[{problem.rule}]')}"]
    line = lines(problem.at)
    if line and line.strip():
        rows += _source(problem, line, width, paint)
    rows += _places(others, width)
    return rows + ([f"    → {visible(problem.remedy)}"] if problem.remedy else [])


def _places(others: list[Problem], width: int) -> list[str]:
    """The places where the same is found again, wrapped to the width."""
    if not others:
        return []
    places = ", ".join(problem.at.spot for problem in others)
    begin = f"    พบอีก {len(others)} จุด: "
    return wrap(places, max(width, _NARROWEST), initial_indent=begin, subsequent_indent=" " * 6)


def _source(problem: Problem, line: str, width: int, paint: Paint) -> list[str]:
    number = str(problem.at.line)
    room = max(width - len(f"    {number} | "), _NARROWEST)
    column = problem.at.column
    shown = excerpt(line, column - 1, place_end(line, column) - 1, room)
    mark = paint.severity(problem.severity, "^" * shown.length)
    under_number = " " * len(number)
    return [
        f"    {paint.faint(f'{number} |')} {shown.before}{shown.marked}{shown.after}".rstrip(),
        f"    {paint.faint(f'{under_number} |')} {' ' * shown.indent}{mark}",
    ]


def _closing(found: list[Problem], paint: Paint) -> list[str]:
    rows = [paint.strong(summary(found))]
    if not found:
        return rows
    counts = Counter(problem.rule for problem in found)
    worst = {name: min(_order(problem) for problem in found if problem.rule == name) for name in counts}
    names = sorted(counts, key=lambda name: (worst[name], -counts[name], name))
    count_width, name_width = len(str(max(counts.values()))), max(map(len, names))
    for name in names:
        rule = catalogue().get(name)
        rows.append(f"  {counts[name]:{count_width}}  {name:{name_width}}  {rule.title if rule else ''}".rstrip())
    return [*rows, f"อ่านเหตุผลและวิธีแก้ได้ด้วยคำสั่ง เช่น  itasite explain {names[0]}"]


def _order(problem: Problem) -> int:
    return list(Severity).index(problem.severity)
