"""Collects all web addresses of the content, with every place where each one is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from itasite.linkcheck import rendered_links, url_parts
from itasite.linkcheck.prose import addresses
from itasite.model.record import Record, WebAddress
from itasite.model.site import Site
from itasite.problem import Position
from itasite.text.document import Document
from itasite.text.fences import blank
from itasite.text.source import Node, scalars

__all__ = ["Link", "Occurrence", "addresses", "gather"]


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One place in the content where an address is written.

    `about` says in Thai what it belongs to. `year` is the fiscal year and `item` the code of the item, or None.
    """

    at: Position
    about: str
    year: int | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One address to ask, without its `#fragment`, and all places where it is written, in the order of the files."""

    url: str
    places: tuple[Occurrence, ...]


_Trail = tuple[str, ...]


def gather(site: Site) -> tuple[Link, ...]:
    """Every http(s) address of agency.yml, the years and the pages, each once, in the order of the files."""
    found: dict[str, set[Occurrence]] = {}
    for url, place in (*_of_agency(site), *_of_years(site), *_of_pages(site)):
        found.setdefault(url_parts.without_fragment(url), set()).add(place)
    links = [Link(url, tuple(sorted(places, key=lambda place: place.at))) for url, places in found.items()]
    return tuple(sorted(links, key=lambda link: (link.places[0].at, link.url)))


def _of_agency(site: Site) -> Iterator[tuple[str, Occurrence]]:
    words = {"website": "เว็บไซต์ของหน่วยงาน", "contacts": "ช่องทางติดต่อ"}
    for url, at, trail in _of_record(site.agency):
        yield url, Occurrence(at, words.get(trail[0], "ข้อมูลหน่วยงาน"))


def _of_years(site: Site) -> Iterator[tuple[str, Occurrence]]:
    for year in site.years:
        for record in (year.info, year.disclosure, year.measures, year.analysis):
            for url, at, trail in _of_record(record):
                item = trail[1] if trail[0] == "items" and len(trail) > 1 else None
                yield url, Occurrence(at, f"{_about(trail)} ปี {year.number}", year.number, item)


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


def _of_pages(site: Site) -> Iterator[tuple[str, Occurrence]]:
    for page in site.pages:
        about = f"หน้า “{page.title}”"
        for url, at in _of_text(page.document):
            yield url, Occurrence(at, about)
        for block in page.blocks:
            for url, at, _ in _of_record(block.options):
                yield url, Occurrence(at, about, block.year.number)


def _of_text(document: Document) -> Iterator[tuple[str, Position]]:
    """The addresses in the text and the head of a page, without its blocks: their options are read as records."""
    body = document.body
    for block in document.blocks:
        body = body[: block.start] + blank(body[block.start : block.end]) + body[block.end :]
    for start, url in rendered_links.of_page(body):
        yield url, document.position(start)
    yield from _of_tree(document.meta)


def _of_tree(node: Node) -> Iterator[tuple[str, Position]]:
    """The addresses in the head of a page."""
    for scalar in scalars(node):
        yield from ((url, scalar.at) for url in rendered_links.of_cell(scalar.text))


def _of_record(record: Record) -> Iterator[tuple[str, Position, _Trail]]:
    """The addresses in all fields of a record: as published, where they are written, and the keys that lead there."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if name in ("node", "left_out"):
            continue
        if isinstance(value, str) and _is_address((field.annotation, *field.metadata)):
            yield value, record.at(name), (name,)  # the whole text, whatever characters it has
        else:
            yield from _of_value(value, record, (name,), (name,))


@cache
def _is_address(kind: Any) -> bool:
    """Whether a field holds exactly one address, by its type."""
    mark = get_args(WebAddress)[1]
    return kind == mark or any(_is_address(part) for part in (kind if isinstance(kind, tuple) else get_args(kind)))


def _of_value(
    value: object, record: Record, path: tuple[str | int, ...], trail: _Trail
) -> Iterator[tuple[str, Position, _Trail]]:
    if isinstance(value, str):
        for url in rendered_links.of_cell(value):
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
