"""A pasted text as lines with tabs between cells, whatever it was copied from: HTML, Markdown, CSV, two columns."""

from __future__ import annotations

import csv
import html
import re

_CODE = r"(?:[Oo]|OIT|ITA|MOIT|EB)[ .-]?[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3}){0,3}"
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s\"|<>]+")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*\)")
_EMPHASIS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_BEFORE_CODE = re.compile(
    rf"^[ \t]*(?:#{{1,6}}|>|[-–*•●▪○]|[0-9]{{1,3}}[.)])[ \t]+(?={_CODE}(?![0-9A-Za-z]))", re.MULTILINE
)
_BEHIND = re.compile(rf"^[ \t]*(?P<title>[^\n]*[ก-๎.)”][ )]*?)[ \t]*[(\[]?(?P<code>{_CODE})[)\]]?[ \t]*$", re.MULTILINE)
_BEGINS = re.compile(rf"^[\s|\"]*(?:ข้อ(?:ที่)?\s*)?{_CODE}(?![0-9A-Za-z])", re.MULTILINE)
_COLUMN = re.compile(rf"(?:[ \u00a0]{{2,}}|\t[ \t]*|(?<=\S) *\| *)(?={_CODE}[ \u00a0\t.:|])")
_CELL_BEGINS = re.compile(rf"[\s|]*{_CODE}(?![0-9A-Za-z])")
_TAGS = (
    (re.compile(r"(?is)<(script|style|head)\b.*?</\1>|<!--.*?-->"), ""),
    (re.compile(r"\s*\n\s*"), " "),
    (re.compile(r"(?i)</t[dh]>\s*<t[dh][^>]*>"), "\t"),
    (re.compile(r"(?i)<br[^>]*>|</p>|</div>|</h[1-6]>|</li>|</?[uo]l[^>]*>"), "\n"),
    (re.compile(r"(?i)<li[^>]*>"), "\n• "),
    (re.compile(r"(?i)</?(?:tr|table|tbody|thead)[^>]*>"), "\r"),
    (re.compile(r"<[^>]*>"), ""),
)
_FEWEST = 2  # lines of a kind before a whole text is taken for it


def as_lines(text: str) -> str:
    """The text with a line for each row, tabs between cells, and each code before its title."""
    if re.search(r"(?i)<(?:td|tr|li|p)\b", text):
        text = _html(text)
    text = _ADDRESS.sub("", _EMPHASIS.sub("", _LINK.sub(r"\1", text)))
    text = _BEFORE_CODE.sub("", text)
    text = _separated(text)
    text = _codes_first(text)
    return _columns(text)


def _html(text: str) -> str:
    """Rows as lines; cells of several lines stand in quotation marks, as spreadsheets copy them."""
    for pattern, by in _TAGS:
        text = pattern.sub(by, text)
    rows = [[_cell(cell) for cell in row.split("\t")] for row in html.unescape(text).split("\r")]
    return "\n".join(
        "\t".join(f'"{cell}"' if "\n" in cell else cell for cell in cells) if len(cells) > 1 else cells[0]
        for cells in rows
        if any(cells)
    )


def _cell(text: str) -> str:
    return "\n".join(line.strip() for line in text.replace('"', "”").split("\n") if line.strip())


def _separated(text: str) -> str:
    """Cells that stand apart by commas or semicolons, as in a CSV file, with tabs instead."""
    for sign in (",", ";"):
        begins = rf'^"?{_CODE}"?{sign}(?=\S)'
        if "\t" not in text and len(re.findall(begins, text, re.MULTILINE)) >= _FEWEST:
            rows = csv.reader(text.splitlines(keepends=True), delimiter=sign)
            try:
                cells = [[_cell(cell) for cell in row] for row in rows]
            except csv.Error:
                return text
            return "\n".join("\t".join(f'"{cell}"' if "\n" in cell else cell for cell in row) for row in cells)
    return text


def _codes_first(text: str) -> str:
    """Each code before its title where all stand behind it: `โครงสร้าง (O1)`."""
    if _BEGINS.search(text) or len(_BEHIND.findall(text)) < _FEWEST:
        return text
    return _BEHIND.sub(lambda found: f"{found['code']} {found['title'].strip(' (-–:')}", text)


def _columns(text: str) -> str:
    """Two or more columns of codes below each other: the first column, then the next."""
    lines = text.split("\n")
    split = [_COLUMN.split(line) if _CELL_BEGINS.match(line) else [line] for line in lines]
    several = sum(len(cells) > 1 for cells in split)
    if several < _FEWEST or several * 2 < sum(bool(_CELL_BEGINS.match(line)) for line in lines):
        return text
    depth = max(map(len, split))
    columns = [[cells[place].strip(" |\t") for cells in split if len(cells) > place] for place in range(depth)]
    return "\n".join(line for column in columns for line in column)
