"""The 77 provinces of Thailand (Bangkok included), by their official names."""

from __future__ import annotations

import difflib
import re

from itasite.words.defaults import CAPITAL

PROVINCES = (
    "กระบี่", "กรุงเทพมหานคร", "กาญจนบุรี", "กาฬสินธุ์", "กำแพงเพชร", "ขอนแก่น", "จันทบุรี", "ฉะเชิงเทรา", "ชลบุรี", "ชัยนาท",
    "ชัยภูมิ", "ชุมพร", "เชียงราย", "เชียงใหม่", "ตรัง", "ตราด", "ตาก", "นครนายก", "นครปฐม", "นครพนม",
    "นครราชสีมา", "นครศรีธรรมราช", "นครสวรรค์", "นนทบุรี", "นราธิวาส", "น่าน", "บึงกาฬ", "บุรีรัมย์", "ปทุมธานี", "ประจวบคีรีขันธ์",
    "ปราจีนบุรี", "ปัตตานี", "พระนครศรีอยุธยา", "พังงา", "พัทลุง", "พิจิตร", "พิษณุโลก", "เพชรบุรี", "เพชรบูรณ์", "แพร่",
    "พะเยา", "ภูเก็ต", "มหาสารคาม", "มุกดาหาร", "แม่ฮ่องสอน", "ยะลา", "ยโสธร", "ร้อยเอ็ด", "ระนอง", "ระยอง",
    "ราชบุรี", "ลพบุรี", "ลำปาง", "ลำพูน", "เลย", "ศรีสะเกษ", "สกลนคร", "สงขลา", "สตูล", "สมุทรปราการ",
    "สมุทรสงคราม", "สมุทรสาคร", "สระแก้ว", "สระบุรี", "สิงห์บุรี", "สุโขทัย", "สุพรรณบุรี", "สุราษฎร์ธานี", "สุรินทร์", "หนองคาย",
    "หนองบัวลำภู", "อ่างทอง", "อำนาจเจริญ", "อุดรธานี", "อุตรดิตถ์", "อุทัยธานี", "อุบลราชธานี",
)  # fmt: skip
# What people write for the capital.
_CAPITAL_FORMS = ("กทม", "กทมฯ", "กรุงเทพ", "กรุงเทพฯ", "กรุงเทพมหานครฯ")
_OTHER_FORMS = {
    **dict.fromkeys(_CAPITAL_FORMS, CAPITAL),
    "อยุธยา": "พระนครศรีอยุธยา",
    "โคราช": "นครราชสีมา",
    "แปดริ้ว": "ฉะเชิงเทรา",
    "หนองบัวลำพู": "หนองบัวลำภู",
}
_CLOSE = 0.7  # ratio of difflib, 0 to 1: from here on a name counts as a misspelling of another


def province_named(written: str) -> str | None:
    """The official name of the province that is meant: with or without the word จังหวัด, กทม. for the capital."""
    name = re.sub(r"^(?:จังหวัด|จว\.|จ\.)", "", re.sub(r"\s", "", written))
    return name if name in PROVINCES else _OTHER_FORMS.get(name.replace(".", ""))


def nearest_province(written: str) -> str | None:
    """The province whose name is most like a misspelt one; None if none is."""
    name = re.sub(r"^(?:จังหวัด|จว\.|จ\.)", "", re.sub(r"\s", "", written))
    near = difflib.get_close_matches(name, PROVINCES, n=1, cutoff=_CLOSE)
    return near[0] if near else None
