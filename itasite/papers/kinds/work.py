"""Papers of the year's work: the report of measures, the list of items, the notice of the survey."""

from __future__ import annotations

from itasite.facts.checklist import checklist
from itasite.facts.measures import latest_progress, own_measures, reported_rounds
from itasite.facts.sitemap import CHECKLIST, MEASURES, SURVEY
from itasite.facts.statuses import StatedStatus, count_by_status, stated
from itasite.model.blocks import ChecklistOptions, MeasuresOptions, NoticeOptions
from itasite.papers.kinds.model import NoPaperError, Of
from itasite.papers.kinds.parts import body, points, signed_by_head, titles, untold
from itasite.papers.model import Part
from itasite.views.checklist import checklist_table
from itasite.views.letter import notice_view
from itasite.views.measures import measures_table
from itasite.views.show import mark
from itasite.words import papers as said

_COLUMNS = ("code", "title", "responsible", "progress", "evidence")


def report_parts(of: Of) -> tuple[Part, ...]:
    """The measures with what was done, in a reporting round; without one, in the latest."""
    own = own_measures(of.year) if MEASURES.is_in(of.year) else ()
    if not own:
        raise NoPaperError(of.said(said.NO_MEASURES))
    rounds = reported_rounds(of.year)
    round_id = of.round_id or (rounds[-1] if rounds else "")
    name = of.show.round_name(round_id) if round_id else ""
    counts = count_by_status(stated(latest_progress(of.year, row.measure, round_id or None)) for row in own)
    parts: list[Part] = [
        *titles(of, said.REPORT_TITLE, name),
        body(of, of.said(said.REPORT_REASON, count=len(own))),
        body(of, of.said(said.REPORT_ROUND, round=name)),
        points(of, _counted(counts, said.REPORT_COUNT)),
    ]
    for group in of.year.measures.groups:
        options = MeasuresOptions(group=group.id, round=round_id or None)
        table = measures_table(of.show, options, with_progress=True)
        if table.sections:
            parts += of.maker.table(options, table)
    return (*parts, *signed_by_head(of, also_by_reporter=True))


def oit_parts(of: Of) -> tuple[Part, ...]:
    """The items that the body must publish, with their state and evidence."""
    items = checklist(of.year) if CHECKLIST.is_in(of.year) else ()
    if not items:
        raise NoPaperError(of.said(said.NO_ITEMS))
    options = ChecklistOptions(columns=_COLUMNS)
    counts = count_by_status(stated(state.entry) for state in items)
    return (
        *titles(of, said.OIT_TITLE),
        body(of, of.said(said.OIT_STATE, count=len(items))),
        points(of, _counted(counts, said.OIT_COUNT)),
        *of.maker.table(options, untold(checklist_table(of.show, options))),
        *signed_by_head(of),
    )


def notice_parts(of: Of) -> tuple[Part, ...]:
    """The notice that invites citizens to answer the survey, with its QR code and address."""
    survey = of.year.info.surveys.get("eit") if SURVEY.is_in(of.year) else None
    if survey is None or not survey.url:
        raise NoPaperError(of.said(said.NO_SURVEY))
    options = NoticeOptions(
        subject=of.said(said.NOTICE_SUBJECT, survey=survey.title),
        body=(of.said(said.NOTICE_REASON), of.said(said.NOTICE_INVITES, survey=survey.title)),
        closing=said.NOTICE_CLOSING,
        position=(of.site.agency.head,) if of.site.agency.head else (),
        survey="eit",
    )
    return of.maker.letter(of.show, options, notice_view(of.show, options, is_title=True))


def _counted(counts: dict[StatedStatus, int], text: str) -> list[str]:
    return [text.format(word=mark(*status).word, count=count) for status, count in counts.items() if count]
