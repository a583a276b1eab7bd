"""A paper as data for the layout: the tree of its parts, with what the layout cannot know of texts and rows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from itasite.papers.fit import ACROSS, UPRIGHT, fitted, height
from itasite.papers.letters import CLUSTER, JOINER, drawn
from itasite.papers.model import Across, CellPart, Column, Paper, Points, Row, Run, Table, Text
from itasite.papers.pdf.phrases import softened

_NAMES = ("title", "author", "subject", "parts", "draft", "superseded", "numbered", "compact")
_EMPTY = {"type": "Cell", "align": "left", "parts": []}
_LONGEST = 4_000  # letters; a string may have 32,767 bytes
_NARROW = 36.0  # millimetres, in which the longest words that typst takes for one have no room
_TALLEST = 140.0  # millimetres: a taller row may go on, on the next page
# A name that stays whole, with the signs that cling to it: a line must not begin or end with these.
_WHOLE = re.compile(rf"[(\[“‘\"']*(?:{CLUSTER}{JOINER})+{CLUSTER}[)\]”’\"',.;:%ฯๆ]*", re.DOTALL)


def data(paper: Paper) -> bytes:
    """The data of a paper as JSON in UTF-8."""
    found = {name: _plain(getattr(paper, name), UPRIGHT) for name in _NAMES}
    found["pictures"] = {name: file for name, (file, _) in pictures(paper).items()}
    return json.dumps(found, ensure_ascii=False).encode()


def pictures(paper: Paper) -> dict[str, tuple[str, bytes]]:
    """The file of each picture by its name in the paper: typst knows its kind by how the file's name ends."""
    found = enumerate(paper.pictures.items())
    return {name: (f"{number}.{image.kind}", image.content) for number, (name, image) in found}


def _plain(value: Any, room: float) -> Any:
    """A value for JSON: records by the names of their fields, with their kind. `room`: of a table, in millimetres."""
    if isinstance(value, str):
        return drawn(value.replace(JOINER, ""))
    if isinstance(value, Run):
        return {**value._asdict(), "text": list(_pieces(drawn(value.text)))}
    if isinstance(value, Table) and not any(column.width for column in value.columns):
        value = fitted(value, room)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        made = _record(value, room)
        return made | {"type": type(value).__name__}
    if isinstance(value, tuple):
        return [_plain(each, room) for each in value]
    return value


def _record(value: Any, room: float) -> dict[str, Any]:
    room = ACROSS if isinstance(value, Across) else room
    made = {name: _plain(getattr(value, name), room) for name in value._fields}
    if isinstance(value, Table):
        for section, shown in zip(value.sections, made["sections"], strict=True):
            for row, each in zip(section.rows, shown["rows"], strict=True):
                _finish(row, each, value.columns, room)
    return made


def _finish(row: Row, made: dict[str, Any], columns: tuple[Column, ...], room: float) -> None:
    """What the layout has to know of a row: whether it stays whole, and softer texts for its narrow columns."""
    made["whole"] = height(row, columns, room) < _TALLEST
    for cell, shown, column in zip(row.cells, made["cells"], columns, strict=False):
        if column.width * room / 100 < _NARROW:
            for part, each in zip(cell.parts, shown["parts"], strict=True):
                _soften(part, each)
    made["cells"] += [_EMPTY] * (len(columns) - len(row.cells))


def _soften(part: CellPart, made: dict[str, Any]) -> None:
    """Add `soft` to a text: its letters with more places where a line may end."""
    if isinstance(part, Text):
        runs = zip(part.runs, made["runs"], strict=True)
        made["soft"] = [{**each, "text": list(_pieces(softened(drawn(run.text))))} for run, each in runs]
    elif isinstance(part, Points):
        for point, each in zip(part.points, made["points"], strict=True):
            for inner, shown in zip(point.parts, each["parts"], strict=True):
                _soften(inner, shown)


def _pieces(text: str) -> Iterator[dict[str, Any]]:
    """The letters of a run in pieces: those that a line may divide, and those that it may not."""
    done = 0
    for found in _WHOLE.finditer(text):
        yield from _loose(text[done : found.start()])
        yield {"text": found[0].replace(JOINER, ""), "whole": True}
        done = found.end()
    yield from _loose(text[done:])


def _loose(text: str) -> Iterator[dict[str, Any]]:
    """Letters that a line may divide, in parts that a string of a PDF/A file can hold."""
    plain = text.replace(JOINER, "")
    yield from ({"text": plain[at : at + _LONGEST], "whole": False} for at in range(0, max(len(plain), 1), _LONGEST))
