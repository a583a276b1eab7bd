"""Splits Markdown pages of the author into front matter, text and `ita-…` blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from itasite.once import Derived, once
from itasite.problem import Position, Problem, error, hint, warning
from itasite.text.fences import fences, hidden_block, is_ours, misspelt_block, other_marks
from itasite.text.line_starts import LineStarts
from itasite.text.odd_signs import odd_signs, plain_signs, sign_name, unseen_signs
from itasite.text.source import Mapping, parse_yaml


class Block(NamedTuple):
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
    derived: Derived = field(default_factory=dict, init=False, compare=False, repr=False)

    def position(self, offset: int) -> Position:
        """The place in the file of the character at a 0-based offset in the body."""
        line, column = _line_starts(self).place(offset)
        return Position(self.path, self.first_line + line - 1, column)


@once
def _line_starts(document: Document) -> LineStarts:
    return LineStarts(document.body)


def parse_document(text: str, name: str) -> Document:
    """The parts of a Markdown page. Never raises: errors of form are in its `problems`.

    `text` is the whole file, `name` its path relative to the content folder.
    """
    meta, body_start, problems = _front_matter(text, name)
    whole = Document(name, meta, text[body_start:], text.count("\n", 0, body_start) + 1)
    blocks = []
    for block, found in _blocks(whole):
        blocks += [block] if block else []
        problems.extend(found)
    problems.extend(_other_marks(whole))
    return replace(whole, blocks=tuple(blocks), problems=tuple(problems))


_PROSE = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)*(?:#+[ ]|```|[ก-๙][^:\n]*\n)")  # what stands in no front matter
_UNCLOSED = re.compile(r"---[ ]*\n((?:[ \t]*[A-Za-z_]+[ ]*:[^\n]*\n|[ \t]+[^\s][^\n]*\n)+)")


_HEAD = re.compile(r"---[ ]*\n(.*?)^(?:---|\.\.\.)[ ]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def head_of(text: str) -> re.Match[str] | None:
    """The head of a page with the lines that mark it, and as its group 1 what is in it; None if there is none."""
    return _HEAD.match(text)


def _front_matter(text: str, name: str) -> tuple[Mapping, int, list[Problem]]:
    found = head_of(text)
    unclosed = None if found and not _PROSE.search(found[1]) else _UNCLOSED.match(text)
    found = unclosed or found
    if not found:
        return Mapping((), Position(name)), 0, []
    tree, problems = parse_yaml(found[1], name, first_line=2)
    if unclosed:
        remedy = f"เพิ่มบรรทัด --- หลังบรรทัด {found[0].count(chr(10))}"
        problems.insert(0, error(Position(name, 1), "yaml-syntax", "ส่วนหัวของหน้าเปิดด้วย --- แล้วไม่ได้ปิด", remedy))
    if isinstance(tree, Mapping):
        return tree, found.end(), problems
    if tree is not None:
        problems.append(error(tree.at, "wrong-type", "ส่วนหัวของหน้าต้องเป็นรายการ  ชื่อช่อง: ค่า", "เช่น  title: ชื่อหน้า"))
    return Mapping((), Position(name)), found.end(), problems


def _blocks(whole: Document) -> Iterator[tuple[Block | None, list[Problem]]]:
    body, at = whole.body, 0
    while found := next(fences(body, at), None):
        opening, closed = found
        before, at = at, closed.end() if closed else len(body)
        if is_ours(opening):
            if hidden := hidden_block(body, opening, at):
                closed, at = None, hidden.start()
            yield _block(whole, opening, closed, at)
            continue
        if not opening["info"].strip() and misspelt_block(body, before, opening.start()):
            at = opening.end()  # it closes that block
            continue
        place = _line_at(whole, opening)
        if hidden := hidden_block(body, opening, at):
            line, fence = _line_at(whole, hidden).line, opening["fence"]
            remedy = (
                f"เพิ่มบรรทัด {fence} ก่อนบรรทัด {line} หรือหากเป็นตัวอย่าง ใช้ {fence[0] * (len(hidden['fence']) + 1)} ครอบแทน"
            )
            message = f"ส่วนโค้ดที่เปิดตรงนี้ไม่ได้ปิด จึงกลืนบล็อก {hidden['info'].strip()} ที่บรรทัด {line}"
            yield None, [error(place, "unclosed-fence", message, remedy)]
            at = hidden.start()
        elif not closed:
            remedy = f"เพิ่มบรรทัด {opening['fence']} ที่ท้ายส่วนโค้ด หรือลบบรรทัดนี้"
            yield None, [warning(place, "unclosed-fence", "ส่วนโค้ดที่เปิดตรงนี้ไม่ได้ปิดจนจบหน้า", remedy)]
            at = opening.end()


def _line_at(whole: Document, opening: re.Match[str]) -> Position:
    return whole.position(opening.start())._replace(column=len(opening["lead"]) + 1)


def _block(
    whole: Document, opening: re.Match[str], closed: re.Match[str] | None, end: int
) -> tuple[Block, list[Problem]]:
    """A block up to the offset `end`; where it is not closed its options end at the first empty line."""
    body, fence, lead = whole.body, opening["fence"], opening["lead"]
    written = opening["info"].split()[0]
    word, place = plain_signs(written), _line_at(whole, opening)
    inside = body[opening.end() + 1 : closed.start() if closed else end]
    if not closed:
        inside = re.split(r"\n[ \t]*\n", inside, maxsplit=1)[0]
        end = min(end, opening.end() + 1 + len(inside))
    options, problems = parse_yaml(inside if not lead.strip(" ") else "", whole.path, first_line=place.line + 1)
    if not closed:
        last = place.line + (inside.rstrip().count("\n") + 1 if inside.strip() else 0)
        problems.append(
            error(place, "unclosed-block", f"บล็อก {word} ไม่มีบรรทัดปิด", f"เพิ่มบรรทัด {fence} ท้ายบล็อก หลังบรรทัด {last}")
        )
    if lead:
        odd = " ".join(sign_name(sign) for sign in unseen_signs(lead))
        remedy = f"ลบสิ่งที่อยู่หน้าเครื่องหมาย {fence} ({odd or 'ช่องว่าง Tab ขีด หรือ >'})"
        problems.append(error(place, "indented-block", f"บล็อก {word} ต้องเริ่มที่ต้นบรรทัด", remedy))
    if word != written:
        signs = " ".join(sign_name(sign) for sign in odd_signs(written))
        problems.append(hint(place, "odd-sign", f"ในชื่อบล็อกมี {signs} อ่านเป็น {word}", f"พิมพ์ใหม่เป็น  {fence}{word}"))
    if options is not None and not isinstance(options, Mapping):
        problems.append(error(options.at, "wrong-type", f"ตัวเลือกของบล็อก {word} ต้องเป็น  ชื่อ: ค่า", "เช่น  year: 2566"))
    kept = Mapping((), place)
    if isinstance(options, Mapping):
        kept = options if options.entries else replace(options, at=place)
    return Block(word, kept, place, opening.start(), end), problems


def _other_marks(whole: Document) -> Iterator[Problem]:
    for found in other_marks(whole.body):
        message = f"บล็อก {found['name']} เปิดด้วย {found['marks']} ซึ่งไม่ใช่ ``` จึงแสดงเป็นข้อความ"
        remedy = f"พิมพ์ ``` (แป้นซ้ายของเลข 1 สามครั้ง) เป็น  ```{found['name']}  และปิดด้วยบรรทัด ```"
        yield error(whole.position(found.start("marks")), "block-marks", message, remedy)
