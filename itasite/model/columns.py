"""The columns that tables can have, their headings, and the named sets of them."""

from __future__ import annotations

from itasite.model.blocks import (
    AnalysisOptions,
    BlockOptions,
    ChecklistOptions,
    FrameworkOptions,
    LevelsOptions,
    MeasuresOptions,
    ScoresOptions,
)

Headings = dict[str, str]
Sets = dict[str, tuple[str, ...]]

MEASURE_COLUMNS: Headings = {
    "number": "ลำดับ",
    "title": "มาตรการ/กิจกรรม",
    "indicators": "ตัวชี้วัด",
    "topics": "หัวข้อย่อยการประเมิน",
    "items": "ข้อ OIT",
    "issue": "ประเด็นที่ต้องปรับปรุงแก้ไข/ประเด็นที่ต้องพัฒนา",
    "weaknesses": "ประเด็นที่ต้องแก้ไข",
    "recommendations": "แนวทางในการยกระดับการประเมิน",
    "steps": "ขั้นตอนหรือวิธีการดำเนินการ",
    "method": "วิธีดำเนินการ",
    "responsible": "ผู้รับผิดชอบ",
    "period": "ระยะเวลา",
    "monitoring": "การกำกับติดตามและรายงานผล",
    "status": "สถานะ",
    "not_started": "ยังไม่ดำเนินการ",
    "in_progress": "อยู่ระหว่างดำเนินการ",
    "done": "ดำเนินการเสร็จเรียบร้อยแล้ว",
    "done_report": "ดำเนินการแล้ว",
    "not_done_report": "ยังไม่แล้วเสร็จ",
    "before": "สถานะรอบก่อน",
    "change": "ความเปลี่ยนแปลง",
    "results": "สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม",
    "outcomes": "ผลลัพธ์หรือความสำเร็จในการดำเนินการ",
    "actions": "การดำเนินการ",
    "progress": "ความก้าวหน้าผลการดำเนินการ",
    "evidence": "หลักฐาน",
}

MEASURE_SETS: Sets = {
    "actions": ("issue", "responsible", "steps", "monitoring", "actions"),
    "analysis": (
        "number",
        "indicators",
        "topics",
        "weaknesses",
        "title",
        "steps",
        "responsible",
        "period",
        "monitoring",
    ),
    "change": ("title", "responsible", "before", "status", "change"),
    "plan": ("title", "steps", "responsible", "period", "monitoring"),
    "progress": ("indicators", "recommendations", "responsible", "period", "progress"),
    "report": ("title", "steps", "results", "responsible", "period", "done_report", "not_done_report"),
    "status": ("title", "steps", "not_started", "in_progress", "done"),
    "summary": ("number", "title", "method", "period", "responsible", "results", "outcomes"),
}

# Columns that stand side by side under the heading of another: that of the value, e.g. of the key.
MEASURE_OVER: dict[str, str] = {
    "not_started": "status",
    "in_progress": "status",
    "done": "status",
    "done_report": "monitoring",
    "not_done_report": "monitoring",
}

# What a set of columns calls them where that differs.
MEASURE_SET_HEADINGS: dict[str, Headings] = {
    "actions": {
        "steps": "ขั้นตอนหรือวิธีการ/มาตรการ",
        "monitoring": "การรายงานผลและการกำกับติดตาม กำหนดเวลาแล้วเสร็จ",
    },
    "analysis": {
        "number": "ที่",
        "indicators": "ตัวชี้วัดการประเมิน",
        "weaknesses": "ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
        "title": "การกำหนดแนวทาง/มาตรการ",
        "steps": "วิธีการดำเนินการ",
        "period": "ระยะเวลาดำเนินการ",
        "monitoring": "การติดตามและรายงานผลการดำเนินการ",
    },
    "change": {"title": "มาตรการ", "status": "สถานะรอบล่าสุด"},
    "plan": {"title": "มาตรการ", "steps": "ขั้นตอนหรือวิธีการ", "period": "ระยะเวลาดำเนินการ", "monitoring": "การกำกับติดตาม"},
    "report": {
        "title": "มาตรการ",
        "steps": "วิธีการดำเนินการ",
        "results": "ผลการดำเนินการ",
        "period": "ระยะเวลาดำเนินการ",
        "monitoring": "การกำกับติดตามและรายงานความก้าวหน้า",
    },
    "status": {"title": "มาตรการ", "steps": "ขั้นตอนหรือวิธีการ", "status": "สถานะการดำเนินการ"},
}

