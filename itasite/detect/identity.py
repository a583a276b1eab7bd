"""Finds names of agencies and places that do not fit the agency: copied from another document, or misspelt. Pure.

Thai has no spaces between words, so we do not know where a name ends. The letters after a word such as จังหวัด are
compared with the agency's own name. Other names are reported only if they cannot be ordinary words.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from itasite.detect.body_names import NAMED, Body, Part, bodies, part_of
from itasite.detect.provinces import PROVINCES
from itasite.detect.slips import Slip
from itasite.model.agency import Agency, Kind
from itasite.words.choices import KIND_ABBREVIATIONS, KIND_WORDS

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
_PROVINCE = re.compile(rf"(?:(?<!องค์การบริหารส่วน)จังหวัด|(?<![ก-๙.])จ\.){_NAME}")
_DISTRICT = re.compile(rf"อำเภอ{_NAME}")
_OF_MUNICIPALITY = re.compile(
    r"นายกเทศมนตรี|เทศบัญญัติ|เทศบาล(?!ตำบล|เมือง|นคร|บัญญัติ|\s*(?:และ|หรือ|[,/]|องค์การบริหารส่วน|อบ[ตจ]))"
)
_OF_SAO = re.compile(r"(?:องค์การบริหารส่วนตำบล|อบต\.)(?=\s|$|[^ก-๙])")
_HEAD = re.compile(r"นาย(?=องค์การบริหารส่วน|เทศมนตรี|อบต\.|อบจ\.)")
# What stands in every text in which `wrong_names` may find something.
ANY_NAME = re.compile(r"เทศบาล|เทศมนตรี|เทศบัญญัติ|องค์การบริหารส่วน|อบต|อบจ|ทต\.|ทม\.|ทน\.|จังหวัด|จ\.|อำเภอ")
_CLOSE = 0.75  # ratio of difflib, 0 to 1: from here on a word counts as a misspelling of another
_PLACE_CLOSE = 0.6
_LONGEST = 16  # letters of a name that begins with the agency's own: หนองบัวแดง, where the agency is หนองบัว


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
    named = list(NAMED.finditer(text))
    if not named:
        return
    place = own_place(agency)
    others = {body.start: body for body in bodies(text)} if _any_other(place, named) else {}
    for found in named:
        body = others.get(found.start())
        if body and not _is_own(agency, body, found["letters"]):
            part = part_of(text, body)
            if part is not Part.ELSEWHERE:
                yield _other(agency, body, doubtful=part is Part.NAMED)
        elif body is None and found["word"] in _words(agency) and _misspelt(place, found["letters"]):
            written = f"{found['word']}{found['letters'][: len(place)]}"
            yield Slip(found.start(), f"“{written}” น่าจะสะกดชื่อหน่วยงานผิด", f"น่าจะหมายถึง “{found['word']}{place}”")


def _any_other(place: str, named: list[re.Match[str]]) -> bool:
    """Whether something else than the agency's own name may stand behind a word for a kind; saves reading the list."""
    others = (found["letters"] for found in named if not _ORDINARY.match(found["letters"].removeprefix(place)))
    return any(letters != place and (not letters.startswith(place) or len(letters) <= _LONGEST) for letters in others)


def _words(agency: Agency) -> tuple[str, ...]:
    short = KIND_ABBREVIATIONS.get(agency.kind, "")
    return (KIND_WORDS[agency.kind], short, short.removesuffix("."))


def _is_own(agency: Agency, body: Body, letters: str) -> bool:
    """Whether a body is the agency, or the PAO of its own province."""
    place = own_place(agency)
    if body.kind is Kind.PAO and body.name == agency.province:
        return True
    if len(body.name) > len(place) and letters == body.name:  # หนองบัวแดง, where the agency is หนองบัว
        return False
    return letters.startswith(place) or (body.kind == agency.kind and place in letters[: len(place) + 2])


def _misspelt(place: str, letters: str) -> bool:
    return not letters.startswith(place) and _like(letters[: len(place)], place) >= _CLOSE


def _other(agency: Agency, body: Body, *, doubtful: bool) -> Slip:
    place = own_place(agency)
    word = f"{body.word}." if body.word in ("อบต", "อบจ") else body.word
    own = f"{word}{place}" if body.kind == agency.kind else agency.name
    message = f"กล่าวถึงหน่วยงานอื่น “{word}{body.name}”"
    if doubtful:
        remedy = f"ถ้าตั้งใจกล่าวถึง ปล่อยไว้ได้ ถ้าคัดลอกมาจากเอกสารอื่น แก้เป็น “{own}”"
    else:
        remedy = f"แก้เป็น “{own}” ข้อความนี้น่าจะคัดลอกมาจากเอกสารของหน่วยงานนั้น"
    if body.kind == agency.kind and _like(body.name, place) >= _CLOSE:
        message += " หรือสะกดชื่อหน่วยงานผิด"
    return Slip(body.start, message, remedy, doubtful=doubtful)


def _no_name(found: re.Match[str]) -> bool:
    """Whether what follows the word for a kind or a place is an ordinary word."""
    return bool(_ORDINARY.match(found[2]) or (found[1] and _APART.match(found[2])))


def _elsewhere(text: str, found: re.Match[str]) -> bool:
    return bool(_ELSEWHERE.search(text[max(0, found.start() - _REACH) : found.start()]))


def _provinces(agency: Agency, text: str) -> Iterator[Slip]:
    for found in _PROVINCE.finditer(text):
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
    for found in _DISTRICT.finditer(text) if own else ():
        name = found[2][: len(own or "")]
        if own and not found[2].startswith(own) and _like(name, own) >= _CLOSE:
            yield Slip(found.start(), f"“อำเภอ{name}” น่าจะสะกดผิด", f"น่าจะหมายถึง “อำเภอ{own}”")


def _other_kind(agency: Agency, text: str) -> Iterator[Slip]:
    """Words for another kind of agency, without a name: เทศบาล in a document of an อบต."""
    if agency.kind is Kind.SAO:
        pattern = _OF_MUNICIPALITY
    elif agency.kind in _MUNICIPALITIES:
        pattern = _OF_SAO
    else:
        return
    for found in pattern.finditer(text):
        if not (_LAW.search(text[: found.start()]) or _elsewhere(text, found)):
            own = KIND_WORDS[agency.kind]
            message = f"กล่าวถึง “{found[0]}” แต่หน่วยงานเป็น{own}"
            meant = _OWN_WORDS.get(found[0], own)
            yield Slip(found.start(), message, f"น่าจะหมายถึง “{meant}” หรือคัดลอกมาจากเอกสารอื่น")


def _head(text: str) -> Iterator[Slip]:
    """นายองค์การ… for นายกองค์การ…: the head's title with a letter lost."""
    for found in _HEAD.finditer(text):
        yield Slip(found.start(), "ตำแหน่งผู้บริหารน่าจะพิมพ์ตก ก", "น่าจะหมายถึง “นายก”")


def _like(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()
