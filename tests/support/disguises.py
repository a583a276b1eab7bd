"""Made-up numbers and addresses of people in every dress that a reader sees through, and numbers that are nobody's."""

from __future__ import annotations

import random

from itasite.detect.personal_data.citizens import valid_citizen_id
from tests.support.sites import CASES


def citizen_id(twelve: str) -> str:
    """The made-up number that these twelve digits begin."""
    return next(twelve + last for last in "0123456789" if valid_citizen_id(twelve + last))


ID = citizen_id("134567890123")
GROUPS = (ID[0], ID[1:5], ID[5:10], ID[10:12], ID[12])
DASHED = "-".join(GROUPS)
NAMED = "เลขประจำตัวประชาชน"


def lines(name: str) -> list[str]:
    """The lines of a file of texts, with the made-up number in its places."""
    text = (CASES / "people" / f"{name}.txt").read_text(encoding="utf-8")
    return text.replace("{ID}", ID).replace("{DASHED}", DASHED).splitlines()


def cut(mark: str) -> str:
    return mark.join(GROUPS)


def digits(first: int, text: str = ID) -> str:
    """The digits of another script, of which this is the zero."""
    return "".join(chr(first + int(letter)) if letter.isdigit() else letter for letter in text)


DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d\u30fc\u2043\u02d7\u058a\ufe58\u2e3a\u2796\u00ad\u2500"
DOTS = ".\u2024\u00b7\u2022\u30fb\u2219\u2027\uff0e"
BLANKS = " \u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000\t"
OTHERS = ("/", "_", "|", "\u2044", "\uff0f", ":", "~", " - ", " – ", "- ", " . ", " / ", "--", ")(", "*", "\\")
UNSEEN = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\ufe0f\u200e\u200f\u202a\u202c\u2066\u2069\u180e\U000e0020\u061c\u3164"
)
SCRIPTS = {
    "Thai": 0x0E50, "Arabic": 0x0660, "Persian": 0x06F0, "Devanagari": 0x0966, "Bengali": 0x09E6, "Lao": 0x0ED0,
    "Tibetan": 0x0F20, "Myanmar": 0x1040, "Khmer": 0x17E0, "full width": 0xFF10, "bold": 0x1D7CE, "double": 0x1D7D8,
    "sans": 0x1D7E2, "sans bold": 0x1D7EC, "mono": 0x1D7F6,
}  # fmt: skip

# Sure wherever it stands.
CITIZENS = {
    **{f"dash U+{ord(mark):04X}": cut(mark) if mark != "\u00ad" else f"{NAMED} {cut(mark)}" for mark in DASHES},
    **{f"dot U+{ord(mark):04X}": cut(mark) for mark in DOTS},
    **{f"blank U+{ord(mark):04X}": cut(mark) for mark in BLANKS if mark != "\t"},
    **{f"cut by {mark}": cut(mark) for mark in OTHERS},
    **{f"unseen U+{ord(mark):04X}": mark.join(DASHED) for mark in UNSEEN},
    **{f"unseen U+{ord(mark):04X}, plain": f"{NAMED} {mark.join(ID)}" for mark in UNSEEN},
    **{f"{name} digits": digits(first, DASHED) for name, first in SCRIPTS.items()},
    **{f"{name} digits, plain": f"{NAMED}{digits(first)}" for name, first in SCRIPTS.items()},
    "two kinds of digits": digits(0x0E50, ID[:6]).join(["", ID[6:]]).join([f"{NAMED} ", ""]),
    "circled digits": "-".join("".join("⓪①②③④⑤⑥⑦⑧⑨"[int(each)] for each in group) for group in GROUPS),
    "small digits": "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(each)] for each in ID).join([f"{NAMED} ", ""]),
    "digits with lines under them": "".join(f"{each}\u0332" for each in DASHED),
    "keys": "".join(f"{each}\ufe0f\u20e3" for each in ID).join([f"{NAMED} ", ""]),
    "one by one with dashes": "-".join(ID),
    "one by one, named": f"{NAMED} {' '.join(ID)}",
    "one by one, a tab between": f"{NAMED}\t" + "\t".join(ID),
    "cut wrongly, named": f"{NAMED} {ID[:3]} {ID[3:6]} {ID[6:9]} {ID[9:]}",
    "cut wrongly with dots, named": f"{NAMED}: {ID[:7]}.{ID[7:]}",
    "over two lines": f"{GROUPS[0]}-{GROUPS[1]}-\n{GROUPS[2]}-{GROUPS[3]}-{GROUPS[4]}",
    "named on the line before": f"{NAMED}\n{ID}",
    "named behind": f"{ID} (เลขบัตรประชาชน)",
    "letters for digits": f"{NAMED} {citizen_id('101567890120').replace('0', 'O').replace('1', 'l')}",
    "a letter or two": f"บัตรประชาชน {citizen_id('130567890123').replace('0', 'o', 1)}",
    "brackets": f"({DASHED})",
    "square brackets": f"[{ID[0]}][{ID[1:5]}][{ID[5:10]}][{ID[10:12]}][{ID[12]}]",
    "quotes": f"“{DASHED}”",
    "glued to Thai": f"เลขบัตร{ID}ที่",
    "glued to its English name": f"ID card{ID}",
    "national ID": f"National ID: {ID}",
    "ปชช": f"เลขบัตร ปชช. {ID}",
    "13 หลัก": f"เลขประจำตัว 13 หลัก {ID}",
    "of a man": f"นายตัวอย่าง นามสมมุติ {ID} อยู่บ้านเลขที่ 9",
    "of a woman": f"น.ส.ตัวอย่าง นามสมมุติ {ID}",
    "of a child": f"ด.ญ.ตัวอย่าง {ID}",
    "birthday": f"{ID} เกิดวันที่ 1 มกราคม 2520",
    "tax number of a shop": f"เลขประจำตัวผู้เสียภาษี {DASHED}",
    "tax number of a shop, plain": f"เลขประจำตัวผู้เสียภาษีอากร {ID}",
    "tax number in English": f"Tax ID: {ID}",
    "register of a shop": f"ทะเบียนพาณิชย์เลขที่ {ID}",
    "behind both names": f"เลขประจำตัวผู้เสียภาษี/เลขประจำตัวประชาชน {ID}",
    "behind both names, the other way": f"เลขประจำตัวประชาชน/เลขประจำตัวผู้เสียภาษี {ID}",
    "promptpay": f"พร้อมเพย์ {DASHED}",
    "asked for by an address": f"https://example.go.th/check?id_card={ID}",
    "named, of an office that does not exist": f"{NAMED} {citizen_id('199912345678')}",
    "a column": "\n".join(f"{number}\t{citizen_id(f'13456789{number:04}')}\tก" for number in range(6)),
    "words of a PDF": f"เลขประจ าตัวประชาชน {' '.join(ID)}",
    "a year among other things": f"ปี 2566 รายที่ 1 {DASHED} จำนวน 600 บาท",
    "behind the number of a project": f"เลขที่โครงการ 66017000001 ผู้รับจ้าง เลขประจำตัวประชาชน {ID}",
    "underlined": f"_{DASHED}_",
    "behind a slash": f"ชื่อ/{DASHED}",
}  # fmt: skip

