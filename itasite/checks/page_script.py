"""คำสั่งที่ทำงานเองในหน้าที่เขียน

HTML ในไฟล์ .md ที่สั่งให้เบราว์เซอร์ทำงานหรือเปลี่ยนทั้งหน้า: script, object, embed, base, meta http-equiv, iframe srcdoc
และ onclick หรือ on… อื่น ๆ ส่วน style เป็นเพียงข้อสังเกต ตัวอย่างที่เขียนไว้เป็นโค้ดไม่นับ

ทำไม: คำสั่งที่คัดลอกมาจากที่อื่นอาจดักข้อมูลของผู้อ่านหรือพาไปเว็บอื่น และเว็บแม่ข่ายที่ตั้งค่าปลอดภัยจะไม่ยอมให้ทำงาน
วิธีแก้: ลบออก ปุ่มให้เขียนเป็นลิงก์ วิดีโอและแผนที่ให้เขียนเป็นลิงก์ไปยังเว็บนั้น
ตัวอย่างที่ผิด:
    <button onclick="location='https://example.go.th/'">เปิดเว็บไซต์</button>
ตัวอย่างที่ถูก:
    [เปิดเว็บไซต์](https://example.go.th/)
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.checks import author_html
from itasite.model.site import Site
from itasite.problem import Problem, error, hint
from itasite.raw_html import Danger, Kind

ID = "page-script"


def check(site: Site) -> Iterator[Problem]:
    """Scripts and the like in the author's pages, one by one, and where the first of its styles stands."""
    for page in site.pages:
        found = author_html.found(page.document.body)
        for danger, offset in found:
            if danger.kind is Kind.RUNS:
                remedy = "ลบออก ถ้าเป็นปุ่มให้เขียนเป็นลิงก์ [ข้อความ](ที่อยู่)"
                yield error(page.document.position(offset), ID, f"{named(danger)} ทำงานเองในเบราว์เซอร์ของผู้อ่าน", remedy)
        styles = [(danger, offset) for danger, offset in found if danger.kind is Kind.STYLE]
        if styles:
            danger, offset = styles[0]
            message = f"หน้านี้กำหนดรูปแบบเอง {len(styles)} แห่ง แห่งแรกคือ {named(danger)}"
            yield hint(page.document.position(offset), ID, message, "ลบออกเพื่อให้หน้าตาเหมือนหน้าอื่นและอ่านได้ทุกจอ")


def named(danger: Danger) -> str:
    """What an author finds in the page."""
    return f"{danger.attribute} ใน <{danger.tag}>" if danger.attribute else f"<{danger.tag}>"
