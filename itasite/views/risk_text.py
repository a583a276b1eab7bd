"""The lists of what would be lost as text: for a terminal, for a chat, and as rows of a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.views.risk import ESTIMATE, LATE, UNDATED, RiskLine, RiskView, UnitView, estimate

HEADINGS = (
    "ผู้รับผิดชอบ",
    "ประเภท",
    "ข้อ",
    "ชื่อ",
    "เหตุ",
    f"คะแนนรวมที่อาจเสีย ({ESTIMATE})",
    "วันสิ้นสุด",
    "จำนวนวันที่เหลือ (ติดลบ = ผ่านมาแล้ว)",
)
TEXT = "ใกล้กำหนด: อะไรจะเสียคะแนน"  # begins the list for a terminal
_MESSAGE = re.compile(r"ITA ปีงบประมาณ .+\n.+\nถ้าตรวจประเมินวันที่ ")
_RULE = "-" * 20


def as_text(view: RiskView) -> str:
    """For a terminal."""
    lines = [f"{TEXT} ปีงบประมาณ {view.year} {view.agency}", f"ถ้าตรวจประเมินวันที่ {view.as_of}", ""]
    lines += [f"ทั้งหน่วยงาน: {view.whole.summary}"] if view.whole else []
    lines += [f"เสียมากที่สุด ({ESTIMATE}): {view.most}"] if view.most else []
    lines += [view.reviews] if view.reviews else []
    lines += [*([""] if view.whole else []), "วันสำคัญ"]
    for day in view.dates:
        lines += [f"  {day.left} – {day.day} {day.title}", *([f"      {day.note}"] if day.note else [])]
    lines += [f"  {view.dates_note}"] if view.dates_note else []
    for unit in view.units:
        lines += ["", f"{unit.name}: {unit.summary}", *_terminal(unit)]
    lines += ["", *([view.shared] if view.shared else []), *view.reasons]
    return "\n".join(lines).rstrip() + "\n"


def as_message(view: RiskView) -> str:
    """To paste into LINE: short lines, no table, each unit's part readable by itself."""
    lines = [f"ITA ปีงบประมาณ {view.year}", view.agency, f"ถ้าตรวจประเมินวันที่ {view.as_of}"]
    lines += ["", "ทั้งหน่วยงาน", *_short(view.whole)] if view.whole else []
    lines += ["", *view.reviews.split(" · ")] if view.reviews else []
    coming = [day for day in view.dates if day.days >= 0]
    lines += ["", "วันที่จะถึง"] if coming else []
    for day in coming:
        lines += [f"• {day.left} ({day.day})", f"  {day.title}", *([f"  {day.note}"] if day.note else [])]
    for unit in view.units:
        lines += ["", _RULE, unit.name, *_short(unit), *_message(unit)]
    lines += ["", _RULE, *view.brief] if view.brief else []
    return "\n".join(lines).rstrip() + "\n"


def is_message(text: str) -> bool:
    """Whether a text begins as `as_message` does."""
    return _MESSAGE.match(text) is not None


def rows(view: RiskView) -> list[tuple[str, ...]]:
    """For a sheet: a row per unit and item or measure, the sums, the dates, and why the figures are estimates."""
    found: list[tuple[str, ...]] = []
    for unit in view.units:
        found += [(unit.name, "ข้อ OIT", line.code, *_cells(line)) for line in unit.items]
        found += [(unit.name, LATE, "", *_cells(line)) for line in unit.late]
        found += [(unit.name, UNDATED, "", *_cells(line)) for line in unit.undated]
        found += [(unit.name, "รวมของหน่วย", "", unit.summary, "", unit.points, "", "")] if unit.points else []
    if view.whole:
        found += [("", "รวมทั้งหน่วยงาน", "", view.whole.summary, "", view.whole.points, "", "")]
    found += [("", "วันสำคัญ", "", day.title, day.note, "", day.day, str(day.days)) for day in view.dates]
    notes = [
        f"{view.agency} ปีงบประมาณ {view.year} ถ้าตรวจประเมินวันที่ {view.as_of}",
        view.reviews,
        view.dates_note,
        view.shared,
        *view.reasons,
    ]
    return found + [("", "หมายเหตุ", "", note, "", "", "", "") for note in notes if note]


def _cells(line: RiskLine) -> tuple[str, ...]:
    return line.title, " · ".join(line.why), line.points, line.end, ""


def _short(unit: UnitView) -> tuple[str, ...]:
    """The summary in lines that a telephone shows whole."""
    return tuple(unit.summary.replace(f" {ESTIMATE}", f" · {ESTIMATE}").split(" · "))


def _terminal(unit: UnitView) -> Iterator[str]:
    for line in unit.items:
        yield f"  {line.code} {line.title}"
        yield f"      {estimate(line.points)} · {' · '.join(line.why)}"
    for heading, lines in ((LATE, unit.late), (UNDATED, unit.undated)):
        if lines:
            yield f"  {heading}"
        for line in lines:
            yield f"  - {line.title}"
            yield f"      {' · '.join(line.why)}"


def _message(unit: UnitView) -> Iterator[str]:
    for line in unit.items:
        yield from ("", f"• {line.code} {line.title}", f"  {estimate(line.points)}", *(f"  {why}" for why in line.why))
    for heading, lines in ((LATE, unit.late), (UNDATED, unit.undated)):
        if lines:
            yield from ("", heading)
        for line in lines:
            yield from (f"• {line.title}", *(f"  {why}" for why in line.why))
