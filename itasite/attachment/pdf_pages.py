"""Reads the pages of a PDF: their text, and if a page has none, whether it is a scan, damaged or gibberish."""

from __future__ import annotations

import logging
import re
import time
import zlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from itasite.attachment import model
from itasite.attachment.collector import Collector
from itasite.attachment.model import Why
from itasite.attachment.pdf import TimeOver

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MOST_CONTENT = 5_000_000  # bytes of drawing instructions of one page; a page with more is a drawing
_FEW = 25  # letters on a scanned page that may be the mark of an app or a page number
_CUT_NUMBER = re.compile(r"(?<=\d[-–])[ ]*\n[ ]*(?=\d)")  # a line break inside a number
_LETTER = re.compile(r"[0-9A-Za-zก-๛]")
_MARK = re.compile(
    r"scann?ed\s+(?:with|by|using)\s+\S+(?:\s+scanner)?|\bcamscanner\b|สแกน(?:ด้วย|โดย)\s*\S+", re.IGNORECASE
)
# Private characters (except the Thai tone marks of Word), characters without a meaning, Thai read as Latin letters.
_ODD = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf6ff\uf71b-\uf8ff\u00a1-\u00b6\u00b8-\u00ff]|\(cid:\d+\)"
)
_LEADERS = re.compile(r"([^\w\s])(?:\s*\1)+")
_SENSE = re.compile(r"[0-9A-Za-zก-๛\uf700-\uf71a]")
_MOST_RANGES = 12
_PAINTS = frozenset({b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"sh"})


@dataclass(slots=True)
class _Page:
    text: str = ""
    why: Why | None = None
    covered: float = 0.0  # the share of the page that pictures cover; may exceed 1
    drawn: bool = False
    said: int = 0  # characters that the page shows, readable or not
    lines: frozenset[str] = field(default_factory=frozenset)


class _Warnings(logging.Handler):
    """Notices when the library warns that it left something out."""

    def __init__(self) -> None:
        super().__init__()
        self.left_out = False

    def emit(self, record: logging.LogRecord) -> None:
        self.left_out = self.left_out or bool(re.search("xceed|maximum", record.getMessage()))


def read(reader: PdfReader, collector: Collector) -> None:
    """Read the text of the pages and report those without readable text. Raises TimeOver, and Limit."""
    count = len(reader.pages)
    pages: list[_Page] = []
    try:
        for number in range(min(count, model.MOST_PAGES)):
            if time.thread_time() > collector.deadline:
                raise TimeOver
            page = _read(reader, number, collector.deadline)
            pages.append(page)
            collector.text(f"หน้า {number + 1}", page.text)
    except TimeOver:
        collector.not_read(Why.LIMIT, f"ตั้งแต่หน้า {len(pages) + 1}")
        raise
    finally:
        _report(pages, collector)
    if count > model.MOST_PAGES:
        collector.not_read(
            Why.LIMIT, f"หน้า {model.MOST_PAGES + 1}" + (f"–{count}" if count > model.MOST_PAGES + 1 else "")
        )


def _report(pages: list[_Page], collector: Collector) -> None:
    """Report the pages that cannot be read, grouped by reason."""
    often = Counter(line for page in pages if page.covered > 0.5 for line in page.lines)
    found: dict[Why, list[int]] = {}
    for number, page in enumerate(pages, start=1):
        why = page.why or _judge(page, often)
        if why:
            found.setdefault(why, []).append(number)
    if not any(page.text.strip() for page in pages) and not found and pages:  # all pages are blank
        found[Why.NO_LETTERS] = list(range(1, len(pages) + 1))
    for why, numbers in found.items():
        collector.not_read(why, f"หน้า {ranges(numbers)}", mostly=len(numbers) * 2 > len(pages))


def _judge(page: _Page, often: Counter[str]) -> Why | None:
    text = "\n".join(line for line in page.text.splitlines() if often[_same(line)] < 3)
    letters = len(_LETTER.findall(_MARK.sub("", text)))
    if page.covered > 0.5 and letters < _FEW:
        return Why.SCAN
    if _gibberish(page):
        return Why.GIBBERISH
    return Why.NO_LETTERS if page.drawn and not _LETTER.search(page.text) else None


def _gibberish(page: _Page) -> bool:
    """Whether the letters that the page shows cannot be read as text."""
    if page.said >= 40 and len("".join(page.text.split())) * 4 < page.said:
        return True
    text = "".join(_LEADERS.sub("", page.text).split())
    if len(text) < 40:
        return False
    return len(_ODD.findall(text)) * 4 > len(text) or len(_SENSE.findall(text)) * 2 < len(text)


