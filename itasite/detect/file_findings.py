"""Personal data in attached files: looked for when a file is read, and kept with it until it changes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

from itasite.attachment import Content, Look
from itasite.attachment.packed import count, text
from itasite.detect import personal_data
from itasite.detect.personal_data import Basis, DataKind, Finding, find
from itasite.text import traced

METADATA = "ข้อมูลประจำไฟล์"
Placed = tuple[str, Finding]  # where in the file, in Thai, and what


def _find(content: Content) -> tuple[Placed, ...]:
    return tuple(_findings(content))


def _findings(content: Content) -> Iterator[Placed]:
    for passage in content.passages:
        for found in find(passage.text):
            yield passage.where, found
    metadata = content.metadata
    for said in (metadata.author, metadata.editor, metadata.title, *metadata.places):
        for found in find(said):
            yield METADATA, found


def _pack(placed: tuple[Placed, ...]) -> Any:
    return [
        [where, found.start, found.end, found.kind.value, found.value, found.masked, found.sure, found.basis.value]
        for where, found in placed
    ]


def _unpack(kept: Any) -> tuple[Placed, ...]:
    return tuple(
        (
            text(where),
            Finding(count(start), count(end), DataKind(kind), text(value), text(masked), bool(sure), Basis(basis)),
        )
        for where, start, end, kind, value, masked, sure, basis in kept
    )


@cache
def _version() -> str:
    """A text that changes with whatever decides what is found."""
    from itasite.attachment.cache import sources_state

    return sources_state(sys.modules[__name__], personal_data, traced)


PERSONAL_DATA = Look("personal data", _version, _find, _pack, _unpack)
