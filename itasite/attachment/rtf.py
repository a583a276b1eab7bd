"""Reads the text of RTF, character by character. Pictures are skipped; objects inside are reported, not read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from itasite.attachment.collector import Collector, Limit
from itasite.attachment.model import Metadata, Why

_TOKEN = re.compile(
    rb"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,6}) ?|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\",
    re.DOTALL,
)
_BREAKS = frozenset({b"par", b"line", b"page", b"sect", b"row", b"nestrow"})
_SIGNS = {b"tab": "\t", b"cell": "\t", b"nestcell": "\t", b"endash": "–", b"emdash": "—"}
_PICTURES = frozenset({b"pict", b"fonttbl", b"colortbl", b"themedata", b"colorschememapping", b"datastore", b"panose"})
# Groups beside the text: notes, frames, metadata.
_ASIDE = frozenset(
    b"*|annotation|author|category|comment|company|doccomm|footer|footerf|footerl|footerr|footnote|header|headerf|headerl"
    b"|headerr|hlinkbase|keywords|listtext|manager|operator|pntext|propname|shptxt|sn|staticval|subject|sv|title".split(
        b"|"
    )
)
_ESCAPES = {b"~": "\u00a0", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\", b"\n": "\n", b"\r": "\n"}
_MOST_DEPTH = 1000
_MOST_WORDS = 2_000_000


def read(raw: bytes, collector: Collector) -> Metadata:
    """Read the text of an RTF file, then the groups beside it (notes, headers), one line each. Raises Limit."""
    letters = _Letters(raw, collector)
    try:
        letters.run()
    finally:
        letters.close()
        collector.keep("", "".join(letters.lines[0]) + "\n" + "\n".join(map("".join, letters.lines[1:])))
    return Metadata()


@dataclass(frozen=True, slots=True)
class _Group:
    silent: bool  # whether it has no text
    stand_in: int  # number of replacement characters after each \u
    line: int  # the index in `lines` to which its text is added


class _Letters:
    """The text of a file: `lines[0]` is the main text, each group beside it has a line of its own."""

    def __init__(self, raw: bytes, collector: Collector) -> None:
        self.lines: list[list[str]] = [[]]
        self._raw, self._collector = raw, collector
        self._groups = [_Group(silent=False, stand_in=1, line=0)]
        self._skip = 0  # replacement characters still to skip
        self._waiting = bytearray()

    def run(self) -> None:
        """Read to the end. Raises Limit."""
        for count, found in enumerate(_TOKEN.finditer(self._raw)):
            if count > _MOST_WORDS:
                raise Limit
            code, letter, word, number, escaped, brace, plain = found.groups()
            if code and not self._skip:
                self._waiting += bytes.fromhex(code.decode())
                continue
            self.close()
            if brace or word or escaped == b"*":
                self._control(brace, word or escaped, number)
            elif self._groups[-1].silent:
                continue
            elif code:
                self._skip -= 1
            elif letter:
                self._say(chr(int(letter) % 65536))
                self._skip = self._groups[-1].stand_in
            elif plain:
                self._say(plain[self._skip :].decode("cp874", errors="replace"))
                self._skip = max(self._skip - len(plain), 0)
            elif escaped:
                self._say(_ESCAPES.get(escaped, ""))

    def close(self) -> None:
        """Add the characters that were given byte by byte."""
        if self._waiting:
            self._say(self._waiting.decode("cp874", errors="replace"))
            self._waiting.clear()

    def _say(self, text: str) -> None:
        group = self._groups[-1]
        if text and not group.silent:
            self._collector.spend(len(text))
            self.lines[group.line].append(text)

    def _control(self, brace: bytes | None, word: bytes, number: bytes | None) -> None:
        groups = self._groups
        if brace == b"{" and len(groups) < _MOST_DEPTH:
            groups.append(groups[-1])
        elif brace and len(groups) > 1:
            groups.pop()
        elif word in _PICTURES:
            groups[-1] = replace(groups[-1], silent=True)
        elif word in (b"objdata", b"bin"):
            self._collector.not_read(Why.OBJECT, "วัตถุที่ฝัง")
            groups[-1] = replace(groups[-1], silent=True)
        elif word == b"uc" and number:
            groups[-1] = replace(groups[-1], stand_in=max(int(number), 0))
        elif word in _ASIDE and not groups[-1].silent:
            self._collector.spend(1)
            self.lines.append([])
            groups[-1] = replace(groups[-1], line=len(self.lines) - 1)
        elif word in _BREAKS:
            self._say("\n")
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        self._skip = 0
