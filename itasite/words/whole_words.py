"""Words of the field that stay whole on a line: browsers break Thai by their own lists of words, and split these."""

from __future__ import annotations

WHOLE_WORDS = (
    "หน่วยงาน",
    "งบประมาณ",
    "ประพฤติมิชอบ",
    "คณะกรรมการ",
    "กองคลัง",
    "กองช่าง",
    "กองการศึกษา",
    "สำนักปลัด",
    "ผู้รับผิดชอบ",
    "ตัวชี้วัด",
    "ร้องเรียน",
    "เจ้าหน้าที่",
    "หลักฐาน",
    "องค์ประกอบ",
    "เปิดเผย",
    "เผยแพร่",
    "ข้อเสนอแนะ",
    "ข้อบกพร่อง",
    "จัดซื้อ",
    "จัดจ้าง",
    "อบต.",
    "อบจ.",
    "ป.ป.ช.",
)
