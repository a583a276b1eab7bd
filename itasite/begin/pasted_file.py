"""Puts a pasted list into the text of a criteria file: entries that were typed stay, all else of the file too. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from itasite import item_codes
from itasite.begin.criteria_file import in_brackets
from itasite.facts.criteria_differences import same_words
from itasite.facts.topics import Guess
from itasite.model.framework import Framework, Item
from itasite.reading.pasted.model import PastedItem, PastedList
from itasite.text import yaml_blocks
from itasite.text.source import Mapping, Sequence, quote


@dataclass(slots=True)
class Merged:
    """The new text of the file, and what became of the items, by code. `text` is None if it cannot be put in."""

    text: str | None
    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)  # typed before, and different
    before: list[str] = field(default_factory=list)  # all codes that the file had
    left: list[str] = field(default_factory=list)  # carried over from another year, and not in what was pasted


def merged(
    text: str, tree: Mapping, before: Framework | None, pasted: PastedList, guesses: dict[str, Guess], *, replace: bool
) -> Merged:
    """The text of the file with the pasted items.

    `tree` is the file's, `before` its criteria. An item that was typed before and differs stays, unless `replace`.
    """
    lines = _with_headings(text.rstrip("\n").split("\n"), before, pasted)
    result = Merged(None)
    typed = _entries(lines, tree, text) if lines else None
    if lines is None or typed is None:
        return result
    old = {_key(item.code): item for item in before.items} if before else {}
    entries = {code: (written, body) for code, (written, body) in typed.items()}
    for item in pasted.items:
        code, known = _key(item.code), old.get(_key(item.code))
        body = item_lines(item, guesses.get(item.code), known)
        if code not in typed:
            result.added.append(item.code)
        elif known is None or known.carried_from or replace or not known.components:
            result.replaced.append(item.code)
        elif _differs(item, known):
            result.kept.append(item.code)
            continue
        else:
            result.same.append(item.code)
            continue
        entries[code] = (item.code, body)
    pasted_codes = {_key(item.code) for item in pasted.items}
    result.before = [item.code for item in old.values()]
    result.left = [item.code for code, item in old.items() if item.carried_from and code not in pasted_codes]
    found = yaml_blocks.block(lines, "items")
    body = [line for _, entry in _in_order(entries.values()) for line in entry]
    new = yaml_blocks.with_body(lines, found, body) if found and not yaml_blocks.is_empty(lines, found) else None
    whole = new or yaml_blocks.with_entries(lines, "items", body)
    result.text = "\n".join(whole) + "\n" if whole else None
    return result


def item_lines(item: PastedItem, guess: Guess | None, known: Item | None) -> list[str]:
    """An entry of the file. `known` is the entry that it takes the place of: what was not pasted is taken from it."""
    lines = [f"  - code: {quote(item.code)}", f"    title: {quote(item.title or '-')}"]
    if item.sub_indicator:
        lines.append(f'    sub_indicator: "{item.sub_indicator}"')
    elif item.indicator:
        lines.append(f'    indicator: "{item.indicator}"')
    elif known and known.sub_indicator:
        lines.append(f'    sub_indicator: "{known.sub_indicator}"')
    elif known and known.indicator:
        lines.append(f'    indicator: "{known.indicator}"')
    if item.group:
        lines.append(f"    group: {quote(item.group)}")
    if guess and guess.item.topic:
        lines.append(f"    topic: {guess.item.topic}          # เดาจากชื่อข้อ {guess.item.code} “{guess.item.title}”")
        if guess.item.includes:
            lines.append(f"    includes: [{', '.join(guess.item.includes)}]")
    elif known and known.topic and not known.carried_from:
        lines.append(f"    topic: {known.topic}")
    if item.components:
        lines.append("    components:")
    for component in item.components:
        lines.append(f"      - text: {quote(component.text)}")
        if component.parts:
            lines.append(f"        parts: [{', '.join(map(in_brackets, component.parts))}]")
    if item.note:
        lines.append(f"    note: {quote(item.note)}")
    return lines


def _key(code: str) -> str:
    return item_codes.folded(item_codes.official(code) or code)


def _differs(item: PastedItem, known: Item) -> bool:
    mine = (item.title, *(text for found in item.components for text in (found.text, *found.parts)))
    theirs = (known.title, *(text for found in known.components for text in (found.text, *found.parts)))
    return list(map(same_words, mine)) != list(map(same_words, theirs))


def _entries(lines: list[str], tree: Mapping, text: str) -> dict[str, tuple[str, list[str]]] | None:
    """The entries of `items` as they are written, by folded code; None if they do not stand on lines of their own."""
    items = tree.get("items")
    found = yaml_blocks.block(lines, "items")
    if not isinstance(items, Sequence) or not items.items or found is None:
        return {}
    if not yaml_blocks.is_listed(lines, found):
        return None
    head = yaml_blocks.block(text.split("\n"), "items")
    shift = found.head - head.head if head else 0  # headings may have been added above
    starts = [item.at.line - 1 + shift for item in items.items]
    ends = [*starts[1:], found.end]
    entries: dict[str, tuple[str, list[str]]] = {}
    for item, start, end in zip(items.items, starts, ends, strict=True):
        code = item.get("code") if isinstance(item, Mapping) else None
        written = getattr(code, "text", "") or f"?{start}"
        entries[_key(written)] = (written, lines[start:end])
    return entries


def _in_order(entries: Iterable[tuple[str, list[str]]]) -> list[tuple[str, list[str]]]:
    """Entries by code, O2 before O10, if all are of one kind; else in the order in which they came."""
    found = list(entries)
    if len({item_codes.letters(code) for code, _ in found}) > 1:
        return found
    return sorted(found, key=lambda entry: item_codes.order(entry[0]))


def _with_headings(lines: list[str], before: Framework | None, pasted: PastedList) -> list[str] | None:
    """The lines with the indicators and sub-indicators that the pasted headings name and the file does not have."""
    known = {found.number for found in before.indicators} if before else set[str]()
    parts = {found.number for found in before.sub_indicators} if before else set[str]()
    instrument = before.instruments[-1].code if before and before.instruments else "OIT"
    named = dict(pasted.indicators)
    for number in pasted.sub_indicators:
        named.setdefault(number.split(".")[0], "")
    indicators = [
        f'  - {{number: "{number}", title: {in_brackets(title or "-")}, instrument: {in_brackets(instrument)}}}'
        for number, title in named.items()
        if number not in known
    ]
    sub_indicators = [
        f'  - {{number: "{number}", title: {in_brackets(title or "-")}, indicator: "{number.split(".")[0]}"}}'
        for number, title in pasted.sub_indicators.items()
        if number not in parts
    ]
    changed: list[str] | None = lines
    for field_name, entries in (("indicators", indicators), ("sub_indicators", sub_indicators)):
        if entries and changed is not None:
            changed = yaml_blocks.with_entries(changed, field_name, entries)
    return changed
