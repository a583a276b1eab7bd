"""The headings of the columns that tables can have, and what the named sets of columns are for."""

from __future__ import annotations

Headings = dict[str, str]

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
    "target": "เป้าหมาย/ตัวชี้วัดความสำเร็จ",
    "budget": "งบประมาณ",
    "note": "หมายเหตุ",
    "status": "สถานะ",
    "not_started": "ยังไม่ดำเนินการ",
    "in_progress": "อยู่ระหว่างดำเนินการ",
    "done": "ดำเนินการเสร็จเรียบร้อยแล้ว",
    "other": "สถานะอื่น",
    "done_report": "ดำเนินการแล้ว",
    "not_done_report": "ยังไม่แล้วเสร็จ",
    "other_report": "สถานะอื่น",
    "before": "สถานะรอบก่อน",
    "change": "ความเปลี่ยนแปลง",
    "results": "สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม",
    "outcomes": "ผลลัพธ์หรือความสำเร็จในการดำเนินการ",
    "actions": "การดำเนินการ",
    "progress": "ความก้าวหน้าผลการดำเนินการ",
    "spent": "เบิกจ่าย",
    "problems": "ปัญหาและอุปสรรค",
    "round_recommendations": "ข้อเสนอแนะ",
    "evidence": "หลักฐาน",
}
MONEY_ROWS: Headings = {"sum": "รวม", "sum_all": "รวมทั้งตาราง"}

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
    "shown": "องค์ประกอบที่แสดง",
    "result": "ผลการดำเนินการ",
    "progress": "ความก้าวหน้าผลการดำเนินการ",
    "evidence": "หลักฐาน",
}

SCORE_COLUMNS: Headings = {
    "title": "เครื่องมือการประเมิน",
    "weight": "น้ำหนัก (ร้อยละ)",
    "score": "คะแนน",
    "weighted": "คะแนนถ่วงน้ำหนัก",
    "rank": "อันดับ",
    "gap": "เทียบกับเป้าหมาย",
}

FRAMEWORK_COLUMNS: Headings = {"instrument": "เครื่องมือในการประเมิน", "indicator": "ตัวชี้วัด", "weight": "น้ำหนัก"}

LEVEL_COLUMNS: Headings = {"range": "คะแนน", "level": "ระดับ", "condition": "เงื่อนไข"}

SCORE_ROWS: Headings = {"total": "คะแนนรวม"}  # rows that `headings` can rename

ANALYSIS_COLUMNS: Headings = {
    "indicator": "ตัวชี้วัด",
    "weaknesses": "ข้อบกพร่อง",
    "recommendations": "ข้อเสนอแนะ",
    "responsible": "ผู้รับผิดชอบ",
    "period": "ระยะเวลา",
}

# What the sets of columns are for.
MEASURE_SET_WORDS = {
    "actions": "วันที่ดำเนินการของแต่ละขั้นตอน",
    "analysis": "เก้าคอลัมน์ จากข้อคำถามถึงการติดตาม",
    "change": "ความเปลี่ยนแปลงระหว่างสองรอบ",
    "plan": "แผนมาตรการ",
    "progress": "ความก้าวหน้ารายตัวชี้วัด",
    "report": "ผลการดำเนินการ ช่อง “ดำเนินการแล้ว” และ “ยังไม่แล้วเสร็จ”",
    "status": "สถานะสามช่อง ทำเครื่องหมายช่องเดียว",
    "summary": "สรุปผลและผลลัพธ์ เจ็ดคอลัมน์",
}
ITEM_SET_WORDS = {
    "checklist": "ความก้าวหน้าและหลักฐานของแต่ละข้อ",
    "report": "องค์ประกอบและความก้าวหน้าของแต่ละข้อ",
    "status": "สถานะของแต่ละข้อ",
}
SCORE_SET_WORDS = {
    "instruments": "คะแนนและน้ำหนักของเครื่องมือ",
    "indicators": "คะแนนและอันดับของตัวชี้วัด",
    "target": "คะแนนเทียบกับเป้าหมาย",
}
FRAMEWORK_SET_WORDS = {"weights": "เครื่องมือ ตัวชี้วัด และน้ำหนัก"}
LEVEL_SET_WORDS = {"conditions": "เงื่อนไขของแต่ละระดับ", "bands": "ช่วงคะแนนของแต่ละระดับ"}
ANALYSIS_SET_WORDS = {"findings": "ข้อบกพร่องและข้อเสนอแนะ"}
