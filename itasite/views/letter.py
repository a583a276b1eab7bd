"""Orders (คำสั่ง) and notices (ประกาศ) as page parts, in Thai numerals, with room for writing by hand."""

from __future__ import annotations

from typing import NamedTuple

from itasite import fiscal
from itasite.model.blocks import LetterOptions, NoticeOptions, OrderOptions
from itasite.views.memo_text import Paragraph, paragraphs, thai
from itasite.views.show import Show
from itasite.views.signatures import SignaturesView, signatures_view
from itasite.views.survey import SurveyView, survey_view
from itasite.words import letter as said


class LetterView(NamedTuple):
    """What the template shows; `lines` stand in the middle, the first is the title.

    `kind` is order or notice. `members` are number, position and role. `dated` is the line above the signature. "" and
    None stand where nothing is said.
    """

    kind: str
    title_tag: str
    garuda: str
    lines: tuple[str, ...]
    body: tuple[Paragraph, ...]
    members: tuple[tuple[str, str, str], ...]
    duties_title: str
    duties: tuple[Paragraph, ...]
    survey: SurveyView | None
    dated: str
    end: SignaturesView


def order_view(show: Show, options: OrderOptions, *, is_title: bool) -> LetterView:
    """An order; `is_title`: its first line is the heading of the page, which has no other."""
    number = said.NUMBER.format(number=options.number or said.OPEN_NUMBER.format(year=show.year.number))
    made = _letter(show, options, said.ORDER, (number,), said.ORDERED, is_title=is_title)
    members = tuple((thai(str(at)), thai(one.position), thai(one.role)) for at, one in enumerate(options.members, 1))
    return made._replace(
        members=members, duties_title=said.DUTIES if options.duties else "", duties=paragraphs(options.duties)
    )


def notice_view(show: Show, options: NoticeOptions, *, is_title: bool) -> LetterView:
    """A notice, with the code of its survey."""
    number = (said.NUMBER.format(number=options.number),) if options.number else ()
    made = _letter(show, options, said.NOTICE, number, said.ANNOUNCED, is_title=is_title)
    survey = show.year.info.surveys.get(options.survey or "")
    return made._replace(survey=survey_view(show, options.survey, survey)) if options.survey and survey else made


def _letter(
    show: Show, options: LetterOptions, kind: str, number: tuple[str, ...], dated: str, *, is_title: bool
) -> LetterView:
    of = options.organization or show.site.agency.name
    day = fiscal.format_date(options.date, "long") if options.date else said.OPEN_DATE
    return LetterView(
        kind=options.NAME.removeprefix("ita-"),
        title_tag="h1" if is_title else "p",
        garuda=show.file(options.garuda) if options.garuda else "",
        lines=tuple(map(thai, (kind.format(of=of), *number, said.SUBJECT.format(subject=options.subject)))),
        body=paragraphs(options.body),
        members=(),
        duties_title="",
        duties=(),
        survey=None,
        dated=thai(dated.format(day=day)),
        end=signatures_view(show, options),
    )
