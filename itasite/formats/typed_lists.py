"""A Markdown extension for lists in prose: a list shows the numbers that its author typed.

Python-Markdown lets every list begin at 1 and merges lists of different kinds; `sane_lists` writes `start="๒"`, which
is no number. Here "๒." begins a list at 2 in Thai digits, "2)" begins a list too, and 1. 3. 5. stays so. Only where all
numbers are 1 (or 0) does Markdown count, as authors expect. A number has at most three digits: "2566. …" is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, OListProcessor, UListProcessor
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.treeprocessors import Treeprocessor

from itasite.fiscal import Numerals, with_numerals
from itasite.formats.pasted_lists import PRIORITIES, PastedLists, TypedMarks

STYLES = {"thai": "list-style-type: thai", "arabic": "list-style-type: decimal"}
PAREN_CLASS = "ita-paren"  # the numbers are 1) and not 1.
WIDE_CLASS = "ita-wide-numbers"  # the last number has three digits
NUMBER_ATTRIBUTE = "data-ita-number"  # the number of an entry as it is shown: "๒."
_BULLET = "-"
_NUMBER = r"(?P<number>[0-9๐-๙]{1,3})(?P<end>[.)])"
_ENTRY = re.compile(rf"[ ]{{0,3}}(?:{_NUMBER}|[*+-])[ ]+(?P<text>.*)")
_NESTED = re.compile(rf"[ ]{{4,7}}(?:{_NUMBER}|[*+-])[ ]+")
_COUNTED = ({0}, {1})  # the numbers of a list that leaves the counting to Markdown
_REPLACED = (OListProcessor, UListProcessor, SaneOListProcessor, SaneUListProcessor)
_WIDE = 100
_PRIORITY = 12  # after footnotes and inline Markdown (50, 20), before the author's own attributes (8)


@dataclass(slots=True)
class Lists:
    """The lists of one text: of what kind each is (".", ")" or "-"), and what was typed as the number of each entry."""

    kinds: dict[Element, str] = field(default_factory=dict)
    typed: dict[Element, str] = field(default_factory=dict)

    def numbers(self, ordered: Element) -> Iterator[tuple[Element, int]]:
        """The entries of a numbered list, each with the number that it shows."""
        typed = [int(self.typed[entry]) for entry in ordered if entry in self.typed]
        counted = len(typed) > 1 and set(typed) in _COUNTED
        following = typed[0] if typed else 1
        for entry in ordered:
            shown = following if counted or entry not in self.typed else int(self.typed[entry])
            yield entry, shown
            following = shown + 1


class TypedLists(Extension):
    """Takes the place of Python-Markdown's lists, also of `sane_lists`; other extensions for lists are left alone.

    `numerals` are those of the site: a number that was typed in Arabic digits is shown in them. If they are given, each
    entry has its number in `NUMBER_ATTRIBUTE`, which the search needs.
    """

    def __init__(self, numerals: Numerals | None = None) -> None:
        super().__init__()
        self.numerals = numerals

    def extendMarkdown(self, md: Markdown) -> None:
        """Put our lists in the places of the known ones."""
        processors = md.parser.blockprocessors
        if any(name not in processors or type(processors[name]) not in _REPLACED for name in ("olist", "ulist")):
            return
        lists = Lists()
        processors.register(_ListProcessor(md.parser, lists, ordered=True), "olist", 40)
        processors.register(_ListProcessor(md.parser, lists, ordered=False), "ulist", 30)
        for processor, priority in zip((PastedLists, TypedMarks), PRIORITIES, strict=True):
            processors.register(processor(md.parser), f"itasite_{processor.__name__.lower()}", priority)
        md.treeprocessors.register(_Numbering(md, lists, self.numerals), "itasite_lists", _PRIORITY)


class _ListProcessor(BlockProcessor):
    """Reads a block that begins with a list; if a list of another kind follows in the block, it is read next."""

    def __init__(self, parser: BlockParser, lists: Lists, *, ordered: bool) -> None:
        super().__init__(parser)
        self._lists, self._ordered = lists, ordered

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Whether the block begins with an entry of our kind."""
        found = _ENTRY.match(block)
        return found is not None and (found["number"] is not None) is self._ordered

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Add the entries to the list before the block if it is of their kind, else to a new list."""
        kind, entries, rest = _read(blocks.pop(0))
        if rest:
            blocks.insert(0, rest)
        target = self.lastChild(parent)
        if target is not None and self._goes_on(target, kind, entries[0][0]):
            _in_paragraph(target[-1])
            self._add(target, *entries.pop(0), state="looselist")
        else:
            target = self._new_list(parent, kind)
        for number, text in entries:
            self._add(target, number, text, state="list")

    def _goes_on(self, before: Element, kind: str, number: str | None) -> bool:
        """Whether an entry belongs to the list before it; where numbers begin anew, so does the list."""
        if not len(before) or self._lists.kinds.get(before) != kind:
            return False
        last = self._lists.typed.get(before[-1])
        if not (last and number):
            return True
        return not _is_of_other_list(number, last) and (int(number) > 1 or int(last) <= 1)

    def _new_list(self, parent: Element, kind: str) -> Element:
        if parent.tag in ("ol", "ul"):  # an indented list below an entry that has only a list in it
            if self._lists.kinds.get(parent, kind) == kind:
                return parent
            parent = parent[-1] if len(parent) else SubElement(parent, "li")
        new = SubElement(parent, "ol" if self._ordered else "ul")
        self._lists.kinds[new] = kind
        return new

    def _add(self, target: Element, number: str | None, text: str, *, state: str) -> None:
        """Add an entry, or to the last entry what is indented below it (`number` None)."""
        if number is None and len(target):
            entry = target[-1]
        else:
            entry = SubElement(target, "li")
            if number:
                self._lists.typed[entry] = number
        self.parser.state.set(state)
        self.parser.parseBlocks(entry, [text])
        self.parser.state.reset()


def _read(block: str) -> tuple[str, list[tuple[str | None, str]], str]:
    """The kind of list, its entries as number and text, and the rest of the block, which begins another kind of list.

    The number is "" for a bullet, and None for what is indented below the entry before it.
    """
    lines = block.split("\n")
    kind, last, entries = "", "", list[tuple[str | None, list[str]]]()
    for index, line in enumerate(lines):
        if found := _ENTRY.match(line):
            its_kind, number = found["end"] or _BULLET, found["number"] or ""
            if kind and (its_kind != kind or _is_of_other_list(number, last)):
                return kind, _joined(entries), "\n".join(lines[index:])
            kind, last = its_kind, number
            entries.append((number, [found["text"]]))
        elif _NESTED.match(line) and entries[-1][0] is not None:
            entries.append((None, [line]))
        else:
            entries[-1][1].append(line)
    return kind, _joined(entries), ""


def _is_of_other_list(number: str, last: str) -> bool:
    """Whether a number in other digits does not go on from the last one, as where ๑. has 1. and 2. below it."""
    return bool(number and last) and _is_thai(number) != _is_thai(last) and int(number) != int(last) + 1


def _is_thai(number: str) -> bool:
    return "๐" <= number[:1] <= "๙"


def _joined(entries: list[tuple[str | None, list[str]]]) -> list[tuple[str | None, str]]:
    return [(number, "\n".join(lines)) for number, lines in entries]


def _in_paragraph(entry: Element) -> None:
    """Put the text of an entry into a paragraph: a blank line follows it."""
    if entry.text:
        paragraph = Element("p")
        paragraph.text, entry.text = entry.text, ""
        entry.insert(0, paragraph)
    if len(entry) and entry[-1].tail:  # text below a heading
        text, entry[-1].tail = entry[-1].tail, ""
        SubElement(entry, "p").text = text.lstrip()


class _Numbering(Treeprocessor):
    """Gives the lists their first number, and the entries theirs where it does not follow from the one before."""

    def __init__(self, md: Markdown, lists: Lists, numerals: Numerals | None) -> None:
        super().__init__(md)
        self._lists, self._numerals = lists, numerals

    def run(self, root: Element) -> None:
        waiting = [(root, False)]
        while waiting:
            element, inside = waiting.pop()
            kind = self._lists.kinds.get(element, _BULLET)
            if kind != _BULLET and len(element):
                self._number(element, kind, nested=inside)
            inside = inside or element.tag in ("ol", "ul")
            waiting.extend((child, inside) for child in element)
        self._lists.kinds.clear()
        self._lists.typed.clear()

    def _number(self, ordered: Element, kind: str, *, nested: bool) -> None:
        thai = _is_thai(self._lists.typed.get(ordered[0], ""))
        following = 1
        for index, (entry, number) in enumerate(self._lists.numbers(ordered)):
            if number != following:
                (entry if index else ordered).set("value" if index else "start", str(number))
            if self._numerals:
                shown = with_numerals(str(number), "thai" if thai else self._numerals)
                entry.set(NUMBER_ATTRIBUTE, f"{shown}{kind}")
            following = number + 1
        names = [name for name, needed in ((PAREN_CLASS, kind == ")"), (WIDE_CLASS, following > _WIDE)) if needed]
        if names:
            ordered.set("class", " ".join(names))
        if thai or nested:  # themes number nested lists with letters
            ordered.set("style", STYLES["thai" if thai else "arabic"])
