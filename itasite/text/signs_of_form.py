"""Whether a YAML text may have odd signs where its form stands; most have none, and need not be looked at closer."""

from __future__ import annotations

import re

from itasite.text.odd_signs import BULLET, COLON, DASH, QUOTE, SPACE, UNSEEN

CONTROL = "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
COMMA = r":[ ]*(?P<whole>[0-9๐-๙]{1,3}),(?P<rest>[0-9๐-๙]{1,2})(?=\s*[,}])"
# Where something may have to be changed: a dash, a bullet or a quotation mark within a text is none.
_ANY = re.compile(
    rf"{SPACE}|{UNSEEN}|{COLON}|^[ \t-]*(?:{DASH}|{BULLET})|(?:^|[-:,\[{{])[ \t]*{QUOTE}|{CONTROL}|，|{COMMA}",
    re.MULTILINE,
)

_REMARK = re.compile(rf"^[ \t]*#(?:(?!{CONTROL})[^\n])*$", re.MULTILINE)


def may_have_odd_signs(text: str) -> bool:
    """Whether `sign_folding.fold_signs` may find something to change in a text."""
    return bool(_ANY.search(text) and _ANY.search(_REMARK.sub("", text)))
