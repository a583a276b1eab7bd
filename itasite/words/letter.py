"""What stands on every order and notice."""

from __future__ import annotations

ORDER = "คำสั่ง{of}"
NOTICE = "ประกาศ{of}"
NUMBER = "ที่ {number}"
OPEN_NUMBER = "......../{year}"
SUBJECT = "เรื่อง {subject}"
DUTIES = "ให้คณะทำงานมีหน้าที่ดังนี้"
ORDERED = "สั่ง ณ วันที่ {day}"
ANNOUNCED = "ประกาศ ณ วันที่ {day}"
OPEN_DATE = "..............................."
MEMBERS = "คณะทำงาน"
MEMBER_HEADINGS = ("ที่", "ตำแหน่ง", "หน้าที่ในคณะทำงาน")
