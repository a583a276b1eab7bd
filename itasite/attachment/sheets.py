"""Reads worksheets of XLSX row by row, never all at once; numbers as the cells show them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from itasite.attachment import tables, xml
from itasite.attachment.collector import Collector, Limit
from itasite.attachment.xml_lines import XmlLines

_MOST_REFERENCE = 12  # characters of a cell reference; the longest is XFD1048576
_MOST_PLACES = 20
_MOST_FORM = 255
_MOST_STRINGS = 1_000_000
_PLACES = re.compile(r"[0#?]")
_PRINTED = frozenset({"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"})
# Codes before the printed text: font, size, colour, and the position left, centre or right.
_CODES = re.compile(r"&(?:\"[^\"]*\"|K(?:[0-9A-F]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]{1,2}(?![0-9])|[A-Z])", re.IGNORECASE)
_PLACED = re.compile(r"&[LCR]")
_LITERAL = re.compile(r"\\.|\"[^\"]*\"|\[[^\]]*\]")


class SharedStrings:
    """The shared texts of a workbook; cells refer to them by number."""

    def __init__(self) -> None:
        self._all: list[str] = []
        self._named: set[int] = set()

    def read(self, blocks: Iterable[bytes], collector: Collector) -> None:
        """Add the texts of one part. The runs of a text are joined. Raises Limit if there are too many."""
        runs: list[str] = []
        inside = False

        def start(name: str, attributes: dict[str, str]) -> None:  # noqa: ARG001
            nonlocal inside
            inside = name == "t"

        def end(name: str) -> None:
            nonlocal inside
            inside = False
            if name == "si":
                self._all.append("".join(runs))
                collector.spend(len(self._all[-1]))
                runs.clear()
                if len(self._all) > _MOST_STRINGS:
                    raise Limit

        xml.walk(blocks, start, end, lambda text: runs.append(text) if inside else None)

    def get(self, number: str) -> str:
        """The text with a number, as the cell writes it; "" if there is none."""
        place = int(number) if number.isdecimal() and len(number) < 9 else -1
        if not 0 <= place < len(self._all):
            return ""
        self._named.add(place)
        return self._all[place]

    def unnamed(self) -> Iterator[str]:
        """The texts to which no cell refers: they are hidden, but still in the file."""
        yield from (text for place, text in enumerate(self._all) if place not in self._named)


class Formats:
    """The number formats of a workbook, by the number of a cell's style."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._styles: list[str] = []
        self._within = False

    def read(self, blocks: Iterable[bytes]) -> None:
        """Read the part with the styles."""
        xml.walk(blocks, self._start, self._end, lambda text: None)  # noqa: ARG005

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")[:_MOST_FORM]
        elif name == "cellXfs":
            self._within = True
        elif name == "xf" and self._within and len(self._styles) < 100_000:
            self._styles.append(attributes.get("numFmtId", ""))

    def _end(self, name: str) -> None:
        if name == "cellXfs":
            self._within = False

    def shown(self, digits: str, style: str) -> str:
        """The digits with leading zeros if the format shows them, as for a telephone number; else unchanged."""
        place = int(style) if style.isdecimal() and len(style) < 9 else -1
        code = self._codes.get(self._styles[place], "") if 0 <= place < len(self._styles) else ""
        for section in code.split(";"):
            plain = _LITERAL.sub("", section)
            wanted = "".join(_PLACES.findall(plain))
            if len(wanted) > len(digits) and "0" in wanted and not re.search(r"[.,%A-Za-z/]", plain):
                before = wanted[: len(wanted) - len(digits)]
                return "0" * (len(before) - before.find("0")) + digits if "0" in before else digits
        return digits


def lines(blocks: Iterable[bytes], sheet: Sheet) -> Iterator[str]:
    """The rows of a worksheet as lines, each as soon as its part of the file is unpacked. Raises Damaged or Limit."""
    yield from tables.lines(_rows(blocks, sheet))


def _rows(blocks: Iterable[bytes], sheet: Sheet) -> Iterator[dict[int, str]]:
    try:
        for _ in xml.steps(blocks, sheet.start, sheet.end, sheet.characters):
            yield from sheet.rows[:-1]  # the last row may be incomplete
            del sheet.rows[:-1]
    finally:  # rows before an error or a limit are kept
        yield from sheet.rows


class Sheet:
    """Collects the rows of one worksheet; text outside of its cells is passed to `around`.

    `rows` has the text of each cell by the 1-based number of its column.
    """

    def __init__(self, strings: SharedStrings, formats: Formats, around: XmlLines, collector: Collector) -> None:
        self._strings, self._formats, self._around, self._collector = strings, formats, around, collector
        self.rows: list[dict[int, str]] = []
        self._cell: dict[str, str] | None = None
        self._name = ""
        self._own: list[str] = []
        self._texts: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "row":
            if not self.rows or self.rows[-1]:
                self.rows.append({})
        elif name == "c":
            self._cell, self._texts = attributes, []
        elif self._cell is None:
            self._around.start(name, attributes)
        self._name, self._own = name, []

    def characters(self, text: str) -> None:
        """Text inside the element that began last."""
        if self._cell is None and self._name not in _PRINTED:
            self._around.characters(text)
        else:
            self._own.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "row":
            return
        if self._cell is None:
            if name in _PRINTED:
                self._around.say(_printed("".join(self._own)))
            self._around.end(name)
        elif name == "c":
            self._keep(self._cell, "".join(self._texts))
            self._cell = None
        elif name in ("v", "t", "f") and self._own:
            text = "".join(self._own)
            self._own = []
            if name == "f":
                self._collector.spend(len(text))
                self._formula(text)
            else:
                self._texts.append(self._value(text))

    def _formula(self, text: str) -> None:
        if '"' in text:  # a formula may contain text
            self._around.say(text)

    def _keep(self, cell: dict[str, str], text: str) -> None:
        self._collector.spend(len(text))
        if text:
            if not self.rows:
                self.rows.append({})
            row = self.rows[-1]
            row[_column(cell.get("r", ""), len(row))] = text

    def _value(self, text: str) -> str:
        cell = self._cell or {}
        kind = cell.get("t", "n")
        if kind == "s":
            return self._strings.get(text.strip())
        if kind != "n":
            return text
        written = _number(text)
        return self._formats.shown(written, cell.get("s", "")) if written.isdecimal() else written


def _printed(text: str) -> str:
    """The text of a printed header or footer without its codes, a line for each position."""
    return _CODES.sub("", _PLACED.sub("\n", text))


def _column(reference: str, otherwise: int) -> int:
    """The 1-based number of the column of a cell such as AB12; `otherwise` + 1 if the reference is missing."""
    number = 0
    for letter in re.sub("[^A-Z]", "", reference[:_MOST_REFERENCE]):
        number = number * 26 + ord(letter) - 64
    return number or otherwise + 1


def _number(text: str) -> str:
    try:
        number = Decimal(text)
        # long numbers are written as 1.234E+12; still larger exponents would fill the memory with zeros
        return f"{number:f}" if abs(number.adjusted()) < _MOST_PLACES else text
    except InvalidOperation:
        return text
