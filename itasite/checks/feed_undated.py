"""เว็บไซต์ที่ยังไม่มีฟีดข่าว เพราะเนื้อหาไม่มีวันที่

ฟีด (feed.xml) บอกผู้ติดตามว่ามีอะไรใหม่ และแผนผังของเว็บไซต์ (sitemap.xml) บอกเครื่องมือค้นหาว่าหน้าใดเปลี่ยนเมื่อใด
ทั้งสองใช้วันที่ที่เขียนไว้ในเนื้อหาเท่านั้น เมื่อไม่มีวันที่เลยจึงไม่มีฟีด

ทำไม: ประชาชนและผู้ตรวจประเมินไม่รู้ว่าข้อมูลเป็นของวันใด และติดตามความเคลื่อนไหวไม่ได้
วิธีแก้: ใส่ updated ใน year.yml หรือ date ที่หลักฐานและการดำเนินการ
ตัวอย่างที่ผิด:
    # 2566/year.yml
    framework: 2566
    # oit.yml
    items:
      O1: {status: done, result: เผยแพร่แล้ว}
ตัวอย่างที่ถูก:
    # 2566/year.yml
    framework: 2566
    updated: 2566-08-11
    # oit.yml
    items:
      O1: {status: done, result: เผยแพร่แล้ว}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.dated import dated
from itasite.facts.measures import plan
from itasite.facts.sitemap import FEED
from itasite.model.site import Site, Year
from itasite.problem import Position, Problem, Severity, hint

ID = "feed-undated"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """One hint if what is reported has no date at all, so that there is no feed; nothing of a site just begun."""
    reported = [year for year in site.years if _reported(year)]
    if not reported or FEED in site.files or _unread(site) or any(True for year in site.years for _ in dated(year)):
        return
    latest = next((year for year in reported if year.info.result), reported[0])
    yield hint(
        Position(latest.file("year.yml"), 1),
        ID,
        "เว็บไซต์นี้ยังไม่มีฟีดข่าว (feed.xml) เพราะเนื้อหาไม่มีวันที่",
        f"ใส่  updated: {latest.number}-03-31  (วันที่ของข้อมูล) ในไฟล์นี้ หรือ date ที่หลักฐาน",
    )


def _reported(year: Year) -> bool:
    """Whether the agency reports anything done yet."""
    items = any(entry.evidence or entry.result for entry in year.disclosure.items.values())
    rounds = (report for row in plan(year) for report in row.measure.progress.values())
    measures = any(report.results or report.actions or report.evidence for report in rounds)
    return bool(year.info.result or items or measures)


def _unread(site: Site) -> bool:
    """Whether a day may stand in what could not be read."""
    texts = [site.texts.get(name) for name in site.sources]
    unread = any(text is None or text.tree is None for text in texts)
    return unread or any("updated" in year.info.left_out for year in site.years)
