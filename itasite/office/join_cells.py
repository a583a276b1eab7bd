"""Joined cells of a sheet: the places that one covers hold the same cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from itasite.attachment.collector import Unsafe
from itasite.office.excel_guard import MOST_JOINED
from itasite.office.table import Cell


def join_all(rows: list[list[Cell]], joined: Mapping[tuple[int, int], tuple[int, int]]) -> None:
    """Join cells: by row and column of the first, from 0, over which rows and columns. Raises Unsafe for many."""
    height, width = len(rows), max(map(len, rows), default=0)
    area = 0
    for (top, left), (down, across) in joined.items():
        area += max(min(down, height - top), 0) * max(min(across, width - left), 0)
        if area > MOST_JOINED:
            raise Unsafe
        _join(rows, top, left, (down, across))


def _join(rows: list[list[Cell]], top: int, left: int, size: tuple[int, int]) -> None:
    if top >= len(rows) or left >= len(rows[top]):
        return
    origin = rows[top][left] = replace(rows[top][left], joined=size)
    for row in range(top, min(top + size[0], len(rows))):
        for column in range(left, min(left + size[1], len(rows[row]))):
            if (row, column) != (top, left):
                rows[row][column] = replace(origin, place=rows[row][column].place, covered=True)
