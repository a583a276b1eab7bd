"""Words by which a page that answers says that it has nothing, or that one must sign in first."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from itasite.linkcheck import policy
from itasite.linkcheck.page import PageText

_SORRY = r"(?:oops|sorry|error|ขออภัย(?:ค่ะ|ครับ)?|ผิดพลาด|ข้อผิดพลาด|เกิดข้อผิดพลาด)[\s!,.:…]*"
_NUMBER = r"(?:http\s*)?(?:error|code|status|ข้อผิดพลาด)?\s*404\s*(?:error)?"
_THING = (
    r"(?:(?:the|this|that)\s+)?(?:requested\s+)?(?:web\s*)?"
    r"(?:page|site|file\s+or\s+directory|file|document|object|content|url|article|resource)"
)
_SOUGHT = r"(?:\s+(?:that\s+)?(?:you|you['’]re|you\s+are)\s+(?:\w+\s*){1,3}?)?"
_MISSING = (
    r"(?:(?:was|is|could|can)\s+)?not\s+(?:be\s+)?found|can['’]?t\s+be\s+found|cannot\s+be\s+found"
    r"|does\s*n[o'’]t\s+exist|does\s+not\s+exist|no\s+longer\s+exists|is\s+no\s+longer\s+available"
    r"|is\s*n[o'’]t\s+available(?:\s+right\s+now)?"
)
_ENGLISH = rf"{_THING}{_SOUGHT}\s+(?:{_MISSING})|not\s+found|nothing\s+found|no\s+such\s+(?:page|file)"
_THAI_THING = r"(?:หน้าเว็บเพจ|หน้าเว็บไซต์|หน้าเว็บ|หน้าเพจ|หน้า|เว็บเพจ|เพจ|เอกสาร|ไฟล์|ข้อมูล|เนื้อหา|บทความ|url)"
_WANTED = (
    r"(?:นี้|นั้น|ดังกล่าว|(?:ที่|ซึ่ง)\s*(?:คุณ|ท่าน)?\s*(?:กำลัง)?\s*(?:ต้องการ|ค้นหา|เรียก|ร้องขอ|เปิด|เข้าชม|มองหา)"
    r"(?:ค้นหา|เข้าชม|หา|ดู|อยู่)?)?"
)
_POLITE = r"\s*(?:ค่ะ|ครับ|แล้ว)?"
_THAI = (
    rf"(?:ไม่พบ|ไม่มี|หาไม่พบ)\s*{_THAI_THING}\s*{_WANTED}{_POLITE}"
    rf"|{_THAI_THING}\s*{_WANTED}\s*(?:หาไม่พบ|ไม่พบ|ไม่มีอยู่(?:จริง)?|ถูกลบ(?:ไป)?|ไม่พร้อมใช้งาน(?:ในขณะนี้)?){_POLITE}"
)
_SAYS_NOT_FOUND = re.compile(
    rf"(?:{_SORRY})?(?:{_NUMBER}[\s:!,.–—-]*)?(?:{_ENGLISH}|{_THAI})[\s!.…]*(?:\(?{_NUMBER}\)?)?[\s!.…]*|(?:{_SORRY})?{_NUMBER}[\s!.]*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s+[-–—|»«·:/]+\s+|\s*[|»«·]\s*|:\s+|\s+[-–—]\s*$")
_SHORT = 160  # letters; a page of no more has nothing else to say
_FAULT_PATH = re.compile(
    r"(?:^|/)(?:404|error[-_]?404|404[-_]?error|(?:page|file)?[-_]?not[-_]?found|closedform)(?:\.\w+)?(?:/|$)",
    re.IGNORECASE,
)

# Hosts that only ever ask who one is, and services whose files are shut until their owner opens them.
_DOORS = ("accounts.google.com", "login.microsoftonline.com", "login.live.com", "login.windows.net", "access.line.me")
_SERVICES = (
    "drive.google.com", "docs.google.com", "sites.google.com", "facebook.com", "onedrive.live.com", "1drv.ms",
    "sharepoint.com", "dropbox.com", "canva.com", "icloud.com", "line.me",
)  # fmt: skip
_DOOR_PATH = re.compile(
    r"(?:^|/)(?:log-?in|sign-?in|service-?login|wp-login|checkpoint|authenticate|accessdenied)(?:\.\w+)?(?:/|$)",
    re.IGNORECASE,
)
_DOOR_TITLE = re.compile(
    r"(?:google\s+drive\s+)?sign[\s-]?in(?:\s+to\s+(?:your\s+)?\w+)?|log\s?(?:in|into|in\s+to)(?:\s+(?:facebook|or\s+sign\s+up))?"
    r"|(?:you\s+need\s+)?access(?:\s+(?:denied|required))?|request\s+access"
    r"|(?:ลงชื่อเข้า(?:สู่ระบบ|ใช้)|เข้าสู่ระบบ)(?:บัญชีของคุณ|\s*facebook)?|(?:คุณ)?(?:จำเป็น)?ต้องมีสิทธิ์(?:การ)?เข้าถึง|ขอสิทธิ์เข้าถึง",
    re.IGNORECASE,
)

_HOME_FILE = re.compile(
    r"/(?:index|main|home|default)(?:\.\w+)?|/(?:th|en)(?:/(?:index|home)(?:\.\w+)?)?", re.IGNORECASE
)


def says_not_found(page: PageText) -> str:
    """The words by which a page says that it has nothing, "" where it says no such thing.

    A part of the title must be nothing but such words, or a main heading, or the whole of a very short page: a page
    that speaks of 404 households, or explains what to do when a page is not found, is no such page.
    """
    first, *others = _parts(page.title)
    if any(
        _SAYS_NOT_FOUND.fullmatch(part) for part in (first, *(part for part in others if part.strip("()") != "404"))
    ):
        return page.title
    for words in (page.title, *page.headings, page.text if len(page.text) <= _SHORT else ""):
        if words and _is_said(words):
            return words
    return ""


def _is_said(words: str) -> bool:
    return bool(_SAYS_NOT_FOUND.fullmatch(re.sub(r"[()]|!+1?", " ", words).strip()))


def is_fault_path(url: str) -> bool:
    """Whether an address is that of a page for what is not found, e.g. /404.html."""
    return bool(_FAULT_PATH.search(unquote(urlsplit(url).path)))


def is_door(url: str) -> bool:
    """Whether an address is that of a page to sign in at."""
    return _on(url, _DOORS) or bool(_DOOR_PATH.search(urlsplit(url).path))


def is_service(url: str) -> bool:
    """Whether an address belongs to a service where files are shut until their owner opens them."""
    return _on(url, _SERVICES)


def is_facebook(url: str) -> bool:
    """Whether an address belongs to Facebook, which answers programs with nonsense."""
    return _on(url, ("facebook.com",))


def asks_to_sign_in(page: PageText) -> bool:
    """Whether a part of the title is that of a door; to be believed of a service only."""
    return any(_DOOR_TITLE.fullmatch(part) for part in _parts(page.title))


def is_home(url: str) -> bool:
    """Whether an address is that of the front page of a site."""
    parts = urlsplit(url)
    path = parts.path.rstrip("/")
    return not parts.query and (not path or bool(_HOME_FILE.fullmatch(path)))


def _parts(title: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(title)]


def _on(url: str, hosts: tuple[str, ...]) -> bool:
    found = policy.host(url)
    return any(found == name or found.endswith(f".{name}") for name in hosts)
