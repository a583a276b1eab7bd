"""The list of items out of a table that was copied from the manual: what was read is shown, then it is put in."""

from __future__ import annotations

from http import HTTPStatus

from itasite.begin.fault import Fault
from itasite.begin.own_file import own_file
from itasite.begin.paste import Read, put_pasted, read_pasted
from itasite.begin.pasted_file import Merged
from itasite.editor.answers import Answer, Asked
from itasite.editor.criteria import TITLE, above
from itasite.editor.desk import Desk
from itasite.editor.kept import kept
from itasite.editor.pages import href
from itasite.editor.shell import Entry, missing, shown
from itasite.editor.work import Checked
from itasite.facts.sitemap import OVERVIEW
from itasite.model.site import Site, Year
from itasite.reading.folder import criteria_file

_SHOWN = 5  # lines that were passed over


def show(desk: Desk, asked: Asked) -> Answer:
    """The box for the copied table."""
    now = desk.work.now()
    year = now.year(asked.year)
    return missing(desk, asked) if now.site is None or year is None else _page(desk, asked, now, now.site, year)


def take(desk: Desk, asked: Asked) -> Answer:
    """Show what is read of it, or put it in."""
    with desk.work.lock:
        now = desk.work.now()
        year = now.year(asked.year)
        if now.site is None or year is None:
            return missing(desk, asked)
        text = asked.sent("pasted").replace("\r\n", "\n")
        if not text.strip():
            return _page(desk, asked, now, now.site, year, fault=Fault("pasted-nothing"))
        own = own_file(now.content, desk.work.project, year.number)
        read = own if isinstance(own, Fault) else read_pasted(own, text)
        if isinstance(own, Fault) or isinstance(read, Fault) or asked.sent("~do") != "put":
            fault = read if isinstance(read, Fault) else None
            return _page(desk, asked, now, now.site, year, text, read, fault)
        placed = put_pasted(own, read, replace=asked.sent("replace") == "yes")
        if isinstance(placed, Fault):
            return _page(desk, asked, now, now.site, year, text, read, placed)
        told = kept(desk, now, (criteria_file(year.number),), f"วางรายการข้อของปี {year.number}")
        return desk.saved(href("criteria", year=year.number), f"{_said(placed.merged)} {told}")


def _said(made: Merged) -> str:
    counts = (("เพิ่ม", made.added), ("แทนของเดิม", made.replaced), ("เหมือนเดิม", made.same))
    said = " ".join(f"{word} {len(codes)} ข้อ" for word, codes in counts if codes) or "ไม่มีข้อใดเปลี่ยน"
    kept_as = f" คงไว้ตามที่พิมพ์ {', '.join(made.kept)}" if made.kept else ""
    left = f" ยังเป็นของปีก่อน {', '.join(made.left)}" if made.left else ""
    return f"{said}{kept_as}{left}."


def _page(
    desk: Desk,
    asked: Asked,
    now: Checked,
    site: Site,
    year: Year,
    text: str = "",
    read: Read | Fault | None = None,
    fault: Fault | None = None,
) -> Answer:
    found = read if isinstance(read, Read) else None
    return shown(
        desk,
        asked,
        "วางรายการข้อจากคู่มือ",
        "editor/criteria_paste",
        now=now,
        above=(*above(site, year), Entry(f"{TITLE} {year.number}", href("criteria", year=year.number))),
        path=OVERVIEW.path_in(year),
        pasted=text,
        rows=_rows(found) if found else (),
        passed=list(dict.fromkeys(found.found.passed_over))[:_SHOWN] if found else (),
        doubts=[(one.line, one.what) for one in found.found.doubts] if found else (),
        earlier=found.earlier.fiscal_year if found and found.earlier else 0,
        replace=asked.sent("replace") == "yes",
        trouble=fault.for_forms if fault else "",
        status=HTTPStatus.CONFLICT if fault else HTTPStatus.OK,
    )


def _rows(read: Read) -> list[tuple[str, str, str, int, str]]:
    """Of each item its code, criterion, title, number of components, and which item of the year before it seems."""
    rows = []
    for item in read.found.items:
        guess = read.guesses.get(item.code)
        where = item.sub_indicator or item.indicator or item.group or "–"
        same = f"{guess.item.code} {guess.item.title}" if guess else "ข้อใหม่"
        rows.append((item.code, where, item.title or "–", len(item.components), same))
    return rows
