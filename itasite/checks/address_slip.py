"""ที่อยู่เว็บไซต์ที่น่าจะพิมพ์ผิด

ที่อยู่ในช่อง url และ website และในลิงก์ ที่เบราว์เซอร์เปิดได้ แต่น่าจะไปผิดที่: มีช่องว่าง เครื่องหมาย \\\\ แทน / จุดหรือวงเล็บติดท้าย
คำไทยหรือสระติดท้ายชื่อไฟล์ ป้าย HTML รหัส &amp; ที่ว่างของแบบฟอร์มเช่น {id} อักขระที่มองไม่เห็น จุดแบบเต็มตัว ขีดล่างในชื่อเว็บไซต์
ส่วนชื่อเว็บไซต์ที่ลงท้ายคล้าย .go.th เช่น .go.ht เป็นข้อสังเกต ที่อยู่ที่เปิดไม่ได้เลยเป็น wrong-value หรือ broken-address

ทำไม: ผู้อ่านและผู้ตรวจกดแล้วไม่พบเอกสาร ช่องว่างเผยแพร่เป็น %20
วิธีแก้: คัดลอกที่อยู่ที่คำแนะนำบอกไว้ไปวางแทน หรือเปิดในเบราว์เซอร์แล้วคัดลอกจากช่องที่อยู่
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O10:
        status: done
        evidence:
          - {title: แผนดำเนินงาน, url: "https://www.example.go.th/plan 2566.pdf"}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O10:
        status: done
        evidence:
          - {title: แผนดำเนินงาน, url: "https://www.example.go.th/plan%202566.pdf"}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from itasite.detect.addresses import written_addresses
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint, shorten, warning
from itasite.text.web_address import address_error

if TYPE_CHECKING:
    from itasite.text.address_slips import AddressSlip

ID = "address-slip"
SEVERITIES = (Severity.WARNING, Severity.HINT)
IS_ADVICE = True
# Most addresses are like this: there is no slip to look for.
_PLAIN = re.compile(
    r"https?://[a-z0-9]+(?:[.-][a-z0-9]+)*\.(?:(?:ac|co|go|in|mi|net|or)\.th|com|org|net)(?:/[a-z0-9._~?=&#+/-]*(?<=[a-z0-9/]))?",
    re.IGNORECASE,
)
_RETYPE = "เปิดในเบราว์เซอร์ แล้วคัดลอกที่อยู่จากช่องที่อยู่มาวาง"


def check(site: Site) -> Iterator[Problem]:
    """Addresses that browsers open, but that look mistyped."""
    for address in written_addresses(site):
        if _PLAIN.fullmatch(address.text) or address_error(address.text):
            continue
        found, meant = _slips(address.text)
        if found:
            what = " และ".join(dict.fromkeys(slip.what for slip in found))
            hows = [slip.how for slip in found if slip.how]
            remedy = " ".join(([f"เขียน  {meant}"] if meant else []) + hows) or _RETYPE
            message = f"ที่อยู่ “{shorten(address.text)}” {what}"
            if all(slip.doubtful for slip in found):
                yield hint(address.at, ID, message, remedy)
            else:
                yield warning(address.at, ID, message, remedy)


def _slips(text: str) -> tuple[tuple[AddressSlip, ...], str]:
    from itasite.text.address_slips import address_slips  # needed for few addresses only

    return address_slips(text)
