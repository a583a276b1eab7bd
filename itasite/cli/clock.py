"""The day of today, for the commands that begin a year and for the lists for staff; `links` alone asks more.

Pages, checks and data follow from the content alone: the same content gives the same bytes on any day.
"""

from __future__ import annotations

from datetime import date

from itasite.fiscal import fiscal_year_of


def today() -> date:
    """The day of today."""
    return date.today()


def running_year() -> int:
    """The fiscal year (Buddhist era) that runs today."""
    return fiscal_year_of(today())
