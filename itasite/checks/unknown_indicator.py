"""ตัวชี้วัดหรือเครื่องมือที่ไม่มีในเกณฑ์ของปีนั้น

ตัวชี้วัดต้องเป็นเลขในเกณฑ์ เช่น 9 หรือตัวชี้วัดย่อย 9.4 เครื่องมือต้องเป็น IIT, EIT หรือ OIT
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.blocks import ChecklistOptions, MeasuresOptions
from itasite.model.framework import Framework
from itasite.model.site import PlacedBlock, Site, Year
from itasite.problem import Position, Problem, error
from itasite.records import suggest

ID = "unknown-indicator"


def check(site: Site) -> Iterator[Problem]:
    """Numbers of indicators and codes of instruments that the criteria do not have."""
    for year in site.years:
        for name, at in _in_year(year):
            yield from _unknown(year.framework, name, at)
    for page in site.pages:
        for block in page.blocks:
            for name, at in _in_block(block):
                yield from _unknown(block.year.framework, name, at)


def _unknown(framework: Framework, name: str, at: Position) -> Iterator[Problem]:
    numbers = framework.criteria_numbers()
    codes = [instrument.code for instrument in framework.instruments]
    if name in numbers or name in codes:
        return
    if name[:1].isdigit():
        yield error(at, ID, f"เกณฑ์ปี {framework.fiscal_year} ไม่มีตัวชี้วัด “{name}”", f"ที่ใช้ได้: {', '.join(numbers)}")
    else:
        yield error(at, ID, f"เกณฑ์ปี {framework.fiscal_year} ไม่มีเครื่องมือ “{name}”", suggest(name, codes))


def _in_year(year: Year) -> Iterator[tuple[str, Position]]:
    for measure in year.measures.measures:
        yield from ((number, measure.at("indicators", index)) for index, number in enumerate(measure.indicators))
    result = year.info.result
    if result:
        yield from ((number, result.key_at("indicators", number)) for number in result.indicators)
        yield from ((code, result.key_at("instruments", code)) for code in result.instruments)


def _in_block(block: PlacedBlock) -> Iterator[tuple[str, Position]]:
    options = block.options
    if isinstance(options, MeasuresOptions):
        wanted = {"indicator": options.indicator, "instrument": options.instrument}
    elif isinstance(options, ChecklistOptions):
        wanted = {"indicator": options.indicator, "sub_indicator": options.sub_indicator}
    else:
        return
    yield from ((name, options.at(field)) for field, name in wanted.items() if name)
