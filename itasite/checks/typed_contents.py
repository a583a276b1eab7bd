"""สารบัญที่พิมพ์เองในหน้า

ตารางสารบัญที่พิมพ์เลขหน้าไว้เอง และข้อความในสารบัญที่ไม่ตรงกับหัวข้อที่ลิงก์ไปถึง

ทำไม: เลขหน้าที่พิมพ์ไว้เป็นของเอกสารฉบับเดิม เมื่อพิมพ์จากเว็บไซต์จะไม่ตรงกับ “หน้า x จาก y” ที่ท้ายกระดาษ
เมื่อแก้หัวข้อหรือเพิ่มตาราง สารบัญที่พิมพ์เองจะไม่เปลี่ยนตาม
วิธีแก้: ลบตาราง แล้ววางบล็อก ita-contents ซึ่งทำสารบัญจากหัวข้อของหน้าเอง
ตัวอย่างที่ผิด:
    ## สารบัญ

    | หัวข้อ | หน้า |
    |---|---|
    | [๑. กรอบการประเมิน](#framework) | ๑ |
    | [๒. ผลการประเมิน](#result) | ๓ |

    ## ๑. กรอบการประเมิน {#framework}

    ## ๒. ผลการประเมิน {#result}
ตัวอย่างที่ถูก:
    ## สารบัญ

    ```ita-contents
    ```

    ## ๑. กรอบการประเมิน {#framework}

    ## ๒. ผลการประเมิน {#result}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.typed_contents import TypedLine, same_words, tables
from itasite.facts.contents import written_outline
from itasite.model.site import AuthorPage, Site
from itasite.once import once
from itasite.problem import Problem, Severity, hint, shorten
from itasite.text.document import Document

ID = "typed-contents"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True
_REMEDY = "ใช้บล็อก ita-contents แทน สารบัญจะตรงกับหัวข้อเสมอ"


def check(site: Site) -> Iterator[Problem]:
    """Contents that are kept by hand: once for the numbers of each, and each line that names another heading."""
    for page in site.pages:
        for lines in _tables(page.document):
            yield from _of_table(page, lines)


@once
def _tables(document: Document) -> tuple[tuple[TypedLine, ...], ...]:
    return tuple(tables(document.body))


def _of_table(page: AuthorPage, lines: tuple[TypedLine, ...]) -> Iterator[Problem]:
    found = written_outline(page).headings
    anchors = {heading.anchor: heading.text for heading in reversed(found) if heading.anchor}
    own = [line for line in lines if line.anchor in anchors or any(same_words(line.text, one.text) for one in found)]
    if len(own) * 2 <= len(lines):  # a list of something else, such as the pages of an attached file
        return
    numbered = next((line for line in own if line.number), None)
    if numbered:
        message = f"สารบัญที่พิมพ์เลขหน้าไว้เอง (“{numbered.number}”) เลขหน้าจะไม่ตรงกับหน้าที่พิมพ์จากเว็บไซต์"
        yield hint(page.document.position(numbered.start), ID, message, _REMEDY)
    for line in own:
        heading = anchors.get(line.anchor, line.text)
        if not same_words(line.text, heading):
            message = f"สารบัญเขียนว่า “{shorten(line.text)}” แต่หัวข้อคือ “{shorten(heading)}”"
            yield hint(page.document.position(line.start), ID, message, "แก้ให้ตรงกัน หรือ" + _REMEDY)
