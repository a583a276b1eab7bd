"""How the values of the fields are written, in words: by the names that the records give to their forms."""

from __future__ import annotations

FORMS = {
    "short-text": "ข้อความเดียว ไม่เกิน {longest:,} ตัวอักษร",
    "icon": "ชื่อรูปหนึ่งชื่อ",
    "word": "คำเดียว",
    "truth": "true หรือ false",
    "hidden": "รายการของ {hidden}",
    "search": "ค่าของ exclude (true หรือ false) หรือ boost (ตัวเลข)",
    "tags": "รายการของคำ",
    "template": "ชื่อไฟล์แบบหน้าของธีม ลงท้ายด้วย .html",
}
