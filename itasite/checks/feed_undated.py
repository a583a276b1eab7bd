"""เว็บไซต์ที่ยังไม่มีฟีดข่าว เพราะเนื้อหาไม่มีวันที่

ฟีด (feed.xml) บอกผู้ติดตามว่ามีอะไรใหม่ และแผนผังของเว็บไซต์ (sitemap.xml) บอกเครื่องมือค้นหาว่าหน้าใดเปลี่ยนเมื่อใด
ทั้งสองใช้วันที่ที่เขียนไว้ในเนื้อหาเท่านั้น เมื่อไม่มีวันที่เลยจึงไม่มีฟีด

ทำไม: ประชาชนและผู้ตรวจประเมินไม่รู้ว่าข้อมูลเป็นของวันใด และติดตามความเคลื่อนไหวไม่ได้
วิธีแก้: ใส่ updated ใน year.yml หรือ date ที่หลักฐานและการดำเนินการ
ตัวอย่างที่ผิด:
    # 2566/year.yml
    framework: 2566
ตัวอย่างที่ถูก:
    # 2566/year.yml
    framework: 2566
    updated: 2566-08-11
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.dated import dated
from itasite.facts.sitemap import FEED
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, hint

ID = "feed-undated"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """One hint if nothing in the content is dated, so that there is no feed."""
    if not site.years or FEED in site.files or any(True for year in site.years for _ in dated(year)):
        return
    yield hint(
        Position(site.years[0].file("year.yml"), 1),
        ID,
        "เว็บไซต์นี้ยังไม่มีฟีดข่าว (feed.xml) เพราะเนื้อหาไม่มีวันที่",
        "ใส่  updated: 2566-08-11  (วันที่ของข้อมูล) ในไฟล์นี้ หรือ date ที่หลักฐาน",
    )
