"""A text as it is edited: without byte order mark, with "\\n" at the end of lines; and its own form again."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

_END = re.compile("\r\n|\r|\n")
_MARK = "\ufeff"


class Form(NamedTuple):
    """What a text has that the edited one has not."""

    mark: str  # the byte order mark, "" if there is none
    ends: tuple[str, ...]  # of each line; empty if all are "\n"


def plain_form(text: str) -> tuple[str, Form]:
    """A text as it is edited, and its own form."""
    inner = text.lstrip(_MARK)
    mark = text[: len(text) - len(inner)]
    if "\r" not in inner:
        return inner, Form(mark, ())
    ends = tuple(_END.findall(inner))
    return _END.sub("\n", inner), Form(mark, ends)


def own_form(new: str, old: str, form: Form) -> str:
    """An edited text in its own form again; `old` is what it was before: its lines keep their ends."""
    if not form.ends:
        return form.mark + new
    usual = Counter(form.ends).most_common(1)[0][0]
    if len(set(form.ends)) == 1:
        return form.mark + new.replace("\n", usual)
    lines, before = new.split("\n"), old.split("\n")
    ends = [usual] * (len(lines) - 1)
    for kind, a, b, c, d in SequenceMatcher(None, before, lines, autojunk=False).get_opcodes():
        if kind == "equal" or b - a == d - c:  # the same lines, or others in their place
            for step in range(min(b, len(form.ends)) - a):
                ends[c + step : c + step + 1] = form.ends[a + step : a + step + 1] if c + step < len(ends) else ()
    return form.mark + "".join(line + end for line, end in zip(lines, (*ends, ""), strict=True))
