"""The lists of gathered content in the order of their rows, without the records whose rows are gone. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from itasite.edit.change import Path, Plain
from itasite.problem import Problem
from itasite.words import criteria_book as words
from itasite.workbook.faults import fault
from itasite.workbook.gather import Gathered
from itasite.workbook.grid import Where

_ROW = re.compile(r"([0-9]+)$")


def in_order(gathered: Gathered, file: str) -> tuple[Plain, Mapping[Where, str]]:
    """The content of a file with the places of its values, both as the rows stand in the sheets.

    A record of no row, such as one of a sheet that is not there, stays behind the record before it.
    """
    gone = {path for other, path in (one.where for one in gathered.missing) if other == file}
    cells = {path: place for (other, path), place in gathered.places.items() if other == file}
    moved: dict[Path, Path] = {}
    plain = _value(gathered.content.get(file, {}), (), (), gone, cells, moved)
    return plain, {(file, moved[path]): place for path, place in cells.items() if path in moved}


def left_behind(gathered: Gathered, file: str) -> Iterator[Problem]:
    """Rows of records whose holder has no row any more: an item is gone, and a component of it is not."""
    gone = {one.where[1]: one.sheet for one in gathered.missing if one.where[0] == file}
    for (other, path), place in gathered.places.items():
        if other == file and path not in gone and isinstance(path[-1], int) and path[:-2] in gone:
            sheet, _ = words.SHEETS[gone[path[:-2]]]
            yield fault(place, words.LEFT_BEHIND.format(sheet=sheet), words.LEFT_BEHIND_DO)


def _value(
    plain: Plain, old: Path, new: Path, gone: Iterable[Path], cells: Mapping[Path, str], moved: dict[Path, Path]
) -> Plain:
    """A value as it comes to stand at the path `new`; each path in it goes from `old` into `moved`."""
    moved[old] = new
    if isinstance(plain, dict):
        return {key: _value(one, (*old, key), (*new, key), gone, cells, moved) for key, one in plain.items()}
    if isinstance(plain, str):
        return plain
    kept = [number for number in range(len(plain)) if (*old, number) not in gone]
    ordered = sorted(kept, key=_rows(kept, old, cells).__getitem__)
    return [
        _value(plain[number], (*old, number), (*new, place), gone, cells, moved) for place, number in enumerate(ordered)
    ]


def _rows(numbers: Iterable[int], path: Path, cells: Mapping[Path, str]) -> dict[int, int]:
    """The row of each entry of a list; of one without a row that of the entry before it."""
    found: dict[int, int] = {}
    last = 0
    for number in numbers:
        row = _ROW.search(cells.get((*path, number), ""))
        found[number] = last = int(row[1]) if row else last
    return found
