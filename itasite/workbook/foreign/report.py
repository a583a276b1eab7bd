"""What a person is told of a proposal: tables, rows, what is asked and why, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.text.typed_path import typed_path
from itasite.words import foreign as said
from itasite.workbook.proposed import Proposed

_MOST = 40  # lines of one kind
_LONGEST = 300  # letters of a line


def lines(proposed: Proposed, out: str) -> Iterator[str]:
    """The lines that are printed; `out` is the name of the workbook that was made."""
    for found in proposed.found:
        yield said.FOUND.format(name=found.name, kind=found.kind, rows=found.rows, taken=found.taken)
    yield said.PUT.format(put=proposed.put, asked=proposed.asked)
    yield from _some([note for notes in proposed.notes.values() for note in notes], said.ASKED_HEAD)
    yield from _some(list(proposed.told), said.TOLD_HEAD)
    if not proposed.put and not proposed.asked:
        yield said.NOTHING_PUT
    else:
        yield (said.NEXT if proposed.asked else said.NEXT_SURE).format(out=out, typed=typed_path(out))


def _some(texts: list[str], head: str) -> Iterator[str]:
    if texts:
        yield head
    for text in texts[:_MOST]:
        yield f"  {_short(' '.join(text.split()))}"
    if len(texts) > _MOST:
        yield "  " + said.AND_MORE.format(count=len(texts) - _MOST)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
