"""Forms whose headings stand in the first column, one for each record, as tables with the headings above."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from itasite.office.headings import fold, meaning
from itasite.office.table import Row, Table

_WIDTH = 2
_COUNTED = re.compile(r"(?:มาตรการ|กิจกรรม|โครงการ|แบบ(?:ฟอร์ม)?)\s*ที่\s*[0-9๐-๙]")  # a title of one form, not of all
_LEAST = 3  # rows of a form
_NAMES = frozenset({"title", "issue", "project"})  # one of which names the record of a form


def turned(tables: Iterable[Table]) -> Iterator[Table]:
    """The tables, those that are forms turned; a form like the one before is a further row of its table."""
    last: tuple[str, ...] = ()
    for table in tables:
        rows = _form(table)
        headings = tuple(fold(row[0].shown) for row in rows)
        if not rows:
            yield table
        else:
            upper, under = tuple(row[0] for row in rows), tuple(row[1] for row in rows)
            again = headings == last
            title = "" if again or _COUNTED.match(table.title) else table.title
            yield replace(table, rows=(upper, under), heading=1, title=title, apart=table.apart and not again)
        last = headings


def _form(table: Table) -> tuple[Row, ...]:
    """The rows of a form, without titles over it; none if a table is no form: each begins with a heading of its own."""
    if table.width != _WIDTH or table.inside:
        return ()
    start = next((at for at, row in enumerate(table.rows) if row[0].joined[1] == 1), 0)
    meant = [meaning(row[0].shown) for row in table.rows[start:]]
    fields = {one.field for one in meant if one and one.sure}
    is_form = len(fields) == len(meant) >= _LEAST and fields & _NAMES
    values = not any(one and one.sure for row in table.rows[start:] if (one := meaning(row[1].shown)))
    return table.rows[start:] if is_form and values else ()
