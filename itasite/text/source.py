"""Reads the files of the author: their text, and YAML as trees in which every value has its position."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from itasite.problem import Position, Problem, error, unopened
from itasite.text.nodes import EMPTY, Mapping, Node, Scalar, Sequence, is_empty, locate, locate_key, scalars
from itasite.text.signs_of_form import may_have_odd_signs
from itasite.text.yaml_tree import Anchors, tree_of
from itasite.text.yaml_written import Written, YamlFault

if TYPE_CHECKING:  # only who edits needs it
    from itasite.text.yaml_spans import Spans

__all__ = [
    "EMPTY",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "decoded",
    "is_empty",
    "locate",
    "locate_key",
    "parse_yaml",
    "position_in",
    "quote",
    "read_bytes",
    "read_text",
    "scalars",
]


def read_text(root: Path, name: str) -> tuple[str | None, list[Problem]]:
    """The text of a UTF-8 file with line ends "\\n" and no byte order mark, or None and the problem.

    `name` is the path relative to `root`, the content folder. Never raises.
    """
    raw, problems = read_bytes(root, name)
    return (None, problems) if raw is None else decoded(raw, name)


def read_bytes(root: Path, name: str) -> tuple[bytes | None, list[Problem]]:
    """The bytes of a file, or None and the problem. Never raises."""
    try:
        path = root / name
        if path.exists() and not path.is_file():
            return None, [error(Position(name), "unreadable-file", "มีชื่อนี้อยู่ แต่ไม่ใช่ไฟล์", "เปลี่ยนชื่อโฟลเดอร์นั้น แล้วสร้างไฟล์")]
        return path.read_bytes(), []
    except FileNotFoundError:
        return None, [error(Position(name), "missing-file", "ไม่พบไฟล์นี้", "สร้างไฟล์ หรือดูว่าชื่อไฟล์พิมพ์ถูกหรือไม่")]
    except OSError as refused:
        return None, [error(Position(name), "unreadable-file", unopened(refused), "ตรวจสิทธิ์และชนิดของไฟล์")]


def decoded(raw: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """The text of the bytes of a file as `read_text` returns it."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        before = raw[: broken.start].decode("utf-8", errors="replace")
        return None, [
            error(
                position_in(name, before, len(before)),
                "encoding",
                "ไฟล์ไม่ใช่รหัสอักษร UTF-8 (อาจบันทึกเป็น Windows-874 หรือ TIS-620)",
                "เปิดไฟล์แล้วบันทึกใหม่โดยเลือก Encoding เป็น UTF-8",
            )
        ]
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), []


_UNSEEN_BREAK = re.compile("[\x85\u2028\u2029]|\\A\ufeff")  # line ends for the library, but for no editor


def parse_yaml(
    text: str, name: str, *, first_line: int = 1, indent: int = 0, spans: Spans | None = None
) -> tuple[Node | None, list[Problem]]:
    """The tree of a YAML text, or None, and the problems in it. Never raises.

    `name` is the file for positions. If the text is a part of a file, `first_line` is its first line there (from 1) and
    `indent` the number of characters that were cut off before each line. An empty text gives an empty mapping. Of a
    text with faults the tree has what could be read, and says what is lost. `spans` is told where each value begins
    and ends; it is left broken where the text is no YAML.
    """
    written = Written(name, text.split("\n"), first_line, indent)
    problems = _with_plain_signs(written, text) if may_have_odd_signs(text) else []
    if _UNSEEN_BREAK.search(text):
        problems += _without_unseen_breaks(written)
    anchors = Anchors()
    try:
        tree = tree_of(written, 0, len(written.lines), problems, anchors, spans)
    except YamlFault:
        if spans is not None:
            spans.broken = True
        from itasite.text.yaml_recovery import recovered  # nothing needs it where nothing is wrong

        return recovered(written, problems)
    problems += anchors.unused()
    return Mapping((), written.place(0, 0)) if tree is None else tree, problems


def _with_plain_signs(written: Written, text: str) -> list[Problem]:
    """Change the lines of a text to those with plain signs where its form stands; a hint for each change."""
    from itasite.text.sign_folding import fold_signs  # few texts need it

    begin = written.place(0, 0)
    folded = fold_signs(text, lambda line, column: Position(begin.file, begin.line + line, begin.column + column))
    written.lines = folded.text.split("\n")
    written.column_of = folded.column if folded.columns else None
    return folded.problems


def _without_unseen_breaks(written: Written) -> list[Problem]:
    """Put blanks in the place of line ends that no editor shows; an error for each."""
    problems, text = [], "\n".join(written.lines)
    for found in _UNSEEN_BREAK.finditer(text):
        inside = position_in(written.name, text, found.start())
        at = written.place(inside.line - 1, inside.column - 1)
        problems.append(error(at, "yaml-syntax", "มีอักขระขึ้นบรรทัดที่มองไม่เห็น", "ลบอักขระนั้น แล้วเคาะวรรคแทน"))
    written.lines = _UNSEEN_BREAK.sub(" ", text).split("\n")
    return problems


_PLAIN_TEXT = re.compile(r"(?!(?i:null)$)[^\W_][^:#\n\"'\[\]{}]*(?<!\s)")


def quote(text: str) -> str:
    """A text as a YAML value on one line: as it is if that is safe, else in double quotes."""
    if _PLAIN_TEXT.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def position_in(name: str, text: str, offset: int) -> Position:
    """The position of the character at a 0-based offset in the text of the file `name`."""
    line = text.count("\n", 0, offset) + 1
    return Position(name, line, offset - (text.rfind("\n", 0, offset) + 1) + 1)
