"""The list of items out of the text of a table that was copied from the manual, and putting it into the file."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from itasite.begin.criteria_file import own_criteria_text
from itasite.begin.fault import Fault
from itasite.begin.own_file import OwnFile, earlier_criteria, site_criteria, write_own
from itasite.begin.pasted_file import Merged, merged
from itasite.facts.topics import Guess, guessed_topics, known_texts
from itasite.model.framework import Framework
from itasite.reading import frameworks
from itasite.reading.pasted.items import pasted_list
from itasite.reading.pasted.model import Known, PastedList
from itasite.text.source import EMPTY, Mapping, parse_yaml

SHOWN = 5  # lines that were passed over


class Read(NamedTuple):
    """What was read of a pasted text. `guesses`: which item of the year before each item seems to be, by its code."""

    found: PastedList
    guesses: dict[str, Guess]
    earlier: Framework | None  # the criteria that were compared with


class Placed(NamedTuple):
    """What became of the file; `kept` is where the old one lies, None if it did not change or there was none."""

    merged: Merged
    kept: Path | None


def read_pasted(own: OwnFile, text: str) -> Read | Fault:
    """The items of a pasted text; a Fault if it has none. Nothing is written."""
    earlier = earlier_criteria(own.content, own.year)
    found = pasted_list(text, _known(earlier))
    if not found.items:
        read = " · ".join(f"“{line[:40]}”" for line in found.passed_over[:SHOWN])
        return Fault("no-codes", {"read": read})
    guesses = guessed_topics({item.code: item.title for item in found.items}, earlier) if earlier else {}
    return Read(found, guesses, earlier)


def put_pasted(own: OwnFile, read: Read, *, replace: bool = False) -> Placed | Fault:
    """Write the items into the file; an item that was typed before and differs stays, unless `replace`."""
    text = own.text
    before = site_criteria(own.content, own.year)[0] if text is not None else None
    if text is None:
        text = own_criteria_text(own.content, own.year, own.kind, read.earlier, items=False)
    tree, _ = parse_yaml(text, own.path.name)
    if not isinstance(tree, Mapping):  # an empty file
        tree = EMPTY
    if before is None:
        before, _ = frameworks.amended_framework(None, tree, own.year)
    made = merged(text, tree, before, read.found, read.guesses, replace=replace)
    if made.text is None:
        return Fault("items-in-brackets", {"path": own.path, "year": own.year})
    kept = write_own(own, made.text) if made.text != own.text else None
    return kept if isinstance(kept, Fault) else Placed(made, kept)


def _known(earlier: Framework | None) -> Known:
    every = (*frameworks.all_frameworks(), *((earlier,) if earlier else ()))
    groups = {item.group for found in every for item in found.items if item.group}
    groups |= {sub.title for found in every for sub in found.sub_indicators}
    numbers = {sub.number for found in every for sub in found.sub_indicators}
    return Known(frozenset("".join(group.split()) for group in groups), known_texts(every), frozenset(numbers))
