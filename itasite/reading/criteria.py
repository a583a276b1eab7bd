"""The criteria that the years of a site go by."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from itasite.model.agency import Agency
from itasite.model.framework import Framework, Verification
from itasite.problem import Position, Problem, error
from itasite.reading import frameworks
from itasite.reading.codes import NO_NAMES, CodeNames, own_names
from itasite.reading.files import Files, ReadFile
from itasite.reading.folder import criteria_file, criteria_years
from itasite.reading.one_file import read_tree
from itasite.reading.records import read_plain
from itasite.text.source import Mapping
from itasite.words.choices import KIND_WORDS

_WITHOUT = "ปีที่มีแต่คะแนนรวมกับระดับไม่ต้องมีเกณฑ์ ให้เขียนเฉพาะ total และ level ใน result"


class OwnCriteria(NamedTuple):
    """The criteria of a year with what the agency adds, and the problems of its file."""

    year: int
    framework: Framework
    problems: tuple[Problem, ...]


def read_criteria(files: Files, sources: Iterable[str], agency: Agency | None) -> Criteria:
    """The criteria for this agency; `sources` are the names of its YAML files."""
    kind = agency.kind.value if agency and not agency.is_unread("kind") else ""
    memory = files.memory
    own = (memory.kept(year, _own, files.yaml(criteria_file(year)), year, kind) for year in criteria_years(sources))
    return memory.kept("", Criteria, tuple(own), kind)


class Criteria:
    """The official criteria for a kind of body, "" if it is not known, with the additions of the agency."""

    def __init__(self, own: tuple[OwnCriteria, ...], kind: str) -> None:
        self._kind = kind
        self._own = {found.year: own_names(item.code for item in found.framework.items) for found in own}
        self._found: dict[int, Framework | None] = {
            found.year: self._known_kind(found.year, found.framework) for found in own
        }
        self.problems = tuple(problem for found in own for problem in found.problems)

    def known(self, year: int) -> bool:
        """Whether there are criteria of a year, also if those of the agency cannot be read."""
        return year in self._own or frameworks.framework(year, self._kind) is not None

    def codes(self, year: int) -> CodeNames:
        """How the agency's own list of a year writes its codes, as `codes.own_names` returns it."""
        return self._own.get(year, NO_NAMES)

    def of(self, year: int) -> Framework | None:
        """The criteria of a year, or None."""
        if year not in self._found:
            self._found[year] = self._known_kind(year, frameworks.framework(year, self._kind))
        return self._found[year]

    def unknown(self, year: int, at: Position) -> Problem:
        """What to tell where a year without criteria is named."""
        message = f"ยังไม่มีเกณฑ์การประเมินของปี {year}{self._for_kind()}"
        return error(at, "unknown-framework", message, self._remedy(year))

    def nearest(self, year: int) -> Framework | None:
        """The criteria of a year, else those of the latest earlier year that has any for this kind of body."""
        earlier = (number for number in self._years() if number <= year)
        latest = max(earlier, default=None)
        return self.of(latest) if latest else None

    def _known_kind(self, year: int, found: Framework | None) -> Framework | None:
        """The criteria, known to be unread where it is not known which of several lists is meant."""
        if found and not self._kind and frameworks.differs_by_kind(year):
            return unread(found)
        return found

    def _years(self) -> list[int]:
        return sorted({*frameworks.years(self._kind), *self._own})

    def _for_kind(self) -> str:
        own = self._kind in frameworks.OWN_LISTS
        return f" สำหรับ{KIND_WORDS[self._kind]} ซึ่งไม่ได้ใช้รายการเดียวกับหน่วยงานอื่น" if own else ""

    def _remedy(self, year: int) -> str:
        known = ", ".join(map(str, self._years()))
        write = f"เขียนเกณฑ์ไว้ที่ {criteria_file(year)}"
        remedy = f"ระบุปีที่มี ({known}) หรือ{write}" if known else write
        return f"{remedy} · {_WITHOUT}"


def _own(read: ReadFile, year: int, kind: str) -> OwnCriteria:
    """The criteria with what the agency adds; of what cannot be read the official ones, known to be unread."""
    official = frameworks.framework(year, kind)
    tree, problems = read_tree(read, Framework)
    if not isinstance(tree, Mapping):
        problems += read_plain(Framework, tree)[1] if tree else ()
        return OwnCriteria(year, _without_own(official, year), tuple(problems))
    found, faults = frameworks.amended_framework(official, tree, year)
    return OwnCriteria(year, found or _without_own(official, year), (*problems, *faults))


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
