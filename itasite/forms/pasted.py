"""Several entries of a list that were pasted into the box of one."""

from __future__ import annotations

from collections.abc import Sequence

from itasite.forms.model import Field, Widget
from itasite.text.list_marks import Mark, marked_list, typed_mark


def apart(field: Field, new: str, was: str | None, before: Sequence[object]) -> list[str]:
    """The entries that the box of one entry holds, in a list in which those of `before` stand before it.

    Short entries, such as names of units, stand one on a line. Longer ones are several only where each line begins
    with the next number, or each with a dash; without these marks, unless the entries before have marks too.
    Whatever had several lines already stays one entry, and so does a long one that was changed.
    """
    rows = [line for line in new.split("\n") if line.strip()]
    if len(rows) < 2 or "\n" in (was or "") or new == was:
        return [new]
    texts = [row.strip() for row in rows]
    if found := _marked(rows, len(before)) if not was else None:
        return texts if any(isinstance(one, str) and typed_mark(one) for one in before) else found
    return texts if field.widget is Widget.TEXT else [new]


def _marked(rows: list[str], place: int) -> list[str] | None:
    """The texts of a list without their marks; None where the marks are not those of one list from its begin."""
    found = marked_list([row.strip() for row in rows])
    if found is None:
        return None
    if found.mark is Mark.DASH:
        return list(found.texts) if len({len(row) - len(row.lstrip()) for row in rows}) == 1 else None
    first = found.numbers[0]
    in_order = found.numbers == tuple(range(first, first + len(rows)))
    return list(found.texts) if in_order and first in (1, place + 1) else None
