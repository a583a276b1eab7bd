"""What a misspelt name most likely means, and how to say so in Thai. Pure, and knows of nothing else in the house."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

_SLIP = 0.85  # of 1 for the same word; a sign too many or too few in five
_MOST_COMPARED, _MOST_LISTED = 400, 60  # names; with thousands of faults each would list and weigh thousands


def nearest(wrong: str, names: list[str]) -> str | None:
    """The name that a misspelt one most likely means."""
    if len(names) > _MOST_COMPARED:
        return None
    folded = {name.lower(): name for name in reversed(names)}
    near = difflib.get_close_matches(wrong.lower(), folded, n=1, cutoff=0.6)
    if not near and not wrong.isascii():  # words of Thai have fewer signs, so that one weighs more
        return next(iter(difflib.get_close_matches(wrong, names, n=1, cutoff=0.5)), None)
    return folded[near[0]] if near else None


def slip(written: str, names: Iterable[str]) -> str | None:
    """The name that a word is but for a slip of typing, e.g. a vowel too few; None where it is farther from all."""
    return next(iter(difflib.get_close_matches(written, list(names), n=1, cutoff=_SLIP)), None)


def suggest_worded(wrong: str, choices: Mapping[str, str]) -> str:
    """The remedy for a wrong value of a closed list: the one meant, if by its word, and all with their words."""
    near = nearest(wrong, list(choices))
    if near is None and (word := nearest(wrong, list(choices.values()))):
        near = next(choice for choice, known in choices.items() if known == word)
    listed = "ใช้ได้: " + ", ".join(f"{_apart(choice)} ({word})" for choice, word in choices.items())
    return f"น่าจะหมายถึง “{near}” · {listed}" if near else listed


def _apart(choice: str) -> str:
    """A value such as 1) in quotation marks, so that its bracket is not taken for ours."""
    return choice if choice.replace("_", "").replace("-", "").isalnum() else f"“{choice}”"


def suggest(wrong: str, allowed: Iterable[str], *, guess: bool = True) -> str:
    """The remedy for a wrong name: the near miss, if any and if it may be guessed, and the names that are allowed."""
    names = list(dict.fromkeys(allowed))
    near = nearest(wrong, names) if guess else None
    more = " …" if len(names) > _MOST_LISTED else ""
    listed = f"ที่ใช้ได้: {', '.join(names[:_MOST_LISTED])}{more}" if names else ""
    return f"น่าจะหมายถึง “{near}” · {listed}" if near else listed
