"""สิ่งที่หน้าเว็บจะเรียกจากเว็บไซต์อื่น

กรอบ (iframe) ของแผนที่หรือวิดีโอ ภาพ เสียง แบบอักษร สไตล์ หรือสคริปต์ที่หน้า .md หรือไฟล์ .css เรียกจากเว็บไซต์อื่นทันทีที่เปิดหน้า
ไม่ว่าจะเขียนเป็น Markdown หรือ HTML หน้าเว็บแสดงแผนที่ วิดีโอ และภาพนั้นเป็นลิงก์แทน ส่วนอย่างอื่นไม่โหลด ลิงก์ธรรมดาที่ผู้อ่านกดเองไม่นับ

ทำไม: เว็บไซต์นั้นได้รู้ว่าใครเปิดหน้าใดของหน่วยงาน และเมื่อเว็บนั้นล่มหรือเปลี่ยนที่อยู่ หน้าของหน่วยงานจะขาดส่วนนั้นไป
วิธีแก้: ภาพให้วางเป็นไฟล์ใน files/ แผนที่และวิดีโอให้เขียนเป็นลิงก์ จะใส่ภาพนิ่งของตนเองให้กดก็ได้
เช่น [![แผนที่สำนักงาน](files/map.png)](https://maps.app.goo.gl/…) หรือเติม poster="files/map.png" ใน <iframe>
ตัวอย่างที่ผิด:
    <iframe src="https://www.youtube.com/embed/abc"></iframe>
ตัวอย่างที่ถูก:
    [วิดีโอแนะนำหน่วยงาน](https://www.youtube.com/watch?v=abc)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from itasite.attachment import bytes_of
from itasite.detect.author_html import Finder, page_html
from itasite.detect.embedded import FRAMES, Embedded, embedded
from itasite.model.site import AuthorPage, Site
from itasite.problem import Problem, Severity, shorten, warning
from itasite.text.outside_address import host_of
from itasite.text.outside_requests import Outside, may_ask_outside, outside_requests
from itasite.text.source import position_in

ID = "outside-request"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_PLAYED = ("audio", "source", "track", "video")
_PICTURES = ("image", "img", "input")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9._-]{1,60}\.(?:png|jpe?g|gif|webp|svg)", re.IGNORECASE)
_LOOK = "ลบออก เว็บไซต์มีแบบอักษรและรูปแบบของตัวเองแล้ว หรือวางไฟล์นั้นในโฟลเดอร์เนื้อหาแล้วเรียกจากที่นั่น"
_MOST_STYLES = 1_000_000  # bytes


def check(site: Site) -> Iterator[Problem]:
    """Requests of pages to other hosts, one by one, and those of style sheets among the files of the content."""
    for page in site.pages:
        if may_ask_outside(page.document.body):
            yield from _of_page(page)
    for name in site.listing.unchanged:
        if name.lower().endswith(".css"):
            from itasite.text.css_requests import css_addresses  # slow to load, and few sites have styles

            css = bytes_of(site.root / name)[:_MOST_STYLES].decode("utf-8", "replace")
            for address in css_addresses(css):
                at = position_in(name, css, max(css.find(address), 0))
                message = f"สไตล์นี้เรียก “{shorten(address)}” จากเว็บไซต์อื่นเมื่อเปิดหน้า"
                yield warning(at, ID, message, _LOOK)


def _of_page(page: AuthorPage) -> Iterator[Problem]:
    finder = Finder(page.document.body)
    for asked in outside_requests(page_html(page.document)):
        found = embedded(asked.tag.name, asked.address)
        at = page.document.position(finder.offset(asked.tag.name, asked.attribute, asked.address))
        host = found.host or host_of(asked.address) or shorten(asked.address)
        yield warning(at, ID, *_said(asked, found, host))


def _said(asked: Outside, found: Embedded, host: str) -> tuple[str, str]:
    """The message and the remedy."""
    name, link = asked.tag.name, found.href or "https://…"
    if name in _PICTURES and asked.attribute in ("src", "href", "xlink:href"):
        alt = asked.tag.values.get("alt") or "คำอธิบายภาพ"
        remedy = f"บันทึกภาพไว้ในโฟลเดอร์ files/ แล้วเขียน  ![{shorten(alt)}](files/{_file(asked.address)})"
        return f"ภาพนี้มาจาก {host} ซึ่งเป็นเว็บไซต์อื่น หน้าเว็บจึงแสดงเป็นลิงก์", remedy
    if name in FRAMES and asked.attribute not in ("poster", "style"):
        remedy = f"เขียนเป็นลิงก์  [{found.word}]({link})  หรือใส่ภาพนิ่งให้กด  [![{found.word}](files/picture.png)]({link})"
        return f"<{name}> นี้โหลด{found.word}จาก {host} ซึ่งเป็นเว็บไซต์อื่น หน้าเว็บจึงแสดงเป็นลิงก์", remedy
    if name in _PLAYED and asked.attribute == "src":
        remedy = f"วางไฟล์ไว้ใน files/ หรือเขียนเป็นลิงก์  [{found.word}]({link})"
        return f"<{name}> นี้โหลดไฟล์จาก {host} ซึ่งเป็นเว็บไซต์อื่น หน้าเว็บจึงไม่โหลด", remedy
    where = f"{asked.attribute} ใน <{name}>" if asked.attribute else f"<{name}>"
    remedy = (
        _LOOK if name in ("link", "style") or asked.attribute == "style" else f"ลบ {where} ออก หรือวางไฟล์ไว้ใน files/"
    )
    return f"{where} เรียก {host} ซึ่งเป็นเว็บไซต์อื่นเมื่อเปิดหน้า หน้าเว็บจึงไม่โหลด", remedy


def _file(address: str) -> str:
    """The name under which a picture can be kept: its own where that is plain."""
    try:
        name = PurePosixPath(urlsplit(address.replace("\\", "/")).path).name
    except ValueError:
        name = ""
    return name if _PLAIN_NAME.fullmatch(name) else "picture.png"
