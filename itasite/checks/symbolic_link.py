"""ทางลัดของระบบ (symbolic link) ในโฟลเดอร์เนื้อหา

ไฟล์หรือโฟลเดอร์ที่เป็น symbolic link (หรือ junction ของ Windows) ซึ่งชี้ไปยังที่อื่น ไม่ว่าในหรือนอกโฟลเดอร์เนื้อหา

ทำไม: ปลายทางอาจเป็นไฟล์ที่ไม่ควรเผยแพร่ เปลี่ยนได้โดยไม่มีใครเห็น อาจชี้วนไม่รู้จบ และใช้ไม่ได้เมื่อย้ายเครื่อง
วิธีแก้: ลบทางลัด แล้วคัดลอกไฟล์จริงมาวางไว้ที่เดิม
ตัวอย่างที่ผิด:
    content/2566/files -> /srv/shared
ตัวอย่างที่ถูก:
    content/2566/files         (เป็นโฟลเดอร์จริง)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePosixPath

from itasite.listing import LINKS, LeftOut, Reason
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, error, shorten

ID = "symbolic-link"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False
_SHOWN = 3
_WORDS = {
    Reason.LINK_OUT: "ชี้ออกนอกโฟลเดอร์เนื้อหา",
    Reason.LINK_LOOP: "ชี้วนกลับมาที่เดิม",
    Reason.LINK_NOWHERE: "ไม่มีปลายทาง",
    Reason.LINK_INSIDE: "ชี้ไปที่อื่นในโฟลเดอร์เนื้อหา",
}


def check(site: Site) -> Iterator[Problem]:
    """Symbolic links, once per folder and kind of target."""

    def kind(found: LeftOut) -> tuple[str, int]:
        return str(PurePosixPath(found.name).parent), found.reason.value

    links = sorted((found for found in site.listing.left_out if found.reason in LINKS), key=kind)
    for _, group in groupby(links, key=kind):
        found = list(group)
        shown = ", ".join(f"“{shorten(PurePosixPath(link.name).name)}”" for link in found[:_SHOWN])
        rest = f" และอีก {len(found) - _SHOWN} รายการ" if len(found) > _SHOWN else ""
        message = f"เป็นทางลัด (symbolic link) ที่{_WORDS[found[0].reason]}: {shown}{rest}"
        yield error(Position(found[0].name), ID, message, "ลบทางลัด แล้ววางไฟล์จริงแทน")
