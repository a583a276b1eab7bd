"""Errors of the operating system in Thai: the officer who has to act does not read English."""

from __future__ import annotations

import errno
import os
import re

_WHY = {
    errno.ENOSPC: ("ดิสก์เต็ม", "ลบไฟล์ที่ไม่ใช้ หรือเลือกที่อื่น แล้วเรียกคำสั่งนี้ใหม่"),
    errno.EACCES: ("ไม่มีสิทธิ์", "ตรวจสิทธิ์ของไฟล์หรือโฟลเดอร์นั้น หรือเลือกที่อื่น"),
    errno.EPERM: ("ไม่มีสิทธิ์", "ตรวจสิทธิ์ของไฟล์หรือโฟลเดอร์นั้น หรือเลือกที่อื่น"),
    errno.EROFS: ("ที่นี่เขียนไม่ได้", "เลือกที่อื่นซึ่งเขียนได้"),
    errno.ENAMETOOLONG: ("ชื่อหรือที่อยู่ของไฟล์ยาวเกินไป", "ใช้ชื่อที่สั้นลง"),
    errno.ENOENT: ("หาไฟล์หรือโฟลเดอร์ไม่พบ", "ตรวจชื่อและที่อยู่ แล้วเรียกคำสั่งนี้ใหม่"),
    errno.ENOTDIR: ("ที่นี่เป็นไฟล์ ไม่ใช่โฟลเดอร์", "เลือกที่อื่น หรือย้ายไฟล์นั้นออกก่อน"),
    errno.EISDIR: ("ที่นี่เป็นโฟลเดอร์ ไม่ใช่ไฟล์", "เลือกชื่ออื่น"),
    errno.EEXIST: ("มีชื่อนี้อยู่แล้ว", "เลือกชื่ออื่น หรือย้ายของเดิมออกก่อน"),
    errno.ELOOP: ("ลิงก์ของไฟล์วนกลับมาที่เดิม", "ลบลิงก์นั้น แล้วคัดลอกไฟล์จริงมาวางแทน"),
    errno.EFBIG: ("ไฟล์ใหญ่เกินกว่าที่ระบบยอมให้เขียน", "แบ่งไฟล์ หรือเลือกที่อื่น"),
    errno.EBUSY: ("มีโปรแกรมอื่นเปิดอยู่", "ปิดโปรแกรมนั้น แล้วเรียกคำสั่งนี้ใหม่"),
    errno.EXDEV: ("อยู่คนละดิสก์กัน", "เลือกที่ในดิสก์เดียวกัน"),
}
_WHY[getattr(errno, "EDQUOT", errno.ENOSPC)] = _WHY[errno.ENOSPC]
_WHY[errno.ETXTBSY] = _WHY[errno.EBUSY]
_OTHER = ("อ่านหรือเขียนไม่ได้", "ตรวจดิสก์และสิทธิ์ของโฟลเดอร์ แล้วเรียกคำสั่งนี้ใหม่")
_SHARING = (32, 33)  # codes of Windows: the file is open in another program


def is_held(error: OSError) -> bool:
    """Whether another program has the file open, as Word and OneDrive have for a moment on Windows."""
    return getattr(error, "winerror", None) in _SHARING


def explain(error: OSError, doing: str = "") -> str:
    """What failed, with which file, and what to do, in Thai. `doing` names the file if the error does not."""
    number = errno.EBUSY if is_held(error) else error.errno
    why, remedy = _WHY.get(number or 0, _OTHER)
    name = error.filename2 or error.filename or doing
    about = f" ({printable_name(name)})" if isinstance(name, str | bytes | os.PathLike) and name else ""
    return f"{why}{about} {remedy}"


def printable_name(name: str | bytes | os.PathLike[str]) -> str:
    """The name of a file with U+FFFD for each character that a terminal cannot show."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", "\ufffd", os.fsdecode(name))
