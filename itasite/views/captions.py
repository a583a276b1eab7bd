"""Whether a caption says more than the heading above its table: if not, it is left to screen readers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from itasite.fiscal import fold_digits
from itasite.views.table import Table

_OF_YEAR = re.compile(r"(?:ประจำ)?ปีงบประมาณ\s*(?:พ\.\s*ศ\.)?\s*\d{4}")


def below(table: Table, headings: Sequence[str], *, year: int, known: bool) -> Table:
    """The table as it stands below `headings`, those of its page before it; the last has no other table like it.

    `year` is that of the table; `known`: the page is one of this year, so that it need not be said.
    """
    if not headings:
        return table
    told = known or any(str(year) in fold_digits(heading) for heading in headings)
    return replace(table, untold=False) if told and _within(table.about or table.caption, headings[-1]) else table


def _within(caption: str, heading: str) -> bool:
    """Whether a heading has each word of a caption, whatever its year."""
    words = re.split(r"[\s()]+", _OF_YEAR.sub("", fold_digits(caption)).casefold())
    said = "".join(fold_digits(heading).casefold().split())
    return all(word in said for word in words)
