"""Web pages saved as one file (.mht, .mhtml), as browsers and Word do."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage
from typing import cast

_HEAD = re.compile(
    rb"\s*(?:from:|subject:|date:|mime-version:|content-type:|snapshot-content-location:)", re.IGNORECASE
)
_MIME = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_LOOK = 4096


def is_archive(raw: bytes) -> bool:
    """Whether the bytes are such a file."""
    return bool(_HEAD.match(raw) and _MIME.search(raw[:_LOOK]))


def page_of(raw: bytes) -> tuple[bytes, str]:
    """The first page in it and its address; the page is empty if there is none."""
    whole = cast(EmailMessage, email.message_from_bytes(raw, policy=email.policy.compat32))
    at = str(whole.get("Snapshot-Content-Location", ""))
    for part in _parts(whole):
        if part.get_content_type() == "text/html":
            found = part.get_payload(decode=True)
            return (found if isinstance(found, bytes) else b"", at or str(part.get("Content-Location", "")))
    return b"", ""


def _parts(whole: EmailMessage) -> Iterator[EmailMessage]:
    """A message and the parts in it, in their order."""
    waiting = [whole]
    while waiting:
        one = waiting.pop()
        yield one
        inside = one.get_payload()
        if isinstance(inside, list):
            waiting += cast(list[EmailMessage], inside[::-1])
