"""The last days of a year as entries of a calendar, for the people who do the work."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from itasite import fiscal
from itasite.facts.calendar import LastDay, items_of, last_days
from itasite.facts.lasting_id import lasting_id
from itasite.item_codes import in_short
from itasite.model.measure import Measure
from itasite.model.site import Site, Year
from itasite.views.measure_numbers import numbered_title
from itasite.views.risk import Digits


class CalendarEntry(NamedTuple):
    """A whole day of a calendar; `uid` stays the same when the file is made again."""

    uid: str
    day: date
    title: str
    note: str


class CalendarView(NamedTuple):
    """What a calendar file holds, and what a calendar program lists it as."""

    name: str
    entries: tuple[CalendarEntry, ...]


def calendar_view(site: Site, year: Year, unit: str | None = None) -> CalendarView:
    """The calendar of a year: of one unit, or of all."""

    def digits(text: object) -> str:
        return fiscal.with_numerals(str(text), site.agency.numerals)

    name = " ".join(part for part in (f"ITA {digits(year.number)}", site.agency.short_name, unit or "") if part)
    codes = items_of(year, unit) if unit else ()
    order = [item.code for item in year.framework.items]
    own = f"ข้อที่รับผิดชอบ: {in_short(codes, order)}" if codes else ""

    def entry(found: LastDay) -> CalendarEntry:
        uid = f"{lasting_id(site, f'calendar/{year.number}/{found.kind}/{found.key}')}@itasite"
        note = (*_note(year, found, digits), *([own] if own and found.kind == "date" else ()))
        return CalendarEntry(uid, found.day, _title(year, found, digits), "\n".join(note))

    return CalendarView(name, tuple(entry(found) for found in last_days(year, unit)))


def _title(year: Year, found: LastDay, digits: Digits) -> str:
    if isinstance(found.subject, Measure):
        return f"ITA ครบกำหนดมาตรการ: {numbered_title(year, found.subject, digits)}"
    if found.kind == "round":
        return f"ITA สิ้น{digits(found.title)}: รายงานความก้าวหน้าของมาตรการ"
    return f"ITA วันสุดท้าย: {found.title}" if found.start else f"ITA {found.title}"


def _note(year: Year, found: LastDay, digits: Digits) -> list[str]:
    lines = [f"ปีงบประมาณ {digits(year.number)}"]
    if found.start:
        lines.append(digits(f"ตั้งแต่ {fiscal.format_date(found.start)} ถึง {fiscal.format_date(found.day)}"))
    if isinstance(found.subject, Measure):
        lines += [f"ระยะเวลา: {found.subject.period}", f"ผู้รับผิดชอบ: {', '.join(found.subject.responsible) or '-'}"]
    return lines
