"""The HTML that Markdown becomes, as parts of a paper: headings, paragraphs, lists, tables, pictures."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple, Protocol
from xml.etree.ElementTree import Element, TreeBuilder

from itasite.links import meant_paths
from itasite.papers import model
from itasite.papers.fit import fitted
from itasite.papers.pictures import Pictures
from itasite.papers.wording import Wording, run_reader

# fmt: off
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})
_THROUGH = frozenset({
    "article", "aside", "body", "center", "div", "figure", "figcaption", "main", "section", "blockquote",
})
_NOTHING = frozenset({"hr", "link", "meta", "template", "nav"})
_LINES = frozenset({
    "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
    "span", "strong", "sub", "sup", "u", "var", "wbr",
})
# fmt: on
_PICTURE_WIDTH = 120  # millimetres
_WIDE = 60  # letters; a longer cell takes no more of the width


class _Maker(Protocol):
    """What is needed of a maker of parts."""

    words: Wording
    pictures: Pictures


class Read(NamedTuple):
    """Parts, and the names of elements that no paper shows."""

    parts: tuple[model.Flow, ...]
    left_out: tuple[str, ...]


def read(html: str, maker: _Maker, page: str = "") -> Read:
    """The parts of HTML; `page` is the path of the page, from which its pictures are found."""
    reader = _Reader(maker, page)
    tree = _Tree()
    tree.feed(f"<body>{html}</body>")
    return Read(tuple(reader.flow(tree.root())), tuple(dict.fromkeys(reader.left)))


class _Tree(HTMLParser):
    """Builds a tree; what is not closed is closed with what it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._builder, self._open = TreeBuilder(), list[str]()

    def root(self) -> Element:
        """The whole tree."""
        self.close()
        while self._open:
            self._builder.end(self._open.pop())
        return self._builder.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self._builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID:
            self._builder.end(tag)
        else:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        while tag in self._open:
            last = self._open.pop()
            self._builder.end(last)
            if last == tag:
                break

    def handle_data(self, data: str) -> None:
        """Text."""
        if self._open:
            self._builder.data(data)


class _Reader:
    def __init__(self, maker: _Maker, page: str) -> None:
        self._words, self._pictures, self._page = maker.words, maker.pictures, page
        self.left: list[str] = []

    def flow(self, element: Element, kind: model.TextKind = "body") -> list[model.Flow]:
        """The parts inside an element; loose text between them is a paragraph."""
        made: list[model.Flow] = []
        loose = Element("p")
        self._take(loose, element.text)
        for child in element:
            if child.tag in _LINES:
                loose.append(child)
                continue
            made += self._paragraph(loose, kind)
            loose = Element("p")
            made += self._one(child, kind)
            self._take(loose, child.tail)
        return [*made, *self._paragraph(loose, kind)]

    def _one(self, element: Element, kind: model.TextKind) -> list[model.Flow]:
        tag = element.tag
        if level := re.fullmatch("h([1-6])", tag):
            return [model.Heading(min(int(level[1]), 4), self._runs(element), element.get("id", ""))]
        if tag == "p":
            return self._paragraph(element, kind)
        if tag in ("ul", "ol"):
            return [self._list(element)]
        if tag == "table":
            return self._table(element)
        if tag == "img":
            return self._picture(element)
        if tag in _THROUGH:
            return self.flow(element, "plain" if tag == "blockquote" else kind)
        if tag not in _NOTHING:
            self.left.append(tag)
        return []

    def _paragraph(self, element: Element, kind: model.TextKind) -> list[model.Flow]:
        runs = self._runs(element)
        found = [model.Text(runs, kind)] if "".join(run.text for run in runs).strip() else []
        return [*found, *(part for image in element.iter("img") for part in self._picture(image))]

    def _list(self, element: Element) -> model.Points:
        ordered, points = element.tag == "ol", list[model.Point]()
        number = int(element.get("start", "1")) if element.get("start", "1").isdecimal() else 1
        for item in element.iter("li"):
            if item not in list(element):
                continue
            parts = [part for part in self.flow(item, "plain") if isinstance(part, model.Text | model.Points)]
            mark = self._words.text(f"{number}." if ordered else "-")
            points.append(model.Point(mark, tuple(parts)))
            number += 1
        return model.Points(tuple(points), ordered)

    def _table(self, element: Element) -> list[model.Flow]:
        rows = [row for row in element.iter("tr") if len(row)]
        if not rows:
            return []
        width = max(map(len, rows))
        head = list(rows[0]) + [Element("th")] * (width - len(rows[0]))
        lengths = [max(len("".join(row[at].itertext())) if at < len(row) else 0 for row in rows) for at in range(width)]
        columns = [
            model.Column(self._runs(cell), width=min(max(length, 1), _WIDE))
            for cell, length in zip(head, lengths, strict=True)
        ]
        made = [
            model.Row(tuple(self._cell(row[at] if at < len(row) else None) for at in range(width))) for row in rows[1:]
        ]
        caption = " ".join("".join(cell.itertext()).strip() for cell in head).strip()
        return [fitted(model.Table(caption, tuple(columns), (model.Section(tuple(made)),)))]

    def _cell(self, element: Element | None) -> model.Cell:
        parts = self.flow(element, "plain") if element is not None else []
        return model.Cell(tuple(part for part in parts if isinstance(part, model.Text | model.Points | model.Picture)))

    def _picture(self, element: Element) -> list[model.Flow]:
        for path in meant_paths(self._page, element.get("src", "")):
            if path in self._pictures.known:
                name = self._pictures.file(path)
                return [model.Picture(name, element.get("alt", ""), width=_PICTURE_WIDTH)] if name else []
        self._pictures.missing.append(element.get("src", ""))
        return []

    def _runs(self, element: Element) -> model.Runs:
        return run_reader(element, self._words)

    @staticmethod
    def _take(into: Element, text: str | None) -> None:
        """Put text behind what stands in a paragraph already."""
        if len(into):
            into[-1].tail = f"{into[-1].tail or ''}{text or ''}"
        else:
            into.text = f"{into.text or ''}{text or ''}"
