"""A time as a document gives it, and how it is written uniformly."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from itasite.fiscal.words import DateStyle, format_date
from itasite.fiscal.years import fiscal_year_of

Precision = Literal["day", "month", "year"]


class Period(NamedTuple):
    """A time as a document gives it. `start` and `end` are both None if the text has no date."""

    text: str  # as it was written
    start: date | None = None  # None if only the end is known (ภายใน…)
    end: date | None = None  # the last day, included; None if only the start is known (…เป็นต้นไป)
    precision: Precision = "day"  # the smallest unit that was written
    recurring: bool = False  # something that comes back (every month), without dates of its own

    @property
    def dated(self) -> bool:
        """Whether it has a date, and so can be compared with one."""
        return self.start is not None or self.end is not None


def format_period(period: Period, style: DateStyle = "long") -> str:
    """A period, written uniformly; its own words if it has no date or comes back."""
    start, end, precision = period.start, period.end, period.precision
    if start is None and end is None:
        return period.text
    if precision == "year" and end:
        return f"ตลอดปีงบประมาณ {fiscal_year_of(end)}"
    unit = "เดือน" if precision == "month" else "วันที่ "
    if start is None or end is None:
        day = _edge(start or end, precision, style)
        return f"ตั้งแต่{unit}{day} เป็นต้นไป" if start else f"ภายใน{unit}{day}"
    first, last = _edge(start, precision, style), _edge(end, precision, style)
    return last if first == last else f"{first} ถึง {last}"


def _edge(day: date | None, precision: Precision, style: DateStyle) -> str:
    text = format_date(day, style) if day else ""
    return text.split(" ", 1)[1].removeprefix("เดือน") if precision == "month" else text
