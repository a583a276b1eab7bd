"""Splits web addresses into parts, without an exception for any text of an author."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

_HIGHEST_PORT = 65535


def split_address(text: str) -> SplitResult | None:
    """The parts of an address; None if no browser could open it. Never raises.

    The library raises for brackets, some characters and wrong ports, not the same in every version of Python.
    """
    try:
        parts = urlsplit(text)
        _ = parts.port, parts.hostname
    except ValueError:
        return None
    return parts if _brackets_fit(parts.netloc) else None


def address_error(text: str) -> tuple[str, str] | None:
    """What is wrong with the host or the port of an address, and the remedy, both in Thai; None if nothing is."""
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
    """Whether the library cannot even split the address, and not only refuses the port."""
    try:
        urlsplit(text)
    except ValueError:
        return True
    return False


def _authority(text: str) -> str:
    """The part between // and the path: host, port and user name."""
    rest = text.partition("//")[2]
    return rest[: min((rest.find(sign) for sign in "/?#" if sign in rest), default=len(rest))]


def _brackets_fit(netloc: str) -> bool:
    """Whether brackets are used correctly: only around an IPv6 address that is the whole host."""
    if not any(bracket in netloc for bracket in "[]"):
        return True
    found = re.fullmatch(r"(?:[^\[\]]*@)?\[([^\[\]]*)\](?::\d*)?", netloc)
    try:
        return bool(found and ipaddress.IPv6Address(found[1]))
    except ValueError:
        return False
