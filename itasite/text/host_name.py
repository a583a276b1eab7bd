"""What is wrong with the name of a web site in an address: judged as browsers and the name system of the net do.

Browsers read a name by the URL standard (WHATWG), which maps wide and composed letters and refuses some signs. The name
system then knows no empty part and none of more than 63 letters, and only letters, digits and hyphens.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import unquote


class HostFault(NamedTuple):
    """Why no browser opens a name: what is wrong, the name that was probably meant or "", and else what to do."""

    what: str
    meant: str = ""
    how: str = ""


_LONGEST_PART, _LONGEST_NAME = 63, 253  # RFC 1035
_JOINERS = "\u200c\u200d"  # unseen, and not ignored
_THAI = "\u0e00-\u0e7f"
_THAI_ENDINGS = ("ไทย", "คอม")  # the top-level domains in Thai letters
_DOTS = re.compile("[。．｡]")  # a browser reads them as a dot
_COMPLETE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
_GLUED = re.compile(r"(?:\.{2,}|[.,;:!?*)\]}'\"”’»…ฯๆ]*[,;:!?*)\]}'\"”’»…ฯๆ]+\.*)\Z")
_BRACKETS = re.compile(r"[\[\](){}<>]")
_PLAIN = re.compile(r"[a-z0-9._-]", re.IGNORECASE)
_MIXED = re.compile(rf"([a-z]{{2,}})[{_THAI}].*", re.IGNORECASE)
_NUMERIC = re.compile(r"[0-9]+|0[xX][0-9a-fA-F]*")
_RETYPE = "พิมพ์ชื่อเว็บไซต์ใหม่ หรือคัดลอกจากช่องที่อยู่ของเบราว์เซอร์"
_REAL_NAME = "พิมพ์ชื่อเว็บไซต์จริงแทนข้อความในวงเล็บ และลบวงเล็บออก"


def as_browsers_read(host: str) -> str:
    """A name in small letters with ASCII dots, without what browsers ignore; %XX are decoded."""
    kept = "".join(letter for letter in unquote(host) if letter in _JOINERS or unicodedata.category(letter) != "Cf")
    return unicodedata.normalize("NFKC", _DOTS.sub(".", kept)).lower()


def host_fault(host: str) -> HostFault | None:
    """Why no browser can open a site of that name; None if nothing is wrong. `host` is without user name and port."""
    name = as_browsers_read(host)
    if not any(letter.isalnum() for letter in name) or (len(name) == 1 and not name.isdecimal()):
        return HostFault("ไม่มีชื่อเว็บไซต์หลัง https://", how="พิมพ์ชื่อเว็บไซต์จริง เช่น https://www.example.go.th")
    return next((fault for find in _FAULTS if (fault := find(name))), None)


def _of_bracket(name: str) -> HostFault | None:
    glued = _GLUED.search(name)
    if not _BRACKETS.search(name[: glued.start()] if glued else name):
        return None
    if "[" in name or "]" in name:
        return HostFault("มีวงเล็บเหลี่ยม [ ] ในชื่อเว็บไซต์ จึงเปิดไม่ได้", how=_REAL_NAME)
    before = re.match(r"[^\s(<{]+(?=[\s(<{])", name)
    if before and _COMPLETE.fullmatch(before[0]):
        return HostFault("มีข้อความในวงเล็บติดท้ายชื่อเว็บไซต์", before[0])
    return HostFault("มีวงเล็บในชื่อเว็บไซต์ จึงเปิดไม่ได้", how=_REAL_NAME)


_THAI_END = re.compile(r"[a-z0-9]\.(?:ac|co|go|in|mi|net|or)\.th$", re.IGNORECASE)


def _of_blank(name: str) -> HostFault | None:
    if not re.search(r"\s", name):
        return None
    first, _, rest = name.strip().partition(" ")
    if _COMPLETE.fullmatch(first) and rest and not rest.lstrip().startswith("."):
        return HostFault("มีช่องว่างและข้อความอยู่หลังชื่อเว็บไซต์", first)
    joined = re.sub(r"\s*\.\s*", ".", name.strip())
    dotted, closed = re.sub(r"\s+", ".", joined), re.sub(r"\s+", "", joined)
    split = _THAI_END.search(closed) and not _THAI_END.search(dotted)  # the blank stands in `go`
    return HostFault("มีช่องว่างในชื่อเว็บไซต์", closed if split else dotted)


def _of_end(name: str) -> HostFault | None:
    glued = _GLUED.search(name)
    if not glued or not glued.start():
        return None
    return HostFault(f"มีเครื่องหมาย {glued[0]} ติดท้ายชื่อเว็บไซต์", name[: glued.start()])


def _of_dots(name: str) -> HostFault | None:
    if re.search("[,;]", name):
        return HostFault("มีเครื่องหมาย , ในชื่อเว็บไซต์ น่าจะเป็นจุด", re.sub(r"[.,;]+", ".", name))
    if name.startswith(".") or ".." in name:
        return HostFault("มีจุดเกินในชื่อเว็บไซต์", re.sub(r"\.{2,}", ".", name).lstrip("."))
    return None


def _of_thai_end(name: str) -> HostFault | None:
    """Words or vowels glued to a name: no ending of a name has letters of two scripts."""
    labels = name.rstrip(".").split(".")
    for place, label in enumerate(labels[1:], start=1):
        glued = _MIXED.fullmatch(label)
        if glued and (place == len(labels) - 1 or re.search(f"[{_THAI}]", labels[-1])):
            meant = ".".join((*labels[:place], glued[1]))
            return HostFault(f"มี “{name[len(meant) :][:20]}” ติดท้ายชื่อเว็บไซต์", meant)
    last = labels[-1]
    if len(labels) > 1 and re.search(f"[{_THAI}]", last) and last not in _THAI_ENDINGS:
        known = next((ending for ending in _THAI_ENDINGS if last.startswith(ending)), "")
        before = ".".join((*labels[:-1], known)) if known else ".".join(labels[:-1])
        if known or _COMPLETE.fullmatch(before):
            return HostFault(f"มี “{name[len(before) :][:20]}” ติดท้ายชื่อเว็บไซต์", before)
        return HostFault(f"ไม่มีชื่อเว็บไซต์ที่ลงท้ายด้วย .{last[:20]} ภาษาไทยมีเพียง .ไทย", how=_RETYPE)
    return None


def _of_sign(name: str) -> HostFault | None:
    if any(letter in _JOINERS for letter in name):
        return HostFault("มีอักขระที่มองไม่เห็นในชื่อเว็บไซต์", re.sub(f"[{_JOINERS}]", "", name))
    for letter in name:
        kind = unicodedata.category(letter)
        if kind == "Pd" and letter != "-":
            return HostFault(f"มีขีด {letter} ที่ไม่ใช่ขีดของแป้นพิมพ์ในชื่อเว็บไซต์", re.sub("[‐-―−]", "-", name))
        if not _may_stand(letter):
            shown = letter if letter.isprintable() else "ที่มองไม่เห็น"
            return HostFault(f"มีอักขระ {shown} ที่ใช้ในชื่อเว็บไซต์ไม่ได้", how=_RETYPE)
    if coded := next((label for label in name.split(".") if label.startswith("xn--") and not _is_coded(label)), ""):
        return HostFault(f"“{coded[:20]}” ไม่ใช่รหัสของชื่อเว็บไซต์", how=_RETYPE)
    begins = next((label for label in name.split(".") if label and unicodedata.category(label[0])[0] == "M"), "")
    return HostFault(f"“{begins[:20]}” ในชื่อเว็บไซต์ขึ้นต้นด้วยสระหรือวรรณยุกต์", how=_RETYPE) if begins else None


def _may_stand(letter: str) -> bool:
    """Whether a letter or sign may stand in a name."""
    if letter < "\x80":
        return bool(_PLAIN.match(letter))
    kind = unicodedata.category(letter)
    return kind[0] in "LMN" or (kind == "So" and letter != "\ufffd")


def _is_coded(label: str) -> bool:
    """Whether a part of a name that begins with xn-- is a name of other letters in code."""
    try:
        plain = label.removeprefix("xn--").encode("ascii").decode("punycode")
        return (
            not plain.isascii()
            and all(map(_may_stand, plain))
            and plain.encode("punycode").decode() == label.removeprefix("xn--")
        )
    except (UnicodeError, ValueError, OverflowError):
        return False


def _of_length(name: str) -> HostFault | None:
    coded = [label if label.isascii() else f"xn--{label.encode('punycode').decode()}" for label in name.split(".")]
    if any(len(label) > _LONGEST_PART for label in coded):
        return HostFault(f"ชื่อเว็บไซต์มีส่วนที่ยาวเกิน {_LONGEST_PART} ตัวอักษร", how=_RETYPE)
    if len(".".join(coded).rstrip(".")) > _LONGEST_NAME:
        return HostFault(f"ชื่อเว็บไซต์ยาวเกิน {_LONGEST_NAME} ตัวอักษร", how=_RETYPE)
    return None


def _of_number(name: str) -> HostFault | None:
    """A name whose last part is a number must be an IP address of version 4."""
    parts = name.removesuffix(".").split(".")
    if not _NUMERIC.fullmatch(parts[-1]):
        return None
    try:
        numbers = [_number(part) for part in parts]
    except ValueError:
        return HostFault("ลงท้ายด้วยตัวเลข แต่ไม่ใช่เลข IP", how=_RETYPE)
    if len(numbers) > 4 or any(number > 255 for number in numbers[:-1]) or numbers[-1] >= 256 ** (5 - len(numbers)):
        return HostFault("เลข IP มีได้สี่ชุด ชุดละ 0 ถึง 255", how="แก้เลข IP หรือใช้ชื่อเว็บไซต์แทน")
    return None


def _number(part: str) -> int:
    """A part of an IP address, as browsers read it: 0x… hexadecimal, 0… octal. Raises ValueError."""
    if not _NUMERIC.fullmatch(part):
        raise ValueError(part)
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    return int(part, 8 if part.startswith("0") and len(part) > 1 else 10)


_FAULTS: tuple[Callable[[str], HostFault | None], ...] = (
    _of_bracket,
    _of_blank,
    _of_end,
    _of_dots,
    _of_thai_end,
    _of_sign,
    _of_length,
    _of_number,
)