ITEM_COLUMNS: Headings = {
    "code": "ข้อ",
    "title": "ข้อมูล",
    "components": "องค์ประกอบด้านข้อมูล",
    "responsible": "ผู้รับผิดชอบ",
    "status": "สถานะ",
    "result": "ผลการดำเนินการ",
    "progress": "ความก้าวหน้าผลการดำเนินการ",
    "evidence": "หลักฐาน",
}

ITEM_SETS: Sets = {
    "checklist": ("code", "title", "responsible", "progress", "evidence"),
    "report": ("code", "title", "components", "responsible", "progress"),
    "status": ("code", "title", "responsible", "status"),
}

SCORE_COLUMNS: Headings = {
    "title": "เครื่องมือการประเมิน",
    "weight": "น้ำหนัก (ร้อยละ)",
    "score": "คะแนน",
    "weighted": "คะแนนถ่วงน้ำหนัก",
    "rank": "อันดับ",
    "gap": "เทียบกับเป้าหมาย",
}

SCORE_SETS: Sets = {
    "instruments": ("title", "weight", "score", "weighted"),
    "indicators": ("title", "score", "rank"),
    "target": ("title", "score", "gap"),
}

FRAMEWORK_COLUMNS: Headings = {"instrument": "เครื่องมือในการประเมิน", "indicator": "ตัวชี้วัด", "weight": "น้ำหนัก"}
FRAMEWORK_SETS: Sets = {"weights": ("instrument", "indicator", "weight")}

LEVEL_COLUMNS: Headings = {"range": "คะแนน", "level": "ระดับ", "condition": "เงื่อนไข"}
LEVEL_SETS: Sets = {"conditions": ("level", "condition"), "bands": ("range", "level")}

ANALYSIS_COLUMNS: Headings = {"indicator": "ตัวชี้วัด", "weaknesses": "ข้อบกพร่อง", "recommendations": "ข้อเสนอแนะ"}
ANALYSIS_SETS: Sets = {"findings": ("indicator", "weaknesses", "recommendations")}

# What each table block can show; the rule about wrong names reads this.
TABLES: dict[type[BlockOptions], tuple[Headings, Sets]] = {
    AnalysisOptions: (ANALYSIS_COLUMNS, ANALYSIS_SETS),
    ChecklistOptions: (ITEM_COLUMNS, ITEM_SETS),
    FrameworkOptions: (FRAMEWORK_COLUMNS, FRAMEWORK_SETS),
    LevelsOptions: (LEVEL_COLUMNS, LEVEL_SETS),
    MeasuresOptions: (MEASURE_COLUMNS, MEASURE_SETS),
    ScoresOptions: (SCORE_COLUMNS, SCORE_SETS),
}


def column_names(
    wanted: str | tuple[str, ...] | None, default: str, sets: dict[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The columns that an option names: a set by its name, or a list as it is."""
    return sets[wanted or default] if not isinstance(wanted, tuple) else wanted


def wrong_columns(
    wanted: str | tuple[str, ...] | None, columns: dict[str, str], sets: dict[str, tuple[str, ...]]
) -> list[str]:
    """The names in an option that are neither a set nor a column."""
    if wanted is None:
        return []
    if isinstance(wanted, str):
        return [] if wanted in sets else [wanted]
    return [name for name in wanted if name not in columns]
