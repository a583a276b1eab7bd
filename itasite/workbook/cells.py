"""Where in the workbook something of the new content came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from itasite.edit.alike import pairs
from itasite.edit.change import Path, Plain
from itasite.forms.findings import for_forms, told_paths
from itasite.model.site import Site
from itasite.problem import Position, Problem
from itasite.workbook.grid import Content, Where


class Cells(NamedTuple):
    """The cells of values in the content that a workbook means (`mine`), by their place in it; `name` is the file's."""

    name: str
    mine: Content
    places: Mapping[Where, str]

    def of(self, file: str, path: Path, new: Plain) -> str:
        """The cell of the value at a path of the `new` content of a file, of what is in it, or of what it is in.

        As book.xlsx!OIT!C7.

        "" if it came from no cell.
        """
        found = _path_in(new, self.mine.get(file, ""), path)
        inside = (place for (other, at), place in self.places.items() if other == file and at[: len(path)] == path)
        around = (self.places.get((file, found[:length]), "") for length in range(len(found), 0, -1))
        exact = self.places.get((file, found), "")
        place = exact or (next(filter(None, inside), "") if found == path else "") or next(filter(None, around), "")
        return f"{self.name}!{place}" if place else ""


def _path_in(new: Plain, mine: Plain, path: Path) -> Path:
    """The path in `mine` of the value at a path of `new`, as far as there is one; entries may have other numbers."""
    found: Path = ()
    for step in path:
        if isinstance(new, list) and isinstance(mine, list) and isinstance(step, int):
            there = pairs(new, mine).get(step) if step < len(new) else None
            if there is None:
                return found
            new, mine, found = new[step], mine[there], (*found, there)
        elif isinstance(new, dict) and isinstance(mine, dict) and step in new and step in mine:
            new, mine, found = new[str(step)], mine[str(step)], (*found, step)
        else:
            return (*found, step)
    return found


def brought(before: Sequence[Problem], after: Sequence[Problem]) -> list[Problem]:
    """The problems that were not there before, wherever the lines of others have gone."""
    known = Counter(_told(problem) for problem in before)
    found = []
    for problem in after:
        if known[_told(problem)]:
            known[_told(problem)] -= 1
        else:
            found.append(problem)
    return found


def _told(problem: Problem) -> tuple[str, str, str]:
    return problem.at.file, problem.rule, problem.message


def in_cells(problems: Sequence[Problem], site: Site | None, new: Mapping[str, Plain], cells: Cells) -> list[Problem]:
    """Problems of content as it would become, in words for who sees no files, at the cells that they came from.

    `new` are the files as they would become, as `site` has them.
    """
    found = []
    for problem in problems:
        file, said = problem.at.file, for_forms(problem)
        text = site.texts.get(file) if site and file in new else None
        paths = [path for _, path in told_paths([problem], text.tree)] if text and text.tree else []
        place = cells.of(file, paths[0], new[file]) if paths else ""
        found.append(said._replace(at=Position(place)) if place else said)
    return found
