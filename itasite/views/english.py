"""A year in English: the result, what the assessment is, counts. All from the same records as the Thai pages.

Names that the criteria give no English for stand in Thai, and the template marks them as such.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple, assert_never

from itasite import fiscal
from itasite.facts.levels import AtLeast, Below, Between, level_range
from itasite.facts.ranges import rounded
from itasite.facts.result_checked import result_checked
from itasite.facts.score import Scores, level_title, year_scores
from itasite.facts.sitemap import ENGLISH, YEAR_PAGES
from itasite.model.framework import Framework, Level
from itasite.model.site import Year
from itasite.model.year import Result
from itasite.views.english_counts import Name, Tally, tallies
from itasite.views.show import Show

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class ScoreRow(NamedTuple):
    """An instrument or an indicator; `score` and `weight` are "" where they are not known.

    `computed`: the score was, the result does not give it.
    """

    name: Name
    code: str
    score: str
    weight: str = ""
    indicators: tuple[ScoreRow, ...] = ()
    computed: bool = False


class English(NamedTuple):
    """What the template shows."""

    agency: Name
    title: str
    period: str
    total: str
    total_computed: bool
    level_computed: bool
    computed: bool
    criteria: bool
    as_printed: str
    borrowed: str
    level: Name | None
    condition: str
    announced: str
    target: str
    instruments: tuple[ScoreRow, ...]
    weighted: bool
    scored: bool
    indicator_scores: bool
    tallies: tuple[Tally, ...]
    updated: str
    years: tuple[tuple[int, str], ...]
    links: tuple[tuple[str, str], ...]
    names_source: str
    names_url: str


def english(show: Show) -> English:
    """The year of `show`."""
    year, framework = show.year, show.year.framework
    found, result = year_scores(show.year), year.info.result
    source = framework.source_named(framework.english_source)
    rows = _instruments(framework, found)
    return English(
        agency=Name(show.site.agency.name_en or "", show.site.agency.name),
        title=english_title(year.number),
        period=f"{english_date(fiscal.first_day(year.number))} – {english_date(fiscal.last_day(year.number))}",
        total=f"{rounded(found.total)}" if found and found.total is not None else "",
        total_computed=bool(found and not found.total_printed),
        level_computed=bool(found and not found.level_printed),
        computed=any(row.computed for row in rows),
        criteria=framework.known,
        as_printed=_as_printed(framework, result) if result else "",
        borrowed=_borrowed(year),
        level=_level(show, found),
        condition=_condition(framework, found.level) if found and found.level else "",
        announced=english_date(result.announced) if result and result.announced else "",
        target=f"{framework.target:f}",
        instruments=rows,
        weighted=all(row.weight for row in rows),
        scored=any(score for row in rows for score in (row.score, *(own.score for own in row.indicators))),
        indicator_scores=any(indicator.score for row in rows for indicator in row.indicators),
        tallies=tallies(show),
        updated=english_date(year.info.updated) if year.info.updated else "",
        years=_other_years(show),
        links=_links(show),
        names_source=source.publisher or f"{source.title} (publisher not named)" if source else "",
        names_url=source.url or "" if source else "",
    )


def _as_printed(framework: Framework, result: Result) -> str:
    """Why the total is not computed; "" where it is, or where there is none."""
    found = result_checked(framework, result)
    if found is None:
        return ""
    why = (
        "The result does not give the scores of all instruments."
        if found.weights
        else "The weights of the instruments in this year’s criteria are not known to this site."
    )
    shown = "total score and the level are" if found.level_written else "total score is"
    return f"{why} The {shown} shown as published, not computed."


def english_title(year: int) -> str:
    """The heading of the page: the Thai fiscal year and the common years it lies in."""
    last = year - fiscal.BUDDHIST_OFFSET
    return f"ITA result, fiscal year {year} ({last - 1}–{last % 100:02})"


def english_date(day: date) -> str:
    """A date of the common era."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _level(show: Show, found: Scores | None) -> Name | None:
    """The level; letters such as AA are the same in both languages."""
    title = level_title(show.year, found)
    if title.isascii():
        return Name(title, "") if title else None
    level = next((level for level in show.year.framework.levels if level.title == title), None)
    return Name((level.english or "") if level else "", title)


def _condition(framework: Framework, level: Level) -> str:
    """What the level asks for, in words."""
    match level_range(framework, level):
        case Below(limit):
            return f"a total below {limit:f}"
        case Between(first, last):
            return f"a total of {first:.2f} to {last:.2f}"
        case AtLeast(first, None):
            return f"a total of {first:f} or more"
        case AtLeast(first, each):
            return f"a total of {first:f} or more, and {each:f} or more in every instrument"
        case asked:
            assert_never(asked)


def _borrowed(year: Year) -> str:
    """That the year goes by the criteria of another; "" where it has its own."""
    if not year.borrows:
        return ""
    why = "" if year.has_criteria else f", because those of {year.number} are not known yet"
    return f"The year {year.number} goes by the criteria of {year.framework.fiscal_year} for now{why}."


def _instruments(framework: Framework, found: Scores | None) -> tuple[ScoreRow, ...]:
    scores = {part.instrument.code: part for part in found.instruments} if found else {}
    rows = []
    for instrument in framework.instruments:
        part = scores.get(instrument.code)
        known = dict(part.indicators) if part else {}
        rows.append(
            ScoreRow(
                Name(instrument.english or "", instrument.title),
                instrument.code,
                _score(part.score if part else None),
                f"{instrument.weight:f}%" if instrument.weight is not None else "",
                tuple(
                    ScoreRow(Name(own.english or "", own.title), own.number, _score(known.get(own.number)))
                    for own in framework.indicators_of(instrument.code)
                ),
                computed=part is not None and not part.printed,
            )
        )
    return tuple(rows)


def _score(score: Decimal | None) -> str:
    return f"{rounded(score)}" if score is not None else ""


def english_description(view: English) -> str:
    """What a link to the page says: whose result, of which year, how many points."""
    agency = view.agency.english or view.agency.thai
    level = f", level {view.level.english}" if view.level and view.level.english else ""
    computed = " (computed)" if view.total_computed or (level and view.level_computed) else ""
    result = f"{view.total} of 100{level}{computed}" if view.total else "no total score yet"
    return f"{view.title}: {agency}, {result}. Integrity and Transparency Assessment (ITA) of Thai public bodies"


def _other_years(show: Show) -> tuple[tuple[int, str], ...]:
    others = (year for year in show.site.years if year is not show.year)
    return tuple((year.number, show.page(ENGLISH, of=year)) for year in others)


def _links(show: Show) -> tuple[tuple[str, str], ...]:
    return tuple((kind.english, href) for kind in YEAR_PAGES if kind.english and (href := show.page(kind)))
