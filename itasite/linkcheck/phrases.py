"""Phrases of pages that answer but say "not found" or "sign in first", and addresses of such pages."""

from __future__ import annotations

import re
from urllib.parse import unquote

from itasite.linkcheck import url_parts
from itasite.linkcheck.page import PageText

_SORRY = (
    r"(?:(?:oops|sorry|we['’]?re\s+sorry|error|ขออภัย(?:ค่ะ|ครับ)?|ผิดพลาด|ข้อผิดพลาด|เกิดข้อผิดพลาด"
    r"|อุ๊ปส์|อุ๊บส์|อุ๊ย|โอ๊ะ|แย่จัง)[\s!,.:…-]*)+"
)
_NUMBER = r"(?:http\s*)?(?:error|code|status|ข้อผิดพลาด)?[\s:]*404\s*(?:error)?"
_THING = (
    r"(?:(?:the|this|that|your)\s+)?(?:requested\s+)?(?:web\s*)?"
    r"(?:page|site|file\s+or\s+directory|file|document|object|content|url|article|resource|category|view|item|post|news|record"
    r"|product|entry|event|album|image|picture|photo|video|folder|link|topic|thread|component|module|menu(?:\s+item)?"
    r"|data|report|user|profile|results?|route|controller|action|path|address|layout|announcement|download|attachment"
    r"|media|form|survey|short\s*link)s?"
)
_SOUGHT = (
    r"(?:\s+(?:that\s+)?(?:you|you['’]re|you\s+are|you['’]ve)\s+(?:\w{1,20}\s*){1,3}?)?"
    r"(?:\s+(?:at|with)?\s*[/\[“\"]\S*)?"
)
_MISSING = (
    r"(?:(?:was|is|were|are|could|can)\s+)?not\s+(?:be\s+)?found|can['’]?t\s+be\s+found|cannot\s+be\s+found"
    r"|does\s*n[o'’]t\s+(?:seem\s+to\s+)?exist|does\s+not\s+exist|no\s+longer\s+exists?"
    r"|(?:is|are)\s+no\s+longer\s+(?:available|here)|(?:is|are)\s*n[o'’]t\s+available(?:\s+right\s+now|\s+anymore)?"
    r"|unavailable|(?:might|may)\s+not\s+exist(?:\s+or\s+is\s+no\s+longer\s+available)?|is\s+gone|has\s+expired"
    r"|(?:has|have)\s+been\s+(?:deleted|removed)|is\s+(?:private|invalid)|was\s+(?:deleted|removed)"
    r"|may\s+have\s+been\s+(?:deleted|removed|moved)(?:\s+or\s+\w+)?"
)
_ENGLISH = (
    rf"{_THING}{_SOUGHT}\s+(?:{_MISSING})(?:\s+on\s+this\s+server|\s*\[.*\].*)?|not\s+found|nothing\s+(?:was\s+)?found"
    rf"|no\s+such\s+{_THING}|no\s+{_THING}\s+(?:was\s+|were\s+)?found|(?:invalid|unknown)\s+{_THING}(?:\s+(?:id|address))?"
    r"|(?:that|this)\s+page\s+can[’']t\s+be\s+found|we\s+(?:could\s*n[o'’]t|can['’]?t|cannot|can\s+not)\s+find\s+"
    r"(?:that|the|this|your)\s+(?:page|file|content|article)(?:\s+you\s+(?:\w{1,20}\s*){1,4})?"
)
_THAI_THING = (
    r"(?:หน้าเว็บเพจ|หน้าเว็บไซต์|หน้าเว็บ|หน้าเพจ|หน้า|เว็บเพจ|เว็บไซต์|เพจ|เอกสาร|ไฟล์แนบ|ไฟล์|ข้อมูล|เนื้อหา|บทความ|url|ประกาศ|รายการ|ข่าวสาร"
    r"|ข่าว|กิจกรรม|หมวดหมู่|โพสต์|กระทู้|รูปภาพ|อัลบั้ม(?:ภาพ)?|วิดีโอ|วีดีโอ|คลิป|ลิงก์|ลิงค์|โฟลเดอร์|แฟ้ม|สินค้า"
    r"|ที่อยู่(?:เว็บไซต์)?|แบบฟอร์ม|รายละเอียด|สิ่ง|ผลลัพธ์|ผลการค้นหา)"
)
_VERB = r"(?:ต้องการ|ค้นหา|เรียก(?:ดู|หา)?|ร้องขอ|ขอ|เปิด|เข้าชม|เข้าถึง|มองหา|ระบุ|เลือก|ดาวน์โหลด|หา|ดู|เยี่ยมชม)"
_WANTED = (
    r"(?:นี้|นั้น|ดังกล่าว|(?:ที่|ซึ่ง|ตามที่)\s*(?:คุณ|ท่าน)?\s*(?:กำลัง|ได้|อยาก)?"
    rf"\s*{_VERB}(?:\s*(?:{_VERB}|อยู่))*)?"
)
_WHERE = r"(?:\s*(?:ใน(?:ระบบ|ฐานข้อมูล|เว็บไซต์)(?:นี้)?|บนเซิร์ฟเวอร์(?:นี้)?))?"
_POLITE = rf"{_WHERE}\s*(?:ค่ะ|คะ|ครับ|แล้ว|นะคะ|นะครับ)?"
_THAI = (
    rf"(?:ไม่พบ|ไม่มี|หาไม่พบ|ไม่เจอ|หา)\s*{_THAI_THING}\s*{_WANTED}(?:\s*(?:ไม่พบ|ไม่เจอ))?{_POLITE}"
    r"|หาไม่(?:พบ|เจอ)(?:ค่ะ|ครับ)?"
    rf"|(?!เว็บไซต์\s*(?:นี้)?\s*หมดอายุ){_THAI_THING}\s*{_WANTED}\s*(?:นี้\s*)?(?:หาไม่พบ|ไม่พบ|ไม่มีอยู่(?:จริง)?|ไม่มี(?:แล้ว)"
    r"|(?:อาจ)?(?:ได้)?ถูก(?:ลบ|ย้าย|นำออก)(?:หรือ(?:ถูก)?(?:ลบ|ย้าย))?(?:ไป|ออก)?(?:แล้ว)?"
    rf"|ไม่พร้อมใช้งาน(?:ในขณะนี้|อีกต่อไป)?|ไม่ถูกต้อง|หมดอายุ|เสีย){_POLITE}"
)
_SAYS_NOT_FOUND = re.compile(
    rf"(?:{_SORRY})?(?:{_NUMBER}[\s:!,.–—-]*)?(?:{_ENGLISH}|{_THAI})[\s!.…]*(?:\(?{_NUMBER}\)?)?[\s!.…]*"
    rf"|(?:{_SORRY})?{_NUMBER}[\s!.]*",
    re.IGNORECASE,
)
# "หา…" alone says what somebody looks for, not what is missing.
_LOOKS_FOR = re.compile(r"หา(?!ไม่)(?:(?!ไม่).)*")
_WAYS_HOME = re.compile(
    r"^(?:หน้าแรก|หน้าหลัก|home)\s+|[\s|«»‹›<>→←-]*(?:(?:กลับ|ไป)\s*(?:ไป)?\s*(?:สู่|ยัง|ที่)?\s*(?:หน้า(?:แรก|หลัก|เดิม|ก่อนหน้า(?:นี้)?|เว็บ(?:ไซต์)?))?"
    r"|หน้าแรก|หน้าหลัก|(?:go\s+|return\s+)?(?:back\s+)?(?:to\s+)?(?:the\s+)?home(?:\s*page)?|(?:go\s+)?back)[\s.!]*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s+[-–—|»«·:/]+\s+|\s*[|»«·]\s*|:\s+|\s+[-–—]\s*$")
