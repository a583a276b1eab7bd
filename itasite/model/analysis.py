"""analysis.yml: what the agency reads from the result of an assessment, per indicator."""

from __future__ import annotations

from pydantic import Field

from itasite.model.record import IndicatorNumber, Record, TextList


class Finding(Record):
    """Weaknesses and recommendations of one indicator."""

    weaknesses: TextList = ()
    recommendations: TextList = ()


class Analysis(Record):
    """analysis.yml"""

    indicators: dict[IndicatorNumber, Finding] = Field(default_factory=dict)
