"""What was changed in the workbook and in the files, each in another way, in words that show both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from itasite.edit.change import Path, Plain
from itasite.forms.context import FormContext, context_of
from itasite.forms.fields import form_of
from itasite.forms.model import Field, Form
from itasite.forms.value_words import WITHIN, named, said
from itasite.model.record import Record
from itasite.model.shape import FILES
from itasite.model.site import Site, Year
from itasite.words.fields import field_words
from itasite.words.taken import GONE_HERE, GONE_THERE, NO_VALUE
from itasite.workbook.joined import Clash
from itasite.workbook.known import AGENCY
from itasite.workbook.singled import Gone

_ONE = 2  # steps to a record of a list or mapping: its name, and the entry


class Both(NamedTuple):
    """A value that was changed twice: its cell, what it is called, and what was exported, in the workbook, now."""

    place: str
    label: str
    exported: str
    mine: str
    theirs: str


def in_words(clash: Clash, site: Site, year: Year) -> Both:
    """A clash as a clerk reads it."""
    one, known = clash.conflict, context_of(site, year)
    base = clash.file.rpartition("/")[2]
    record = FILES.get(AGENCY if clash.file == AGENCY else f"YEAR/{base}")
    inner = WITHIN.get((base, str(one.path[0]))) if one.path else None
    if record is None or not one.path:
        label, texts = clash.file, [_said(None, value) for value in one[1:]]
    elif inner and len(one.path) <= _ONE:
        label = field_words(record, str(one.path[0])).label
        texts = [_whole(form_of(inner, known), value) for value in one[1:]]
    else:
        label, texts = _field(record, inner, one.path, known, one[1:])
    exported, mine, theirs = texts
    mine = GONE_HERE if clash.gone is Gone.HERE else mine
    theirs = GONE_THERE if clash.gone is Gone.THERE else theirs
    return Both(clash.place or clash.file, label, exported, mine, theirs)


def _field(
    record: type[Record], inner: type[Record] | None, path: Path, known: FormContext, values: Sequence[Plain | None]
) -> tuple[str, list[str]]:
    """What leads to the field, and the values of it."""
    form, path = (form_of(inner, known), path[_ONE:]) if inner else (form_of(record, known), path)
    field, label = named(form, path)
    return label, [_said(field, value) for value in values]


def _said(field: Field | None, value: Plain | None) -> str:
    return NO_VALUE if value in (None, "") else said(field, value)


def _whole(form: Form, value: Plain | None) -> str:
    """A record in a line: its fields in words, and no others."""
    if not isinstance(value, Mapping):
        return NO_VALUE
    found = ((form.field(key), each) for key, each in value.items())
    return " · ".join(f"{field.label}: {' · '.join(said(field, each).splitlines())}" for field, each in found if field)
