"""What counts as the name of another local government, and how a text speaks of it. The sentences are our own."""

from __future__ import annotations

import random

import pytest

from itasite.detect.body_names import bodies
from itasite.detect.identity import ANY_NAME, wrong_names
from itasite.detect.place_names import is_ordinary, known_place, place_names
from itasite.model.agency import Agency, Kind

OWN = Agency(
    name="องค์การบริหารส่วนตำบลหนองบัว",
    short_name="อบต.หนองบัว",
    kind=Kind.SAO,
    district="เมืองตัวอย่าง",
    province="นครราชสีมา",
)
TOWN = OWN.model_copy(update={"name": "เทศบาลตำบลหนองบัว", "kind": Kind.SUBDISTRICT_MUNICIPALITY})

VERBS = (
    "ช่วยเหลือได้ทุกวัน",
    "ใช้สำหรับก่อสร้างถนน",
    "ปรับปรุงเว็บไซต์",
    "แจ้งผลภายใน 15 วัน",
    "รับเรื่องร้องเรียน",
    "ควรติดตาม",
    "ตรวจสอบแล้ว",
    "สะท้อนปัญหา",
    "ขยายเวลา",
    "คงมาตรการเดิม",
    "ประกอบด้วย 12 หมู่บ้าน",
    "สามารถเบิกได้",
    "แพร่ภาพกิจกรรม",
    "เปลี่ยนวันนัด",
    "ตั้งใจให้บริการ",
    "ชื่นชมผู้บริจาค",
    "ลองใช้ระบบ",
    "พัฒนาบุคลากร",
    "เรียงลำดับความเร่งด่วน",
    "จำลองเหตุ",
    "ริมถนนใหญ่",
    "ทุ่มเทให้ประชาชน",
    "ชำระค่าขยะ",
    "บางแห่งยังไม่ส่ง",
    "หลายแห่ง",
    "ประสานอำเภอเมืองตัวอย่าง",
    "แจ้ง อำเภอเมืองตัวอย่าง ทราบ",
    "ทุกแห่งในอำเภอเมืองตัวอย่าง",
    "ส่งจังหวัดนครราชสีมา",
    "ตลาดนัดวันเสาร์",
    "วัดระดับน้ำ",
    "น้ำประปาไม่ไหล",
    "โรงเรียนในสังกัด",
    "เมืองน่าอยู่",
    "ศาลาประชาคม",
    "สระน้ำสาธารณะ",
    "และเทศบาล",
    "เลยกำหนด",
    "เหมาะกับผู้สูงอายุ",
)


@pytest.mark.parametrize("word", ["อบต. ", "องค์การบริหารส่วนตำบล ", "เทศบาลตำบล ", "ทต. "])
@pytest.mark.parametrize("verb", VERBS)
def test_what_a_body_does_is_no_name(word: str, verb: str) -> None:
    assert list(bodies(f"ให้ {word}{verb}")) == []


