"""Words for whoever sees a form and no file: helps, and what was found and what to do about it, without syntax.

`form_words.yml` has what must be said in other words. What is only named as in a file (fields, values, files, blocks)
is named as in the form here. What still speaks of syntax then is said in general, so that none of it reaches a clerk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from itasite.text.source import Mapping as Tree
from itasite.text.source import Node, Scalar, Sequence, parse_yaml, read_text
from itasite.words.fields import all_words

_FOLDER, _NAME = Path(__file__).parent, "form_words.yml"


class FormNames(NamedTuple):
    """What things are called in the form: fields and blocks by name, choices by value, those of the record first."""

    fields: Mapping[str, str]
    choices: Mapping[str, str]
    blocks: Mapping[str, str]


class Worded(NamedTuple):
    """A message and its remedy for the reader of a form; `general`: the first words spoke of nothing but syntax."""

    message: str
    remedy: str
    general: bool = False


class _Words(NamedTuple):
    helps: dict[str, str]
    messages: dict[str, list[tuple[re.Pattern[str], str]]]
    remedies: dict[str, list[tuple[re.Pattern[str], str]]]
    general: dict[str, str]


def form_help(record: str, field: str, help_text: str) -> str:
    """The help of a field for the reader of a form, in the place of the one that speaks of the file."""
    return _words().helps.get(f"{record}.{field}", help_text)


def form_record_help(record: str, help_text: str) -> str:
    """The help of a record for the reader of a form, in the place of the one that speaks of the file."""
    return _words().helps.get(record, help_text)


def worded(rule: str, message: str, remedy: str, names: FormNames) -> Worded:
    """What was found by a rule, for the reader of a form."""
    known = _words()
    said = _named(_other(known.messages.get(rule, []), message), names)
    do = _named(_other(known.remedies.get(rule, []), remedy), names)
    general = speaks_of_syntax(said), speaks_of_syntax(do)
    if general[0]:
        said = known.general.get(rule, known.general["message"])
    return Worded(said, known.general["remedy"] if general[1] else do, any(general))


def general_words() -> tuple[str, ...]:
    """What is said where the first words speak of nothing but syntax."""
    return tuple(_words().general.values())


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|https?://\S+|QR code")
_SYNTAX = re.compile(
    r"[A-Za-z_][\w-]*:(?=\s|$|[^\w/])|บรรทัด|\.ya?ml\b|YAML|[{}\[\]]|```|~~~|---|เครื่องหมาย [:\-]|ย่อหน้าเกิน|จัดย่อหน้า"
    r"|ใต้ [a-z_]+:|\bita-[a-z]|\b(?:symbolic|null)\b"
)


def speaks_of_syntax(text: str) -> bool:
    """Whether a text speaks of lines, keys, or files, or names a field as in a file; quotations may say anything."""
    bare = _QUOTED.sub("", text)
    return bool(_SYNTAX.search(bare)) or any(word in _identifiers() for word in _WORD.findall(bare))


@cache
def _identifiers() -> frozenset[str]:
    """The names of fields and of values, which people do not see in a form."""
    words = all_words().values()
    names = {name for record in words for name in record.fields}
    values = {value for record in words for field in record.fields.values() for value in field.choices}
    return frozenset((names | values) - {"all"}) | {"true", "false"}


_CHOICE = re.compile(r"(?<![\w-])“?[a-z_][\w.-]*”? \(([^()“]*[ก-๙][^()]*)\)")
_FIELD = re.compile(r"ช่อง “?([a-z_]+)”? \(([^()]+)\)")
_SNIPPET = re.compile(r"(?:^|(?<=\s)|(?<=[ก-๙]))\s?([a-z_]+): ?([^\s·…][^·]*?)?(…?)(?=\s{2}|$| · | หรือ | และ )")
_WORD = re.compile(r"(?<![A-Za-z0-9_./#<-])([a-z_]{2,})(?![A-Za-z0-9_./>-])")
_BLOCK = re.compile(r"(?:บล็อก )?\b(ita-[a-z-]+)")
_LINES = re.compile(r"\s*\([^()]*บรรทัด(?:ที่)? [\d, ]+\)|\s*(?:ที่|หลัง|ก่อน)?บรรทัด(?:ที่)? \d[\d, ]*")
_QUOTES = re.compile(r"“([a-z][a-z_-]+)”")
_UNTOUCHED = re.compile(r"(“[^”]*”|https?://\S+|mailto:\S+|QR code)")
_FILES = {
    "agency.yml": "หน้าหน่วยงาน",
    "year.yml": "หน้าปีงบประมาณ",
    "measures.yml": "หน้ามาตรการ",
    "oit.yml": "หน้าข้อ OIT",
    "analysis.yml": "หน้าผลการวิเคราะห์",
    "tables.yml": "หน้าตารางข้อมูล",
    "mkdocs.yml": "การตั้งค่าเว็บไซต์",
}
_OWN_FILE = re.compile(
    r"(?:(\d{4})/)?(agency|year|measures|oit|analysis|tables|mkdocs)\.yml(?:\s*บรรทัด \d+(?:, \d+)*)?"
)
_CRITERIA = re.compile(r"frameworks/(\d{4})\.yml")
_TAIL = re.compile(r" · เขียนแบบ .*$")  # the help of the field has an example
_OWN_PAGE = re.compile(r"(?<=[ก-๙]) (?=หน้า(?:หน่วยงาน|ปีงบ|มาตรการ|ข้อ OIT|ผลการ|เกณฑ์))|(?<=เพิ่ม) (?=ช่อง)")
_PLAIN = (
    ("หรือลบบรรทัดนี้", "หรือเว้นช่องนี้ว่าง"),
    ("ลบบรรทัดนี้", "ลบค่าในช่องนี้"),
    ("ในไฟล์นี้", "ในหน้านี้"),
    ("ช่องว่างไม่ตัดบรรทัด", "ช่องว่างพิเศษ"),
    ("ลบช่องนี้ออก", "เว้นช่องนี้ว่าง"),
)


def _named(text: str, names: FormNames) -> str:
    """A text in which fields, values, files and blocks are called as in the form."""
    for old, new in _PLAIN:
        text = text.replace(old, new)
    text = _FIELD.sub(r"ช่อง “\2”", text)
    text = _CHOICE.sub(r"\1", text)
    text = _outside(text, lambda part: _BLOCK.sub(lambda found: f"บล็อก “{names.blocks.get(found[1], found[1])}”", part))
    text = _QUOTES.sub(lambda found: f"“{_called(found[1], names)}”", text)
    text = _outside(text, lambda part: _CRITERIA.sub(r"หน้าเกณฑ์ของปี \1", _OWN_FILE.sub(_file, part)))
    text = _outside(text, lambda part: _SNIPPET.sub(lambda found: _snippet(found, names), _LINES.sub("", part)))
    text = _outside(text, lambda part: _WORD.sub(lambda found: _word(found[1], names), part))
    text = _TAIL.sub("", re.sub(r" {2,}", " ", text)).strip()
    return _OWN_PAGE.sub("", text)


def _called(word: str, names: FormNames) -> str:
    return names.choices.get(word) or names.fields.get(word) or names.blocks.get(word) or word


def _outside(text: str, change: Callable[[str], str]) -> str:
    """A text of which quotations and addresses are not changed."""
    return "".join(part if _UNTOUCHED.fullmatch(part) else change(part) for part in _UNTOUCHED.split(text))


def _file(found: re.Match[str]) -> str:
    return _FILES[f"{found[2]}.yml"] + (f" {found[1]}" if found[1] else "")


def _snippet(found: re.Match[str], names: FormNames) -> str:
    label = names.fields.get(found[1])
    if label is None:
        return found[0]
    value = (found[2] or "").strip().strip("\"'[]")
    if not value or ": " in value or "{" in value:
        return f"ช่อง “{label}”" if not value else found[0]
    return f"ช่อง “{label}” เป็น “{names.choices.get(value, value)}”"


def _word(word: str, names: FormNames) -> str:
    label = names.fields.get(word) or names.choices.get(word)
    return f"“{label}”" if label else word


def _other(known: list[tuple[re.Pattern[str], str]], text: str) -> str:
    for said, words in known:
        if found := said.search(text):
            return found.expand(words)
    return text


@cache
def _words() -> _Words:
    """What `form_words.yml` says. An error in the file is our bug and raises an exception."""
    text, problems = read_text(_FOLDER, _NAME)
    tree, faults = parse_yaml(text or "", _NAME)
    if problems or faults or not isinstance(tree, Tree):
        raise RuntimeError("\n".join(f"{problem.at} {problem.message}" for problem in (*problems, *faults)))
    return _Words(
        _texts(tree.get("helps")),
        _patterns(tree.get("messages")),
        _patterns(tree.get("remedies")),
        _texts(tree.get("general")),
    )


def _texts(node: Node | None) -> dict[str, str]:
    entries = node.entries if isinstance(node, Tree) else ()
    return {key.text: value.text for key, value in entries if isinstance(value, Scalar)}


def _patterns(node: Node | None) -> dict[str, list[tuple[re.Pattern[str], str]]]:
    entries = node.entries if isinstance(node, Tree) else ()
    return {key.text: [_pattern(item) for item in value.items] for key, value in entries if isinstance(value, Sequence)}


def _pattern(node: Node) -> tuple[re.Pattern[str], str]:
    said, words = _texts(node).values()
    return re.compile(said, re.DOTALL), words
