"""Words of the workbook of a year's criteria: its sheets, how it gets back, and why it is not taken."""

from __future__ import annotations

TITLE = "เกณฑ์การประเมิน ITA ปีงบประมาณ {year}"
FILE = "criteria-{year}.xlsx"
WROTE = "เขียนเกณฑ์ของปี {year} ไว้ที่ {path} แก้ด้วย Excel หรือ LibreOffice อ่านแผ่นแรกก่อนแก้"

# The tabs, by the key of the sheet: its name, and what belongs into it.
SHEETS: dict[str, tuple[str, str]] = {
    "criteria": ("เกณฑ์", "ชื่อ แหล่งที่มา ความน่าเชื่อถือ และหมายเหตุของเกณฑ์ทั้งชุด"),
    "instruments": ("เครื่องมือ", "เครื่องมือการประเมินและน้ำหนักเป็นร้อยละ รวมกันได้ 100"),
    "instrument-parts": ("ส่วนของเครื่องมือ", "ส่วนของเครื่องมือที่มีคะแนนของตนเอง เช่น EIT ส่วนที่ 1"),
    "indicators": ("ตัวชี้วัด", "ตัวชี้วัดของแต่ละเครื่องมือ"),
    "sub-indicators": ("ตัวชี้วัดย่อย", "ตัวชี้วัดย่อยของแต่ละตัวชี้วัด เช่น 9.1"),
    "items": ("ข้อ OIT", "รายการข้อ หนึ่งข้อต่อหนึ่งแถว ตามลำดับในคู่มือ"),
    "components": ("องค์ประกอบ", "องค์ประกอบด้านข้อมูลของแต่ละข้อ หนึ่งองค์ประกอบต่อหนึ่งแถว"),
    "questions": ("ข้อคำถาม", "ข้อคำถามของแบบวัด IIT และ EIT"),
    "levels": ("ระดับ", "ระดับผลการประเมิน คะแนนรวมขั้นต่ำ และคะแนนขั้นต่ำของทุกเครื่องมือ"),
    "calendar": ("ปฏิทิน", "ขั้นตอนของการประเมิน วันแรกและวันสุดท้าย"),
    "sources": ("แหล่งที่มา", "เอกสารที่อ่านเกณฑ์มา รหัสใช้อ้างในแผ่นอื่น"),
    "confirmed-kinds": ("หน่วยงานที่ยืนยัน", "ประเภทหน่วยงานที่พบว่าใช้เกณฑ์นี้ และเอกสารที่พบ"),
}
ITEM, ITEM_HELP = "ข้อ", "รหัสข้อในแผ่น “ข้อ OIT”"
INSTRUMENT, INSTRUMENT_HELP = "เครื่องมือ", "รหัสในแผ่น “เครื่องมือ”"
KEY_HELP = "ไม่ซ้ำกับแถวอื่น แถวใหม่ใส่เอง"
ROW_OF_NOTHING = "แถวนี้ยังไม่บอกว่าเป็นของ{what}ใด"
ROW_OF_UNKNOWN = "ไม่มี{what} “{text}” ในแผ่น “{sheet}”"
ROW_OF_DO = "ใส่รหัสตามแผ่น “{sheet}” ในช่อง “{column}”"
NO_KEY = "แถวนี้ไม่มี{column}"
NO_KEY_DO = "ใส่{column}ในช่องแรก หรือลบทั้งแถวถ้าไม่ใช้"

BACK_LINES: tuple[str, ...] = (
    "แก้ให้ตรงคู่มือของปีนั้น แถวที่ลบจะไม่อยู่ในเกณฑ์ ลำดับของแถวคือลำดับในเกณฑ์",
    "บันทึกเป็นไฟล์ .xlsx (Excel Workbook) แล้วปิด Excel",
    "เปิดหน้าต่างคำสั่งในโฟลเดอร์ของเว็บไซต์ พิมพ์  itasite framework new ปี --sheet ชื่อไฟล์นี้  "
    "ถ้ามีที่ผิด โปรแกรมบอกทุกช่องในครั้งเดียว และยังไม่เขียนอะไร",
    "ดูว่ายังขาดอะไรด้วย  itasite framework check ปี",
)

# Why nothing is made of a workbook.
NOT_XLSX = "{name} ไม่ใช่ไฟล์ .xlsx เปิดใน Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx (Excel Workbook)"
NEWER = "{name} ส่งออกจาก itasite รุ่นใหม่กว่าเครื่องนี้ ปรับโปรแกรมในเครื่องนี้ให้เป็นรุ่นเดียวกันก่อน"
OTHER_BOOK = "{name} เป็นสมุดงานข้อมูลของปี {year} ไม่ใช่สมุดงานเกณฑ์ นำเข้าด้วย  itasite import {name}"
NO_SHEETS = "ไม่พบแผ่นงานของเกณฑ์ใน {name} ส่งออกแบบด้วย  itasite export criteria --year ปี  แล้วกรอกในไฟล์นั้น"
FAULTY = "ยังไม่ได้สร้าง {path} แก้ {count} จุดข้างบนใน {name} แล้วเรียกคำสั่งเดิมอีกครั้ง"
UNPROVED = "เขียนเกณฑ์จาก {name} ให้ไม่ได้ เพราะอ่านกลับแล้วไม่ตรงกัน"
UNPROVED_DO = "แจ้งผู้พัฒนาโปรแกรมพร้อมไฟล์นี้"

# What is told of one that is taken.
WITHOUT_STATE = "แผ่นงานซ่อนของโปรแกรมไม่อยู่หรือเสียหาย จึงใช้เฉพาะสิ่งที่เห็นในแผ่นงาน"
NOT_TAKEN = "ไม่ได้ยกมาจากปี {year} เพราะยังไม่ได้แก้: {names}"
CARRIED = "ยกมาจากปี {year} โดยยังไม่ได้แก้ {count} ข้อ ทำเครื่องหมายว่ายังไม่ได้ตรวจกับคู่มือปี {new}"
MADE = "สร้าง {path} แล้ว มี {items} ข้อ จาก {name}"
WITH_BOTH = "ใช้ --sheet หรือ --from อย่างเดียว"
