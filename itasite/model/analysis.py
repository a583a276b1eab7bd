"""analysis.yml: what the agency reads from the result of an assessment, per indicator."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from itasite.model.listed import Entries, Units
from itasite.model.record import IndicatorNumber, Record, Text, refused
from itasite.words.headings import ANALYSIS_COLUMNS


def _own(heading: str) -> str:
    if heading in ANALYSIS_COLUMNS:
        raise refused("own-column", text=heading, heading=ANALYSIS_COLUMNS[heading])
    return heading


Heading = Annotated[Text, AfterValidator(_own)]  # of a column that is not one of ours


class Finding(Record):
    """Weaknesses and recommendations of one indicator, and who answers for it until when.

    `more` is what a paper has in columns of its own, by the heading of the column.
    """

    weaknesses: Entries = ()
    recommendations: Entries = ()
    responsible: Units = ()
    period: Text | None = None
    more: dict[Heading, Entries] = Field(default_factory=dict)


class Analysis(Record):
    """analysis.yml"""

    indicators: dict[IndicatorNumber, Finding] = Field(default_factory=dict)

    @property
    def own_columns(self) -> tuple[str, ...]:
        """The headings of the columns that only this paper has, in the order of the file."""
        return tuple(dict.fromkeys(heading for finding in self.indicators.values() for heading in finding.more))
