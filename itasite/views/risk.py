"""What would be lost on a day, in words: for staff only, so no page of the site shows it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from itasite import fiscal
from itasite.facts import item_cost
from itasite.facts.handin import NO_EVIDENCE, UNCONFIRMED
from itasite.facts.ranges import rounded
from itasite.facts.risk import AtRisk, DateLeft, Lack, OpenMeasure, Risk, UnitList
from itasite.facts.sitemap import CHECKLIST, MEASURES
from itasite.model.agency import Agency
from itasite.model.framework import Framework
from itasite.model.measure import Progress
from itasite.model.site import Year
from itasite.views.measure_numbers import numbered_title
from itasite.views.reviews import reviews_line
from itasite.views.show import progress_mark
from itasite.views.sources import source_words, trust_words
from itasite.words.choices import STATUS_WORDS

NOBODY = "ยังไม่ระบุผู้รับผิดชอบ"
ESTIMATE = "ประมาณการ"
NO_POINTS = "คำนวณคะแนนไม่ได้"
LATE = "มาตรการที่พ้นกำหนดแล้ว ยังไม่มีรายงานว่าแล้วเสร็จ"
UNDATED = "มาตรการที่ยังไม่เสร็จ และไม่มีวันสิ้นสุดให้เทียบ"
_NO_STATUS = "ยังไม่ได้ระบุสถานะ"
_MOST = 5  # items that the summary names
_GAPS = {
    item_cost.Gap.WEIGHTS: "ยังไม่ทราบน้ำหนักของเครื่องมือ",
    item_cost.Gap.ITEMS: "ยังไม่ทราบรายการครบทุกข้อ",
    item_cost.Gap.SUB_INDICATORS: "ยังไม่ทราบตัวชี้วัดย่อยของทุกข้อ",
}

Digits = Callable[[object], str]


class RiskLine(NamedTuple):
    """An item or a measure: its code ("" for a measure), title, what it may cost, why it stands here."""

    code: str
    title: str
    points: str
    why: tuple[str, ...]
    end: str = ""


class DateLine(NamedTuple):
    """A date: how far, which, what for, and what else to know of it."""

    left: str
    day: str
    title: str
    note: str
    days: int


class UnitView(NamedTuple):
    """What one unit has to do; `points` is what its items cost together."""

    name: str
    items: tuple[RiskLine, ...]
    late: tuple[RiskLine, ...]
    undated: tuple[RiskLine, ...]
    points: str
    summary: str


class RiskView(NamedTuple):
    """What every form of the list shows; `whole` is None where one unit's list alone is wanted.

    `reasons` say what is missing and why its figures are estimates or unknown, `brief` the same in short lines.
    """

    agency: str
    year: str
    as_of: str
    whole: UnitView | None
    units: tuple[UnitView, ...]
    most: str
    reviews: str
    shared: str
    dates: tuple[DateLine, ...]
    dates_note: str
    reasons: tuple[str, ...]
    brief: tuple[str, ...]


def risk_view(found: Risk, unit: UnitList | None, numerals: fiscal.Numerals) -> RiskView:
    """The lists of all units or of one, with the dates of the year."""

    def digits(text: object) -> str:
        return fiscal.with_numerals(str(text), numerals)

    counted = (unit or found.whole).items
    shared = any(len(item.state.responsible) > 1 for item in counted) and unit is None
    return RiskView(
        agency=found.site.agency.short_name,
        year=digits(found.year.number),
        as_of=digits(fiscal.format_date(found.as_of)),
        whole=_unit(found, found.whole, digits) if unit is None else None,
        units=tuple(_unit(found, own, digits) for own in ((unit,) if unit else found.units)),
        most=_most(found, digits) if unit is None else "",
        reviews=digits(reviews_line(found.site, found.year)) if unit is None else "",
        shared="ข้อที่หลายหน่วยรับผิดชอบร่วมกันนับในทุกหน่วย ยอดของแต่ละหน่วยจึงบวกกันไม่ได้" if shared else "",
        dates=tuple(date_line(left, digits) for left in found.dates),
        dates_note=_dates_note(found, digits),
        reasons=tuple(digits(reason) for reason in (*_not_shown(found.year), *(_reasons(found) if counted else ()))),
        brief=tuple(digits(line) for line in (*_not_shown(found.year), *(_brief(found) if counted else ()))),
    )


def estimate(points: str) -> str:
    """A figure, always with what it is."""
    return f"{ESTIMATE} {points} คะแนน" if points else NO_POINTS


def _not_shown(year: Year) -> tuple[str, ...]:
    """What the list leaves out because the year does not show that part; it may still be at risk."""
    kinds = ((CHECKLIST, "ข้อ OIT"), (MEASURES, "มาตรการ"))
    return tuple(f"ปีนี้ไม่ได้แสดงส่วน {kind.part} รายการนี้จึงไม่รวม{what}" for kind, what in kinds if not kind.is_in(year))


def _unit(found: Risk, unit: UnitList, digits: Digits) -> UnitView:
    points = _points(unit.points, digits)
    lost = f"{ESTIMATE}ว่าเสียรวม {points} จาก 100 คะแนน" if points else NO_POINTS
    parts = [f"ข้อ OIT ที่เสี่ยง {len(unit.items)} ข้อ {lost}"] if unit.items else []
    parts += [f"มาตรการที่พ้นกำหนด {len(unit.late)} มาตรการ"] if unit.late else []
    return UnitView(
        name=unit.unit or NOBODY,
        items=tuple(_item(item, digits) for item in unit.items),
        late=tuple(_measure(found, row, digits) for row in unit.late),
        undated=tuple(_measure(found, row, digits) for row in unit.undated),
        points=points if unit.items else "",
        summary=digits(" · ".join(parts)) or "ไม่มีข้อหรือมาตรการที่เสี่ยง",
    )


def _points(points: Decimal | None, digits: Digits) -> str:
    return digits(rounded(points)) if points is not None else ""


def _item(found: AtRisk, digits: Digits) -> RiskLine:
    item = found.state.item
    why = tuple(digits(_lack(found, lack)) for lack in found.lacks)
    return RiskLine(item.code, item.title, _points(found.points, digits), why)


def _lack(found: AtRisk, lack: Lack) -> str:
    match lack:
        case Lack.NO_EVIDENCE:
            return NO_EVIDENCE
        case Lack.UNCONFIRMED:
            return UNCONFIRMED
        case Lack.COMPONENT:
            return f"องค์ประกอบที่ {', '.join(map(str, found.components))} ยังไม่มีหลักฐานที่ยืนยันแล้ว"
        case Lack.NOT_DONE:
            return STATUS_WORDS[found.state.status] if found.state.status else _NO_STATUS


def _measure(found: Risk, row: OpenMeasure, digits: Digits) -> RiskLine:
    end = digits(fiscal.format_date(row.end)) if row.end else ""
    if row.end and row.end < found.as_of:
        of = f" ({digits(row.round)})" if row.round else ""
        when = f"สิ้นสุด {end}{of} {digits(days_left((row.end - found.as_of).days))}"
    else:
        when = f"ระยะเวลา: {row.measure.period}" if row.measure.period else "ไม่ได้ระบุระยะเวลา"
        end = ""
    title = numbered_title(found.year, row.measure, digits)
    return RiskLine("", title, "", (when, _state(row.progress)), end)


def _state(progress: Progress | None) -> str:
    return progress_mark(progress).word if progress else "ยังไม่มีรายงานความก้าวหน้า"


def days_left(days: int) -> str:
    """How far a day is: อีก 3 วัน, ครบกำหนดพอดี, ผ่านมาแล้ว 3 วัน."""
    return f"อีก {days} วัน" if days > 0 else f"ผ่านมาแล้ว {-days} วัน" if days else "ครบกำหนดพอดี"


def date_line(left: DateLeft, digits: Digits) -> DateLine:
    """A date as every list for staff shows it."""
    note = ""
    if left.start and left.days >= 0:
        start = digits(fiscal.format_date(left.start))
        note = f"เริ่ม {start} อีก {digits(left.starts_in)} วัน" if left.starts_in else f"อยู่ในช่วงนี้ตั้งแต่ {start}"
    own = "วันที่หน่วยงานกำหนดเอง" if left.own else ""
    return DateLine(
        left=digits(days_left(left.days)),
        day=digits(fiscal.format_date(left.end)),
        title=left.title,
        note=" · ".join(text for text in (note, own) if text),
        days=left.days,
    )


def _dates_note(found: Risk, digits: Digits) -> str:
    year, framework = found.year, found.year.framework
    if framework.fiscal_year != year.number:
        return f"ใช้เกณฑ์ปี {digits(framework.fiscal_year)} จึงไม่นำปฏิทินของปีนั้นมานับ"
    if not framework.calendar:
        more = "" if year.info.deadlines else " เพิ่มวันเองได้ที่ deadlines ใน year.yml"
        return f"เกณฑ์ปี {digits(framework.fiscal_year)} ในรุ่นนี้ไม่มีปฏิทินการประเมิน{more}"
    source = framework.source_named(framework.calendar_source or framework.source)
    return f"ปฏิทินการประเมินจาก {source_words(source, found.site.agency)}" if source else ""


def _most(found: Risk, digits: Digits) -> str:
    known = [item for item in found.whole.items if item.points is not None][:_MOST]
    return ", ".join(f"{item.state.item.code} ({_points(item.points, digits)})" for item in known)


def _reasons(found: Risk) -> tuple[str, ...]:
    framework = found.year.framework
    if found.gaps:
        gaps = " และ".join(_GAPS[gap] for gap in found.gaps)
        return (f"{NO_POINTS} เพราะเกณฑ์ปี {framework.fiscal_year} {gaps} จึงเรียงตามเลขข้อ",)
    return (
        f"เป็น{ESTIMATE} เพราะถือว่าข้อที่เสี่ยงได้ 0 และข้ออื่นได้ 100 คะแนนจริงขึ้นกับผู้ตรวจประเมิน",
        _arithmetic(framework),
        _weights(framework, found.site.agency),
        "ยอดรวมคิดจากทุกข้อพร้อมกันแล้วจึงปัดเศษ อาจไม่เท่ากับผลบวกของตัวเลขรายข้อ",
    )


def _weights(framework: Framework, agency: Agency) -> str:
    """How far the weights can be trusted, and where they were read."""
    source = framework.source_named(framework.instruments_source or framework.source)
    trust = trust_words(framework.instruments_verification or framework.verification, source, agency)
    return f"น้ำหนักของเครื่องมือ: {trust}" + (f" (แหล่งที่มา: {source_words(source, agency)})" if source else "")


def _arithmetic(framework: Framework) -> str:
    known = "วิธีเฉลี่ยจากข้อเป็นตัวชี้วัดย่อยและตัวชี้วัด ตรวจกับผลปี 2564 ขององค์กรปกครองส่วนท้องถิ่น 13 แห่งแล้ว"
    return known if framework.fiscal_year == 2564 else f"{known} และถือว่าปี {framework.fiscal_year} ใช้วิธีเดียวกัน"


def _brief(found: Risk) -> tuple[str, ...]:
    if found.gaps:
        return (f"{NO_POINTS} เพราะเกณฑ์ปีนี้", *(f"• {_GAPS[gap]}" for gap in found.gaps))
    return (
        f"ตัวเลขเป็น{ESTIMATE} เพราะถือว่า",
        "ข้อที่เสี่ยงได้ 0 ข้ออื่นได้ 100",
        "คะแนนจริงขึ้นกับผู้ตรวจประเมิน",
    )
