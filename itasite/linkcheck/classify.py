"""From what happened to what it means: pure, so that every case can be told in a test."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from itasite.linkcheck import phrases, policy
from itasite.linkcheck.observation import Answer, Failure, Observation
from itasite.linkcheck.states import State

_GONE = (404, 410)
_REFUSED = (401, 403, 429, 451)
# Addresses of these are meant to lead elsewhere for good; that is no reason to write the long one.
_SHORTENERS = (
    "bit.ly", "cutt.ly", "fb.me", "forms.gle", "goo.gl", "lin.ee", "maps.app.goo.gl", "rebrand.ly", "shorturl.asia",
    "shorturl.at", "t.ly", "tinyurl.com", "url.in.th", "youtu.be", "1drv.ms", "qrco.de",
)  # fmt: skip
_FAILED = {
    Failure.PRIVATE: State.PRIVATE,
    Failure.NO_NAME: State.GONE,
    Failure.CERTIFICATE: State.CERTIFICATE,
}
_FAILURE_WORDS = {
    Failure.PRIVATE: "ที่อยู่ของเครื่องนี้หรือเครือข่ายภายใน จึงไม่ได้เปิดดู",
    Failure.NO_NAME: "ไม่มีเว็บไซต์ชื่อนี้แล้ว",
    Failure.CERTIFICATE: "ใบรับรองใช้ไม่ได้",
    Failure.TIMEOUT: "ไม่ตอบภายในเวลาที่กำหนด",
    Failure.CONNECT: "ติดต่อเว็บไซต์ไม่ได้",
    Failure.PROTOCOL: "เว็บไซต์ตอบกลับมาไม่ครบหรือผิดรูป",
    Failure.LOOP: "เว็บไซต์ส่งต่อไปมาไม่รู้จบ",
    Failure.NO_ADDRESS: "ที่อยู่เขียนผิดรูป",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an address is worth: the state, more about it in Thai, and the new address of what has moved."""

    state: State
    detail: str = ""
    new_url: str = ""


def classify(found: Observation, slow: float) -> Verdict:
    """The state of an address; an answer that takes longer than `slow` seconds counts as slow."""
    last = found.last
    if last.failure:
        words = _FAILURE_WORDS[last.failure]
        detail = f"{words} ({last.reason})" if last.reason else words
        return Verdict(_FAILED.get(last.failure, State.ERROR), detail + _by_way_of(found))
    if _is_shut(found):
        return Verdict(State.SIGN_IN, f"คนภายนอกจะเห็นหน้าของ {policy.host(last.url)} แทนเอกสาร")
    if not 200 <= last.status < 300:
        return _refusal(last)
    return _nothing_there(found) or _still_there(found, slow)


def _by_way_of(found: Observation) -> str:
    """Where a redirect leads to something else than what is written, the reader must be told."""
    there = found.last.url
    return f" เพราะถูกส่งต่อไปที่ {there}" if len(found.answers) > 1 and there and there != found.url else ""


def _is_shut(found: Observation) -> bool:
    """Whether a stranger meets a door; who links to a door on purpose gets what was wanted."""
    last = found.last
    if phrases.is_door(found.url):
        return False
    if phrases.is_door(last.url):
        return True
    if not phrases.is_service(last.url):
        return False
    if phrases.is_facebook(last.url) and last.status in _REFUSED:
        return False
    return last.status in (401, 403) or bool(last.page and phrases.asks_to_sign_in(last.page))


def _refusal(last: Answer) -> Verdict:
    if last.status in _GONE:
        return Verdict(State.GONE, f"เว็บไซต์ตอบว่าไม่พบ (รหัส {last.status})")
    if last.status in _REFUSED or (phrases.is_facebook(last.url) and last.status == 400):
        return Verdict(State.REFUSED, f"รหัส {last.status}")
    if last.status >= 500:
        return Verdict(State.ERROR, f"เว็บไซต์นั้นขัดข้อง (รหัส {last.status})")
    return Verdict(State.ERROR, f"รหัส {last.status}")


def _nothing_there(found: Observation) -> Verdict | None:
    """A friendly answer without what was asked for."""
    last = found.last
    redirected = not _same(found.url, last.url)
    if redirected and phrases.is_fault_path(last.url):
        return Verdict(State.SOFT_404, f"ถูกส่งต่อไปที่ {last.url}")
    words = phrases.says_not_found(last.page) if last.page else ""
    if words:
        return Verdict(State.SOFT_404, f"หน้านั้นเขียนว่า “{words}”")
    if redirected and phrases.is_home(last.url) and not phrases.is_home(found.url) and not _is_short(found.url):
        return Verdict(State.HOME, f"ถูกส่งต่อไปที่ {last.url}")
    if last.empty or last.status in (204, 205):
        return Verdict(State.ERROR, "เว็บไซต์ตอบกลับมาเป็นหน้าว่าง")
    return None


def _still_there(found: Observation, slow: float) -> Verdict:
    new = _moved_to(found)
    if new:
        return Verdict(State.MOVED, f"ที่อยู่ใหม่ {new}", new)
    if found.seconds > slow:
        return Verdict(State.SLOW, f"ใช้เวลา {found.seconds:.0f} วินาที")
    return Verdict(State.ALIVE)


def _moved_to(found: Observation) -> str:
    """Where the permanent redirects at the beginning of the way lead; a slash at the end is not worth a word."""
    if _is_short(found.url):
        return ""
    steps = zip(found.answers, found.answers[1:], strict=False)
    new = ""
    for answer, following in steps:
        if not answer.permanent:
            break
        new = following.url
    return "" if not new or _same(found.url, new) else new


def _is_short(url: str) -> bool:
    return policy.host(url) in _SHORTENERS


def _same(one: str, other: str) -> bool:
    def plain(url: str) -> tuple[str, str, str, str]:
        parts = urlsplit(url)
        return parts.scheme.lower(), parts.netloc.lower(), parts.path.rstrip("/"), parts.query

    return plain(one) == plain(other)
