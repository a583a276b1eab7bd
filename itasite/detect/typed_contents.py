"""Finds tables of contents that an author typed: tables and lists of links to headings of the same page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from itasite.detect.page_code import without_code_and_comments
from itasite.fiscal import fold_digits

_LEAST = 2  # lines of a table of contents
_LEAST_LETTERS = 4  # คำนำ has so many
_TITLE = re.compile(r"^[ ]{0,3}(?:#{1,6}[ ]+)?[*_ ]*(?:สารบัญ|สารบาญ|table of contents|contents)\b", re.IGNORECASE)
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ ]")
_PAGES = re.compile(r"[*_ ]*(?:เลข)?หน้า(?:ที่)?[*_ ]*|[*_ ]*page(?: no\.?)?[*_ ]*", re.IGNORECASE)
_NUMBER = re.compile(r"(?:หน้า(?:ที่)?\s*)?([0-9๐-๙]{1,4}|[ก-ฮ]|[ivxl]{1,6})", re.IGNORECASE)
_DELIMITER = re.compile(r"[ ]{0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")
_LINK = re.compile(r"\[(?P<text>(?:[^\[\]]++|\[[^\[\]]*+\])++)\]\(#(?P<anchor>[^)\s]+)\)")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9๐-๙]{1,2}[.)])[ \t]+(?=\S)")
_LAST_NUMBER = re.compile(r"(?<=[ .…\t·_-])[0-9๐-๙]{1,4}\Z")
_LEADERS = " .…\t·_-"
_MARKUP = re.compile(r"\{[^}]*\}|<[^>]*>|[*_`\\]")
_LETTER = re.compile(r"[^\W\d_]|[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_BESIDE = re.compile(r"[^0-9A-Za-z\u0e01-\u0e3a\u0e40-\u0e4e]+")


class TypedLine(NamedTuple):
    """A line: its text without markup, the anchor it links to ("" if none), its page number as typed ("" if none).

    `start` is its 0-based offset in the page.
    """

    text: str
    anchor: str
    number: str
    start: int


def tables(body: str) -> Iterator[tuple[TypedLine, ...]]:
    """What looks like a table of contents in the Markdown of a page; whether it is one, its headings must say.

    It stands under such a title, or its last column is headed by the word for pages. Code does not count.
    """
    prose = without_code_and_comments(body)
    titled = False
    for kind, group in groupby(_lines(prose), key=lambda line: _kind(line[1])):
        lines = list(group)
        if kind == "text":
            for _, line in lines:
                titled = bool(_TITLE.match(line)) or (titled and not _HEADING.match(line))
            continue
        found = _of_table(lines, titled=titled) if kind == "table" else _of_list(lines) if titled else []
        if len(found) >= _LEAST:
            yield tuple(found)


def same_words(typed: str, heading: str) -> bool:
    """Whether a line names a heading: the same words, or a shortened form, but for numbers before it and signs."""
    short, long = _bare(typed), _bare(heading)
    return len(short) >= _LEAST_LETTERS and bool(long) and (short in long or long in short)


def _bare(text: str) -> str:
    plain = fold_digits(_MARKUP.sub("", text))
    found = _LETTER.search(plain)
    return _BESIDE.sub("", plain[found.start() :] if found else "").lower()


def _lines(prose: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in prose.split("\n"):
        yield start, line
        start += len(line) + 1


def _kind(line: str) -> str:
    return "table" if "|" in line else "list" if _ITEM.match(line) else "text"


def _of_table(lines: list[tuple[int, str]], *, titled: bool) -> list[TypedLine]:
    (_, head), *rows = [(start, _cells(line)) for start, line in lines if not _DELIMITER.fullmatch(line)] or [(0, [""])]
    paged = len(head) > 1 and bool(_PAGES.fullmatch(head[-1]))
    found = []
    for start, cells in rows if paged or titled else []:
        number = _NUMBER.fullmatch(cells[-1]) if len(cells) > 1 else None
        found.append(_line(" ".join(cells[:-1] if number or paged else cells), number[1] if number else "", start))
    return found


def _of_list(lines: list[tuple[int, str]]) -> list[TypedLine]:
    found = []
    for start, line in lines:
        mark = _ITEM.match(line)
        begin = mark.end() if mark else 0
        text = line[begin:].rstrip()
        number = _LAST_NUMBER.search(text)
        words = text[: number.start()].rstrip(_LEADERS).removesuffix("หน้า") if number else text
        found.append(_line(words, number[0] if number else "", start + begin))
    return found


def _line(text: str, number: str, start: int) -> TypedLine:
    link = _LINK.search(text)
    return TypedLine(
        _MARKUP.sub("", _LINK.sub(r"\g<text>", text)).strip(), link["anchor"] if link else "", number, start
    )


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
