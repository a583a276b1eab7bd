"""Tick boxes as a list: what was ticked, in the order and the spelling that the list had."""

from __future__ import annotations

from collections.abc import Sequence

from itasite.edit.change import Plain
from itasite.forms.model import Field
from itasite.forms.values import chosen, entries, lines


def ticked(field: Field, marks: Sequence[str], typed: Sequence[str], before: Plain | None) -> Plain | None:
    """The value of a field of tick boxes; `typed` stands beside them, each on a line. None where nothing is ticked."""
    marks = [lines(mark) for mark in marks]
    old = [each for each in entries(before) if isinstance(each, str)]
    meant = [chosen(field, each) for each in old]
    if field.whole and field.whole in marks:
        same = meant == [field.whole] or set(map(lines, meant)) == set(marks)
        return before if same else field.whole
    marked = [mark for mark in marks if mark in meant or mark not in old]
    kept = [each for each, value in zip(old, meant, strict=True) if lines(value) in marks or lines(each) in marks]
    added = [mark for mark in dict.fromkeys(marked) if mark not in meant]
    others = [line.strip() for text in typed for line in lines(text).split("\n")]
    added += [text for text in dict.fromkeys(others) if text and text not in (*kept, *added)]
    found = _ordered(field, kept, added)
    if found == old:
        return before
    if field.single and len(found) == 1 and not isinstance(before, list):
        return found[0]
    return list[Plain](found) or None


def _ordered(field: Field, kept: list[str], added: list[str]) -> list[str]:
    """New marks in their place, where what was there before is in the order of the choices; else at the end."""
    place = {choice.value: number for number, choice in enumerate(field.choices)}
    places = [place.get(chosen(field, each), -1) for each in kept]
    if field.form_name == "text" or -1 in places or places != sorted(places):
        return [*kept, *added]
    return sorted([*kept, *added], key=lambda each: place.get(chosen(field, each), len(place)))
