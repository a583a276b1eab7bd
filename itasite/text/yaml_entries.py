"""The entries of a mapping while it is read, and what is wrong with one of them."""

from __future__ import annotations

from itasite.problem import Problem, error
from itasite.text.nodes import Node, Scalar, same_key

Entries = dict[str, tuple[Scalar, Node]]  # by the key with Arabic digits
NO_BLANK = ("ไม่ได้เว้นวรรคหลังเครื่องหมาย :", "เคาะเว้นวรรคหลัง : เป็น  ชื่อช่อง: ค่า")


def add_entry(entries: Entries, key: Node, value: Node, problems: list[Problem]) -> bool:
    """Add an entry of a mapping, or the problem that it is there before or has no text as its key."""
    if not isinstance(key, Scalar):
        problems.append(error(key.at, "yaml-syntax", "ชื่อช่องต้องเป็นข้อความบรรทัดเดียว", "ตรวจเครื่องหมาย : และการย่อหน้า"))
        return False
    same = same_key(key.text)
    if same in entries:
        message = f"“{key.text}” เขียนซ้ำ (ครั้งแรกอยู่บรรทัด {entries[same][0].at.line})"
        problems.append(error(key.at, "duplicate-key", message, "ลบออกหนึ่งแห่ง หรือรวมเป็นแห่งเดียว"))
        return False
    entries[same] = (key, value)
    return True
