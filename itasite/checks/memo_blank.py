"""ช่องว่างในบันทึกข้อความ คำสั่ง และประกาศ ที่เว้นไว้เขียนด้วยมือ

เว้นเลขที่หนังสือ วันที่ และที่ลงชื่อไว้ได้ รายการนี้บอกไว้เพื่อไม่ให้ลืม ถ้าไม่ใส่ `to` จะเรียนตาม `head` ใน agency.yml
ความเห็นที่มี `text` คือเขียนแล้ว ที่ลงชื่อที่มีวันที่ (`signed`, และ `date` ของความเห็น) คือลงชื่อแล้ว จึงไม่นับ

ทำไม: บันทึกข้อความที่พิมพ์ออกมาแล้วลืมเติมเลขที่หรือวันที่จะใช้เป็นหลักฐานไม่ได้
วิธีแก้: เขียนให้ครบหลังพิมพ์ หรือเติมเลขที่และวันที่ในบล็อก หากตั้งใจเว้นไว้ ไม่ต้องแก้
ตัวอย่างที่ผิด:
    ```ita-memo
    organization: สำนักปลัด อบต.ตัวอย่าง
    number: ขก 78201/
    subject: รายงานผลการดำเนินการ
    to: นายก อบต.ตัวอย่าง
    ```
ตัวอย่างที่ถูก:
    ```ita-memo
    organization: สำนักปลัด อบต.ตัวอย่าง
    number: ขก 78201/123
    date: 21 เมษายน 2566
    subject: รายงานผลการดำเนินการ
    to: นายก อบต.ตัวอย่าง
    ```
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.agency import Agency
from itasite.model.blocks import LetterOptions, MemoOptions, OrderOptions, SignaturesOptions
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "memo-blank"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Places that a memo leaves for writing by hand, once per block."""
    for page in site.pages:
        for block in page.blocks:
            if isinstance(block.options, SignaturesOptions):
                blanks = _blanks(block.options, site.agency)
                if blanks:
                    message = f"เว้นไว้เขียนด้วยมือ: {', '.join(blanks)}"
                    yield hint(block.at, ID, message, "เขียนให้ครบหลังพิมพ์ หรือเติมในบล็อกนี้")


def _blanks(options: SignaturesOptions, agency: Agency) -> list[str]:
    blanks = []
    if isinstance(options, MemoOptions):
        number = (options.number or "").rstrip()
        blanks += ["ที่"] if not number or number.endswith(("/", "-", "…", "...")) else []
        blanks += ["วันที่"] if options.date is None else []
        unread = {"to", "head"} & (options.left_out | agency.left_out)
        blanks += [] if options.to or agency.head or unread else ["เรียน"]
    if isinstance(options, LetterOptions):
        blanks += ["ที่"] if isinstance(options, OrderOptions) and not options.number else []
        blanks += ["วันที่"] if options.date is None else []
    opinions = sum(not opinion.text for opinion in options.opinions)
    blanks += [f"ความเห็น {opinions} แห่ง"] if opinions else []
    own = bool(options.position or options.name) and not options.signed
    signatures = own + sum(not opinion.date for opinion in options.opinions)
    return blanks + ([f"ลงชื่อ {signatures} แห่ง"] if signatures else [])
