"""The entries of a mapping: each key once, and a new entry of a list where only its dash is missing."""

from __future__ import annotations

from itasite.problem import Problem, error
from itasite.text.nodes import Mapping, Node, Scalar, same_key

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


def split_item(item: Node, problems: list[Problem]) -> list[Node]:
    """An entry of a list as it is; as several where its first field comes again with others behind it.

    A dash is missing there: that is told in the place of the fields that were told as repeated.
    """
    if not isinstance(item, Mapping) or not item.repeated or not item.entries:
        return [item]
    first, *_ = written = sorted((*item.entries, *item.repeated), key=lambda entry: entry[0].at)
    groups: list[list[tuple[Scalar, Node]]] = [[]]
    for entry, following in zip(written, [*written[1:], first], strict=True):
        key, more = entry[0], following is not first and same_key(following[0].text) != same_key(first[0].text)
        if _is_first(key, first[0]) and len(groups[-1]) > 1 and more:
            groups.append([])
        groups[-1].append(entry)
    if len(groups) == 1:
        return [item]
    places = {key.at for key, _ in item.repeated}
    problems[:] = [found for found in problems if found.rule != "duplicate-key" or found.at not in places]
    return [_mapping(item, group, problems, first=place == 0) for place, group in enumerate(groups)]


def _is_first(key: Scalar, first: Scalar) -> bool:
    return same_key(key.text) == same_key(first.text) and key.at.column == first.at.column


def _mapping(item: Mapping, group: list[tuple[Scalar, Node]], problems: list[Problem], *, first: bool) -> Mapping:
    """One of the entries of a list that were written as one."""
    entries: Entries = {}
    repeated = [entry for entry in group if not add_entry(entries, *entry, problems)]
    begin = group[0][0]
    if first:
        return Mapping(tuple(entries.values()), item.at, item.lost, tuple(repeated))
    message = f"รายการใหม่ที่ขึ้นต้นด้วย {begin.text} ไม่มีเครื่องหมาย - ข้างหน้า จึงถูกอ่านต่อจากรายการข้างบน"
    remedy = f"พิมพ์ - แทนช่องว่างหน้า {begin.text}: ให้ตรงกับ - ของรายการข้างบน และเว้นวรรคหลัง -"
    problems.append(error(begin.at, "yaml-syntax", message, remedy))
    return Mapping(tuple(entries.values()), begin.at, item.lost, tuple(repeated))
