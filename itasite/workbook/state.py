"""What the hidden sheet of a workbook keeps: the year, and the content of which the workbook was made.

It is a text in pieces, one for each cell of the first column: the format, then packed JSON, of letters that no office
program changes. What somebody changed in the sheets is found by holding them against it, and what changed in the files
meanwhile is told apart from that.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Iterable
from enum import Enum, auto
from itertools import takewhile
from typing import NamedTuple

from itasite.edit.change import Plain
from itasite.workbook.grid import Content

SHEET = "_itasite"
_FORMAT = 1
_MARK = "itasite workbook"
_PIECE = 32_000  # letters of a cell: fewer than Excel takes
_MOST = 8 << 20  # bytes that the pieces may unpack to; the content of a year is far less
_DEEPEST = 100  # collections in each other
_LONG = 9  # digits of a number of ours


class State(NamedTuple):
    """The year of a workbook, and the content of which it was made.

    `before` is the content as it was where the workbook shows what another file proposes, None for any other workbook.
    """

    year: int
    content: Content
    before: Content | None = None


class Unread(Enum):
    """Why there is no state: not a workbook of ours, one of a later version, or one whose hidden sheet was changed."""

    FOREIGN = auto()
    NEWER = auto()
    DAMAGED = auto()


def texts(content: Content, year: int, before: Content | None = None) -> tuple[str, ...]:
    """The texts of the cells of the hidden sheet, from the first on; `before` as in `State`."""
    kept_too = {} if before is None else {"before": before}
    said = json.dumps({"year": year, "content": content, **kept_too}, separators=(",", ":")).encode()
    kept = base64.b64encode(zlib.compress(said, 9)).decode()
    head = f"{_MARK} {_FORMAT} {zlib.crc32(said)}"
    return (head, *(kept[at : at + _PIECE] for at in range(0, len(kept), _PIECE)))


def state_of(cells: Iterable[str]) -> State | Unread:
    """What the texts of those cells say."""
    found = list(takewhile(bool, cells))
    head = found[0].split() if found else []
    if len(head) != 4 or " ".join(head[:2]) != _MARK or not head[2].isdecimal():
        return Unread.FOREIGN
    if len(head[2]) > _LONG or int(head[2]) > _FORMAT:
        return Unread.NEWER
    try:
        said = _unpacked("".join(found[1:]))
        read = json.loads(said)
        if head[3] != str(zlib.crc32(said)):
            return Unread.DAMAGED
        before = _content(read["before"]) if "before" in read else None
        return State(_year(read["year"]), _content(read["content"]), before)
    except (ValueError, KeyError, TypeError, RecursionError, zlib.error, binascii.Error):
        return Unread.DAMAGED


def _unpacked(kept: str) -> bytes:
    """Raises ValueError or zlib.error if it is not what was packed, or far too large."""
    engine = zlib.decompressobj()
    said = engine.decompress(base64.b64decode(kept, validate=True), _MOST)
    if not engine.eof:
        raise ValueError
    return said


def _year(read: object) -> int:
    if not isinstance(read, int):
        raise TypeError
    return read


def _content(read: object) -> Content:
    if not isinstance(read, dict):
        raise TypeError
    return {str(name): _plain(value, _DEEPEST) for name, value in read.items()}


def _plain(value: object, deep: int) -> Plain:
    """Raises TypeError for what is no text, list or mapping, and for more of them in each other than files have."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and deep:
        return [_plain(one, deep - 1) for one in value]
    if isinstance(value, dict) and deep:
        return {str(key): _plain(one, deep - 1) for key, one in value.items()}
    raise TypeError
