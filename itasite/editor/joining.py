"""What two machines changed in the same place: joined by record and field, and where both differ, shown to choose."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import NamedTuple

from itasite import item_codes
from itasite.edit.apply import edited, plain_of
from itasite.edit.change import Change, Drop, Plain, Put
from itasite.edit.difference import difference
from itasite.edit.merge import Conflict, merged
from itasite.edit.plain import changed, value_at
from itasite.edit.refused import CannotEdit
from itasite.forms.context import FormContext, context_of
from itasite.forms.fields import form_of
from itasite.forms.model import Field
from itasite.forms.value_words import WITHIN, named, said
from itasite.model.agency import Agency
from itasite.model.analysis import Analysis
from itasite.model.data_table import DataTables
from itasite.model.disclosure import Disclosure
from itasite.model.measure import Measures
from itasite.model.record import Record
from itasite.model.site import Site
from itasite.model.year import YearInfo
from itasite.versions.choice import Choice, Place, Side
from itasite.views.criteria import measure_title

_FILES: Mapping[str, type[Record]] = {
    "agency.yml": Agency,
    "year.yml": YearInfo,
    "measures.yml": Measures,
    "oit.yml": Disclosure,
    "analysis.yml": Analysis,
    "tables.yml": DataTables,
}
_WHOLE = "ทั้งไฟล์"
_PASSAGE = "ข้อความช่วงที่ {number}"
_BYTES = "ไฟล์ขนาด {size:,} ไบต์"


def merge(path: str, base: str, mine: str, theirs: str, chosen: Mapping[Place, Side]) -> str | tuple[Choice, ...]:
    """A file of records with the changes of both, as `versions.joining` asks for it."""
    try:
        sides = [plain_of(text, path) for text in (base, mine, theirs)]
        found = merged(*sides)
        left = tuple(Choice(path, *one) for one in found.conflicts if one.path not in chosen)
        if left:
            return left
        changes = [_taken(one, chosen[one.path]) for one in reversed(found.conflicts)]
        whole = changed(found.value, [one for one in changes if one])
        return edited(mine, difference(sides[1], whole), path)
    except CannotEdit:  # one of the texts is no YAML, or cannot be changed so: one of them is chosen whole
        return (Choice(path, (), base, mine, theirs),)


def _taken(one: Conflict, side: Side) -> Change | None:
    value = one.mine if side is Side.MINE else one.theirs
    return Drop(one.path) if value is None else Put(one.path, value)


def readable(path: str, text: str) -> bool:
    """Whether a joined text can be read back."""
    if not path.endswith((".yml", ".yaml")):
        return True
    try:
        plain_of(text, path)
    except CannotEdit:
        return False
    return True


class ChoiceView(NamedTuple):
    """A choice on the page: its field's name, what it is about, both sides."""

    name: str
    title: str
    label: str
    mine: str
    theirs: str


def key_of(choice: Choice) -> str:
    """A choice as the name of a field."""
    return f"~choice.{json.dumps([choice.path, *choice.place], ensure_ascii=False)}"


def chosen_of(pairs: tuple[tuple[str, str], ...]) -> dict[tuple[str, Place], Side]:
    """What was chosen on the page; anything else that was sent is passed over."""
    found: dict[tuple[str, Place], Side] = {}
    for name, value in pairs:
        if name.startswith("~choice.") and value in tuple(Side):
            try:
                path, *place = json.loads(name.removeprefix("~choice."))
            except ValueError:
                continue
            if isinstance(path, str) and all(isinstance(step, str | int) for step in place):
                found[path, tuple(place)] = Side(value)
    return found


def view_of(choice: Choice, site: Site | None, content: str, text_of: Callable[[str], str]) -> ChoiceView:
    """A choice in words. `content` is the content folder as paths begin with it; `text_of` a file as it is here."""
    name = choice.path.removeprefix(content)
    title, label, field = _named(choice, site, name, text_of)
    return ChoiceView(key_of(choice), title, label, _said(field, choice.mine), _said(field, choice.theirs))


def _named(
    choice: Choice, site: Site | None, name: str, text_of: Callable[[str], str]
) -> tuple[str, str, Field | None]:
    record = _FILES.get(name.rpartition("/")[2])
    if not choice.place or record is None or site is None:
        return name, _PASSAGE.format(number=_number(choice.place)) if choice.place else _WHOLE, None
    year = site.year(int(name.partition("/")[0])) if name.partition("/")[0].isdecimal() else None
    context = context_of(site, year)
    title, form, place = name, form_of(record, context), choice.place
    first = str(place[0])
    inner = WITHIN.get((name.rpartition("/")[2], first))
    if inner is not None and len(place) > 1:
        title = _record_title(site, name, choice, text_of)
        form, place = form_of(inner, _about(context, site, name, place)), place[2:]
    field, label = named(form, place)
    return title, label or _WHOLE, field


def _about(context: FormContext, site: Site, name: str, place: Place) -> FormContext:
    year = site.year(int(name.partition("/")[0]))
    if place[0] == "items" and year is not None:
        code = item_codes.official(str(place[1])) or str(place[1])
        return context_of(site, year, item=code)
    return context


def _record_title(site: Site, name: str, choice: Choice, text_of: Callable[[str], str]) -> str:
    key = choice.place[1]
    year = site.year(int(name.partition("/")[0]))
    if isinstance(key, str):
        item = (
            next((one for one in year.framework.items if one.code == item_codes.official(key)), None) if year else None
        )
        return f"{item.code} {item.title}" if item else key
    try:
        entry = value_at(plain_of(text_of(choice.path), choice.path), choice.place[:2])
    except CannotEdit:
        entry = None
    identity = str(entry.get("id", "")) if isinstance(entry, dict) else ""
    known = next((one for one in year.measures.measures if one.id == identity), None) if year else None
    return measure_title(year.assessed, known) if known and year else identity or f"{name} ที่ {key + 1}"


def _number(place: Place) -> int:
    return place[0] + 1 if isinstance(place[0], int) else 1


def _said(field: Field | None, value: object) -> str:
    if isinstance(value, bytes):
        return _BYTES.format(size=len(value))
    plain: Plain | None = value if isinstance(value, str | list | dict) else None
    return said(field, plain)
