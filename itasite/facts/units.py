"""Which unit answers for what: lists for staff are made per unit. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from itasite.model.site import Site


def ordered_units(site: Site, given: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    """The units that are named: in the order of agency.yml, then others as they come, then "" if one names none."""
    named = dict.fromkeys(unit for units in given for unit in units)
    ordered = [unit for unit in site.agency.units if unit in named]
    nobody = ("",) if not all(given) else ()
    return (*dict.fromkeys([*ordered, *named]), *nobody)


def answers(unit: str, units: Iterable[str]) -> bool:
    """Whether a unit is among those that answer for something; "" where none does."""
    named = tuple(units)
    return unit in named if unit else not named
