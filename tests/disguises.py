"""Made-up numbers and addresses of people in every dress that a reader sees through, and numbers that are nobody's."""

from __future__ import annotations

import random
from itertools import pairwise

from itasite.personal_data import valid_citizen_id


def citizen_id(twelve: str) -> str:
    """The made-up number that these twelve digits begin."""
    return next(twelve + last for last in "0123456789" if valid_citizen_id(twelve + last))


ID = citizen_id("134567890123")
GROUPS = (ID[0], ID[1:5], ID[5:10], ID[10:12], ID[12])
DASHED = "-".join(GROUPS)
NAMED = "เลขประจำตัวประชาชน"


def cut(mark: str) -> str:
    return mark.join(GROUPS)


def digits(first: int, text: str = ID) -> str:
    """The digits of another script, of which this is the zero."""
    return "".join(chr(first + int(letter)) if letter.isdigit() else letter for letter in text)


DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d\u30fc\u2043\u02d7\u058a\ufe58\u2e3a\u2796\u00ad\u2500"
DOTS = ".\u2024\u00b7\u2022\u30fb\u2219\u2027\uff0e"
BLANKS = " \u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000\t"
OTHERS = ("/", "_", "|", "\u2044", "\uff0f", ":", "~", " - ", " – ", "- ", " . ", " / ", "--", ")(", "*", "\\")
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\ufe0f\u200e\u200f\u202a\u202c\u2066\u2069\u180e\U000e0020\u061c\u3164"
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
    **{
        text: text
        for text in (
            "+66 81 234 5678", "+66812345678", "+66(0)812345678", "+66 (0) 81 234 5678", "(+66) 81-234-5678", "+66-8-1234-5678",
            "(66) 81 234 5678", "66-81-234-5678", "0066 81 234 5678", "0066812345678", "โทร 66812345678", "+๖๖ ๘๑ ๒๓๔ ๕๖๗๘",
            "081/234/5678", "081_234_5678", "(081) 234-5678", "(081)2345678", "08-1-234-5678", "0-8123-45678", "0-8123-4567-8",
            "0 8123 4567 8", "08 1234 5678", "0812-345-678", "0812 345 678", "0812-345678", "08 123 45678", "081 23 45 678",
            "081-2345-678", "08-12-34-56-78", "0.8.1.2.3.4.5.6.7.8", "0 8 1 2 3 4 5 6 7 8", "081 - 234 - 5678", "081~234~5678",
            "081-234-5678-9", "081-234-5678 ต่อ 9", "081-234-5678,9", "โทร.0812345678", "โทร0812345678", "tel:0812345678",
            "tel:+66812345678", "Line ID 0812345678", "ไลน์ 081 234 5678", "https://line.me/ti/p/~0812345678", "https://wa.me/66812345678",
            "มือถือ 08123 45678", "โทร 0 81 23 45 678", "เบอร์ 081,2345678".replace(",", "."), "ติดต่อ 081\u00a0-\u00a02345678",
            "08l".replace("l", "1") + " 234 5678", "ปีงบประมาณ 2566 โทร. 061 234 5678",
        )
    },
}  # fmt: skip

