"""What is still to be filled in, by the names of `facts.missing`."""

from __future__ import annotations

YEAR_GAPS = {
    "criteria": "ยังไม่มีรายการข้อของเกณฑ์ปีนี้",
    "result": "ยังไม่ได้ใส่ผลการประเมิน",
    "survey": "ยังไม่ได้ใส่ที่อยู่แบบวัด EIT จึงยังไม่มี QR code",
    "measures": "ยังไม่มีมาตรการของปีนี้",
}
ITEM_GAPS = {
    "unsaid": "ยังไม่ได้กรอก",
    "open": "{status}",
    "evidence": "ยังไม่มีหลักฐาน",
    "unconfirmed": "มีหลักฐานที่รอยืนยันลิงก์",
    "components": "ยังไม่มีหลักฐานขององค์ประกอบที่ {numbers}",
}
