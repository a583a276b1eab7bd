"""What a form consists of: fields with their labels, choices and kinds of widget, in groups."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from itasite.model.record import Record


class Widget(StrEnum):
    """How a value is asked for.

    `LINES`: one box per point. `ROWS`: records with buttons to add, remove and move. `TABLE`: a value for each key of a
    list that is known. `PAIRS`: values for keys that the author names. `EITHER`: a choice, or what `inner` asks for.
    """

    TEXT = "text"
    LONG = "long"
    DATE = "date"
    NUMBER = "number"
    CHOICE = "choice"
    TRUTH = "truth"
    TICKS = "ticks"
    LINES = "lines"
    PARAGRAPHS = "paragraphs"
    ROWS = "rows"
    RECORD = "record"
    TABLE = "table"
    PAIRS = "pairs"
    EITHER = "either"


LISTS = (Widget.LINES, Widget.PARAGRAPHS, Widget.ROWS)


class Choice(NamedTuple):
    """A value that may be chosen, and what it is called."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form; `form_name` is how its value is written (`words/forms.py`).

    `inner` is what each entry of a list or table, or the other side of EITHER, is; `form` what a record consists of.
    `open`: another value than the choices may be typed. `whole` is the choice that stands for all others.
    `single`: one entry of a list may stand without a list. `fixed`: not to be changed once it has a value,
    which is `proposed` where the author need not think of one.
    `takes_file`: it names a file, which may be handed in.
    """

    name: str
    label: str = ""
    help: str = ""
    example: str = ""
    widget: Widget = Widget.TEXT
    form_name: str = "text"
    required: bool = False
    choices: tuple[Choice, ...] = ()
    open: bool = False
    whole: str = ""
    single: bool = False
    fixed: bool = False
    proposed: bool = False
    takes_file: bool = False
    inner: Field | None = None
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading; `folded`: seen when asked for. `one_of`: at most one of them is to be filled in."""

    heading: str
    fields: tuple[Field, ...]
    folded: bool = False
    one_of: bool = False
    help: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a record; `record` None for the head of a page."""

    title: str
    help: str
    groups: tuple[Group, ...]
    record: type[Record] | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields, in the order of the groups."""
        return tuple(field for group in self.groups for field in group.fields)

    def field(self, name: str) -> Field | None:
        """The field of that name."""
        return next((field for field in self.fields if field.name == name), None)
