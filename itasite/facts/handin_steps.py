"""The steps of an explanation as lines of text, each with the number that its author typed, else counted."""

from __future__ import annotations

from collections.abc import Sequence

from itasite.fiscal import with_numerals
from itasite.model.listed import Listed
from itasite.text.list_marks import Mark, typed_mark

Steps = tuple[str, ...]
_FORMS = {Mark.DOT: "{}. ", Mark.PAREN: "{}) ", Mark.PARENS: "({}) "}


def numbered(blocks: Sequence[Steps]) -> tuple[str, ...]:
    """The lines of several lists, one below the other.

    They are counted through from 1 where nobody typed a mark. Where someone did, each list keeps its own marks, and
    what stands beside it has none, so that no number comes twice; of a list that is marked in part the rest is counted.
    """
    marked = [block for block in blocks if is_marked(block)]
    if not marked:
        texts = [text for block in blocks for text in block]
        return tuple(f"{number}. {text}" for number, text in enumerate(texts, start=1))
    return tuple(line for block in blocks for line in (_as_typed(block) if is_marked(block) else block))


def is_marked(block: Steps) -> bool:
    """Whether its author typed a number or a dash before an entry."""
    return (isinstance(block, Listed) and block.mark is not None) or any(map(typed_mark, block))


def _as_typed(block: Steps) -> tuple[str, ...]:
    if not isinstance(block, Listed) or block.mark is None:
        counted = len(block) > 1
        return tuple(
            text if typed_mark(text) or not counted else f"{number}. {text}"
            for number, text in enumerate(block, start=1)
        )
    if block.mark is Mark.DASH:
        sign = block.sign.strip().replace("-", "–")  # a cell that begins with a hyphen is a formula to Excel
        return tuple(f"{sign} {text}" for text in block)
    thai = any("๐" <= letter <= "๙" for letter in block.sign)
    signs = (with_numerals(_FORMS[block.mark].format(number), "thai" if thai else "arabic") for number in block.numbers)
    return tuple(sign + text for sign, text in zip(signs, block, strict=True))
