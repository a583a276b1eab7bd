"""A new site in an empty folder: the same questions as the command asks."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from itasite.begin.answers import KINDS, kind_words
from itasite.begin.new_site import read_answers
from itasite.detect.provinces import PROVINCES
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.pages import href
from itasite.editor.shell import missing, shown
from itasite.fiscal import fiscal_year_of

_FIELDS = ("name", "kind", "province", "year")


def show(desk: Desk, asked: Asked) -> Answer:
    """The questions; nothing where there is a site already."""
    return _page(desk, asked, {"year": str(fiscal_year_of(desk.today()))}) if desk.begin else missing(desk, asked)


def take(desk: Desk, asked: Asked) -> Answer:
    """Begin the site, and lead to the form of the agency."""
    with desk.work.lock:
        if desk.begin is None:
            return missing(desk, asked)
        written = {key: asked.sent(key).strip() for key in _FIELDS}
        answers = read_answers(written)
        if isinstance(answers, dict):
            return _page(desk, asked, written, answers)
        if trouble := desk.begin(answers):
            return _page(desk, asked, written, {}, trouble)
        desk.begin = None
        desk.work.changed()
        return desk.saved(href("agency"), "สร้างเว็บไซต์แล้ว ตรวจและกรอกข้อมูลหน่วยงานต่อได้เลย")


def _page(
    desk: Desk, asked: Asked, written: Mapping[str, str], faults: Mapping[str, str] | None = None, trouble: str = ""
) -> Answer:
    wrong = bool(faults or trouble)
    return shown(
        desk,
        asked,
        "เริ่มเว็บไซต์ใหม่",
        "editor/new_site",
        section="start",
        written={key: written.get(key, "") for key in _FIELDS},
        faults={key: (faults or {}).get(key, "") for key in _FIELDS},
        kinds=[(kind.value, kind_words(kind)) for kind in KINDS],
        provinces=PROVINCES,
        trouble=trouble or ("แก้ช่องที่บอกไว้ด้านล่างก่อน" if wrong else ""),
        status=HTTPStatus.CONFLICT if wrong else HTTPStatus.OK,
    )
