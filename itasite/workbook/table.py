"""A sheet that knows which record each of its rows shows, and where an added row goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from itasite.edit.change import Path, Plain
from itasite.model.record import Record
from itasite.model.shape import FieldShape
from itasite.reading.thai_words import fields
from itasite.words.workbook import SHEETS
from itasite.workbook.grid import Cell, Column, Content, Sheet
from itasite.workbook.kinds import Kind
from itasite.workbook.spots import Spot, written_key
from itasite.workbook.texts import text_of


class Slot(NamedTuple):
    """The value that a cell shows, how it is written, and the names of the fields before it in its record."""

    spot: Spot
    kind: Kind
    before: tuple[str, ...] = ()


class Row(NamedTuple):
    """A row: the text that names it, what it only tells, and its values by the field of the column.

    `record` is the record that it shows, None in a form, where each row is a value. `optional`: the row stands there
    also where there is no such record, which then comes behind the keys `before`, and a record of which nothing is left
    is taken out. `label` names it for people.
    """

    ref: str
    slots: Mapping[str, Slot]
    told: Mapping[str, Cell]
    record: Spot | None = None
    optional: bool = False
    label: str = ""
    before: tuple[str, ...] = ()


class Home(NamedTuple):
    """Where the record of an added row goes: behind the others of a list, or to a key; with what it must have.

    `record` is its kind where the sheet has several kinds of records.
    """

    file: str
    path: Path
    key: str | None = None
    fixed: Mapping[str, Plain] = {}
    record: type[Record] | None = None

    def takes(self, usual: type[Record]) -> Mapping[str, FieldShape]:
        """The fields of the record that goes there."""
        return fields(self.record or usual)


class NoHome(NamedTuple):
    """Why an added row has no place: in which column (by its field), what is wrong, what to do."""

    field: str
    message: str
    remedy: str


Settle = Callable[[Mapping[str, str], Content], "Home | NoHome"]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with the records behind its rows; `kinds` are its fields in an added row, `settle` finds its place.

    `learn` gives the sheet again with what others meanwhile said, such as the titles of groups that were added.
    `said` is the name of its tab and what belongs into it, where that is not among those of a year.
    """

    key: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    record: type[Record] | None = None
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    settle: Settle | None = None
    names_itself: bool = False  # an added row may bring its own text in the first column
    frozen: int = 1
    setup: bool = False
    said: tuple[str, str] | None = None
    learn: Callable[[Table, Content], Table] | None = None

    def sheet(self) -> Sheet:
        """The sheet as it is shown."""
        name, lead = self.said or SHEETS[self.key]
        rows = tuple(self.cells(row) for row in self.rows)
        return Sheet(self.key, name, self.columns, rows, lead, self.frozen, self.settle is not None, self.setup)

    def cells(self, row: Row) -> dict[str, Cell]:
        """The cells of a row by the field of the column."""
        shown = {name: _cell(slot, row.told.get(name)) for name, slot in row.slots.items()}
        return {self.columns[0].field: Cell(row.ref)} | dict(row.told) | shown


def _cell(slot: Slot, told: Cell | None) -> Cell:
    return (told or Cell())._replace(text=text_of(slot.kind, slot.spot.value))


def slots_of(spot: Spot, record: type[Record], kinds: Mapping[str, Kind]) -> dict[str, Slot]:
    """The slots of a record: one for each of the fields."""
    return {name: slot_of(spot, record, kind, name) for name, kind in kinds.items()}


def slot_of(spot: Spot, record: type[Record], kind: Kind, name: str) -> Slot:
    """The slot of a field of a record."""
    return Slot(spot.field(record, name), kind, names_before(spot.value, record, name))


def names_before(plain: Plain | None, record: type[Record], name: str) -> tuple[str, ...]:
    """The keys behind which a new key of a record comes."""
    names = list(fields(record))
    return tuple(written_key(plain, record, one) for one in names[: names.index(name)])


def unique(words: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Words by value; a word that two values share, or that is another's value, is followed by the value."""
    pairs = {value: " ".join(word.split())[:120] for value, word in words if value}
    taken = [*pairs.values(), *(value for value, word in pairs.items() if word != value)]
    return {
        value: word if word and taken.count(word) == 1 else f"{word} ({value})".strip() for value, word in pairs.items()
    }


def numbered(spots: Iterable[Spot], stem: str = "") -> dict[str, Spot]:
    """Entries of a list by a text that names each: stem1, stem2 … as they stand in the list."""
    return {f"{stem}{int(spot.path[-1]) + 1}": spot for spot in spots}


def by_id(spots: Iterable[Spot], record: type[Record], name: str = "id") -> dict[str, Spot]:
    """Entries of a list by their ids; one without an id, or with that of an earlier one, by its place: #3."""
    found: dict[str, Spot] = {}
    for spot in spots:
        own = spot.text(record, name).strip()
        found[own if own and own not in found else f"#{int(spot.path[-1]) + 1}"] = spot
    return found
