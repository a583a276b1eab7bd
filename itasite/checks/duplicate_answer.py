"""คำตอบเดียวกันในหลายข้อ

ผลการดำเนินการที่ถ้อยคำเหมือนกันทุกตัวอักษรในข้อ OIT ต่างกัน

ทำไม: มักเกิดจากการคัดลอกแล้วลืมแก้ ผู้ตรวจเห็นว่าคำตอบไม่ตรงกับข้อ
วิธีแก้: เขียนผลของข้อนั้นให้ตรงกับเรื่อง ถ้าตั้งใจให้เหมือนกัน ให้ใส่ข้อยกเว้นพร้อมเหตุผลไว้ท้ายบรรทัด
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O5: {status: in_progress, result: จัดทำข้อมูลครบตามองค์ประกอบและเผยแพร่บนเว็บไซต์}
      O6: {status: in_progress, result: จัดทำข้อมูลครบตามองค์ประกอบและเผยแพร่บนเว็บไซต์}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O5: {status: in_progress, result: จัดทำข้อมูลการติดต่อครบตามองค์ประกอบและเผยแพร่บนเว็บไซต์}
      O6: {status: in_progress, result: รวบรวมกฎหมายที่เกี่ยวข้องและเผยแพร่บนเว็บไซต์}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.site import Site, Year
from itasite.problem import Problem, warning

ID = "duplicate-answer"
_SHORTEST = 40  # characters; shorter answers are alike by nature


def check(site: Site) -> Iterator[Problem]:
    """Answers that stand under more than one item of a year."""
    for year in site.years:
        yield from _in_year(year)


def _in_year(year: Year) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for code, entry in year.disclosure.items.items():
        for index, text in enumerate(entry.result):
            key = "".join(text.split())
            if len(key) < _SHORTEST:
                continue
            other = first.setdefault(key, code)
            if other != code:
                message = f"ผลของข้อ {code} เหมือนกับข้อ {other} ทุกตัวอักษร"
                yield warning(entry.at("result", index), ID, message, "เขียนผลของข้อนี้ให้ตรงกับเรื่อง")