def _same(line: str) -> str:
    """A line without digits and spaces, so that a footer with the page number is the same on each page."""
    return re.sub(r"[\d\s]+", "", line)


def _read(reader: PdfReader, number: int, deadline: float) -> _Page:
    warnings = _Warnings()
    logging.getLogger("pypdf").addHandler(warnings)
    found = _Page()
    try:
        page = reader.pages[number]
        damaged, size = _contents(page)
        if size > _MOST_CONTENT:
            return _Page(why=Why.LIMIT)
        found.why = Why.DAMAGED if damaged else None
        text = page.extract_text(visitor_operand_before=_Watch(page, found, deadline))
        found.text = _CUT_NUMBER.sub("", text)
        found.lines = frozenset(map(_same, found.text.splitlines()))
    except (Exception, RecursionError, MemoryError):  # a damaged page must not stop the others
        found.why = Why.DAMAGED
    finally:
        logging.getLogger("pypdf").removeHandler(warnings)
    if warnings.left_out and not found.why:
        found.why = Why.LIMIT
    return found


def _contents(page: PageObject) -> tuple[bool, int]:
    """Whether the drawing instructions of a page are damaged, which the library ignores, and their length in bytes."""
    contents: Any = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    streams = [item.get_object() for item in contents] if isinstance(contents, list) else [contents]
    damaged, size = False, 0
    for stream in streams:
        if not hasattr(stream, "get_data"):
            continue
        data = stream.get_data()
        size += len(data)
        raw = getattr(stream, "_data", b"")
        damaged = damaged or bool(raw.strip() and not data)
        if stream.get("/Filter") in ("/FlateDecode", ["/FlateDecode"]):
            damaged = damaged or _broken(raw)
    return damaged, size


def _broken(raw: bytes) -> bool:
    try:
        zlib.decompressobj().decompress(raw, _MOST_CONTENT)
    except zlib.error as error:
        return "check" not in str(error)  # only the checksum at the end is wrong: all was read
    return False


class _Watch:
    """Called for each drawing instruction of a page: measures what is covered and drawn. Raises TimeOver."""

    def __init__(self, page: PageObject, found: _Page, deadline: float) -> None:
        self._found, self._deadline = found, deadline
        box = page.cropbox
        self._area = max(abs(float(box.width) * float(box.height)), 1.0)
        self._own = _objects(page.get("/Resources"))
        self._images = {name for name, item in self._own.items() if _is_image(item)}
        self._inner: set[str] = set()
        for item in list(self._own.values())[:200]:
            inner = _objects(item.get("/Resources")) if not _is_image(item) else {}
            self._inner |= {name for name, each in inner.items() if _is_image(each)}
        self._form = 1.0

    def __call__(self, operator: bytes, operands: Any, matrix: Any, _: Any) -> None:
        if time.thread_time() > self._deadline:
            raise TimeOver
        if operator in (b"Tj", b"'", b'"', b"TJ"):
            self._found.said += _length(operands)
        elif operator in _PAINTS:
            self._found.drawn = True
        elif operator == b"Do" and operands:
            self._object(str(operands[0]), abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
        elif operator == b"INLINE IMAGE":
            self._cover(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))

    def _object(self, name: str, area: float) -> None:
        if name in self._images:
            self._cover(area)
        elif name in self._own:
            self._form = area
        if name in self._inner:
            self._cover(max(area, area * self._form))

    def _cover(self, area: float) -> None:
        self._found.drawn = True
        self._found.covered += min(area / self._area, 1.0)


def _objects(resources: Any) -> dict[str, Any]:
    try:
        found = resources.get_object().get("/XObject").get_object()
        return {str(name): item.get_object() for name, item in list(found.items())[:500]}
    except Exception:  # no resources, or damaged ones
        return {}


def _is_image(item: Any) -> bool:
    return hasattr(item, "get") and item.get("/Subtype") == "/Image"


def _length(operands: Any) -> int:
    parts = operands[0] if operands and isinstance(operands[0], list) else operands
    return sum(len(part) for part in parts if isinstance(part, (str, bytes)))


def ranges(numbers: list[int]) -> str:
    """Sorted page numbers as people write them: 1–3, 7; at most twelve ranges, then “…”."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][-1] == number - 1:
            parts[-1] = [parts[-1][0], number]
        else:
            parts.append([number])
    words = ["–".join(map(str, part)) for part in parts]
    return ", ".join(words[:_MOST_RANGES]) + (" …" if len(words) > _MOST_RANGES else "")
