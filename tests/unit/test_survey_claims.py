"""Which texts say that the site shows the QR code of a survey, and which speak of another code, place or time."""

from __future__ import annotations

import pytest

from itasite.detect.survey_claims import survey_claims

CLAIMS = [
    "มีการประชาสัมพันธ์ QR code ผู้มีส่วนได้เสียภายนอกภายในเว็บไซต์ของหน่วยงาน เพื่อให้ผู้มีส่วนได้เสียตอบแบบสอบถาม",
    "พร้อมแสดง QR CODE แบบวัด EIT บนเว็บไซต์ อบต.พันชนะ",
    "สแกนคิวอาร์โค้ดด้านล่างเพื่อตอบแบบวัด EIT",
    "ประชาชนตอบแบบสำรวจ EIT ได้โดยสแกน QR Code ในหน้านี้",
    "เผยแพร่แบบวัด EIT (QR-Code) บนหน้าเว็บไซต์แล้ว",
    "นำคิวอาร์โค้ด EIT ลงเว็บไซด์หน่วยงาน",
    "ได้เผยแพร่ QR code บนเว็บไซต์ เพื่อให้ผู้รับบริการตอบแบบสอบถาม EIT",
    "ตามที่เกณฑ์กำหนดให้มีแบบวัด เทศบาลได้เผยแพร่ QR code แบบวัด EIT บนเว็บไซต์",
    "ดำเนินการตามแนวทาง โดยเผยแพร่แล้ว ซึ่ง QR code แบบวัด EIT บนเว็บไซต์",
    "เผยแพร่ QR code แบบวัด EIT บนเว็บไซต์ ภายในเดือนมกราคมแล้ว",
]
NO_CLAIMS = [
    "เกณฑ์กำหนดให้หน่วยงานนำ QR Code ของแบบวัด EIT เผยแพร่บนเว็บไซต์หลักของหน่วยงาน",
    "แนวทางการดำเนินการ เผยแพร่ QR Code แบบวัด EIT บนเว็บไซต์หน่วยงาน",
    "กำหนดให้ผู้มีส่วนได้ส่วนเสียสแกน QR Code แบบวัด EIT บนเว็บไซต์",
    "ข้อเสนอแนะ: เผยแพร่ QR Code สำหรับตอบแบบวัด EIT บนเว็บไซต์",
    "เผยแพร่ QR Code แบบวัด EIT บนเว็บไซต์หน่วยงาน ภายในเดือนมกราคม",
    "สแกน QR ที่จุดบริการ",
    "ชำระภาษีผ่าน QR code บนเว็บไซต์",
    "เพิ่มเพื่อน LINE ด้วย QR code ในหน้านี้",
    "สแกน QR EIT ที่จุดบริการหน้าสำนักงาน",
    "ประชาชนชำระค่าขยะด้วย QR code บนเว็บไซต์ และตอบแบบวัด EIT",
    "ยังไม่มี QR code ของแบบวัด EIT บนเว็บไซต์",
    "จะเผยแพร่ QR code แบบวัด EIT บนเว็บไซต์",
    "QR code แบบประเมินความพึงพอใจ บนเว็บไซต์",
    "ตอบแบบวัด EIT ด้วย QR code ในเว็บไซต์ของสำนักงาน ป.ป.ช.",
    "หน่วยงานประชาสัมพันธ์ให้ประชาชนสามารถแสดงความคิดเห็นต่อการปฏิบัติงานของหน่วยงานผ่าน QR Code เพื่อการพัฒนาหน่วยงานได้",
    "QR code ร้องเรียนการทุจริต บนเว็บไซต์",
    "ลงทะเบียนอบรม ITA ผ่าน QR code บนเว็บไซต์",
    "QR code ของแบบวัด EIT ยังไม่มีบนเว็บไซต์",
    "ควรจัดทำ QR code แบบวัด EIT บนเว็บไซต์",
    "ติด QR code แบบวัด EIT ไว้ที่เคาน์เตอร์ ส่วนผลการประเมินดูได้ที่สำนักงาน",
    "เว็บไซต์มีแบบวัด EIT",
    "ดาวน์โหลดแบบคำขอด้วย QR code บนเว็บไซต์",
]


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_is_found_where_the_code_is_named(text: str) -> None:
    ((start, end),) = survey_claims(f"ข้อความก่อนหน้า\n{text}")
    assert f"ข้อความก่อนหน้า\n{text}"[start:end].lower().startswith(("qr", "คิวอาร์"))


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_other_codes_places_and_times_claim_nothing(text: str) -> None:
    assert list(survey_claims(text)) == []


def test_another_line_says_nothing_of_a_code() -> None:
    assert list(survey_claims("ตอบแบบวัด EIT บนเว็บไซต์\nQR code\nแบบวัด EIT ในหน้านี้")) == []
