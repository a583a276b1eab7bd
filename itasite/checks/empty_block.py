"""บล็อกที่ไม่มีอะไรให้แสดง

บล็อกตารางที่ตัวกรอง (เช่น responsible, status) ไม่ตรงกับรายการใดเลย บล็อกของส่วนที่ปีนั้นไม่ได้แสดง (ช่อง parts ของ year.yml)
บล็อกที่ต้องใช้เกณฑ์ (ita-framework, ita-levels, ita-analysis, ita-oit) ของปีที่ยังไม่มีเกณฑ์การประเมิน
และสารบัญ (ita-contents) ที่ไม่มีหัวข้ออยู่ใต้บล็อก หรือมีข้อความแทน (texts) ของหัวข้อที่ไม่มี

ทำไม: หน้าเว็บจะบอกผู้อ่านว่าไม่มีรายการ ทั้งที่อาจพิมพ์ตัวกรองผิด บล็อกของส่วนที่ไม่ได้แสดงจะหายไปทั้งบล็อก
วิธีแก้: แก้ตัวกรองให้ตรงกับข้อมูล หรือเพิ่มส่วนนั้นในช่อง parts หรือลบบล็อก
ตัวอย่างที่ผิด:
    ```ita-measures
    responsible: สำนักปลัดเทศบาล
    ```
ตัวอย่างที่ถูก:
    ```ita-measures
    responsible: สำนักปลัด
    ```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from itasite.facts.contents import entries, written_outline
from itasite.facts.hidden_parts import hidden_part, to_show
from itasite.model.blocks import (
    AnalysisOptions,
    ChecklistOptions,
    ContentsOptions,
    FrameworkOptions,
    LevelsOptions,
    MeasuresOptions,
    NewsOptions,
    OverviewOptions,
)
from itasite.model.site import AuthorPage, PlacedBlock, Site, Year
from itasite.model.year import Part
from itasite.problem import Problem, Severity, shorten, warning
from itasite.spelling import suggest

ID = "empty-block"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_OF_CRITERIA = (AnalysisOptions, ChecklistOptions, FrameworkOptions, LevelsOptions)
_WITH_HEADINGS = (NewsOptions, OverviewOptions)  # blocks that a table of contents lists
_ADDED = ("{{", "{%", "--8<--")  # other plugins put text, and perhaps headings, in the place of these


def check(site: Site) -> Iterator[Problem]:
    """Blocks about a part that their year does not show, blocks for a unit that nothing in the year names, and
    tables of contents of a page without headings.
    """
    for page in site.pages:
        yield from _contents(page)
        for block in page.blocks:
            if isinstance(block.options, _OF_CRITERIA) and not (
                block.year.framework.known or block.year.framework.left_out
            ):
                yield _without_criteria(block)
                continue
            found = hidden_part(site, block)
            if found:
                yield _about_hidden(block, *found)
                continue
            options = block.options
            if isinstance(options, MeasuresOptions | ChecklistOptions) and options.responsible:
                named = set(_units(block))
                if options.responsible not in named and _is_read(block):
                    message = f"ไม่มีรายการใดที่ผู้รับผิดชอบคือ “{options.responsible}” บล็อกนี้จึงว่าง"
                    remedy = suggest(options.responsible, sorted(named)) or "เติมช่อง responsible ของรายการ หรือลบบรรทัดนี้"
                    yield warning(options.at("responsible"), ID, message, remedy)


def _is_read(block: PlacedBlock) -> bool:
    """Whether all units that the year names in what the block shows are known."""
    if isinstance(block.options, MeasuresOptions):
        measures = block.year.measures
        return measures.is_whole("measures") and not any(found.is_unread("responsible") for found in measures.measures)
    disclosure = block.year.disclosure
    return disclosure.is_whole("items") and not any(
        found.is_unread("responsible") for found in disclosure.items.values()
    )


def _without_criteria(block: PlacedBlock) -> Problem:
    year = block.year.number
    message = f"ยังไม่มีเกณฑ์การประเมินของปี {year} บล็อกนี้จึงไม่มีอะไรให้แสดง"
    return warning(block.at, ID, message, f"ลบบล็อกนี้ หรือเขียนเกณฑ์ไว้ที่ frameworks/{year}.yml")


def _contents(page: AuthorPage) -> Iterator[Problem]:
    """Tables of contents without a line, and texts for headings that the page does not have."""
    blocks = [block for block in page.blocks if isinstance(block.options, ContentsOptions)]
    made = any(isinstance(block.options, _WITH_HEADINGS) for block in page.blocks)
    if not blocks or made or any(sign in page.document.body for sign in _ADDED):
        return
    found = written_outline(page)
    known = [heading.anchor for heading in found.headings if heading.anchor]
    for number, block in enumerate(blocks[: len(found.contents)]):
        options = block.options
        if not isinstance(options, ContentsOptions):
            continue
        if not entries(found, number, options):
            where = "ในหน้านี้" if options.scope == "page" else "ใต้บล็อกนี้"
            yield warning(block.at, ID, f"ไม่มีหัวข้อ{where} สารบัญจึงว่าง", "เขียนหัวข้อด้วย ## หน้าข้อความ หรือลบบล็อก")
        for anchor in options.texts:
            if anchor not in known:
                message = f"ไม่มีหัวข้อที่มีรหัส {{#{shorten(anchor)}}} ข้อความนี้จึงไม่แสดงในสารบัญ"
                remedy = suggest(anchor, known) or f"เขียน {{#{shorten(anchor)}}} ท้ายหัวข้อ หรือลบบรรทัดนี้"
                yield warning(options.key_at("texts", anchor), ID, message, remedy)


def _about_hidden(block: PlacedBlock, year: Year, part: Part) -> Problem:
    message = f"ปี {year.number} ไม่ได้แสดงส่วน {part} บล็อกนี้จึงไม่แสดงอะไร"
    return warning(block.at, ID, message, f"{to_show(year, part)} หรือลบบล็อกนี้")


def _units(block: PlacedBlock) -> Iterable[str]:
    year = block.year
    if isinstance(block.options, MeasuresOptions):
        return (unit for measure in year.measures.measures for unit in measure.responsible)
    return (unit for entry in year.disclosure.items.values() for unit in entry.responsible)
