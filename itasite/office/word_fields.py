"""Fields of Word: the addresses that their codes name, and what those show that have no result in the text."""

from __future__ import annotations

import re

from itasite.office.signs import BOX, TICK, UNKNOWN, drawn, is_of_signs
from itasite.office.tree import Element

_ADDRESS = re.compile(r'HYPERLINK\s+(?!\\)(?:"([^"]*)"|([^"\s]+))', re.IGNORECASE)
_PLACE = re.compile(r'\\l\s+"?([^"\s]+)"?')
_SYMBOL = re.compile(r'SYMBOL\s+(\d{1,5}|0x[0-9a-f]{1,4})(?:.*?\\f\s*(?:"([^"]*)"|(\S+)))?', re.IGNORECASE)


def address(code: str) -> str:
    """The address of a field that is a link; "" for another and for a place in the same file."""
    found = _ADDRESS.search(code)
    if not found:
        return ""
    place = _PLACE.search(code, found.end())
    return with_place((found[1] or found[2] or "").strip(), place[1] if place else "")


def with_place(to: str, place: str) -> str:
    """An address with the place in that page; "" where it is only a place in the same file."""
    return f"{to}#{place}" if to and place and "#" not in to else to


def sign(code: str) -> str:
    """The sign of a field SYMBOL, which stands in its code only; "" for another field."""
    found = _SYMBOL.match(code.strip())
    if not found:
        return ""
    return symbol(chr(int(found[1], 0) % 0x10000), found[2] or found[3] or "Symbol")


def symbol(letter: str, font: str) -> str:
    """What a letter of a font shows."""
    if is_of_signs(font):
        return drawn(letter, font)
    return UNKNOWN if "\ue000" <= letter <= "\uf8ff" else letter


def form(begin: Element) -> str:
    """What an old field of a form shows: its box, or the chosen entry of its list; "" for one with a text."""
    box, choices = begin.child("ffData", "checkBox"), begin.child("ffData", "ddList")
    if box is not None:
        return TICK if box.on("checked" if box.child("checked") else "default") else BOX
    if choices is None:
        return ""
    entries = [one.get("val") for one in choices.all("listEntry")]
    chosen = choices.value("result") or choices.value("default") or "0"
    return entries[int(chosen)] if chosen.isdecimal() and len(chosen) < 4 and int(chosen) < len(entries) else ""
