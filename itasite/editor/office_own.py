"""A workbook of ours that came back: what it changes, and then the files with it."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus

from itasite.edit.retried import GaveUp
from itasite.edit.several import SavedAll
from itasite.editor.answers import Answer
from itasite.editor.differences import in_groups
from itasite.editor.kept import kept
from itasite.editor.office_look import FORCE, FORCED, LOOK, STEP, TOKEN, WRITE, YES, Looked, above
from itasite.editor.pages import href
from itasite.editor.shell import shown
from itasite.editor.work import Checked
from itasite.output.system_error import explain
from itasite.problem import Problem
from itasite.uploads import Refusal
from itasite.words import office_forms as words
from itasite.words.taken import CONFLICTS_PROPOSED_DO
from itasite.workbook.opened import Refused
from itasite.workbook.taken import Import, Wanted, import_of, write

_DELETE = "~delete"


def answer(looked: Looked, raw: bytes) -> Answer | Refusal:
    """What the workbook would change, or the page of the year once it is written."""
    if looked.step == WRITE:
        with looked.desk.work.lock:
            return _written(looked, raw)
    made = import_of(_wanted(looked, raw))
    return _refused(made) if isinstance(made, Refused) else _page(looked, made)


def _wanted(looked: Looked, raw: bytes) -> Wanted:
    now, delete = looked.now, looked.ticked(_DELETE)
    name, year = looked.staged.client_name, looked.year.number
    return Wanted(now.content, raw, name, now.levels, year, delete=delete, force=looked.ticked(FORCE))


def _refused(made: Refused) -> Refusal:
    return Refusal(FORCED if made.forced else "workbook", made.why, "")


def _written(looked: Looked, raw: bytes) -> Answer | Refusal:
    before = looked.desk.work.now()
    made = import_of(_wanted(looked._replace(now=before), raw))
    if isinstance(made, Refused):
        return _refused(made)
    if made.stopped or not made.edits:
        return _page(looked, made)
    try:
        done = write(made)
    except GaveUp as why:
        return _page(looked, made, str(why))
    if isinstance(done, Refused):
        return _refused(done)
    if done.saved is None:
        return _page(looked, done.made)
    return _saved(looked, before, done.saved)


def _saved(looked: Looked, before: Checked, done: SavedAll) -> Answer:
    looked.desk.staging.let_go(looked.staged.token)
    about = words.IMPORTED.format(name=looked.staged.client_name)
    wrote = {name: one.raw for name, one in done.written.items()}
    told = kept(looked.desk, before, tuple(done.written), about, done=words.WRITTEN, wrote=wrote)
    return looked.desk.saved(href("year", year=looked.year.number), " ".join((told, *_left(done))))


def _left(done: SavedAll) -> Iterator[str]:
    """What is said of files that the system did not let us write."""
    if done.left:
        why = explain(done.error) if done.error else ""
        yield words.LEFT.format(files=", ".join(done.left), why=why)


def _page(looked: Looked, made: Import, trouble: str = "") -> Answer:
    stopped = bool(made.stopped or trouble)
    return shown(
        looked.desk, looked.asked, words.LOOK_TITLE, "editor/office_own", now=looked.now,
        above=above(looked.site, looked.year), status=HTTPStatus.CONFLICT if stopped else HTTPStatus.OK,
        name=looked.staged.client_name, held=looked.staged.token, token=TOKEN, step=STEP, look=LOOK, write=WRITE,
        yes=YES, delete=_DELETE, deletes=looked.ticked(_DELETE), force=FORCE, forced=looked.ticked(FORCE),
        made=made, trouble=trouble, read_again=CONFLICTS_PROPOSED_DO,
        problems=[_line(one) for one in made.problems], warnings=[_line(one) for one in made.warnings],
        told=[_told(one.place, one.text) for one in made.told], groups=in_groups(made.changes),
        again=href("office", year=looked.year.number),
    )  # fmt: skip


def _line(problem: Problem) -> tuple[str, str, str]:
    """Where, what, and what to do."""
    return (str(problem.at) if problem.at.cell else problem.at.file, problem.message, problem.remedy)


def _told(place: str, text: str) -> str:
    return f"{place}: {text}" if place else text
