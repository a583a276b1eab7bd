"""The file of the agency's own criteria of a year: begun empty, or with the items of an earlier year to go through."""

from __future__ import annotations

from itasite.begin.criteria_file import own_criteria_text
from itasite.begin.fault import Fault, no_year
from itasite.begin.own_file import OwnFile, faults, site_criteria, write_own
from itasite.model.agency import Kind
from itasite.model.framework import Framework
from itasite.reading import frameworks


def begin_criteria(own: OwnFile, source_year: int | None = None, kind: Kind | None = None) -> Framework | Fault | None:
    """Write the file, with the items of `source_year` if one is given; returns the criteria that they come from.

    `kind` is that of the body, by default that of the site. A file that is there already is not touched.
    """
    if own.text is not None:
        return Fault("own-file-there", {"path": own.path, "year": own.year})
    source = _source(own, source_year) if source_year is not None else None
    if isinstance(source, Fault):
        return source
    written = write_own(own, own_criteria_text(own.content, own.year, kind or own.kind, source))
    return written if isinstance(written, Fault) else source


def _source(own: OwnFile, year: int) -> Framework | Fault:
    if fault := no_year(year):
        return fault
    found, problems = site_criteria(own.content, year)
    if broken := faults(problems):
        return Fault("criteria-faulty", {}, broken)
    if found is None or not found.items:
        return Fault("source-empty", {"source": year, "known": ", ".join(map(str, frameworks.years()))})
    return found
