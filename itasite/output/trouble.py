"""What the system refused, in Thai: who has to act does not read its English."""

from __future__ import annotations

import errno
import os

_FULL = "ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้แล้วเรียกคำสั่งนี้ใหม่"
_FORBIDDEN = "ไม่มีสิทธิ์อ่านหรือเขียน ตรวจสิทธิ์ หรือเลือกที่อื่น"
_OPEN = "มีโปรแกรมอื่นเปิดอยู่ ปิดโปรแกรมนั้นแล้วเรียกคำสั่งนี้ใหม่"
_WORDS = {
    errno.ENOSPC: _FULL,
    errno.EFBIG: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: "ดิสก์นี้อ่านได้อย่างเดียว เลือกที่อื่น",
    errno.EBUSY: _OPEN,
    errno.ETXTBSY: _OPEN,
    errno.ENAMETOOLONG: "ชื่อยาวเกินไป ใช้ชื่อที่สั้นลง",
    errno.ENOENT: "ไม่มีโฟลเดอร์นั้น สร้างโฟลเดอร์ก่อน หรือแก้ชื่อ",
    errno.ENOTDIR: "บนทางไปมีไฟล์ที่ไม่ใช่โฟลเดอร์ แก้ชื่อ",
    errno.EISDIR: "เป็นโฟลเดอร์ ไม่ใช่ไฟล์ เลือกชื่ออื่น",
    errno.ELOOP: "ทางลัด (symbolic link) วนกลับมาที่เดิม ลบทางลัดนั้น",
    errno.EXDEV: "อยู่คนละดิสก์กัน เลือกที่ในดิสก์เดียวกัน",
}
_SHARING = (32, 33)  # what Windows says of a file that is open elsewhere


def in_thai(fault: OSError) -> str:
    """Which file, what the system said of it, and what to do."""
    if getattr(fault, "winerror", None) in _SHARING:
        said = _OPEN
    else:
        said = _WORDS.get(fault.errno or 0, f"อ่านหรือเขียนไม่ได้ ({fault.strerror or fault})")
    name = fault.filename2 or fault.filename
    return f"{os.fsdecode(name)}: {said}" if isinstance(name, str | bytes) else said
