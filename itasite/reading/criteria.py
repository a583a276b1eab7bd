"""The criteria that the years of a site go by."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from itasite.model.agency import Agency
from itasite.model.framework import Framework, Verification
from itasite.problem import Position, Problem, error
from itasite.reading import frameworks
from itasite.reading.codes import NO_NAMES, CodeNames, own_names
from itasite.reading.files import Files
from itasite.reading.folder import CRITERIA_FOLDER, criteria_years
from itasite.reading.one_file import read_tree
from itasite.reading.records import read_plain
from itasite.text.source import Mapping
from itasite.words.choices import KIND_WORDS

_WITHOUT = "ปีที่มีแต่คะแนนรวมกับระดับไม่ต้องมีเกณฑ์ ให้เขียนเฉพาะ total และ level ใน result"


class Criteria:
    """The official criteria, with the additions of the agency; `sources` are the names of its YAML files."""

    def __init__(self, files: Files, sources: Iterable[str], agency: Agency | None, problems: list[Problem]) -> None:
        self._files = files
        self._kind = agency.kind.value if agency and not agency.is_unread("kind") else ""
        self._problems = problems
        self._own = criteria_years(sources)
        self._found: dict[int, Framework | None] = {year: self._amended(year) for year in self._own}

    def known(self, year: int) -> bool:
        """Whether there are criteria of a year, also if those of the agency cannot be read."""
        return year in self._own or frameworks.framework(year, self._kind) is not None

    def codes(self, year: int) -> CodeNames:
        """How the agency's own list of a year writes its codes, as `codes.own_names` returns it."""
        own = self._found.get(year) if year in self._own else None
        return own_names(item.code for item in own.items) if own else NO_NAMES

    def of(self, year: int, at: Position, *, reported: bool) -> Framework | None:
        """The criteria of a year, or None, with a problem at the place that asks for them unless one is reported."""
        if year not in self._found:
            self._found[year] = frameworks.framework(year, self._kind)
        found = self._found[year]
        if found is None and not reported:
            message = f"ยังไม่มีเกณฑ์การประเมินของปี {year}{self._for_kind()}"
            self._problems.append(error(at, "unknown-framework", message, self._remedy(year)))
        if found and not self._kind and frameworks.differs_by_kind(year):
            return unread(found)  # which of the lists is meant is not known
        return found

    def nearest(self, year: int) -> Framework | None:
        """The criteria of a year, else those of the latest earlier year that has any for this kind of body."""
        earlier = (number for number in self._years() if number <= year)
        latest = max(earlier, default=None)
        return self.of(latest, Position("agency.yml"), reported=True) if latest else None

    def _years(self) -> list[int]:
        return sorted({*frameworks.years(self._kind), *self._own})

    def _for_kind(self) -> str:
        own = self._kind in frameworks.OWN_LISTS
        return f" สำหรับ{KIND_WORDS[self._kind]} ซึ่งไม่ได้ใช้รายการเดียวกับหน่วยงานอื่น" if own else ""

    def _remedy(self, year: int) -> str:
        known = ", ".join(map(str, self._years()))
        write = f"เขียนเกณฑ์ไว้ที่ {CRITERIA_FOLDER}/{year}.yml"
        remedy = f"ระบุปีที่มี ({known}) หรือ{write}" if known else write
        return f"{remedy} · {_WITHOUT}"

    def _amended(self, year: int) -> Framework:
        """The criteria with what the agency adds; of what cannot be read the official ones, known to be unread."""
        name = f"{CRITERIA_FOLDER}/{year}.yml"
        official = frameworks.framework(year, self._kind)
        tree = read_tree(self._files, name, Framework, self._problems)
        if not isinstance(tree, Mapping):
            self._problems.extend(read_plain(Framework, tree)[1] if tree else ())
            return _without_own(official, year)
        found, faults = frameworks.amended_framework(official, tree, year)
        self._problems.extend(faults)
        return found or _without_own(official, year)


def _without_own(base: Framework | None, year: int) -> Framework:
    """What stands for criteria of which the agency's own file cannot be read.

    A whole official list holds without it; of a draft it is not known what the agency has added.
    """
    if base is None or base.verification is Verification.DRAFT or not base.complete:
        return unread(base or no_framework(year))
    return base.model_copy(update={"left_out": frozenset(("questions",))})


def unread(framework: Framework) -> Framework:
    """Criteria of which it is not known what the agency says."""
    return framework.model_copy(update={"left_out": frozenset(Framework.model_fields)})


def no_framework(year: int) -> Framework:
    """Stands for the criteria of a year of which there are none: its result can be shown, but nothing computed."""
    return Framework.model_construct(
        fiscal_year=year, title="-", sources=(), source="", verification=Verification.DRAFT,
        target=Decimal(0), instruments=(), indicators=(), items=(),
    )  # fmt: skip
