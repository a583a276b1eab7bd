"""Names of bodies and places in a text that do not fit the agency: pasted from another's paper, or misspelt. Pure.

Thai writes no spaces between words, so where a name ends is not known. What follows a word such as จังหวัด is
compared with the agency's own name; other names count only where they can be told from ordinary words.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from itasite.model.agency import KIND_ABBREVIATIONS, KIND_WORDS, Agency, Kind
from itasite.places import PROVINCES
from itasite.wording import Slip

_LOCAL_KINDS = tuple(KIND_ABBREVIATIONS)  # the kinds whose names are a word for the kind and a place
_MUNICIPALITIES = (Kind.SUBDISTRICT_MUNICIPALITY, Kind.TOWN_MUNICIPALITY, Kind.CITY_MUNICIPALITY)
_LAW = re.compile(r"(?:พระราชบัญญัติ|พ\.ร\.บ\.|กฎหมาย|ข้อบัญญัติ|ว่าด้วย|สภา|และ|หรือ|[,/])\s*$")
# What may follow the word for a kind or a place where no name is meant.
_ORDINARY = (
    "เป็น", "ที่", "ทั้ง", "ทุก", "แห่ง", "มี", "ได้", "และ", "ใน", "ต้อง", "ให้", "ของ", "หรือ", "จะ", "ซึ่ง", "กับ", "โดย", "ตาม",
    "จัด", "ดำเนิน", "ควร", "อื่น", "นั้น", "นี้", "จึง", "ขอ", "ประจำ", "พร้อม", "รวม", "ผ่าน", "เพื่อ", "ต่อ", "เข้า", "ไม่", "ยัง",
    "ร่วม", "หมาย", "รักษา", "ปฏิบัติ", "แต่", "เอง", "ตัวอย่าง", "พ.ศ.", "ละ", "แล้ว", "ฯ", "ไป", "มา", "ด้วย", "จาก", "แก่",
    "สามารถ",
)  # fmt: skip
_NAME = r"\s?([ก-๙]{2,})"
_NAMED = tuple(
    (kind, words[kind], re.compile(re.escape(words[kind]) + _NAME))
    for kind in _LOCAL_KINDS
    for words in (KIND_WORDS, KIND_ABBREVIATIONS)
)
_CLOSE = 0.75  # of difflib: this like its model counts as a misspelling of it
_PLACE_CLOSE = 0.6


def slips(agency: Agency, text: str) -> Iterator[Slip]:
    """Every name that does not fit, in the order of the text."""
    found = [
        *_bodies(agency, text),
        *_provinces(agency, text),
        *_districts(agency, text),
        *_other_kind(agency, text),
        *_head(text),
    ]
    yield from sorted(found, key=lambda slip: slip.start)


def own_place(agency: Agency) -> str:
    """The name without the word for its kind: พันชนะ."""
    for words in (KIND_WORDS, KIND_ABBREVIATIONS):
        word = words.get(agency.kind, "")
        if word and agency.name.startswith(word):
            return agency.name.removeprefix(word).strip()
    return agency.name


def _bodies(agency: Agency, text: str) -> Iterator[Slip]:
    """Local bodies called by kind and name."""
    place = own_place(agency)
    for kind, word, pattern in _NAMED:
        if word in text:
            for found in pattern.finditer(text):
                name = found[1]
                if name.startswith((place, *_ORDINARY)) or (kind == agency.kind and place in name[: len(place) + 2]):
                    continue
                yield _body(agency, kind, word, name, found.start())


def _body(agency: Agency, kind: Kind, word: str, name: str, start: int) -> Slip:
    place = own_place(agency)
    if kind == agency.kind and _like(name[: len(place)], place) >= _CLOSE:
        return Slip(start, f"“{word}{name[: len(place)]}” น่าจะสะกดชื่อหน่วยงานผิด", f"น่าจะหมายถึง “{word}{place}”")
    message = f"กล่าวถึงหน่วยงานอื่น “{word}{name[:20]}”"
    return Slip(start, message, "ตรวจว่าตั้งใจกล่าวถึง หรือคัดลอกมาจากเอกสารของหน่วยงานนั้น")


def _provinces(agency: Agency, text: str) -> Iterator[Slip]:
    for found in re.finditer(rf"จังหวัด{_NAME}", text):
        name = found[1]
        if name.startswith(agency.province):
            continue
        other = next((province for province in PROVINCES if name.startswith(province)), None)
        if other:
            message = f"กล่าวถึงจังหวัด{other} แต่หน่วยงานอยู่จังหวัด{agency.province}"
            yield Slip(found.start(), message, "ตรวจว่าตั้งใจกล่าวถึง หรือคัดลอกมาจากเอกสารอื่น")
        elif not name.startswith(_ORDINARY) and (near := _nearest_province(agency, name)) is not None:
            wrong = name[: len(near) + 2]
            yield Slip(found.start(), f"ไม่มีจังหวัด “{wrong}”", f"น่าจะหมายถึง “{near}”")


def _nearest_province(agency: Agency, name: str) -> str | None:
    """The province that a misspelt one means; the agency's own where it is as near as any."""
    likeness = {province: _like(name[: len(province)], province) for province in PROVINCES}
    if likeness.get(agency.province, 0) >= _PLACE_CLOSE:
        return agency.province
    best = max(likeness, key=lambda province: likeness[province])
    return best if likeness[best] >= _CLOSE else None


def _districts(agency: Agency, text: str) -> Iterator[Slip]:
    """The agency's own district, misspelt; other districts may well be meant."""
    own = agency.district
    for found in re.finditer(rf"อำเภอ{_NAME}", text) if own else ():
        name = found[1][: len(own or "")]
        if own and not found[1].startswith((own, *_ORDINARY)) and _like(name, own) >= _CLOSE:
            yield Slip(found.start(), f"“อำเภอ{name}” น่าจะสะกดผิด", f"น่าจะหมายถึง “อำเภอ{own}”")


def _other_kind(agency: Agency, text: str) -> Iterator[Slip]:
    """A body of one kind that is called one of another, without a name: เทศบาล in a paper of an อบต."""
    if agency.kind is Kind.SAO:
        pattern = r"เทศบาล(?!ตำบล|เมือง|นคร|บัญญัติ|และ|หรือ)"
    elif agency.kind in _MUNICIPALITIES:
        pattern = r"(?:องค์การบริหารส่วนตำบล|อบต\.)(?=\s|$|[^ก-๙])"
    else:
        return
    for found in re.finditer(pattern, text):
        if not _LAW.search(text[: found.start()]):
            own = KIND_WORDS[agency.kind]
            message = f"เรียกหน่วยงานว่า “{found[0]}” แต่หน่วยงานเป็น{own}"
            yield Slip(found.start(), message, f"น่าจะหมายถึง “{own}” หรือคัดลอกมาจากเอกสารอื่น")


def _head(text: str) -> Iterator[Slip]:
    """นายองค์การ… for นายกองค์การ…: the head's title with a letter lost."""
    for found in re.finditer(r"นาย(?=องค์การบริหารส่วน|เทศมนตรี|อบต\.|อบจ\.)", text):
        yield Slip(found.start(), "ตำแหน่งผู้บริหารน่าจะพิมพ์ตก ก", "น่าจะหมายถึง “นายก”")


def _like(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()
