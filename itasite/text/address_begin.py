"""What stands where an address of the web must begin with https://, and what its writer most likely meant."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from itasite.text.web_address import WEB


class Fault(NamedTuple):
    """Why no browser opens an address: what is wrong, the address that was probably meant or "", else what to do."""

    what: str
    meant: str = ""
    how: str = ""


_TWICE = re.compile(r"(?:https?[\s:;.,/\\]+)+(?=https?(?:[:;]|[/\\]{2}))", re.IGNORECASE)
_SCHEME = re.compile(r"(?P<word>[a-z]{2,8})(?P<sign>[\s:;.,/\\]+)(?P<rest>[^\s/\\:].*)", re.IGNORECASE | re.DOTALL)
_GLUED = re.compile(r"(?P<word>https?)(?P<rest>www\..+)", re.IGNORECASE | re.DOTALL)
_WWW = re.compile(r"w{2,4}[\s,;.]+(?=[^\s.]+\.)", re.IGNORECASE)
_NAME = r"(?:[\w-]+[.,。])+(?P<ending>[a-z]{2,}|ไทย|คอม)"
_HOST = re.compile(rf"{_NAME}\.?(?::\d+)?(?:[/?#\\].*)?", re.IGNORECASE | re.DOTALL)
_HOST_LIKE = re.compile(r"[^\s/\\?#]+[.,。][^\s/\\?#]+|\[|localhost")
_MAIL = re.compile(r"(?:mailto:)?(?P<mail>[^\s@/:]+@[^\s@/:]+\.[a-z]{2,})", re.IGNORECASE)
_PHONE = re.compile(r"(?:tel:|โทร\.?)?\s*\+?[0-9๐-๙][0-9๐-๙ ().-]{6,}", re.IGNORECASE)
_LOCAL = re.compile(r"[a-z]:(?:\\|/(?!/))|file:|\\\\|~/|/(?:Users|home)/", re.IGNORECASE)
_OF_FILES = "pdf|docx?|xlsx?|pptx?|od[tsp]|jpe?g|png|gif|zip|rar|txt|csv|mp4"
_FILE = re.compile(rf"(?:\.{{0,2}}/)?(?:[^\s/:]+/)*[^/:]*\.(?:{_OF_FILES})", re.IGNORECASE)
_PAGE = re.compile(r"(?:\.{0,2}/)?(?P<page>(?:[^\s/:]+/)*[^\s/:]*\.md)", re.IGNORECASE)
_WRAPS = (
    (re.compile(r"!?\[[^\]]*\]\(\s*<?([^\s<>]+?)>?\s*\)"), "เป็นลิงก์แบบ Markdown ช่องนี้รับเฉพาะที่อยู่"),
    (re.compile(r"<a\b[^>]*?\bhref\s*=\s*[\"']?([^\"'\s>]+).*", re.I | re.S), "เป็นลิงก์แบบ HTML ช่องนี้รับเฉพาะที่อยู่"),
    (re.compile(r"<(https?:[^<>]*)>", re.IGNORECASE), "มี < > คร่อมที่อยู่"),
    (re.compile(r"[\"'“”‘’«]+(https?:[^\"'“”‘’»]*)[\"'“”‘’»]*", re.IGNORECASE), "มีเครื่องหมายคำพูดคร่อมที่อยู่"),
    (re.compile(r"[(\[{](https?:[^()\[\]{}]*)[)\]}]", re.IGNORECASE), "มีวงเล็บคร่อมที่อยู่"),
)  # fmt: skip
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3002: "."}
_HEAD = 12  # letters in which wide signs are folded: those of the scheme
_NOT_OF_HOSTS = re.compile(rf"{_OF_FILES}|html?|md|php|aspx?|jsp|ya?ml", re.IGNORECASE)
EXAMPLE = "ต้องขึ้นต้นด้วย https:// เช่น https://www.example.go.th/plan.pdf"
NOT_YET = "ยังไม่มีที่อยู่ให้ลบบรรทัดนี้ ถ้าเป็นหลักฐาน เขียน  state: to_be_confirmed  แทน"


def begin_fault(text: str) -> Fault | None:
    """What is wrong before the name of the site; None if the address begins as one of the web."""
    head = text[:_HEAD].translate(_WIDE) + text[_HEAD:]
    if twice := _TWICE.match(head):
        return Fault("มี https:// ซ้ำกัน", head[twice.end() :])
    if WEB.match(text):
        return None
    for wrap, what in _WRAPS:
        if found := wrap.fullmatch(text):
            return Fault(what, found[1])
    return _of_other_kind(text) or _of_scheme(head) or _of_no_scheme(head) or _of_words(text)


def begins_misspelt(text: str) -> bool:
    """Whether a text begins with a misspelt https://, as https:/x.go.th and htps://x.go.th do."""
    head = text[:_HEAD].translate(_WIDE) + text[_HEAD:]
    return not WEB.match(text) and (bool(_TWICE.match(head)) or _of_scheme(head) is not None)


