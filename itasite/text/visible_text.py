"""Markdown as a reader sees it: without emphasis marks, tags and comments, its lines joined to paragraphs.

This is a rough reading of Markdown. A mistake in it hides nothing, because rules also read the text as it is written.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from itasite.text.traced import SOFT_BREAK, TracedText, TracedTextBuilder

_ENTITY = re.compile(r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Whatever somebody typed is read in one go: a repetition that cannot end elsewhere gives nothing back (`*+`), and a run
# of one sign is looked at from its first alone.
_TOKEN = re.compile(
    r"(?P<fence>^[ \t>]*+(?P<marks>`{3,}+|~{3,}+)[^\n]*+\n(?:.*?^[ \t>]*+(?P=marks)[`~]*+[ \t]*+$|.*\Z))"
    r"|(?P<comment><!--.*?(?:-->|\Z))"
    r"|(?P<cell></?t[dh]\b[^<>]*>)"
    r"|(?P<break></?(?:br|p|div|li|ul|ol|dl|dt|dd|tr|table|h[1-6]|hr|section|article|blockquote|pre)\b[^<>]*>)"
    r"|(?P<auto><(?=(?:https?:|mailto:)[^\s<>]+>|[^\s<>@]+@[^\s<>]+>))"
    r"|(?P<tag></?[A-Za-z][^<>]*>)"
    rf"|(?P<entity>{_ENTITY.pattern})"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<picture>!?\[(?=[^\[\]]*\][(\[]))"
    r"|(?P<target>\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])(?:\{[^{}\n]*\})?)"
    r"|(?P<emphasis>\*+|`+|~~|(?:(?<!\w)|(?<=\\_))_++(?=[^\W_])|(?<=[^\W_])(?:_++(?![^\W_])|_{2,}+))"
    r"|(?P<lead>^[ \t>]+)|(?P<bar>\|)|(?P<line>(?:(?<![ ])[ ]{2,}+|\\)?\n)",
    re.DOTALL | re.MULTILINE,
)
_ANY_TOKEN = re.compile(r"[<&\\\[\]*`~_|\n]|\A[ \t>]")  # without one of these there is no token
_NEW_BLOCK = re.compile(
    r"[ \t>]*(?:\n|\Z|#|[-*+][ \t]|[0-9๐-๙]{1,3}[.)][ \t]|\||`{3}|~{3}|:::|!!!|\?\?\?|\[[^\]\n]{1,80}\]:)"
)
_DELIMITER = re.compile(r"^[ \t>]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")
_NUMBER = re.compile(r"[^A-Za-zก-ฮ]*\d[^A-Za-zก-ฮ]{7,}")
_DIGITS = re.compile(r"\d{1,5}")
_LONGEST_HEADING = 60


def visible_text(text: str) -> TracedText:
    """Markdown as a reader sees it, traced to `text`. Long numbers in tables follow the heading of their column."""
    if not _ANY_TOKEN.search(text):
        return TracedText(text)
    cells = dict(_table_cells(text)) if "|" in text else {}
    builder, last = TracedTextBuilder(), 0
    for found in _TOKEN.finditer(text):
        builder.copy(text, last, found.start())
        _put(builder, text, found, cells)
        last = found.end()
    builder.copy(text, last, len(text))
    return builder.done()


def decoded(text: str) -> TracedText:
    """A text with its HTML entities (`&amp;`) replaced by their characters, traced to `text`."""
    builder, last = TracedTextBuilder(), 0
    for found in _ENTITY.finditer(text):
        builder.copy(text, last, found.start())
        builder.put(html.unescape(found[0]), found.start())
        last = found.end()
    builder.copy(text, last, len(text))
    return builder.done()


def _put(builder: TracedTextBuilder, text: str, found: re.Match[str], cells: dict[int, str]) -> None:
    """Add what a reader sees instead of a piece of markup."""
    kind, start, end = found.lastgroup, found.start(), found.end()
    if kind == "fence":
        builder.copy(text, start, end)
    elif kind == "entity":
        builder.put(html.unescape(found[0]), start)
    elif kind == "escaped":
        builder.copy(text, start + 1, end)
    elif kind == "bar":
        builder.put("\t" + cells[end] if end in cells else "|", start)
    elif kind in ("break", "cell"):
        builder.put("\t" if kind == "cell" else "\n", start)
    elif kind == "line":
        ended = text[max(start - 1, 0) : start] in ("", "\n") or text[max(start - 3, 0) : start] in ("```", "~~~")
        hard = ended or found[0] != "\n" or _NEW_BLOCK.match(text, end) or end in cells
        builder.put("\n" + cells.get(end, "") if hard else SOFT_BREAK, start)


def _table_cells(text: str) -> Iterator[tuple[int, str]]:
    """The offsets at which table cells begin, each with the words to put before it: its heading, or ""."""
    start, titles, before = 0, list[str](), ""
    for line in text.split("\n"):
        if "|" not in line:
            titles = []
        elif _DELIMITER.match(line):
            titles = [cell.strip()[-_LONGEST_HEADING:] for _, cell in _cells(before)]
        elif titles:
            for column, (place, cell) in enumerate(_cells(line)):
                yield start + place, _heading(titles, column, cell)
        start, before = start + len(line) + 1, line


def _heading(titles: list[str], column: int, cell: str) -> str:
    """The heading to put before a cell with a long number, or the first cell under a shared heading; else ""."""
    title = titles[column] if column < len(titles) else ""
    shared = "".join(titles[column + 1 : column + 2]) == "" and bool(_DIGITS.fullmatch(cell.strip()))
    return f"{title}: " if title and (_NUMBER.match(cell) or shared) else ""


def _cells(line: str) -> Iterator[tuple[int, str]]:
    """The cells of a table row, each with its 0-based offset in the line."""
    place = len(line) - len(line.lstrip(" \t>").removeprefix("|"))
    for cell in line[place:].split("|"):
        yield place, cell
        place += len(cell) + 1
