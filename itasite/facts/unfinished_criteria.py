"""What is still to be filled in of a list that an agency types itself: the rule and the command tell the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from itasite import item_codes
from itasite.model.framework import Framework, Item
from itasite.problem import Position
from itasite.reading.own_criteria import is_unnamed, left_out, own_title


class Gap(NamedTuple):
    """Something that is not filled in yet: what it is, where it belongs in the file, and what to look up and type."""

    what: str
    at: Position
    remedy: str


def unfinished(framework: Framework) -> tuple[Gap, ...]:
    """All that is still open of the agency's own list, in the order of its file."""
    return (*_of_the_whole(framework), *_of_the_items(framework))


def _of_the_whole(framework: Framework) -> Iterator[Gap]:
    year = framework.fiscal_year
    if framework.title == own_title(year):
        yield _gap(framework, "title", "ชื่อเต็มของเกณฑ์", "พิมพ์ชื่อตามปกคู่มือหลัง title:")
    named = [source for source in framework.sources if not is_unnamed(source)]
    if not named and "sources" not in framework.left_out:
        remedy = "ใต้ sources เติม id, title (ชื่อเอกสารตามปก) และ publisher (ผู้เผยแพร่)"
        yield _gap(framework, "sources", "เอกสารที่มา", remedy)
    for source in named:
        if not source.publisher:
            yield Gap(f"ผู้เผยแพร่ของ “{source.title}”", source.at("id"), "เติม publisher ของเอกสารนั้น ดูที่ปกใน")
    if "target" in left_out(framework):
        yield _gap(framework, "target", "คะแนนเป้าหมาย", f"ยังเทียบกับ {framework.target} ไปก่อน ใส่  target: …")
    unknown = [found.code for found in framework.instruments if found.weight is None]
    if not framework.instruments and "instruments" not in framework.left_out:
        yield _gap(framework, "instruments", "เครื่องมือและน้ำหนัก", "ใต้ instruments เติม code, title และ weight (ร้อยละ)")
    elif unknown:
        remedy = "เติม weight (ร้อยละ) ดูตารางน้ำหนักในคู่มือ รวมกันได้ 100"
        yield _gap(framework, "instruments", f"น้ำหนักของ {', '.join(unknown)}", remedy)
    if not framework.indicators and "indicators" not in framework.left_out:
        yield _gap(framework, "indicators", "ตัวชี้วัด", "ใต้ indicators เติม number, title และ instrument")
    if not framework.levels and "levels" not in framework.left_out:
        yield _gap(framework, "levels", "ระดับผลการประเมิน", "ใต้ levels เติม title และ minimum จากสูงไปต่ำ")
    if not framework.calendar and "calendar" not in framework.left_out:
        yield _gap(framework, "calendar", "ปฏิทินการประเมิน", "ใต้ calendar เติม title และ end (วันสุดท้าย)")


def _of_the_items(framework: Framework) -> Iterator[Gap]:
    items = framework.items
    if not items and "items" not in framework.left_out:
        remedy = f"วางตารางจากคู่มือด้วย  itasite framework paste {framework.fiscal_year}"
        yield _gap(framework, "items", "รายการข้อ", remedy)
    for carried in sorted({item.carried_from for item in items if item.carried_from}):
        some = [item for item in items if item.carried_from == carried]
        remedy = "ตรวจ title กับคู่มือปีนี้ แล้วลบบรรทัด carried_from ของข้อนั้น"
        what = f"ถ้อยคำของ {_runs(some, items)} ยังเป็นของปี {carried}"
        yield Gap(what, some[0].at("carried_from"), remedy)
    bare = [item for item in items if not item.components and "components" not in item.left_out]
    if bare:
        remedy = "เติม components ตามคู่มือ หรือวางตารางด้วย  itasite framework paste"
        yield Gap(f"องค์ประกอบของ {_runs(bare, items)}", bare[0].at("code"), remedy)
    loose = [item for item in items if framework.indicators and not framework.item_criterion(item)]
    if loose:
        remedy = 'เติม indicator: "เลขตัวชี้วัด" หรือ sub_indicator ของข้อนั้น'
        yield Gap(f"ตัวชี้วัดของ {_runs(loose, items)}", loose[0].at("code"), remedy)


def _runs(some: Iterable[Item], items: Iterable[Item]) -> str:
    return item_codes.in_short([item.code for item in some], [item.code for item in items])


def _gap(framework: Framework, field: str, what: str, remedy: str) -> Gap:
    return Gap(what, framework.key_at(field), remedy)
