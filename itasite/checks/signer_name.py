"""ชื่อผู้ลงชื่อในบันทึกข้อความที่จะเผยแพร่

ช่อง name ของบันทึกข้อความพิมพ์ชื่อไว้ใต้ที่ลงชื่อ ทุกคนที่เปิดเว็บไซต์จะเห็นชื่อนั้น รายการนี้บอกไว้เพื่อให้แน่ใจว่าหน่วยงานตั้งใจ
ช่อง position ของผู้ลงชื่อและของคณะทำงานในคำสั่ง ที่ขึ้นต้นด้วยคำนำหน้าชื่อ เช่น นาย นาง นางสาว ก็ถูกทัก

ทำไม: ตำแหน่งบอกได้แล้วว่าใครมีหน้าที่ ส่วนชื่อเป็นข้อมูลส่วนบุคคล เมื่อเผยแพร่แล้วค้นพบได้ตลอดไป
วิธีแก้: ลบชื่อ เหลือเพียงตำแหน่ง แล้วลงชื่อด้วยมือหลังพิมพ์ หากหน่วยงานต้องการเผยแพร่ชื่อ ไม่ต้องแก้
ตัวอย่างที่ผิด:
    ```ita-signatures
    name: ชื่อ นามสกุล
    position: ปลัดองค์การบริหารส่วนตำบลตัวอย่าง
    ```
ตัวอย่างที่ถูก:
    ```ita-signatures
    position: ปลัดองค์การบริหารส่วนตำบลตัวอย่าง
    ```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.model.blocks import OrderOptions, SignaturesOptions
from itasite.model.memo import Opinion
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "signer-name"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True
# A title before a given name and a surname; positions can begin with นาย too: นายก อบต., นายอำเภอ, นายช่างโยธา.
_PERSON = re.compile(
    r"[(\s]*(?:นางสาว|นาง|น\.\s?ส\.|ว่าที่\s?(?:ร้อยตรี|ร\.\s?ต\.)|นาย"
    r"(?!ก(?:องค์|เทศ|เมือง|รัฐ|สมาคม|สภา|เหล่า|อบ|ฯ|\s|$)|อำเภอ|ช่าง|ทะเบียน|แพทย์|สัตวแพทย์|ตรวจ|ด่าน|สถานี|ท่า|ไปรษณีย์|ทหาร|ตำรวจ|งาน))"
    r"\s*[ก-๎]+\s+[ก-๎]+[)\s]*"
)


def check(site: Site) -> Iterator[Problem]:
    """Names of persons under the signatures of memos."""
    for page in site.pages:
        for block in page.blocks:
            if isinstance(block.options, SignaturesOptions):
                yield from _named(block.options)
                for opinion in block.options.opinions:
                    yield from _named(opinion)
            for member in block.options.members if isinstance(block.options, OrderOptions) else ():
                if _PERSON.fullmatch(member.position):
                    message = "ช่องตำแหน่งของคณะทำงานมีชื่อบุคคล ซึ่งจะเผยแพร่"
                    yield hint(member.at("position"), ID, message, "เขียนเฉพาะตำแหน่ง")


def _named(signer: SignaturesOptions | Opinion) -> Iterator[Problem]:
    if signer.name:
        message = "ชื่อผู้ลงชื่อจะเผยแพร่ ทุกคนเห็นและค้นพบได้"
        yield hint(signer.at("name"), ID, message, "ลบบรรทัดนี้ หากหน่วยงานไม่ได้ตั้งใจเผยแพร่ชื่อ")
    for number, line in enumerate(signer.position):
        if _PERSON.fullmatch(line):
            message = "ช่อง position มีชื่อบุคคล ซึ่งจะเผยแพร่"
            yield hint(signer.at("position", number), ID, message, "เขียนเฉพาะตำแหน่ง ชื่อที่ตั้งใจเผยแพร่ให้ใส่ในช่อง name")
