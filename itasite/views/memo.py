"""An official memorandum (บันทึกข้อความ) as a page part, in Thai numerals, with room for writing by hand."""

from __future__ import annotations

import re
from typing import NamedTuple

from itasite import fiscal
from itasite.model.blocks import MemoOptions, SignaturesOptions
from itasite.views.show import Show

_LATIN = re.compile("[A-Za-z@]")


class Signature(NamedTuple):
    """A place to sign: above it an opinion where one is asked for, below it the position."""

    title: str
    text: str
    position: tuple[str, ...]


class SignaturesView(NamedTuple):
    """The end of a paper."""

    closing: str
    signatures: tuple[Signature, ...]


class MemoView(NamedTuple):
    """What the template shows; "" where something is left for writing by hand.

    `title_tag` is the HTML element of the title.
    """

    title_tag: str
    organization: str
    number: str
    date: str
    subject: str
    to: str
    garuda: str
    body: tuple[str, ...]
    passages: tuple[tuple[str, tuple[str, ...]], ...]
    end: SignaturesView


def memo_view(show: Show, options: MemoOptions, *, is_title: bool) -> MemoView:
    """The memo of a block. Official papers use Thai numerals, whatever the site does.

    `is_title`: its title is the heading of the page, which has no other.
    """
    return MemoView(
        title_tag="h1" if is_title else "p",
        organization=_thai(options.organization),
        number=_thai(options.number or ""),
        date=_thai(fiscal.format_date(options.date)) if options.date else "",
        subject=_thai(options.subject),
        to=_thai(options.to or show.site.agency.head or ""),
        garuda=show.file(options.garuda) if options.garuda else "",
        body=_all_thai(options.body),
        passages=tuple((_thai(passage.heading), _all_thai(passage.text)) for passage in options.passages),
        end=signatures_view(options),
    )


def signatures_view(options: SignaturesOptions) -> SignaturesView:
    """Closing, signature, opinions."""
    own = (Signature("", "", _all_thai(options.position)),) if options.position else ()
    opinions = (
        Signature(_thai(opinion.title), _thai(opinion.text or ""), _all_thai(opinion.position))
        for opinion in options.opinions
    )
    return SignaturesView(_thai(options.closing or ""), (*own, *opinions))


def _thai(text: str) -> str:
    """Thai numerals, but not inside addresses and other words in Latin letters: they would lead nowhere."""
    words = re.split(r"(\s+)", text)
    return "".join(word if _LATIN.search(word) else fiscal.with_numerals(word, "thai") for word in words)


def _all_thai(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_thai(text) for text in texts)
