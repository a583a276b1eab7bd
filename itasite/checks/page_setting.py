"""ค่าในส่วนหัวของหน้าที่ใช้ไม่ได้

ส่วนหัวคือข้อความระหว่าง --- สองบรรทัดที่ต้นไฟล์ .md แต่ละช่องรับค่าได้แบบเดียว เช่น title เป็นข้อความ hide เป็นรายการ

ทำไม: โปรแกรมสร้างหน้าจากค่าเหล่านี้ ค่าผิดแบบทำให้สร้างหน้าไม่ได้
วิธีแก้: เขียนค่าตามตัวอย่างที่บอก หรือลบบรรทัดนั้นออก
ตัวอย่างที่ผิด:
    ---
    hide: 5
    ---
ตัวอย่างที่ถูก:
    ---
    hide: [toc]
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.page_settings import SETTINGS
from itasite.model.site import Site
from itasite.problem import Problem, Severity, error
from itasite.text.source import is_empty
from itasite.words.fields import page_head_words

ID = "page-setting"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Values in the heads of pages that are not of the kind that their key needs."""
    for page in site.pages:
        for key, value in page.document.meta.entries:
            setting = SETTINGS.get(key.text)
            if setting and not is_empty(value) and setting.read(value) is None:
                message = f"ช่อง {key.text} ในส่วนหัวของหน้าต้องเป็น{setting.what}"
                yield error(value.at, ID, message, f"เช่น  {key.text}: {page_head_words(key.text).example}  หรือลบบรรทัดนี้")
