"""The files of a year: which there are, where each is used; one more is taken, one that nothing uses is taken out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import quote, unquote

from itasite import item_codes
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.kept import kept, not_safe
from itasite.editor.pages import href, step_of
from itasite.editor.shell import Entry, missing, shown
from itasite.editor.uploading import STEP, Purpose, choose, only_looks, step, taken_words
from itasite.editor.work import Checked
from itasite.facts.attached import file_facts
from itasite.facts.evidence import Target, targets
from itasite.facts.sitemap import year_title
from itasite.listing import PUBLISHED_FOLDER
from itasite.model.evidence import Evidence
from itasite.model.site import Site, Year
from itasite.output.system_error import explain
from itasite.views.criteria import measure_title
from itasite.views.file_words import size_words
from itasite.words import kept as words
from itasite.words.file_kinds import FILE_KIND_WORDS

TITLE = "ไฟล์ของปี"
_REMOVE, _SURE = "~remove", "~sure"


class FileView(NamedTuple):
    """A file: its name, where it can be opened ("" without a preview), what it is, and what uses it."""

    name: str
    path: str
    href: str
    about: str
    uses: Sequence[Entry]


def show(desk: Desk, asked: Asked) -> Answer:
    """The files of a year."""
    now = desk.work.now()
    year = now.year(asked.year)
    if now.site is None or year is None:
        return missing(desk, asked)
    uses = tuple(_uses(now.site, year))
    files = [_file(desk, now.site, path, uses) for path in _names(now.site, year)]
    purpose = _purpose(now.site, year)
    return shown(
        desk, asked, TITLE, "editor/files", now=now, above=purpose.above[:1], files=files, remove=_REMOVE,
        purpose=purpose, refusal=None, **taken_words(),
    )  # fmt: skip


def take(desk: Desk, asked: Asked) -> Answer:
    """A step of handing in a file, or a file that is to be taken out."""
    with nullcontext() if only_looks(asked) and not asked.sent(_REMOVE) else desk.work.lock:
        now = desk.work.now()
        year = now.year(asked.year)
        if now.site is None or year is None:
            return missing(desk, asked)
        if asked.sent(_REMOVE):
            return _removed(desk, asked, now, year)
        purpose = _purpose(now.site, year)
        found = step(desk, asked, now, purpose) if asked.sent(STEP) else choose(desk, asked, now, purpose)
        if isinstance(found, Answer):
            return found
        told = kept(desk, now, (found.path,)) if found and found.new else ""
        return desk.saved(href("files", year=year.number), told)


def _removed(desk: Desk, asked: Asked, now: Checked, year: Year) -> Answer:
    assert now.site is not None, "its caller has looked"
    path, uses = asked.sent(_REMOVE), tuple(_uses(now.site, year))
    if path not in _names(now.site, year):
        return missing(desk, asked)
    view, trouble = _file(desk, now.site, path, uses), ""
    if asked.sent(_SURE) and not view.uses:
        trouble = _unlinked(desk, now, path)
        if not trouble:
            return desk.saved(href("files", year=year.number), kept(desk, now, (path,), wrote={path: None}))
    return shown(
        desk, asked, f"ลบไฟล์ {view.name}", "editor/file_remove", now=now, above=_purpose(now.site, year).above,
        file=view, remove=_REMOVE, sure=_SURE, trouble=trouble,
    )  # fmt: skip


def _unlinked(desk: Desk, now: Checked, path: str) -> str:
    """Remove a file that can be had back; why it could not be, "" if it was."""
    if why := not_safe(desk, now, path):
        return words.NOT_SAFE.format(why=why)
    try:
        (now.content / path).unlink()
    except OSError as error:
        return f"ลบไฟล์ไม่ได้: {explain(error)}"
    return ""


def _purpose(site: Site, year: Year) -> Purpose:
    files = href("files", year=year.number)
    above = (Entry(year_title(site, year), href("year", year=year.number)), Entry(TITLE, files))
    return Purpose("เพิ่มไฟล์", year.number, above=above, back="กลับไปที่รายการไฟล์", alone=True)


def _names(site: Site, year: Year) -> list[str]:
    return sorted(name for name in site.files if name.startswith(f"{year.number}/{PUBLISHED_FOLDER}/"))


def _file(desk: Desk, site: Site, path: str, uses: Sequence[tuple[str, Entry]]) -> FileView:
    facts = file_facts(site, Target("file", path))
    about = [FILE_KIND_WORDS.get(facts.kind, ""), size_words(facts.size)] if facts else []
    about += [f"{facts.pages} หน้า"] if facts and facts.pages else []
    name = path.partition(f"/{PUBLISHED_FOLDER}/")[2]
    users = dict.fromkeys(entry for used, entry in uses if used == path)
    written = dict.fromkeys(_pages(site, name)) if not users else {}
    opened = f"{desk.preview}{quote(path)}" if desk.preview else ""
    return FileView(name, path, opened, ", ".join(filter(None, about)), tuple(users or written))


def _uses(site: Site, year: Year) -> Iterator[tuple[str, Entry]]:
    """Each file that a record names, with that record."""
    number = year.number
    for code, entry in year.disclosure.items.items():
        yield from _of(year, entry.evidence, Entry(code, href("item", year=number, item=item_codes.slug(code))))
    for shared in year.disclosure.evidence:
        yield from _of(year, (shared,), Entry(shared.title, href("shared", year=number, entry=shared.id)))
    for measure in year.measures.measures:
        place = Entry(measure_title(year.assessed, measure), href("measure", year=number, entry=measure.id))
        for progress in measure.progress.values():
            yield from _of(year, progress.evidence, place)
    if site.agency.logo:
        yield site.agency.logo, Entry("ตราของหน่วยงาน", href("agency"))


def _of(year: Year, evidence: Sequence[Evidence], place: Entry) -> Iterator[tuple[str, Entry]]:
    for piece in evidence:
        yield from ((found.place, place) for found in targets(year, piece) if found.kind == "file")


def _pages(site: Site, name: str) -> Iterator[Entry]:
    """The pages and files of data in whose text the name stands, however it is written there."""
    base = PurePosixPath(name).name
    titles = {page.document.path: page.title for page in site.pages}
    for path, text in site.texts.items():
        if base in text.text or base in unquote(text.text):
            own = path in titles
            yield Entry(f"หน้า {titles[path]}", href("own-page", page=step_of(path))) if own else Entry("ข้อมูลของปี", "")
