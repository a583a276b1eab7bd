"""Kinds of faults that an officer types, each as an edit of a sound file: what stands there, what is typed instead."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

AGENCY, YEAR, MEASURES = "agency.yml", "2566/year.yml", "2566/measures.yml"
OIT, ANALYSIS, CRITERIA, PAGE = "2566/oit.yml", "2566/analysis.yml", "frameworks/2566.yml", "2566/text.md"

SOUND = {
    AGENCY: """\
name: องค์การบริหารส่วนตำบลตัวอย่าง
short_name: อบต.ตัวอย่าง
kind: sao
subdistrict: ในเมือง
district: เมืองตัวอย่าง
province: นครราชสีมา
head: นายกองค์การบริหารส่วนตำบลตัวอย่าง
address: เลขที่ 5 หมู่ที่ 2
website: https://www.example.go.th
contacts:
  - title: สำนักปลัด
    phone: 0-0000-0000
  - title: กองคลัง
    email: clerk@example.go.th
units: [สำนักปลัด, กองคลัง]
numerals: arabic
license: CC-BY-4.0
color: "#1a4d7f"
""",
    YEAR: """\
framework: 2566
updated: 2566-08-11
result:
  instruments:
    IIT: 98.79
    EIT: 90.81
    OIT: 71.50
  indicators:
    "9": 71.00
    "10": 72.00
  total: 85.48
  level: ผ่าน
  announced: 2566-08-01
surveys:
  eit:
    title: แบบวัด EIT
    url: https://itas.nacc.go.th/go/eit/abc123
rounds:
  - id: 6m
    title: รอบ 6 เดือน
    until: 2566-03-31
  - id: 12m
    title: รอบ 12 เดือน
    until: 2566-09-30
deadlines:
  - date: 2566-04-30
    title: ตอบแบบ OIT
""",
    MEASURES: """\
groups:
  - id: plan
    title: มาตรการส่งเสริมคุณธรรม
    columns: summary
measures:
  - id: m1
    group: plan
    title: มาตรการเปิดเผยข้อมูล
    indicators: ["9.4"]
    items: [O23]
    weaknesses: เผยแพร่ไม่ครบ
    steps:
      - จัดทำคู่มือ
      - เผยแพร่คู่มือ
    responsible: สำนักปลัด
    period: ตลอดปีงบประมาณ
    progress:
      12m:
        status: done
        results: จัดทำแล้ว
        actions:
          - date: 2566-02-01
            text: ประชุมครั้งแรก
  - id: m2
    group: plan
    title: มาตรการใช้งบประมาณ
    indicators: ["2"]
    recommendations: เผยแพร่แผนการใช้จ่าย
    responsible: กองคลัง
    period: ตลอดปีงบประมาณ
    monitoring: รายงานทุกเดือน
    progress:
      12m:
        status: in_progress
""",
    OIT: """\
evidence:
  - id: website
    title: เว็บไซต์หลัก
    url: https://www.example.go.th
    items: [O3, O4]
items:
  O1:
    status: done
    responsible: สำนักปลัด
    result: เผยแพร่แล้ว
    evidence:
      - title: แผน
        file: files/plan.txt
        components: [1, 2]
        date: 2566-02-01
  O2:
    status: in_progress
    note: รอลงนาม
  O3:
    status: done
    result: ขึ้นเว็บไซต์แล้ว
  O5:
    status: done
    evidence:
      - title: ช่องทางติดต่อ
        url: https://www.example.go.th/contact
  O6:
    status: not_started
    responsible: กองคลัง
  O7:
    status: not_started
""",
    ANALYSIS: """\
indicators:
  "1":
    weaknesses: ผู้มาติดต่อยังไม่ได้รับความเท่าเทียม
    recommendations: ประชุมบุคลากร
    responsible: สำนักปลัด
  "2":
    weaknesses:
      - บุคลากรไม่ทราบแผน
      - แผนไม่ได้เผยแพร่
    recommendations: เผยแพร่แผน
    period: ภายในปีงบประมาณ
  "6":
    weaknesses: ประชาชนไม่ทราบขั้นตอน
    more:
      ผู้กำกับ: กองคลัง
""",
    CRITERIA: """\
