"""The measures of a year round by round, if more than one round was reported."""

from __future__ import annotations

from markupsafe import Markup

from itasite.facts.measures import plan, reported_rounds
from itasite.facts.sitemap import ROUNDS
from itasite.formats import render
from itasite.model.blocks import MeasuresOptions
from itasite.model.measure import Group
from itasite.pages.model import PageMaker
from itasite.views.measure_rest import with_report
from itasite.views.measures import measures_table
from itasite.views.rounds import rounds_table
from itasite.views.show import Show
from itasite.views.table import without_anchors

_COLUMNS = ("title", "responsible", "progress", "outcomes")


def _body(show: Show) -> str:
    year = show.year
    rounds = [(name, show.round_name(name), _tables(show, name)) for name in reported_rounds(year)]
    return render.page(
        "pages/rounds.html",
        year=show.digits(year.number),
        changes=render.part("table", rounds_table(show)),
        rounds=rounds,
    )


def _tables(show: Show, name: str) -> list[Markup]:
    """The tables of all groups as reported in that round, without anchors: those belong to the page of measures."""
    tables = (measures_table(show, _options(show, group, name)) for group in show.year.measures.groups)
    return [render.part("table", without_anchors(table)) for table in tables]


def _options(show: Show, group: Group, name: str) -> MeasuresOptions:
    """The usual columns, and those of money and problems that any report of the group fills; what was spent beside
    what was planned."""
    rows = [row for row in plan(show.year) if row.measure.group == group.id]
    columns = with_report(_COLUMNS, show.year, rows, name)
    if "spent" in columns and any(row.measure.budget is not None for row in rows):
        columns = tuple(each for known in columns for each in (("budget", known) if known == "spent" else (known,)))
    return MeasuresOptions(group=group.id, round=name, caption=group.title, columns=columns, boxes={})


def _about(show: Show) -> str:
    return f"ความก้าวหน้าของมาตรการแต่ละรอบการรายงานของ{show.site.agency.name}"


MAKER = PageMaker(kind=ROUNDS, body=_body, about=_about, wide=True)
