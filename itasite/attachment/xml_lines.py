"""Reads the text of any XML part of a document, in its order, of Office or OpenDocument.

A paragraph is one line, even if it consists of many runs. If it has tracked changes, the old and the new line are read
too. A row of a table is one line, in which a long number follows the heading of its column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from itasite.attachment import tables, xml
from itasite.attachment.values import worth_reading

_PARAGRAPHS = frozenset({"p", "h", "si", "is", "div", "text", "comment"})  # may be nested
_RUNS = frozenset({"t", "delText"})
_CODES = frozenset({"instrText", "delInstrText"})
_MIXED = frozenset({"p", "h", "span", "a", "font", "b", "i", "u", "sup", "sub"})  # contain text and elements
_INSERTED = frozenset({"ins", "moveTo"})
_DELETED = frozenset({"del", "moveFrom"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "noBreakHyphen": "-", "s": " "}
_TABLES = frozenset({"tbl", "table"})
_ROWS = frozenset({"tr", "table-row"})
_CELLS = frozenset({"tc", "table-cell", "covered-table-cell", "td", "th"})

_FOLDER = re.compile(r"(?:users|home|documents and settings)[\\/]", re.IGNORECASE)
_CALLED = ("descr", "name", "title")

_BOTH, _NEW, _OLD = 0, 1, 2


@dataclass(slots=True)
class _Paragraph:
    pieces: list[tuple[str, int]] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)

    def lines(self) -> Iterable[str]:
        """All text of the paragraph; if it has tracked changes, the old and the new text; then its field codes."""
        states = {state for _, state in self.pieces}
        yield "".join(text for text, _ in self.pieces)
        if len(states) > 1:
            for left_out in sorted(states - {_BOTH}):
                yield "".join(text for text, state in self.pieces if state != left_out)
        if self.codes:
            yield "".join(self.codes)


@dataclass(slots=True)
class _Table:
    rows: list[dict[int, str]] = field(default_factory=list)
    cells: dict[int, str] = field(default_factory=dict)
    column: int = 0
    cell: list[str] | None = None
    repeated: int = 1


class XmlLines:
    """Passes each line of an XML part to `line`, and what its attributes say to the other functions.

    `note` gets values that may say something of a person, `picture` names of pictures, `place` paths of a machine.
    """

    def __init__(
        self,
        line: Callable[[str], None],
        note: Callable[[str], None],
        picture: Callable[[str], None],
        place: Callable[[str], None],
    ) -> None:
        self._line, self._note, self._picture, self._place = line, note, picture, place
        self._names: list[str] = []
        self._paragraphs = [_Paragraph()]
        self._own: list[list[str]] = []
        self._tables: list[_Table] = []
        self._new = self._old = 0
        self._deleted: dict[str, str] = {}  # the deleted texts of OpenDocument, by the id of the change
        self._changed: str = ""

    def read(self, blocks: Iterable[bytes]) -> None:
        """Read a part, given in blocks of bytes. Raises Damaged, Unsafe or Limit, after passing on what came before."""
        try:
            xml.walk(blocks, self.start, self.end, self.characters)
        finally:  # the text before an error is kept
            for paragraph in reversed(self._paragraphs):
                self._emit_all(paragraph)
            for table in reversed(self._tables):
                self._finish(table)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._names.append(name)
        self._own.append([])
        if attributes:
            self._attributes(name, attributes)
        if name in _PARAGRAPHS:
            self._paragraphs.append(_Paragraph())
        elif name in _SIGNS:
            self._add(_SIGNS[name])
        elif name in _TABLES:
            self._tables.append(_Table())
        elif name in _CELLS and self._tables:
            repeated = attributes.get("number-columns-repeated") or attributes.get("gridSpan") or "1"
            self._tables[-1].cell = []
            self._tables[-1].repeated = int(repeated) if repeated.isdecimal() and len(repeated) < 8 else 1
        self._change(name, attributes, 1)

    def characters(self, text: str) -> None:
        """Text inside the element that began last."""
        name = self._names[-1] if self._names else ""
        if name in _RUNS:
            self._add(text)
        elif name in _CODES:
            self._paragraphs[-1].codes.append(text)
        elif name in _MIXED:
            blank = not text.strip() and "\n" in text
            self._add("" if blank else text)
        else:
            self._own[-1].append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        self._names.pop()
        own = "".join(self._own.pop()) if self._own else ""
        if own.strip():
            self._emit(own.strip())
        if name in _PARAGRAPHS and len(self._paragraphs) > 1:
            paragraph = self._paragraphs.pop()
            if self._changed and self._names[-1:] == ["deletion"]:
                old = "".join(text for text, _ in paragraph.pieces)
                self._deleted[self._changed] = self._deleted.get(self._changed, "") + old
            self._emit_all(paragraph)
        elif name in _CELLS and self._tables:
            self._cell(self._tables[-1])
        elif name in _ROWS and self._tables:
            table = self._tables[-1]
            if table.cells:
                table.rows.append(table.cells)
            table.cells, table.column = {}, 0
        elif name in _TABLES and self._tables:
            self._finish(self._tables.pop())
        self._change(name, {}, -1)

    def say(self, text: str) -> None:
        """Pass on a line that was found elsewhere."""
        self._emit(text)

    def _change(self, name: str, attributes: dict[str, str], by: int) -> None:
        if name in _INSERTED:
            self._new += by
        elif name in _DELETED:
            self._old += by
        elif by > 0 and name == "changed-region":
            self._changed = attributes.get("id", "")
        elif by < 0 and name == "tracked-changes":
            self._changed = ""
        elif by > 0 and name == "change":
            old = self._deleted.get(attributes.get("change-id", ""), "")
            self._paragraphs[-1].pieces.append((old, _OLD))
        elif by > 0 and name in ("change-start", "change-end"):
            self._new += 1 if name == "change-start" else -1

    def _add(self, text: str) -> None:
        state = _OLD if self._old > 0 else _NEW if self._new > 0 else _BOTH
        self._paragraphs[-1].pieces.append((text, state))

    def _emit_all(self, paragraph: _Paragraph) -> None:
        for line in paragraph.lines():
            self._emit(line)

    def _emit(self, line: str) -> None:
        cell = self._tables[-1].cell if self._tables else None
        if not line.strip():
            return
        if cell is None:
            self._line(line)
        else:
            cell.append(line)
            if len(cell) > 1:  # the row of the table does not show where these lines end
                self._line(line)

    def _cell(self, table: _Table) -> None:
        text = "\n".join(table.cell or ())
        if text:
            if len(table.cell or ()) > 1:
                self._line((table.cell or [""])[0])
            table.cells[table.column] = text
        table.column += table.repeated
        table.cell = None

    def _finish(self, table: _Table) -> None:
        if table.cells:
            table.rows.append(table.cells)
        for line in tables.lines(table.rows):
            self._emit(line)

    def _attributes(self, name: str, attributes: dict[str, str]) -> None:
        for value in attributes.values():
            if worth_reading(value):
                self._note(value)
            if len(value) > 6 and _FOLDER.search(value):
                self._place(value)
        if name in ("docPr", "cNvPr", "image", "frame", "imagedata"):
            for key in _CALLED:
                if attributes.get(key):
                    self._picture(attributes[key])
