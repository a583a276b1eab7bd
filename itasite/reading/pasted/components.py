"""The text of one pasted item, line by line: where its title ends, what is a component, what is a part of one."""

from __future__ import annotations

import re

from itasite.fiscal import fold_digits
from itasite.reading.pasted.marks import COUNTED, SMALL, Marked, marked, split_at_bullets
from itasite.reading.pasted.mending import closed_up, joined
from itasite.reading.pasted.model import Doubt, Known, PastedComponent, PastedItem

_INTRO = re.compile(r"(?:ประกอบด้วย|ดังนี้|ดังต่อไปนี้|ต่อไปนี้|ได้แก่|:)\s*:?\s*$")
_ASKS = re.compile(r"(?:แสดง|จะต้อง|ต้อง|เป็น(?=การ|ข้อมูล|แผน|ช่อง|รายงาน|ประกาศ|ของ)|มีข้อมูล|ระบุ|สามารถ)")
_NOTE = re.compile(r"หมายเหตุ\s*[:.]?\s*")
_AGAIN = re.compile(r"\s*\(ต่อ\)\s*")
_LONG_TITLE, _LONG_COMPONENT = 160, 900  # letters; what is longer holds something that does not belong there
_SHORT = 0.6  # of the longest line: a line that is shorter ends before the margin
_FEWEST_PARTS = 2