BANK_NAMES = (
    "ธนาคารกรุงเทพ", "กสิกรไทย", "กสิกร", "ธ.กรุงไทย", "กรุงไทย", "ไทยพาณิชย์", "กรุงศรี", "กรุงศรีอยุธยา", "ทหารไทยธนชาต", "ttb",
    "ออมสิน", "ธ.ก.ส.", "ธกส", "เพื่อการเกษตรและสหกรณ์", "ธอส", "อาคารสงเคราะห์", "ยูโอบี", "UOB", "CIMB", "ซีไอเอ็มบี", "แลนด์ แอนด์ เฮ้าส์",
    "เกียรตินาคินภัทร", "ทิสโก้", "ICBC", "ไทยเครดิต", "อิสลามแห่งประเทศไทย", "สหกรณ์ออมทรัพย์ครู", "KBANK", "SCB", "KTB", "BBL", "BAY", "GSB", "BAAC",
    "Krungthai", "Bangkok Bank", "EXIM Bank", "SME Bank", "LH Bank",
)  # fmt: skip
ACCOUNTS = {
    **{f"{name} in front": f"{name} 123-4-56789-0" for name in BANK_NAMES},
    **{f"account at {name}": f"โอนเข้าบัญชี {name} สาขาในเมือง เลขที่ 123-4-56789-0" for name in BANK_NAMES},
    **{f"dash U+{ord(mark):04X}": f"เลขที่บัญชี 123{mark}4{mark}56789{mark}0" for mark in DASHES},
    **{f"blank U+{ord(mark):04X}": f"เลขที่บัญชี 123{mark}4{mark}56789{mark}0" for mark in BLANKS},
    **{f"unseen U+{ord(mark):04X}": f"เลขที่บัญชี {mark.join('1234567890')}" for mark in UNSEEN},
    **{f"{name} digits": f"เลขบัญชี {digits(first, '123-4-56789-0')}" for name, first in SCRIPTS.items()},
    **{
        text: text
        for text in (
            "ธ.ก.ส. 01-234-5-67890-1", "ธกส เลขที่บัญชี 012345678901", "บัญชีออมสิน 020-1-23456-789", "บัญชีออมสิน 020123456789",
            "ออมสิน 0-2012-3456-789".replace("0-2012", "02-012"), "พร้อมเพย์ 004999012345678", "เลขที่บัญชี 123-456789-0",
            "เลขที่บัญชี: 1234567890", "บัญชีเลขที่ 123.4.56789.0", "เลขบัญชี 123/4/56789/0", "เลขบัญชี 1 2 3 4 5 6 7 8 9 0", "เลขบัญชี 123_4_56789_0",
            "เลขที่บัญชี 1234-5678-90", "เลขที่บัญชี 123-4567890", "Account No. 123-4-56789-0", "123-4-56789-0 ธนาคารกรุงไทย", "123-4-56789-0 (กสิกรไทย)",
            "บัญชีออมทรัพย์ 123-4-56789-0", "ชื่อบัญชี นายตัวอย่าง ธนาคารตัวอย่าง 123-4-56789-0", "ชื่อบัญชี น.ส.ตัวอย่าง เลขที่บัญชี 1234567890",
            "เลขที่บัญชีธนาคาร 123-4-56789-0", "โอนเงิน SCB 123-4-56789-0", "ธนาคารอาคารสงเคราะห์ 001-11-12345-6",
            "เลขที่บัญชี\n123-4-56789-0",
        )
    },
}  # fmt: skip

MAILS = {
    **{f"at {host}": f"somebody@{host}" for host in (
        "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.th", "outlook.com", "outlook.co.th", "live.com", "live.co.uk", "msn.com", "yahoo.com",
        "yahoo.co.th", "yahoo.com.sg", "ymail.com", "icloud.com", "me.com", "mac.com", "aol.com", "proton.me", "protonmail.com", "pm.me", "gmx.com",
        "gmx.net", "gmx.de", "mail.ru", "yandex.ru", "yandex.com", "ya.ru", "zoho.com", "tutanota.com", "tuta.io", "hey.com", "fastmail.com", "thaimail.com",
        "sanook.com", "qq.com", "163.com", "126.com", "naver.com", "hanmail.net", "web.de", "mail.com", "duck.com", "rocketmail.com", "foxmail.com",
    )},
    **{text: text for text in (
        "SOMEBODY@GMAIL.COM", "somebody @ gmail.com", "somebody @gmail.com", "somebody＠gmail.com", "somebody(at)gmail.com", "somebody (at) gmail.com",
        "somebody[at]gmail.com", "somebody [at] gmail [dot] com", "somebody at gmail dot com", "somebody at gmail.com", "somebody (AT) gmail (DOT) com",
        "somebody แอท gmail.com", "somebodyแอทgmail.com", "somebody แอท gmail ดอท คอม".replace("คอม", "com"), "somebody@gmail .com", "somebody@gmail. com",
        "mailto:somebody@gmail.com", "mailto:somebody%40gmail.com", "อีเมลsomebody@gmail.comโทร", "<somebody@gmail.com>", "some.body+ita@gmail.com",
        "s\u200bo\u200bm\u200bebody@gm\u200bail.com", "some\u00adbody@gmail.com", "ｓｏｍｅｂｏｄｙ@ｇｍａｉｌ.ｃｏｍ", "somebody@gmail．com", "somebody{at}gmail.com",
        "somebody@gmail(dot)com", "somebody_1@gmail.com.", "ก,somebody@gmail.com,ข", "somebody <at> hotmail.com", "somebody|at|gmail.com",
    )},
}  # fmt: skip

