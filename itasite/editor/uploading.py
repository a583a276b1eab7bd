"""The steps in which a clerk hands in a file: choose it, look at what was found in it, keep it. It knows no record.

All of it is forms: what was typed before travels along in hidden fields, so no step loses anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from http import HTTPStatus
from typing import Any, NamedTuple

from itasite.editor.answers import Answer, Asked, Pairs
from itasite.editor.desk import Desk
from itasite.editor.shell import Entry, said, shown
from itasite.editor.work import Checked
from itasite.forms.findings import for_forms
from itasite.forms.placing import SEVERITY_WORDS
from itasite.problem import Problem
from itasite.uploads import (
    Findings,
    Refusal,
    Staged,
    keep,
    limits,
    looked_at,
    proposed_name,
    taken_names,
    too_large,
)
from itasite.uploads.refusal import refused
from itasite.views.file_words import size_words
from itasite.words.file_kinds import FILE_KIND_WORDS

_UNREADABLE = (HTTPStatus.CONFLICT, "ยังอ่านข้อมูลของเว็บไซต์ไม่ได้", "ดูสิ่งที่ต้องแก้ในหน้าเริ่มต้น")
STEP = "~upload"
_SEND, _KEEP, _SAME, _OTHER, _BACK = "send", "keep", "same", "other", "back"
_TOKEN, _NAME, _TITLE, _YES, _FILE = "~token", "~name", "~title", "~yes", "~file"


class Purpose(NamedTuple):
    """What a file is handed in for: the heading, the year whose folder takes it, and what a name is made of.

    `hidden` travels along; `asks_title`: what the file is called on the site is asked too. `back` is the word of the
    button that leads back. `alone`: no form waits for it.
    """

    title: str
    year: int
    item: str = ""
    day: date | None = None
    hidden: Pairs = ()
    asks_title: bool = False
    back: str = ""
    alone: bool = False
    above: Sequence[Entry] = ()


class Handed(NamedTuple):
    """A file that is in the content now: its path from the content folder, and the title that was typed for it.

    `new`: it was written just now; else it was there before.
    """

    path: str
    title: str
    new: bool


class FoundView(NamedTuple):
    """Something that was found in the file."""

    severity: str
    word: str
    message: str
    remedy: str


def choose(desk: Desk, asked: Asked, now: Checked, purpose: Purpose, refusal: Refusal | None = None) -> Answer:
    """The page on which a file is chosen; it says beforehand what is taken. `refusal`: why the last one was not."""
    return shown(
        desk, asked, purpose.title, "editor/upload", now=now, above=purpose.above, purpose=purpose, refusal=refusal,
        **taken_words(),
    )  # fmt: skip


def taken_words() -> dict[str, Any]:
    """What the form that chooses a file says: the kinds and sizes that are taken, and the names of its fields.

    `large` is said at once of a file that is too large to be sent, in the words that it would get when sent.
    """
    taken = limits()
    kinds = tuple(dict.fromkeys(kind.words for kind in taken.kinds))
    return {"limits": taken, "kinds": kinds, "step": STEP, "file_name": _FILE, "large": too_large()}


def only_looks(asked: Asked) -> bool:
    """Whether this step only looks at a file, and writes nothing: so no other page need wait until it is read."""
    return asked.sent(STEP) == _SEND


def step(desk: Desk, asked: Asked, now: Checked, purpose: Purpose) -> Answer | Handed | None:
    """What follows a step: the next page, or the file where it is kept; None if the clerk goes back without one.

    The caller holds `desk.work.lock`, unless the step `only_looks`; what follows that is a page.
    """
    action, token = asked.sent(STEP), asked.sent(_TOKEN)
    if now.site is None:
        return said(desk, asked, *_UNREADABLE)
    if action in (_OTHER, _BACK):
        desk.staging.let_go(token)
        return choose(desk, asked, now, purpose) if action == _OTHER else None
    if action == _SEND:
        return _received(desk, asked, now, purpose)
    staged = desk.staging.find(token)
    if isinstance(staged, Refusal):
        return choose(desk, asked, now, purpose, staged)
    found = looked_at(now.site, staged, purpose.year, asked.sent(_NAME).strip(), now.levels)
    if action == _SAME and found.same_as:
        desk.staging.let_go(token)
        return Handed(found.same_as, asked.sent(_TITLE).strip(), new=False)
    confirmed = [value for name, value in asked.form if name == _YES]
    result = keep(now.content, found, confirmed)
    if isinstance(result, Refusal):
        again = result.code in ("gone", "changed")
        return choose(desk, asked, now, purpose, result) if again else _look(desk, asked, now, purpose, found, result)
    desk.staging.let_go(token)
    return Handed(result.path, asked.sent(_TITLE).strip(), new=True)


def _received(desk: Desk, asked: Asked, now: Checked, purpose: Purpose) -> Answer:
    sent = next((one for one in asked.uploads if one.field == _FILE), None)
    if sent is None:
        return choose(desk, asked, now, purpose, refused("none"))
    staged = desk.staging.receive(sent.content, sent.name)
    if isinstance(staged, Refusal):
        return choose(desk, asked, now, purpose, staged)
    assert now.site is not None, "its caller has looked"
    taken = taken_names(now.content, purpose.year)
    name = proposed_name(staged.client_name, purpose.item, purpose.day, taken, staged.ending)
    return _look(desk, asked, now, purpose, looked_at(now.site, staged, purpose.year, name, now.levels))


def _look(
    desk: Desk, asked: Asked, now: Checked, purpose: Purpose, found: Findings, refusal: Refusal | None = None
) -> Answer:
    """The page that tells what was found, before anything is kept."""
    staged = found.staged
    return shown(
        desk, asked, purpose.title, "editor/upload_look", now=now, above=purpose.above, purpose=purpose,
        refusal=refusal, found=found, problems=[_problem(one) for one in found.problems],
        kind=FILE_KIND_WORDS.get(staged.kind, staged.ending), size=size_words(staged.size),
        token=_TOKEN, name=_NAME, title_name=_TITLE, yes=_YES, step=STEP, typed_title=_title(asked, staged),
        confirmed={value for key, value in asked.form if key == _YES}, ways=_ways(found, purpose),
    )  # fmt: skip


def _ways(found: Findings, purpose: Purpose) -> list[tuple[str, str]]:
    """The buttons, the usual one first: what is there already is kept once more by nobody but who says so."""
    keeps = (_KEEP, "เก็บไฟล์" if purpose.alone else "เก็บไฟล์และบันทึกแบบฟอร์ม")
    others = [(_OTHER, "เลือกไฟล์อื่น")]
    back = (_BACK, purpose.back)
    if found.same_as and purpose.alone:
        return [back, keeps, *others]
    if found.same_as.startswith(f"{purpose.year}/"):
        return [(_SAME, f"ใช้ไฟล์เดิม ({found.same_as})"), keeps, *others, back]
    return [keeps, *others, back]


def _problem(problem: Problem) -> FoundView:
    told = for_forms(problem)
    return FoundView(str(told.severity), SEVERITY_WORDS[told.severity], told.message, told.remedy)


def _title(asked: Asked, staged: Staged) -> str:
    """What was typed; at first the name as the file came, which mostly is the title of the paper."""
    if any(name == _TITLE for name, _ in asked.form):
        return asked.sent(_TITLE)
    return " ".join(staged.client_name.removesuffix(staged.suffix).replace("_", " ").split())
