"""What is told of an item beside its form and to who looks at it: what the criteria ask for, and what shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote

from itasite import fiscal, item_codes
from itasite.editor.desk import Desk
from itasite.editor.pages import href
from itasite.editor.shell import Entry
from itasite.facts.checklist import ItemState
from itasite.facts.components import shown
from itasite.facts.evidence import target
from itasite.facts.reviews import ReviewState, review_of, review_state
from itasite.model.evidence import Evidence, SharedEvidence
from itasite.model.site import Site, Year
from itasite.views.components import shown_mark
from itasite.words.choices import STATUS_WORDS
from itasite.words.reviews import NOT_REVIEWED, REVIEW_TEXTS


class ComponentTold(NamedTuple):
    """A component that the criteria ask for, its parts, how it stands, and the titles of what shows it."""

    text: str
    parts: Sequence[str]
    state: str
    word: str
    shown_by: Sequence[str]


class EvidenceTold(NamedTuple):
    """A piece of evidence: where it can be opened ("" if nowhere), and the page of one that serves other items too."""

    title: str
    href: str
    address: str
    shared: str
    notes: Sequence[str]


class ItemTold(NamedTuple):
    """All of it; `review` says who looked at the item and whether that still holds."""

    status: str
    responsible: str
    results: Sequence[str]
    components: tuple[ComponentTold, ...]
    evidence: tuple[EvidenceTold, ...]
    shared: tuple[Entry, ...]
    review: str
    review_state: str
    review_href: str

    @property
    def shown_words(self) -> str:
        """Of how many components nothing shows yet that they are met."""
        left = sum(one.state != "shown" for one in self.components)
        return f"ยังไม่มีหลักฐานที่ระบุว่าแสดง {left} เรื่อง" if left else "มีหลักฐานแสดงครบ"


def item_told(desk: Desk, site: Site, year: Year, state: ItemState) -> ItemTold:
    """What is told of an item as it is now."""
    found = review_state(site, year, state)
    review = review_of(state)
    day = fiscal.format_date(review.on) if review else ""
    entry = state.entry
    return ItemTold(
        status=(entry.status_word or "") or (STATUS_WORDS[state.status] if state.status else "ยังไม่ได้กรอก") if entry
        else "ยังไม่ได้กรอก",
        responsible=", ".join(state.responsible) or "ยังไม่ระบุผู้รับผิดชอบ",
        results=tuple(str(one) for one in entry.result) if entry else (),
        components=tuple(
            ComponentTold(
                one.component.text,
                one.component.parts,
                (mark := shown_mark(shown(state, one))).name,
                mark.word,
                tuple(piece.full_title for piece in one.evidence),
            )
            for one in state.components
        ),
        evidence=tuple(_evidence(desk, year, piece) for piece in state.evidence),
        shared=tuple(
            Entry(piece.title, _shared(year, piece)) for piece in state.evidence if isinstance(piece, SharedEvidence)
        ),
        review=REVIEW_TEXTS[found].format(unit=review.by, day=day) if review else NOT_REVIEWED,
        review_state=str(found if review else ReviewState.NONE),
        review_href=href("review", year=year.number, item=item_codes.slug(state.item.code)),
    )  # fmt: skip


def _shared(year: Year, piece: Evidence) -> str:
    return href("shared", year=year.number, entry=piece.id) if isinstance(piece, SharedEvidence) else ""


def _evidence(desk: Desk, year: Year, piece: Evidence) -> EvidenceTold:
    found = target(year, piece)
    if found is None:
        to = ""
    elif found.kind == "url":
        to = found.place
    elif found.kind == "file":
        to = f"{desk.preview}{quote(found.place)}" if desk.preview else ""
    else:
        to = desk.shown_at(found.place)
    notes = [fiscal.format_date(piece.date)] if piece.date else []
    notes += [piece.note] if piece.note else []
    notes += [] if piece.confirmed else ["รอยืนยันที่อยู่"]
    return EvidenceTold(piece.full_title, to, found.place if found else "", _shared(year, piece), tuple(notes))
