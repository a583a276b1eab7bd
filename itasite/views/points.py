"""The texts of a cell: one as it is, several as a list of the kind that its author typed or that a group asks for."""

from __future__ import annotations

from typing import NamedTuple

from itasite.model.listed import Listed
from itasite.text.list_marks import Mark, typed_mark

# How the lists of each kind look, by the classes of the style sheet.
_TYPED = {Mark.DOT: "dot", Mark.PAREN: "paren", Mark.PARENS: "parens"}
_SIGNS = {"-": "dash", "–": "en-dash", "—": "em-dash", "•": "bullet"}
_CHOSEN = {
    "numbered": "dot",
    "1": "bare",
    "1)": "paren",
    "(1)": "parens",
    "dashes": "dash",
    "bullets": "bullet",
    "plain": "plain",
}
_NUMBERED = frozenset({"dot", "bare", "paren", "parens"})


class Points(NamedTuple):
    """One or several texts; several become a list, with numbers where the order says something.

    `numbers` are those of an ordered list that does not count from 1. `form` is the look of a list whose author chose
    it, "" where the column does; such a list may have one entry. `hang` is the look of the mark that the only text
    begins with, whose further lines stand below its first word as in a list.
    """

    texts: tuple[str, ...]
    ordered: bool = False
    parts: tuple[Points | None, ...] = ()
    numbers: tuple[int, ...] = ()
    form: str = ""
    hang: str = ""


def points(texts: tuple[str, ...], *, ordered: bool = False, kind: str | None = None) -> Points | None:
    """Points of a cell, or nothing. `kind` is a `ListKind` for a list without typed marks; `ordered` is the usual."""
    if not texts:
        return None
    written = texts if isinstance(texts, Listed) else Listed(texts, listed=len(texts) > 1)
    if len(texts) == 1 and (sign := written.sign or typed_mark(texts[0])):
        return Points((sign + texts[0].removeprefix(sign),), hang=_look(sign))
    if written.mark:
        form = _look(written.sign)
        counted = written.numbers == tuple(range(1, len(texts) + 1))
        return Points(written, form in _NUMBERED, numbers=() if counted else written.numbers, form=form)
    if kind and written.listed and not any(map(typed_mark, texts)):
        return Points(texts, _CHOSEN[kind] in _NUMBERED, form=_CHOSEN[kind])
    return Points(texts, ordered)


def _look(sign: str) -> str:
    """The class of a mark as it was typed: "๑. ", "(2) ", "- "."""
    sign = sign.strip()
    return _SIGNS.get(sign) or _TYPED[Mark.PARENS if sign[0] == "(" else Mark.PAREN if sign[-1] == ")" else Mark.DOT]


def parts_of(texts: tuple[str, ...], *, form: str = "") -> Points | None:
    """The parts of a point: numbered, in `form`, unless their author marked them otherwise."""
    found = points(texts, ordered=True)
    return found._replace(form=found.form or form) if found else None
