"""ช่องในส่วนหัวของหน้าที่โปรแกรมไม่รู้จัก

ส่วนหัวคือข้อความระหว่าง --- สองบรรทัดที่ต้นไฟล์ .md ช่องที่ใช้ได้ดูในคู่มือ หัวข้อ “ส่วนหัวของหน้า”
ช่องที่โปรแกรมใช้เองกับหน้าที่สร้างให้ เช่น card จะไม่มีผลกับหน้าที่ท่านเขียน

ทำไม: พิมพ์ชื่อช่องผิดตัวเดียว ค่านั้นก็ไม่มีผล โดยไม่มีอะไรบอกในหน้าเว็บ
วิธีแก้: แก้ชื่อช่องตามที่แนะนำ หรือลบบรรทัดนั้น หากเป็นช่องของปลั๊กอินอื่น ปล่อยไว้ได้
ตัวอย่างที่ผิด:
    ---
    titel: รายงานผล
    ---
ตัวอย่างที่ถูก:
    ---
    title: รายงานผล
    ---
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from itasite.model.page_settings import OWN, SETTINGS, TEMPLATES
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint, shorten, warning
from itasite.text.source import Node, Scalar, is_empty

ID = "unknown-page-setting"
SEVERITIES = (Severity.WARNING, Severity.HINT)
IS_ADVICE = True
_SLIP = 0.75  # of difflib: a key this similar is misspelt; `date` is another plugin's key and not `template` misspelt


def check(site: Site) -> Iterator[Problem]:
    """Keys in the heads of pages that have no effect, or an effect only in another plugin."""
    for page in site.pages:
        for key, value in page.document.meta.entries:
            if key.text in OWN:
                yield warning(key.at, ID, f"ช่อง {key.text} เป็นช่องที่โปรแกรมใช้เอง ค่าที่เขียนไว้จึงไม่มีผล", "ลบบรรทัดนี้")
            elif key.text not in SETTINGS:
                yield _unknown(key)
            elif key.text == "template" and not is_empty(value):
                yield from _template(value)


def _unknown(key: Scalar) -> Problem:
    near = get_close_matches(key.text.lower(), SETTINGS, n=1, cutoff=_SLIP)
    message = f"ไม่รู้จักช่อง “{shorten(key.text)}” ในส่วนหัวของหน้า"
    if near:
        return warning(key.at, ID, message, f"น่าจะหมายถึง “{near[0]}”")
    return hint(key.at, ID, message, "ลบบรรทัดนี้ หากไม่ใช่ช่องของปลั๊กอินที่ติดตั้งเอง")


def _template(value: Node) -> Iterator[Problem]:
    """A template that the theme does not have; it can be in a folder of the site's own theme files."""
    if isinstance(value, Scalar) and value.text.endswith(".html") and value.text not in TEMPLATES:
        message = f"ธีมไม่มีแบบหน้าชื่อ “{shorten(value.text)}” หากไม่มีในโฟลเดอร์ custom_dir ด้วย จะใช้แบบหน้าปกติ"
        yield warning(value.at, ID, message, f"ใช้ได้: {', '.join(TEMPLATES)} หรือลบบรรทัดนี้")
