"""ภาพที่ไม่มีคำอธิบาย

ภาพในหน้า .md ที่ในวงเล็บเหลี่ยมว่างอยู่ เช่น ![](files/ภาพ.png) หรือ <img> ที่ไม่มี alt
และภาพของบล็อก ita-pictures กับภาพที่เป็นหลักฐาน ซึ่งไม่ได้ใส่ alt
คำอธิบายที่เป็นเพียงชื่อไฟล์หรือคำว่า “ภาพ” เป็นข้อสังเกต ภาพตกแต่งที่เขียนเป็น <img alt=""> ไม่นับ

ทำไม: ผู้พิการทางสายตาฟังหน้าเว็บด้วยโปรแกรมอ่านหน้าจอ ซึ่งอ่านคำอธิบายแทนภาพ และการค้นหาพบภาพจากคำอธิบาย
วิธีแก้: เขียนสั้น ๆ ว่าเห็นอะไรในภาพ หากในภาพมีตัวหนังสือที่สำคัญ เขียนข้อความนั้นไว้ในหน้าด้วย
ตัวอย่างที่ผิด:
    ![](files/no-gift.jpg)
ตัวอย่างที่ถูก:
    ![ผู้บริหารและพนักงานประกาศนโยบาย No Gift Policy](files/no-gift.jpg)
    หรือใน oit.yml
    - {title: ประกาศ No Gift Policy, file: files/no-gift.jpg, alt: ผู้บริหารและพนักงานถือป้ายประกาศ}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from itasite.detect.page_pictures import ShownPicture, shown_pictures
from itasite.facts.pictures import NamedPicture, named_pictures
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, hint, shorten, warning

ID = "picture-without-text"
SEVERITIES = (Severity.WARNING, Severity.HINT)
IS_ADVICE = True
_OF_RECORD = "เขียนว่าเห็นอะไรในภาพ เป็น  alt: สิ่งที่เห็นในภาพ"
_SAYS_NOTHING = re.compile(
    r"(?:(?:รูป)?ภาพ(?:ประกอบ|กิจกรรม)?|รูป|images?|pictures?|photos?|pics?|alt|logo|untitled|screen ?shots?)"
    r"(?:[ ]*(?:ที่)?[ ]*[0-9๐-๙]+)?"
    r"|(?:img|dsc[fn]?|line_album|screenshot|received|fb_img)[-_ ]?[\d_ -]+.*"
    r"|\S+\.(?:jpe?g|png|gif|webp|svg|heic|tiff?|bmp)",
    re.IGNORECASE,
)


def check(site: Site) -> Iterator[Problem]:
    """Pictures in the author's pages, in galleries and in evidence without a text, or whose text says nothing."""
    for page in site.pages:
        for found in shown_pictures(site, page):
            if found.still or (found.raw and found.text == ""):  # HTML says of it that it is decoration
                continue
            at, text = page.document.position(found.offset), (found.text or "").strip()
            yield from _told(at, text, _file(found), _remedy(found))
    for each in named_pictures(site):
        if not each.record.is_unread("alt"):
            yield from _told(_place(each), each.record.alt or "", PurePosixPath(each.name).name, _OF_RECORD)


def _told(at: Position, text: str, file: str, remedy: str) -> Iterator[Problem]:
    if not text:
        yield warning(at, ID, f"ภาพ “{shorten(file)}” ไม่มีคำอธิบาย", remedy)
    elif _SAYS_NOTHING.fullmatch(text) or text == PurePosixPath(file).stem:
        yield hint(at, ID, f"คำอธิบายภาพ “{shorten(text)}” ไม่ได้บอกว่าเห็นอะไรในภาพ", remedy)


def _place(found: NamedPicture) -> Position:
    return found.record.at("alt" if found.record.alt else "file")


def _file(found: ShownPicture) -> str:
    return PurePosixPath(unquote(found.address)).name or found.address


def _remedy(found: ShownPicture) -> str:
    said = 'alt="สิ่งที่เห็นในภาพ"  ใน <img>' if found.raw else f"![สิ่งที่เห็นในภาพ]({shorten(found.address)})"
    return f"เขียนว่าเห็นอะไรในภาพ เป็น  {said}"
