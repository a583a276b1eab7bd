"""A status as a report states it, and the boxes in which a paper offers the statuses."""

from __future__ import annotations

import unicodedata
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from itasite.model.record import Form, Record, Status, Text, refused
from itasite.problem import as_written, shorten
from itasite.words.choices import STATUS_WORDS


class Stated(Record):
    """A report with a status; `status_word` is the agency's own word for the status `other`, such as cancelled.

    Such a report counts as neither done nor open. The word is required then, and refused with any other status.
    """

    status: Status | None = None
    status_word: Text | None = Field(default=None, validate_default=True)

    @field_validator("status_word")
    @classmethod
    def _belongs_to_other(cls, word: str | None, info: ValidationInfo) -> str | None:
        if "status" not in info.data or {"status", "status_word"} & info.data.get("left_out", frozenset()):
            return word  # what is wrong with them is already reported
        other = info.data["status"] is Status.OTHER
        if word is None:
            if other:
                raise refused("status-word-missing")
            return word
        text = " ".join(word.split())
        seen = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
        known = next((name for name, said in STATUS_WORDS.items() if seen in (name, said)), None)
        if known and known != Status.OTHER:
            raise refused("status-word-known", text=shorten(text), status=known)
        if not other:
            raise refused("status-word-alone", text=shorten(text))
        return text


def _boxes(value: Any) -> Any:
    """`true` stands for a box of each usual status in our words, `false` for none."""
    if isinstance(value, str) and value.strip() in ("true", "false"):
        usual = [status for status in Status if status is not Status.OTHER and value.strip() == "true"]
        return {status: STATUS_WORDS[status] for status in usual}
    if not isinstance(value, dict):
        raise refused("boxes-status", text=as_written(value), choices=", ".join(Status))
    return value


# The boxes of a paper in their order, each with its printed word; none where the status is shown by a mark.
Boxes = Annotated[dict[Status, Text], BeforeValidator(_boxes), Form("boxes")]
