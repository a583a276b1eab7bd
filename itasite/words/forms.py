"""How the values of the fields are written, in words: by the names that the records give to their forms."""

from __future__ import annotations

FORMS = {
    "address": "ที่อยู่เว็บ ขึ้นต้นด้วย https:// หรือ http://",
    "boxes": "true หรือรายการของ  สถานะ: คำข้างกล่อง",
    "colour": "รหัสสีฐานสิบหก",
    "columns": "ชื่อชุดคอลัมน์ หรือรายการชื่อคอลัมน์",
    "components": "ลำดับ หรือรายการของลำดับ",
    "date": "วันที่ 2566-08-11 หรือ 11 สิงหาคม 2566",
    "english": "ข้อความภาษาอังกฤษ",
    "indicator-number": "เลขตัวชี้วัด",
    "indicator-numbers": "เลขตัวชี้วัด หรือรายการของเลขตัวชี้วัด",
    "item-code": "รหัสข้อ OIT",
    "item-codes": "รหัสข้อ OIT หรือรายการของรหัส",
    "kind": "ประเภทหน่วยงาน",
    "measure-number": "เลข เช่น 5 หรือ 1.2",
    "paragraphs": "ข้อความ หรือรายการข้อความ ซึ่งมีรายการซ้อนได้",
    "question-code": "เลขข้อคำถาม",
    "question-codes": "เลขข้อคำถาม หรือรายการของเลข",
    "score": "ตัวเลข 0 ถึง 100",
    "seen-hash": "รหัส 16 ตัวที่ระบบใส่ให้",
    "slug": "รหัส (a-z 0-9 - _)",
    "slugs": "รหัส หรือรายการของรหัส",
    "text": "ข้อความ",
    "texts": "ข้อความ หรือรายการข้อความ",
    "whole-number": "จำนวนเต็ม 1 ถึง 9999",
    "year": "ปี พ.ศ. สี่หลัก",
    # of the keys in the head of a page
    "hidden": "รายการของ {hidden}",
    "icon": "ชื่อรูปหนึ่งชื่อ",
    "search": "ค่าของ exclude (true หรือ false) หรือ boost (ตัวเลข)",
    "short-text": "ข้อความเดียว ไม่เกิน {longest:,} ตัวอักษร",
    "tags": "รายการของคำ",
    "template": "ชื่อไฟล์แบบหน้าของธีม ลงท้ายด้วย .html",
    "truth": "true หรือ false",
    "word": "คำเดียว",
}
