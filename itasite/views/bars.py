"""Scores as bars, and a result in the light of other years'."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from itasite.facts import score
from itasite.facts.ranges import rounded
from itasite.facts.score import Scores
from itasite.facts.sitemap import OVERVIEW
from itasite.model.framework import Instrument
from itasite.views.computed import said
from itasite.views.criteria import criterion, instrument_words
from itasite.views.show import Link, Show


class Bar(NamedTuple):
    """A score as a bar; `width` and `target` are in hundredths of its length, `below` says what is missing to it.

    `computed`: the score was, the result does not give it.
    """

    title: str
    value: str
    width: str
    target: str
    below: str
    computed: bool = False


def compared(show: Show, total: Decimal) -> str:
    """How the total stands to that of the last earlier year that has one."""
    earlier = score.latest_total(year for year in show.site.years if year.number < show.year.number)
    if earlier is None:
        return ""
    year, before, _ = earlier
    change = rounded(total) - rounded(before)
    side = "เท่ากับ" if not change else "สูงกว่า" if change > 0 else "ต่ำกว่า"
    words = f"{side}ปี {show.digits(year.number)}"
    return said(f"{words} อยู่ {show.score(abs(change))} คะแนน", computed=True) if change else words


def latest_result(show: Show) -> Link | None:
    """The last result of another year, for a year that has none."""
    other = score.latest_total(year for year in show.site.years if year is not show.year)
    if other is None:
        return None
    year, total, found = other
    title = score.level_title(year, found)
    level = f" ระดับ {title}" if title else ""
    printed = found.printed
    words = said(f"ผลการประเมินปี {show.digits(year.number)}: {show.score(total)} คะแนน{level}", computed=not printed)
    return Link(words, show.page(OVERVIEW, of=year))


# What the instruments ask, in plain words; the official names stand in the table of scores.
_PLAIN = {"IIT": "ความเห็นของเจ้าหน้าที่", "EIT": "ความเห็นของผู้มาติดต่อ", "OIT": "การเปิดเผยข้อมูลต่อสาธารณะ"}


def below_target(show: Show, found: Scores) -> tuple[str, ...]:
    """Which instruments lie below the target, or that none does, in plain words."""
    target, compared = show.digits(show.year.framework.target), score.target_gap(show.year.framework, found)
    if compared.below:
        below = instruments_named(part.instrument for part, _ in compared.below)
        return (f"ยังต่ำกว่าเป้าหมาย {target} คะแนนในด้าน{below}",)
    return (f"ทุกด้านได้คะแนนถึงเป้าหมาย {target} คะแนน",) if compared.reached else ()


def instruments_named(instruments: Iterable[Instrument]) -> str:
    """What these instruments ask, in plain words, as a list in a sentence."""
    return _listed([_plain(instrument) for instrument in instruments])


def _listed(names: list[str]) -> str:
    """As Thai lists names: a space between them, และ before the last."""
    return " ".join([*names[:-2], " และ".join(names[-2:])])


def _plain(instrument: Instrument) -> str:
    return _PLAIN.get(instrument.code, instrument.title)


def instrument_bars(show: Show, found: Scores | None) -> tuple[Bar, ...]:
    """One per instrument whose score is known."""
    return tuple(
        _bar(show, f"{_plain(part.instrument)} ({part.instrument.code})", part.score, computed=not part.printed)
        for part in (found.instruments if found else ())
        if part.score is not None
    )


def indicator_bars(show: Show, found: Scores | None) -> tuple[tuple[str, tuple[Bar, ...]], ...]:
    """Those of the indicators whose score is known, under the names of their instruments."""
    framework = show.year.framework
    groups = (
        (
            instrument_words(part.instrument),
            tuple(
                _bar(show, show.digits(criterion(framework, number)), value)
                for number, value in part.indicators
                if value is not None
            ),
        )
        for part in (found.instruments if found else ())
    )
    return tuple((title, bars) for title, bars in groups if bars)


def _bar(show: Show, title: str, value: Decimal, *, computed: bool = False) -> Bar:
    framework = show.year.framework
    points = score.points_below(framework, value)
    below = said(f"ต่ำกว่าเป้าหมาย {show.score(points)}", computed=True) if points else ""
    return Bar(title, show.score(value), hundredths(value), hundredths(framework.target), below, computed)


def hundredths(share: Decimal) -> str:
    """A share as a drawing wants it."""
    return f"{share:.2f}"
