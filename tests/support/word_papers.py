"""Papers with all kinds of parts, and what a Word file of one says."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile

from itasite.formats import qr
from itasite.papers.model import (
    Across,
    AttachedPapers,
    Cell,
    CellPart,
    Column,
    Contents,
    ContentsLine,
    Cover,
    Heading,
    Image,
    LetterHead,
    MemoHead,
    PageBreak,
    Paper,
    Part,
    Picture,
    Point,
    Points,
    Row,
    Run,
    Section,
    Signature,
    Signatures,
    Table,
    Text,
)
from tests.support.word_order import W

GARUDA = Image(
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 13"><rect width="12" height="13"/></svg>', "svg"
)
QR = Image(qr.png("https://itas.nacc.go.th/go/eit/abc"), "png")


def text(words: str, kind: str = "body") -> Text:
    return Text((Run(words),), kind)  # type: ignore[arg-type]


def listed(*entries: tuple[str, str], numbered: bool = True) -> Points:
    return Points(tuple(Point(mark, (text(words),)) for mark, words in entries), numbered)


def cell(*parts: str | CellPart) -> Cell:
    return Cell(tuple(text(part) if isinstance(part, str) else part for part in parts))


def table(headings: tuple[str, ...], *rows: tuple[str | Cell, ...], caption: str = "ตาราง") -> Table:
    made = tuple(Row(tuple(one if isinstance(one, Cell) else cell(one) for one in row)) for row in rows)
    return Table(caption, tuple(Column((Run(heading),)) for heading in headings), (Section(made),))


def memo(*, draft: bool = False) -> Paper:
    """A memorandum with four signatures, two of them side by side."""
    head = MemoHead(
        "สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง",
        "นม ๘๔๓๐๑/๑๒๓",
        "๙ ธันวาคม ๒๕๖๖",
        "รายงานผลการดำเนินการตามมาตรการ",
        "นายกองค์การบริหารส่วนตำบลตัวอย่าง",
        "garuda",
        (AttachedPapers("สิ่งที่ส่งมาด้วย", (("๑.", (Run("รายงาน"),)), ("๒.", (Run("แบบสรุป"),)))),),
    )
    inner = Points((Point("(๒)", (text("ระดับผ่าน"), listed(("-", "IIT"), ("-", "EIT"), numbered=False))),), True)
    end = Signatures(
        (
            (Signature(position=("นักวิเคราะห์นโยบายและแผน",)),),
            (Signature("ความเห็นของหัวหน้าสำนักปลัด"), Signature("ความเห็นของปลัด", (text("เห็นควร", "plain"),))),
            (Signature("คำสั่ง", (listed(("๑.", "ทราบ")),), position=("นายก",), date="๑๐ ธันวาคม ๒๕๖๖"),),
        ),
        "จึงเรียนมาเพื่อโปรดทราบ",
    )
    made: tuple[Part, ...] = (head, text("ตามที่ได้ประเมิน ITA แล้ว นั้น"), listed(("(๑)", "คะแนนรวม ๘๕.๔๘")), inner, end)
    return Paper("บันทึก", "อบต.ตัวอย่าง", made, {"garuda": GARUDA}, draft=draft, compact=True)


def report() -> Paper:
    """A report with every kind of part that a memorandum lacks."""
    over = tuple(Column((Run(f"ช่อง {n}"),), (Run("ผลการดำเนินการ"),) if n in (1, 2) else ()) for n in range(6))
    wide = Table("ตารางกว้าง", over, (Section((Row((cell("ก"),), total=True, anchor="sum"),), (Run("ด้าน IIT"),)),))
    link = Text((Run("ดูหน้า", href="https://ตัวอย่าง.go.th/a b?q=ก&x=[1]"), Run(" และ "), Run("หัวข้อ", href="#one")))
    made: tuple[Part, ...] = (
        Cover(("รายงาน", "ผลการดำเนินการ"), ("อบต.ตัวอย่าง",), "ธันวาคม ๒๕๖๖", "garuda"),
        Contents((ContentsLine(1, "ตัวชี้วัดที่ ๙", "one"), ContentsLine(2, "ไม่มีที่หมาย", "gone")), "สารบัญ"),
        PageBreak(),
        Heading(1, (Run("รายงาน"),)),
        Heading(2, (Run("ตัวชี้วัดที่ ๙"),), "one"),
        Text((Run("หนา", bold=True), Run("เอียง\nบรรทัดใหม่", italic=True))),
        link,
        *(text(f"แบบ {kind}", kind) for kind in ("plain", "center", "right", "title", "lead", "small")),
        table(("ข้อ", "รายการ"), ("O1", cell("โครงสร้าง", listed(("๑.", "แผนผัง")), Picture("qr", "คิวอาร์", 30)))),
        Across((Heading(3, (Run("แนวนอน"),)), wide)),
        LetterHead(("ประกาศองค์การบริหารส่วนตำบลตัวอย่าง", "เรื่อง แบบวัด EIT"), "garuda"),
        Picture("qr", "คิวอาร์ของแบบวัด EIT", width=40, caption=(Run("สแกนเพื่อตอบ"),)),
        Signatures(((Signature(name="", position=("นายก",)),),)),
    )
    pictures = {"garuda": GARUDA, "qr": QR}
    return Paper("รายงาน", "อบต.ตัวอย่าง", made, pictures, "เรื่อง", draft=True, superseded="มีรายงานรอบ ๑๒ เดือนแล้ว")


def parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def body(raw: bytes) -> ET.Element:
    return ET.fromstring(parts(raw)["word/document.xml"])


def words(element: ET.Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))
