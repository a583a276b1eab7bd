"""ที่อยู่ในเครื่องของผู้พิมพ์

ข้อความที่เป็นที่อยู่ไฟล์ในเครื่องคอมพิวเตอร์หรือเครือข่ายของสำนักงาน เช่น D:\\งาน\\ลายเซ็น.jpg \\\\server\\งาน หรือโฟลเดอร์ OneDrive
หรือที่อยู่เว็บที่เปิดได้เฉพาะเครื่องนี้หรือในสำนักงาน เช่น http://127.0.0.1:8000/2566/ (หน้าที่เปิดดูด้วย itasite serve)
และ http://192.168.1.5/

ทำไม: ผู้อ่านและผู้ตรวจเปิดไม่ได้ และอาจเผยชื่อหรือข้อมูลของบุคคล
วิธีแก้: ลบออก หรือวางไฟล์ในโฟลเดอร์ files/ แล้วอ้างถึงไฟล์นั้น หน้าของเว็บนี้ให้อ้างด้วย page: แทน url:
ตัวอย่างที่ผิด:
    D:\\ITA\\o1.pdf
ตัวอย่างที่ถูก:
    file: files/o1.pdf
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.addresses import refused_places
from itasite.detect.local_places import local_places
from itasite.detect.published_texts import SourceFile, published_texts
from itasite.detect.slips import Slip
from itasite.model.site import Site
from itasite.once import once
from itasite.problem import Position, Problem, Severity, error

ID = "local-path"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Paths and addresses that only work on one computer."""
    refused = refused_places(site)  # told already, as wrong-value
    for file in published_texts(site):
        for at, slip in _slips(file):
            if at not in refused:
                yield error(at, ID, slip.message, slip.remedy)


@once
def _slips(file: SourceFile) -> tuple[tuple[Position, Slip], ...]:
    """What is found in a file, the first at each place."""
    found: dict[Position, Slip] = {}
    for text in file.texts:
        for slip in local_places(text.text):
            found.setdefault(text.at(slip.start), slip)
    return tuple(found.items())
