"""Orders and notices of pages as parts of papers."""

from __future__ import annotations

from itasite.papers import model
from itasite.papers.fit import fitted
from itasite.papers.lists import paragraphs
from itasite.papers.memo import signatures
from itasite.papers.wording import Wording
from itasite.views.letter import LetterView
from itasite.words import letter as said

_SHARES = (8.0, 52.0, 40.0)  # percent of the width


def letter(view: LetterView, words: Wording, garuda: str, code: tuple[model.Part, ...]) -> tuple[model.Part, ...]:
    """The parts; `garuda` is the name of its picture or "", `code` the QR code of a survey with its address."""
    head = model.LetterHead(tuple(map(words.text, view.lines)), garuda)
    duties = (model.Text(words.plain(view.duties_title)), *paragraphs(view.duties, words)) if view.duties_title else ()
    end = signatures(view.end, words)
    closing = (model.Text(words.plain(end.closing)),) if end.closing else ()
    return (
        head,
        *paragraphs(view.body, words),
        *((_members(view, words),) if view.members else ()),
        *duties,
        *code,
        *closing,
        end._replace(closing=words.text(view.dated)),
    )


def _members(view: LetterView, words: Wording) -> model.Table:
    """Who is in the working group: number, position and role."""
    columns = tuple(
        model.Column(words.plain(heading), width=share)
        for heading, share in zip(said.MEMBER_HEADINGS, _SHARES, strict=True)
    )
    rows = tuple(
        model.Row(tuple(model.Cell((model.Text(words.plain(text), "plain"),)) for text in member))
        for member in view.members
    )
    return fitted(model.Table(said.MEMBERS, columns, (model.Section(rows),), header=1))
