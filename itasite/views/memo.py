"""An official memorandum (บันทึกข้อความ) as a page part, in Thai numerals, with room for writing by hand.

The order of the head and of what follows it is that of the regulation on official correspondence (งานสารบรรณ): heading,
whom it addresses, what it refers to, what goes with it, the text, and who signs.
"""

from __future__ import annotations

from typing import NamedTuple

from itasite import fiscal
from itasite.model.blocks import MemoOptions
from itasite.model.memo import Reference
from itasite.views.memo_text import Paragraph, paragraphs, thai
from itasite.views.show import Show
from itasite.views.signatures import PapersView, SignaturesView, attached, papers_view, signatures_view
from itasite.words.defaults import REFERENCE_TITLE


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
    papers: tuple[PapersView, ...]
    body: tuple[Paragraph, ...]
    passages: tuple[tuple[str, tuple[Paragraph, ...]], ...]
    end: SignaturesView


def memo_view(show: Show, options: MemoOptions, *, is_title: bool) -> MemoView:
    """The memo of a block. Official papers use Thai numerals, whatever the site does.

    `is_title`: its title is the heading of the page, which has no other.
    """
    in_head = options.attachments_place == "head"
    end = signatures_view(show, options)
    return MemoView(
        title_tag="h1" if is_title else "p",
        organization=thai(options.organization),
        number=thai(options.number or ""),
        date=thai(fiscal.format_date(options.date)) if options.date else "",
        subject=thai(options.subject),
        to=thai(options.to or show.site.agency.head or ""),
        garuda=show.file(options.garuda) if options.garuda else "",
        papers=(*_references(show, options), *(attached(show, options) if in_head else ())),
        body=paragraphs(options.body),
        passages=tuple((thai(passage.heading), paragraphs(passage.text)) for passage in options.passages),
        end=end._replace(papers=()) if in_head else end,
    )


def _references(show: Show, options: MemoOptions) -> tuple[PapersView, ...]:
    return papers_view(show, REFERENCE_TITLE, [(_reference(paper), paper) for paper in options.references])


def _reference(paper: Reference) -> str:
    """An earlier paper as official papers name it: whose it is, number, day, subject."""
    parts = (
        paper.title,
        _after("ที่", paper.number),
        f"ลงวันที่ {fiscal.format_date(paper.date)}" if paper.date else "",
        _after("เรื่อง", paper.subject),
    )
    return " ".join(part for part in parts if part)


def _after(word: str, text: str | None) -> str:
    """The text after a word, which its author may have typed too; "" without a text."""
    return f"{word} {text.removeprefix(word).lstrip()}" if text else ""
