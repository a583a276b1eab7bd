"""เบิกจ่ายเกินงบประมาณของมาตรการ

spent ของรอบคือเงินที่ใช้ไปตั้งแต่ต้นปีงบประมาณถึงสิ้นรอบ จึงไม่ควรมากกว่า budget ของมาตรการ
มาตรการที่ใช้ช่องงบประมาณร่วมกัน (joins) นับเงินที่ใช้รวมกัน

ทำไม: ผู้อ่านจะถามว่าเงินส่วนที่เกินมาจากไหน ส่วนใหญ่เป็นเลขที่พิมพ์ผิดหรืองบประมาณที่โอนเพิ่มแล้วยังไม่ได้แก้
วิธีแก้: แก้เลขที่ผิด ถ้าโอนงบประมาณเพิ่มให้ใส่ budget หลังโอน และบอกไว้ใน note
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - id: m1
        group: plan
        title: มาตรการเปิดเผยข้อมูล
        budget: 20000
        progress:
          12m: {status: done, spent: 28500}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - id: m1
        group: plan
        title: มาตรการเปิดเผยข้อมูล
        budget: 30000
        note: โอนงบประมาณเพิ่ม 10,000 บาท เมื่อ 3 เมษายน 2566
        progress:
          12m: {status: done, spent: 28500}
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from itasite.facts.measure_money import owners
from itasite.facts.measures import plan
from itasite.model.measure import Measure
from itasite.model.site import Site, Year
from itasite.problem import Problem, Severity, warning
from itasite.text.amounts import in_baht

ID = "spent-over-budget"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Reports of which more was spent than was planned for the measure, or for those that share its budget."""
    for year in site.years:
        for budget, measures in _sharing(year):
            yield from _over(budget, measures)


def _sharing(year: Year) -> Iterator[tuple[Decimal, list[Measure]]]:
    """Each budget, with the measures that draw on it and report for themselves."""
    found: dict[str, tuple[Decimal, list[Measure]]] = {}
    for row in plan(year):
        if row.measure.budget is not None and "progress" not in row.shared:
            found.setdefault(owners(year)["budget"][row.measure.id], (row.measure.budget, []))[1].append(row.measure)
    yield from found.values()


def _over(budget: Decimal, measures: list[Measure]) -> Iterator[Problem]:
    for name in dict.fromkeys(name for measure in measures for name in measure.progress):
        spending = [one for one in measures if name in one.progress and one.progress[name].spent is not None]
        spent = sum((one.progress[name].spent or Decimal(0) for one in spending), Decimal(0))
        if spent > budget:
            together = f"รวม {len(spending)} มาตรการที่ใช้งบประมาณร่วมกัน" if len(spending) > 1 else ""
            message = f"เบิกจ่าย{together} {in_baht(spent)} มากกว่างบประมาณ {in_baht(budget)}"
            remedy = "แก้เลขที่ผิด หรือใส่งบประมาณหลังโอนเปลี่ยนแปลง"
            yield warning(spending[-1].at("progress", name, "spent"), ID, message, remedy)
