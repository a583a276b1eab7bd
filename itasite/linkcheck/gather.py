"""All web addresses of the content, with every place where each stands."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from itasite.document import Document, blank
from itasite.linkcheck import policy
from itasite.model.record import Record
from itasite.model.site import Site
from itasite.problem import Position


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where an address stands, and of what it speaks: `about` in words; year and item where there are such."""

    at: Position
    about: str
    year: int | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """An address that is asked once, however often it stands in the content."""

    url: str
    places: tuple[Place, ...]


_Trail = tuple[str, ...]

_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\^{}|]+", re.IGNORECASE)
_AFTER = ".,;:!?*ฯ…”’"  # what ends a sentence, not an address
_BRACKETS = {")": "(", "]": "["}
# What a page shows as it is written, or not at all; our blocks are fences too, and their options are read as records.
_UNLINKED = re.compile(
    r"<!--.*?-->"
    r"|^(?P<lead>[ \t>]*)(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t>]*(?P=fence)[`~]*[ ]*$|\Z)"
    r"|(?P<tick>`+)(?!`)[^\n]*?(?<!`)(?P=tick)(?!`)",
    re.DOTALL | re.MULTILINE,
)


def gather(site: Site) -> tuple[Link, ...]:
    """Every http(s) address of agency.yml, the years and the pages, in the order of the files."""
    found: dict[str, set[Place]] = {}
    for url, place in (*_of_agency(site), *_of_years(site), *_of_pages(site)):
        found.setdefault(policy.key(url), set()).add(place)
    links = [Link(url, tuple(sorted(places, key=lambda place: place.at))) for url, places in found.items()]
    return tuple(sorted(links, key=lambda link: (link.places[0].at, link.url)))


def addresses(text: str) -> Iterator[tuple[int, str]]:
    """The addresses in a text, each with its offset; brackets around it and the end of a sentence are left out."""
    for found in _ADDRESS.finditer(text):
        url = html.unescape(_trimmed(found[0]))
        if policy.host(url):
            yield found.start(), url


def _trimmed(url: str) -> str:
    """Up to the first bracket that closes what was opened before the address."""
    depth = dict.fromkeys(_BRACKETS.values(), 0)
    for place, letter in enumerate(url):
        if letter in depth:
            depth[letter] += 1
        elif letter in _BRACKETS:
            depth[_BRACKETS[letter]] -= 1
            if depth[_BRACKETS[letter]] < 0:
                url = url[:place]
                break
    return url.rstrip(_AFTER)


def _of_agency(site: Site) -> Iterator[tuple[str, Place]]:
    words = {"website": "เว็บไซต์ของหน่วยงาน", "contacts": "ช่องทางติดต่อ"}
    for url, at, trail in _of_record(site.agency):
        yield url, Place(at, words.get(trail[0], "ข้อมูลหน่วยงาน"))


def _of_years(site: Site) -> Iterator[tuple[str, Place]]:
    for year in site.years:
        for record in (year.info, year.disclosure, year.measures, year.analysis):
            for url, at, trail in _of_record(record):
                item = trail[1] if trail[0] == "items" and len(trail) > 1 else None
                yield url, Place(at, f"{_about(trail)} ปี {year.number}", year.number, item)


def _about(trail: _Trail) -> str:
    match trail:
        case ("items", code, *_):
            return code
        case ("evidence", *_):
            return "หลักฐานร่วมของหลายข้อ"
        case ("measures", name, *_):
            return f"มาตรการ {name}"
        case ("surveys", name, *_):
            return f"แบบวัด {name}"
        case _:
            return "ข้อมูล"


def _of_pages(site: Site) -> Iterator[tuple[str, Place]]:
    for page in site.pages:
        about = f"หน้า “{page.title}”"
        for url, at in _of_text(page.document):
            yield url, Place(at, about)
        for block in page.blocks:
            for url, at, _ in _of_record(block.options):
                yield url, Place(at, about, block.year.number)


def _of_text(document: Document) -> Iterator[tuple[str, Position]]:
    body = _UNLINKED.sub(lambda found: blank(found[0]), document.body)
    for start, url in addresses(body):
        yield url, document.position(start)


def _of_record(record: Record) -> Iterator[tuple[str, Position, _Trail]]:
    """The addresses in all fields of a record: as published, where they were written, and the keys that lead there."""
    for name in type(record).model_fields:
        if name not in ("node", "left_out"):
            yield from _of_value(getattr(record, name), record, (name,), (name,))


def _of_value(
    value: object, record: Record, path: tuple[str | int, ...], trail: _Trail
) -> Iterator[tuple[str, Position, _Trail]]:
    if isinstance(value, str):
        for _, url in addresses(value):
            yield url, record.at(*path), trail
    elif isinstance(value, Record):
        for url, at, inner in _of_record(value):
            yield url, at, (*trail, *inner)
    elif isinstance(value, tuple):
        for number, entry in enumerate(value):
            name = str(getattr(entry, "id", number))
            yield from _of_value(entry, record, (*path, number), (*trail, name))
    elif isinstance(value, dict):
        for name, entry in value.items():
            yield from _of_value(entry, record, (*path, name), (*trail, name))
