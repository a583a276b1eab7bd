"""What is left to do, by the names of `facts.tasks.Tasks`."""

from __future__ import annotations

TASK_TEXTS = {
    "undone": "ข้อที่ต้องเปิดเผยซึ่งยังไม่แล้วเสร็จ",
    "bare": "ข้อที่ต้องเปิดเผยซึ่งยังไม่มีหลักฐาน",
    "unconfirmed": "ข้อที่ยังรอยืนยันลิงก์ของหลักฐาน",
    "missing": "ข้อที่มีหลักฐานแล้ว แต่ยังไม่แสดงครบทุกองค์ประกอบ",
}
