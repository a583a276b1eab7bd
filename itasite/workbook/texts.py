"""What a cell shows of a value."""

from __future__ import annotations

import re
from collections.abc import Callable

from itasite.edit.change import Plain
from itasite.forms.values import understood_date
from itasite.words.choices import TRUTHS
from itasite.words.workbook import KEPT, NO, YES
from itasite.workbook.kinds import Kind, Way, entry_texts, value_named

_TRUTH = {True: YES, False: NO}
ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
COMMA = re.compile(r"[,;\n]")


def text_of(kind: Kind, plain: Plain | None) -> str:
    """What a cell shows of a value: "" for nothing, `KEPT` for what does not fit a cell."""
    text = _TEXTS[kind.way](kind, plain) if plain else ""
    return KEPT if text is None or not _fits(text) else text


_LONGEST = 32_767  # units of UTF-16 in a cell; Excel takes no more
_MOST_BREAKS = 253  # in a cell of Excel
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _fits(text: str) -> bool:
    if _NOT_IN_XML.search(text) or text.count("\n") > _MOST_BREAKS:
        return False
    if text.startswith("<r>") and text.endswith("</r>"):  # XlsxWriter takes that for its own markup
        return False
    return len(text) + sum(letter > "\uffff" for letter in text) <= _LONGEST


# In each way; None where a value does not fit.


def _as_text(_: Kind, plain: Plain) -> str | None:
    return plain if isinstance(plain, str) else None


def _as_lines(_: Kind, plain: Plain) -> str | None:
    entries = entry_texts(plain)
    if entries is None or (len(entries) > 1 and any(not _is_block(entry) for entry in entries)):
        return None
    return _between(entries).join(entries)


def _between(entries: list[str]) -> str:
    """What stands between entries: an empty line if one of several has several lines."""
    return "\n\n" if any("\n" in entry.strip("\n") for entry in entries) else "\n"


def _is_block(entry: str) -> bool:
    """Whether an entry of a list has no empty line, so that it can be told from its neighbours."""
    return all(line.strip() for line in entry.split("\n"))


def _as_codes(kind: Kind, plain: Plain) -> str | None:
    entries = entry_texts(plain)
    if entries is None or any(COMMA.search(entry) or not entry.strip() for entry in entries):
        return None
    return ", ".join(kind.words.get(entry, entry) for entry in entries)


def _as_word(kind: Kind, plain: Plain) -> str | None:
    return kind.words.get(value_named(kind, plain), plain) if isinstance(plain, str) else None


def _as_date(_: Kind, plain: Plain) -> str | None:
    if isinstance(plain, str) and ISO.fullmatch(plain.strip()):
        return understood_date(plain) or plain
    return _as_text(_, plain)


def _as_truth(_: Kind, plain: Plain) -> str | None:
    if isinstance(plain, str) and plain.strip().lower() in TRUTHS:
        return _TRUTH[TRUTHS[plain.strip().lower()]]
    return _as_text(_, plain)


def _as_pairs(_: Kind, plain: Plain) -> str | None:
    if not isinstance(plain, dict):
        return None
    said = {key: value for key, value in plain.items() if isinstance(value, str) and value.strip() == value != ""}
    lines = [f"{key}: {value}" for key, value in said.items()]
    clean = all(key.strip() == key != "" and ":" not in key for key in plain)
    text = "\n".join(lines)
    return text if clean and len(lines) == len(plain) == len(text.split("\n")) else None


_TEXTS: dict[Way, Callable[[Kind, Plain], str | None]] = {
    Way.TEXT: _as_text,
    Way.LINES: _as_lines,
    Way.CODES: _as_codes,
    Way.WORD: _as_word,
    Way.DATE: _as_date,
    Way.TRUTH: _as_truth,
    Way.PAIRS: _as_pairs,
}
