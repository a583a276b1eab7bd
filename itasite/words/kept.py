"""What is told of the version that a save became, and what a version is called whose meaning cannot be read."""

from __future__ import annotations

SAVED = "บันทึกแล้ว"
OTHER_NOW = "{done} แต่หลังจากนั้นมีโปรแกรมอื่นเขียนไฟล์ {file} ทับ เปิดดูว่ายังเป็นอย่างที่ต้องการหรือไม่"
KEPT = "{done} เก็บเป็นรุ่น “{first}”"
NOT_KEPT = "{done} แต่ยังไม่เก็บเป็นรุ่น {why}"
NO_VERSIONS = "{done} โฟลเดอร์นี้ยังไม่เก็บรุ่น เริ่มเก็บได้จากหน้า “ประวัติ”"
BEFORE_REMOVING = "{about} ก่อนลบ"
NOT_SAFE = "ยังไม่ได้ลบ เพราะเก็บไฟล์นี้เป็นรุ่นก่อนลบไม่ได้ จึงจะเรียกคืนไม่ได้ {why}"
UNREAD = "{about}: แก้ (มีค่าที่ยังอ่านไม่ได้)"
EDITED = "แก้ {about}"
FILES = "{first} และอีก {count} ไฟล์"
