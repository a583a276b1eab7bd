"""The items of a pasted list with their components, parts and headings; whatever was unsure is noted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.reading.pasted.codes import Begin, begins
from itasite.reading.pasted.components import ItemText
from itasite.reading.pasted.copied import as_lines
from itasite.reading.pasted.headings import Heading, heading
from itasite.reading.pasted.marks import marked
from itasite.reading.pasted.model import Doubt, Known, PastedItem, PastedList
from itasite.reading.pasted.rows import Row, Rows, rows_of

_CODE_INSIDE = re.compile(r"(?<=\s)(O ?)([0-9]{1,3})(?= \S)")
_HEADING_INSIDE = re.compile(r"(?<=\S) +(?=ตัวชี้วัด(?:ย่อย)?ที่ ?[0-9๐-๙])")
_NO_KNOWLEDGE = Known()


def pasted_list(text: str, known: Known = _NO_KNOWLEDGE) -> PastedList:
    """The list that a pasted text holds. `known` is what other years' lists say. Never raises."""
    read = rows_of("\n".join(_unfolded(as_lines(text))))
    return _Reader(read, known).read()


def _unfolded(text: str) -> Iterator[str]:
    """The lines, each cut before the next code inside it, as where a whole list was copied as one line."""
    for line in text.split("\n"):
        first = re.match(r"\s*O ?([0-9]{1,3})\s", line)
        wanted, last = int(first[1]) + 1 if first else 0, 0
        for found in _CODE_INSIDE.finditer(line) if first and "\t" not in line else ():
            if int(found[2]) == wanted:
                yield from _HEADING_INSIDE.split(line[last : found.start()])
                last, wanted = found.start(), wanted + 1
        yield line[last:]


class _Reader:
    """Goes over the rows once; `_item` is the item that is being read, None between items."""

    def __init__(self, read: Rows, known: Known) -> None:
        self._rows, self._known = read.rows, known
        self._begins = begins(read.rows)
        self._starts = {begin.row: begin for begin in self._begins.begins}
        self._is_table = read.is_table
        self._list = PastedList(passed_over=list(read.passed_over))
        self._texts: dict[str, ItemText] = {}
        self._item: ItemText | None = None
        self._heading: Heading | None = None  # whose title is still to come
        self._indicator = self._sub = self._group = ""

    def read(self) -> PastedList:
        """The whole list."""
        for place, row in enumerate(self._rows):
            begin = self._starts.get(place)
            if begin:
                self._begin(begin, row)
            elif not self._take_heading(place, row):
                self._go_on(row)
        for text in self._texts.values():
            self._list.items.append(text.done(self._known))
            self._list.doubts += text.doubts
        self._note_whole()
        self._list.doubts.sort()
        return self._list

    def _begin(self, begin: Begin, row: Row) -> None:
        for cell in row.cells[: begin.cell]:
            self._note_heading(heading(cell, self._known, loose=True))
        rest = [text for text in (begin.rest, *row.cells[begin.cell + 1 :]) if text]
        self._heading = None
        if begin.again and self._item:
            self._item.again(rest)
            return
        before = self._texts.get(begin.code)
        if before is None:
            item = PastedItem(begin.code, row.line, "", self._indicator, self._sub, self._group)
            before = self._texts[begin.code] = ItemText(item, wraps=not self._is_table)
        else:  # the whole list again, in full: the first one was an overview
            before.anew()
        self._item = before
        self._item.begin(rest, cells=len(row.cells) > begin.cell + 1)

    def _take_heading(self, place: int, row: Row) -> bool:
        """Whether a row is a heading, or the title that a heading has on its own line."""
        texts = [cell for cell in row.cells if cell]
        if self._heading and len(texts) == 1 and not marked(texts[0]).kind:
            self._name(self._heading._replace(title=texts[0]))
            self._heading = None
            return True
        found = heading(texts[0], self._known, loose=self._is_between(place)) if len(texts) == 1 else None
        if found is None:
            return False
        if found.kind == "group" and self._item and not self._is_between(place):
            return False
        if found.number and found.number in (self._sub, self._indicator):  # repeated on the next page
            self._list.passed_over.append(texts[0])
            return True
        self._note_heading(found)
        self._heading = found if not found.title else None
        self._item = None
        return True

    def _is_between(self, place: int) -> bool:
        """Whether the next row begins an item or is a heading too: only there can a heading without words stand."""
        following = place + 1
        while following < len(self._rows) and following - place < 4:
            if following in self._starts:
                return not self._starts[following].again
            if heading(self._rows[following].cells[0], self._known, loose=False) is None:
                return False
            following += 1
        return False

    def _note_heading(self, found: Heading | None) -> None:
        if found is None:
            return
        self._name(found)
        if found.kind == "indicator":
            self._indicator, self._sub, self._group = found.number, "", ""
        elif found.kind == "sub_indicator":
            self._indicator, self._sub, self._group = found.number.split(".")[0], found.number, ""
        else:
            self._group = found.title

    def _name(self, found: Heading) -> None:
        names = {"indicator": self._list.indicators, "sub_indicator": self._list.sub_indicators}.get(found.kind)
        if names is not None and (found.title or found.number not in names):
            names[found.number] = names.get(found.number) or found.title

    def _go_on(self, row: Row) -> None:
        texts = [cell for cell in row.cells if cell]
        if self._item is None:
            self._list.passed_over.append(" ".join(texts))
            return
        for text in texts:
            self._item.add(text, row.line)

    def _note_whole(self) -> None:
        doubts, items = self._list.doubts, self._list.items
        places = {item.code: item.line for item in items}
        for before, after in self._begins.gaps:
            doubts.append(Doubt(places.get(after, 1), f"ต่อจาก {before} เป็น {after} ข้อที่อยู่ระหว่างนั้นไม่พบในข้อความที่วาง"))
        if items and self._begins.bare:
            doubts.append(Doubt(items[0].line, "เลขข้อในตารางไม่มีอักษรนำ จึงอ่านเป็น O1, O2 … ถ้าเป็นรหัสอื่นให้แก้ code"))
        for line, code in self._begins.out_of_order:
            doubts.append(Doubt(line, f"บรรทัดนี้ขึ้นต้นด้วย {code} ซึ่งไม่เรียงต่อจากข้อก่อนหน้า จึงอ่านเป็นข้อความของข้อก่อนหน้า"))
        first = items[0] if items else None
        if first and not first.code.endswith("1") and not self._begins.bare:
            doubts.append(Doubt(first.line, f"ข้อแรกที่พบคือ {first.code} ถ้ามีข้อก่อนหน้านั้นให้วางเพิ่ม"))
        with_components = [item for item in items if item.components]
        for item in items if with_components else ():
            if not item.components:
                doubts.append(Doubt(item.line, f"{item.code} ไม่พบองค์ประกอบ ดูว่าคัดลอกมาครบหรือไม่"))
