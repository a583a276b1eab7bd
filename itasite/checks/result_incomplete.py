"""คะแนนตัวชี้วัดที่ยังไม่ครบ

result ที่มีคะแนนของตัวชี้วัดบางข้อ แต่ยังขาดบางข้อ และไม่ได้เขียนคะแนนของเครื่องมือนั้นไว้

ทำไม: คะแนนของเครื่องมือ คะแนนรวม และอันดับจะคำนวณไม่ได้
วิธีแก้: เติมคะแนนที่ขาด หรือเขียนคะแนนของเครื่องมือใน instruments
ตัวอย่างที่ผิด:
    # year.yml
    framework: 2566
    result:
      indicators: {"6": 90.12, "7": 88.40}
ตัวอย่างที่ถูก:
    # year.yml
    framework: 2566
    result:
      instruments: {IIT: 98.79, EIT: 90.81, OIT: 71.50}
      indicators: {"6": 90.12, "7": 88.40}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "result-incomplete"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Indicators without a score in a result that has scores of others, once per year."""
    for year in site.years:
        result, framework = year.info.result, year.framework
        if result is None or not result.indicators or "indicators" in result.left_out:
            continue
        missing = [
            indicator.number
            for indicator in framework.indicators
            if indicator.number not in result.indicators and indicator.instrument not in result.instruments
        ]
        if missing:
            message = f"ยังไม่มีคะแนนของตัวชี้วัดที่ {', '.join(missing)} จึงคำนวณคะแนนรวมไม่ได้"
            yield hint(result.key_at("indicators"), ID, message, "เติมคะแนนที่ขาดเมื่อทราบ")
