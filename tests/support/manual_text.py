"""A list of 26 items, and how its table comes out when it is copied: from a PDF, Word, Excel, or a web page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from itasite.fiscal import with_numerals

HEADINGS = {
    1: ("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน", "9.1"),
    10: ("", "ตัวชี้วัดย่อยที่ 9.2 การบริหารงาน", "9.2"),
    20: ("ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "ตัวชี้วัดย่อยที่ 10.1 การดำเนินการเพื่อป้องกันการทุจริต", "10.1"),
}
_SUBJECTS = (
    "โครงสร้าง หน้าที่และอำนาจ", "ข้อมูลผู้บริหาร", "ข้อมูลการติดต่อและช่องทางการสอบถาม", "ข่าวประชาสัมพันธ์", "แผนยุทธศาสตร์",
    "แผนการใช้น้ำของหน่วยงาน", "รายงานผลการดำเนินงาน", "คู่มือการปฏิบัติงานของเจ้าหน้าที่", "คู่มือสำหรับผู้รับบริการ",
    "E-Service", "สรุปผลการจัดซื้อจัดจ้าง", "รายการจัดหาพัสดุ", "แผนบริหารทรัพยากรบุคคล", "ประมวลจริยธรรม",
    "แนวปฏิบัติการจัดการเรื่องร้องเรียน", "ช่องทางแจ้งเรื่องร้องเรียน", "ข้อมูลเชิงสถิติ", "การเปิดโอกาสให้มีส่วนร่วม", "นโยบายคุ้มครองข้อมูล",
    "นโยบาย No Gift Policy", "รายงานการรับทรัพย์สิน", "การประเมินความเสี่ยง", "การจัดการความเสี่ยง", "แผนป้องกันการทุจริต",
    "รายงานตามแผนป้องกันการทุจริต", "มาตรการภายใน",
)  # fmt: skip
_ASKED = (
    "แสดงข้อมูลของ{title} ซึ่งจัดทำโดยหน่วยงาน และเป็นข้อมูลของปีงบประมาณ พ.ศ. 2570 ที่บุคคลภายนอกเข้าถึงได้จากหน้าแรกของเว็บไซต์",
    "แสดงชื่อผู้จัดทำ{title} และวันที่ปรับปรุงข้อมูลครั้งล่าสุด",
    "แสดงช่องทางสำหรับผู้ที่ต้องการสอบถามเพิ่มเติม ทั้งนี้ ต้องใช้งานได้จริง",
)
_WITH_PARTS = "แสดงรายละเอียดของ{title}อย่างน้อยประกอบด้วย"
_PARTS = ("ชื่อ - นามสกุล", "ตำแหน่งและสังกัด", "หมายเลขโทรศัพท์", "ช่องทางการติดต่ออื่น เช่น ไปรษณีย์อิเล็กทรอนิกส์")

Component = tuple[str, tuple[str, ...]]
Entry = tuple[int, str, tuple[Component, ...]]


def _components(number: int, title: str) -> Iterator[Component]:
    for text in _ASKED[: 1 + number % 3]:
        yield text.format(title=title), ()
    if number % 4 == 2:
        yield _WITH_PARTS.format(title=title), _PARTS[: 2 + number % 3]


ITEMS: tuple[Entry, ...] = tuple(
    (number, title, tuple(_components(number, title))) for number, title in enumerate(_SUBJECTS, start=1)
)


@dataclass(frozen=True)
class Copied:
    """How a copied table looks. `margin`: letters in a line, 0 for lines that do not end there."""

    code: str = "O{}"
    bullet: str = "o "
    part: str = "({}) "
    digits: Literal["arabic", "thai"] = "arabic"
    broken: bool = False
    margin: int = 0
    pages: bool = False
    apart: bool = False  # the code on a line of its own

    def text(self) -> str:
        """The list as lines, as PDF files and web pages give it."""
        lines: list[str] = ["คู่มือการประเมิน ITA ประจำปี 2570"] if self.pages else []
        for number, title, components in ITEMS:
            lines += [line for line in HEADINGS.get(number, ())[:2] if line]
            code = self.code.format(number)
            lines += [code, *self._wrapped(title)] if self.apart else self._wrapped(f"{code} {title}")
            for place, (text, parts) in enumerate(components, start=1):
                lines += self._wrapped(f"{self.bullet.format(place)}{text}")
                for count, part in enumerate(parts, start=1):
                    lines += self._wrapped(f"{self.part.format(count)}{part}")
        if self.pages:
            lines = list(_paged(lines))
        return self._spoilt("\n".join(lines))

    def table(self, *, quoted: bool) -> str:
        """The list with a tab between cells: in quotation marks as from Excel, or their lines bare as from Word."""
        rows = ["ข้อ\tข้อมูล\tองค์ประกอบด้านข้อมูล"]
        for number, title, components in ITEMS:
            rows += [line for line in HEADINGS.get(number, ())[:2] if line]
            lines = []
            for place, (text, parts) in enumerate(components, start=1):
                lines.append(f"{self.bullet.format(place)}{text}")
                lines += [f"{self.part.format(count)}{part}" for count, part in enumerate(parts, start=1)]
            cell = "\n".join(lines)
            rows.append(f"{self.code.format(number)}\t{title}\t" + (f'"{cell}"' if quoted else cell))
        return self._spoilt("\n".join(rows))

    def _wrapped(self, text: str) -> list[str]:
        return list(_lines(text, self.margin)) if self.margin else [text]

    def _spoilt(self, text: str) -> str:
        text = with_numerals(text, self.digits)
        return _taken_apart(text) if self.broken else text


def _lines(text: str, margin: int) -> Iterator[str]:
    """A text in lines; as in a PDF, a word may end one line and begin the next, and a space at the end is lost."""
    while len(text) > margin:
        cut = margin
        while re.match(r"[ัิ-ฺ็-๎ะาำๅ\d.)]", text[cut]) or re.match("[เ-ไ(\\d]", text[cut - 1]):
            cut -= 1
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    yield text


def _paged(lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield line
        if number % 23 == 22:
            yield from (f"- {12 + number // 23} -", "คู่มือการประเมิน ITA ประจำปี 2570", "ข้อ ข้อมูล องค์ประกอบด้านข้อมูล")


def _taken_apart(text: str) -> str:
    """As many PDF files copy Thai: ำ in two, tone marks after a space."""
    text = re.sub("([่-๋])ำ", r" \1า", text)
    return text.replace("ำ", " า")
