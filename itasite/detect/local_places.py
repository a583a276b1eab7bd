"""Finds paths and addresses that open only on the writer's machine or in the office: files, and private networks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address

from itasite.detect.slips import Slip

_ANY_SIGN = re.compile(r"[/\\%:]")  # without one of these there is no path and no address
_PATH = re.compile(
    r"(?=[A-Za-z\\/~%$ไ])(?:"  # what one of the following begins with: so most letters are passed over at once
    r"(?<![A-Za-z0-9])[A-Za-z]:(?:\\|/(?!/))|(?<![A-Za-z])file:/"
    r"|(?<![A-Za-z])(?:smb|cifs|nfs|afp|content|chrome-extension|blob:https?)://"
    r"|(?<![\\\w])(?<!http:)(?<!https:)\\\\(?:\?\\)?[\w.$-]+\\"  # \\server\share
    r"|(?<![\w./~%?&=:-])/(?:Users|home)/[\w.-]+/"  # not the /home/ of a web address
    r"|(?<![\w./~%?&=:-])/(?:Volumes/|mnt/[a-z]/|storage/emulated/|sdcard/|root/|var/folders/|var/mobile/|private/var/)"
    r"|(?<![\w/])~/(?:Desktop|Documents|Downloads|Library)\b"
    r"|%(?:USERPROFILE|APPDATA|LOCALAPPDATA|TEMP|TMP|HOMEPATH|HOMEDRIVE|ONEDRIVE|PUBLIC)%|\$(?:HOME|\{HOME\})/"
    r"|(?<![\w/\\])OneDrive - [^\\/\n]{1,60}[\\/]"
    r"|(?<![\w/\\])(?:My Drive|Shared drives|ไดรฟ์ของฉัน|ไดรฟ์ที่แชร์|OneDrive|Desktop|Documents|Downloads)\\"
    r")[^\s\"”“<>|]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:https?|ftp|wss?)://(?P<authority>(?:\[[0-9a-f:.]+\]|[^\s/?#\"'“”<>()\[\]|,;])+)", re.IGNORECASE
)
_BARE = re.compile(
    r"(?<![\w./@:-])(?:localhost|[0-9]{1,3}(?:\.[0-9]{1,3}){3})(?::[0-9]{2,5}(?![\w.])|(?=/[A-Za-z_\u0e00-\u0e7f]))",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"(?:\[(?P<six>[0-9a-f:.]+)\](?![a-z0-9_-])|(?P<name>[a-z0-9_-]+(?:\.[a-z0-9_-]+)*))\.?(?::[0-9]*)?(?P<rest>.*)",
    re.I,
)
_INSIDE = re.compile(
    r"localhost|.+\.(?:localhost|local|lan|internal|intranet|home|corp|localdomain)|(?!https?$)[^.]{2,}", re.IGNORECASE
)
_LONGEST = 40


def local_places(text: str) -> Iterator[Slip]:
    """Paths of files on somebody's machine, and addresses of private networks. No reader can open them."""
    if not _ANY_SIGN.search(text):
        return
    for found in _PATH.finditer(text):
        yield Slip(
            found.start(),
            f"“{found[0].rstrip('.,;)')[:_LONGEST]}” เป็นที่อยู่ในเครื่องของผู้พิมพ์ ผู้อ่านเปิดไม่ได้",
            "ลบออก หรือวางไฟล์ใน files/ แล้วอ้างถึงไฟล์นั้น",
        )
    for start, address in _inside_addresses(text):
        yield Slip(
            start,
            f"“{address[:_LONGEST]}” เป็นที่อยู่ของเครื่องนี้หรือเครือข่ายภายใน คนภายนอกเปิดไม่ได้",
            "ใช้ที่อยู่ที่ประชาชนเปิดได้ หากเป็นหน้าของเว็บนี้ ให้ใช้ page: แทน url:",
        )


def _inside_addresses(text: str) -> Iterator[tuple[int, str]]:
    """The 0-based offsets of addresses inside a private network, and each address without user name and password."""
    for found in _ADDRESS.finditer(text):
        host = found["authority"].rpartition("@")[2]
        parts = _HOST.fullmatch(host)
        if parts and _is_inside(parts):
            scheme = found[0][: found.start("authority") - found.start()]
            yield found.start(), scheme + host[: parts.start("rest")].rstrip(".:")
    for found in _BARE.finditer(text):
        name = found[0].partition(":")[0]
        if name.lower() == "localhost" or _private(name):
            yield found.start(), found[0]


def _is_inside(host: re.Match[str]) -> bool:
    """Whether a host cannot be reached from outside. Thai letters right after its name are not part of it."""
    name = host["six"] or host["name"]
    if host["six"] or re.fullmatch(r"[0-9]+(?:\.[0-9]+){3}", name):
        return _private(name)
    known = name.lower() == "localhost"
    return known or (not host["rest"] and bool(_INSIDE.fullmatch(name)))


def _private(number: str) -> bool:
    try:
        address: IPv4Address | IPv6Address = ip_address(number)
    except ValueError:
        return False
    return address.is_private or address.is_loopback or address.is_link_local or address.is_unspecified
