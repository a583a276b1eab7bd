"""The text of a page without its code: what stands in code is shown as it is, so no rule looks for links in it.

Every character that is left out becomes a space and every line stays, so that offsets remain those of the page.
"""

from __future__ import annotations

import re

from itasite.text.fences import blank, without_fences

_INLINE_CODE = re.compile(r"`[^`\n]*`")
# Any number of backticks. A run of them is taken whole (`++`): else each could be split in very many ways.
_ANY_INLINE_CODE = re.compile(r"(?<!`)(`++)(?:[^`\n]++|(?!\1(?!`))`++)*?\1(?!`)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)  # a comment that is not closed goes on to the end


def without_code(body: str) -> str:
    """The text of a page with spaces in place of fenced and inline code."""
    return _INLINE_CODE.sub(_spaces, without_fences(body))


def without_code_and_comments(body: str) -> str:
    """The text of a page with spaces in place of fenced code, inline code of any form, and HTML comments."""
    return _COMMENT.sub(_spaces, _ANY_INLINE_CODE.sub(_spaces, without_fences(body)))


def _spaces(found: re.Match[str]) -> str:
    return blank(found[0])
