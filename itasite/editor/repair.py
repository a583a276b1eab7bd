"""A file whose text is no YAML or no UTF-8: no form can show it, so its text itself is mended, as the last resort."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

from itasite.edit.apply import plain_of
from itasite.edit.file import ChangedMeanwhile, Opened, is_inside, opened, opened_as_thai, save
from itasite.edit.newlines import Form
from itasite.edit.refused import CannotEdit
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.kept import kept
from itasite.editor.pages import href, step_of
from itasite.editor.shell import missing, said, shown
from itasite.editor.work import Checked
from itasite.forms.placing import SEVERITY_WORDS
from itasite.forms.values import lines
from itasite.output.system_error import explain
from itasite.problem import Position

_CHANGED = "มีโปรแกรมอื่นแก้ไฟล์นี้ไปแล้ว ข้อความด้านล่างคือที่ท่านแก้ คัดลอกไว้ก่อน แล้วเปิดหน้านี้ใหม่"


def repair_href(file: str) -> str:
    """The page that shows the text of a file."""
    return href("repair", text=step_of(file))


def unreadable(desk: Desk, asked: Asked, title: str, file: str, refusal: CannotEdit | OSError) -> Answer:
    """What is said in the place of a form whose file cannot be read."""
    mendable = isinstance(refusal, CannotEdit) and refusal.code in ("broken", "encoding", "shape")
    to, told = repair_href(file) if mendable else "", _why(refusal, file)
    return shown(desk, asked, title, "editor/unreadable", status=HTTPStatus.CONFLICT, message=told, repair=to)


def _why(refusal: CannotEdit | OSError, file: str) -> str:
    return refusal.message if isinstance(refusal, CannotEdit) else f"อ่านไฟล์ไม่ได้: {explain(refusal, file)}"


def unread_page(desk: Desk, asked: Asked, now: Checked) -> Answer:
    """What is said of a page of the author that is not among the pages: of one that could not be read, why."""
    name = next((one for one in sorted(_unread_pages(now)) if step_of(one) == asked.step("page")), "")
    if not name:
        return missing(desk, asked)
    return unreadable(desk, asked, name, name, CannotEdit("encoding", Position(name)))


def _unread_pages(now: Checked) -> set[str]:
    known = {one.document.path for one in now.site.pages} if now.site else set()
    return {one.at.file for one in now.problems if one.rule == "encoding" and one.at.file.endswith(".md")} - known


def show(desk: Desk, asked: Asked) -> Answer:
    """The text of a file, with what was found in it."""
    now = desk.work.now()
    name = _name(now, asked)
    if not name:
        return missing(desk, asked)
    try:
        return _page(desk, asked, now, name, _opened(now.content / name, name))
    except (CannotEdit, OSError) as refusal:
        return said(desk, asked, HTTPStatus.CONFLICT, f"ซ่อมไฟล์ {name}", _why(refusal, name))


def take(desk: Desk, asked: Asked) -> Answer:
    """Write the text; also one that is still wrong: nothing typed is lost, and building is another matter."""
    with desk.work.lock:
        now = desk.work.now()
        name = _name(now, asked)
        if not name:
            return missing(desk, asked)
        text, path = lines(asked.sent("text")), now.content / name
        try:
            file = _opened(path, name)
        except (CannotEdit, OSError) as refusal:  # it is not known what is there now: nothing is written over it
            file = Opened(text, asked.sent("seen"), Form("", ()))
            return _page(desk, asked, now, name, file, _why(refusal, name))
        if asked.sent("seen") != file.digest:
            return _page(desk, asked, now, name, file._replace(text=text), _CHANGED)
        try:
            wrote = {name: save(path, file, text).raw}
        except ChangedMeanwhile:
            return _page(desk, asked, now, name, file._replace(text=text), _CHANGED)
        except OSError as error:
            return _page(desk, asked, now, name, file._replace(text=text), f"เขียนไฟล์ไม่ได้: {explain(error)}")
        done = "บันทึกแล้ว" if _reads(text, name) else "บันทึกแล้ว แต่ยังอ่านไม่ได้"
        told = kept(desk, now, (name,), name, done=done, wrote=wrote)
    page = href("own-page", page=asked.step("text"))
    return desk.saved(page if name.endswith(".md") else href("repair", text=asked.step("text")), told)


def _name(now: Checked, asked: Asked) -> str:
    """The file that the address means; "" if it is none of the content that authors write."""
    wanted, sources = asked.step("text"), now.site.sources if now.site else ()
    name = next((one for one in (*sources, *sorted(_unread_pages(now))) if step_of(one) == wanted), "")
    return name if name and is_inside(now.content, name) else ""


def _opened(path: Path, name: str) -> Opened:
    """The file; one that is no UTF-8 as Thai of old. Raises CannotEdit if it is neither, and OSError."""
    try:
        return opened(path, name)
    except CannotEdit:
        return opened_as_thai(path, name)


def _reads(text: str, name: str) -> bool:
    try:
        plain_of(text, name)
    except CannotEdit:
        return False
    return True


def _page(desk: Desk, asked: Asked, now: Checked, name: str, file: Opened, trouble: str = "") -> Answer:
    found = [
        (SEVERITY_WORDS[one.severity], one.at.line, one.message, one.remedy)
        for one in now.problems
        if one.at.file == name
    ]
    return shown(
        desk,
        asked,
        f"ซ่อมไฟล์ {name}",
        "editor/repair",
        now=now,
        status=HTTPStatus.CONFLICT if trouble else HTTPStatus.OK,
        text=file.text,
        seen=file.digest,
        found=found,
        trouble=trouble,
        foreign=file.foreign,
        is_read=not file.foreign and (name.endswith(".md") or _reads(file.text, name)),
    )
