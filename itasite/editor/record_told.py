"""What stands beside the form of some records: what the criteria ask for, what is computed, what a code looks like."""

from __future__ import annotations

from itasite import item_codes
from itasite.editor.answers import Asked
from itasite.editor.desk import Desk
from itasite.editor.item_told import item_told
from itasite.editor.result_told import result_told
from itasite.editor.table_told import table_told
from itasite.editor.work import Checked
from itasite.facts.checklist import checklist
from itasite.formats.render import part


def told_beside(desk: Desk, now: Checked, asked: Asked) -> str:
    """HTML of what is told beside the form of a record as its file has it; "" where there is nothing to tell."""
    year = now.year(asked.year)
    if now.site is None or year is None:
        return ""
    if asked.page == "result":
        return part("editor/result_told", result_told(desk, year))
    if asked.page == "table":
        told = table_told(year, asked.step("entry"), now.problems)
        return part("editor/table_told", told) if told else ""
    if asked.page == "item":
        for state in checklist(year):
            if item_codes.slug(state.item.code) == asked.step("item"):
                return part("editor/item_told", item_told(desk, now.site, year, state))
    return ""
