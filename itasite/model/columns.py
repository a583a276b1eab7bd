"""The columns that tables of measures and of items can have, their headings, and the named sets of them."""

from __future__ import annotations

MEASURE_COLUMNS = {
    "number": "ลำดับ",
    "title": "มาตรการ/กิจกรรม",
    "indicators": "ตัวชี้วัด",
    "items": "ข้อ OIT",
    "weaknesses": "ประเด็นที่ต้องแก้ไข",
    "recommendations": "แนวทางในการยกระดับการประเมิน",
    "steps": "ขั้นตอนหรือวิธีการดำเนินการ",
    "method": "วิธีดำเนินการ",
    "responsible": "ผู้รับผิดชอบ",
    "period": "ระยะเวลา",
    "monitoring": "การกำกับติดตามและรายงานผล",
    "status": "สถานะ",
    "results": "สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม",
    "outcomes": "ผลลัพธ์หรือความสำเร็จในการดำเนินการ",
    "progress": "ความก้าวหน้าผลการดำเนินการ",
    "evidence": "หลักฐาน",
}

MEASURE_SETS = {
    "plan": ("number", "title", "steps", "responsible", "period", "monitoring"),
    "progress": ("indicators", "recommendations", "responsible", "period", "progress"),
    "report": ("number", "title", "steps", "results", "responsible", "period", "status"),
    "status": ("number", "title", "responsible", "status"),
    "summary": ("number", "title", "method", "period", "responsible", "results", "outcomes"),
}

ITEM_COLUMNS = {
    "code": "ข้อ",
    "title": "ข้อมูล",
    "components": "องค์ประกอบด้านข้อมูล",
    "responsible": "ผู้รับผิดชอบ",
    "status": "สถานะ",
    "result": "ผลการดำเนินการ",
    "progress": "ความก้าวหน้าผลการดำเนินการ",
    "evidence": "หลักฐาน",
}

ITEM_SETS = {
    "checklist": ("code", "title", "responsible", "progress", "evidence"),
    "report": ("code", "title", "components", "responsible", "progress"),
    "status": ("code", "title", "responsible", "status"),
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
