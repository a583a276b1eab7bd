"""The keys of one run of the editor: those that open a browser once, and the one that it then keeps as a cookie."""

from __future__ import annotations

import secrets
from hmac import compare_digest

_BYTES = 32
_WAITING = 20  # keys that nobody used yet; the oldest of more is worth nothing


class Keys:
    """Made anew at each start; kept in memory alone, and shown by nothing."""

    def __init__(self) -> None:
        self._kept = secrets.token_urlsafe(_BYTES)
        self._unspent: list[str] = []

    def new(self) -> str:
        """A key for the address that is opened; it is good for one use."""
        key = secrets.token_urlsafe(_BYTES)
        self._unspent = [*self._unspent, key][-_WAITING:]
        return key

    def spend(self, key: str) -> bool:
        """Whether this was a key that nobody had used; from now on it is used."""
        found = [known for known in self._unspent if _same(known, key)]  # each is compared, whichever fits
        for known in found:
            self._unspent.remove(known)
        return bool(found)

    @property
    def cookie(self) -> str:
        """What a browser that came with a key keeps."""
        return self._kept

    def opens(self, cookies: list[str]) -> bool:
        """Whether one of these values of our cookie is ours: others on this machine may set any number before it."""
        return sum(_same(self._kept, value) for value in cookies) > 0  # each is compared


def _same(ours: str, theirs: str) -> bool:
    return compare_digest(ours.encode(), theirs.encode(errors="replace"))