@pytest.mark.parametrize("word", ["อบต.", "องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "อบต. ", "ทต."])
@pytest.mark.parametrize("name", ["โนนไทย", "บ้านเกาะ", "แม่อิง", "ลุโบะสาวอ", "ในเมือง", "มีชัย", "รวมไทยพัฒนา"])
@pytest.mark.parametrize("behind", ["", " เผยแพร่แล้ว", "เผยแพร่แล้ว", "ได้จัดทำ", " อำเภอเมือง", ")"])
def test_a_known_name_is_found_whole(word: str, name: str, behind: str) -> None:
    assert [body.name for body in bodies(f"ตามที่ {word}{name}{behind}")] == [name]


@pytest.mark.parametrize("behind", [" อำเภอด่านขุนทด จังหวัดนครราชสีมา", " จังหวัดขอนแก่น", " อ.ด่านขุนทด", " จ.ขอนแก่น"])
def test_an_unknown_name_counts_before_a_district_or_province(behind: str) -> None:
    assert known_place("ไกลโพ้นนัก") == ""
    assert [body.name for body in bodies(f"แบบของ อบต.ไกลโพ้นนัก{behind}")] == ["ไกลโพ้นนัก"]
    assert list(bodies("แบบของ อบต.ไกลโพ้นนัก ทุกปี")) == []


def test_a_name_that_is_a_word_as_well_needs_more() -> None:
    assert is_ordinary("ตลาด")
    assert [body.name for body in bodies("อบต.ตลาด จัดทำแผน")] == ["ตลาด"]
    assert [body.name for body in bodies("อบต. ตลาด อำเภอเมือง")] == ["ตลาด"]
    assert list(bodies("อบต. ตลาด")) == []
    assert list(bodies("อบต.ควร ")) == []


def told(text: str) -> list[str]:
    return ["hint" if slip.doubtful else "warning" for slip in wrong_names(OWN, text)]


@pytest.mark.parametrize(
    "text",
    [
        "อบต.โนนไทย ดำเนินการแล้ว",
        "อบต.โนนไทยได้จัดทำคู่มือ",
        "องค์การบริหารส่วนตำบลโนนไทย ขอประกาศให้ทราบ",
        "ทต.โนนไทย มีนโยบายไม่รับของขวัญ",
        "อบต.โนนไทย อำเภอโนนไทย จังหวัดนครราชสีมา จัดทำแผนแล้ว",
        "อบต.โนนไทย (อบต.) ได้เผยแพร่",
        "นายกองค์การบริหารส่วนตำบลโนนไทย",
        "(ลงชื่อ) ................ ปลัดองค์การบริหารส่วนตำบลโนนไทย",
        "ตำแหน่ง นายก อบต.โนนไทย",
        "# รายงานผลของ อบต.โนนไทย",
        "องค์การบริหารส่วนตำบลโนนไทย",
        "ประกาศองค์การบริหารส่วนตำบลโนนไทย เรื่อง เจตจำนงสุจริต",
        "เผยแพร่ทางเว็บไซต์ อบต.โนนไทย แล้ว",
        "เพจ Facebook ของ อบต.โนนไทย",
        "สำนักงานเทศบาลตำบลโนนไทย",
        "เทศบาลนครขอนแก่น กำหนดมาตรการ",
        "อบจ.ขอนแก่น ได้ประกาศ",
        "อบต.หนองบัวแดง ดำเนินการแล้ว",
    ],
)
def test_another_body_that_acts_or_signs_is_a_warning(text: str) -> None:
    assert told(text) == ["warning"]


@pytest.mark.parametrize(
    "text",
    [
        "ใช้แบบรายงานของ อบต.โนนไทย",
        "บุคลากรของ อบต โนนไทย ร้อยละ 80",
        "ตามแนวทางที่ อบต.โนนไทย เสนอไว้",
        "รถดับเพลิงของเทศบาลตำบลโนนไทย 1 คัน",
        "การประชุมเชิงปฏิบัติการของ อบจ.ขอนแก่น",
    ],
)
def test_another_body_that_is_only_named_is_a_hint(text: str) -> None:
    assert told(text) == ["hint"]


@pytest.mark.parametrize(
    "text",
    [
        "อุดหนุนงบประมาณให้แก่ อบต.โนนไทย ดำเนินการซ่อมถนน",
        "เงินอุดหนุน อบต.โนนไทย",
        "มอบถุงยังชีพให้ อบต.โนนไทย",
        "ศึกษาดูงาน ณ อบต.โนนไทย",
        "คณะศึกษาดูงานเดินทางไปเทศบาลตำบลโนนไทย",
        "ทิศเหนือติดต่อกับ อบต.โนนไทย อำเภอโนนไทย",
        "ร่วมกับ อบต.โนนไทย จัดอบรม",
        "รับโอนพนักงานจาก อบต.โนนไทย",
        "บันทึกข้อตกลงความร่วมมือกับเทศบาลตำบลโนนไทย",
        "ประสาน อบต.โนนไทย",
        "ขอบคุณวิทยากรจาก ทต.โนนไทย",
        "อบต.หนองบัว ดำเนินการ",
        "อบต. หนองบัว",
        "สภาองค์การบริหารส่วนตำบลหนองบัว",
        "อบต.หนองบัวได้จัดทำ",
        "อบจ.นครราชสีมา สนับสนุน",
        "อบต.หนองบัว ร่วมกับ อบต.โนนไทย และเทศบาลตำบลด่านขุนทด",
    ],
)
def test_the_own_name_and_what_is_given_visited_or_beside_is_none(text: str) -> None:
    assert told(text) == []


def test_every_finding_says_what_to_type() -> None:
    for text in ("อบต.โนนไทย ดำเนินการแล้ว", "แบบของ อบต โนนไทย", "ทต.โนนไทย ได้จัดทำ", "อบต.หนองบวย ได้จัดทำ"):
        (slip,) = wrong_names(OWN, text)
        assert "หนองบัว" in slip.remedy, text
    (misspelt,) = wrong_names(OWN, "อบต.หนองบว ได้จัดทำ")
    assert misspelt.remedy == "น่าจะหมายถึง “อบต.หนองบัว”"


def test_the_list_has_the_names_of_the_country() -> None:
    names = place_names()
    assert 6000 < len(names) < 6500
    assert {"ด่านขุนทด", "สุไหงโก-ลก", "ขอนแก่น", "กะเปอร์", "แม่สอด"} <= names
    assert all(name.strip() == name and len(name) > 1 for name in names)


WORDS = [
    *("เทศบาลตำบล", "เทศบาล", "นายกเทศมนตรี", "เทศบัญญัติ", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด"),
    *("อบต.", "อบต", "อบจ.", "ทต.", "ทม.", "ทน.", "จังหวัด", "จ.", "อำเภอ", "นาย", "หนองบัว", "หนองบว"),
    *("ขอนแก่น", "ขอนแกน", "เมืองตัวอย่าค", "ก", " "),
]


def test_no_wrong_name_stands_in_a_line_without_a_sign() -> None:
    """Only lines with a sign are looked through: a sign that is too narrow would hide what is wrong."""
    draw = random.Random(2566)
    texts = ["".join(draw.choices(WORDS, k=draw.randint(1, 6))) for _ in range(4000)]
    told = [text for text in texts if list(wrong_names(OWN, text)) or list(wrong_names(TOWN, text))]
    assert len(told) > 1000
    assert [text for text in told if not ANY_NAME.search(text)] == []
