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

from collections.abc import Iterator, Mapping

from itasite.detect import author_html
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, error, hint
from itasite.text.raw_html import Danger, DangerKind, dangers

ID = "page-script"
SEVERITIES = (Severity.ERROR, Severity.HINT)
IS_ADVICE = True
_RUNS = "ทำงานเองในเบราว์เซอร์ของผู้อ่าน"
_REMEDY = "ลบออก ถ้าเป็นปุ่มให้เขียนเป็นลิงก์ [ข้อความ](ที่อยู่)"


def check(site: Site) -> Iterator[Problem]:
    """Scripts and the like in the author's pages, one by one; styles once per page, at the first of them."""
    for page in site.pages:
        found = author_html.dangers_in(page.document)
        for danger, offset in found:
            if danger.kind is DangerKind.RUNS:
                yield error(page.document.position(offset), ID, f"{named(danger)} {_RUNS}", _REMEDY)
        styles = [(danger, offset) for danger, offset in found if danger.kind is DangerKind.STYLE]
        if styles:
            danger, offset = styles[0]
            message = f"หน้านี้กำหนดรูปแบบเอง {len(styles)} แห่ง แห่งแรกคือ {named(danger)}"
            yield hint(page.document.position(offset), ID, message, "ลบออกเพื่อให้หน้าตาเหมือนหน้าอื่นและอ่านได้ทุกจอ")


def unreported(html: str, name: str, body: str, levels: Mapping[str, str]) -> Iterator[Problem]:
    """Problems of what runs in the finished HTML of a page but was not found in its text.

    `html` is the page as the engine wrote it, `name` its file, `body` its Markdown, `levels` the levels of the site.
    """
    reported = {(danger.tag, danger.attribute) for danger, _ in author_html.dangers_of(body)}
    for danger in dangers(html) if levels.get(ID, "error") == "error" else ():
        if danger.kind in (DangerKind.RUNS, DangerKind.ADDRESS_RUNS) and (danger.tag, danger.attribute) not in reported:
            yield error(Position(name), ID, f"{named(danger)} {_RUNS}", _REMEDY)


def named(danger: Danger) -> str:
    """How a message names a danger: as the author sees it in the page."""
    return f"{danger.attribute} ใน <{danger.tag}>" if danger.attribute else f"<{danger.tag}>"
