"""Changes single blocks of a YAML file as text, so that all else, comments too, stays as the author wrote it. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

_KEY = re.compile(r"(?P<key>[^\s#\-\[{][^:#]*):(?=\s|$)")
_OPEN = re.compile(r"\[ *\]|~|null|")


class Block(NamedTuple):
    """The lines of a field at the left margin, 0-based: that of its name, and the one behind its last."""

    head: int
    end: int


def block(lines: list[str], key: str) -> Block | None:
    """Where a field stands; None if the file does not have it. Comments above the next field belong to that."""
    heads = [number for number, line in enumerate(lines) if _KEY.match(line) or line.startswith("---")]
    for place, head in enumerate(heads):
        found = _KEY.match(lines[head])
        if found and found["key"].strip() == key:
            end = heads[place + 1] if place + 1 < len(heads) else len(lines)
            while end > head + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
                end -= 1
            return Block(head, end)
    return None


def is_empty(lines: list[str], found: Block) -> bool:
    """Whether nothing is written in a field yet."""
    behind = lines[found.head].split(":", 1)[1].split(" #")[0].strip()
    return bool(_OPEN.fullmatch(behind)) and not any(_counts(line) for line in lines[found.head + 1 : found.end])


def is_listed(lines: list[str], found: Block) -> bool:
    """Whether the entries of a field stand on lines of their own, each behind a dash."""
    return not lines[found.head].split(":", 1)[1].split(" #")[0].strip()


def with_entries(lines: list[str], key: str, entries: list[str]) -> list[str] | None:
    """The lines with entries added at the end of a list, indented like those there; None if it stands in brackets.

    `entries` are lines indented by two spaces. A field that is not there is added at the end of the file.
    """
    found = block(lines, key)
    if found is None:
        return [*lines, f"{key}:", *entries]
    if is_empty(lines, found):
        head = lines[found.head].split(":", 1)[0]
        return [*lines[: found.head], f"{head}:", *entries, *lines[found.head + 1 :]]
    if not is_listed(lines, found):
        return None
    return [*lines[: found.end], *_indented(entries, lines, found), *lines[found.end :]]


def with_body(lines: list[str], found: Block, body: list[str]) -> list[str]:
    """The lines with all that stands in a list replaced."""
    head = lines[found.head].split(":", 1)[0]
    return [*lines[: found.head], f"{head}:", *body, *lines[found.end :]]


def _counts(line: str) -> bool:
    return bool(line.strip()) and not line.strip().startswith("#")


def _indented(entries: list[str], lines: list[str], found: Block) -> list[str]:
    first = next(line for line in lines[found.head + 1 : found.end] if _counts(line))
    margin = " " * (len(first) - len(first.lstrip()))
    return [f"{margin}{line[2:]}" if line.startswith("  ") else line for line in entries]