PHONE = "0812345678"
MOBILES = {
    **{f"dash U+{ord(mark):04X}": f"081{mark}234{mark}5678" for mark in DASHES},
    **{f"dot U+{ord(mark):04X}": f"081{mark}234{mark}5678" for mark in DOTS},
    **{f"blank U+{ord(mark):04X}": f"081{mark}234{mark}5678" for mark in BLANKS if mark != "\t"},
    **{f"unseen U+{ord(mark):04X}": mark.join(PHONE) for mark in UNSEEN},
    **{f"{name} digits": digits(first, "081-234-5678") for name, first in SCRIPTS.items()},
    **{text: text for text in lines("mobiles")},
    "wide blanks": "ติดต่อ 081\u00a0-\u00a02345678",
}

ACCOUNTS = {
    **{f"{name} in front": f"{name} 123-4-56789-0" for name in lines("banks")},
    **{f"account at {name}": f"โอนเข้าบัญชี {name} สาขาในเมือง เลขที่ 123-4-56789-0" for name in lines("banks")},
    **{f"dash U+{ord(mark):04X}": f"เลขที่บัญชี 123{mark}4{mark}56789{mark}0" for mark in DASHES},
    **{f"blank U+{ord(mark):04X}": f"เลขที่บัญชี 123{mark}4{mark}56789{mark}0" for mark in BLANKS},
    **{f"unseen U+{ord(mark):04X}": f"เลขที่บัญชี {mark.join('1234567890')}" for mark in UNSEEN},
    **{f"{name} digits": f"เลขบัญชี {digits(first, '123-4-56789-0')}" for name, first in SCRIPTS.items()},
    **{text: text for text in lines("accounts")},
    "named on the line before": "เลขที่บัญชี\n123-4-56789-0",
}

MAILS = {
    **{f"at {host}": f"somebody@{host}" for host in lines("mail-hosts")},
    **{text: text for text in lines("mails")},
    "unseen": "s\u200bo\u200bm\u200bebody@gm\u200bail.com",
    "soft hyphen": "some\u00adbody@gmail.com",
    "line end before the @": "somebody\x0b@gmail.com",
}

# Lines as they stand in real papers; every number in them is made up, and nobody's.
NOBODYS = lines("nobodys")

_draw = random.Random(2566)
_PROVINCES = ("10", "30", "34", "50", "73", "84")
# Without any word thirteen digits fit by chance: no more than a hint.
BY_CHANCE = [
    citizen_id(f"{_draw.randint(1, 8)}{_draw.choice(_PROVINCES)}{_draw.randrange(10**9):09}") for _ in range(20)
]
