"""The data of a table as plain values, for the cache of attached files, and back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from itasite.model.table_data import (
    Count,
    DataColumn,
    Group,
    LeftOut,
    Percent,
    ReadTable,
    Row,
    Sum,
    TableData,
    TableFault,
    Value,
)


def packed(read: ReadTable) -> Any:
    """What the cache keeps of a table that was read."""
    return [_data(read.data) if read.data else None, [list(fault) for fault in read.faults]]


def unpacked(kept: Any) -> ReadTable | None:
    """The table from what the cache has kept; None if that is not valid."""
    try:
        data, faults = kept
        return ReadTable(
            _of_data(data) if data is not None else None, tuple(TableFault(*map(str, one)) for one in faults)
        )
    except (TypeError, ValueError, ArithmeticError, KeyError, AttributeError):
        return None


def _data(data: TableData) -> dict[str, Any]:
    return {
        "columns": [list(one) for one in data.columns],
        "groups": [
            [one.heading, [_row(row) for row in one.rows], [_sum(each) for each in one.sums]] for one in data.groups
        ],
        "total": [_sum(one) for one in data.total],
        "different": [[group, heading, _sum(one)] for group, heading, one in data.different],
        "counts": [list(one) for one in data.counts],
        "percents": [[str(one.written), _text(one.computed), one.heading, one.cell] for one in data.percents],
        "missing": data.missing,
        "left_out": [list(one) for one in data.left_out],
        "said": [data.form, data.sheet, data.hidden_rows, data.other_sheets, data.before],
    }


def _of_data(kept: dict[str, Any]) -> TableData:
    form, sheet, hidden, others, before = kept["said"]
    return TableData(
        columns=tuple(DataColumn(*one) for one in kept["columns"]),
        groups=tuple(
            Group(heading, tuple(map(_of_row, rows)), tuple(map(_of_sum, sums)))
            for heading, rows, sums in kept["groups"]
        ),
        total=tuple(map(_of_sum, kept["total"])),
        different=tuple((group, heading, _of_sum(one) or Sum(None)) for group, heading, one in kept["different"]),
        counts=tuple(Count(*one) for one in kept["counts"]),
        percents=tuple(
            Percent(Decimal(written), _number(computed), heading, cell)
            for written, computed, heading, cell in kept["percents"]
        ),
        missing=tuple(kept["missing"]),
        left_out=tuple(LeftOut(*one) for one in kept["left_out"]),
        form=str(form),
        sheet=str(sheet),
        hidden_rows=int(hidden),
        other_sheets=tuple(others),
        before=tuple(before),
    )


def _row(row: Row) -> Any:
    return [row.continues, [[one.text, _value(one.value), one.cell, one.doubt, one.above] for one in row.values]]


def _of_row(kept: Any) -> Row:
    continues, values = kept
    return Row(
        tuple(Value(text, _of_value(one), cell, doubt, above) for text, one, cell, doubt, above in values), continues
    )


def _value(value: Decimal | date | str | tuple[str, ...] | None) -> Any:
    """A value with its kind: a list of texts, or a text that begins with a letter for what it is."""
    if isinstance(value, Decimal):
        return f"n{value}"
    if isinstance(value, date):
        return f"d{value.isoformat()}"
    return f"s{value}" if isinstance(value, str) else list(value) if value is not None else None


def _of_value(kept: Any) -> Decimal | date | str | tuple[str, ...] | None:
    if kept is None:
        return None
    if isinstance(kept, list):
        return tuple(map(str, kept))
    kind, text = kept[:1], kept[1:]
    if kind == "n":
        return Decimal(text)
    if kind == "d":
        return date.fromisoformat(text)
    if kind != "s":
        raise ValueError
    return str(text)


def _sum(one: Sum | None) -> Any:
    return [_text(one.computed), _text(one.written), one.cell] if one else None


def _of_sum(kept: Any) -> Sum | None:
    if kept is None:
        return None
    computed, written, cell = kept
    return Sum(_number(computed), _number(written), cell)


def _text(number: Decimal | None) -> str | None:
    return None if number is None else str(number)


def _number(kept: Any) -> Decimal | None:
    return None if kept is None else Decimal(kept)
