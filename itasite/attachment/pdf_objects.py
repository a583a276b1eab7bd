"""Reads all of a PDF except its pages: forms, notes, outlines, scripts, alternative texts, metadata, files.

There is no list of places: every string and stream that can be reached is read, except those that only draw.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from itasite.attachment.collector import Collector, Damaged, Limit, Unsafe, safe_name
from itasite.attachment.kinds import decode
from itasite.attachment.model import Why
from itasite.attachment.pdf import TimeOver
from itasite.attachment.xml_lines import XmlLines

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_OBJECTS = 50_000
_WHERE = {
    "/AcroForm": "ช่องกรอกของแบบฟอร์ม",
    "/Annots": "หมายเหตุในหน้า",
    "/Outlines": "สารบัญ",
    "/Info": "ข้อมูลประจำไฟล์",
    "/Metadata": "ข้อมูลประจำไฟล์",
}
_UNSEEN = "ส่วนที่มองไม่เห็นใน PDF"
_DRAWING = frozenset(
    {"/Resources", "/Parent", "/P", "/Pg", "/Font", "/Thumb", "/DR", "/ColorSpace", "/CreationDate", "/ModDate",
     "/M", "/NM", "/DA", "/DS", "/Lang", "/Encrypt", "/OutputIntents", "/Prev", "/Cert", "/Dest", "/Dests"}
)  # fmt: skip
_NAMED_FIRST = ("/TU", "/T", "/UF", "/F")  # keys with the name of a field: read before its value
_LAST = ("/StructTreeRoot",)


def read(reader: PdfReader, collector: Collector) -> None:
    """Read all strings and streams that are not the content of a page. Raises TimeOver."""
    walk = _Walk(reader, collector)
    walk.run()


class _Walk:
    def __init__(self, reader: PdfReader, collector: Collector) -> None:
        self._reader, self._collector = reader, collector
        self._seen: set[int] = set()
        self._lines: dict[str, list[str]] = {}
        self._count = 0

    def run(self) -> None:
        try:
            for key, value, where in self._roots():
                self._down(key, value, where)
        except Limit:
            self._collector.not_read(Why.LIMIT, _UNSEEN)
        finally:
            for where, lines in self._lines.items():
                self._collector.keep(where, "\n".join(lines))

    def _roots(self) -> Iterator[tuple[str, Any, str]]:
        """Key, value and place (in Thai) of each entry of the catalogue; those that only repeat the pages come last."""
        root: Any = {}
        with suppress(Exception):
            root = self._reader.trailer["/Root"].get_object()
        keys = sorted(root, key=lambda key: (key in _LAST, key not in _WHERE))
        yield "/Info", self._reader.trailer.get("/Info"), _WHERE["/Info"]
        for key in keys:
            yield key, root.raw_get(key), _WHERE.get(key, _UNSEEN)

    def _down(self, key: str, value: Any, where: str) -> None:
        waiting = [(key, value, where)]
        while waiting:
            key, value, where = waiting.pop()
            self._count += 1
            if self._count > _MOST_OBJECTS:
                raise Limit
            if self._count % 64 == 0 and time.thread_time() > self._collector.deadline:
                raise TimeOver
            try:
                waiting += reversed(list(self._visit(key, value, where)))
            except (Limit, TimeOver):
                raise
            except (Exception, RecursionError, MemoryError):  # report a damaged object and go on with the others
                self._collector.not_read(Why.DAMAGED, where)

    def _visit(self, key: str, value: Any, where: str) -> Iterator[tuple[str, Any, str]]:
        """Read one object, once; yields the objects inside it."""
        number = getattr(value, "idnum", None)
        if number is not None:
            if number in self._seen:
                return
            self._seen.add(number)
            value = value.get_object()
        if hasattr(value, "get_data"):
            yield from self._stream(key, value, where)
        elif isinstance(value, dict):
            yield from self._dictionary(value, where)
        elif isinstance(value, list):
            if key == "/XFA":
                self._xml(
                    b"".join(item.get_object().get_data() for item in value if hasattr(item.get_object(), "get_data"))
                )
                return
            self._say(where, " ".join(_strings(value)))
            yield from ((key, item, where) for item in value if not isinstance(item, (str, bytes)))
        elif key == "/Info" or not isinstance(value, (str, bytes)):
            return
        else:
            self._say(where, " ".join(_strings([value])))

    def _dictionary(self, value: dict[str, Any], where: str) -> Iterator[tuple[str, Any, str]]:
        kind = value.get("/Type")
        if kind in ("/Font", "/XObject", "/Encoding", "/ExtGState"):
            return
        signature = "/ByteRange" in value
        names = sorted(value, key=lambda name: name not in _NAMED_FIRST)
        texts: list[str] = []
        for name in names:
            item = value.raw_get(name) if hasattr(value, "raw_get") else value[name]
            if (name in _DRAWING and not (name == "/P" and isinstance(item, str))) or (
                name == "/Contents" and (signature or kind == "/Page")
            ):
                continue
            said = (
                item.get_object() if name not in ("/Kids", "/K", "/Next", "/First", "/Last") and _short(item) else item
            )
            if isinstance(said, (str, bytes)):
                texts += _strings([said])
            elif name == "/EF":
                self._file(value, said)
            elif name == "/AP":
                self._appearance(said, where)
            else:
                yield name, item, _WHERE.get(name, where)
        self._say(where, " ".join(texts))

    def _stream(self, key: str, stream: Any, where: str) -> Iterator[tuple[str, Any, str]]:
        if stream.get("/Subtype") in ("/Image", "/Form") or stream.get("/Type") in ("/ObjStm", "/XRef"):
            return
        if key == "/XFA" or stream.get("/Subtype") == "/XML" or stream.get("/Type") == "/Metadata":
            self._xml(stream.get_data())
        elif stream.get("/Type") == "/EmbeddedFile":
            self._content("ไฟล์ที่แนบไว้ใน PDF", stream)
        elif key in ("/V", "/DV", "/RV", "/RC", "/JS", "/Contents", "/Data"):
            data = stream.get_data()
            self._collector.unpacked(len(data))
            self._say(where, decode(data) or data.decode("latin-1"))
        yield from ((name, stream.raw_get(name), where) for name in list(stream) if name not in _DRAWING)

    def _xml(self, raw: bytes) -> None:
        self._collector.unpacked(len(raw), xml=True)
        begin, end = raw.find(b"<"), raw.rfind(b">") + 1
        try:
            line = self._line(_WHERE["/Metadata"])
            XmlLines(line, line, self._collector.picture, self._collector.place).read(
                [raw[begin:end].replace(b"\0", b"")]
            )
        except (Damaged, Unsafe) as error:
            self._collector.not_read(Why.DAMAGED if isinstance(error, Damaged) else Why.UNSAFE, _WHERE["/Metadata"])

    def _file(self, specification: dict[str, Any], files: Any) -> None:
        name = next((str(specification[key]) for key in ("/UF", "/F") if isinstance(specification.get(key), str)), "")
        for key in files:
            stream = files.raw_get(key)
            number = getattr(stream, "idnum", None)
            if number is None or number not in self._seen:
                self._seen.add(number or 0)
                self._content(name or "ไฟล์ที่แนบไว้ใน PDF", stream.get_object())

    def _content(self, name: str, stream: Any) -> None:
        from pypdf.errors import FileNotDecryptedError

        if self._reader._override_encryption:  # reported already
            return
        try:
            data = stream.get_data()
        except FileNotDecryptedError:
            self._collector.not_read(Why.ENCRYPTED, safe_name(name))
            return
        self._collector.unpacked(len(data))
        self._collector.inside(name, data)

    def _appearance(self, drawn: Any, where: str) -> None:
        """Read the drawn look of a note or a filled field: its words may be nowhere else."""

        def watch(*_: Any) -> None:
            if time.thread_time() > self._collector.deadline:
                raise TimeOver

        waiting = [drawn]
        for _ in range(100):
            if not waiting:
                return
            item = waiting.pop().get_object()
            if hasattr(item, "get_data"):
                page = self._reader.pages[0]
                self._say(where, page.extract_xform_text(item, (0, 90, 180, 270), 200.0, watch))
            elif isinstance(item, dict):
                waiting += list(item.values())

    def _line(self, where: str) -> Any:
        return lambda text: self._say(where, text)

    def _say(self, where: str, text: str) -> None:
        if text.strip():
            self._collector.spend(len(text) + 1)
            self._lines.setdefault(where, []).append(text)


def _short(item: Any) -> bool:
    """Whether a value is an object of the library, or a reference to one, which may be a string."""
    return hasattr(item, "get_object")


def _strings(values: list[Any]) -> list[str]:
    """The strings among the values, without PDF names such as /Title."""
    from pypdf.generic import NameObject

    found = []
    for value in values:
        if isinstance(value, bytes):
            found.append(decode(value) or value.decode("latin-1"))
        elif isinstance(value, str) and not isinstance(value, NameObject):
            found.append(value)
    return found