_SHORT = 160  # characters; a shorter page has no other content
_ERROR_PATH = re.compile(
    r"(?:^|/)(?:404|error[-_]?404|404[-_]?error|(?:page|file)?[-_]?not[-_]?found|closedform|error(?:[-_]?page)?|pageerror)(?:\.\w+)?(?:/|$)",
    re.IGNORECASE,
)

# Hosts that only serve sign-in pages, and services where files are private until the owner shares them.
_SIGN_IN_HOSTS = (
    "accounts.google.com",
    "login.microsoftonline.com",
    "login.live.com",
    "login.windows.net",
    "access.line.me",
)
_FILE_SERVICES = (
    "drive.google.com", "docs.google.com", "sites.google.com", "facebook.com", "onedrive.live.com", "1drv.ms",
    "sharepoint.com", "dropbox.com", "canva.com", "icloud.com", "line.me",
)  # fmt: skip
_SIGN_IN_PATH = re.compile(
    r"(?:^|/)(?:log-?in|sign-?in|service-?login|wp-login|checkpoint|authenticate|accessdenied)(?:\.\w+)?(?:/|$)",
    re.IGNORECASE,
)
_SIGN_IN_TITLE = re.compile(
    r"(?:google\s+drive\s+)?sign[\s-]?in(?:\s+to\s+(?:your\s+)?\w+)?|log\s?(?:in|into|in\s+to)(?:\s+(?:facebook|or\s+sign\s+up))?"
    r"|(?:you\s+need\s+)?access(?:\s+(?:denied|required))?|request\s+access"
    r"|(?:ลงชื่อเข้า(?:สู่ระบบ|ใช้)|เข้าสู่ระบบ)(?:บัญชีของคุณ|\s*facebook)?|(?:คุณ)?(?:จำเป็น)?ต้องมีสิทธิ์(?:การ)?เข้าถึง|ขอสิทธิ์เข้าถึง",
    re.IGNORECASE,
)

