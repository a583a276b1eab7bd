"""XML of files that nobody vouches for: walked element by element, without entities, no deeper than sane files go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NoReturn
from xml.parsers import expat

from itasite.attachment.reading import Damaged, Unsafe

_MOST_DEPTH = 400
_Start = Callable[[str, dict[str, str]], None]
_Text = Callable[[str], None]


def _refuse(*_: object) -> NoReturn:
    raise Unsafe


def walk(blocks: Iterable[bytes], start: _Start, end: _Text, characters: _Text) -> None:
    """Walk over XML; elements and attributes are called by their names without namespace."""
    for _ in steps(blocks, start, end, characters):
        pass


def steps(blocks: Iterable[bytes], start: _Start, end: _Text, characters: _Text) -> Iterator[None]:
    """The same, stopping behind each block."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.EntityDeclHandler = parser.ExternalEntityRefHandler = _refuse
    parser.StartDoctypeDeclHandler = _refuse
    parser.buffer_text = True
    depth = 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
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
        for block in blocks:
            parser.Parse(block)
            yield
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as fault:
        raise Damaged from fault


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def root(begin: bytes) -> str | None:
    """The name of the first element of what begins so, or None where that is no XML."""
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
    try:
        parser.Parse(begin)
    except (_Found, expat.ExpatError, ValueError, LookupError):
        pass
    return found[0] if found else ""
