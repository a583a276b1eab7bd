"""What stands on a page in the place of something that a browser would fetch from another host."""

from __future__ import annotations

import re
from typing import NamedTuple

from itasite.detect.embedded import embedded
from itasite.text.outside_address import host_of

# Titles that other sites write into what they give to copy: "YouTube video player".
_SAYS_NOTHING = re.compile(
    r"(?:youtube|vimeo|facebook|tiktok|google)?[ ]?(?:videos?|maps?|forms?|calendars?)?[ ]?(?:player|embed|iframe)?",
    re.IGNORECASE,
)
_WORD_AND_TEXT = ("วิดีโอ", "แผนที่", "แบบฟอร์ม", "เอกสาร", "เสียง", "ภาพ", "ปฏิทิน")


class OutsideView(NamedTuple):
    """A link to what is elsewhere; `href` is "" if none leads there or it stands in a link already.

    `picture` is the author's own still picture, "" if there is none.
    """

    text: str
    host: str
    href: str
    picture: str


def outside_view(tag: str, address: str, *, said: str = "", picture: str = "", in_link: bool = False) -> OutsideView:
    """The link for an element; `said` is what its author calls it, `address` where it would be fetched from."""
    found = embedded(tag, address)
    text = " ".join(said.split())
    text = "" if _SAYS_NOTHING.fullmatch(text) else text
    if not text or (found.word in _WORD_AND_TEXT and text.startswith(found.word)):
        text = text or found.word
    else:
        text = f"{found.word}: {text}"
    return OutsideView(text, host_of(found.href) or found.host, "" if in_link else found.href, picture)
