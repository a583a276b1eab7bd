"""What the form of a new record has at first: a free id, its group, or what last year's had."""

from __future__ import annotations

from itasite.edit.change import Plain
from itasite.edit.plain import plain_of_node, value_at
from itasite.editor.places import in_list
from itasite.forms.copied import copied
from itasite.forms.proposals import new_identity
from itasite.model.measure import Measures
from itasite.model.site import Site, Year


def new_measure(site: Site, year: Year, *, group: str, copy_of: str) -> Plain:
    """A measure of the group, or the same as that measure of last year."""
    groups = tuple(one.id for one in year.measures.groups)
    identity = new_identity([one.id for one in year.measures.measures], "m")
    old = _measure_of(site, year.number - 1, copy_of)
    if isinstance(old, dict):
        return copied(old, identity, year.number, groups=groups)
    return {"id": identity, "group": group or next(iter(groups), "")}


def new_group(year: Year) -> Plain:
    """A group without measures."""
    return {"id": new_identity([one.id for one in year.measures.groups], "g")}


def new_shared(year: Year) -> Plain:
    """Evidence for several items."""
    return {"id": new_identity([one.id for one in year.disclosure.evidence], "e")}


def new_table(year: Year) -> Plain:
    """A data table."""
    return {"id": new_identity([one.id for one in year.tables.tables], "t")}


def _measure_of(site: Site, year: int, identity: str) -> Plain | None:
    """A measure as its file has it; None if there is none."""
    file = site.texts.get(f"{year}/measures.yml")
    if not identity or file is None or file.tree is None:
        return None
    whole = plain_of_node(file.tree)
    path = in_list(Measures, "measures", identity)(whole)
    return value_at(whole, path) if path else None
