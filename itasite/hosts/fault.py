"""What stopped a command, as a sentence for the user; the details go to a file for whoever is asked for help."""

from __future__ import annotations

import errno
import os
import re
import tempfile
import traceback

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
}
if hasattr(errno, "EDQUOT"):
    _WHY[errno.EDQUOT] = _WHY[errno.ENOSPC]
_OTHER = ("อ่านหรือเขียนไม่ได้", "ตรวจดิสก์และสิทธิ์ของโฟลเดอร์ แล้วเรียกคำสั่งนี้ใหม่")
_TRACEBACK = "Traceback (most recent call last)"
_PAGE = re.compile(r"Error (?:reading|building) page '([^']+)'")
_SETTING = re.compile(r"Config value '([^']+)'")
_ERRNO = re.compile(r"\[Errno (\d+)\][^:]*(?:: (?P<file>'[^']+'|\"[^\"]+\"))?")


def sentence(fault: BaseException, doing: str = "") -> str:
    """What stopped the command and what to do. `doing` names the file that was worked on."""
    if isinstance(fault, OSError):
        return system_sentence(fault.errno, fault.filename or doing)
    log = _kept("".join(traceback.format_exception(fault)))
    place = f"ขณะทำงานกับไฟล์ {_shown(doing)} " if doing else ""
    if isinstance(fault, MemoryError):
        return f"{place}หน่วยความจำของเครื่องไม่พอ ปิดโปรแกรมอื่น หรือแบ่งไฟล์ที่ใหญ่มากออก แล้วเรียกคำสั่งนี้ใหม่{log}"
    if isinstance(fault, RecursionError):
        return f"{place}ข้อมูลซ้อนกันลึกเกินไป ลดจำนวนชั้นของข้อมูลหรือวงเล็บลง แล้วเรียกคำสั่งนี้ใหม่{log}"
    if isinstance(fault, UnicodeError):
        return f"{place}พบอักขระที่อ่านหรือเขียนไม่ได้ ตรวจชื่อไฟล์และอักขระแปลกในไฟล์ แล้วเรียกคำสั่งนี้ใหม่{log}"
    details = log or f" ({type(fault).__name__})"
    return f"{place}โปรแกรมทำงานผิดพลาดเอง ไม่ใช่ความผิดของท่าน แจ้งผู้ดูแลโปรแกรมพร้อมไฟล์บันทึก{details}"


def system_sentence(number: int | None, name: object = "") -> str:
    """What the system refused, in Thai; it would say it in English."""
    why, remedy = _WHY.get(number or 0, _OTHER)
    about = f" ({_shown(name)})" if name not in ("", None) else ""
    return f"{why}{about} {remedy}"


def engine_sentence(said: str) -> str:
    """What stopped the engine, which ran as a program of its own and wrote `said`: its own message, or ours."""
    if _TRACEBACK not in said:
        return _own_words(said)
    system, pages = list(_ERRNO.finditer(said)), _PAGE.findall(said)
    if system:
        return system_sentence(int(system[-1][1]), (system[-1]["file"] or "").strip("'\"")) + _kept(said)
    return _engine_stopped(pages[-1] if pages else "") + _kept(said)


def _own_words(said: str) -> str:
    """The engine's own message, without what it tells of its progress."""
    lines = [line for line in said.strip().splitlines() if not line.startswith("INFO ")]
    names = ", ".join(dict.fromkeys(_SETTING.findall(said)))
    if names:
        lines.insert(0, f"ค่า {names} ในไฟล์ตั้งค่าใช้ไม่ได้ โปรแกรมสร้างเว็บไซต์ (MkDocs) บอกว่า")
    return "\n".join(lines) or "โปรแกรมสร้างเว็บไซต์ (MkDocs) หยุดกลางคัน อาจเพราะหน่วยความจำของเครื่องไม่พอ เรียกคำสั่งนี้ใหม่"


def engine_fault(fault: BaseException, page: str) -> str:
    """What stopped the engine while it worked on a page ("" where it was none)."""
    if isinstance(fault, OSError | MemoryError | RecursionError | UnicodeError):
        return sentence(fault, page)
    return _engine_stopped(page) + _kept("".join(traceback.format_exception(fault)))


def _engine_stopped(page: str) -> str:
    at, where = (f" ขณะทำหน้า {_shown(page)}", "หน้านั้นและ") if page else ("", "")
    return f"โปรแกรมสร้างเว็บไซต์ (MkDocs) หยุดทำงาน{at} ตรวจ{where}ไฟล์ตั้งค่า mkdocs.yml หากแก้ไม่ได้ให้ส่งไฟล์บันทึกให้ผู้ดูแล"


def _kept(details: str) -> str:
    """Where the details were written, as the end of a sentence; nothing where they could not be."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="backslashreplace", prefix="itasite-", suffix=".log", delete=False
        ) as log:  # the system gives it to this user alone: the details may quote the content
            log.write(details)
    except OSError:
        return ""
    return f"\nบันทึกรายละเอียดไว้ที่ {log.name}"


def _shown(name: object) -> str:
    """A name as a terminal can show it."""
    text = os.fsdecode(name) if isinstance(name, bytes | str | os.PathLike) else str(name)
    return re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", "�", text)
