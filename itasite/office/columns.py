"""Which column of a table is which field: by its heading and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from itasite import item_codes
from itasite.fiscal import fold_digits
from itasite.office import headings
from itasite.office.joined import Joined
from itasite.office.links import ADDRESS
from itasite.office.signs import mark
from itasite.office.table import Cell
from itasite.text.amounts import amount, count, is_nothing, percent
from itasite.words import office as said
from itasite.words.table_headings import HEADINGS

MONEY = frozenset({"budget", "spent", "committed", "remaining", "received", "after_transfer", "reference_price",
                   "agreed_price"})  # fmt: skip
COUNTS = frozenset({"complaints", "complaints_general", "complaints_corruption", "complaints_done", "complaints_open",
                    "participants", "served", "served_online"})  # fmt: skip
TICKS = frozenset({"not_started", "in_progress", "done"})
_WORDED = frozenset({"title", "project", "item", "steps", "results", "responsible", "purchase"})
_MOST_OTHER = 0.4  # of the values of a column, that may be of another kind than its heading says
_LEAST_FITTING = 0.5  # of the figures of a column, that can be read; each of the others is asked
_PERSON_DIGITS = 13
_PERSON = re.compile(r"[0-9](?:[\s-]?[0-9]){12}")
_LEAST_PERSONAL = 1
_BAHT = re.compile(r"[0-9][^0-9]{0,12}บาท")  # an amount, though which may be asked


class Column(NamedTuple):
    """A column: its field, "" where none is certain; `notes` say why it is asked. `left_out`: it is not taken over."""

    heading: str
    field: str = ""
    notes: tuple[str, ...] = ()
    left_out: bool = False


def columns(table: Joined) -> tuple[Column, ...]:
    """What each column of a table is."""
    cells = [[entry.cells[at] for entry in table.entries if at < len(entry.cells)] for at in range(table.width)]
    texts = [*table.headings, *[()] * (table.width - len(table.headings))]
    found = [_column(text, column) for text, column in zip(texts, cells, strict=False)]
    return tuple(_with_links(_once(found), cells))


def _with_links(found: Sequence[Column], cells: Sequence[Sequence[Cell]]) -> Iterator[Column]:
    """A list of items without a known column of addresses has them in the one whose values all are links."""
    fields = {column.field for column in found}
    unknown = [at for at, one in enumerate(found) if not one.field and not one.left_out and not one.notes]
    linked = [at for at in unknown if _share(cells[at], lambda cell: bool(cell.links)) == 1]
    taken = linked if "code" in fields and "urls" not in fields and len(linked) == 1 else []
    for at, column in enumerate(found):
        yield column._replace(field="urls") if at in taken else column


def _column(texts: tuple[str, ...], cells: list[Cell]) -> Column:
    heading = " ".join(texts)
    if cells and all(cell.hidden for cell in cells):
        return Column(heading, left_out=True, notes=(said.HIDDEN_COLUMN,))
    if sum(map(_is_of_person, cells)) >= _LEAST_PERSONAL:
        return Column(heading, left_out=True, notes=(said.COLUMN_PERSONAL,))
    meant = headings.field(texts)
    if meant and meant.field == "tax_number":
        return Column(heading, left_out=True, notes=(said.COLUMN_PERSONAL,))
    if meant is None:
        return Column(heading, _by_content(cells) if not heading else "")
    field = _corrected(meant.field, cells)
    if not _suits(field, cells):
        return Column(heading, notes=(said.COLUMN_CONTENT.format(heading=heading, meant=_called(field)),))
    notes = () if meant.sure else (said.COLUMN_LIKE.format(heading=heading, meant=_called(field)),)
    return Column(heading, field, notes)


def _corrected(field: str, cells: Sequence[Cell]) -> str:
    """The field that the values say where a heading is used for several."""
    if field in ("indicators", "number", "title", "item") and _share(cells, _is_code) > 1 - _MOST_OTHER:
        return "code"
    if field == "code" and not any(_is_code(cell) for cell in cells):
        return "number" if _share(cells, _is_whole) > 1 - _MOST_OTHER else "item"
    return field


def _suits(field: str, cells: Sequence[Cell]) -> bool:
    """Whether the values may be of a field."""
    kinds: dict[str, Callable[[Cell], bool]] = {
        **dict.fromkeys(
            MONEY, lambda cell: amount(cell.shown) is not None or bool(_BAHT.search(fold_digits(cell.shown)))
        ),
        **dict.fromkeys(COUNTS, lambda cell: count(cell.shown) is not None),
        **dict.fromkeys(TICKS, lambda cell: bool(mark(cell.shown))),
        **dict.fromkeys(("percent", "score", "weight", "rank"), lambda cell: percent(cell.shown) is not None),
        "urls": lambda cell: bool(cell.links or ADDRESS.search(cell.shown)) or len(cell.shown) < 40,
    }
    if field in _WORDED:
        return not _values(cells) or _share(cells, _is_whole) <= _MOST_OTHER
    kind = kinds.get(field)
    return kind is None or not _values(cells) or _share(cells, kind) >= _LEAST_FITTING


def _values(cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if not cell.covered and not is_nothing(cell.shown)]


def _share(cells: Sequence[Cell], kind: Callable[[Cell], bool]) -> float:
    values = _values(cells)
    return sum(map(kind, values)) / len(values) if values else 0.0


def _by_content(cells: Sequence[Cell]) -> str:
    """The field of a column without a heading, where its values leave no doubt."""
    if _share(cells, lambda cell: bool(cell.links or ADDRESS.match(cell.shown))) == 1:
        return "urls"
    return "code" if _share(cells, _is_code) == 1 else ""


def _is_of_person(cell: Cell) -> bool:
    text = cell.shown
    return len(text) >= _PERSON_DIGITS and bool(_PERSON.fullmatch(fold_digits(text).strip()))


def _is_code(cell: Cell) -> bool:
    return item_codes.official(cell.shown) is not None


def _is_whole(cell: Cell) -> bool:
    return fold_digits(cell.shown).strip(" .()").isdecimal()


def _called(field: str) -> str:
    return f"“{HEADINGS[field][0]}”" if field in HEADINGS else field


def _once(found: Sequence[Column]) -> list[Column]:
    """Of two columns of one field the one whose heading is equal; where both are, both are asked."""
    made = list[Column]()
    for column in found:
        same = [one for one in found if one.field == column.field and column.field]
        sure = [one for one in same if not one.notes]
        if len(same) > 1 and (column.notes or len(sure) > 1):
            made.append(column._replace(field="", notes=(*column.notes, said.COLUMN_TWICE)))
        else:
            made.append(column)
    return made
