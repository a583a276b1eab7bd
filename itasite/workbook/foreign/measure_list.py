"""The measures of a year as foreign tables find them: their titles, new ones, values put into them."""

from __future__ import annotations

from collections.abc import Sequence

from itasite.checks.starter_text import PLACEHOLDERS
from itasite.edit.change import Path, Plain
from itasite.model.measure import Measure, Measures
from itasite.words import foreign as said
from itasite.workbook.foreign import titles
from itasite.workbook.foreign.cells import Taken
from itasite.workbook.foreign.draft import Draft, in_words, is_same, texts, written


class MeasureList:
    """The measures of a file of the content that is being filled."""

    def __init__(self, draft: Draft, file: str) -> None:
        self.draft, self.file = draft, file
        self._path: Path = (written(Measures, "measures", draft.entry(file, ())),)
        self._without_examples()

    @property
    def entries(self) -> list[dict[str, Plain]]:
        """All measures in their order; one that is none is empty."""
        return [one if isinstance(one, dict) else {} for one in self.draft.entries(self.file, self._path)]

    def path(self, at: int) -> Path:
        """Where the measure of that place in the list stands."""
        return (*self._path, at)

    def titled(self, title: str) -> titles.Match:
        """Which measure has a title."""
        return titles.match(title, [titles.key(title_of(one)) for one in self.entries])

    def of(self, name: str, values: Sequence[str]) -> list[int]:
        """The places of the measures without a title that have these indicators or questions."""
        return [
            at for at, one in enumerate(self.entries) if not title_of(one) and texts(_value(one, name)) == [*values]
        ]

    def new(self, group: str) -> Path:
        """A new measure with the next free id."""
        ids = {str(one.get("id")) for one in self.entries} | self.draft.spent
        number = next(at for at in range(1, len(ids) + 2) if f"m{at}" not in ids)
        return self.draft.add(self.file, self._path, {"id": f"m{number}", "group": group})

    def put(self, path: Path, name: str, made: Taken) -> None:
        """Put in a value with its doubts; not again what the measure shares with an earlier one, which it joins."""
        entry = self.draft.entry(self.file, path)
        key = written(Measure, name, entry)
        self.note(path, name, made.notes)
        if made.value is not None and (key in entry or not self._is_shared(entry, name, made.value)):
            self.draft.put(self.file, (*path, key), made.value, made.place)

    def note(self, path: Path, name: str, notes: Sequence[str]) -> None:
        """Doubts about a field of a measure."""
        self.draft.note(self.file, (*path, written(Measure, name, self.draft.entry(self.file, path))), notes)

    def _without_examples(self) -> None:
        """Take out the measure of a new site where there is no other: a table of measures brings the real ones.

        No new measure gets its id, or it would look like the same one under another title.
        """
        if self.entries and all(map(is_example, self.entries)):
            self.draft.spent |= {str(one.get("id")) for one in self.entries}
            self.draft.entries(self.file, self._path).clear()
            self.draft.tell(said.EXAMPLE_OUT)

    def _is_shared(self, entry: dict[str, Plain], name: str, value: Plain) -> bool:
        for _ in self.entries:
            if not entry.get("joins"):
                return False
            entry = next((one for one in self.entries if one.get("id") == entry["joins"]), {})
            if written(Measure, name, entry) in entry:
                return is_same(_value(entry, name), value)
        return False


def is_example(measure: Plain) -> bool:
    """Whether a measure is still that of a new site."""
    return any(words in in_words(measure) for words in PLACEHOLDERS)


def title_of(entry: dict[str, Plain]) -> Plain:
    """The title of a measure, "" for none."""
    return _value(entry, "title")


def _value(entry: dict[str, Plain], name: str) -> Plain:
    return entry.get(written(Measure, name, entry), "")
