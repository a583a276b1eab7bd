"""Which measure of the content a record of a foreign table is, or a new one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from itasite.edit.change import Path, Plain
from itasite.model.framework import Framework
from itasite.words import foreign as said
from itasite.workbook.foreign import criteria
from itasite.workbook.foreign.cells import Taken, quoted
from itasite.workbook.foreign.draft import texts
from itasite.workbook.foreign.groups import Groups
from itasite.workbook.foreign.measure_list import MeasureList, title_of
from itasite.workbook.foreign.rows import Rows


class Place(NamedTuple):
    """Where the measure of a record stands, and whether it is a new one."""

    path: Path
    new: bool = False


class Known(NamedTuple):
    """The measures of the content and their groups; those that are `taken` were found for other rows of the table."""

    measures: MeasureList
    groups: Groups
    taken: Collection[Path] = ()


def by_title(rows: Rows, name: str, title: str, numbers: Sequence[str], all_known: Known) -> Place:
    """The measure with the title of the record, which stands in the column `name`; one that is like it is asked."""
    known, groups, taken = all_known
    place = rows.cells(name)[0].place
    match = known.titled(title)
    if match.same is not None and known.path(match.same) in taken:
        match = match._replace(same=None, like=match.same)
    if match.same is not None:
        groups.seen(known.entries[match.same])
        path = known.path(match.same)
        known.note(path, "title", [said.TYPED.format(title=quoted(title), place=place)] if match.typed else ())
        return Place(path)
    if match.like is not None:
        groups.seen(known.entries[match.like])
    path = known.new(groups.of(rows, numbers))
    if rows.take(name).value is not None:
        known.put(path, "title", Taken(_lines(title), (), place))
    if match.like is not None:
        other = known.entries[match.like]
        like = quoted(" ".join(texts(title_of(other))))
        known.note(path, "title", [said.LIKE_MEASURE.format(id=other.get("id"), title=like, place=place)])
    return Place(path, new=True)


def by_code(name: str, values: Sequence[str], rows: Rows, all_known: Known) -> Place:
    """The measure without a title that has these indicators or questions."""
    known, groups, _ = all_known
    same = known.of(name, values)
    if len(same) == 1:
        groups.seen(known.entries[same[0]])
        return Place(known.path(same[0]))
    group = groups.of(rows, values if name == "indicators" else ())
    inside = [at for at in same if known.entries[at].get("group") == group]
    return Place(known.path(inside[0])) if len(inside) == 1 else Place(known.new(group), new=True)


def question_of(title: str, assessed: Framework | None) -> str:
    """The code of the question that an issue is, "" if it is something else."""
    found, rest = criteria.questions(title, assessed)
    return next(iter(found)) if len(found) == 1 and not rest else ""


def _lines(title: str) -> Plain:
    lines = [line for line in title.split("\n") if line.strip()]
    return lines[0] if len(lines) == 1 else list[Plain](lines)