_draw = random.Random(2566)


def some_digits(count: int) -> str:
    return "".join(_draw.choice("0123456789") for _ in range(count))


# Lines as they stand in real papers; every number in them is made up, and nobody's.
NOBODYS = f"""
เลขที่โครงการ {ID} ซื้อวัสดุสำนักงาน
เลขที่โครงการ 66017000001 เลขคุมสัญญา 660114000123
โครงการเลขที่ 67129123456 งบประมาณ 1,250,000.00 บาท
เลขที่โครงการในระบบ e-GP 0812345678
เลขที่สัญญา {ID} ลงวันที่ 12 พฤษภาคม 2566
สัญญาจ้างก่อสร้างถนน เลขที่ {ID}
สัญญาซื้อขายเลขที่ 12/2566 ลงวันที่ 08/05/2566
หนังสือที่ นม 71001/1234 ลงวันที่ 9 มิถุนายน 2566
เลขที่หนังสือ {ID}
ประกาศเลขที่ 0812345678
คำสั่งที่ 123/2566 ลงวันที่ 08-09-2566
เลขประจำตัวผู้เสียภาษี 0994000123451
เลขประจำตัวผู้เสียภาษี 0-9940-00123-45-1
เลขประจำตัวผู้เสียภาษี 0 1055 63012 34 5 บริษัท ตัวอย่าง จำกัด
เลขประจำตัวผู้เสียภาษีอากร ๐๑๐๕๕๖๓๐๑๒๓๔๕
เลขทะเบียนนิติบุคคล 0105563012345
ทะเบียนนิติบุคคลเลขที่ 0345563001234
ห้างหุ้นส่วนจำกัด ตัวอย่าง 0343545001234
เลขประจำตัวผู้เสียภาษี/เลขประจำตัวประชาชน 0994000123451
เลขประจำตัวประชาชน/ผู้เสียภาษี 0-9940-00123-45-1
Tax ID 0994000123451
Tax ID: 0-1055-63012-34-5 (สำนักงานใหญ่)
รหัสงบประมาณ 1500815005500031
รหัสงบประมาณ 0600123456
รหัสแหล่งของเงิน 6611410 รหัสกิจกรรมหลัก 15008XXXX0001
ศูนย์ต้นทุน 0800600012 หน่วยเบิกจ่าย 0800600000
รหัสหน่วยเบิกจ่าย 0600800012
GFMIS เลขที่เอกสาร 3600001234
GFMIS 0812345678
รหัสบัญชีแยกประเภท 5104010104
บัญชีแยกประเภท 1102050124 ลูกหนี้
เลขที่ใบสั่งซื้อ 7012345678
ใบสั่งจ้างเลขที่ 0912345678
ฎีกาเลขที่ 0612345678
ใบเสร็จรับเงินเลขที่ {ID}
เลขที่ใบกำกับภาษี {ID}
เลขที่เช็ค 0812345678 ธนาคารกรุงไทย
เช็คเลขที่ 12345678 ลงวันที่ 01/02/2566
หนังสือค้ำประกันของธนาคารกรุงเทพ เลขที่ 1234567890
หนังสือค้ำประกันสัญญา ธนาคารกรุงไทย จำกัด (มหาชน) เลขที่ 100012345678
ISBN 978-616-123-456-7
ISBN 0-8065-1234-5
ISBN: 9786161234567
บาร์โค้ด 8851234567890
รหัสสินค้า 8850123456789
เลขครุภัณฑ์ 416-60-0001
รหัสครุภัณฑ์ 7440 001 0001 0012
หมายเลขครุภัณฑ์ 7440-001-0001-0012/1
เลขทะเบียนรถ กข 1234 นครราชสีมา
หมายเลขเครื่อง 4D56UCDR1234 หมายเลขตัวถัง MMTCNKB4012345678
โฉนดที่ดินเลขที่ 12345 เลขที่ดิน 123 หน้าสำรวจ 4567
น.ส. 3 ก. เลขที่ 1234 เล่ม 12 หน้า 34
พิกัด 14.979900, 102.097771
พิกัด 16.4321 102.8345
ละติจูด 08.1234567 ลองจิจูด 99.1234567
งบประมาณ 1,345,678,901,236 บาท
จำนวนเงิน 0812345678 บาท
วงเงิน 1,234,567,890.12 บาท
โอนเข้าบัญชีธนาคารกรุงไทย จำนวน 1,234,567 บาท
ธนาคารออมสิน วันที่ 12/05/2566 เวลา 14:30 น.
ธนาคารกรุงไทย สาขาตัวอย่าง โทร. 044-123-456
ชำระผ่านธนาคารกรุงไทย รหัสหน่วยงาน 12345 Ref 0812345678
ธนาคารตัวอย่าง ชื่อบัญชี อบต.ตัวอย่าง เลขที่บัญชี 123-4-56789-0
เลขที่บัญชี 123-4-56789-0 ชื่อบัญชี เทศบาลตำบลตัวอย่าง
ชื่อบัญชี “เงินรายได้สถานศึกษา” ธนาคารกรุงไทย 123-4-56789-0
ชื่อบัญชี เงินบำรุงโรงพยาบาลตัวอย่าง เลขที่ 123-4-56789-0
ชื่อบัญชี กองทุนหลักประกันสุขภาพ ธ.ก.ส. เลขที่บัญชี 012345678901
ในนาม บริษัท ตัวอย่าง จำกัด ธนาคารกสิกรไทย 123-4-56789-0
งานการเงินและบัญชี 1234567890
งานการเงินและบัญชี โทร. 0-4430-0639
123-4-56789-0
โทร. 0-4430-0639
โทร. 044-300639 โทรสาร 044-300640
โทรศัพท์ 0 4430 0639 ต่อ 101
โทร. 02-123-4567 ต่อ 1234
โทร. ๐-๔๔๓๐-๐๖๓๙ ต่อ ๑๐๑-๑๐๕
โทร. 02 123 4567-8, 02 123 4569
สายด่วน 1567 และ 1111 กด 2
โทรสาร 053-123-456
+66 2 123 4567
+66 44 300 639
ปี 2566-2570
ปีงบประมาณ พ.ศ. 2566 - 2570 จำนวน 5 ปี
ปี 08 2565 2566
ระหว่างวันที่ 08/05/2566 - 09/06/2566
วันที่ 08.05.2566 เวลา 08.30-16.30 น.
06-05-2566 09-05-2566
เวลา 08.30 - 12.00 น. และ 13.00 - 16.30 น.
2023-08-09 12:34:56
มาตรา 9 (1) (2) (3) (4) (5) (6) (7) (8) มาตรา 10
มาตรา 103/7 วรรคสอง แห่งพระราชบัญญัติ พ.ศ. 2542
ข้อ 1.2.3.4.5.6.7.8.9.10.11.12.13
บ้านเลขที่ 123/45 หมู่ 6 ตำบลตัวอย่าง 30120
รหัสไปรษณีย์ 30120 โทร. 044-123456
saraban@example.go.th โทร. 044-123456
ita.center@tambon.go.th
info@company.co.th
contact.center@company.com
somchai.j@university.ac.th
sales_support@company.co.th
ประชาชน 12,345 คน ชาย 6,123 คน หญิง 6,222 คน
ร้อยละ 97.20 98.79 90.81 71.50 85.48
1 2566 12345 12 1234567
1 2 0 3 1 0 0 4 1 2 3 1 2 0 5
O1 O2 O3 O4 O5 O6 O7 O8 O9 O10 O11 O12 O13
https://example.go.th/news?id={ID}
https://example.go.th/2566/08/0812345678/plan.pdf
[ประกาศ](files/{ID}.pdf)
ไฟล์ {ID}.pdf และ doc_{ID}_v2.docx
ระเบียนเลขที่ a1b2{ID}c3d4
เวอร์ชัน 1.2.3.4567 รุ่น 08.12.345
IP 10.12.34.56 และ 203.150.12.34
ISSN 0857-1234 ปีที่ 12 ฉบับที่ 3
DOI 10.1234/567890123
มิเตอร์ไฟฟ้า หมายเลขผู้ใช้ไฟ 020012345678
เลขที่รับ 0812/2566 ลงวันที่ 5 พ.ค. 66
""".strip().split("\n")

# Without any word thirteen digits fit by chance: no more than a hint.
BY_CHANCE = [
    citizen_id(f"{_draw.randint(1, 8)}{_draw.choice(['10', '30', '34', '50', '73', '84'])}{some_digits(9)}") for _ in range(20)
]
assert all(first != second for first, second in pairwise(BY_CHANCE))
