"""มาตรการที่ยังขาดผู้รับผิดชอบ ระยะเวลา หรือขั้นตอน

มาตรการที่ไม่ได้บอก responsible, period หรือ steps (หรือ recommendations)

ทำไม: เกณฑ์ให้บอกว่าใครทำอะไร เมื่อใด อย่างไร
วิธีแก้: เติมช่องที่ขาด
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ, steps: [เขียนคู่มือ], responsible: สำนักปลัด, period: ตลอดปีงบประมาณ}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.measures import own_measures
from itasite.model.measure import Measure
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "measure-incomplete"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Measures without responsible unit, period or steps: one hint per year for each of these fields."""
    for year in site.years:
        missing: dict[str, list[str]] = {}
        for row in own_measures(year):
            for words in _missing(row.measure):
                missing.setdefault(words, []).append(row.measure.id)
        for words, ids in missing.items():
            message = f"มาตรการ {len(ids)} รายการยังไม่ได้บอก{words}: {', '.join(ids)}"
            yield hint(year.measures.key_at("measures"), ID, message, "เติมช่องนี้ในมาตรการเหล่านั้น")


def _missing(measure: Measure) -> list[str]:
    said = {
        "ผู้รับผิดชอบ (responsible)": measure.responsible,
        "ระยะเวลา (period)": measure.period,
        "ขั้นตอน (steps)": measure.steps or measure.recommendations,
    }
    fields = {"responsible", "period", "steps", "recommendations"}
    return [] if fields & measure.left_out else [words for words, value in said.items() if not value]
