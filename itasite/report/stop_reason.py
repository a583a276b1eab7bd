"""Why a command stopped, as a Thai sentence for the user. The details go to a log file, for those who help."""

from __future__ import annotations

import re
import tempfile
import traceback

from itasite.output.system_error import explain, printable_name
from itasite.report.raised_at import raised_at

_WORKED_ON = "while working on "
_TRACEBACK = "Traceback (most recent call last)"
_PAGE = re.compile(r"Error (?:reading|building) page '([^']+)'")
_SETTING = re.compile(r"Config value '([^']+)'")
_LEVEL = re.compile(r"^(?:ERROR|WARNING)\s+-\s+(?:itasite: )?")
# What Python says about an address that it cannot parse, in several versions.
_ADDRESS = re.compile(r"^ValueError: (?:Invalid IPv6 URL|.* does not appear to be an IPv|.*netloc .* contains)", re.M)
_WRONG_ADDRESS = (
    "มีที่อยู่เว็บไซต์ที่ใช้ไม่ได้ เช่น https://[กรอก].go.th ใน nav, extra, extra_css, extra_javascript หรือ repo_url ของ mkdocs.yml "
    "พิมพ์ชื่อเว็บไซต์จริงแทนข้อความในวงเล็บ และลบวงเล็บออก"
)
_BROKEN_OFF = "โปรแกรมสร้างเว็บไซต์ (MkDocs) หยุดกลางคัน อาจเพราะหน่วยความจำของเครื่องไม่พอ หรือปลั๊กอินสั่งให้หยุด เรียกคำสั่งนี้ใหม่"
_ERRNO = re.compile(r"\[Errno (\d+)\][^:]*(?:: (?P<file>'[^']+'|\"[^\"]+\"))?")


def worked_on(error: BaseException, file: str) -> None:
    """Remember with an exception the file that was worked on, for `stop_reason`."""
    error.add_note(f"{_WORKED_ON}{file}")


def stop_reason(error: BaseException, file: str = "") -> str:
    """Why an exception stopped the command, and what to do, in Thai. `file` is the one that was worked on."""
    notes = [note.removeprefix(_WORKED_ON) for note in getattr(error, "__notes__", ()) if note.startswith(_WORKED_ON)]
    file = file or next(iter(notes), "")
    if isinstance(error, OSError):
        return explain(error, file)
    log = _kept("".join(traceback.format_exception(error)))
    place = f"ขณะทำงานกับไฟล์ {printable_name(file)} " if file else ""
    if isinstance(error, MemoryError):
        return f"{place}หน่วยความจำของเครื่องไม่พอ ปิดโปรแกรมอื่น หรือแบ่งไฟล์ที่ใหญ่มากออก แล้วเรียกคำสั่งนี้ใหม่{log}"
    if isinstance(error, RecursionError):
        return f"{place}ข้อมูลซ้อนกันลึกเกินไป ลดจำนวนชั้นของข้อมูลหรือวงเล็บลง แล้วเรียกคำสั่งนี้ใหม่{log}"
    if isinstance(error, UnicodeError):
        return f"{place}พบอักขระที่อ่านหรือเขียนไม่ได้ ตรวจชื่อไฟล์และอักขระแปลกในไฟล์ แล้วเรียกคำสั่งนี้ใหม่{log}"
    details = log or f" ({type(error).__name__})"
    return f"{place}โปรแกรมทำงานผิดพลาดเอง ไม่ใช่ความผิดของท่าน แจ้งผู้ดูแลโปรแกรมพร้อมไฟล์บันทึก{details}"


def engine_stop_reason(said: str) -> str:
    """Why MkDocs stopped, when it ran as a program of its own and wrote `said`: its own message, or ours in Thai."""
    if _TRACEBACK not in said:
        return _own_words(said)
    system, pages = list(_ERRNO.finditer(said)), _PAGE.findall(said)
    if system:
        name = (system[-1]["file"] or "").strip("'\"")
        return explain(OSError(int(system[-1][1]), "", name or None)) + _kept(said)
    if _ADDRESS.search(said):
        return f"{_WRONG_ADDRESS}{_kept(said)}"
    return _engine_stopped(pages[-1] if pages else "", said) + _kept(said)


def _own_words(said: str) -> str:
    """The message of MkDocs itself, without its lines about progress."""
    lines = [_LEVEL.sub("", line) for line in said.strip().splitlines() if not line.startswith("INFO ")]
    names = ", ".join(dict.fromkeys(_SETTING.findall(said)))
    if names:
        lines.insert(0, f"ค่า {names} ในไฟล์ตั้งค่าใช้ไม่ได้ โปรแกรมสร้างเว็บไซต์ (MkDocs) บอกว่า")
    return "\n".join(lines) or _BROKEN_OFF


def engine_error_reason(error: BaseException, page: str) -> str:
    """Why an exception stopped MkDocs, in Thai. `page` is the page that it worked on, "" if none."""
    if isinstance(error, OSError | MemoryError | RecursionError | UnicodeError):
        return stop_reason(error, page)
    said = "".join(traceback.format_exception(error))
    if _ADDRESS.search(said):
        return f"{_WRONG_ADDRESS}{_kept(said)}"
    return _engine_stopped(page, said) + _kept(said)


def _engine_stopped(page: str, said: str) -> str:
    at, where = (f" ขณะทำหน้า {printable_name(page)}", "หน้านั้นและ") if page else ("", "")
    if raised := raised_at(said):
        what = "สั่งให้หยุดก่อนสร้างเว็บไซต์เสร็จ" if raised.kind == "SystemExit" else "ทำงานผิดพลาด"
        place = f"{printable_name(raised.file)} บรรทัด {raised.line:,}"
        words = f" ({raised.kind}{': ' if raised.words else ''}{raised.words})"
        return f"ปลั๊กอินหรือ hooks {what}{at} ที่ {place}{words}\nแก้ไฟล์นั้น หรือเอาออกจาก plugins หรือ hooks ใน mkdocs.yml"
    return f"โปรแกรมสร้างเว็บไซต์ (MkDocs) หยุดทำงาน{at} ตรวจ{where}ไฟล์ตั้งค่า mkdocs.yml หากแก้ไม่ได้ให้ส่งไฟล์บันทึกให้ผู้ดูแล"


def _kept(details: str) -> str:
    """Write the details to a log file. Returns the end of a message that names it; "" if it cannot be written."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="backslashreplace", prefix="itasite-", suffix=".log", delete=False
        ) as log:  # only this user can read it: the details may quote the content
            log.write(details)
    except OSError:
        return ""
    return f"\nบันทึกรายละเอียดไว้ที่ {log.name}"
