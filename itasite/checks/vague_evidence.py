"""หลักฐานที่ชี้ไม่ถึงเอกสาร

หลักฐานของข้อที่เป็นเพียงหน้าแรกของเว็บไซต์ ที่อยู่เว็บเดียวกันสองรายการในข้อเดียว และหลักฐานร่วมชิ้นเดียวที่เป็นหลักฐานทั้งหมดของตั้งแต่ห้าข้อขึ้นไป
หลักฐานที่ยังรอยืนยันไม่นับ

ทำไม: ผู้ตรวจต้องพบข้อมูลของข้อนั้นจากที่อยู่ที่ให้ไว้ หน้าแรกไม่ใช่หลักฐานของข้อใด
วิธีแก้: เปิดหน้าหรือไฟล์ของเรื่องนั้นในเบราว์เซอร์ แล้วคัดลอกที่อยู่มาใส่ ถ้าตั้งใจ ให้ใส่ข้อยกเว้นพร้อมเหตุผลไว้ท้ายบรรทัด
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O10:
        status: done
        evidence: [{title: แผนดำเนินงาน, url: "https://www.example.go.th/"}]
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O10:
        status: done
        evidence: [{title: แผนดำเนินงาน, url: "https://www.example.go.th/plan/2566"}]
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.address_kinds import address_of, is_home_page
from itasite.facts.checklist import ItemState, checklist
from itasite.facts.evidence import target
from itasite.model.evidence import Evidence, SharedEvidence
from itasite.model.site import Site, Year
from itasite.problem import Problem, Severity, hint, shorten

ID = "vague-evidence"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True
_ROUTES = ("/", "!")  # behind # they name a page of a site that is one program
_MANY = 5  # items of which one address is all the evidence


def check(site: Site) -> Iterator[Problem]:
    """Evidence that is only a home page, that is given twice, or that alone stands for many items."""
    for year in site.years:
        for state in checklist(year):
            yield from _of_item(year, state)
        for shared in year.disclosure.evidence:
            yield from _of_shared(year, shared)


def _of_item(year: Year, state: ItemState) -> Iterator[Problem]:
    first: dict[str, Evidence] = {}
    for piece in state.evidence:
        found = target(year, piece) if piece.confirmed else None
        if found is None:
            continue
        own = not isinstance(piece, SharedEvidence)
        before = first.setdefault(found.place.rstrip("/"), piece)
        if before is not piece and (found.outside or before.title == piece.title):  # parts of one file are several
            at = (piece if own else before).at(found.kind)
            message = f"ข้อ {state.item.code} มีหลักฐานที่ที่อยู่เดียวกันสองรายการ: “{shorten(found.place)}”"
            yield hint(at, ID, message, "ลบรายการหนึ่ง หรือใส่ที่อยู่ที่ถูกของรายการนี้")
        elif own and _is_home(piece):
            message = f"หลักฐานของข้อ {state.item.code} เป็นเพียงหน้าแรกของเว็บไซต์"
            yield hint(piece.at("url"), ID, message, "ใส่ที่อยู่ของหน้าหรือไฟล์เรื่องนั้น")


def _of_shared(year: Year, shared: SharedEvidence) -> Iterator[Problem]:
    alone = [state.item.code for state in checklist(year) if state.evidence == (shared,)]
    if not shared.confirmed or len(alone) < _MANY:
        return
    what = "หน้าแรกของเว็บไซต์" if _is_home(shared) else f"“{shorten(shared.title)}”"
    message = f"{what} เป็นหลักฐานเพียงชิ้นเดียวของ {len(alone)} ข้อ ({', '.join(alone[:_MANY])} …)"
    yield hint(shared.at("items"), ID, message, "เพิ่มที่อยู่ของหน้าหรือไฟล์เรื่องนั้นในแต่ละข้อ")


def _is_home(piece: Evidence) -> bool:
    address = address_of(piece.url) if piece.url else None
    _, _, fragment = (piece.url or "").partition("#")
    return address is not None and is_home_page(address) and not fragment.startswith(_ROUTES)
