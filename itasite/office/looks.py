"""How a cell of a workbook looks, as its file says beside its value: number format, font of signs, struck out."""

from __future__ import annotations

from typing import NamedTuple

from itasite.office.signs import is_of_signs


class Look(NamedTuple):
    """The number format of a cell, its font if that is one of signs, and whether its text is struck out."""

    form: str = ""
    font: str = ""
    struck: bool = False


def look(form: str, font: str, *, struck: bool) -> Look:
    """A look, without a font that is none of signs."""
    return Look(form, font if is_of_signs(font) else "", struck)


# Formats that every program knows by number (ECMA-376, 18.8.30; those from 59 on are of Thai programs).
BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "d/m/yyyy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss.0", 48: "0.0E+0", 49: "@", 59: "0", 60: "0.00", 61: "#,##0", 62: "#,##0.00", 67: "0%", 68: "0.00%",
    69: "# ?/?", 70: "# ??/??", 71: "d/m/yyyy", 72: "d-mmm-yy", 73: "d-mmm", 74: "mmm-yy", 75: "h:mm", 76: "h:mm:ss",
    77: "d/m/yyyy h:mm", 78: "mm:ss", 79: "[h]:mm:ss", 80: "mm:ss.0", 81: "d/m/yyyy",
}  # fmt: skip
THAI = range(59, 82)
