"""How the cells of an old workbook (.xls) look: formats, fonts and errors, by the records of Microsoft's [MS-XLS].

FONT (2.4.122), FORMAT (2.4.126), XF (2.4.353), and the records of cells, which all begin with row, column and XF.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable

from itasite.office.looks import BUILT_IN, Look, look

_FONT, _FORMAT, _XF = 0x31, 0x41E, 0xE0
_NUMBER, _RK, _MULTIPLE, _FORMULA, _STRING, _LABEL, _ERROR = 0x203, 0x27E, 0xBD, 0x06, 0xFD, 0x204, 0x205
_CELLS = frozenset({_NUMBER, _RK, _FORMULA, _STRING, _LABEL, _ERROR, 0xD6})
_STRUCK = 0x8
_SKIPPED = 4  # no font has this number
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}


class Looks:
    """The looks that the records before the sheets tell. Raises struct.error for a broken record."""

    def __init__(self, records: Iterable[tuple[int, int, bytes]]) -> None:
        fonts, forms, cells = list[tuple[str, bool]](), dict(BUILT_IN), list[tuple[int, int]]()
        for kind, _, data in records:
            if kind == _FONT:
                fonts.append((_text(data[14:], data[14], 1), bool(struct.unpack_from("<H", data, 2)[0] & _STRUCK)))
            elif kind == _FORMAT:
                number, length = struct.unpack_from("<HH", data)
                forms[number] = _text(data[2:], length, 2)
            elif kind == _XF:
                cells.append(struct.unpack_from("<HH", data))
        self._looks = [_look(fonts, forms.get(form, ""), font) for font, form in cells]

    def of(self, kind: int, data: bytes) -> list[tuple[tuple[int, int], Look]]:
        """The looks of the cells of a record, by row and column from 0."""
        if kind == _MULTIPLE:
            row, column = struct.unpack_from("<HH", data)
            styles = [struct.unpack_from("<H", data, at)[0] for at in range(4, len(data) - 2, 6)]
            return [((row, column + at), self._get(style)) for at, style in enumerate(styles)]
        if kind not in _CELLS:
            return []
        row, column, style = struct.unpack_from("<3H", data)
        return [((row, column), self._get(style))]

    def _get(self, style: int) -> Look:
        return self._looks[style] if style < len(self._looks) else Look()


def error_of(kind: int, data: bytes) -> str:
    """The error that the cell of a record shows; "" if it shows none."""
    if kind == _ERROR and len(data) >= 8 and data[7]:
        return _ERRORS.get(data[6], "#N/A")
    if kind == _FORMULA and len(data) >= 14 and data[12:14] == b"\xff\xff" and data[6] == 2:
        return _ERRORS.get(data[8], "#N/A")
    return ""


def _look(fonts: list[tuple[str, bool]], form: str, font: int) -> Look:
    at = font - 1 if font > _SKIPPED else font
    name, struck = fonts[at] if at < len(fonts) else ("", False)
    return look(form, name, struck=struck)


def _text(data: bytes, length: int, head: int) -> str:
    """A text behind its length, of which `head` bytes tell, and a byte that says whether its letters are wide."""
    wide = data[head] & 1
    raw = data[head + 1 : head + 1 + length * (2 if wide else 1)]
    return raw.decode("utf-16-le" if wide else "latin-1", "replace")
