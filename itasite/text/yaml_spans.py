"""Where each value of a YAML text begins and ends, and how it is written: what an edit in place needs to know."""

from __future__ import annotations

from typing import Any, NamedTuple

from itasite.text.line_starts import LineStarts
from itasite.text.nodes import Node
from itasite.text.yaml_written import Written


class Span(NamedTuple):
    """The half-open range of a value in its text, as the library marks it.

    `style` is that of a single value ("" plain, a quotation mark, "|" or ">"), or "[" for a collection in brackets and
    "-" for one on lines. `marked`: it has an anchor or a tag, or is an alias.
    """

    start: int
    end: int
    style: str
    marked: bool


class Spans:
    """The ranges of the nodes that one reading of a text makes; `broken` where the text is no YAML."""

    def __init__(self, text: str) -> None:
        self._starts = LineStarts(text)
        self._found: dict[int, tuple[Node, Span]] = {}  # with the node, so that no other gets its number
        self.broken = False

    def add(self, node: Node, start: Any, end: Any, written: Written, first: int) -> None:
        """Keep where a node is, by the events of the library with which it begins and ends."""
        begin, last = start.start_mark, end.end_mark
        flow = getattr(start, "flow_style", None)
        style = (getattr(start, "style", None) or "") if flow is None else "[" if flow else "-"
        if first or written.column_of or written.widened:
            where = (
                self._offset(written, first + begin.line, begin.column),
                self._end(written, first + last.line, last.column),
            )
        else:
            where = begin.index, last.index
        marked = bool(start.anchor or getattr(start, "tag", None))
        self._found[id(node)] = (node, Span(*where, style, marked))

    def of(self, node: Node) -> Span | None:
        """Where a node is; None if it does not stand in the text as one value."""
        found = self._found.get(id(node))
        return found[1] if found else None

    def _offset(self, written: Written, line: int, column: int) -> int:
        at = written.place(line, column)
        return self._starts.offset(at.line, at.column)

    def _end(self, written: Written, line: int, column: int) -> int:
        """Behind the last character: where signs were left out, the next one may stand further on."""
        return self._offset(written, line, column - 1) + 1 if column else self._offset(written, line, 0)
