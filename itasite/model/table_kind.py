"""What the tables of a kind have: their fields, the type of each, and what its column shows of the criteria."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from itasite.model.data_table import KindName
from itasite.model.record import Record, Slug, Text, TextList, Truth

ColumnType = Literal[
    "text", "number", "money", "percent", "date", "period", "status", "unit", "place", "address", "item"
]
FieldName = Annotated[str, Field(pattern="^[a-z][a-z0-9_]*$")]


class KindField(Record):
    """A column that tables of a kind have.

    `field` is its name in `words/table_headings.py`, `label` what it is called. `also` are other fields whose headings
    mean this one in tables of the kind. `summed`: its values add up.
    """

    field: FieldName
    label: Text
    type: ColumnType
    also: tuple[FieldName, ...] = ()
    required: Truth = False
    summed: Truth = False


class Share(Record):
    """The column `percent` is the share that `part` has in `whole`; over 100 only if `over`."""

    percent: FieldName
    part: FieldName
    whole: FieldName
    over: Truth = False


class TableForm(Record):
    """A printed form of a kind, with the fields that it must have besides those that all tables of the kind have."""

    id: Slug
    title: Text
    required: tuple[FieldName, ...] = ()


class ShownComponent(Record):
    """Components of the criteria whose text has one of the `wordings` are shown by these columns, all together."""

    wordings: TextList
    columns: tuple[FieldName, ...]


class TableKind(Record):
    """A kind of table. `row` is the word by which its rows are counted; `counted` are other words for that.

    Where there are `forms`, a table is held to the one of which it has the most fields.
    """

    kind: KindName
    title: Text
    row: Text
    counted: TextList = ()
    fields: tuple[KindField, ...]
    forms: tuple[TableForm, ...] = ()
    shares: tuple[Share, ...] = ()
    components: tuple[ShownComponent, ...] = ()

    def field(self, name: str) -> KindField | None:
        """The field of that name."""
        return next((one for one in self.fields if one.field == name), None)
