"""การดำเนินการที่อ้างขั้นตอนซึ่งมาตรการนั้นไม่มี

step ใน actions คือลำดับของขั้นตอนใน steps นับจาก 1

ทำไม: วันที่ดำเนินการจะไม่อยู่ในแถวของขั้นตอนใดเลย
วิธีแก้: แก้เลข step ให้ตรงกับลำดับใน steps หรือเพิ่มขั้นตอนที่ขาด
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - id: m1
        group: plan
        title: มาตรการเปิดเผยข้อมูล
        steps: [จัดทำคู่มือ, เผยแพร่คู่มือ]
        progress:
          12m: {status: done, actions: [{step: 3, date: 7 เมษายน 2566}]}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - id: m1
        group: plan
        title: มาตรการเปิดเผยข้อมูล
        steps: [จัดทำคู่มือ, เผยแพร่คู่มือ]
        progress:
          12m: {status: done, actions: [{step: 2, date: 7 เมษายน 2566}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.measures import plan, step_numbers
from itasite.model.site import Site
from itasite.problem import Problem, Severity, error

ID = "step-number"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Dated actions for a step that their measure does not have."""
    for year in site.years:
        for row in plan(year):
            measure, known = row.measure, step_numbers(row.measure)
            if "progress" in row.shared or "steps" in measure.left_out:
                continue
            for name, progress in measure.progress.items():
                for index, action in enumerate(progress.actions):
                    if action.step and action.step not in known:
                        message = f"มาตรการนี้มีขั้นตอน {len(known)} ข้อ ไม่มีข้อที่ {action.step}"
                        remedy = f"ใช้เลข {_said(known)}" if known else "เพิ่มขั้นตอนใน steps หรือลบช่อง step"
                        yield error(measure.at("progress", name, "actions", index, "step"), ID, message, remedy)


def _said(numbers: tuple[int, ...]) -> str:
    """Numbers in words: a range where they follow each other, else each."""
    first, last = numbers[0], numbers[-1]
    if len(numbers) > 1 and numbers == tuple(range(first, last + 1)):
        return f"{first} ถึง {last}"
    return ", ".join(map(str, numbers))
