"""The criteria of a year as the bytes of a workbook, and what it was made of."""

from __future__ import annotations

from itasite.edit.plain import plain_of_node
from itasite.model.framework import Framework
from itasite.reading.folder import criteria_file
from itasite.reading.own_criteria import left_out
from itasite.words import criteria_book as words
from itasite.workbook import state
from itasite.workbook.criteria.tables import tables_of
from itasite.workbook.grid import Content
from itasite.workbook.writer import as_workbook


def content_of(framework: Framework) -> Content:
    """The criteria as plain data of the file that they would stand in, without what the author left out."""
    plain = plain_of_node(framework.node)
    fields = plain.items() if isinstance(plain, dict) else ()
    return {
        criteria_file(framework.fiscal_year): {key: value for key, value in fields if key not in left_out(framework)}
    }


def workbook_of(framework: Framework) -> bytes:
    """The workbook of these criteria."""
    year, content = framework.fiscal_year, content_of(framework)
    sheets = [table.sheet() for table in tables_of(content, criteria_file(year))]
    return as_workbook(
        words.TITLE.format(year=year), sheets, state.texts(content, year), words.BACK_LINES, words.HOW_TO_LINES
    )
