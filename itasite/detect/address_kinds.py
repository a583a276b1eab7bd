"""What kind of place an address leads to, as far as its name says: a shared drive, a login, a short link, a test.

The lists name services that are common in Thailand; a name that is missing costs a hint, no more.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

from itasite.text.web_address import address_error, as_browsers_read, split_address


class Address(NamedTuple):
    """The parts of an address that browsers open: host in small letters, path decoded, query with its ?."""

    host: str
    path: str
    query: str

    @property
    def last(self) -> str:
        """The last part of the path: most often the name of a page or a file."""
        return self.path.rstrip("/").rpartition("/")[2]

    def lies_at(self, *hosts: str) -> bool:
        """Whether it is on one of these sites, or on a site below one of them."""
        return any(self.host == host or self.host.endswith(f".{host}") for host in hosts)


_DRIVES = {
    "Google Drive": ("drive.google.com", "docs.google.com", "photos.google.com", "photos.app.goo.gl"),
    "OneDrive หรือ SharePoint": ("onedrive.live.com", "1drv.ms", "sharepoint.com"),
    "Dropbox": ("dropbox.com", "db.tt"),
    "iCloud": ("icloud.com",),
    "MEGA": ("mega.nz",),
    "MediaFire": ("mediafire.com",),
}
_SHORT = (
    *("bit.ly", "bitly.com", "tinyurl.com", "goo.gl", "lin.ee", "shorturl.at", "shorturl.asia", "t.co", "me2.do"),
    *("cutt.ly", "rb.gy", "is.gd", "v.gd", "ow.ly", "t.ly", "s.id", "tiny.cc", "rebrand.ly", "fb.me", "qrco.de"),
    *("page.link", "bl.ink", "buff.ly", "adf.ly", "soo.gd", "urlzs.com", "shorte.st", "clck.ru", "reurl.cc"),
)
_NOT_SHORT = ("maps.app.goo.gl", "photos.app.goo.gl", "g.page.link")
_LOGIN_PARTS = frozenset(
    (
        *("wp-admin", "wp-login.php", "login", "login.php", "login.aspx", "login.html", "signin", "sign-in", "logon"),
        *("administrator", "admin", "backend", "backoffice", "dashboard", "cpanel", "phpmyadmin"),
    )
)
_LOGIN_HOSTS = ("accounts.google.com", "login.microsoftonline.com", "login.live.com", "mail.google.com")
_EDIT_PARTS = frozenset(("edit", "edit.php", "editor"))
_EDIT_QUERY = re.compile(r"[?&](?:action|task|mode|view|option)=(?:edit|login|com_login)\b", re.IGNORECASE)
_SHAREPOINT_EDIT = re.compile(r"/:[a-z]:/r/|/_layouts/15/(?:doc|wopiframe)\.aspx", re.IGNORECASE)
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|jpe?g|png|zip|rar|csv|txt)\Z", re.IGNORECASE)
_OPEN_TO_ALL = re.compile(r"/d/e/2PACX-|/pub(?:html)?\Z|/forms/", re.IGNORECASE)  # published by their owner
# Reserved for tests and examples: RFC 2606 and RFC 6761.
# localhost is one too, but that is told as a path on one computer.
_RESERVED = ("test", "example", "invalid", "example.com", "example.org", "example.net")
_TUNNELS = (
    *("ngrok.io", "ngrok.app", "ngrok.dev", "ngrok-free.app", "ngrok-free.dev", "loca.lt", "trycloudflare.com"),
    *("serveo.net", "lhr.life", "github.dev", "gitpod.io", "csb.app", "webcontainer.io", "repl.co"),
)
_TRIAL = re.compile(r"(?:staging|stage|stg|dev|develop|test|testing|uat|sandbox|preview)[0-9]{0,2}", re.IGNORECASE)
_SECOND_LEVEL = re.compile(r".*\.(?:ac|co|go|in|mi|net|or)\.th")  # where Thai bodies register a name
_PREVIEW = re.compile(r".+--.+\.netlify\.app|.+-git-.+\.vercel\.app|.+-[a-z0-9]{9}-[a-z0-9-]+\.vercel\.app")
_MADE_UP = re.compile(r"x{3,}|yyy+|abc|your-?(?:site|domain|website)|domain", re.IGNORECASE)
_HOME = re.compile(r"/?(?:(?:th|en|home|main|index|default)(?:\.(?:php|html?|aspx?|jsp))?/?){0,2}", re.IGNORECASE)


def address_of(text: str) -> Address | None:
    """The parts of an address; None if it is none that a browser opens."""
    read = as_browsers_read(text)
    parts = None if address_error(read) else split_address(read)
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    return Address(parts.hostname.lower().rstrip("."), unquote(parts.path), f"?{parts.query}" if parts.query else "")


def drive(address: Address) -> str:
    """The name of the drive in which its owner decides who may open the file; "" if it is none, or open to all."""
    if _OPEN_TO_ALL.search(address.path):
        return ""
    return next((name for name, hosts in _DRIVES.items() if address.lies_at(*hosts)), "")


def needs_login(address: Address) -> bool:
    """Whether only members of the staff get in: pages to log in or to edit."""
    if address.lies_at("sharepoint.com") and _SHAREPOINT_EDIT.search(address.path):
        return True
    if _DOCUMENT.search(address.path):
        return False  # systems keep public files in folders of that name
    parts = [part.lower() for part in address.path.split("/") if part]
    if address.lies_at(*_LOGIN_HOSTS) or _LOGIN_PARTS.intersection(parts):
        return True
    return bool(_EDIT_PARTS.intersection(parts[-1:]) or _EDIT_QUERY.search(address.query))


def is_short(address: Address) -> bool:
    """Whether it hides where it leads."""
    return address.lies_at(*_SHORT) and not address.lies_at(*_NOT_SHORT) and address.path.strip("/") != ""


def trial(address: Address) -> str:
    """Why it is no address for the public: for examples, a trial or a tunnel to somebody's machine, in Thai; or ""."""
    labels = address.host.split(".")
    if address.lies_at(*_RESERVED) or any(_MADE_UP.fullmatch(label) for label in labels[:-1]):
        return "เป็นชื่อตัวอย่าง ไม่มีเว็บไซต์นี้จริง"
    if address.lies_at(*_TUNNELS):
        return "เป็นที่อยู่ชั่วคราวที่ต่อเข้าเครื่องของผู้พัฒนา"
    if _PREVIEW.fullmatch(address.host):
        return "เป็นเว็บไซต์ฉบับตัวอย่างก่อนเผยแพร่"
    registered = 3 if _SECOND_LEVEL.fullmatch(address.host) else 2
    if any(_TRIAL.fullmatch(label) for label in labels[:-registered]):
        return "เป็นเว็บไซต์สำหรับทดสอบ"
    return ""


def is_home_page(address: Address) -> bool:
    """Whether it is the first page of a site and no more."""
    return not address.query and bool(_HOME.fullmatch(address.path))
