"""The token of a host, kept by the system (Windows' credential manager, macOS' keychain, Secret Service, KWallet).

Where the system keeps none, the caller asks for it each time, or ITASITE_TOKEN holds it. Never in a file of ours, and
never by a store that writes files in the open.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "itasite"
VARIABLE = "ITASITE_TOKEN"
_OPEN = ("fail", "null", "chainer")  # keep nothing, or whatever others keep
_T = TypeVar("_T")


class Token:
    """A secret that no message, log or trace shows."""

    __slots__ = ("_secret",)

    def __init__(self, secret: str) -> None:
        self._secret = secret.strip()

    def __repr__(self) -> str:
        return "Token(…)"

    @property
    def secret(self) -> str:
        """For the request only."""
        return self._secret


def token_for(host: str) -> Token | None:
    """The token kept for that host (with its port), else that of the environment; None: ask for it."""
    kept = _asked(lambda store: store.get_password(SERVICE, host), None)
    secret = kept or os.environ.get(VARIABLE, "")
    return Token(secret) if secret.strip() else None


def keep(host: str, token: Token) -> bool:
    """Let the system keep it; False where it cannot, and it must be asked for the next time."""

    def put(store: KeyringBackend) -> bool:
        store.set_password(SERVICE, host, token.secret)
        return store.get_password(SERVICE, host) == token.secret

    return _asked(put, False)


def forget(host: str) -> None:
    """Take it out of the system's store, as after it was refused."""
    _asked(lambda store: store.delete_password(SERVICE, host), None)


def _asked(question: Callable[[KeyringBackend], _T], otherwise: _T) -> _T:
    store = _store()
    if store is None:
        return otherwise
    try:
        return question(store)
    except Exception:  # stores of systems raise what they like; without one there is the environment, or a question
        return otherwise


def _store() -> KeyringBackend | None:
    """The store of this system, whatever the user's settings of keyring say; None where there is none."""
    from keyring.backend import get_all_keyring  # slow to load

    stores = [one for one in get_all_keyring() if _is_the_systems(type(one).__module__)]
    return max(stores, key=lambda one: float(one.priority), default=None)


def _is_the_systems(module: str) -> bool:
    package, _, name = module.rpartition(".")
    return package.startswith("keyring.backends") and name not in _OPEN
