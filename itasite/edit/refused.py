"""Why an edit is not made: the file stays as it is."""

from __future__ import annotations

from itasite.edit.change import Path
from itasite.problem import Position


class CannotEdit(Exception):
    """An edit that is not made.

    `code` says why: "broken" (the file is no YAML, `at` says where), "encoding" (it is no UTF-8), "outside" (a
    link leads out of the content folder), "signs" (a new text has signs that no file can keep), "shape" (what stands
    there is no record), "place" (there is nothing at `path`, or something of another kind), "moved" (a record that has
    no name is no longer what was seen), "marked" (an anchor, a tag or an alias stands there), "unproved" (the new text
    would not say what was meant).
    """

    def __init__(self, code: str, at: Position, path: Path = ()) -> None:
        super().__init__(f"{code} {at} {path}")
        self.code = code
        self.at = at
        self.path = path

    @property
    def message(self) -> str:
        """What is told, in Thai."""
        return f"{_MESSAGES[self.code]} ({self.at.file} บรรทัด {self.at.line})"


_MESSAGES = {
    "broken": "ไฟล์นี้เขียนผิดรูปแบบ จึงแก้ผ่านแบบฟอร์มไม่ได้ แก้ไฟล์ตามที่การตรวจบอกก่อน",
    "signs": "ข้อความใหม่มีอักขระควบคุมที่มองไม่เห็น ซึ่งเก็บในไฟล์ไม่ได้ ลบแล้วพิมพ์ส่วนนั้นใหม่",
    "shape": "สิ่งที่เขียนไว้ในไฟล์ไม่ใช่รายการ ชื่อ: ค่า แบบฟอร์มจึงแสดงไม่ได้ แก้ข้อความของไฟล์ก่อน",
    "place": "ไม่พบที่ที่จะแก้ ไฟล์อาจเปลี่ยนไปแล้ว เปิดหน้านี้ใหม่ แล้วแก้อีกครั้ง",
    "moved": "รายการนี้ถูกแก้ ย้าย หรือลบไประหว่างที่ท่านเปิดหน้านี้อยู่ จึงยังไม่ได้ทำ คัดลอกสิ่งที่พิมพ์ไว้ แล้วเปิดรายการนี้ใหม่จากหน้ารวม",
    "outside": "ไฟล์นี้เป็นลิงก์ไปยังไฟล์นอกโฟลเดอร์เนื้อหา จึงไม่เปิดและไม่เขียน ลบลิงก์นั้น แล้วคัดลอกไฟล์จริงมาวางแทน",
    "encoding": "ไฟล์นี้ไม่ใช่รหัสอักษร UTF-8 จึงแก้ผ่านแบบฟอร์มไม่ได้ เปิดไฟล์แล้วบันทึกใหม่เป็น UTF-8 ก่อน",
    "marked": "ค่านี้มีเครื่องหมาย & * หรือ ! กำกับ จึงแก้ผ่านแบบฟอร์มไม่ได้ แก้ในไฟล์แทน",
    "unproved": "ค่านี้เขียนไว้ในรูปแบบที่แบบฟอร์มแก้ให้ไม่ได้ ไฟล์คงเดิมทุกตัวอักษร แก้ในไฟล์แทน",
}
