"""The groups into which new measures of a foreign table come, and their numbers there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from itasite.edit.change import Plain
from itasite.fiscal import fold_digits
from itasite.office.columns import TICKS
from itasite.words import foreign as said
from itasite.workbook.foreign import criteria
from itasite.workbook.foreign.asked_for import Wanted
from itasite.workbook.foreign.draft import Draft, folded
from itasite.workbook.foreign.rows import Rows, Sheet

_NUMBER = re.compile(r"\(?([1-9][0-9]{0,2}(?:\.[1-9][0-9]{0,2}){0,2})[.)]?")
_SETS = (  # the column set of a table by a field that only such tables have
    ("actions", "actions"),
    ("topics", "analysis"),
    ("outcomes", "summary"),
    ("results", "report"),
    ("monitoring", "plan"),
    ("in_progress", "status"),
)


class Groups:
    """The groups of one table. `form` is how its measures are numbered before their titles, "" for not at all."""

    def __init__(self, sheet: Sheet, draft: Draft, wanted: Wanted, form: str) -> None:
        self._sheet, self._draft, self._wanted, self._form = sheet, draft, wanted, form
        self._file = wanted.file("measures.yml")
        self._known = Counter[str]()
        self._made = dict[str, str]()

    def seen(self, measure: dict[str, Plain]) -> None:
        """A measure of the table that the content has: further ones belong into its group."""
        self._known[str(measure.get("group", ""))] += 1

    def of(self, rows: Rows, numbers: Sequence[str]) -> str:
        """The id of the group of a new measure, which is made if need be."""
        title = "" if numbers and criteria.names_indicator(rows.group) else rows.group
        if title not in self._made:
            self._made[title] = (not title and self._of_known()) or self._same(title) or self._new(title)
        return self._made[title]

    def count(self, found: Sequence[tuple[str, str]]) -> list[str]:
        """The numbers of new measures, given the group and what the column of numbers shows, "" for a shared cell.

        Where they run from 1 in a new group, it counts them itself, and they have none of their own. A number that
        several measures share is that of what they are about, and none of theirs.
        """
        numbers = [_number(shown) for _, shown in found]
        for group in dict.fromkeys(group for group, _ in found):
            own = [at for at, (of, _) in enumerate(found) if of == group]
            runs = [numbers[at] for at in own] == [str(at) for at in range(1, len(own) + 1)]
            if runs and self._is_new(group):
                self._entry(group).setdefault("numbers", "group")
            if runs or not all(numbers[at] for at in own):
                for at in own:
                    numbers[at] = ""
        return numbers

    def _of_known(self) -> str:
        """The group of the measures that are there already; the only one of a file without measures."""
        if self._known:
            return self._known.most_common(1)[0][0]
        groups = self._draft.entries(self._file, ("groups",))
        only = groups[0] if len(groups) == 1 and not self._draft.entries(self._file, ("measures",)) else None
        return str(only.get("id", "")) if isinstance(only, dict) else ""

    def _same(self, title: str) -> str:
        wanted = {folded(title)} if title else set(map(folded, self._sheet.titles[:1]))
        for group in self._draft.entries(self._file, ("groups",)):
            if isinstance(group, dict) and folded(str(group.get("title", ""))) in wanted:
                return str(group.get("id", ""))
        return ""

    def _new(self, title: str) -> str:
        groups = self._draft.entries(self._file, ("groups",))
        ids = {str(one.get("id")) for one in groups if isinstance(one, dict)}
        name = next(at for at in range(1, len(ids) + 2) if f"g{at}" not in ids)
        named = title or next(iter(self._sheet.titles), "")
        entry: dict[str, Plain] = {"id": f"g{name}", "title": " ".join((named or said.GROUP_TITLE).split())}
        entry["columns"] = self._columns()
        if self._form:
            entry |= {"numbers": "group", "number_form": self._form}
        path = self._draft.add(self._file, ("groups",), entry)
        if not named:
            self._draft.note(self._file, (*path, "title"), [said.GROUP_ASKED.format(table=self._sheet.name)])
        return f"g{name}"

    def _columns(self) -> str:
        fields = self._sheet.fields
        if "indicators" in fields and not fields & {"title", "issue", "steps"}:
            return "progress"
        return next((name for field, name in _SETS if field in fields), "status" if fields & TICKS else "plan")

    def _entry(self, group: str) -> dict[str, Plain]:
        groups = self._draft.entries(self._file, ("groups",))
        return next((one for one in groups if isinstance(one, dict) and one.get("id") == group), {})

    def _is_new(self, group: str) -> bool:
        return group in self._made.values() and group not in self._known


def _number(shown: str) -> str:
    found = _NUMBER.fullmatch(fold_digits(shown).strip())
    return found[1] if found else ""
