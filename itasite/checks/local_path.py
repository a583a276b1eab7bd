"""ที่อยู่ในเครื่องของผู้พิมพ์

ข้อความที่เป็นที่อยู่ไฟล์ในเครื่องคอมพิวเตอร์ เช่น D:\\งาน\\ลายเซ็น.jpg หรือที่อยู่เว็บที่เปิดได้เฉพาะเครื่องนี้หรือในสำนักงาน
เช่น http://127.0.0.1:8000/2566/ (หน้าที่เปิดดูด้วย mkdocs serve) และ http://192.168.1.5/

ทำไม: ผู้อ่านและผู้ตรวจเปิดไม่ได้ และอาจเผยชื่อหรือข้อมูลของบุคคล
วิธีแก้: ลบออก หรือวางไฟล์ในโฟลเดอร์ files/ แล้วอ้างถึงไฟล์นั้น หน้าของเว็บนี้ให้อ้างด้วย page: แทน url:
ตัวอย่างที่ผิด:
    D:\\ITA\\o1.pdf
ตัวอย่างที่ถูก:
    file: files/o1.pdf
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.checks.texts import slips
from itasite.model.site import Site
from itasite.problem import Problem, error
from itasite.wording import local_paths

ID = "local-path"


def check(site: Site) -> Iterator[Problem]:
    """Places on somebody's own machine."""
    for slip, at in slips(site, local_paths):
        yield error(at, ID, slip.message, slip.remedy)
