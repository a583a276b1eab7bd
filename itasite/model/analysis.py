"""analysis.yml: what the agency reads from the result of an assessment, per indicator."""

from __future__ import annotations

from pydantic import Field

from itasite.model.listed import Entries
from itasite.model.record import IndicatorNumber, Record


class Finding(Record):
    """Weaknesses and recommendations of one indicator."""

    weaknesses: Entries = ()
    recommendations: Entries = ()


class Analysis(Record):
    """analysis.yml"""

    indicators: dict[IndicatorNumber, Finding] = Field(default_factory=dict)
