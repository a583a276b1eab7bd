"""Finds names of agencies and places that do not fit the agency: copied from another document, or misspelt. Pure.

Thai has no spaces between words, so we do not know where a name ends. The letters after a word such as จังหวัด are
compared with the agency's own name. Other names are reported only if they cannot be ordinary words.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from itasite.detect.provinces import PROVINCES
from itasite.detect.slips import Slip
from itasite.model.agency import Agency, Kind
from itasite.words.choices import KIND_ABBREVIATIONS, KIND_WORDS

# Kinds of agencies whose names are a word for the kind and a place.
_LOCAL_KINDS = tuple(Kind(name) for name in KIND_ABBREVIATIONS)
_MUNICIPALITIES = (Kind.SUBDISTRICT_MUNICIPALITY, Kind.TOWN_MUNICIPALITY, Kind.CITY_MUNICIPALITY)
_OWN_WORDS = {"นายกเทศมนตรี": "นายกองค์การบริหารส่วนตำบล", "เทศบัญญัติ": "ข้อบัญญัติ"}
_LAW = re.compile(
    r"(?:พระราชบัญญัติ|พ\.ร\.บ\.|กฎหมาย|ข้อบัญญัติ|ว่าด้วย|ค่าใช้จ่ายของ|สภา|สันนิบาต|ฐานะเป็น|โรงเรียน|และ|หรือ|[,/])\s*$"
)
# Words before a name of another place that is meant: boundaries, visits, venues, partners.
_ELSEWHERE = re.compile(r"ติดต่อกับ|ติดกับ|จดกับ|อาณาเขต|ดูงาน|โรงแรม|รีสอร์[ทต]|เดินทางไป|ร่วมกับ\s*$")
_REACH = 80  # characters before a name in which these words are searched
# Words that may follow the word for a kind or a place if no name is meant; not the beginnings of known names.
_ORDINARY = re.compile(
    "เป็น|ที่(?!วัง)|ทั้ง|ทุก|แห่ง|มี(?!ชัย)|ได้|และ|ใน(?!เมือง|คลอง|เวียง)|ต้อง|ให้|ของ|หรือ|จะ(?!แนะ|รัง|โหนง|นะ)|ซึ่ง|กับ|โดย|ตาม"
    "|จัด|ดำเนิน|ควร|อื่น|นั้น|นี้|จึง|ขอ(?!น)|ประจำ|พร้อม|รวม(?!ไทย)|ผ่าน(?!ศึก)|เพื่อ|ต่อ(?!เรือ)|เข้า|ไม่|ยัง|ร่วม(?!ไทย|จิต)"
    "|หมาย|รักษา|ปฏิบัติ|แต่|เอง|ตัวอย่าง|พ\\.ศ\\.|ละ(?!หาน|งู|แม|อุ)|แล้ว|ฯ|ไป|มา(?![กนบย])|ด้วย|จาก|แก่(?![งน])|สามารถ|จำนวน|คือ"
    "|มอบ|เรื่อง|เห็น|พิจารณา|ประกาศ|เผยแพร่|กำหนด|สนับสนุน|ตระหนัก|รายงาน|ตรวจ|ใกล้เคียง|ข้างเคียง|ต้นแบบ|ขนาด|ฉบับ|ลงวันที่|เช่น|อาจ|ว่า"
)
# Words that may also follow after a space.
_APART = re.compile(
    "ปี|รอง|ปลัด|นายก|สมาชิก|ประธาน|เลขา|พนักงาน|ข้าราชการ|ลูกจ้าง|โทร|วันที่|หมู่|อำเภอ|จังหวัด|ตำบล|ครั้ง|คณะ|ผู้|โครงการ|กอง|สำนัก|ส่วน"
    "|งาน|ตลอด|เมื่อ|สมัย|ก่อน|ถึง|เลขที่|นอกจาก|การ|ความ|คำสั่ง|แผน|ข้อ|ตั้งแต่|เขต|หน่วย|บุคลากร|เจ้าหน้าที่|ประชาชน|เทศบาล|องค์การ|กรม"
    "|เลือก|สรุป|ภาย|ระดับ|ราย|หาก|ถ้า|เนื่อง|ดัง|อบต|อบจ"
)
_NAME = r"(\s?)([ก-๙]{2,})"
_CLOSE = 0.75  # ratio of difflib, 0 to 1: from here on a word counts as a misspelling of another
_PLACE_CLOSE = 0.6


def _written(word: str) -> str:
    """The word for a kind as a pattern: อบต. and อบจ. also without their dot, unless they may be part of a word."""
    loose = rf"|(?<![ก-๙]){word[:-1]}(?=\s?[ก-ฮเ-ไ])" if word.startswith("อบ") else ""
    return f"(?:{re.escape(word)}{loose})"


_NAMED = tuple(
    (kind, word, re.compile(f"{_written(word)}{_NAME}"))
    for kind in _LOCAL_KINDS
    for word in (KIND_WORDS[kind], KIND_ABBREVIATIONS[kind])
)


def wrong_names(agency: Agency, text: str) -> Iterator[Slip]:
    """All names that do not fit the agency, in the order of the text."""
    found = [
        *_bodies(agency, text),
        *_provinces(agency, text),
        *_districts(agency, text),
        *_other_kind(agency, text),
        *_head(text),
    ]
    yield from sorted(found, key=lambda slip: slip.start)


def own_place(agency: Agency) -> str:
    """The name of the agency without the word for its kind: พันชนะ; the whole name if there is no such word."""
    for words in (KIND_WORDS, KIND_ABBREVIATIONS):
        word = words.get(agency.kind, "")
        if word and agency.name.startswith(word):
            return agency.name.removeprefix(word).strip()
    return agency.name


def _bodies(agency: Agency, text: str) -> Iterator[Slip]:
    """Names of other local governments, or a misspelling of the agency's own."""
    place = own_place(agency)
    for kind, word, pattern in _NAMED:
        for found in pattern.finditer(text):
            name = found[2]
            own = name.startswith(place) or (kind == agency.kind and place in name[: len(place) + 2])
            above = kind is Kind.PAO and name.startswith(agency.province)  # the PAO of the agency's own province
            if not (own or above or _no_name(found) or _elsewhere(text, found)):
                yield _body(agency, kind, word, name, found.start())


