"""The hand-in sheet: per item the addresses and the explanation that the commission's form asks for. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from itasite.facts.checklist import ItemState, checklist
from itasite.facts.evidence import target
from itasite.facts.sitemap import CHECKLIST, ITEM, menu_title, year_title
from itasite.links import address
from itasite.model.evidence import Evidence
from itasite.model.site import Site, Year

HEADINGS = ("ข้อ", "URL", "คำอธิบาย")
NO_EVIDENCE = "ยังไม่มีหลักฐาน"
UNCONFIRMED = "ที่อยู่ของหลักฐานยังรอยืนยัน"


@dataclass(frozen=True, slots=True)
class HandInRow:
    """What to hand in for one item; `missing` says what is still missing, "" if nothing is."""

    code: str
    title: str
    addresses: tuple[str, ...]
    explanation: tuple[str, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class PublishedSite:
    """Where the site is published: `url` is the address of its front page."""

    url: str
    directory_urls: bool = True

    def of(self, path: str) -> str:
        """The absolute address of a page or file of the site."""
        return f"{self.url.rstrip('/')}/{address(path, directory_urls=self.directory_urls)}"


def hand_in(site: Site, year: Year, place: PublishedSite) -> tuple[HandInRow, ...]:
    """One row per item of the criteria, in official order."""
    return tuple(_row(site, year, state, place) for state in checklist(year))


def cells(row: HandInRow) -> tuple[str, str, str]:
    """A row in the three columns of the form; several addresses or steps on a line each."""
    steps = [f"{number}. {text}" for number, text in enumerate(row.explanation, start=1)]
    return f"{row.code} {row.title}", "\n".join(row.addresses), "\n".join(steps)


def as_text(rows: Iterable[HandInRow]) -> str:
    """All rows as text to paste from, an empty line between them."""
    return "\n\n".join("\n".join(part for part in cells(row) if part) for row in rows)


def missing(rows: Sequence[HandInRow]) -> list[tuple[str, list[str]]]:
    """What is missing, with the codes of the items that need it."""
    return [
        (reason, codes)
        for reason in (NO_EVIDENCE, UNCONFIRMED)
        if (codes := [row.code for row in rows if row.missing == reason])
    ]


def _row(site: Site, year: Year, state: ItemState, place: PublishedSite) -> HandInRow:
    item, entry = state.item, state.entry
    given = state.confirmed
    missing = "" if given else UNCONFIRMED if state.evidence else NO_EVIDENCE
    own = (place.of(ITEM.path_in(year, item.code)), *(_address(year, piece, place) for piece in given))
    front = f"หน้าแรกของเว็บไซต์ ITA {site.agency.short_name}"
    way = (front, year_title(site, year), menu_title(site, CHECKLIST, year), item.code)
    steps = [" > ".join(way), *(entry.explanation if entry else ())]
    steps += [step for piece in given for step in (piece.explanation or (f"หลักฐาน: {piece.title}",))]
    return HandInRow(item.code, item.title, tuple(dict.fromkeys(own)), tuple(steps), missing)


def _address(year: Year, evidence: Evidence, place: PublishedSite) -> str:
    found = target(year, evidence)
    return found.place if found.outside else place.of(found.place)
