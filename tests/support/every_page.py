"""A site with every kind of page, every kind of link and every block that shows a part of a year."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.support.sites import CASES, SURVEY

ALL_BLOCKS = """# ทุกบล็อก

```ita-overview
```

```ita-news
```

```ita-scores
```

```ita-measures
```

```ita-rounds
```

```ita-last-year
year: 2567
```

```ita-oit
```

```ita-comparison
```

```ita-qr
```
"""

TABLES = """tables:
  - {id: plan, title: แผนดำเนินงานและการใช้จ่ายงบประมาณ, kind: action-plan, file: files/plan.csv, items: [O11]}
"""
PLAN = """ที่,โครงการ,สถานที่ดำเนินการ,งบประมาณ (บาท),เบิกจ่าย,สถานะ
ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน,,,,,
1,ปรับปรุงถนนคอนกรีตเสริมเหล็กสายบ้านตัวอย่าง,หมู่ที่ 1,"238,600.50","200,000.25",ดำเนินการแล้ว
2,วางท่อระบายน้ำ,หมู่ที่ 2,"313,700.25",-,อยู่ระหว่างดำเนินการ
รวม,,,"552,300.75","200,000.25",
"""


def full_site(folder: Path) -> Path:
    """A site with every kind of page and every kind of link."""
    content = Path(shutil.copytree(CASES / "years", folder / "content"))
    year = content / "2566" / "year.yml"
    text = re.sub("(?m)^parts:.*\n", "", year.read_text(encoding="utf-8"))
    text = text.replace("result:\n", "result:\n  announced: 2566-08-01\n", 1)
    year.write_text(f"{text}updated: 2566-09-01\nsurveys:\n  eit: {{title: แบบวัด, url: {SURVEY}}}\n", encoding="utf-8")
    measures = content / "2566" / "measures.yml"
    dated = measures.read_text(encoding="utf-8").replace(
        "      6m: {status: in_progress}\n", "      6m: {status: in_progress, actions: [{date: 2566-03-01}]}\n", 1
    )
    measures.write_text(dated, encoding="utf-8")
    (content / "2566" / "all.md").write_text(ALL_BLOCKS, encoding="utf-8")
    (content / "2566" / "tables.yml").write_text(TABLES, encoding="utf-8")
    (content / "2566" / "files").mkdir(exist_ok=True)
    (content / "2566" / "files" / "plan.csv").write_text(PLAN, encoding="utf-8")
    return folder
