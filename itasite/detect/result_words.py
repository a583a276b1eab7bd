"""What the rules about results say alike: weights, sources and limits in words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from itasite.facts.ranges import ANY_SCORE, HALF_CENT, Range, rounded
from itasite.facts.result_ranges import Weights
from itasite.facts.result_slips import fitting_swap, weighted_points
from itasite.model.framework import Framework
from itasite.model.year import Result

COMPARE = "เทียบกับใบประกาศผลของสำนักงาน ป.ป.ช."


def two_places(number: Fraction | Decimal) -> str:
    """A number as results print it."""
    exact = number if isinstance(number, Decimal) else Decimal(number.numerator) / Decimal(number.denominator)
    return f"{rounded(exact):f}"


def between(found: Range) -> str:
    """A range in words; of one that is no wider than rounding makes it, the number in its middle."""
    if found.high - found.low <= 2 * HALF_CENT:
        return two_places((found.low + found.high) / 2)
    return f"{two_places(found.low)} ถึง {two_places(found.high)}"


def outside(needed: Range) -> str:
    """What a score would have to be that cannot be, and which limit that breaks."""
    middle = (needed.low + needed.high) / 2  # as if no score had been rounded
    if needed.low > ANY_SCORE.high:
        return f"{two_places(middle)} ซึ่งเกิน 100"
    return f"{two_places(middle)} ซึ่งต่ำกว่า 0"


def weights_words(weights: Weights) -> str:
    """The weights that are known, as percentages: IIT 30 EIT 30 OIT 40."""
    return " ".join(f"{code} {_plain(share * 100)}" for code, share in weights.items() if share is not None)


def inferred_from(framework: Framework) -> str:
    """That the weights are not those of the criteria, and where they come from."""
    year, source = framework.fiscal_year, framework.source_named(framework.inferred.source)
    said = f"จาก{source.title}" if source else ""
    return f"น้ำหนักนี้อนุมาน{said} ไม่ใช่เกณฑ์ปี {year} ดูที่มาด้วย itasite framework show {year}"


def levels_from(framework: Framework) -> str:
    """That the levels are inferred, and from what; "" where the criteria have levels of their own."""
    source = framework.source_named(framework.inferred.levels_source)
    if framework.levels or source is None:
        return ""
    return f"ระดับของปี {framework.fiscal_year} อนุมานจาก{source.title}"


def slip_words(framework: Framework, result: Result) -> str:
    """What most likely went wrong where a total contradicts its instruments; "" where nothing points to it."""
    if weighted_points(framework, result):
        return "คะแนนของเครื่องมือรวมกันได้เท่าคะแนนรวมพอดี จึงน่าจะเป็นคะแนนถ่วงน้ำหนักแล้ว ให้เขียนคะแนนของแต่ละเครื่องมือจากเต็ม 100"
    swap = fitting_swap(framework, result)
    return f"ถ้าสลับคะแนน {swap[0]} กับ {swap[1]} จะตรงกับคะแนนรวม" if swap else ""


def joined(texts: Iterable[str]) -> str:
    """Texts with dots between them, without those that are empty."""
    return " · ".join(filter(None, texts))


def _plain(share: Fraction) -> str:
    return f"{share.numerator}" if share.denominator == 1 else two_places(share)
