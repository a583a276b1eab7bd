"""A new fiscal year: what it takes over is shown, then it is begun."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import NamedTuple

from itasite.begin.answers import read_year, year_span
from itasite.begin.fault import Fault, no_year
from itasite.begin.new_year import Planned, ground_of, next_year, planned, ready_for, write_year
from itasite.begin.taken_words import taken_lines
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.found import found
from itasite.editor.kept import kept
from itasite.editor.pages import href
from itasite.editor.shell import Finding, missing, shown, year_title
from itasite.editor.work import Checked
from itasite.facts.sitemap import FRONT
from itasite.output.system_error import explain
from itasite.reading import frameworks
from itasite.reading.folder import criteria_file
from itasite.reading.load import own_criteria
from itasite.views.criteria_state import draft_lines
from itasite.words.choices import KIND_WORDS

_TITLE = "เริ่มปีงบประมาณใหม่"


class _Wanted(NamedTuple):
    """What was asked for, as it was typed."""

    year: str
    criteria: str


def show(desk: Desk, asked: Asked) -> Answer:
    """What the next year, or the one that is asked for, would take over."""
    now = desk.work.now()
    if now.site is None:
        return missing(desk, asked)
    wanted = _Wanted(asked.first("year").strip(), asked.first("criteria").strip())
    if not wanted.year and not now.site.years:
        return _page(desk, asked, now, wanted)
    plan = _planned(now, wanted)
    return _page(desk, asked, now, wanted, plan if isinstance(plan, Fault) else None, plan)


def take(desk: Desk, asked: Asked) -> Answer:
    """Begin the year, and lead to it."""
    with desk.work.lock:
        now = desk.work.now()
        if now.site is None:
            return missing(desk, asked)
        wanted = _Wanted(asked.sent("year").strip(), asked.sent("criteria").strip())
        plan = _planned(now, wanted)
        if not isinstance(plan, Fault):
            try:
                write_year(plan)
            except OSError as error:
                plan = Fault("year-unwritten", {"year": plan.ready.number, "said": explain(error)})
        if isinstance(plan, Fault):
            return _page(desk, asked, now, wanted, plan)
        number = plan.ready.number
        files = [f"{number}/{name}" for name in plan.files]
        files += [criteria_file(number)] if plan.own else []
        told = kept(desk, now, files, f"เริ่มปีงบประมาณ {number}")
        return desk.saved(href("year", year=number), told)


def _planned(now: Checked, wanted: _Wanted) -> Planned | Fault:
    ground = ground_of(now.content)
    if isinstance(ground, Fault):
        return ground
    number = _year(wanted.year) if wanted.year else next_year(ground)
    if isinstance(number, Fault) or (fault := no_year(number)):
        return number if isinstance(number, Fault) else fault or Fault("site-unread")
    ready = ready_for(ground, number)
    if isinstance(ready, Fault):
        return ready
    criteria = int(wanted.criteria) if wanted.criteria.isascii() and wanted.criteria.isdigit() else None
    return planned(ready, criteria)


def _year(written: str) -> int | Fault:
    try:
        return int(read_year(written))
    except ValueError:
        return Fault("no-year", {"year": written})


def _page(
    desk: Desk,
    asked: Asked,
    now: Checked,
    wanted: _Wanted,
    fault: Fault | None = None,
    plan: Planned | Fault | None = None,
) -> Answer:
    plan = plan if isinstance(plan, Planned) else None
    return shown(
        desk,
        asked,
        _TITLE,
        "editor/new_year",
        now=now,
        section="start",
        path=FRONT,
        findings=_findings(now, fault),
        year=wanted.year or (str(plan.ready.number) if plan else ""),
        span=year_span(plan.ready.number) if plan else "",
        choices=_criteria(now),
        chosen=wanted.criteria,
        lines=_lines(plan) if plan else (),
        before=plan.taken.before.number if plan and plan.taken else 0,
        trouble=fault.for_forms if fault else "",
        status=HTTPStatus.CONFLICT if fault else HTTPStatus.OK,
    )


def _findings(now: Checked, fault: Fault | None) -> Sequence[Finding]:
    """What must be mended first, each with what it is in and the way to its field."""
    if fault is None:
        return ()
    records, others = found(now._replace(site=fault.site or now.site, problems=fault.problems))
    return [
        Finding(line.word, f"{at.title}: {line.message}", line.remedy, line.href or at.href)
        for at in (*records, *others)
        for line in at.lines
    ]


def _lines(plan: Planned) -> list[tuple[str, tuple[str, ...]]]:
    """What the year goes by and what it takes over, in words; each line with the points below it."""
    number, kind = plan.ready.number, plan.ready.ground.site.agency.kind
    if plan.criteria is None:
        first = [
            f"โปรแกรมไม่มีรายการข้อของ{KIND_WORDS[kind]}ที่ใช้กับปี {number} ได้ จึงเริ่มรายการของหน่วยงานเองให้ ให้กรอกข้อตามคู่มือที่ได้รับ"
        ]
    elif plan.criteria.fiscal_year != number:
        first = [f"ใช้รายการข้อของปี {plan.criteria.fiscal_year} ไปก่อน เพราะยังไม่มีเกณฑ์ของปี {number}"]
    else:
        first = [f"ใช้เกณฑ์ของปี {number}"]
    state = draft_lines(plan.criteria) if plan.criteria else ()
    points = [line.lstrip(" -") for line in state if line.startswith(" ")]
    *others, last = [first[0], *(line for line in state if not line.startswith(" "))]
    told: list[tuple[str, tuple[str, ...]]] = [(line, ()) for line in (*others, *taken_lines(plan, in_forms=True))]
    return [*told[: len(others)], (last, tuple(points)), *told[len(others) :]]


def _criteria(now: Checked) -> list[tuple[str, str]]:
    """The years whose criteria can be chosen."""
    own = own_criteria(now.content)
    known = frameworks.years(now.site.agency.kind) if now.site else ()
    return [
        ("", "ปีเดียวกัน หรือปีก่อนหน้าที่ใกล้ที่สุด"),
        *((str(one), year_title(one)) for one in sorted({*known, *own}, reverse=True)),
    ]
