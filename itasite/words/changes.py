"""How differences of two versions are said: what a record is called where it is added, removed or meant."""

from __future__ import annotations

AGENCY = "หน่วยงาน"
CRITERIA = "เกณฑ์ปี {year}"
PAGE = "หน้า"
PARAGRAPH = "ย่อหน้า"
FILE = "ไฟล์"
FILES = "ไฟล์แนบ"
YEAR = "ปี {year}"
FISCAL_YEAR = "ปีงบประมาณ"
ORDER = "ลำดับที่ {number}"
ENTRY = "ข้อความที่ {number}"
NOTHING = "(ไม่มี)"
# The name of a record among others of its kind, where the label of its kind is too long.
RECORD_NAMES = {
    "Entry": "ข้อ {name}",
    "Item": "ข้อ {name}",
    "Finding": "ตัวชี้วัด {name}",
    "Progress": "{name}",
    "Measure": "มาตรการ “{name}”",
    "SharedEvidence": "หลักฐานร่วม “{name}”",
    "Survey": "แบบวัด {name}",
    "DataTable": "ตาราง “{name}”",
}
# What is added or removed, where the label of the record is too long.
NOUNS = {
    "Entry": "ข้อ",
    "Item": "ข้อ",
    "Progress": "ความก้าวหน้า",
    "Finding": "ตัวชี้วัด",
    "SharedEvidence": "หลักฐานร่วม",
    "DataTable": "ตาราง",
}
KINDS = {
    "set": "แก้",
    "added": "เพิ่ม",
    "removed": "ลบ",
    "moved": "ย้าย",
    "renamed": "เปลี่ยนชื่อ",
    "replaced": "แทนที่",
}
HIDDEN = "ปีนี้ไม่แสดงส่วนนี้ จึงไม่ได้เทียบ"
BOTH = "ทั้งสองรุ่น"
NO_FOLDER = "ไม่พบโฟลเดอร์เนื้อหา"
TITLE = "การเปลี่ยนแปลงของข้อมูล ITA"
OLD = "ก่อน"
NEW = "หลัง"
SAME = "ไม่มีอะไรต่างกัน"
UNREAD = "ส่วนที่เทียบไม่ได้"
UNREAD_NOTE = "ส่วนนี้อ่านไม่ได้ในรุ่นใดรุ่นหนึ่ง สิ่งที่อยู่ในนั้นอาจเปลี่ยนไปโดยไม่มีในรายการนี้"
GONE = "[ลบ: {text}]"
COME = "[เพิ่ม: {text}]"
MORE = "อีก {count} อย่าง"
OTHERS = "และอีก {count} เรื่อง"
NO_CHANGE = "บันทึกโดยไม่มีข้อมูลเปลี่ยน"
