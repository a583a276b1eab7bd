"""The text of Word's paragraphs as it is shown: fields, links, boxes, signs; changes accepted, hidden text left out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from itasite.office import word_fields
from itasite.office.signs import BOX, TICK, UNKNOWN
from itasite.office.table import Link
from itasite.office.tree import Element
from itasite.office.word_controls import is_ticked
from itasite.office.word_styles import Fonts, Styles

_LEFT_OUT = frozenset({"del", "moveFrom", "rPr", "pPr", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText"})
_SIGNS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(slots=True)
class Words:
    """What was read of paragraphs that belong together, such as those of a cell."""

    text: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)  # of the foot of the page
    boxes: list[str] = field(default_factory=list)
    tables: list[Element] = field(default_factory=list)  # in text boxes
    pictures: int = 0
    struck: bool = False
    raised: list[str] = field(default_factory=list)  # numbers above the line, such as those of notes
    begun: int = 0  # where the text begins that is of no line yet


@dataclass(slots=True)
class _Field:
    code: str = ""
    start: int = -1  # where its result begins in the text; -1 while its code is read


class WordText:
    """Reads paragraphs one after the other; a field may run over several."""

    def __init__(self, styles: Styles, addresses: dict[str, str], notes: dict[tuple[str, str], Element]) -> None:
        self._styles, self._addresses, self._foot = styles, addresses, notes
        self._fields: list[_Field] = []

    @contextmanager
    def of_a_cell(self) -> Iterator[None]:
        """Fields that are left open in a cell, or around it, take nothing away from another."""
        own, self._fields = self._fields, []
        yield
        self._fields = own

    def read(self, paragraph: Element, words: Words) -> None:
        """Add the text of a paragraph to `words`."""
        for open_field in self._fields:
            open_field.start = min(open_field.start, 0)
        self._inline(paragraph, words, self._styles.of(paragraph))

    def _inline(self, parent: Element, words: Words, style: str) -> None:
        for one in parent.elements():
            if one.name == "r":
                self._run(one, words, style)
            elif one.name == "hyperlink":
                start = len(words.text)
                self._inline(one, words, style)
                to = self._addresses.get(one.get("id"), "")
                self._link(words, start, word_fields.with_place(to, one.get("anchor")))
            elif one.name == "fldSimple":
                start = len(words.text)
                self._inline(one, words, style)
                self._link(words, start, word_fields.address(one.get("instr")))
            elif one.name == "sdt" and (ticked := is_ticked(one)) is not None:
                words.text.append(TICK if ticked else BOX)
            elif one.name == "AlternateContent":
                self._inline(_chosen(one), words, style)
            elif one.name not in _LEFT_OUT:
                self._inline(one, words, style)

    def _run(self, run: Element, words: Words, style: str) -> None:
        look = self._styles.run(run.child("rPr"), style)
        for one in run.elements():
            if one.name == "fldChar":
                self._field(one, words)
            elif one.name == "instrText" and self._fields:
                self._fields[-1].code += one.text
            elif not look.hidden and not self._in_code:
                words.struck = words.struck or (look.struck and one.name == "t" and bool(one.text.strip()))
                if look.raised and one.name == "t" and one.text.strip().isdecimal():
                    words.raised.append(one.text.strip())
                self._piece(one, words, look.fonts)

    @property
    def _in_code(self) -> bool:
        return any(one.start < 0 for one in self._fields)

    def _piece(self, one: Element, words: Words, fonts: Fonts) -> None:
        if one.name == "t":
            words.text.append(fonts.shown(one.text))
        elif one.name == "sym":
            words.text.append(_symbol(one))
        elif one.name == "br":
            words.text.append("\n")
        elif one.name in _SIGNS:
            words.text.append(_SIGNS[one.name])
        elif one.name in _NOTES:
            note = self._foot.get((_NOTES[one.name], one.get("id")))
            words.notes.extend(self._aside(note) if note else ())
        elif one.name == "AlternateContent":
            for inner in _chosen(one).elements():
                self._piece(inner, words, fonts)
        elif one.name == "ruby":
            for inner in one.all("rubyBase"):
                self._inline(inner, words, "")
        elif one.name in ("drawing", "pict", "object"):
            boxes = list(one.all("txbxContent"))
            for box in boxes:
                words.tables.extend(box.all("tbl"))
                words.boxes.extend(self._aside(box))
            words.pictures += not boxes

    def _aside(self, parent: Element) -> Iterator[str]:
        """The text of a footnote or a text box, which stands apart from the paragraph."""
        own, self._fields = self._fields, []
        inner = Words()
        for paragraph in parent.all("p"):
            self.read(paragraph, inner)
            inner.text.append("\n")
        self._fields = own
        text = " ".join("".join(inner.text).split())
        if text:
            yield text

    def _field(self, sign: Element, words: Words) -> None:
        kind = sign.get("fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
            words.text.append(word_fields.form(sign))
        elif kind == "separate" and self._fields:
            self._fields[-1].start = len(words.text)
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            if ended.start >= 0 and not self._in_code:
                self._link(words, ended.start, word_fields.address(ended.code))
            if not self._in_code and not "".join(words.text[max(ended.start, 0) :] if ended.start >= 0 else ()).strip():
                words.text.append(word_fields.sign(ended.code))

    @staticmethod
    def _link(words: Words, start: int, address: str) -> None:
        text = " ".join("".join(words.text[start:]).split())
        if address and text:
            words.links.append(Link(text, address))


def _chosen(alternate: Element) -> Element:
    """What is shown of content that stands twice in the file, in a new and in an old form."""
    return alternate.child("Choice") or alternate.child("Fallback") or Element("", {})


def _symbol(one: Element) -> str:
    try:
        return word_fields.symbol(chr(int(one.get("char"), 16)), one.get("font"))
    except (ValueError, OverflowError):
        return UNKNOWN
