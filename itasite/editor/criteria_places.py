"""The agency's own criteria of a year in the editor: the whole, and each item of its list."""

from __future__ import annotations

from collections.abc import Callable

from itasite import item_codes
from itasite.edit.change import Path, Plain
from itasite.edit.plain import plain_of_node, value_at
from itasite.editor.answers import Asked
from itasite.editor.places import NEW, Locate, Place, list_of, root, with_number
from itasite.facts.sitemap import CHECKLIST, OVERVIEW
from itasite.forms.context import FormContext, context_of
from itasite.forms.fields import form_of
from itasite.forms.keys import written_key
from itasite.forms.model import Choice
from itasite.model.framework import Framework, Item
from itasite.model.site import Site, Year
from itasite.reading.folder import criteria_file


def whole_of(site: Site, year: Year, _: Asked) -> Place | None:
    """The criteria without their items; None where the agency has none of its own."""
    if not has_own(site, year):
        return None
    form = form_of(Framework, _context(site, year))
    return Place("เกณฑ์ของปีนี้", criteria_file(year.number), form, root, OVERVIEW.path_in(year))


def item_of(site: Site, year: Year, asked: Asked) -> Place | None:
    """An item of the criteria: what the year asks for, not what the agency discloses."""
    if not has_own(site, year):
        return None
    identity = asked.step("entry")
    known = dict(zip(item_steps(site, year), items_of(site, year), strict=True))
    title = "ข้อใหม่" if identity == NEW else " ".join(known.get(identity, (identity, "")))
    form = form_of(Item, _context(site, year))
    place = Place(title, criteria_file(year.number), form, _in_items(identity), CHECKLIST.path_in(year), _LIST)
    return with_number(place, identity)


def has_own(site: Site, year: Year) -> bool:
    """Whether the agency has a file of its own for the criteria of a year."""
    return criteria_file(year.number) in site.texts


def items_of(site: Site, year: Year) -> list[tuple[str, str]]:
    """Code and title of the items in the agency's own file, as they are written there."""
    return [_named(entry) for entry in _entries(_whole(site, year))]


def item_steps(site: Site, year: Year) -> list[str]:
    """What the pages of these items are called in addresses."""
    return _steps(_whole(site, year))


_LIST: Callable[[Plain], Path] = list_of(Framework, "items")


def _whole(site: Site, year: Year) -> Plain:
    text = site.texts.get(criteria_file(year.number))
    return plain_of_node(text.tree) if text and text.tree else ""


def _entries(whole: Plain) -> list[Plain]:
    found = value_at(whole, (written_key(Framework, "items", whole),)) if isinstance(whole, dict) else None
    return found if isinstance(found, list) else []


def _named(entry: Plain) -> tuple[str, str]:
    code, title = (entry.get(key, "") if isinstance(entry, dict) else "" for key in ("code", "title"))
    return code if isinstance(code, str) else "", title if isinstance(title, str) else ""


def _steps(whole: Plain) -> list[str]:
    steps: list[str] = []
    for number, entry in enumerate(_entries(whole), 1):
        slug = item_codes.slug(_named(entry)[0])
        steps.append(slug if slug and slug not in steps and "/" not in slug else f"~{number}")
    return steps


def _in_items(identity: str) -> Locate:
    def locate(whole: Plain) -> Path | None:
        steps = _steps(whole)
        return (*_LIST(whole), steps.index(identity)) if identity in steps else None

    return locate


def _context(site: Site, year: Year) -> FormContext:
    """What may be referred to within the criteria, whatever year's criteria the measures answer to."""
    own = year.framework
    return context_of(site, year)._replace(
        indicators=tuple(Choice(one.number, f"{one.number} {one.title}") for one in own.indicators),
        sub_indicators=tuple(Choice(one.number, f"{one.number} {one.title}") for one in own.sub_indicators),
    )