_HOME_FILE = re.compile(
    r"/(?:index|main|home|default)(?:\.\w+)?|/(?:th|en)(?:/(?:index|home)(?:\.\w+)?)?", re.IGNORECASE
)


def says_not_found(page: PageText) -> str:
    """The words by which a page says that something was not found; "" if it does not.

    A part of the title, a main heading or a whole very short page must consist of such words and nothing else: a page
    about 404 households, or about what to do when a page is not found, does not count.
    """
    first, *others = title_parts(page.title)
    if any(_is_all(part) for part in (first, *(part for part in others if part.strip("()") != "404"))):
        return page.title
    for words in (page.title, *page.headings, page.text if len(page.text) <= _SHORT else ""):
        if words and _is_said(words):
            return words
    return ""


def _is_said(words: str) -> bool:
    plain = re.sub(r"[()]|!+1?", " ", words).strip()
    return _is_all(plain) or _is_all(without_ways_home(plain))


def _is_all(words: str) -> bool:
    return len(words) <= 2 * _SHORT and bool(_SAYS_NOT_FOUND.fullmatch(words)) and not _LOOKS_FOR.fullmatch(words)


def without_ways_home(words: str) -> str:
    """A short text without the link to the home page with which such pages end."""
    return _WAYS_HOME.sub("", words).strip()


def is_error_path(url: str) -> bool:
    """Whether an address belongs to an error page, e.g. /404.html."""
    parts = url_parts.split(url)
    return bool(_ERROR_PATH.search(unquote(parts.path))) or "aspxerrorpath=" in parts.query.lower()


def is_sign_in_page(url: str) -> bool:
    """Whether an address belongs to a sign-in page."""
    return _on(url, _SIGN_IN_HOSTS) or bool(_SIGN_IN_PATH.search(url_parts.split(url).path))


def is_file_service(url: str) -> bool:
    """Whether an address belongs to a service where files are private until the owner shares them."""
    return _on(url, _FILE_SERVICES)


def is_facebook(url: str) -> bool:
    """Whether an address belongs to Facebook, whose answers to programs mean nothing."""
    return _on(url, ("facebook.com",))


def asks_to_sign_in(page: PageText) -> bool:
    """Whether a part of the title is that of a sign-in page. To be used for file services only."""
    return any(_SIGN_IN_TITLE.fullmatch(part) for part in title_parts(page.title))


def is_home(url: str) -> bool:
    """Whether an address is that of the home page of a site."""
    parts = url_parts.split(url)
    path = parts.path.rstrip("/")
    return not parts.query and (not path or bool(_HOME_FILE.fullmatch(path)))


def title_parts(title: str) -> list[str]:
    """The parts of a title, usually the page and the site, in the order in which they stand."""
    return [part.strip() for part in _BETWEEN.split(title)]


def _on(url: str, hosts: tuple[str, ...]) -> bool:
    found = url_parts.host(url)
    return any(found == name or found.endswith(f".{name}") for name in hosts)
