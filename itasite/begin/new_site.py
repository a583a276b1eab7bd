"""The answers from which a new site is begun, as a form has them: read, or what is wrong with each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from itasite.begin.answers import full_name, province_in, read_kind, read_name, read_province, read_year
from itasite.detect.agency_kind import guessed_kind
from itasite.model.agency import Kind
from itasite.reading import frameworks

Value = TypeVar("Value")
_EMPTY = "ยังไม่ได้กรอก"
_TOO_EARLY = "เกณฑ์ที่มากับโปรแกรมเริ่มที่ปี {first} เริ่มเว็บไซต์ด้วยปีที่กำลังทำงานอยู่ก่อน ผลของปีก่อน ๆ เพิ่มภายหลังได้"


class SiteAnswers(NamedTuple):
    """Name, kind and province of a body, and the fiscal year (Buddhist era) that its site begins with."""

    name: str
    kind: Kind
    province: str
    year: int


def read_answers(written: Mapping[str, str]) -> SiteAnswers | dict[str, str]:
    """The answers to "name", "kind", "province" and "year", or what is wrong, by the same keys.

    A kind that is left open is read from the name, and so is the province.
    """
    faults: dict[str, str] = {}
    name = _read("name", written, read_name, faults) or ""
    kind: Kind | None = guessed_kind(name) if name else None
    if written.get("kind"):
        kind = _read("kind", written, read_kind, faults)
    name = full_name(name, kind) if kind else name
    province = province_in(name)
    if written.get("province") or not province:
        province = _read("province", written, read_province, faults) or ""
    year = _read("year", written, read_year, faults) or 0
    first = min(frameworks.years())
    if year and year < first:
        faults["year"] = _TOO_EARLY.format(first=first)
    return faults or SiteAnswers(name, kind or Kind.OTHER, province, year)


def _read(key: str, written: Mapping[str, str], read: Callable[[str], Value], faults: dict[str, str]) -> Value | None:
    if not written.get(key):
        faults[key] = _EMPTY
        return None
    try:
        return read(written[key])
    except ValueError as error:
        faults[key] = str(error)
        return None
