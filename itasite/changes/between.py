"""All that differs between two content folders, and all that could not be compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from itasite.changes.files import file_changes
from itasite.changes.model import Change, Compared, Kind, Unread, Version
from itasite.changes.prose import page_changes
from itasite.changes.records import At, record_changes
from itasite.model.framework import Framework
from itasite.model.record import Record
from itasite.model.site import Site, Year
from itasite.model.year import Part
from itasite.problem import Severity
from itasite.words.changes import AGENCY, CRITERIA, FISCAL_YEAR, HIDDEN, NO_FOLDER, YEAR

_FILES = ("year.yml", "measures.yml", "oit.yml", "analysis.yml", "tables.yml")
_PART_OF = {"measures.yml": "measures", "oit.yml": "oit"}
assert set(_PART_OF.values()) <= set(get_args(Part))


def changes_between(old: Site, new: Site) -> tuple[Change, ...]:
    """All differences of two sites. Of two loads of one folder, files are told apart by sizes and times."""
    return compared(Version("", old), Version("", new)).changes


def compared(old: Version, new: Version) -> Compared:
    """All differences of two versions: agency, years from the latest, criteria, pages, files."""
    unread = tuple(_unread(old, new))
    if old.site is None or new.site is None:
        return Compared(old.name, new.name, (), unread)
    records = (*_agency(old.site, new.site), *_years(old.site, new.site), *_criteria(old.site, new.site))
    pages = page_changes(old.site, new.site)
    return Compared(old.name, new.name, (*records, *pages, *file_changes(old, new)), unread)


def _agency(old: Site, new: Site) -> Iterator[Change]:
    return record_changes(old.agency, new.agency, At("agency.yml", AGENCY))


def _years(old: Site, new: Site) -> Iterator[Change]:
    for number in sorted({year.number for year in (*old.years, *new.years)}, reverse=True):
        before, after = old.year(number), new.year(number)
        if before and after:
            yield from _year(before, after)
        else:
            yield _whole(f"{number}/year.yml", YEAR.format(year=number), FISCAL_YEAR, str(number), came=bool(after))


def _year(old: Year, new: Year) -> Iterator[Change]:
    rounds = {found.id: found.title for year in (old, new) for found in year.info.rounds}
    for name in _FILES:
        if _shown(old, name) and _shown(new, name):
            at = At(new.file(name), YEAR.format(year=new.number), names=rounds if name == "measures.yml" else {})
            yield from record_changes(_record(old, name), _record(new, name), at)


def _shown(year: Year, name: str) -> bool:
    return name not in _PART_OF or _PART_OF[name] in year.info.parts


def _record(year: Year, name: str) -> Record:
    records: dict[str, Record] = {
        "year.yml": year.info,
        "measures.yml": year.measures,
        "oit.yml": year.disclosure,
        "analysis.yml": year.analysis,
        "tables.yml": year.tables,
    }
    return records[name]


def _criteria(old: Site, new: Site) -> Iterator[Change]:
    """What the agency itself wrote of the criteria of a year."""
    for name in sorted({*old.texts, *new.texts}):
        folder, _, base = name.partition("/")
        number = int(base[:4]) if folder == "frameworks" and base[:4].isdecimal() else None
        before, after = old.texts.get(name), new.texts.get(name)
        if number is None or (before and after and before.text == after.text):
            continue
        one, other = _framework(old, number), _framework(new, number)
        scope = CRITERIA.format(year=number)
        if one and other:
            yield from record_changes(one, other, At(name, scope))
        elif name in {*old.sources} ^ {*new.sources}:
            yield _whole(name, scope, scope, name, came=after is not None)
        else:
            yield Change(Kind.SET, name, (), scope, noun=scope)


def _whole(file: str, scope: str, noun: str, name: str, *, came: bool) -> Change:
    """Something that only one version has."""
    kind = Kind.ADDED if came else Kind.REMOVED
    return Change(kind, file, (), scope, noun=noun, old="" if came else name, new=name if came else "")


def _framework(site: Site, number: int) -> Framework | None:
    return next((year.framework for year in site.years if year.framework.fiscal_year == number), None)


def _unread(old: Version, new: Version) -> Iterator[Unread]:
    """Errors of form, for what they are about is missing in the version; and parts that a year does not show."""
    for version in (old, new):
        if version.site is None:
            yield Unread(version.name, ".", NO_FOLDER)
        for problem in version.problems:
            if problem.severity is Severity.ERROR:
                yield Unread(version.name, str(problem.at), problem.message)
        for year in version.site.years if version.site else ():
            for name in _PART_OF:
                if year.file(name) in version.site.sources and not _shown(year, name):  # type: ignore[union-attr]
                    yield Unread(version.name, year.file(name), HIDDEN)
