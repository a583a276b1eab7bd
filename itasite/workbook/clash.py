"""What was changed in the workbook and in the files, each in another way, in words that show both."""

from __future__ import annotations

from typing import NamedTuple

from itasite.forms.context import context_of
from itasite.forms.fields import form_of
from itasite.forms.value_words import WITHIN, named, said
from itasite.model.shape import FILES
from itasite.model.site import Site, Year
from itasite.words.taken import NO_VALUE
from itasite.workbook.joined import Clash
from itasite.workbook.known import AGENCY


class Both(NamedTuple):
    """A value that was changed twice: its cell, what it is called, and what was exported, in the workbook, now."""

    place: str
    label: str
    exported: str
    mine: str
    theirs: str


def in_words(clash: Clash, site: Site, year: Year) -> Both:
    """A clash as a clerk reads it."""
    base = clash.file.rpartition("/")[2]
    kind, path = AGENCY if clash.file == AGENCY else f"YEAR/{base}", clash.conflict.path
    record, one = FILES.get(kind), clash.conflict
    if len(path) > 2 and (inner := WITHIN.get((base, str(path[0])))):
        record, path = inner, path[2:]
    field, label = named(form_of(record, context_of(site, year)), path) if record else (None, "")
    sides = (NO_VALUE if value in (None, "") else said(field, value) for value in (one.base, one.mine, one.theirs))
    return Both(clash.place or clash.file, label or clash.file, *sides)
