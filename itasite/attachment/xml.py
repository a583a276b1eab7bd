"""Reads XML of untrusted files, element by element: no entities, limited depth and number of elements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from typing import NoReturn
from xml.parsers import expat

from itasite.attachment.collector import Damaged, Limit, Unsafe

_MOST_DEPTH = 400
_MOST_ELEMENTS = 3_000_000  # of one part
_ASIDE = re.compile(r"\s*(?:<\?.*?\?>|<!--.*?-->)", re.DOTALL)  # what may come before the first element
_FIRST = re.compile(r"\s*<(?:[^\s<>/:]{1,99}:)?([A-Za-z_][\w.-]{0,99})(?=[\s>/])")
_FIRST_BLOCK, _LAST_BLOCK = 1 << 16, 1 << 23
_Start = Callable[[str, dict[str, str]], None]
_Text = Callable[[str], None]


def _refuse(*_: object) -> NoReturn:
    raise Unsafe


def walk(blocks: Iterable[bytes], start: _Start, end: _Text, characters: _Text) -> None:
    """Call `start`, `end` and `characters` for the XML in the blocks. Names come without their namespace.

    Raises Damaged, Unsafe (entities, a DOCTYPE, too deep) or Limit (too many elements), also what the functions raise.
    """
    for _ in steps(blocks, start, end, characters):
        pass


def steps(blocks: Iterable[bytes], start: _Start, end: _Text, characters: _Text) -> Iterator[None]:
    """As `walk`, but yields after each block."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.EntityDeclHandler = parser.ExternalEntityRefHandler = _refuse
    parser.StartDoctypeDeclHandler = _refuse
    parser.buffer_text = True
    depth = count = 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if count > _MOST_ELEMENTS:
            raise Limit
        if depth > _MOST_DEPTH:
            raise Unsafe
        start(_local(name), {_local(key): value for key, value in attributes.items()} if attributes else attributes)

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(_local(name))

    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = characters
    try:
        for block in _growing(blocks):
            parser.Parse(block)
            yield
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Damaged from error


def _growing(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in blocks of growing size: the parser reads an unclosed tag again for each block."""
    waiting, size, wanted = list[bytes](), 0, _FIRST_BLOCK
    for block in blocks:
        waiting.append(block)
        size += len(block)
        if size >= wanted:
            yield b"".join(waiting)
            waiting, size, wanted = [], 0, min(wanted * 2, _LAST_BLOCK)
    if waiting:
        yield b"".join(waiting)


@lru_cache(maxsize=4096)
def _local(name: str) -> str:
    """A name without its namespace: a file has few, each of them for every cell."""
    return name.rpartition(" ")[2]


def root(begin: bytes) -> str | None:
    """The name of the first element, without namespace; "" if it is not found, None if this is not XML.

    `begin` are the first bytes of a part.
    """
    stripped = begin.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not stripped.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\0<")):
        return None
    found: list[str] = []

    class _Found(Exception):
        pass

    def opened(name: str, attributes: dict[str, str]) -> None:  # noqa: ARG001
        found.append(_local(name))
        raise _Found

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = opened
    with suppress(_Found, expat.ExpatError, ValueError, LookupError):
        parser.Parse(begin)
    return found[0] if found else _cut(begin.decode("utf-8" if stripped.startswith(b"<") else "utf-16", "replace"))


def _cut(begin: str) -> str:
    """The name of the first element if its tag is cut off; "" if it is not found."""
    at = len(begin) - len(begin.lstrip("\ufeff"))
    while aside := _ASIDE.match(begin, at):
        at = aside.end()
    first = _FIRST.match(begin, at)
    return first[1] if first else ""
