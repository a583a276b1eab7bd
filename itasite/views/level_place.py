"""The level of a year in words for a citizen: its place among all, why it is no better, how it was the year before."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts import score
from itasite.facts.level_gap import LevelGap, level_gap, level_place
from itasite.facts.score import Scores
from itasite.model.site import Year
from itasite.views.bars import below_target, instruments_named
from itasite.views.computed import said
from itasite.views.framework import level_meaning
from itasite.views.show import Show


class LevelScale(NamedTuple):
    """The place in words; `steps` are the levels from the lowest to the best, true up to the one that was reached."""

    words: str
    steps: tuple[bool, ...]


def level_scale(show: Show, found: Scores) -> LevelScale | None:
    """Where the level stands; None without a level that the criteria know."""
    stands = level_place(show.year.framework, found)
    if stands is None:
        return None
    reached = stands.of - stands.place + 1
    words = show.digits(f"ระดับที่ {stands.place} จาก {stands.of} นับจากสูงสุด")
    return LevelScale(words, tuple(step < reached for step in range(stands.of)))


def result_meaning(show: Show, found: Scores) -> tuple[str, ...]:
    """What the level means, which sides are below the target, and what kept the result from the level above."""
    texts = [*level_meaning(show, found), *below_target(show, found)]
    gap = level_gap(show.year.framework, found)
    if gap is None:
        return tuple(texts)
    below_each = _same_as_target(show, found, gap)
    if below_each:  # the sentence before names them already
        texts[-1] += f" จึงยังไม่ถึงระดับ “{gap.above.title}”"
    else:
        texts.append(_why(show, gap))
    return tuple(texts)


def _same_as_target(show: Show, found: Scores, gap: LevelGap) -> bool:
    """Whether only those keep the result down that are below the target, by the same number."""
    missed = score.target_gap(show.year.framework, found).below
    same = tuple(part for part, _ in missed) == gap.below
    return bool(missed) and same and not gap.points and gap.above.each_minimum == show.year.framework.target


def _why(show: Show, gap: LevelGap) -> str:
    reasons = []
    if gap.points:
        reasons.append(said(f"คะแนนรวมขาดอีก {show.score(gap.points)} คะแนน", computed=True))
    if gap.below and gap.above.each_minimum is not None:
        names = instruments_named(part.instrument for part in gap.below)
        reasons.append(f"ด้าน{names}ได้ไม่ถึง {show.digits(gap.above.each_minimum)} คะแนน")
    return f"ยังไม่ถึงระดับ “{gap.above.title}” เพราะ{' และ'.join(reasons)}"


def level_change(show: Show, found: Scores) -> str:
    """How the level of the last earlier year with a total was, beside this one; "" where one is not known."""
    before = score.latest_total(year for year in show.site.years if year.number < show.year.number)
    now = score.level_title(show.year, found)
    earlier = _level(before) if before else ""
    if not now or not earlier:
        return ""
    return "ระดับเท่าเดิม" if now == earlier else f"ระดับเดิม “{earlier}”"


def _level(found: tuple[Year, object, Scores]) -> str:
    year, _, scores = found
    return score.level_title(year, scores)
