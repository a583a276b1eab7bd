"""Which item each row of a foreign list means, and whether the list is that of another year."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from itasite import item_codes
from itasite.office import codes
from itasite.office.titles import years_in
from itasite.words import foreign as said
from itasite.workbook.foreign.asked_for import Wanted
from itasite.workbook.foreign.cells import quoted
from itasite.workbook.foreign.draft import Draft, folded
from itasite.workbook.foreign.rows import Rows, Sheet

_LEAST_OTHERS = 2  # rows of other items that make a list one of another year
_LIKE = 0.6  # of a name, from which it may be that of the item of the code


def by_code(found: Sequence[Rows], sheet: Sheet, draft: Draft, wanted: Wanted) -> dict[str, Rows]:
    """The rows of each item, all of one code together; what has no code is told."""
    named = codes.of_column([rows.cells("code")[0] for rows in found]) if "code" in sheet.fields else []
    made = dict[str, Rows]()
    for at, rows in enumerate(found):
        code, notes = named[at] if named else (_by_name(rows, wanted), ())
        cell = rows.cells("code" if named else "item")[0]
        if not code:
            draft.tell("; ".join(notes) or said.NO_ENTRY.format(text=quoted(cell.shown)), cell.place)
        elif code in made:
            made[code] = Rows(sheet, made[code].entries + rows.entries, made[code].unsure + rows.unsure)
        else:
            made[code] = rows
    return made


def _by_name(rows: Rows, wanted: Wanted) -> str:
    """The code of a row without one: that before its name, or that of the item of the same name."""
    text = rows.cells("item")[0].text
    before = item_codes.before_title(text)
    if before:
        return item_codes.official(before) or ""
    named = folded(text)
    items = wanted.criteria.items if wanted.criteria else ()
    equal = [item.code for item in items if named and folded(item.title) == named]
    return equal[0] if len(equal) == 1 else ""


def is_of_other_year(found: dict[str, Rows], others: dict[str, str], sheet: Sheet, wanted: Wanted) -> bool:
    """Whether a list is that of another year, so that where a name is alike it is by chance."""
    named = years_in(sheet.titles)
    told = bool(named) and wanted.year not in named
    return len(others) >= (1 if told else max(_LEAST_OTHERS, len(found) / 2))


def other(code: str, rows: Rows, wanted: Wanted) -> str:
    """Why the row of a code means another item than the criteria; "" if it does not."""
    item, named = wanted.criteria.item(code) if wanted.criteria else None, name(rows)
    if item is None or not named or rows.hidden or _like(folded(named), folded(item.title)):
        return ""
    return said.OTHER_ITEM.format(code=code, name=named, title=item.title, year=wanted.year)


def name(rows: Rows) -> str:
    """The name of the item in the file, without a code before it."""
    for field in ("item", "title"):
        if field in rows.sheet.fields and (text := rows.cells(field)[0].text):
            before = item_codes.before_title(text)
            return " ".join(text[len(before) if before else 0 :].lstrip(" -–:.").split())
    return ""


def _like(one: str, title: str) -> bool:
    return one in title or title in one or SequenceMatcher(None, one, title, autojunk=False).ratio() >= _LIKE
