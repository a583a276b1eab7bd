"""The letters that the font of papers has, how wide they are, and where a line may end between them."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from importlib.resources import files

JOINER = "\N{WORD JOINER}"
SIZE = 0.665  # Laksaman is drawn 1.503 times as large as TH Sarabun, of which all sizes here are told
_POINT = 25.4 / 72  # millimetres
_UNKNOWN = 600
_NOT_DRAWN = frozenset({"\n", JOINER})
# Where a line may end: after spaces, hyphens and strokes. A no-break space and a joined cluster hold together.
_PIECES = re.compile(r"[^ \n\t/\-\u200b]+[/\-]?")
_THAI = re.compile("[ก-ฺเ-๎]")
CLUSTER = "(?:[เแโใไ]?[ก-ฮ][ะ-ฺ็-๎ๅ]*|[^\\s\u2060])"  # a consonant with its vowels and marks, or another sign
_CLUSTERS = re.compile(f"{CLUSTER}{JOINER}?", re.DOTALL)
_WORD = 7  # clusters of a long Thai word (ประสิทธิภาพ): between others a dictionary finds a place for the end of a line
EQUAL = {  # signs that the font has not, as papers write them
    "☐": "(  )", "□": "(  )", "☑": "(/)", "☒": "(X)", "✓": "/", "✔": "/", "✗": "X", "✘": "X", "●": "•", "▪": "•",
    "■": "•", "➢": "-", "→": "->", "⇒": "->", "‐": "-", "‑": f"-{JOINER}", "−": "-", "―": "—", "…": "...",
    "①": "(1)", "②": "(2)", "③": "(3)", "④": "(4)", "⑤": "(5)", "\u200b": "", "\ufeff": "", "\u00ad": "", "\t": " ",
}  # fmt: skip


@cache
def _widths() -> dict[str, int]:
    found: dict[str, int] = json.loads((files("itasite.papers") / "fonts/letters.json").read_bytes())
    return found


def lacking(text: str) -> str:
    """The signs of a text that the font has not and that have no equal, each once, in their order."""
    known = _widths()
    return "".join(dict.fromkeys(each for each in text if not (each in known or each in EQUAL or each in _NOT_DRAWN)))


def drawn(text: str) -> str:
    """The text with signs that the font has; ? stands for those that have no equal."""
    known = _widths()
    if all(each in known or each in _NOT_DRAWN for each in text):
        return text
    return "".join(each if each in known or each in _NOT_DRAWN else EQUAL.get(each, "?") for each in text)


def width(text: str, points: float) -> float:
    """How wide a line of text is, in millimetres, at a size of TH Sarabun in points."""
    return sum(_widths().get(each, 0 if each == JOINER else _UNKNOWN) for each in text) / 1000 * points * SIZE * _POINT


@lru_cache(maxsize=4096)
def widest(text: str, points: float) -> float:
    """How wide the widest part of a text is that no line end divides, in millimetres."""
    return max((width(part, points) for piece in _PIECES.findall(text) for part in _parts(piece)), default=0.0)


def whole_words(text: str) -> list[str]:
    """The parts of a text that no line end divides: words without Thai letters, and names that are kept whole."""
    return [
        part for piece in _PIECES.findall(text) for part in _parts(piece) if JOINER in part or not _THAI.search(part)
    ]


def _parts(piece: str) -> list[str]:
    """The parts of a piece without spaces: words of Latin letters and joined names whole, Thai text in usual words."""
    if not _THAI.search(piece):
        return [piece]
    found, loose = list[str](), list[str]()
    joined = ""
    for cluster in _CLUSTERS.findall(piece):
        joined += cluster
        if not cluster.endswith(JOINER):
            loose.append(joined)
            joined = ""
    loose += [joined] if joined else []
    for at, part in enumerate(loose):
        word = "".join(loose[at : at + _WORD])
        found.append(part if JOINER in word else word)
    return found
