"""What is said of cells that cannot be taken, with their place."""

from __future__ import annotations

from itasite.problem import Position, Problem, error, shorten
from itasite.words import workbook as words
from itasite.workbook.grid import Cell
from itasite.workbook.values import NoSuchName, NotRead

_PAIR = "E6: ข้อความ"


def fault(place: str, message: str, remedy: str) -> Problem:
    """What is wrong with a cell."""
    return error(Position(place), "wrong-value", message, remedy)


def unreadable(place: str, heading: str, unread: NotRead) -> Problem:
    """What is said of a cell that cannot be read."""
    line = shorten(unread.line)
    if isinstance(unread, NoSuchName):
        return fault(place, words.NO_SUCH_NAME.format(column=heading, text=line), words.NO_SUCH_NAME_DO)
    if not line:
        return fault(place, words.CELL_KEPT.format(column=heading), words.CELL_KEPT_DO.format(kept=words.KEPT))
    return fault(place, words.NO_PAIR.format(column=heading, line=line), words.NO_PAIR_DO.format(example=_PAIR))


def not_here(cell: Cell, heading: str) -> Problem:
    """What is said of a text in a cell that its row has no use for."""
    text = shorten(cell.text.strip())
    return fault(cell.place, words.NOT_HERE.format(column=heading, text=text), words.NOT_HERE_DO)
