"""The columns of the fields of a record: headings, help and choices come from the words of the fields."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from itasite.model.record import Record
from itasite.model.shape import FieldShape
from itasite.reading.thai_words import fields
from itasite.words.fields import field_words
from itasite.words.form_words import form_help
from itasite.words.workbook import CODES_HELP, DATE_HELP, LINES_HELP, NO, PAIRS_HELP, YES
from itasite.workbook.grid import Column
from itasite.workbook.kinds import Kind, Way, kind_of

# Fields of a record that no sheet has, with the reason; what stands there stays as it is.
LEFT_OUT: dict[tuple[str, str], str] = {
    ("Disclosure", "boxes"): "how tables look on paper: the forms have it",
    ("Disclosure", "lists"): "how tables look on paper: the forms have it",
    ("Entry", "reviewed"): "the second unit looks at the item in the forms, which write what it saw",
    ("Group", "boxes"): "how a table looks on paper: the forms have it",
    ("Group", "columns"): "how a table looks on paper: the forms have it",
    ("Group", "headings"): "how a table looks on paper: the forms have it",
    ("Group", "lists"): "how a table looks on paper: the forms have it",
    ("Group", "set"): "how a table looks on paper: the forms have it",
    ("YearInfo", "papers"): "what the site offers for download: the forms have it",
    **{
        ("Picture", name): "a picture is chosen by sight: the forms have it"
        for name in ("file", "alt", "caption", "date")
    },
}

# Widths in characters, by the name of the field; then by the way it is written.
_WIDTHS = {
    **dict.fromkeys(("title", "url", "result", "results", "steps", "explanation"), 36),
    **dict.fromkeys(("weaknesses", "recommendations", "outcomes", "monitoring", "text", "problems", "target"), 30),
    **dict.fromkeys(("responsible", "period", "status", "group", "note", "file", "page"), 18),
    **dict.fromkeys(("indicators", "questions", "items", "date", "until", "state", "status_word"), 13),
    **dict.fromkeys(("number", "numbers", "step", "components", "lasting", "joins", "continues"), 11),
    **dict.fromkeys(("budget", "spent"), 13),
}
_WAY_WIDTHS = {Way.LINES: 30, Way.PAIRS: 26, Way.CODES: 13, Way.DATE: 13, Way.TRUTH: 11}
_WAY_HELPS = {Way.LINES: LINES_HELP, Way.PAIRS: PAIRS_HELP, Way.CODES: CODES_HELP, Way.DATE: DATE_HELP}
_OPEN = {"level", "kind", "group"}  # fields whose value may be another than those offered

Words = Mapping[str, Mapping[str, str]]  # words of what a field refers to, by field
Offers = Mapping[str, Collection[str]]  # texts that are offered for a field beside others


class Fields(NamedTuple):
    """The columns of fields, and how each is written, by the name of the field."""

    columns: tuple[Column, ...]
    kinds: Mapping[str, Kind]


def columns_of(
    record: type[Record], *, first: tuple[str, ...] = (), last: tuple[str, ...] = (), without: tuple[str, ...] = (),
    words: Words | None = None, offers: Offers | None = None,
) -> Fields:  # fmt: skip
    """The columns of all fields of a record that fit a cell, in its order apart from `first` and `last`."""
    names = [name for name in _names(record) if name not in without]
    middle = [name for name in names if name not in (*first, *last)]
    order = [*(name for name in first if name in names), *middle, *(name for name in last if name in names)]
    kinds = {name: kind_of(record, name, (words or {}).get(name)) for name in order}
    return Fields(tuple(column(record, name, kinds[name], (offers or {}).get(name, ())) for name in order), kinds)


def _names(record: type[Record]) -> Iterator[str]:
    for name, shape in fields(record).items():
        if not holds_records(shape) and (shape.owner.__name__, name) not in LEFT_OUT:
            yield name


def holds_records(shape: FieldShape) -> bool:
    """Whether a field holds records, which have rows of their own; or texts of several columns."""
    return shape.shape.record is not None or (bool(shape.shape.keys) and shape.shape.form == "texts")


def column(record: type[Record], name: str, kind: Kind, offered: Collection[str] = ()) -> Column:
    """The column of a field."""
    words = field_words(record, name)
    choices = _choices(kind)
    return Column(
        name,
        words.label,
        help_of(record, name, kind),
        _WIDTHS.get(name) or _WAY_WIDTHS.get(kind.way, 20),
        choices or tuple(offered),
        closed=bool(choices) and kind.way in (Way.WORD, Way.TRUTH) and name not in _OPEN,
    )


def _choices(kind: Kind) -> tuple[str, ...]:
    return (YES, NO) if kind.way is Way.TRUTH else tuple(kind.words.values())


def help_of(record: type[Record], name: str, kind: Kind) -> str:
    """What a field is for, and how it is written in a cell."""
    said = form_help(kind.owner, name, field_words(record, name).help)
    return "\n".join(part for part in (said, _WAY_HELPS.get(kind.way, "")) if part)
