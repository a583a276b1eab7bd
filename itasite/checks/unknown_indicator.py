"""ตัวชี้วัดหรือเครื่องมือที่ไม่มีในเกณฑ์ของปีนั้น

ตัวชี้วัดต้องเป็นเลขในเกณฑ์ เช่น 9 หรือตัวชี้วัดย่อย 9.4 เครื่องมือต้องเป็น IIT, EIT หรือ OIT

ทำไม: คะแนนหรือมาตรการที่ผูกกับเลขที่ไม่มีจะไม่ปรากฏในตารางของตัวชี้วัดใด
วิธีแก้: ใช้เลขที่บอกไว้ในจุดนั้น หรือดูเกณฑ์ของปีด้วยคำสั่ง itasite framework show ปี
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: มาตรการเปิดเผยข้อมูล, indicators: ["19"]}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: มาตรการเปิดเผยข้อมูล, indicators: ["9"]}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.block_options import IndicatorOptions
from itasite.model.blocks import AnalysisOptions, ChecklistOptions, MeasuresOptions
from itasite.model.framework import Framework
from itasite.model.site import PlacedBlock, Site, Year
from itasite.problem import Position, Problem, Severity, error
from itasite.spelling import suggest

ID = "unknown-indicator"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Numbers of indicators and codes of instruments that the criteria do not have."""
    for year in site.years:
        for mention in _in_measures(year):
            yield from _unknown(year.assessed, *mention)
        for mention in _in_year(year):
            yield from _unknown(year.framework, *mention)
    for page in site.pages:
        for block in page.blocks:
            criteria = block.year.assessed if isinstance(block.options, MeasuresOptions) else block.year.framework
            for mention in _in_block(block):
                yield from _unknown(criteria, *mention)


_Mention = tuple[str, str, Position]  # what is named (in Thai), its number or code, its position


def _unknown(framework: Framework, what: str, name: str, at: Position) -> Iterator[Problem]:
    if framework.is_unread("instruments", "indicators", "sub_indicators"):
        return
    known = {
        "เครื่องมือ": [instrument.code for instrument in framework.instruments],
        "ส่วนของเครื่องมือ": [part.code for instrument in framework.instruments for part in instrument.parts],
        "ตัวชี้วัด": [indicator.number for indicator in framework.indicators],
        "ตัวชี้วัดย่อย": [sub.number for sub in framework.sub_indicators],
        "ตัวชี้วัดหรือตัวชี้วัดย่อย": list(framework.criteria_numbers()),
    }[what]
    if not framework.known:
        year = framework.fiscal_year
        message = f"ยังไม่มีเกณฑ์การประเมินของปี {year} จึงไม่รู้จัก{what} “{name}”"
        yield error(at, ID, message, f"ลบบรรทัดนี้ เหลือเฉพาะคะแนนรวมกับระดับ หรือเขียนเกณฑ์ไว้ที่ frameworks/{year}.yml")
    elif name not in known:
        remedy = suggest(name, known) if what == "เครื่องมือ" else f"ที่ใช้ได้: {', '.join(known)}"
        if not known:
            remedy = f"เกณฑ์ปีนี้ไม่ได้ระบุ{what}ไว้เลย ลบบรรทัดนี้ หรือเพิ่ม{what}ใน frameworks/{framework.fiscal_year}.yml"
        yield error(at, ID, f"เกณฑ์ปี {framework.fiscal_year} ไม่มี{what} “{name}”", remedy)


def _in_measures(year: Year) -> Iterator[_Mention]:
    for group in year.measures.groups:
        yield from (("ตัวชี้วัดหรือตัวชี้วัดย่อย", number, group.key_at("names", number)) for number in group.names)
    for measure in year.measures.measures:
        for index, number in enumerate(measure.indicators):
            yield "ตัวชี้วัดหรือตัวชี้วัดย่อย", number, measure.at("indicators", index)


def _in_year(year: Year) -> Iterator[_Mention]:
    for number in year.analysis.indicators:
        yield "ตัวชี้วัดหรือตัวชี้วัดย่อย", number, year.analysis.key_at("indicators", number)
    result = year.info.result
    if result:
        yield from (("ตัวชี้วัด", number, result.key_at("indicators", number)) for number in result.indicators)
        yield from (("ตัวชี้วัด", number, result.key_at("ranks", number)) for number in result.ranks)
        yield from (("ส่วนของเครื่องมือ", code, result.key_at("parts", code)) for code in result.parts)
        yield from (("เครื่องมือ", code, result.key_at("instruments", code)) for code in result.instruments)


def _in_block(block: PlacedBlock) -> Iterator[_Mention]:
    options = block.options
    if isinstance(options, IndicatorOptions):
        yield from (("ตัวชี้วัดหรือตัวชี้วัดย่อย", number, options.key_at("names", number)) for number in options.names)
    if isinstance(options, MeasuresOptions):
        wanted = {"indicator": ("ตัวชี้วัดหรือตัวชี้วัดย่อย", options.indicator), "instrument": ("เครื่องมือ", options.instrument)}
    elif isinstance(options, ChecklistOptions):
        wanted = {"indicator": ("ตัวชี้วัด", options.indicator), "sub_indicator": ("ตัวชี้วัดย่อย", options.sub_indicator)}
    else:
        yield from _in_analysis(options) if isinstance(options, AnalysisOptions) else ()
        return
    yield from ((what, name, options.at(field)) for field, (what, name) in wanted.items() if name)


def _in_analysis(options: AnalysisOptions) -> Iterator[_Mention]:
    for index, code in enumerate(options.instrument):
        yield "เครื่องมือ", code, options.at("instrument", index)
    for index, number in enumerate(options.indicators):
        yield "ตัวชี้วัดหรือตัวชี้วัดย่อย", number, options.at("indicators", index)
