"""What the buttons of the page of sending do."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from itasite.editor.answers import Asked
from itasite.editor.desk import Desk
from itasite.editor.history_place import Root, root_of, top_and_content
from itasite.editor.joining import ChoiceView, chosen_of, merge, readable, view_of
from itasite.editor.send_token import forgotten, settled, token_of
from itasite.editor.signers import author_of
from itasite.editor.work import Checked
from itasite.versions.address import connected
from itasite.versions.joining import ToChoose, joined
from itasite.versions.remote import Fetched, Sent, fetched, remote_at, sent
from itasite.versions.tokens import Token
from itasite.versions.version import Fault, NotSaved
from itasite.words import send as words


class Done(NamedTuple):
    """How it went, in words; `trouble`: it did not. `choices`: what is to be chosen first, `kept` what was already."""

    told: str
    trouble: bool = False
    choices: tuple[ChoiceView, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()


def act(desk: Desk, now: Checked, asked: Asked, *, errors: int) -> Done:
    """Do what the button asks for. Nothing here raises for a host, a network or what others sent."""
    root, wish = root_of(desk, now), asked.sent("do")
    if wish == "connect":
        remote = connected(root.folder, asked.sent("address").strip())
        return Done(remote.told, trouble=True) if isinstance(remote, NotSaved) else Done(words.CONNECTED)
    if wish == "join":
        return _joined(desk, now, root, asked)
    there = remote_at(root.folder)
    if isinstance(there, NotSaved):
        return Done(there.told, trouble=True)
    if wish == "forget":
        forgotten(desk, there.host)
        return Done(words.FORGOTTEN)
    typed = Token(asked.sent("token"))
    token = typed if typed.secret else token_of(desk, there.host)
    if token is None:
        return Done(words.NO_TOKEN, trouble=True)
    acts: dict[str, Callable[[], Done]] = {
        "send": lambda: _sent(desk, root, there.host, token, bool(typed.secret), errors),
        "fetch": lambda: _fetched(desk, now, root, asked, there.host, token, bool(typed.secret)),
    }
    return acts.get(wish, lambda: Done(words.UNKNOWN))()


def _sent(desk: Desk, root: Root, host: str, token: Token, typed: bool, errors: int) -> Done:
    answer = sent(root.folder, token)
    more = settled(desk, host, token, typed, answer)
    if isinstance(answer, Sent):
        new = words.SENT_WITH_ERRORS if errors else words.SENT
        return Done((new if answer.new else words.SENT_BEFORE) + more)
    return Done(answer.told, trouble=True)


def _fetched(desk: Desk, now: Checked, root: Root, asked: Asked, host: str, token: Token, typed: bool) -> Done:
    answer = fetched(root.folder, token)
    more = settled(desk, host, token, typed, answer)
    if isinstance(answer, Fetched):
        done = Done(words.NOTHING_NEW) if answer.known else _joined(desk, now, root, asked)
        return done._replace(told=done.told + more)
    return Done(answer.told, trouble=True)


def _joined(desk: Desk, now: Checked, root: Root, asked: Asked) -> Done:
    """Bring what was fetched together with what is here, by what was chosen so far."""
    chosen = chosen_of(asked.form)
    with desk.work.lock:
        answer = joined(root.folder, words.JOIN, author_of(desk, now.site), merge, readable, chosen)
        desk.work.changed()
    if isinstance(answer, NotSaved):
        nothing = answer.fault is Fault.UNCHANGED
        return Done(words.NOTHING_NEW) if nothing else Done(answer.told, trouble=True)
    if isinstance(answer, ToChoose):
        top, prefix = top_and_content(root)

        def text_of(path: str) -> str:
            try:
                return (top / path).read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError):
                return ""

        views = tuple(view_of(one, now.site, prefix, text_of) for one in answer.choices)
        kept = tuple((name, value) for name, value in asked.form if name.startswith("~choice."))
        return Done("", choices=views, kept=kept)
    desk.shows_again([top_and_content(root)[0] / path for path in answer.changed])
    return Done(words.JOINED.format(count=len(answer.changed)))
