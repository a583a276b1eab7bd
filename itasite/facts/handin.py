"""The hand-in sheet: per item the addresses and the explanation that the commission's form asks for. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from itasite.facts.checklist import ItemState, checklist
from itasite.facts.components import Shown, component_count, shown
from itasite.facts.evidence import Target, targets
from itasite.facts.handin_steps import Steps, is_marked, numbered
from itasite.facts.sitemap import CHECKLIST, ITEM, menu_title, year_title
from itasite.links import address
from itasite.model.evidence import Evidence
from itasite.model.site import Site, Year

FORM = ("ข้อ", "URL", "คำอธิบาย")  # the columns of the commission's form
HEADINGS = (*FORM, "องค์ประกอบที่แสดง")  # and what to look at before it is handed in
NO_EVIDENCE = "ยังไม่มีหลักฐาน"
TO_BE_CONFIRMED = "รอยืนยันที่อยู่"
UNCONFIRMED = "หลักฐานทุกชิ้นยังรอยืนยันที่อยู่"
PARTLY_UNCONFIRMED = "หลักฐานบางชิ้นยังรอยืนยันที่อยู่"
_NOT_SHOWN = {
    Shown.UNCONFIRMED: "รอยืนยันที่อยู่ของข้อ",
    Shown.MISSING: "ยังไม่แสดงข้อ",
    Shown.UNSTATED: "ยังไม่ได้ระบุข้อ",
}


@dataclass(frozen=True, slots=True)
class HandInRow:
    """What to hand in for one item; `missing` says what is still missing, "" if nothing is.

    `components` is how many of its components are shown, with the numbers of the others; "" where none are known.
    """

    code: str
    title: str
    addresses: tuple[str, ...]
    explanation: tuple[str, ...]  # lines, with their numbers
    missing: str
    components: str


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


def cells(row: HandInRow) -> tuple[str, str, str, str]:
    """A row in the columns of `HEADINGS`; several addresses or steps on a line each."""
    return f"{row.code} {row.title}", "\n".join(row.addresses), "\n".join(row.explanation), row.components


def as_text(rows: Iterable[HandInRow]) -> str:
    """All rows as text to paste from, an empty line between them."""
    return "\n\n".join("\n".join(part for part in _text(row) if part) for row in rows)


def _text(row: HandInRow) -> tuple[str, ...]:
    *form, components = cells(row)
    return (*form, f"{HEADINGS[-1]}: {components}" if components else "")


def missing(rows: Sequence[HandInRow]) -> list[tuple[str, list[str]]]:
    """What is missing, with the codes of the items that need it."""
    return [
        (reason, codes)
        for reason in (NO_EVIDENCE, UNCONFIRMED, PARTLY_UNCONFIRMED)
        if (codes := [row.code for row in rows if row.missing == reason])
    ]


def _row(site: Site, year: Year, state: ItemState, place: PublishedSite) -> HandInRow:
    item, entry = state.item, state.entry
    given = [found for piece in state.confirmed for found in targets(year, piece)]
    if given:
        missing = "" if all(piece.confirmed for piece in state.evidence) else PARTLY_UNCONFIRMED
    else:
        missing = UNCONFIRMED if state.evidence else NO_EVIDENCE
    own = (place.of(ITEM.path_in(year, item.code)), *(_address(found, place) for found in given))
    steps = numbered([entry.explanation]) if entry and entry.explanation else _way(site, year, state)
    return HandInRow(item.code, item.title, tuple(dict.fromkeys(own)), steps, missing, _components(state))


def _components(state: ItemState) -> str:
    """How many components are shown, and the numbers of those that are not: 3 / 4 (ยังไม่แสดงข้อ 4)."""
    found = component_count(state)
    if found is None:
        return ""
    numbers: dict[Shown, list[str]] = {}
    for number, component in enumerate(state.components, start=1):
        numbers.setdefault(shown(state, component), []).append(str(number))
    why = [f"{word} {', '.join(numbers[kind])}" for kind, word in _NOT_SHOWN.items() if kind in numbers]
    return f"{found.shown} / {found.all}" + (f" ({' · '.join(why)})" if why else "")


def _way(site: Site, year: Year, state: ItemState) -> tuple[str, ...]:
    """The way to an item that has no explanation of its own, and what shows it."""
    front = f"หน้าแรกของเว็บไซต์ ITA {site.agency.short_name}"
    way = " > ".join((front, year_title(site, year), menu_title(site, CHECKLIST, year), state.item.code))
    alone = len(state.evidence) == 1
    return numbered([(way,), *(block for piece in state.evidence for block in _shown(piece, alone=alone))])


def _shown(piece: Evidence, *, alone: bool) -> tuple[Steps, ...]:
    """The steps to a piece of evidence, or its title; both where steps with typed numbers are not the only ones."""
    title = (f"หลักฐาน: {piece.full_title}",)
    if not piece.confirmed:
        return ((f"{title[0]} ({TO_BE_CONFIRMED})",),)
    if not piece.explanation:
        return (title,)
    return (piece.explanation,) if alone or not is_marked(piece.explanation) else (title, piece.explanation)


def _address(found: Target, place: PublishedSite) -> str:
    return found.place if found.outside else place.of(found.place)
