"""year.yml: the criteria used, the result, the surveys, the reporting rounds of one fiscal year."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from itasite.model.record import Date, FiscalYear, IndicatorNumber, Record, Score, Slug, Text, WebAddress


class Result(Record):
    """The published result: scores of 0 to 100 per indicator, part or instrument; `total` and `level` as printed."""

    indicators: dict[IndicatorNumber, Score] = Field(default_factory=dict)
    parts: dict[Text, Score] = Field(default_factory=dict)
    instruments: dict[Text, Score] = Field(default_factory=dict)
    total: Score | None = None
    level: Text | None = None
    announced: Date | None = None


_LONGEST_ADDRESS = 500  # bytes; a longer one makes a QR code too fine for a phone to read from a poster


class Survey(Record):
    """A survey of the commission; without an address yet, `pending` says why."""

    title: Text
    url: WebAddress | None = None
    pending: Text | None = None

    @model_validator(mode="after")
    def _url_or_pending(self) -> Self:
        if (self.url is None) == (self.pending is None):
            raise ValueError("แบบวัดต้องมี url (ที่อยู่) หรือ pending (เหตุที่ยังไม่มีที่อยู่) อย่างใดอย่างหนึ่ง")
        if len((self.url or "").encode()) > _LONGEST_ADDRESS:
            raise ValueError(f"ที่อยู่ของแบบวัดยาวเกินกว่าจะทำ QR code ที่สแกนได้ (เกิน {_LONGEST_ADDRESS} ตัวอักษร)")
        return self


class Round(Record):
    """A reporting round."""

    id: Slug
    title: Text


class Deadline(Record):
    """A date of the calendar."""

    date: Date
    title: Text


Part = Literal["scores", "measures", "oit", "survey"]
_ROUNDS = (Round(id="6m", title="รอบ 6 เดือน"), Round(id="12m", title="รอบ 12 เดือน"))


class YearInfo(Record):
    """year.yml; rounds are in the order of time. `parts` are those that this site shows of the year."""

    parts: tuple[Part, ...] = ("scores", "measures", "oit", "survey")
    framework: FiscalYear | None = None
    updated: Date | None = None
    result: Result | None = None
    surveys: dict[Slug, Survey] = Field(default_factory=dict)
    rounds: tuple[Round, ...] = _ROUNDS
    deadlines: tuple[Deadline, ...] = ()

    @property
    def survey_addresses(self) -> dict[str, str]:
        """The addresses of the surveys that can be answered, by id: each has a QR code and a poster."""
        return {name: survey.url for name, survey in self.surveys.items() if survey.url}
