"""Trees as YAML text again, with the same values: what a year takes over from another is written by it."""

from __future__ import annotations

import re

from itasite.text.source import Mapping, Node, Scalar, Sequence, quote

# What YAML elsewhere takes for a number, a date, true or nothing.
_OTHER = re.compile(r"[0-9][0-9.,_:eE+-]*|true|false|yes|no|on|off|null|y|n", re.IGNORECASE)
_WIDTH = 90  # characters of a list on one line
_SIGNS = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def yaml_lines(node: Mapping, indent: int = 0) -> list[str]:
    """The lines of a mapping, each entry on lines of its own, `indent` spaces from the left."""
    return [f"{' ' * indent}{line}" if line else line for line in _mapping(node)]


def yaml_item(node: Mapping, indent: int = 0) -> list[str]:
    """The lines of a mapping as an entry of a list."""
    lines = [
        "- " + line if number == 0 else f"  {line}" if line else line for number, line in enumerate(_mapping(node))
    ]
    return [f"{' ' * indent}{line}" if line else line for line in lines]


def _mapping(node: Mapping) -> list[str]:
    found: list[str] = []
    for key, value in node.entries:
        name = _scalar(key)
        short = _short(value)
        if short is not None:
            found.append(f"{name}: {short}".rstrip())
        elif isinstance(value, Scalar):
            found += [f"{name}: {_head(value.text)}", *_block(value.text)]
        else:
            found += [f"{name}:", *(f"  {line}" if line else line for line in _long(value))]
    return found


def _long(node: Node) -> list[str]:
    if isinstance(node, Mapping):
        return _mapping(node)
    assert isinstance(node, Sequence)
    found: list[str] = []
    for item in node.items:
        short = _short(item)
        if short is not None:
            found.append(f"- {short}")
        elif isinstance(item, Mapping):
            found += yaml_item(item)
        elif isinstance(item, Scalar):
            found += [f"- {_head(item.text)}", *_block(item.text)]
        else:
            first, *more = _long(item)
            found += [f"- {first}", *(f"  {line}" if line else line for line in more)]
    return found


def _short(node: Node) -> str | None:
    """The node on one line; None where it needs more."""
    if isinstance(node, Scalar):
        return None if _is_block(node) else _scalar(node)
    if isinstance(node, Mapping):
        return None if node.entries else "{}"
    texts = [_quoted(item) for item in node.items if isinstance(item, Scalar) and not _is_block(item)]
    line = f"[{', '.join(texts)}]"
    return line if len(texts) == len(node.items) and len(line) <= _WIDTH else None


def _scalar(node: Scalar) -> str:
    """A value on one line: as it was written where it was plain, else in quotes where it needs them."""
    plain = node.plain and "\n" not in node.text
    return node.text if plain or _is_word(node.text) else _in_quotes(node.text)


def _quoted(node: Scalar) -> str:
    """A value inside brackets, where a comma would end it."""
    return node.text if _is_word(node.text) and "," not in node.text else _in_quotes(node.text)


def _is_word(text: str) -> bool:
    """Whether a text reads the same without quotation marks, and to every other program as a text."""
    return quote(text) == text and text.isprintable() and not _OTHER.fullmatch(text)


def _in_quotes(text: str) -> str:
    return f'"{"".join(_SIGNS.get(sign) or (sign if sign.isprintable() else _escaped(sign)) for sign in text)}"'


def _escaped(sign: str) -> str:
    number = ord(sign)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _is_block(node: Scalar) -> bool:
    """Whether a text over several lines can be written as it looks."""
    lines = node.text.split("\n")
    last = lines.pop() if len(lines) > 1 and not lines[-1] else ""
    even = all(line == line.rstrip() and line.replace("\t", " ").isprintable() for line in lines)
    return len(lines) > 1 and not last and even and bool(lines[0]) and bool(lines[-1]) and lines[0][0] not in " \t"


def _head(text: str) -> str:
    return "|" if text.endswith("\n") else "|-"


def _block(text: str) -> list[str]:
    return [f"  {line}" if line else "" for line in text.removesuffix("\n").split("\n")]
