"""Reads DOCX, XLSX and PPTX: every part, recognised by its content and not by its name."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable

from itasite.attachment import sheets, xml
from itasite.attachment.archive import Parts, TooLarge
from itasite.attachment.collector import Collector, Damaged, Encrypted, Limit, Unsafe, safe_name
from itasite.attachment.embedded import binary
from itasite.attachment.kinds import folded
from itasite.attachment.model import Metadata, Why
from itasite.attachment.xml_lines import XmlLines

_WORDS: tuple[tuple[str, str], ...] = (
    ("comment", "ความเห็น"),
    ("person", "ความเห็น"),
    ("hdr", "หัวกระดาษ"),
    ("ftr", "ท้ายกระดาษ"),
    ("notes", "เชิงอรรถหรือบันทึกย่อ"),
    ("dataModel", "แผนภาพ"),
    ("drawing", "รูปวาด"),
    ("wsDr", "รูปวาด"),
    ("chartSpace", "แผนภูมิ"),
    ("externalLink", "ข้อมูลจากไฟล์อื่น"),
    ("pivotCache", "ข้อมูลของตารางสรุป"),
    ("sst", "ข้อความที่ไม่แสดงในเซลล์"),
    ("Properties", "ข้อมูลประจำไฟล์"),
    ("coreProperties", "ข้อมูลประจำไฟล์"),
)
_SHEETS = ("worksheet", "dialogsheet", "macrosheet")
_UNSEEN = "ส่วนที่มองไม่เห็นในเอกสาร"


def read(raw: bytes, collector: Collector) -> Metadata:
    """Read every part of an Office file, also parts in other formats. Raises Encrypted or Damaged."""
    parts = Parts(raw, collector)
    if any(part.flag_bits & 1 for part in parts.all):
        raise Encrypted
    return _Office(parts, collector).read()


class _Office:
    def __init__(self, parts: Parts, collector: Collector) -> None:
        self._parts, self._collector = parts, collector
        self._strings, self._formats = sheets.SharedStrings(), sheets.Formats()
        self._roots: dict[str, list[zipfile.ZipInfo]] = {}
        self._binaries: list[zipfile.ZipInfo] = []
        self._properties: dict[str, str] = {}

    def read(self) -> Metadata:
        self._sort()
        for part in self._roots.get("sst", ()):
            self._guarded(part, lambda part: self._strings.read(self._blocks(part), self._collector))
        for part in self._roots.get("styleSheet", ()):
            self._guarded(part, lambda part: self._formats.read(self._blocks(part)))
        for root, parts in sorted(self._roots.items(), key=lambda each: _order(each[0])):
            for number, part in enumerate(parts, start=1):
                if root in _SHEETS:
                    self._guarded(part, self._sheet, f"แผ่นงานที่ {number}")
                elif root != "sst":
                    self._guarded(part, self._xml_lines, _where(root, number))
        self._collector.lines(_where("sst", 1), self._strings.unnamed(), spent=True)  # hidden, but still in the file
        for part in self._binaries:
            self._guarded(part, lambda part: binary(part.filename, self._parts.whole(part), self._collector))
        author, editor, title = (self._properties.get(key, "") for key in ("creator", "lastModifiedBy", "title"))
        return Metadata(author, editor, title, tuple(self._properties.values()))

    def _sort(self) -> None:
        """Sort the parts by their first element, which says what they are, in any folder."""
        for part in sorted(self._parts.all, key=lambda part: _natural(folded(part.filename))):
            try:
                root = xml.root(self._parts.begin(part))
            except Damaged:
                self._collector.not_read(Why.DAMAGED, safe_name(part.filename))
                continue
            if root is None or root.lower() == "html":
                self._binaries.append(part)
            elif root != "Types":
                self._roots.setdefault(root, []).append(part)

    def _guarded(self, part: zipfile.ZipInfo, read: Callable[..., None], *words: str) -> None:
        """Read a part with `read`; if that fails, report it and go on, so that the other parts are read."""
        place = safe_name(part.filename)
        try:
            read(part, *words)
        except (Damaged, Encrypted) as error:
            self._collector.not_read(Why.LIMIT if isinstance(error, TooLarge) else Why.DAMAGED, place)
        except Unsafe:
            self._collector.not_read(Why.UNSAFE, place)
        except Limit:
            self._collector.not_read(Why.LIMIT, place)

    def _blocks(self, part: zipfile.ZipInfo):  # type: ignore[no-untyped-def]
        return self._parts.blocks(part, xml=True)

    def _xml_lines(self, part: zipfile.ZipInfo, where: str) -> None:
        lines: list[str] = []
        walk = self._walk(lines)
        try:
            if folded(part.filename).endswith(".rels"):
                self._relations(part)
            elif where == "ข้อมูลประจำไฟล์":
                self._described(part)
            walk.read(self._blocks(part))
        finally:
            self._collector.keep(where, "\n".join(lines))

    def _sheet(self, part: zipfile.ZipInfo, where: str) -> None:
        around: list[str] = []
        sheet = sheets.Sheet(self._strings, self._formats, self._walk(around), self._collector)
        try:
            self._collector.lines(where, sheets.lines(self._blocks(part), sheet), spent=True)
        finally:
            self._collector.keep(where, "\n".join(around))

    def _walk(self, lines: list[str]) -> XmlLines:
        def line(text: str) -> None:
            self._collector.spend(len(text) + 1)
            lines.append(text)

        return XmlLines(line, line, self._collector.picture, self._collector.place)

    def _relations(self, part: zipfile.ZipInfo) -> None:
        def start(name: str, attributes: dict[str, str]) -> None:
            target = attributes.get("Target", "")
            web = target.lower().startswith(("http:", "https:", "mailto:", "tel:"))
            if name == "Relationship" and attributes.get("TargetMode") == "External" and not web:
                self._collector.place(target)

        xml.walk(self._blocks(part), start, _nothing, _nothing)

    def _described(self, part: zipfile.ZipInfo) -> None:
        texts: list[str] = []

        def end(name: str) -> None:
            value = "".join(texts).strip()
            texts.clear()
            if value and len(self._properties) < 500:
                self._properties[name if name not in self._properties else f"{name} {len(self._properties)}"] = value

        xml.walk(self._blocks(part), lambda *_: texts.clear(), end, texts.append)


def _nothing(_: str) -> None:
    """Does nothing: for a walk that needs only the starts of elements."""


def _natural(name: str) -> tuple[str, int, str]:
    found = re.search(r"(\d+)\.\w+$", name)
    return name[: found.start()] if found else name, int(found[1][:9]) if found else 0, name


def _order(root: str) -> int:
    """A key for sorting: the main content comes first, metadata last."""
    where = _where(root, 1)
    return 0 if not where or root in (*_SHEETS, "sld") else 2 if where == _WORDS[-1][1] else 1


def _where(root: str, number: int) -> str:
    if root == "sld":
        return f"สไลด์ที่ {number}"
    if root in ("document", "workbook", "presentation"):
        return ""
    return next((words for start, words in _WORDS if root.lower().startswith(start.lower())), _UNSEEN)
