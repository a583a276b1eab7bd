"""Finds where a web address ends inside running text. Thai has no blanks between words, so this takes rules."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_NEVER = set('<>"`\\^{}|“”‘’«»…、。，；（）【】「」｜')
_AFTER = ".,;:!?*~ฯ'"  # ends a sentence, not an address
_BRACKETS = {")": "(", "]": "["}
_WITHIN = "/=?&:#%+@"  # after these, an address is a part of the address around it
_THAI_ENDINGS = ("ไทย", "คอม")  # the top-level domains in Thai letters
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|xlsm|pptx?|od[tsp]|rtf|csv|txt|jpe?g|png|gif|webp|svg|zip|rar|7z|mp[34]|html?|php|aspx?|jspx?|cfm|json|xml)",
    re.IGNORECASE,
)
# Words that continue a sentence and do not begin the name of a file.
_JOINS = re.compile(
    r"(?:และ|หรือ|ครับ|ค่ะ|คะ(?![฀-๿])|นะ(?:ครับ|คะ)|ซึ่ง|โดย|เพื่อ|เมื่อ|ตั้งแต่|ภายใน|ได้ที่|ได้ตั้งแต่|เป็นต้น|กับ(?=[^฀-๿]|$)|ฯลฯ)"
)


def addresses(text: str) -> Iterator[tuple[int, str]]:
    """The addresses in a text as pairs of offset (0-based, in characters) and address.

    Brackets around an address and the punctuation after it are left out. The next address may follow without a blank:
    `(https://a),(https://b)`, `https://a/1,https://b/2`.
    """
    at = 0
    while found := _SCHEME.search(text, at):
        url = _cut(text, found.start(), found.end())
        at = found.start() + len(url)
        if len(url) > len(found[0]):
            yield found.start(), url
        at = max(at, found.end())


def _cut(text: str, start: int, after_scheme: int) -> str:
    end = _first_end(text, after_scheme)
    end = _end_of_host(text, after_scheme, end)
    end = _before_thai(text, after_scheme, end)
    url = text[start:end]
    while url and (url[-1] in _AFTER or (url[-1] in "-–" and not url[-2:-1].isascii())):
        url = url[:-1]
    return url


def _first_end(text: str, after_scheme: int) -> int:
    """The offset of the first character that cannot be in an address, or of a bracket that was opened before it."""
    depth = dict.fromkeys(_BRACKETS.values(), 0)
    for place in range(after_scheme, len(text)):
        letter = text[place]
        if letter in _NEVER or letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zs"):
            return place
        if letter == "'" and not _within_a_word(text, place):
            return place
        if letter in depth:
            depth[letter] += 1
        elif letter in _BRACKETS:
            depth[_BRACKETS[letter]] -= 1
            if depth[_BRACKETS[letter]] < 0:
                return place
        elif letter in "hH" and text[place - 1] not in _WITHIN and _SCHEME.match(text, place):
            return place
    return len(text)


def _within_a_word(text: str, place: int) -> bool:
    near = text[place - 1] + text[place + 1 : place + 2]
    return len(near) == 2 and near.isascii() and near.isalnum()


def _is_thai(letter: str) -> bool:
    return "\u0e00" <= letter <= "\u0e7f"


def _end_of_host(text: str, begin: int, end: int) -> int:
    """The end of the host if Thai text follows it, else `end`; a host in Thai letters ends in .ไทย or .คอม."""
    host = re.compile(r"[^/?#]*").match(text, begin, end)
    inside = host[0] if host else ""
    first = next((place for place, letter in enumerate(inside) if _is_thai(letter)), -1)
    if first < 0 or inside.startswith("["):
        return end
    for ending in _THAI_ENDINGS:
        found = re.search(rf"\.{ending}(?=$|[:\u0e00-\u0e7f])", inside)
        if found:
            port = re.compile(r"(?::\d+)?").match(inside, found.end())
            stop = port.end() if port else found.end()
            return end if stop == len(inside) else begin + stop
    before = inside[:first].rstrip(".")
    plausible = re.fullmatch(r"(?:[^@]*@)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?::\d+)?", before)
    return begin + len(before) if plausible else end


def _before_thai(text: str, begin: int, end: int) -> int:
    """The offset where the sentence continues: after the ending of a file, or at a joining word; else `end`."""
    path = re.compile(r"[/?#]").search(text, begin, end)
    if not path:
        return end
    structure = _last_structure(text, path.start(), end)
    for place in range(path.start() + 1, end):
        before = text[place - 1]
        if not _is_thai(text[place]):
            continue
        if text.startswith("ฯลฯ", place):
            return place
        if _is_thai(before):
            continue
        ending = text.rfind(".", max(path.start(), place - 6), place)
        if ending >= 0 and _FILE.fullmatch(text, ending, place):
            return place
        begins_a_word = before == "/" or (before.isascii() and before.isalnum())
        if begins_a_word and place > structure and _JOINS.match(text, place):
            return place
    return end


def _last_structure(text: str, begin: int, end: int) -> int:
    """The offset of the last character that only an address has: the address goes on at least to there."""
    signs = max(text.rfind(sign, begin, end) for sign in "/?=&")
    files = [found.start() for found in _FILE.finditer(text, begin, end)]
    return max(signs, *files) if files else signs
