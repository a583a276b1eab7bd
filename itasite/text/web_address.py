"""Addresses of the web, taken apart so that no text of an author can end the run."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

_HIGHEST_PORT = 65535


def split_address(text: str) -> SplitResult | None:
    """The parts of an address; None for one that no browser could open.

    The library raises for brackets, some signs and wrong ports, and not the same in every version of Python.
    """
    try:
        parts = urlsplit(text)
        _ = parts.port, parts.hostname
    except ValueError:
        return None
    return parts if _brackets_fit(parts.netloc) else None


def address_fault(text: str) -> tuple[str, str] | None:
    """What is wrong with the host or the port of an address, and the remedy; None where nothing is."""
    if split_address(text):
        return None
    authority = _authority(text)
    if any(bracket in authority for bracket in "[]"):
        return "มีวงเล็บเหลี่ยม [ ] ในชื่อเว็บไซต์ จึงเปิดไม่ได้", "พิมพ์ชื่อเว็บไซต์จริงแทนข้อความในวงเล็บ และลบวงเล็บออก"
    port = authority.rpartition(":")[2]
    if ":" in authority and port.strip("-").isdecimal():
        return f"หมายเลขพอร์ต {port[:12]} ไม่มีจริง", f"ลบ :{port[:12]} ออก หรือใช้หมายเลข 1 ถึง {_HIGHEST_PORT}"
    if ":" in authority and not _is_cut_apart(text):
        return "หลังเครื่องหมาย : ในชื่อเว็บไซต์ต้องเป็นหมายเลขพอร์ต", "ลบเครื่องหมาย : และข้อความหลังเครื่องหมายนั้น"
    return "มีอักขระที่ใช้ในชื่อเว็บไซต์ไม่ได้", "พิมพ์ชื่อเว็บไซต์ใหม่ หรือคัดลอกจากช่องที่อยู่ของเบราว์เซอร์"


def _is_cut_apart(text: str) -> bool:
    """Whether the library refuses the name itself, and not only the port."""
    try:
        urlsplit(text)
    except ValueError:
        return True
    return False


def _authority(text: str) -> str:
    """Between // and the path."""
    rest = text.partition("//")[2]
    return rest[: min((rest.find(sign) for sign in "/?#" if sign in rest), default=len(rest))]


def _brackets_fit(netloc: str) -> bool:
    """Brackets stand around a number of the sixth version, as a whole host, and nowhere else."""
    if not any(bracket in netloc for bracket in "[]"):
        return True
    found = re.fullmatch(r"(?:[^\[\]]*@)?\[([^\[\]]*)\](?::\d*)?", netloc)
    try:
        return bool(found and ipaddress.IPv6Address(found[1]))
    except ValueError:
        return False
