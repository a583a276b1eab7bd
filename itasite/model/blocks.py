"""The options of the `ita-…` blocks in Markdown pages."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from itasite.model.record import FiscalYear, IndicatorNumber, Record, Slug, Status, Text


def _set_or_columns(value: Any) -> Any:
    if value == []:
        raise ValueError("columns ไม่มีคอลัมน์ใดเลย เขียนชื่อคอลัมน์อย่างน้อยหนึ่งชื่อ หรือลบบรรทัดนี้")
    return tuple(value) if isinstance(value, list) else value


Columns = Annotated[Text | tuple[Text, ...], BeforeValidator(_set_or_columns)]


class BlockOptions(Record):
    """What every block takes; without `year` the folder of the page says it, else the latest year is meant."""

    year: FiscalYear | None = None


class MeasuresOptions(BlockOptions):
    """ita-measures: a table of measures. `columns` is the name of a set or a list of columns."""

    columns: Columns | None = None
    group: Slug | None = None
    instrument: Text | None = None
    indicator: IndicatorNumber | None = None
    status: Status | None = None
    responsible: Text | None = None
    round: Slug | None = None
    group_by: Literal["none", "group", "instrument", "indicator", "status", "responsible"] = "none"
    headings: dict[Text, Text] = Field(default_factory=dict)
    caption: Text | None = None


class ChecklistOptions(BlockOptions):
    """ita-oit: the disclosure checklist or a part of it."""

    columns: Columns | None = None
    indicator: IndicatorNumber | None = None
    sub_indicator: IndicatorNumber | None = None
    status: Status | None = None
    responsible: Text | None = None
    group_by: Literal["none", "indicator", "sub_indicator", "status", "responsible"] = "sub_indicator"
    headings: dict[Text, Text] = Field(default_factory=dict)
    caption: Text | None = None


class ScoresOptions(BlockOptions):
    """ita-scores: the result as a table."""

    caption: Text | None = None


class QrOptions(BlockOptions):
    """ita-qr: the QR code of a survey, or a notice while it has no address."""

    survey: Slug = "eit"


class OverviewOptions(BlockOptions):
    """ita-overview: the result and the state of the year at a glance."""
