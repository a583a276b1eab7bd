"""Tells the faults of a YAML text that was cut into entries: each at its place, with what to type."""

from __future__ import annotations

from itasite.problem import Problem, error
from itasite.text.yaml_faults import syntax_problem
from itasite.text.yaml_pieces import Piece
from itasite.text.yaml_written import Written, YamlFault


class Told:
    """The problems of a text, in the order in which they were found."""

    def __init__(self, written: Written) -> None:
        self._written = written
        self.problems: list[Problem] = []
        self._moved: set[int] = set()  # the lines of which it is told how far they should be indented

    def fault(self, found: YamlFault) -> None:
        """Tell why some lines are no YAML."""
        self.problems.append(syntax_problem(found, self._written))

    def placed(self, piece: Piece, level: int) -> None:
        """Tell that an entry does not stand where the others of its level stand, if that is so."""
        if piece.column == level or piece.first in self._written.widened:
            return
        if piece.between is None:
            self.shifted(piece.first, piece.column, level)
            return
        outer, inner = piece.between
        message = f"เว้นหน้าบรรทัดนี้ {piece.column} ช่อง ไม่ตรงกับบรรทัดใดข้างบน"
        remedy = f"เว้น {outer} ช่องถ้าเป็นรายการใหม่ หรือ {inner} ช่องถ้าอยู่ในรายการข้างบน"
        self.tell(piece.first, piece.column, message, remedy)

    def shifted(self, number: int, column: int, right: int) -> None:
        """Tell that a line has too few or too many spaces before it; `right` is how many it should have."""
        if number in self._written.widened:  # how many it has is not known; that it has a Tab is told
            return
        self.moved(number, column, right)

    def moved(self, number: int, column: int, right: int) -> None:
        """As `shifted`, also of a line that was changed. Of each line once: a second advice would undo the first."""
        if number in self._moved:
            return
        self._moved.add(number)
        if column > right:
            remedy = f"ลบช่องว่างหน้าบรรทัดนี้ {column - right} ช่อง ให้เหลือ {right} ช่อง"
            self.tell(number, column, "บรรทัดนี้ย่อหน้าเกิน", remedy)
        else:
            remedy = f"เคาะเว้นวรรคหน้าบรรทัดนี้อีก {right - column} ช่อง ให้เป็น {right} ช่อง"
            self.tell(number, column, "บรรทัดนี้ย่อหน้าขาด", remedy)

    def tell(self, number: int, column: int, message: str, remedy: str) -> None:
        """Tell what is wrong at a line and column, both 0-based."""
        self.problems.append(error(self._written.place(number, column), "yaml-syntax", message, remedy))
