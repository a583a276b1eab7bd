"""A file whose text is no YAML: no form can show it, so its text itself is mended, as the last resort."""

from __future__ import annotations

from http import HTTPStatus

from itasite.edit.apply import plain_of
from itasite.edit.file import ChangedMeanwhile, Opened, is_inside, opened, save
from itasite.edit.refused import CannotEdit
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.kept import kept
from itasite.editor.pages import href, step_of
from itasite.editor.shell import missing, shown
from itasite.editor.work import Checked
from itasite.forms.placing import SEVERITY_WORDS
from itasite.forms.values import lines
from itasite.output.system_error import explain

_CHANGED = "มีโปรแกรมอื่นแก้ไฟล์นี้ไปแล้ว ข้อความด้านล่างคือที่ท่านแก้ คัดลอกไว้ก่อน แล้วเปิดหน้านี้ใหม่"


def repair_href(file: str) -> str:
    """The page that shows the text of a file."""
    return href("repair", text=step_of(file))


def unreadable(desk: Desk, asked: Asked, title: str, file: str, refusal: CannotEdit) -> Answer:
    """What is said in the place of a form whose file cannot be read."""
    to = repair_href(file) if refusal.code == "broken" else ""
    status = HTTPStatus.CONFLICT
    return shown(desk, asked, title, "editor/unreadable", status=status, message=refusal.message, repair=to)


def show(desk: Desk, asked: Asked) -> Answer:
    """The text of a file, with what was found in it."""
    now = desk.work.now()
    name = _name(now, asked)
    return _page(desk, asked, now, name, opened(now.content / name, name)) if name else missing(desk, asked)


def take(desk: Desk, asked: Asked) -> Answer:
    """Write the text; also one that is still wrong: nothing typed is lost, and building is another matter."""
    with desk.work.lock:
        now = desk.work.now()
        name = _name(now, asked)
        if not name:
            return missing(desk, asked)
        text, path = lines(asked.sent("text")), now.content / name
        file = opened(path, name)
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
    return desk.saved(href("repair", text=asked.step("text")), told)


def _name(now: Checked, asked: Asked) -> str:
    """The file that the address means; "" if it is none of the content that authors write."""
    wanted, sources = asked.step("text"), now.site.sources if now.site else ()
    name = next((one for one in sources if step_of(one) == wanted), "")
    return name if name and is_inside(now.content, name) else ""


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
        is_read=_reads(file.text, name),
    )
