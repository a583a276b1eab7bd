"""The fences of Markdown, as CommonMark has them: where each begins and ends, and which hide a block of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.text.odd_signs import SPACE, UNSEEN

# A fence of three or more marks, also in a list or a quotation. Only `ita-…` fences are ours, but every fence must be
# skipped as a whole: else an example inside another fence would be taken for a block. Odd signs before one of ours are
# taken for a lead, so that it is told.
_FENCE = re.compile(
    r"^(?P<lead>(?:[ \t>]|[-*+][ ]|\d+[.)][ ])*"
    rf"(?:(?:{SPACE}|{UNSEEN})+(?=[`~]{{3,}}[ ]*[{{.]*ita))?)"
    r"(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})[ ]*(?P<info>[^\n]*)$",
    re.MULTILINE,
)
_NOTHING = re.compile("")
_LIST = re.compile(r"[-*+]|\d+[.)]")
# What is typed for the marks of a block by mistake: quotation marks, accents, too few of them.
_OTHER_MARKS = re.compile(
    r"^[ \t]*(?P<marks>'{2,}|\"{2,}|[´‘’“”｀ˋ]+|`{1,2})[ ]*(?P<name>ita-[a-z-]+)[ ]*$", re.MULTILINE
)


def fences(body: str, start: int = 0) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """The matches of the first and the last line of each fence; the last is None if it is not closed before the end.

    Those from the offset `start` on. A fence in a list or a quotation ends with that at the latest: its last line is
    then an empty match there.
    """
    at = start
    while opening := _FENCE.search(body, at):
        closed = _closing(body, opening)
        at = closed.end() if closed else len(body)
        yield opening, closed


def is_ours(opening: re.Match[str]) -> bool:
    """Whether a fence is a block of ours, or one that is misspelt: that must be reported, not shown as code."""
    return opening["info"].lstrip("{. ").lower().startswith("ita")


def hidden_block(body: str, opening: re.Match[str], end: int) -> re.Match[str] | None:
    """The first line of a block of ours in another fence that was not closed before it; None if there is none.

    Marks of the other kind, or fewer of them, are an example that the author wants to show.
    """
    for inner in _FENCE.finditer(body, opening.end(), end):
        if is_ours(inner) and inner["fence"].startswith(opening["fence"]):
            return inner
    return None


def other_marks(body: str) -> Iterator[re.Match[str]]:
    """Lines that would begin a block if other marks stood there; outside of fences."""
    yield from _OTHER_MARKS.finditer(without_fences(body))


def misspelt_block(body: str, start: int, end: int) -> bool:
    """Whether a line between two offsets would begin a block if other marks stood there."""
    return bool(_OTHER_MARKS.search(body, start, end))


def _closing(body: str, opening: re.Match[str]) -> re.Match[str] | None:
    fence, lead = opening["fence"], opening["lead"]
    before = r"[ \t>]*" if ">" in lead else r"[ \t]*"
    closing = re.compile(rf"^{before}{re.escape(fence[0])}{{{len(fence)},}}[ ]*$", re.MULTILINE).search(
        body, opening.end()
    )
    outside = _outside(lead)
    ended = outside.search(body, opening.end() + 1) if outside and opening.end() < len(body) else None
    if ended and (closing is None or ended.start() < closing.start()):
        return _NOTHING.match(body, ended.start())
    return closing


def _outside(lead: str) -> re.Pattern[str] | None:
    """What a line begins with that no longer belongs to the quotation or the list in which a fence stands."""
    if ">" in lead:
        return re.compile(r"^(?![ \t]*>)", re.MULTILINE)
    if _LIST.search(lead):
        indent = len(lead) - len(lead.lstrip(" "))
        return re.compile(rf"^ {{0,{indent}}}(?=[^ \t\n`~])", re.MULTILINE)
    return None


def blank(text: str) -> str:
    """The text with a space for every character but the line ends, so that all places stay the same."""
    return re.sub(r"[^\n]", " ", text)


def without_fences(body: str) -> str:
    """The text with spaces in the place of all fences and what is in them."""
    pieces, done = [], 0
    for opening, closed in fences(body):
        end = closed.end() if closed else len(body)
        pieces += [body[done : opening.start()], blank(body[opening.start() : end])]
        done = end
    return "".join((*pieces, body[done:]))
