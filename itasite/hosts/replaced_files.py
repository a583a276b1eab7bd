"""Files of the author that have the name of a file of the theme."""

from __future__ import annotations

from collections.abc import Iterable

_SHOWN = 3


def overwritten(listed: Iterable[str], templates: Iterable[str]) -> str | None:
    """Why the site cannot be built with these files, in Thai: the theme would overwrite them; None if it would not."""
    made = set(templates)
    lost = [name for name in listed if name in made]
    return f"ไฟล์ในโฟลเดอร์เนื้อหามีชื่อเดียวกับไฟล์ที่ธีมสร้าง {some(lost)} เปลี่ยนชื่อไฟล์" if lost else None


def replaced(listed: Iterable[str], published: Iterable[str]) -> str | None:
    """A warning in Thai of files that take the place of files of the theme; None if there are none."""
    ours = set(published)
    names = [name for name in listed if name in ours]
    return f"ไฟล์ในโฟลเดอร์เนื้อหาแทนไฟล์ของธีม {some(names)} เปลี่ยนชื่อหากไม่ได้ตั้งใจ" if names else None


def some(names: list[str]) -> str:
    """The number of files, and the first of them."""
    return f"{len(names)} ไฟล์ ({', '.join(names[:_SHOWN])}{' เป็นต้น' if len(names) > _SHOWN else ''})"
