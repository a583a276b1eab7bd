"""Splits Markdown pages of the author into front matter, text and `ita-…` blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from itasite.problem import Position, Problem, error
from itasite.text.source import Mapping, parse_yaml, position_in


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced `ita-…` block of a Markdown page. `start` and `end` are its half-open range in the body."""

    name: str
    options: Mapping
    at: Position
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown page of the author."""

    path: str  # relative to the content folder
    meta: Mapping  # the front matter; empty if there is none
    body: str  # the text without the front matter
    first_line: int = 1  # the line of the file at which the body begins, counted from 1
    blocks: tuple[Block, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    def position(self, offset: int) -> Position:
        """The place in the file of the character at a 0-based offset in the body."""
        inside = position_in(self.path, self.body, offset)
        return Position(self.path, self.first_line + inside.line - 1, inside.column)


def parse_document(text: str, name: str) -> Document:
    """The parts of a Markdown page. Never raises: errors of form are in its `problems`.

    `text` is the whole file, `name` its path relative to the content folder.
    """
    meta, body_start, problems = _front_matter(text, name)
    body = text[body_start:]
    first_line = text.count("\n", 0, body_start) + 1
    blocks = []
    for block, found in _blocks(body, name, first_line):
        blocks.append(block)
        problems.extend(found)
    return Document(name, meta, body, first_line, tuple(blocks), tuple(problems))


def _front_matter(text: str, name: str) -> tuple[Mapping, int, list[Problem]]:
    found = re.match(r"---[ ]*\n(.*?)^(?:---|\.\.\.)[ ]*(?:\n|\Z)", text, re.DOTALL | re.MULTILINE)
    if not found:
        return Mapping((), Position(name)), 0, []
    tree, problems = parse_yaml(found[1], name, first_line=2)
    if isinstance(tree, Mapping):
        return tree, found.end(), problems
    if tree is not None:
        problems.append(error(tree.at, "wrong-type", "ส่วนหัวของหน้าต้องเป็นรายการ  ชื่อช่อง: ค่า", "เช่น  title: ชื่อหน้า"))
    return Mapping((), Position(name)), found.end(), problems


# A fence of three or more marks, also in a list or a quotation. Only `ita-…` fences are ours, but every fence must be
# skipped as a whole: else an example inside another fence would be taken for a block.
_FENCE = re.compile(
    r"^(?P<lead>(?:[ \t>]|[-*+][ ]|\d+[.)][ ])*)(?P<fence>`{3,}|~{3,})[ ]*(?P<info>[^`\n]*)$", re.MULTILINE
)


def fences(body: str) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """The matches of the first and the last line of each fence; the last is None if it is not closed before the end."""
    at = 0
    while opening := _FENCE.search(body, at):
        fence = opening["fence"]
        closing = re.compile(rf"^[ \t>]*{re.escape(fence[0])}{{{len(fence)},}}[ ]*$", re.MULTILINE)
        closed = closing.search(body, opening.end())
        at = closed.end() if closed else len(body)
        yield opening, closed


def blank(text: str) -> str:
    """The text with a space for every character but the line ends, so that all places stay the same."""
    return re.sub(r"[^\n]", " ", text)


def without_fences(body: str) -> str:
    """The text with spaces in the place of all fences and what is in them."""
    pieces, done = [], 0
    for opening, closed in fences(body):
        end = closed.end() if closed else len(body)
        pieces += [body[done : opening.start()], blank(body[opening.start() : end])]
        done = end
    return "".join((*pieces, body[done:]))


def _blocks(body: str, name: str, first_line: int) -> Iterator[tuple[Block, list[Problem]]]:
    for opening, closed in fences(body):
        fence, end = opening["fence"], closed.end() if closed else len(body)
        word = opening["info"].split()[0] if opening["info"].split() else ""
        if not word.lstrip("{.").lower().startswith("ita"):  # a misspelt one must be reported, not shown as code
            continue
        line = first_line + body.count("\n", 0, opening.start())
        lead = opening["lead"]
        place = Position(name, line, len(lead) + 1)
        inside = body[opening.end() + 1 : closed.start() if closed else len(body)]
        options, problems = parse_yaml(inside if not lead.strip(" ") else "", name, first_line=line + 1)
        if not closed:
            problems.append(error(place, "unclosed-block", f"บล็อก {word} ไม่มีบรรทัดปิด", f"เพิ่มบรรทัด {fence} ท้ายบล็อก"))
        if lead:
            remedy = f"ลบสิ่งที่อยู่หน้าเครื่องหมาย {fence} (ช่องว่าง Tab ขีด หรือ >)"
            problems.append(error(place, "indented-block", f"บล็อก {word} ต้องเริ่มที่ต้นบรรทัด", remedy))
        if options is not None and not isinstance(options, Mapping):
            problems.append(error(options.at, "wrong-type", f"ตัวเลือกของบล็อก {word} ต้องเป็น  ชื่อ: ค่า", "เช่น  year: 2566"))
        kept = Mapping((), place)
        if isinstance(options, Mapping):
            kept = options if options.entries else replace(options, at=place)
        yield Block(word, kept, place, opening.start(), end), problems
