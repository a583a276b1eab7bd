"""The token of the host: of the system's store, else of this start alone. Never shown, never written to a file."""

from __future__ import annotations

from itasite.editor.desk import Desk
from itasite.versions.tokens import Token, forget, keep, token_for
from itasite.versions.version import Fault, NotSaved
from itasite.words.send import NOT_KEPT


def token_of(desk: Desk, host: str) -> Token | None:
    """The token for that host, if one is known."""
    secret = desk.secrets.get(host)
    return secret if isinstance(secret, Token) else token_for(host)


def settled(desk: Desk, host: str, token: Token, typed: bool, answer: object) -> str:
    """Keep a typed token that was taken, forget one that was refused; what is to be told of it, "" if nothing."""
    if isinstance(answer, NotSaved):
        if answer.fault is Fault.TOKEN_REFUSED:
            forgotten(desk, host)
        return ""
    if not typed:
        return ""
    desk.secrets[host] = token
    return "" if keep(host, token) else NOT_KEPT


def forgotten(desk: Desk, host: str) -> None:
    """Out of the system's store, and out of this start."""
    desk.secrets.pop(host, None)
    forget(host)
