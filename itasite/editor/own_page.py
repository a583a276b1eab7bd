"""The page on which a page of the author's own is written: its words, its blocks, buttons for both."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from itasite.edit.file import opened_in
from itasite.edit.refused import CannotEdit
from itasite.editor import base as carried
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.history_place import file_history
from itasite.editor.kept import kept
from itasite.editor.own_page_choice import answered, ask_which
from itasite.editor.own_page_parts import CHANGES, PartView, part_views, typed_texts, with_texts
from itasite.editor.own_page_places import block_steps, context_of_page, page_asked
from itasite.editor.own_page_saving import TextSaved, save_text
from itasite.editor.own_page_tools import ON_WORDS, TOOLS, pressed
from itasite.editor.pages import href, step_of
from itasite.editor.repair import unread_page, unreadable
from itasite.editor.shell import Entry, missing, said, shown
from itasite.editor.work import Checked
from itasite.forms.context import FormContext
from itasite.forms.findings import for_forms
from itasite.forms.placing import SEVERITY_WORDS
from itasite.model.blocks import BLOCKS
from itasite.model.shape import fields_of
from itasite.model.site import AuthorPage
from itasite.pagetext.options import block_choices
from itasite.pagetext.pages import menu_place
from itasite.pagetext.parts import parts
from itasite.pagetext.refusal import Refusal

UNCHANGED = "ไม่มีอะไรเปลี่ยน จึงไม่ได้เขียนไฟล์"


def show(desk: Desk, asked: Asked) -> Answer:
    """The page as its file has it."""
    now = desk.work.now()
    page = page_asked(now, asked)
    if page is None:
        return unread_page(desk, asked, now)
    try:
        text = opened_in(now.content, page.document.path).text
    except (CannotEdit, OSError) as refusal:
        return unreadable(desk, asked, page.title, page.document.path, refusal)
    return _drawn(desk, asked, now, page, text)


def take(desk: Desk, asked: Asked) -> Answer:
    """Save what was typed, and what a button beside a part asks for; a button above a text draws the page again."""
    with desk.work.lock:
        now = desk.work.now()
        page = page_asked(now, asked)
        if page is None:
            return missing(desk, asked)
        base = carried.unpacked(asked.sent(carried.FIELD))
        if not isinstance(base, str):
            return said(desk, asked, HTTPStatus.BAD_REQUEST, "แบบฟอร์มมาไม่ครบ", "กดย้อนกลับ แล้วกดบันทึกอีกครั้ง")
        if (choice := answered(asked)) is not None:
            return _end(desk, asked, now, page, save_text(now.content, page.document.path, base, *choice), choice[0])
        return _take(desk, asked, now, page, base)


def _take(desk: Desk, asked: Asked, now: Checked, page: AuthorPage, base: str) -> Answer:
    typed = typed_texts(asked)
    action, _, target = asked.sent("~do").partition(":")
    number = int(target) if target.isascii() and target.isdigit() and len(target) < 6 else 0
    if action in TOOLS:
        made = pressed(action, number, typed.get(number, ""), asked)
        views = [
            view._replace(at=made.start, until=made.end) if view.number == number else view
            for view in _parts(now, page, base, typed | {number: made.text})
        ]
        return _drawn(desk, asked, now, page, base, views, unsaved=True)
    mine = with_texts(base, typed)
    name = asked.sent(f"block.{number}")
    to = href("own-page", page=asked.step("page"))
    if action in CHANGES and not isinstance(mine, Refusal):
        if action == "add" and name not in BLOCKS:
            mine = Refusal("no-name", "ยังไม่ได้เลือกส่วนสำเร็จรูปที่จะเพิ่ม")
        elif _same_parts(base, mine):
            whole = CHANGES[action](mine, number, name)
            to = _address_of_new(asked, mine, whole) if action == "add" and isinstance(whole, str) else to
            mine = whole
    if isinstance(mine, Refusal):
        views = _parts(now, page, base, typed)
        return _drawn(desk, asked, now, page, base, views, unsaved=True, trouble=mine.message)
    return _end(desk, asked, now, page, save_text(now.content, page.document.path, base, mine), mine, to, base)


def _same_parts(base: str, mine: str) -> bool:
    """Whether the parts still have their numbers after words were typed; a block that was typed as text has one too."""
    before, after = ([part.kind for part in parts(text)] for text in (base, mine))
    return after[: len(before)] == before


def _address_of_new(asked: Asked, before: str, after: str) -> str:
    """Where a block that was added is filled in; the page itself where it asks for nothing."""
    old = block_steps(part.name for part in parts(before) if part.kind == "block")
    new = block_steps(part.name for part in parts(after) if part.kind == "block")
    same = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), len(old))
    step = new[same] if same < len(new) else ""
    name = step.partition("~")[0]
    if name in BLOCKS and any(field.name != "year" for field in fields_of(BLOCKS[name])):
        return href("page-block", page=asked.step("page"), entry=step)
    return href("own-page", page=asked.step("page"))


def _end(
    desk: Desk,
    asked: Asked,
    now: Checked,
    page: AuthorPage,
    saved: TextSaved,
    mine: str,
    to: str = "",
    base: str = "",
) -> Answer:
    base = base or str(carried.unpacked(asked.sent(carried.FIELD)))
    if saved.choices:
        return ask_which(desk, asked, page.title, saved, (base, mine))
    if saved.trouble:
        conflict = HTTPStatus.CONFLICT
        return _drawn(desk, asked, now, page, mine, unsaved=True, trouble=saved.trouble, base=base, status=conflict)
    path = page.document.path
    told = kept(desk, now, (path,), page.title, wrote={path: saved.raw}) if saved.wrote else UNCHANGED
    return desk.saved(to or href("own-page", page=step_of(path)), told)


def _parts(now: Checked, page: AuthorPage, text: str, typed: Mapping[int, str] | None = None) -> list[PartView]:
    path = page.document.path
    known = context_of_page(now.site, path) if now.site else FormContext()
    return list(part_views(text, step_of(path), known, typed))


def _drawn(
    desk: Desk,
    asked: Asked,
    now: Checked,
    page: AuthorPage,
    text: str,
    views: list[PartView] | None = None,
    *,
    unsaved: bool = False,
    trouble: str = "",
    base: str | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> Answer:
    path, step = page.document.path, asked.step("page")
    found = [for_forms(one) for one in now.problems if one.at.file == path]
    return shown(
        desk,
        asked,
        page.title,
        "editor/own_page",
        history=file_history(page.document.path),
        now=now,
        section="own-pages",
        above=(Entry("หน้าเว็บ", href("own-pages")),),
        path=path,
        parts=views or _parts(now, page, text),
        blocks=block_choices(),
        tools=ON_WORDS,
        base_name=carried.FIELD,
        base=carried.packed(text if base is None else base),
        head_href=href("page-head", page=step),
        name_href=href("page-name", page=step),
        place=menu_place(now.site, path) if now.site else "",
        found=[(one.severity.value, SEVERITY_WORDS[one.severity], one.message, one.remedy) for one in found],
        unsaved=unsaved,
        trouble=trouble,
        status=status,
    )
