"""What is said of a hand-in sheet of ITAS that is read back."""

from __future__ import annotations

TITLE = "ข้อมูล"  # the heading of the names of the items, as papers have it
OWN_PAGE = "{address} เป็นหน้าหรือไฟล์ของเว็บไซต์นี้ จึงไม่ใส่เป็นหลักฐานของ {code} ถ้าต้องการ ให้เลือกหน้าหรือไฟล์นั้นในแผ่นหลักฐาน"