def _no_name(found: re.Match[str]) -> bool:
    """Whether what follows the word for a kind or a place is an ordinary word."""
    return bool(_ORDINARY.match(found[2]) or (found[1] and _APART.match(found[2])))


def _elsewhere(text: str, found: re.Match[str]) -> bool:
    return bool(_ELSEWHERE.search(text[max(0, found.start() - _REACH) : found.start()]))


def _body(agency: Agency, kind: Kind, word: str, name: str, start: int) -> Slip:
    place = own_place(agency)
    if kind == agency.kind and _like(name[: len(place)], place) >= _CLOSE:
        return Slip(start, f"“{word}{name[: len(place)]}” น่าจะสะกดชื่อหน่วยงานผิด", f"น่าจะหมายถึง “{word}{place}”")
    message = f"กล่าวถึงหน่วยงานอื่น “{word}{name[:20]}”"
    return Slip(start, message, "ตรวจว่าตั้งใจกล่าวถึง หรือคัดลอกมาจากเอกสารของหน่วยงานนั้น")


def _provinces(agency: Agency, text: str) -> Iterator[Slip]:
    for found in re.finditer(rf"(?:(?<!องค์การบริหารส่วน)จังหวัด|(?<![ก-๙.])จ\.){_NAME}", text):
        name = found[2]
        if name.startswith(agency.province) or _elsewhere(text, found):
            continue
        other = next((province for province in PROVINCES if name.startswith(province)), None)
        if other:
            message = f"กล่าวถึงจังหวัด{other} แต่หน่วยงานอยู่จังหวัด{agency.province}"
            yield Slip(found.start(), message, "ตรวจว่าตั้งใจกล่าวถึง หรือคัดลอกมาจากเอกสารอื่น")
        elif not _no_name(found) and (near := _nearest_province(agency, name)) is not None:
            wrong = name[: len(near) + 2]
            yield Slip(found.start(), f"ไม่มีจังหวัด “{wrong}”", f"น่าจะหมายถึง “{near}”")


def _nearest_province(agency: Agency, name: str) -> str | None:
    """The province that is meant by a misspelt name; None if none is near. The agency's own is preferred."""
    likeness = {province: _like(name[: len(province)], province) for province in PROVINCES}
    if likeness.get(agency.province, 0) >= _PLACE_CLOSE:
        return agency.province
    best = max(likeness, key=lambda province: likeness[province])
    return best if likeness[best] >= _CLOSE else None


def _districts(agency: Agency, text: str) -> Iterator[Slip]:
    """The agency's own district, misspelt; other districts may well be meant."""
    own = agency.district
    for found in re.finditer(rf"อำเภอ{_NAME}", text) if own else ():
        name = found[2][: len(own or "")]
        if own and not found[2].startswith(own) and _like(name, own) >= _CLOSE:
            yield Slip(found.start(), f"“อำเภอ{name}” น่าจะสะกดผิด", f"น่าจะหมายถึง “อำเภอ{own}”")


def _other_kind(agency: Agency, text: str) -> Iterator[Slip]:
    """Words for another kind of agency, without a name: เทศบาล in a document of an อบต."""
    if agency.kind is Kind.SAO:
        pattern = r"นายกเทศมนตรี|เทศบัญญัติ|เทศบาล(?!ตำบล|เมือง|นคร|บัญญัติ|\s*(?:และ|หรือ|[,/]|องค์การบริหารส่วน|อบ[ตจ]))"
    elif agency.kind in _MUNICIPALITIES:
        pattern = r"(?:องค์การบริหารส่วนตำบล|อบต\.)(?=\s|$|[^ก-๙])"
    else:
        return
    for found in re.finditer(pattern, text):
        if not (_LAW.search(text[: found.start()]) or _elsewhere(text, found)):
            own = KIND_WORDS[agency.kind]
            message = f"กล่าวถึง “{found[0]}” แต่หน่วยงานเป็น{own}"
            meant = _OWN_WORDS.get(found[0], own)
            yield Slip(found.start(), message, f"น่าจะหมายถึง “{meant}” หรือคัดลอกมาจากเอกสารอื่น")


def _head(text: str) -> Iterator[Slip]:
    """นายองค์การ… for นายกองค์การ…: the head's title with a letter lost."""
    for found in re.finditer(r"นาย(?=องค์การบริหารส่วน|เทศมนตรี|อบต\.|อบจ\.)", text):
        yield Slip(found.start(), "ตำแหน่งผู้บริหารน่าจะพิมพ์ตก ก", "น่าจะหมายถึง “นายก”")


def _like(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()
