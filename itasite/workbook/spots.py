"""Values of plain data with their place, found by the fields of records: also where a key is written in Thai."""

from __future__ import annotations

from dataclasses import dataclass

from itasite.edit.change import Path, Plain
from itasite.model.record import Record
from itasite.reading.thai_words import field_meant, fields
from itasite.workbook.grid import Content, Where


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file; `value` is None where nothing is written."""

    file: str
    path: Path
    value: Plain | None

    @property
    def where(self) -> Where:
        """The place without the value."""
        return self.file, self.path

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said there."""
        return self.value is None or self.value in ("", [], {})

    def field(self, record: type[Record], name: str) -> Spot:
        """The place of a field of the record that stands here."""
        return self.at(written_key(self.value, record, name))

    def at(self, key: str) -> Spot:
        """The place of a key as it is written."""
        return Spot(self.file, (*self.path, key), self.value.get(key) if isinstance(self.value, dict) else None)

    def entries(self) -> list[Spot]:
        """The records of a list; what is no record in it is passed over."""
        listed = self.value if isinstance(self.value, list) else []
        return [Spot(self.file, (*self.path, n), one) for n, one in enumerate(listed) if isinstance(one, dict)]

    def keyed(self) -> dict[str, Spot]:
        """The values of a mapping by their keys as written."""
        return {key: self.at(key) for key in self.value} if isinstance(self.value, dict) else {}

    def text(self, record: type[Record], name: str) -> str:
        """The text of a field of the record here, its first entry if it has several; "" where it has none."""
        value = self.field(record, name).value
        while isinstance(value, list):
            value = value[0] if value else None
        return value if isinstance(value, str) else ""


def of_file(content: Content, name: str) -> Spot:
    """The record of a whole file."""
    return Spot(name, (), content.get(name))


def written_key(plain: Plain | None, record: type[Record], name: str) -> str:
    """The key under which a mapping holds a field of the record, else the name of the field."""
    if not isinstance(plain, dict) or name in plain:
        return name
    foreign = [key for key in plain if key not in fields(record)]
    return next((key for key in foreign if field_meant(record, key) == name), name)
