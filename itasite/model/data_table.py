"""tables.yml: the data tables of a fiscal year, each of which lies in a workbook or CSV file of the agency."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from itasite.model.record import Date, Form, ItemCodes, Record, Slug, Text, WholeNumber, refused
from itasite.problem import shorten

KindName = Literal["action-plan", "procurement", "complaints", "participation", "services", "free"]
ENDINGS = (".xlsx", ".csv", ".ods", ".xls")


def _file_of_a_table(value: Any) -> Any:
    if isinstance(value, str) and not value.strip().lower().endswith(ENDINGS):
        raise refused("table-file", text=shorten(value), endings=", ".join(ENDINGS))
    return value.strip() if isinstance(value, str) else value


def _one_or_many(value: Any) -> Any:
    return value if isinstance(value, list | tuple) else [value]


TableFile = Annotated[str, BeforeValidator(_file_of_a_table), Form("table-file")]
RowNumbers = Annotated[tuple[WholeNumber, ...], BeforeValidator(_one_or_many), Form("row-numbers")]


class TableSource(Record):
    """Where a table lies and how it is read.

    `file` is a path in the folder of its year. Without `sheet` it is the first sheet that has a table, `headings` are
    the numbers of the rows of headings in it, only where they are not found by themselves. `columns` says which field
    of its kind a heading means, where the heading is not known.
    """

    kind: KindName = "free"
    sheet: Text | None = None
    headings: RowNumbers = ()
    as_of: Date | None = None
    columns: dict[Text, Text] = Field(default_factory=dict)
    note: Text | None = None


class DataTable(TableSource):
    """A table of the year; `items` are the codes of the items of which it is evidence."""

    id: Slug
    title: Text
    file: TableFile
    items: ItemCodes = ()


class DataTables(Record):
    """tables.yml"""

    tables: tuple[DataTable, ...] = ()
