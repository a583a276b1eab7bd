"""What is wrong with an address that no browser opens, and the one that its writer most likely meant."""

from __future__ import annotations

import re

from itasite.fiscal import fold_digits
from itasite.text.address_begin import EXAMPLE, Fault, begin_fault
from itasite.text.host_name import host_fault
from itasite.text.web_address import as_browsers_read, brackets_fit, split_address

_HIGHEST_PORT = 65535
# What browsers refuse to open: "bad port" of the Fetch standard, those below 1024 that office servers use.
_REFUSED_PORTS = frozenset((0, 1, 7, 9, 21, 22, 23, 25, 53, 69, 110, 111, 119, 135, 137, 139, 143, 389, 465, 515, 587, 636, 993, 995, 3659, 5060, 5061, 6000, 6665, 6666, 6667, 6668, 6669, 6697, 10080))  # fmt: skip  # noqa: E501
_MOST_MENDED = 6  # slips in one address
_MOST_OFFERED = 300  # letters of an address that is offered whole
_PARTS = re.compile(r"(?P<head>https?:[/\\]{2,})(?P<authority>[^/\\?#]*)(?P<tail>.*)", re.IGNORECASE | re.DOTALL)
_TWO = re.compile(r"\s+(?:และ|กับ|หรือ|[,;|/])?\s*(?=https?:[/\\]{2}|www\.)", re.IGNORECASE)
_TAGGED = re.compile(r"(?P<kept>https?:[/\\]{2,}[^/\\?#<\s]+)(?P<tag></?[a-z][^<>]*>?)", re.IGNORECASE)


def error_of(text: str) -> tuple[str, str] | None:
    """What is wrong with a text as an address of the web, and the remedy, both in Thai; None if nothing is."""
    fault = _fault(text)
    if fault is None:
        return None
    meant = _mended(fault.meant)
    if meant and len(meant) <= _MOST_OFFERED:
        return fault.what, f"เขียน  {meant}"
    return fault.what, fault.how or f"คัดลอกที่อยู่จากเบราว์เซอร์มาวางใหม่ {EXAMPLE}"


def _mended(text: str) -> str:
    """The address without all the slips that can be mended; "" if it would still not open."""
    for _ in range(_MOST_MENDED):
        fault = _fault(text) if text else None
        if fault is None:
            return as_browsers_read(text)
        text = fault.meant
    return ""


def _fault(text: str) -> Fault | None:
    if fault := begin_fault(text):
        return fault
    if tag := _TAGGED.match(text):
        return Fault(f"มีป้าย HTML {tag['tag'][:20]} ติดมา", tag["kept"])
    if two := _TWO.search(text):
        first, second = text[: two.start()], text[two.end() :].split()[0]
        return Fault("มีที่อยู่มากกว่าหนึ่งแห่งในช่องเดียว", how=f"แยกเป็นสองรายการ รายการละหนึ่งที่อยู่: {first} และ {second}")
    found = _PARTS.fullmatch(re.sub(r"[\t\n\r]", "", text))
    return _of_authority(found) if found else None


def _of_authority(found: re.Match[str]) -> Fault | None:
    user, at, place = found["authority"].rpartition("@")
    if "[" in place and (brackets_fit(place) and split_address(found[0])):
        return None  # an IPv6 address
    host, colon, port = place.partition(":")
    if wrong := host_fault(host):
        name = wrong.meant and f"{found['head']}{user}{at}{wrong.meant}{colon}{port}{found['tail']}"
        return Fault(wrong.what, name, wrong.how)
    if fault := _of_port(port):
        return fault._replace(meant=fault.meant and f"{found['head']}{user}{at}{host}{fault.meant}{found['tail']}")
    if split_address(found[0]) is None:
        return Fault("มีอักขระที่ใช้ในชื่อเว็บไซต์ไม่ได้", how="พิมพ์ชื่อเว็บไซต์ใหม่ หรือคัดลอกจากช่องที่อยู่ของเบราว์เซอร์")
    return None


def _of_port(port: str) -> Fault | None:
    """What is wrong with a port, with the right port in `meant`, as ":80"."""
    if not port or (port.isascii() and port.isdecimal() and int(port) <= _HIGHEST_PORT):
        if port and int(port) in _REFUSED_PORTS:
            return Fault(f"เบราว์เซอร์ไม่ยอมเปิดพอร์ต {port}", how="ลบหมายเลขพอร์ตออก หรือถามผู้ดูแลเว็บไซต์นั้น")
        return None
    if port.strip("-").isdecimal():
        folded = fold_digits(port)
        if folded != port and folded.isdecimal() and int(folded) <= _HIGHEST_PORT:
            return Fault(f"หมายเลขพอร์ต {port[:12]} เป็นเลขไทย", f":{folded}")
        return Fault(f"หมายเลขพอร์ต {port[:12]} ไม่มีจริง", how=f"ลบ :{port[:12]} ออก หรือใช้หมายเลข 1 ถึง {_HIGHEST_PORT}")
    glued = re.match(r"[0-9]{1,5}(?=[^0-9:])", port)
    how = "ลบเครื่องหมาย : และข้อความหลังเครื่องหมายนั้น"
    return Fault("หลังเครื่องหมาย : ในชื่อเว็บไซต์ต้องเป็นหมายเลขพอร์ต", f":{glued[0]}" if glued else "", how)
