"""The values of a data table as pages show them: amounts alike in a column, days in words, addresses as links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

from itasite.facts.sitemap import ITEM
from itasite.model.table_data import DataColumn, TableData, Value
from itasite.text.safe_address import AddressSafety, address_safety
from itasite.views.evidence import EvidenceView
from itasite.views.show import Mark, Show
from itasite.views.table import Cell

AMOUNTS = frozenset(("money", "number", "percent"))
_MOST_PLACES = 4
_LONG_ADDRESS = 40  # letters, from which on the name of the site says enough


def places_of(data: TableData) -> tuple[int, ...]:
    """Decimal places of the amounts of each column: two of all money where any has some, else the most of its own."""
    found = [_most(_amounts(data, at)) for at in range(len(data.columns))]
    money = any(places for column, places in zip(data.columns, found, strict=True) if column.type == "money")
    return tuple(
        2 * money if column.type == "money" else min(places, _MOST_PLACES)
        for column, places in zip(data.columns, found, strict=True)
    )


def amount_words(show: Show, column: DataColumn, number: Decimal, places: int) -> str:
    """An amount in the digits of the agency; thousands apart where a column is added up, not in a year or a number."""
    apart = "," if column.type == "money" or column.summed else ""
    return show.digits(f"{number:{apart}.{places}f}")


def cell_of(show: Show, column: DataColumn, value: Value, places: int, units: Mapping[str, str]) -> Cell:
    """A value of the file as a cell; what is not of the type of its column stands as it was written.

    `units` are the addresses of what is said of each unit.
    """
    read, text = value.value, value.text
    if column.type in AMOUNTS and isinstance(read, Decimal) and any(map(str.isdecimal, text)):
        return Cell(amount_words(show, column, read, places), amount=True, plain=True)
    if column.type == "date" and isinstance(read, date):
        return Cell(show.date(read, "short"), plain=True, whole=True)
    if column.type == "status" and isinstance(read, str) and text:
        return Cell(mark=Mark(read, text))
    if column.type == "item" and isinstance(read, str):
        return Cell(text, show.page(ITEM, read) or None, plain=True)
    links = _links(column, read, text, units)
    if len(links) > 1:
        return Cell(evidence=tuple(links))
    href, words = (links[0].href, links[0].title) if links else ("", text)
    return Cell(words, href or None, plain=True, amount=column.type in AMOUNTS)


def _links(column: DataColumn, read: object, text: str, units: Mapping[str, str]) -> list[EvidenceView]:
    """The addresses or units of a cell, each a link where it leads somewhere; none if one would lead nowhere."""
    found = [each for each in read if isinstance(each, str)] if isinstance(read, tuple) else [text]
    if column.type == "address":
        return [_link(_short(each), each) for each in found] if all(map(_is_web, found)) else []
    if column.type == "unit" and any(each in units for each in found):
        return [_link(each, units.get(each, "")) for each in found]
    return []


def _link(title: str, href: str) -> EvidenceView:
    return EvidenceView(title, title, href, "", "", "", "", None)


def _short(address: str) -> str:
    return (urlsplit(address).hostname or address) if len(address) > _LONG_ADDRESS else address


def _is_web(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:  # brackets that name no host
        return False
    safe = address_safety(text) is AddressSafety.SAFE
    return safe and parts.scheme in ("http", "https") and bool(parts.hostname) and not set(text) & set(" \n\t")


def _amounts(data: TableData, at: int) -> Iterator[Decimal]:
    for group in data.groups:
        yield from (number for row in group.rows if isinstance(number := row.values[at].value, Decimal))


def _most(amounts: Iterable[Decimal]) -> int:
    return max((_places(number) for number in amounts), default=0)


def _places(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
