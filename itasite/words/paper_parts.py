"""Words that stand on every official paper, whatever its content."""

from __future__ import annotations

MEMO = "บันทึกข้อความ"
ORGANIZATION = "ส่วนราชการ"
NUMBER = "ที่"
DATE = "วันที่"
SUBJECT = "เรื่อง"
TO = "เรียน"
SIGN = "(ลงชื่อ)"
GARUDA = "ตราครุฑ"
DRAFT = "ร่าง"
NO_PICTURE = "[ไม่มีภาพ: {alt}]"
