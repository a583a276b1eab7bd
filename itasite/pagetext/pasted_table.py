"""Cells that were copied from a sheet, as a table of Markdown."""

from __future__ import annotations

import re

_MOST_COLUMNS = 30
_MOST = 200_000  # characters; a page of a hundred of sheets
# A cell in quotation marks may have several lines.
_CELL = re.compile(r'(?:"((?:[^"]|"")*+)"(?=\t|\n|\Z)|([^\t\n]*))(\t|\n|\Z)')


def markdown_table(pasted: str) -> str:
    """The table, its first line as the heading; "" where nothing was copied. Columns have Tab between them."""
    rows = [[_cell(cell) for cell in row[:_MOST_COLUMNS]] for row in _rows(pasted[:_MOST])]
    width = max((len(row) for row in rows), default=0)
    whole = [[*row, *([""] * (width - len(row)))] for row in rows]
    lines = [f"| {' | '.join(cells)} |" for cells in whole]
    return "\n".join([*lines[:1], f"|{' --- |' * width}", *lines[1:]]) if lines else ""


def _rows(pasted: str) -> list[list[str]]:
    """The rows of copied cells; a cell with several lines comes in quotation marks, as sheets copy it."""
    rows: list[list[str]] = []
    text = re.sub(r"\r\n?", "\n", pasted).strip("\n")
    at, row = 0, list[str]()
    while text and at <= len(text):
        found = _CELL.match(text, at)
        if found is None:
            break
        row.append(found[1].replace('""', '"') if found[1] is not None else found[2])
        if found[3] != "\t":
            rows.append(row)
            row = []
        if not found[3]:
            break
        at = found.end()
    return [row for row in rows if any(cell.strip() for cell in row)]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
