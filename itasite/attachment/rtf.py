"""RTF: its text, letter by letter; pictures and objects inside are told, not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.attachment.model import Metadata, Why
from itasite.attachment.reading import Limit, Reading

_TOKEN = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,6}) ?|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\",
    re.DOTALL,
)
_BREAKS = frozenset({b"par", b"line", b"page", b"sect", b"row", b"nestrow"})
_SIGNS = {b"tab": "\t", b"cell": "\t", b"nestcell": "\t", b"endash": "–", b"emdash": "—"}
_PICTURES = frozenset({b"pict", b"fonttbl", b"colortbl", b"themedata", b"colorschememapping", b"datastore", b"panose"})
_ESCAPES = {b"~": "\u00a0", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\", b"\n": "\n", b"\r": "\n"}
_MOST_DEPTH = 1000
_MOST_WORDS = 2_000_000


def read(raw: bytes, reading: Reading) -> Metadata:
    """The text of an RTF file, lines as they stand."""
    found: list[str] = []
    try:
        for text in _letters(raw, reading):
            reading.spend(len(text))
            found.append(text)
    finally:
        reading.keep("", "".join(found))
    return Metadata()


def _letters(raw: bytes, reading: Reading) -> Iterator[str]:
    groups = [(False, 1)]  # whether a group holds no text, and how many letters stand in for one of \u
    skip = 0
    waiting = bytearray()
    for count, found in enumerate(_TOKEN.finditer(raw)):
        if count > _MOST_WORDS:
            raise Limit
        code, letter, word, number, escaped, brace, plain = found.groups()
        silent, stand_in = groups[-1]
        if code and not skip:
            waiting += bytes.fromhex(code.decode())
            continue
        if waiting:
            if not silent:
                yield waiting.decode("cp874", errors="replace")
            waiting.clear()
        if brace == b"{" and len(groups) < _MOST_DEPTH:
            groups.append(groups[-1])
        elif brace and len(groups) > 1:
            groups.pop()
        elif word in _PICTURES:
            groups[-1] = (True, stand_in)
        elif word in (b"objdata", b"bin"):
            reading.left(Why.OBJECT, "วัตถุที่ฝัง")
            groups[-1] = (True, stand_in)
        elif word == b"uc" and number:
            groups[-1] = (silent, max(int(number), 0))
        elif silent:
            continue
        elif code:
            skip -= 1
        elif letter:
            yield chr(int(letter) % 65536)
            skip = stand_in
            continue
        elif plain:
            yield plain[skip:].decode("cp874", errors="replace")
            skip = max(skip - len(plain), 0)
            continue
        elif escaped:
            yield _ESCAPES.get(escaped, "")
        elif word in _BREAKS:
            yield "\n"
        elif word in _SIGNS:
            yield _SIGNS[word]
        if brace or word:
            skip = 0
    if waiting:
        yield waiting.decode("cp874", errors="replace")
