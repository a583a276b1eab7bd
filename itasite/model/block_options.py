"""What every block takes, what every table, and what every table with indicators."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from itasite.model.record import Columns, FiscalYear, IndicatorNumber, Record, Text
from itasite.model.year import Part


class BlockOptions(Record):
    """What every block takes; without `year` the folder of the page says it, else the latest year is meant.

    `NAME` is what an author writes after the fence. `WIDE`: its table needs the whole width of the page.
    `PART` is the part of the year that it shows, None where it is not of one part. `OF_RESULT`: the latest year that
    has a result is meant instead of the latest.
    """

    NAME: ClassVar[str]
    PART: ClassVar[Part | None] = None
    WIDE: ClassVar[bool] = False
    OF_RESULT: ClassVar[bool] = False

    year: FiscalYear | None = None


class TableOptions(BlockOptions):
    """What every table takes. `columns` is the name of a set or a list; `headings` renames columns.

    `sheet`: how its sheets lie when the page is printed; without it, as the page asks and its columns need.
    """

    columns: Columns | None = None
    headings: dict[Text, Text] = Field(default_factory=dict)
    caption: Text | None = None
    sheet: Literal["upright", "across"] | None = None


class IndicatorOptions(TableOptions):
    """What every table with indicators takes. `names`: what a paper calls an indicator instead, by its number."""

    names: dict[IndicatorNumber, Text] = Field(default_factory=dict)
