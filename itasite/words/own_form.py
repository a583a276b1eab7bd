"""What is said of a Word form of the agency's own that a paper is written into."""

from __future__ import annotations

NOT_INSTALLED = 'การเขียนลงแบบฟอร์ม Word ของหน่วยงานต้องติดตั้งส่วนเสริมก่อน พิมพ์ pip install "itasite[papers]"'
NO_FORM = "แบบฟอร์มนี้เปิดเป็นไฟล์ Word (.docx) ไม่ได้ เปิดใน Word แล้วบันทึกใหม่เป็น .docx"
TOO_LARGE = "แบบฟอร์มนี้ใหญ่เกินไป ลดขนาดภาพหรือลบเนื้อหาที่ไม่ใช่แบบฟอร์มออก"
NOT_FILLED = "เขียนลงแบบฟอร์มไม่ได้ ตรวจว่า {%p … %} อยู่ในย่อหน้าของตัวเอง {%tr … %} อยู่ในแถวของตัวเอง และเปิดปิดครบคู่"
WHERE = "แบบฟอร์ม ที่ “{text}”: {what}"
SYNTAX = "เขียนเครื่องหมาย {{ }} หรือ {% %} ไม่ครบคู่ หรือเขียนคำสั่งผิด"
UNKNOWN = "ไม่มีค่าชื่อ “{name}” ที่ใช้ได้: {names}"
UNKNOWN_FIELD = "ไม่มีช่องชื่อ “{name}” ที่ใช้ได้: {names}"
UNKNOWN_FILTER = "ใช้ตัวแปลง “{name}” ไม่ได้ ที่ใช้ได้: {names}"
NOT_ALLOWED = "ใช้คำสั่งนี้ในแบบฟอร์มไม่ได้ ใช้ได้เพียงการใส่ค่า {{ ชื่อ }} เงื่อนไข if และการวนซ้ำ for"
LOOP = "วนซ้ำได้เฉพาะ {names} หรือรายการในสิ่งที่กำลังวนอยู่ เช่น for row in table.rows"
LOOP_NAME = "ชื่อ “{name}” เป็นชื่อของค่าอยู่แล้ว ใช้ชื่ออื่นในการวนซ้ำ"
