"""ชื่อที่ไม่บอกว่าคืออะไร

title ของหลักฐาน มาตรการ หรือรายการอื่น ที่มีแต่ขีด จุด เครื่องหมาย หรือตัวเลข มีเพียงตัวอักษรเดียว หรือเป็นคำอย่าง “ลิงก์” “คลิกที่นี่” “ไฟล์”

ทำไม: ชื่อเป็นข้อความของลิงก์ในหน้าเว็บ ผู้อ่านและโปรแกรมอ่านหน้าจอไม่รู้ว่าลิงก์พาไปที่ใด
วิธีแก้: พิมพ์ชื่อของเอกสารหรือเรื่องนั้น เช่น แผนดำเนินงาน ประจำปีงบประมาณ 2566
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O10:
        status: done
        evidence: [{title: "-", file: files/plan.txt}]
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O10:
        status: done
        evidence: [{title: แผนดำเนินงาน, file: files/plan.txt}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint, shorten
from itasite.text.source import Mapping, Node, Scalar, Sequence

ID = "vague-title"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True
_SAYS_NOTHING = re.compile(
    r"[\W\d_]*|[\W\d_]*[a-z][\W\d_]*|x{2,}|(?:ลิงก์|ลิ้งค์|ลิงค์|ลิ้งก์|ไฟล์|link|url|file|pdf|test|ทดสอบ|title|(?:คลิก|click)(?:ที่นี่|\s*here)?|ที่นี่|here)(?:แนบ)?[\s\d.]*",
    re.IGNORECASE,
)


def check(site: Site) -> Iterator[Problem]:
    """Titles of marks or digits only, of one letter, or of words that stand for any title."""
    for name in site.sources:
        file = site.texts.get(name)
        for title in _titles(file.tree) if file and file.tree else ():
            text = title.text.strip()
            if text and _SAYS_NOTHING.fullmatch(text):
                message = f"ชื่อ “{shorten(text)}” ไม่บอกว่าคืออะไร"
                yield hint(title.at, ID, message, "พิมพ์ชื่อของเอกสารหรือเรื่องนั้น เช่น แผนดำเนินงาน ประจำปีงบประมาณ 2566")


def _titles(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if key.text == "title" and isinstance(value, Scalar):
                yield value
            else:
                yield from _titles(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _titles(item)
