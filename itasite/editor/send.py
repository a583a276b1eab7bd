"""The page of sending: what will be sent, what others have done, and the two ways between the machines.

Work with errors may be sent, so that another machine can go on with it: what is published is stopped by the check of
the site's workflow. The page says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.history_place import root_of
from itasite.editor.history_state import state_of
from itasite.editor.history_words import days_of, line_of
from itasite.editor.joining import ChoiceView
from itasite.editor.pages import href
from itasite.editor.send_acts import act
from itasite.editor.send_token import token_of
from itasite.editor.shell import shown
from itasite.editor.work import Checked
from itasite.problem import Severity
from itasite.versions.remote import remote_at
from itasite.versions.version import Fault, NotSaved, Version
from itasite.versions.waiting import Waiting, waiting


def show(desk: Desk, asked: Asked) -> Answer:
    """What waits on both sides; asks the host nothing."""
    return _page(desk, asked)


def take(desk: Desk, asked: Asked) -> Answer:
    """Send, fetch and join, connect, forget the token; what was chosen where both changed the same."""
    now = desk.work.now()
    done = act(desk, now, asked, errors=_errors(now))  # without the lock: a network may take its time
    if done.choices:
        return shown(
            desk, asked, "รับงานของเครื่องอื่น", "editor/send_choices", now=now, section="send",
            status=HTTPStatus.CONFLICT, choices=_grouped(done.choices), kept=done.kept,
        )  # fmt: skip
    return _page(desk, asked, done.told) if done.trouble else desk.saved(href("send"), done.told)


def _page(desk: Desk, asked: Asked, trouble: str = "") -> Answer:
    now = desk.work.now()
    folder = root_of(desk, now).folder
    state, remote = state_of(desk, now), remote_at(folder)
    none = isinstance(remote, NotSaved)
    waits = waiting(folder) if not none else Waiting((), (), asked=False)
    told = remote.told if isinstance(remote, NotSaved) else waits.told if isinstance(waits, NotSaved) else ""
    both = waits if isinstance(waits, Waiting) else Waiting((), (), asked=False)
    return shown(
        desk,
        asked,
        "ส่งขึ้นเว็บ",
        "editor/send",
        now=now,
        section="send",
        status=HTTPStatus.CONFLICT if trouble else HTTPStatus.OK,
        state=state,
        state_href=href("history"),
        told="" if state.told else told,
        trouble=trouble,
        connects=isinstance(remote, NotSaved) and remote.fault is Fault.NO_REMOTE,
        address="" if isinstance(remote, NotSaved) else remote.address,
        knows=not isinstance(remote, NotSaved) and token_of(desk, remote.host) is not None,
        errors=_errors(now),
        start=href("start"),
        mine=_days(both.mine),
        theirs=_days(both.theirs),
        asked_before=both.asked,
    )


def _days(versions: Sequence[Version]) -> object:
    return days_of((one, line_of(one, href("version", version=one.id))) for one in versions)


def _errors(now: Checked) -> int:
    return sum(problem.severity is Severity.ERROR for problem in now.problems)


def _grouped(choices: Sequence[ChoiceView]) -> list[tuple[str, list[ChoiceView]]]:
    """By what they are about."""
    found: dict[str, list[ChoiceView]] = {}
    for one in choices:
        found.setdefault(one.title, []).append(one)
    return list(found.items())
