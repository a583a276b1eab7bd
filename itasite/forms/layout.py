"""In which groups the fields of a record are asked for, which are folded, and which have a page of their own."""

from __future__ import annotations

from typing import NamedTuple

from itasite.model.record import Record
from itasite.model.shape import fields_of


class Section(NamedTuple):
    """A heading and the names of its fields; `folded` and `one_of` as in `model.Group`."""

    heading: str
    names: tuple[str, ...]
    folded: bool = False
    one_of: bool = False


_PLACE = ("url", "file", "page")
MORE = "ตัวเลือกเพิ่มเติม"
_ON_PAPER = "รูปแบบในตาราง"
_TABLE_LOOK = Section(
    "รูปแบบของตาราง", ("columns", "set", "headings", "names", "caption", "sheet", "boxes"), folded=True
)
_SIGNER = Section("ผู้ลงชื่อ", ("closing", "position", "name", "signed"))
_EVIDENCE = (
    Section("", ("title",)),
    Section("ที่อยู่ของหลักฐาน", _PLACE, one_of=True),
    Section("", ("components",)),
    Section("ภาพ", ("alt", "caption", "pictures"), folded=True),
    Section("รายละเอียดเพิ่มเติม", ("date", "state", "group", "note", "explanation", "lasting"), folded=True),
)

