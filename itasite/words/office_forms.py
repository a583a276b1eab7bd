"""What the forms say of files of Word and Excel."""

from __future__ import annotations

TITLE = "Word และ Excel"
LOOK_TITLE = "สิ่งที่สมุดงานจะเปลี่ยน"
FOREIGN_TITLE = "สิ่งที่อ่านได้จากไฟล์"
NOT_READ = "ยังอ่านไฟล์นี้ไม่ได้"
BOOK_TITLE = "จาก {name} ปีงบประมาณ {year}"
IMPORTED = "นำเข้าสมุดงาน {name}"
WRITTEN = "นำเข้าสมุดงานแล้ว"
LEFT = "แต่ยังเขียนไม่ได้ {files} {why} ส่งสมุดงานเดิมอีกครั้งเมื่อแก้เรื่องนี้แล้ว"
