"""The criteria that the years of a site go by."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from itasite.model.agency import Agency
from itasite.model.framework import Framework, Verification
from itasite.problem import Position, Problem, error
from itasite.reading import frameworks
from itasite.reading.files import Files
from itasite.reading.folder import CRITERIA_FOLDER, criteria_years
from itasite.reading.one_file import read_tree
from itasite.reading.records import read_plain
from itasite.text.source import Mapping

_WITHOUT = "ปีที่มีแต่คะแนนรวมกับระดับไม่ต้องมีเกณฑ์ ให้เขียนเฉพาะ total และ level ใน result"


class Criteria:
    """The official criteria, with the additions of the agency; `sources` are the names of its YAML files."""

    def __init__(self, files: Files, sources: Iterable[str], agency: Agency | None, problems: list[Problem]) -> None:
        self._files = files
        self._kind = agency.kind.value if agency else ""
        self._problems = problems
        self._own = criteria_years(sources)
        self._found = {year: self._amended(year) for year in self._own}

    def known(self, year: int) -> bool:
        """Whether there are criteria of a year, also if those of the agency cannot be read."""
        return year in self._own or frameworks.framework(year, self._kind) is not None

    def of(self, year: int, at: Position, *, reported: bool) -> Framework | None:
        """The criteria of a year, or None, with a problem at the place that asks for them unless one is reported."""
        if year not in self._found:
            self._found[year] = frameworks.framework(year, self._kind)
        found = self._found[year]
        if found is None and not reported and year not in self._own:
            known = ", ".join(str(number) for number in sorted({*frameworks.years(), *self._own}))
            remedy = f"ระบุปีที่มี ({known}) หรือเขียนเกณฑ์ไว้ที่ {CRITERIA_FOLDER}/{year}.yml · {_WITHOUT}"
            self._problems.append(error(at, "unknown-framework", f"ยังไม่มีเกณฑ์การประเมินของปี {year}", remedy))
        return found

    def _amended(self, year: int) -> Framework | None:
        name = f"{CRITERIA_FOLDER}/{year}.yml"
        tree = read_tree(self._files, name, Framework, self._problems)
        if tree is None:
            return None
        if not isinstance(tree, Mapping):
            self._problems.extend(read_plain(Framework, tree)[1])
            return None
        found, faults = frameworks.amended_framework(frameworks.framework(year, self._kind), tree)
        self._problems.extend(faults)
        return found


def no_framework(year: int) -> Framework:
    """Stands for the criteria of a year of which there are none: its result can be shown, but nothing computed."""
    return Framework.model_construct(
        fiscal_year=year, title="-", sources=(), source="", verification=Verification.DRAFT,
        target=Decimal(0), instruments=(), indicators=(), items=(),
    )  # fmt: skip
