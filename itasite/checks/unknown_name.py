"""ชื่อที่อ้างถึงแต่ไม่ได้ประกาศไว้

ชื่อกลุ่มมาตรการ มาตรการ รอบการรายงาน และแบบวัด ต้องตรงกับที่เขียนไว้ใน
measures.yml (groups, measures) และ year.yml (rounds, surveys)

ทำไม: สิ่งที่อ้างถึงชื่อที่ไม่มีจะไม่ปรากฏในตารางใด
วิธีแก้: แก้ชื่อให้ตรงกับที่ประกาศไว้ หรือประกาศชื่อนั้นเพิ่ม
ตัวอย่างที่ผิด:
    # measures.yml
    groups:
      - {id: plan, title: แผนมาตรการ}
    measures:
      - {id: m1, group: plans, title: มาตรการเปิดเผยข้อมูล}
ตัวอย่างที่ถูก:
    # measures.yml
    groups:
      - {id: plan, title: แผนมาตรการ}
    measures:
      - {id: m1, group: plan, title: มาตรการเปิดเผยข้อมูล}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from itasite.model.blocks import DataTableOptions, MeasuresOptions, NoticeOptions, QrOptions
from itasite.model.measure import Measure
from itasite.model.site import PlacedBlock, Site, Year
from itasite.problem import Position, Problem, Severity, error
from itasite.spelling import suggest
from itasite.words.fields import field_words

ID = "unknown-name"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Names of groups, rounds and surveys that nothing declares."""
    for year in site.years:
        yield from _in_measures(year)
        yield from _continued(site, year)
    for page in site.pages:
        for block in page.blocks:
            yield from _in_block(block)


def _in_measures(year: Year) -> Iterator[Problem]:
    for measure in year.measures.measures:
        if not measure.is_unread("group"):
            yield from _group(year, measure.group, measure.at("group"))
        for name in measure.progress:
            yield from _round(year, name, measure.key_at("progress", name))
        yield from _title(measure)
    yield from _joined(year)


def _title(measure: Measure) -> Iterator[Problem]:
    """A measure without a title that has nothing else from which a title can be made."""
    named = measure.title or measure.joins or measure.questions or measure.items or len(measure.indicators) == 1
    if not named and measure.left_out.isdisjoint(("title", "indicators", "questions", "items", "joins")):
        remedy = "เพิ่มบรรทัด  title: ชื่อมาตรการ  (เว้นได้เมื่อมี questions หรือ items หรือ indicators เดียว)"
        label = field_words(Measure, "title").label
        yield error(measure.at(), "missing-field", f"ขาดช่อง “title” ({label})", remedy)


def _joined(year: Year) -> Iterator[Problem]:
    """Measures that share cells (`joins`) with one that is not before them in their group."""
    earlier: dict[str, dict[str, None]] = {}
    for measure in year.measures.measures:
        known = earlier.setdefault(measure.group, {})
        if measure.joins and measure.joins not in known and year.measures.is_whole("measures"):
            yield _problem("มาตรการก่อนหน้าในกลุ่มเดียวกัน", measure.joins, known, measure.at("joins"), "ย้ายมาตรการนั้นขึ้นก่อน")
        known[measure.id] = None


def _continued(site: Site, year: Year) -> Iterator[Problem]:
    """Measures that continue (`continues`) one that the year before does not have."""
    before = site.year(year.number - 1)
    known = dict.fromkeys(measure.id for measure in before.measures.measures) if before else {}
    for measure in year.measures.measures:
        for index, name in enumerate(measure.continues):
            if name not in known and (before is None or before.measures.is_whole("measures")):
                remedy = f"continues คือรหัสมาตรการใน {year.number - 1}/measures.yml"
                yield _problem("มาตรการของปีก่อน", name, known, measure.at("continues", index), remedy)


def _in_block(block: PlacedBlock) -> Iterator[Problem]:
    options, year = block.options, block.year
    if isinstance(options, QrOptions):
        at = options.at("survey") if "survey" in options.model_fields_set else block.at
        yield from _survey(year, options.survey, at)
    if isinstance(options, NoticeOptions) and options.survey:
        yield from _survey(year, options.survey, options.at("survey"))
    if isinstance(options, DataTableOptions) and options.table:
        yield from _table(year, options.table, options.at("table"))
    if isinstance(options, MeasuresOptions):
        if options.group:
            yield from _group(year, options.group, options.at("group"))
        if options.round:
            yield from _round(year, options.round, options.at("round"))


def _group(year: Year, name: str, at: Position) -> Iterator[Problem]:
    known = [group.id for group in year.measures.groups]
    if name not in known and year.measures.is_whole("groups"):
        yield _problem("กลุ่มมาตรการ", name, known, at, f"เพิ่มกลุ่มนี้ใต้ groups ใน {year.file('measures.yml')}")


def _round(year: Year, name: str, at: Position) -> Iterator[Problem]:
    known = [found.id for found in year.info.rounds]
    if name not in known and year.info.is_whole("rounds"):
        yield _problem("รอบการรายงาน", name, known, at, f"เพิ่มรอบนี้ใต้ rounds ใน {year.file('year.yml')}")


def _survey(year: Year, name: str, at: Position) -> Iterator[Problem]:
    known = year.info.surveys
    if name not in known and year.info.is_whole("surveys"):
        yield _problem("แบบวัด", name, known, at, f"เพิ่มแบบวัดนี้ใต้ surveys ใน {year.file('year.yml')}")


def _table(year: Year, name: str, at: Position) -> Iterator[Problem]:
    known = [found.id for found in year.tables.tables]
    if name not in known and year.tables.is_whole("tables"):
        yield _problem("ตาราง", name, known, at, f"เพิ่มตารางนี้ใต้ tables ใน {year.file('tables.yml')}")


def _problem(what: str, name: str, known: Iterable[str], at: Position, declare: str) -> Problem:
    return error(at, ID, f"ไม่มี{what}ชื่อ “{name}”", suggest(name, known) or declare)
