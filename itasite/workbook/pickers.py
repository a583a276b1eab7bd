"""The drop-down lists of a workbook: short ones stand with the cell, long ones on a hidden sheet."""

from __future__ import annotations

from typing import Any

from itasite.words import workbook as words

SHEET = "_lists"
_LONGEST = 255  # letters of a list that stands with the cell; Excel opens no longer one
_REFUSE = {"validate": "custom", "value": "=FALSE", "error_title": words.GREY_TITLE, "error_message": words.GREY_STOP}


class Pickers:
    """Lists of a workbook, each once."""

    def __init__(self) -> None:
        self._long: dict[tuple[str, ...], int] = {}

    def offer(
        self, page: Any, first: tuple[int, int], last: tuple[int, int], choices: tuple[str, ...], *, closed: bool
    ) -> None:
        """Offer choices in a range of cells; a `closed` list refuses other words."""
        settings: dict[str, Any] = {"validate": "list", "source": self._source(choices), "show_error": closed}
        settings |= {"error_title": words.NOT_CHOICE_TITLE, "error_message": words.NOT_CHOICE}
        _check(page.data_validation(*first, *last, settings))

    @staticmethod
    def refuse(page: Any, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Let nobody type into a range of cells."""
        _check(page.data_validation(*first, *last, _REFUSE))

    def write(self, book: Any) -> None:
        """Write the sheet of the long lists, a column each."""
        page = book.add_worksheet(SHEET)
        for choices, column in self._long.items():
            for row, word in enumerate(choices):
                page.write_string(row, column, word)
        page.hide()

    def _source(self, choices: tuple[str, ...]) -> list[str] | str:
        if len(",".join(choices)) <= _LONGEST and not any(sign in word for word in choices for sign in ',"'):
            return list(choices)
        from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]

        column = self._long.setdefault(choices, len(self._long))
        letters = xl_col_to_name(column)
        return f"='{SHEET}'!${letters}$1:${letters}${len(choices)}"


def _check(refused: int) -> None:
    """XlsxWriter drops a list that it cannot write, and only says so by a number."""
    if refused:
        raise ValueError("no drop-down list")
