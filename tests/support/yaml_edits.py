"""All edits that can be made to a YAML text, and what another reader of YAML says of the text before and after."""

from __future__ import annotations

import random
from collections.abc import Iterator

import yaml

from itasite.edit.change import Change, Drop, Insert, Move, Path, Plain, Put

TEXTS: tuple[Plain, ...] = (
    "ข้อความใหม่", "a: b #c, d", "สอง\nบรรทัด", "+6644300639", "TRUE", "0", "null", "~", "-0", "2566-01-03", "2566-02-30",
    "012", " วรรคหน้า", "วรรคหลัง ", "a\n\n  b\n", "ท้าย\n\n", "\n", "  x\ny", "\u00a0x\u00a0", "a\u2028b\x85c", "😀",
    "ก" * 500,
    "คำ คำ " * 60, "|", ">", "- a", "? x", "[a, b", "{a}", "a,b", "#", "*a", "&a", "!a", "%a", "@a", "`a`",
    "'",     '"', "\\n",    "it's \"so\"", "“โค้ง”", "– ขีด", "• จุด", "a\tb", "\ta", "---", "...", "k:", ":", "k: v",
    "\u200b", "1,234", "",
    [], {}, ["a", "ข้อ, สอง"], {"a": "ก", "4": "สอง\nสาม"}, [{"id": "x", "title": "t: u"}, {"id": "y"}], [["a"], []],
)  # fmt: skip


def edits(plain: Plain) -> Iterator[Change]:
    """Every edit of each kind at each place; the values change from one to the next."""
    for number, change in enumerate(_edits(plain, ())):
        value = TEXTS[number % len(TEXTS)]
        yield change if isinstance(change, Drop | Move) else change._replace(value=value)


def _edits(plain: Plain, path: Path) -> Iterator[Change]:
    if path:
        yield Put(path, "")
        yield Drop(path)
    if isinstance(plain, dict):
        keys = tuple(plain)
        yield Put((*path, "new_key"), "")
        yield Put((*path, "7"), "", keys[:1])
        yield Put((*path, "deep", "er"), "", keys[:2])
        for key, value in plain.items():
            yield from _edits(value, (*path, key))
    elif isinstance(plain, list):
        yield Insert(path, 0, "")
        yield Insert(path, len(plain), "")
        if len(plain) > 1:
            yield Insert(path, len(plain) // 2, "")
            yield Move(path, 0, len(plain) - 1)
            yield Move(path, len(plain) - 1, 0)
            yield Move(path, 0, 1)
        for number, value in enumerate(plain):
            yield from _edits(value, (*path, number))


_BITS = (
    *"  \n\n-:#'\"[]{},&*!|>?%@`~ก\t–•“",
    "- ",
    "\n  ",
    "  # y\n",
    ": ",
    "|\n   a\n",
    "[a, b]",
    "...\n",
    "? ",
)


def spoilt(text: str, chance: random.Random) -> str:
    """A text with some signs or lines more, less or elsewhere."""
    for _ in range(chance.randrange(1, 6)):
        at, way = chance.randrange(len(text) + 1), chance.random()
        if way < 0.5:
            text = text[:at] + chance.choice(_BITS) + text[at:]
        elif way < 0.8:
            text = text[:at] + text[at + chance.randrange(1, 4) :]
        else:
            lines = text.split("\n")
            one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
            lines[one], lines[other] = lines[other], lines[one]
            text = "\n".join(lines)
    return text


def another_reading(text: str) -> Plain | None:
    """A text as PyYAML composes it; None where it does not, or where a key is there twice or is no text."""
    try:
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
        found = "" if node is None else _plain(node)
        return {} if found == "" else found
    except (yaml.YAMLError, ValueError):
        return None


def _plain(node: yaml.Node) -> Plain:
    if isinstance(node, yaml.ScalarNode):
        nothing = not node.style and node.value in ("", "~", "null")
        return "" if nothing else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
    if len(set(keys)) < len(node.value):
        raise ValueError(node)
    return {key.value: _plain(value) for key, value in node.value}