class ItemText:
    """Collects the text of an item. `wraps`: lines end at the margin of a page, so that a sentence goes on below."""

    def __init__(self, item: PastedItem, *, wraps: bool) -> None:
        self.item = item
        self.doubts: list[Doubt] = []
        self._wraps = wraps
        self._components: list[tuple[str, list[str], list[str]]] = []  # kind, lines of the text, parts
        self._title: list[str] = []
        self._old_title: list[str] = []
        self._in_title, self._in_note = True, False
        self._kind = self._part_kind = ""
        self._numbers: dict[str, int] = {}
        self._loose: list[str] = []  # lines without a mark below an introduction

    def anew(self) -> None:
        """Forget what was read but for the title: the item comes once more, in full."""
        self._old_title, self._title, self._in_title = self._title or self._old_title, [], True
        self._components, self._kind, self._part_kind, self._numbers = [], "", "", {}

    def begin(self, texts: list[str], *, cells: bool) -> None:
        """Take what stands in the row of the code: `cells` of a table, or the rest of a line."""
        if not cells or len(texts) < 2:
            for text in texts:
                self.add(text, self.item.line)
            return
        title, *rest = texts
        self._title = [" ".join(title.split("\n"))]
        self._in_title = False
        for cell in rest:
            self.add(cell, self.item.line, cell=True)

    def again(self, texts: list[str]) -> None:
        """Go on after the head of a page that repeats the code, and perhaps the title."""
        title = _plain("".join(self._title))
        for text in texts:
            rest = _AGAIN.sub(" ", text).strip()
            if _plain(rest) and not title.startswith(_plain(rest)):
                self.add(rest, self.item.line)

    def add(self, text: str, line: int, *, cell: bool = False) -> None:
        """Take a line, or a cell with several."""
        for one in text.split("\n"):
            for part in split_at_bullets(one):
                self._add(_AGAIN.sub(" ", part).strip() if "(ต่อ)" in part else part.strip(), line, own=cell)

    def done(self, known: Known) -> PastedItem:
        """The item with all that was read."""
        self._settle()
        item = self.item
        title = ""
        for text in self._title or self._old_title:
            title = joined(title, text)
        item.title = closed_up(title.strip(" :-–"), known.texts)
        item.note = closed_up(item.note, known.texts)
        item.components = [
            PastedComponent(closed_up(text, known.texts), [closed_up(part, known.texts) for part in parts])
            for _, lines, parts in self._components
            if (text := _sentence(lines))
        ]
        self._judge(known)
        return item

    def _add(self, text: str, line: int, *, own: bool) -> None:
        if not text:
            return
        if _NOTE.match(text) and not self._in_title:
            self._in_note, self.item.note = True, _NOTE.sub("", text, count=1)
            return
        found = self._in_sequence(marked(text), text)
        if self._in_title and self._title and not found.kind and _ASKS.match(text):
            found = Marked("plain", text)
        if found.kind:
            self._in_title = self._in_note = False
            self._entry(found, line)
        elif self._in_title:
            self._title.append(text)
        elif self._in_note:
            self.item.note = joined(self.item.note, text)
        elif not self._components or ((own or not self._wraps) and not self._is_open()):
            self._entry(Marked("plain", text), line)
        else:
            self._go_on(text)

    def _is_open(self) -> bool:
        """Whether the last component announces parts, so that lines below it without a mark are its parts."""
        return bool(self._components) and bool(_INTRO.search(_sentence(self._components[-1][1])))

    def _in_sequence(self, found: Marked, written: str) -> Marked:
        """The entry, if its number or letter is the next of its kind; else text that happens to begin so (พ.ศ.)."""
        if found.kind not in COUNTED:
            return found
        if found.number == 0 or found.number not in (1, self._numbers.get(found.kind, 0) + 1):
            return Marked("", written)
        self._numbers[found.kind] = found.number
        return found

    def _entry(self, found: Marked, line: int) -> None:
        self._settle()
        kind, text, _ = found
        if not self._components or kind == self._kind:
            self._kind = kind
            self._components.append((kind, [text], []))
            return
        last = self._components[-1]
        announced = bool(_INTRO.search(_sentence(last[1])))
        if kind == self._part_kind or announced or (kind in SMALL and self._kind not in SMALL):
            if kind != self._part_kind and not announced and not last[2]:
                self._doubt(line, f"อ่าน “{_cut(text)}” เป็นรายการย่อยของ “{_cut(_sentence(last[1]))}”")
            self._part_kind = kind
            last[2].append(text)
            return
        if last[2]:
            last[2].append(text)
            self._doubt(line, f"“{_cut(text)}” ย่อหน้าชั้นที่สาม รวมไว้ในรายการย่อย")
            return
        if self._kind != "plain":
            self._doubt(line, f"“{_cut(text)}” ใช้เครื่องหมายต่างจากองค์ประกอบก่อนหน้า อ่านเป็นองค์ประกอบใหม่")
        self._kind = kind
        self._components.append((kind, [text], []))

    def _go_on(self, text: str) -> None:
        _, lines, parts = self._components[-1]
        if parts and not self._loose:
            if self._wraps:
                parts[-1] = joined(parts[-1], text)
            else:
                parts.append(text)
        elif self._loose or self._is_open():
            self._loose.append(text)
        else:
            lines.append(text)

    def _settle(self) -> None:
        """Decide of lines without a mark below an introduction: parts, or the sentence goes on."""
        loose, self._loose = self._loose, []
        if not loose:
            return
        _, lines, parts = self._components[-1]
        margin = max(len(line) for line in (*lines, *loose, *self._title))
        short = all(len(line) < margin * _SHORT for line in loose)
        if not self._wraps or (len(loose) >= _FEWEST_PARTS and short):
            parts.extend(loose)
            if self._wraps:
                self._doubt(self.item.line, f"อ่าน {len(loose)} บรรทัดใต้ “{_cut(_sentence(lines))}” เป็นรายการย่อย")
        else:
            lines.extend(loose)

    def _judge(self, known: Known) -> None:
        item = self.item
        if not item.title:
            self._doubt(item.line, "ไม่พบชื่อข้อ")
        elif len(item.title) > _LONG_TITLE and item.title not in known.texts:
            self._doubt(item.line, "ชื่อข้อยาวผิดปกติ อาจมีองค์ประกอบปนอยู่")
        for number, component in enumerate(item.components, start=1):
            if _INTRO.search(component.text) and not component.parts:
                self._doubt(item.line, f"องค์ประกอบที่ {number} ลงท้ายว่า “{_cut(component.text[-30:])}” แต่ไม่พบรายการย่อย")
            if len(component.text) > _LONG_COMPONENT:
                self._doubt(item.line, f"องค์ประกอบที่ {number} ยาวผิดปกติ อาจมีข้อความหลังตารางปนมา")

    def _doubt(self, line: int, what: str) -> None:
        self.doubts.append(Doubt(line, f"{self.item.code} {what}"))


def _sentence(lines: list[str]) -> str:
    text = ""
    for line in lines:
        text = joined(text, line)
    return text


def _plain(text: str) -> str:
    return re.sub(r"\s", "", fold_digits(text))


def _cut(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
