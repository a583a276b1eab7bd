"""How it stands with the keeping of versions, and what can be done about it, for the top of the pages of history."""

from __future__ import annotations

from typing import NamedTuple

from itasite.changes.message import message
from itasite.editor.desk import Desk
from itasite.editor.differences import Differences, between
from itasite.editor.history_place import Root, root_of
from itasite.editor.signers import author_of
from itasite.editor.work import Checked
from itasite.formats import render
from itasite.output.system_error import explain
from itasite.versions.beginning import begun, unlocked
from itasite.versions.history import Page, versions_of
from itasite.versions.loose import loose
from itasite.versions.repository import found
from itasite.versions.saving import saved
from itasite.versions.version import Fault, NotSaved
from itasite.words import history as words

_BEGINS = (Fault.NONE, Fault.IGNORED)
_SHOWN = 10  # files that are named


class State(NamedTuple):
    """What is told; whether versions can be begun, a lock be taken away, and which files are no version yet."""

    told: str = ""
    begins: bool = False
    locked: bool = False
    loose: tuple[str, ...] = ()
    more: int = 0


def state_of(desk: Desk, now: Checked) -> State:
    """The state of the repository that holds the site. Never raises for what it is like."""
    folder = root_of(desk, now).folder
    state = found(folder)
    if state.refusal is not None:
        return State(state.refusal.told, state.fault in _BEGINS, state.fault is Fault.LOCKED)
    files = loose(folder)
    if isinstance(files, NotSaved):
        return State(files.told)
    return State(loose=files[:_SHOWN], more=max(0, len(files) - _SHOWN))


def done(desk: Desk, now: Checked, wish: str) -> str:
    """Do what a button of the state asks for; how it went, in words. The caller holds the lock of the work."""
    root = root_of(desk, now)
    if wish == "begin":
        return _begun(desk, now, root)
    if wish == "unlock":
        state = unlocked(root.folder)
        return words.WAIT if state.fault is Fault.LOCKED else state.refusal.told if state.refusal else words.UNLOCKED
    return _loose_kept(desk, now, root) if wish == "keep" else words.UNKNOWN


def _begun(desk: Desk, now: Checked, root: Root) -> str:
    ignored = root.folder / ".gitignore"
    try:
        if not ignored.exists():  # what is built, and what this program keeps for itself, is no version
            ignored.write_text(render.starter("gitignore"), encoding="utf-8")
    except OSError as error:
        return NotSaved(Fault.UNWRITABLE, explain(error)).told
    answer = begun(root.folder, words.FIRST, author_of(desk, now.site))
    return answer.told if isinstance(answer, NotSaved) else words.BEGUN


def _loose_kept(desk: Desk, now: Checked, root: Root) -> str:
    """What was changed beside the editor becomes a version too."""
    files = loose(root.folder)
    if isinstance(files, NotSaved):
        return files.told
    try:
        content = {
            name: (root.folder / name).read_bytes() if (root.folder / name).is_file() else None for name in files
        }
    except OSError as error:
        return NotSaved(Fault.UNWRITABLE, explain(error)).told
    answer = saved(root.folder, content, _message(now, root, files), author_of(desk, now.site))
    return answer.told if isinstance(answer, NotSaved) else words.LOOSE_KEPT


def _message(now: Checked, root: Root, files: tuple[str, ...]) -> str:
    newest = versions_of(root.folder, count=1)
    if isinstance(newest, Page) and newest.versions:
        differences = between(now, newest.versions[0], None)
        if isinstance(differences, Differences) and differences.found.changes and not differences.unread:
            return message(differences.found.changes)
    return "\n".join((words.LOOSE.format(count=len(files)), "", *files))