def host_without_scheme(text: str) -> bool:
    """Whether a text begins with the name of a site, as www.x.go.th/a does."""
    found = _HOST.fullmatch(text)
    return bool(found and not _NOT_OF_HOSTS.fullmatch(found["ending"]))


def mail_address(text: str) -> str:
    """The e-mail address that a text is, "" if it is none."""
    found = _MAIL.fullmatch(text)
    return found["mail"] if found else ""


def _of_other_kind(text: str) -> Fault | None:
    """Something that is no address of the web at all."""
    if mail := mail_address(text):
        return Fault("เป็นอีเมล ไม่ใช่ที่อยู่เว็บไซต์", how=f"ย้ายไปช่อง email หรือเขียน mailto:{mail} ในลิงก์ของหน้า")
    if _PHONE.fullmatch(text):
        return Fault("เป็นหมายเลขโทรศัพท์ ไม่ใช่ที่อยู่เว็บไซต์", how="ย้ายไปช่อง phone")
    if _LOCAL.match(text):
        name = re.split(r"[\\/]", text.rstrip("\\/"))[-1]
        where = f"วางไฟล์นั้นในโฟลเดอร์ files/ ของปี แล้วเขียน  file: files/{name}  แทน url"
        return Fault("เป็นที่อยู่ไฟล์ในเครื่องหรือเครือข่ายของสำนักงาน คนอื่นเปิดไม่ได้", how=where)
    if page := _PAGE.fullmatch(text):
        return Fault("เป็นหน้าของเว็บนี้ ไม่ใช่เว็บไซต์อื่น", how=f"เขียน  page: {page['page']}  แทน url")
    if _FILE.fullmatch(text) and not host_without_scheme(text.partition("/")[0]):
        name = text.removeprefix("./").lstrip("/")
        return Fault("เป็นชื่อไฟล์ ไม่ใช่ที่อยู่เว็บไซต์", how=f"เขียน  file: {name}  แทน url ชื่อนับจากโฟลเดอร์ของปีนั้น")
    return None


def _of_scheme(text: str) -> Fault | None:
    found = _GLUED.fullmatch(text) or _SCHEME.fullmatch(text)
    if not found or not _HOST_LIKE.match(found["rest"]):
        return None
    word = found["word"].lower()
    sign = "" if found.re is _GLUED else found["sign"]
    exact = word in ("http", "https")
    if not (exact or (word in _near_schemes() and re.search(r"[:;/\\]", sign))):
        return None
    if not re.search(r"[:;/\\\s]", sign) and not found["rest"].lower().startswith("www."):
        return None  # https.example.com is the name of a site
    written = text[: found.start("rest")].strip()
    scheme = "https" if "s" in word else "http"
    return Fault(f"“{written}” พิมพ์ไม่ครบหรือสลับที่", f"{scheme}://{found['rest']}")


@cache
def _near_schemes() -> frozenset[str]:
    """All words one slip of the finger away from http and https."""
    letters, near = "abcdefghijklmnopqrstuvwxyz", set[str]()
    for word in ("http", "https"):
        for place in range(len(word) + 1):
            before, after = word[:place], word[place:]
            near.add(before + after[1:])
            near.add(before + after[1:2] + after[:1] + after[2:])
            near |= {before + letter + after[cut:] for letter in letters for cut in (0, 1)}
    return frozenset(near)


def _of_no_scheme(text: str) -> Fault | None:
    if re.match(r"[:/\\]{2,}", text) and _HOST_LIKE.match(bare := text.lstrip(":/\\")):
        return Fault("ไม่มี https: ข้างหน้า", f"https://{bare}")
    if host_without_scheme(text):
        return Fault("ไม่มี https:// ข้างหน้า", f"https://{text}")
    if www := _WWW.match(text):
        return Fault("ไม่มี https:// ข้างหน้า", f"https://www.{text[www.end() :]}")
    return None


def _of_words(text: str) -> Fault:
    later = re.search(r"https?:[/\\]{2,}\S|www\.\S", text, re.IGNORECASE)
    if later and "/" not in text[: later.start()]:
        return Fault("มีข้อความอยู่หน้าที่อยู่", text[later.start() :])
    if re.match(r"ftp:", text, re.IGNORECASE):
        return Fault("ขึ้นต้นด้วย ftp: ซึ่งเบราว์เซอร์เปิดไม่ได้แล้ว", how="หาที่อยู่ที่ขึ้นต้นด้วย https:// หรือวางไฟล์ในโฟลเดอร์ files/")
    if re.fullmatch(r"https?:?[/\\]*", text, re.IGNORECASE):
        return Fault("ไม่มีชื่อเว็บไซต์หลัง https://", how=NOT_YET)
    return Fault("ไม่ใช่ที่อยู่เว็บไซต์", how=EXAMPLE if ":" in text else f"{EXAMPLE} {NOT_YET}")