source: manual
sources:
  - id: manual
    title: คู่มือการประเมิน
items:
  - code: O5
    title: ข้อมูลการติดต่อ
    components:
      - text: แสดงที่อยู่
  - code: O44
    title: ข้อใหม่
    sub_indicator: "10.2"
calendar:
  - title: ตอบแบบ
    start: 2566-04-01
    end: 2566-04-30
questions:
  - code: E9
    indicator: "6"
    text: ท่านเข้าถึงข้อมูลได้
""",
    PAGE: """\
---
title: รายงานผล
description: ผลการดำเนินงานของปี
---

# รายงานผล

ดู [มาตรการ](measures.md) และ [คะแนน](scores.md)

ติดต่อสำนักปลัดในเวลาราชการ

```ita-measures
group: plan
columns: [number, title, steps]
caption: มาตรการ
```

```ita-oit
sub_indicator: "9.1"
columns: report
caption: ข้อ
```

```ita-scores
caption: คะแนน
```

```ita-qr
survey: eit
```
""",
}


@dataclass(frozen=True)
class Kind:
    """A kind of fault: `old` is typed as `new`, and `rule` is told at the line on which `at` stands then."""

    file: str
    name: str
    old: str
    new: str
    rule: str
    at: str

    @property
    def syntax(self) -> bool:
        """Whether it stops YAML from being read as a whole."""
        return self.name.startswith("syntax")


_SYNTAX = "yaml-syntax"
_OF = {
    AGENCY: (
        ("syntax quote", "district: เมืองตัวอย่าง", 'district: "เมืองตัวอย่าง', _SYNTAX, "เมืองตัวอย่าง"),
        ("syntax bracket", "units: [สำนักปลัด, กองคลัง]", "units: [สำนักปลัด, กองคลัง", _SYNTAX, "units:"),
        ("syntax colon", "address: เลขที่ 5", "address: เลขที่: 5", _SYNTAX, "address:"),
        ("syntax tab", "    email:", "\temail:", _SYNTAX, "email:"),
        ("syntax no colon", "numerals: arabic", "numerals arabic", _SYNTAX, "numerals"),
        ("unknown key", "website:", "websit:", "unknown-key", "websit:"),
        ("wrong kind", "kind: sao", "kind: อำเภอ", "wrong-value", "kind:"),
        ("missing field", "short_name: อบต.ตัวอย่าง\n", "", "missing-field", "name:"),
        ("wrong licence", "license: CC-BY-4.0", "license: ฟรี", "wrong-value", "license:"),
        ("twice", "province: นครราชสีมา\n", "province: นครราชสีมา\nsubdistrict: บ้านใหม่\n", "duplicate-key", "บ้านใหม่"),
        ("personal", "หมู่ที่ 2", "หมู่ที่ 2 เลขประจำตัวประชาชน 1-4099-00123-45-4", "personal-data", "1-4099"),
        ("lost text", "head: นายกองค์การบริหารส่วนตำบลตัวอย่าง", 'head: "นายก" #1 คน', "lost-text", "head:"),
        ("wrong colour", '"#1a4d7f"', "ฟ้าใส", "wrong-value", "ฟ้าใส"),
    ),
    YEAR: (
        ("syntax no blank", "updated: 2566-08-11", "updated:2566-08-11", _SYNTAX, "updated:"),
        ("syntax indent", "    title: รอบ 6 เดือน", "      title: รอบ 6 เดือน", _SYNTAX, "รอบ 6"),
        ("syntax dash", "\n    title: ตอบแบบ OIT", "\n   title: ตอบแบบ OIT", _SYNTAX, "title: ตอบ"),
        ("syntax quote", "  announced: 2566-08-01", "  announced: '2566-08-01", _SYNTAX, "announced:"),
        ("score", '"9": 71.00', '"9": 171.00', "wrong-value", "171.00"),
        ("total", "total: 85.48", "total: 84.48", "score-mismatch", "84.48"),
        ("level", "level: ผ่าน", "level: ผ่านมาก", "level-mismatch", "ผ่านมาก"),
        ("unknown key", "    url: https", "    urls: https", "unknown-key", "urls:"),
        ("round end", "until: 2566-03-31", "until: 2567-03-31", "round-end", "2567-03-31"),
        ("wrong date", "until: 2566-09-30", "until: 31 กันยายน 2566", "wrong-value", "31 กันยายน"),
        ("slug", "id: 6m", "id: รอบหก", "wrong-value", "รอบหก"),
        ("unknown indicator", '"10": 72.00', '"10": 72.00\n    "77": 60.00', "unknown-indicator", '"77"'),
    ),
    MEASURES: (
        ("syntax too deep", "    responsible: กองคลัง", "      responsible: กองคลัง", _SYNTAX, "responsible: กองคลัง"),
        ("syntax behind quote", "มาตรการเปิดเผยข้อมูล", '"มาตรการ" เปิดเผย', _SYNTAX, '"มาตรการ"'),
        ("syntax dash", "      - เผยแพร่คู่มือ", "      -เผยแพร่คู่มือ", _SYNTAX, "-เผยแพร่"),
        ("syntax brace", "items: [O23]", "items: [O23}", _SYNTAX, "O23"),
        ("syntax special", "monitoring: รายงานทุกเดือน", "monitoring: @รายงาน", _SYNTAX, "@รายงาน"),
        ("unknown group", "plan\n    title: มาตรการใช้", "plans\n    title: มาตรการใช้", "unknown-name", "plans"),
        ("unknown indicator", 'indicators: ["9.4"]', 'indicators: ["99"]', "unknown-indicator", '"99"'),
        ("date outside", "date: 2566-02-01", "date: 2568-02-01", "date-outside", "2568-02-01"),
        ("status", "status: in_progress", "status: กำลังจะทำ", "wrong-value", "กำลังจะทำ"),
        ("unknown key", "recommendations:", "recomendations:", "unknown-key", "recomendations:"),
        ("same id", "id: m2", "id: m1  # ซ้ำกัน", "duplicate-id", "# ซ้ำกัน"),
        ("columns", "columns: summary", "columns: สรุป", "unknown-column", "สรุป"),
        ("period", "weaknesses: เผยแพร่ไม่ครบ\n", "weaknesses: เผยแพร่ไม่ครบ\n    weaknesses: ซ้ำ\n", "duplicate-key", "ซ้ำ"),
    ),
    OIT: (
        ("syntax open brace", "  O7:\n    status: not_started", "  O7: {status: not_started", _SYNTAX, "O7:"),
        ("syntax colon", "note: รอลงนาม", "note: รอ: ลงนาม", _SYNTAX, "note:"),
        ("syntax indent", "  O6:\n", "   O6:\n", _SYNTAX, "O6:"),
        ("syntax quote", "title: เว็บไซต์หลัก", 'title: "เว็บไซต์หลัก', _SYNTAX, "เว็บไซต์หลัก"),
        ("status", "    status: in_progress", "    status: เสร็จสิ้นดี", "wrong-value", "เสร็จสิ้นดี"),
        ("unknown item", "items: [O3, O4]", "items: [O3, O99]", "unknown-item", "O99"),
        ("component", "components: [1, 2]", "components: [1, 9]", "component-number", "components:"),
        ("missing file", "file: files/plan.txt", "file: files/plann.txt", "missing-file", "plann"),
        ("date", "date: 2566-02-01", "date: 2568-02-01", "date-outside", "2568"),
        ("address", "url: https://www.example.go.th/contact", "url: ftp:/ติดต่อ", "wrong-value", "ftp:"),
        ("contradiction", "result: เผยแพร่แล้ว", "result: ยังไม่ได้ดำเนินการ", "status-contradicts", "ยังไม่ได้"),
        ("no evidence", "  O5:\n", "  O8: {status: done}\n  O5:\n", "done-without-evidence", "O8:"),
        ("unknown key", "    responsible: กองคลัง", "    responsable: กองคลัง", "unknown-key", "responsable:"),
    ),
    ANALYSIS: (
        ("syntax dash", "      - แผนไม่ได้เผยแพร่", "     - แผนไม่ได้เผยแพร่", _SYNTAX, "แผนไม่ได้"),
        ("syntax colon", "recommendations: ประชุมบุคลากร", "recommendations: ประชุม: บุคลากร", _SYNTAX, "ประชุม:"),
        ("syntax word", "    period: ภายในปีงบประมาณ", "    period ภายในปีงบประมาณ", _SYNTAX, "ภายในปี"),
        ("unknown indicator", '"6":', '"66":', "unknown-indicator", '"66"'),
        ("unknown key", "recommendations: เผยแพร่แผน", "recomends: เผยแพร่แผน", "unknown-key", "recomends:"),
        ("own column", "ผู้กำกับ: กองคลัง", "period: กองคลัง", "wrong-value", "period: กอง"),
        ("twice", ": สำนักปลัด\n", ": สำนักปลัด\n    responsible: กองช่าง\n", "duplicate-key", "กองช่าง"),
        ("personal", "ประชาชนไม่ทราบขั้นตอน", "ประชาชน 1-4099-00123-45-4 ไม่ทราบ", "personal-data", "1-4099"),
        ("wrong type", "weaknesses: ผู้มาติดต่อยังไม่ได้รับความเท่าเทียม", "weaknesses: {ก: ข}", "wrong-type", "{ก: ข}"),
    ),
    CRITERIA: (
        ("syntax quote", "title: คู่มือการประเมิน", 'title: "คู่มือการประเมิน', _SYNTAX, "คู่มือ"),
        ("syntax colon", "text: ท่านเข้าถึงข้อมูลได้", "text: ท่าน: เข้าถึง", _SYNTAX, "ท่าน:"),
        ("syntax indent", "    title: ข้อใหม่", "     title: ข้อใหม่", _SYNTAX, "ข้อใหม่"),
        ("unknown indicator", 'sub_indicator: "10.2"', 'sub_indicator: "10.9"', "unknown-indicator", "10.9"),
        ("step order", "end: 2566-04-30", "end: 2566-03-30", "wrong-value", "title: ตอบแบบ"),
        ("unknown key", "indicator: \"6\"", "indicater: \"6\"", "unknown-key", "indicater"),
        ("code", "code: E9", "code: X9", "wrong-value", "X9"),
        ("unknown key of component", "- text: แสดงที่อยู่", "- txt: แสดงที่อยู่", "unknown-key", "txt:"),
        ("twice", "title: ข้อมูลการติดต่อ\n", "title: ข้อมูลการติดต่อ\n    title: ช่องทาง\n", "duplicate-key", "ช่องทาง"),
    ),
    PAGE: (
        ("syntax front", "title: รายงานผล", 'title: "รายงานผล', _SYNTAX, "title:"),
        ("syntax list", "columns: [number, title, steps]", "columns: [number, title, steps", _SYNTAX, "[number"),
        ("syntax colon", "caption: ข้อ", "caption: ข้อ: หนึ่ง", _SYNTAX, "caption: ข้อ"),
        ("unknown block", "```ita-qr", "```ita-qrcode", "unknown-block", "ita-qrcode"),
        ("unknown option", "caption: คะแนน", "captoin: คะแนน", "unknown-key", "captoin"),
        ("unknown column", "columns: report", "columns: รายงาน", "unknown-column", "columns: รายงาน"),
        ("dead link", "(scores.md)", "(score.md)", "dead-link", "(score.md)"),
        ("unknown group", "group: plan", "group: plans", "unknown-name", "plans"),
        ("unknown indicator", 'sub_indicator: "9.1"', 'sub_indicator: "9.9"', "unknown-indicator", "9.9"),
        ("personal", "ในเวลาราชการ", "เลขประจำตัวประชาชน 1-4099-00123-45-4", "personal-data", "1-4099"),
    ),
}  # fmt: skip
KINDS = {file: tuple(Kind(file, *row) for row in rows) for file, rows in _OF.items()}
ALL = tuple(chain.from_iterable(KINDS.values()))


def spoilt(file: str, kinds: tuple[Kind, ...]) -> tuple[str, set[tuple[int, str]]]:
    """The file with all these faults, and the line and rule of each."""
    text = SOUND[file]
    for kind in kinds:
        assert text.count(kind.old) == 1, (kind, text)
        text = text.replace(kind.old, kind.new)
    assert [kind for kind in kinds if kind.at not in text] == []
    return text, {(text[: text.index(kind.at)].count("\n") + 1, kind.rule) for kind in kinds}