# By the name of the record. A field that stands in no section follows in the order of the record.
LAYOUT: dict[str, tuple[Section, ...]] = {
    "Agency": (
        Section("ชื่อและที่ตั้ง", ("name", "short_name", "kind", "subdistrict", "district", "province")),
        Section("การติดต่อ", ("address", "website", "contacts")),
        Section("ภายในหน่วยงาน", ("units", "head")),
        Section("รูปลักษณ์ของเว็บไซต์", ("logo", "color", "numerals"), folded=True),
        Section(MORE, ("name_en", "license", "tasks", "search_words", "feed_id"), folded=True),
    ),
    "Survey": (
        Section("", ("title",)),
        Section("ที่อยู่ของแบบวัด", ("url", "pending"), one_of=True),
        Section("", ("lasting",)),
    ),
    "YearInfo": (
        Section("", ("result",)),
        Section("", ("surveys",)),
        Section("รอบการรายงานและวันสำคัญ", ("rounds", "deadlines", "updated")),
        Section("", ("papers",)),
        Section(MORE, ("parts", "framework"), folded=True),
    ),
    "Result": (
        Section("", ("total", "level", "announced", "instruments")),
        Section("คะแนนของส่วนและตัวชี้วัด", ("parts", "indicators"), folded=True),
        Section("อันดับของตัวชี้วัด", ("ranks",), folded=True),
    ),
    "Group": (
        Section("", ("id", "title", "note")),
        Section(_ON_PAPER, ("columns", "numbers", "number_form", "boxes"), folded=True),
        Section("หัวคอลัมน์และชื่อตามเอกสาร", ("set", "headings", "names", "lists"), folded=True),
    ),
    "Measure": (
        Section("มาตรการ", ("id", "group", "title")),
        Section("ที่มา", ("indicators", "questions", "items", "weaknesses", "recommendations")),
        Section("แผน", ("steps", "responsible", "period", "monitoring")),
        Section("เป้าหมาย งบประมาณ และหมายเหตุ", ("target", "budget", "note"), folded=True),
        Section("", ("progress",)),
        Section(MORE, ("continues", "joins", "number", "question_words"), folded=True),
    ),
    "Progress": (
        Section("", ("status", "results", "outcomes")),
        Section("วันที่ดำเนินการและหลักฐาน", ("actions", "evidence")),
        Section("เบิกจ่าย ปัญหา และข้อเสนอแนะ", ("spent", "problems", "recommendations"), folded=True),
        Section("คำของสถานะอื่น", ("status_word",), folded=True),
    ),
    "Entry": (
        Section("", ("status", "responsible", "result")),
        Section("", ("evidence",)),
        Section("คำอธิบาย หมายเหตุ และคำของสถานะอื่น", ("explanation", "note", "status_word"), folded=True),
    ),
    "Evidence": _EVIDENCE,
    "SharedEvidence": (Section("", ("id", "items")), *_EVIDENCE),
    "DataTableOptions": (
        Section("ตารางที่แสดง", ("table", "file"), one_of=True),
        Section("", ("caption",)),
        Section("เมื่อเลือกไฟล์เอง", ("kind", "sheet", "headings", "columns", "as_of", "note"), folded=True),
        Section(MORE, ("year",), folded=True),
    ),
    "DataTable": (
        Section("ตาราง", ("id", "title", "kind")),
        Section("ไฟล์ของหน่วยงาน", ("file", "sheet", "as_of")),
        Section("", ("items", "note")),
        Section("เมื่อระบบอ่านหัวตารางไม่ถูก", ("headings", "columns"), folded=True),
    ),
    "PicturesOptions": (Section("", ("pictures", "caption")), Section(MORE, ("year",), folded=True)),
    "Reference": (
        Section("", ("title", "number", "date", "subject")),
        Section("ที่อยู่ของหนังสือ", _PLACE, folded=True, one_of=True),
    ),
    "MemoAttachment": (
        Section("", ("title", "amount")),
        Section("ที่อยู่ของเอกสาร", _PLACE, folded=True, one_of=True),
    ),
    "MemoOptions": (
        Section("หัวบันทึก", ("organization", "number", "date", "subject", "to")),
        Section("เนื้อความ", ("references", "body", "passages")),
        _SIGNER,
        Section("ความเห็นและสิ่งที่ส่งมาด้วย", ("opinions", "attachments")),
        Section(MORE, ("attachments_place", "attachments_title", "garuda", "year"), folded=True),
    ),
    "OrderOptions": (
        Section("หัวคำสั่ง", ("organization", "number", "date", "subject")),
        Section("เนื้อความ", ("body", "members", "duties")),
        _SIGNER,
        Section(MORE, ("opinions", "attachments", "attachments_title", "garuda", "year"), folded=True),
    ),
    "NoticeOptions": (
        Section("หัวประกาศ", ("organization", "number", "date", "subject")),
        Section("เนื้อความ", ("body", "survey")),
        _SIGNER,
        Section(MORE, ("opinions", "attachments", "attachments_title", "garuda", "year"), folded=True),
    ),
    "SignaturesOptions": (
        _SIGNER,
        Section("ความเห็นและสิ่งที่ส่งมาด้วย", ("opinions", "attachments", "attachments_title")),
        Section(MORE, ("year",), folded=True),
    ),
    "MeasuresOptions": (
        Section("แสดงเฉพาะ", ("group", "instrument", "indicator", "status", "responsible")),
        Section("การจัดตาราง", ("round", "group_by", "year")),
        _TABLE_LOOK,
    ),
    "ChecklistOptions": (
        Section("แสดงเฉพาะ", ("indicator", "sub_indicator", "status", "responsible")),
        Section("การจัดตาราง", ("group_by", "year")),
        _TABLE_LOOK,
    ),
    "ScoresOptions": (Section("", ("rows", "instrument_names", "year")), _TABLE_LOOK),
    "AnalysisOptions": (Section("", ("instrument", "indicators", "year")), _TABLE_LOOK),
    "FrameworkOptions": (Section("", ("year",)), _TABLE_LOOK),
    "LevelsOptions": (Section("", ("year",)), _TABLE_LOOK),
    "Framework": (
        Section("เกณฑ์", ("fiscal_year", "title", "target", "items_count", "missing", "note")),
        Section("แหล่งที่มา", ("sources", "source", "verification")),
        Section("ใช้กับหน่วยงานใด", ("kinds", "confirmed_kinds"), folded=True),
        Section("เครื่องมือ", ("instruments", "instruments_source", "instruments_verification"), folded=True),
        Section("ตัวชี้วัดและข้อคำถาม", ("indicators", "sub_indicators", "english_source", "questions"), folded=True),
        Section("ปฏิทิน", ("calendar", "calendar_source"), folded=True),
        Section("ระดับ", ("levels", "levels_source", "levels_verification", "levels_note"), folded=True),
        Section("สิ่งที่อนุมาน", ("inferred",), folded=True),
    ),
    "Item": (
        Section("", ("code", "title", "indicator", "sub_indicator", "components")),
        Section(MORE, ("group", "period", "note", "source", "verification"), folded=True),
        Section("โยงกับปีอื่น", ("topic", "includes", "carried_from"), folded=True),
    ),
    "PageHead": (
        Section("", ("title", "description")),
        Section(MORE, ("hide", "official", "template", "author", "subtitle", "icon", "status"), folded=True),
        Section("การค้นหา คำจัดกลุ่ม และปลั๊กอินอื่น", ("search", "tags", "comments", "render_macros"), folded=True),
    ),
}

# Fields whose records have a page each, by record and field, with the reason why the form of the whole lacks them.
ELSEWHERE: dict[tuple[str, str], str] = {
    ("DataTables", "tables"): "each table has a page",
    ("Measures", "groups"): "each group has a page",
    ("Measures", "measures"): "each measure has a page",
    ("Disclosure", "items"): "each item has a page",
    ("Disclosure", "evidence"): "each shared piece of evidence has a page",
    ("Analysis", "indicators"): "each indicator has a page",
    ("Entry", "reviewed"): "the second unit has a page for it, which writes what was seen",
    ("Framework", "items"): "each item of the criteria has a page",
}


def sections(record: type[Record]) -> tuple[Section, ...]:
    """The sections of a record, with all fields that its form has, each once."""
    names = [field.name for field in fields_of(record) if (record.__name__, field.name) not in ELSEWHERE]
    written = tuple(_of(section, names) for section in LAYOUT.get(record.__name__, ()))
    placed = {name for section in written for name in section.names}
    rest = tuple(name for name in names if name not in placed)
    return (*written, Section("", rest)) if rest else written


def _of(section: Section, names: list[str]) -> Section:
    """A section of several kinds of table with the fields that this one has."""
    return section._replace(names=tuple(name for name in section.names if name in names))
