"""From what was observed of an address to its state. Pure, so that every case can be tested without a network."""

from __future__ import annotations

from dataclasses import dataclass

from itasite.linkcheck import content_kind, phrases, placeholder, url_parts
from itasite.linkcheck.observation import Failure, Observation
from itasite.linkcheck.states import State

_GONE = (404, 410)
_REFUSED = (401, 402, 403, 405, 406, 407, 409, 412, 418, 421, 429, 451, 999)
# Short addresses are made to redirect for ever; the author need not write the long one.
_SHORTENERS = (
    "bit.ly", "cutt.ly", "fb.me", "forms.gle", "goo.gl", "lin.ee", "maps.app.goo.gl", "rebrand.ly", "shorturl.asia",
    "shorturl.at", "t.ly", "tinyurl.com", "url.in.th", "youtu.be", "1drv.ms", "qrco.de",
)  # fmt: skip
_FAILED = {
    Failure.PRIVATE: State.PRIVATE,
    Failure.CERTIFICATE: State.CERTIFICATE,
}
_FAILURE_WORDS = {
    Failure.PRIVATE: "ที่อยู่ของเครื่องนี้หรือเครือข่ายภายใน จึงไม่ได้เปิดดู",
    Failure.NO_NAME: "ไม่มีเว็บไซต์ชื่อนี้",
    Failure.CERTIFICATE: "ใบรับรองใช้ไม่ได้",
    Failure.TIMEOUT: "ไม่ตอบภายในเวลาที่กำหนด",
    Failure.CONNECT: "ติดต่อเว็บไซต์ไม่ได้",
    Failure.PROTOCOL: "เว็บไซต์ตอบกลับมาไม่ครบหรือผิดรูป",
    Failure.LOOP: "เว็บไซต์ส่งต่อไปมาไม่รู้จบ",
    Failure.NO_ADDRESS: "ที่อยู่ใช้ไม่ได้",
    Failure.LOOKUP: "ถามชื่อเว็บไซต์ไม่สำเร็จ",
    Failure.UNASKED: "ถามไม่สำเร็จเพราะโปรแกรมนี้เองขัดข้อง ลิงก์อื่นตรวจต่อแล้ว",
}


@dataclass(frozen=True, slots=True)
class Classification:
    """The state of an address, details in Thai ("" if none), and the new address if it has moved ("" if not)."""

    state: State
    detail: str = ""
    new_url: str = ""


def classify(found: Observation, slow: float, *, names_work: bool = True) -> Classification:
    """The state of an address. An answer that takes longer than `slow` seconds counts as slow.

    An unknown host name means "gone" only if other names can be looked up (`names_work`), and only if the name stands
    in the content itself: the target of a redirect is not what the author wrote.
    """
    verdict = _classify(found, slow, names_work=names_work)
    return Classification(verdict.state, url_parts.printable(verdict.detail), verdict.new_url)


def _classify(found: Observation, slow: float, *, names_work: bool) -> Classification:
    last = found.last
    if last.failure:
        return _failed(found, names_work=names_work)
    if _asks_to_sign_in(found):
        return Classification(State.SIGN_IN, f"คนภายนอกจะเห็นหน้าของ {url_parts.host(last.url)} แทนเอกสาร")
    if not 200 <= last.status < 300:
        return _refusal(found)
    there = _nothing_there(found) or _something_else(found) or _still_there(found, slow)
    if any(answer.malformed for answer in found.answers) and there.state in (State.ALIVE, State.SLOW, State.MOVED):
        title = f" แต่อ่านได้ว่า “{last.page.title}”" if last.page and last.page.title else ""
        return Classification(State.ERROR, f"เว็บไซต์ตอบกลับมาผิดรูปหรือไม่ครบ{title} เบราว์เซอร์อาจเปิดได้")
    return there


def _failed(found: Observation, *, names_work: bool) -> Classification:
    last, alone = found.last, len(found.answers) == 1
    words = _FAILURE_WORDS[last.failure] if last.failure else ""
    detail = (f"{words} ({last.reason})" if last.reason else words) + _by_way_of(found)
    if last.failure is Failure.NO_NAME and alone and names_work:
        return Classification(State.GONE, detail)
    if last.failure is Failure.NO_NAME and alone:
        return Classification(State.ERROR, "ไม่พบเว็บไซต์ชื่อนี้ แต่ขณะตรวจก็ถามชื่ออื่นไม่ได้ จึงยังไม่แน่")
    if last.failure is Failure.NO_ADDRESS and alone:
        return Classification(State.MISSPELT, last.reason or words)
    return Classification(_FAILED.get(last.failure or Failure.CONNECT, State.ERROR), detail)


def _by_way_of(found: Observation) -> str:
    """The end of a message about a redirect: the author must know which other address failed."""
    there = found.last.url
    return f" เพราะถูกส่งต่อไปที่ {there}" if len(found.answers) > 1 and there and there != found.url else ""


def _asks_to_sign_in(found: Observation) -> bool:
    """Whether a page to sign in at comes instead of the document. A link to such a page itself is not an error."""
    last = found.last
    if phrases.is_sign_in_page(found.url):
        return False
    if phrases.is_sign_in_page(last.url):
        return True
    if not phrases.is_file_service(last.url):
        return False
    if phrases.is_facebook(last.url) and last.status in _REFUSED:
        return False
    return last.status in (401, 403) or bool(last.page and phrases.asks_to_sign_in(last.page))


def _refusal(found: Observation) -> Classification:
    last = found.last
    if last.status in _GONE:
        return Classification(State.GONE, f"เว็บไซต์ตอบว่าไม่พบ (รหัส {last.status})")
    found_placeholder = placeholder.find_placeholder(last.page, last.url, found.url) if last.page else None
    if found_placeholder and found_placeholder[0] is not State.ERROR:
        return Classification(found_placeholder[0], f"{found_placeholder[1]} (รหัส {last.status})")
    if last.status in _REFUSED or (phrases.is_facebook(last.url) and last.status == 400):
        return Classification(State.REFUSED, f"รหัส {last.status}")
    if last.status >= 500:
        return Classification(State.ERROR, f"เว็บไซต์นั้นขัดข้อง (รหัส {last.status})")
    return Classification(State.ERROR, f"รหัส {last.status}")


def _something_else(found: Observation) -> Classification | None:
    """A placeholder page instead of the site, or a page instead of the file that the address names; None if neither."""
    last = found.last
    found_placeholder = placeholder.find_placeholder(last.page, last.url, found.url) if last.page else None
    if found_placeholder:
        return Classification(*found_placeholder)
    ending = content_kind.ending(found.url)
    if not ending or last.attached or last.kind not in (content_kind.PAGE, content_kind.TEXT):
        return None
    if any(content_kind.leads_to_viewer(url) or phrases.is_file_service(url) for url in (found.url, last.url)):
        return None
    title = f" “{last.page.title}”" if last.page and last.page.title else ""
    return Classification(State.OTHER_PAGE, f"ที่อยู่ลงท้ายว่าเป็นไฟล์ {ending} แต่ได้หน้าเว็บหรือข้อความ{title}")


def _nothing_there(found: Observation) -> Classification | None:
    """An answer with a good status that has not what was asked for: not found, home page, empty. None if it has."""
    last = found.last
    redirected = not _same(found.url, last.url)
    if redirected and phrases.is_error_path(last.url):
        return Classification(State.SOFT_404, f"ถูกส่งต่อไปที่ {last.url}")
    words = phrases.says_not_found(last.page) if last.page else ""
    if words:
        return Classification(State.SOFT_404, f"หน้านั้นเขียนว่า “{words}”")
    if redirected and phrases.is_home(last.url) and not phrases.is_home(found.url) and not _is_short(found.url):
        return Classification(State.HOME, f"ถูกส่งต่อไปที่ {last.url}")
    if last.empty or last.status in (204, 205):
        return Classification(State.ERROR, "เว็บไซต์ตอบกลับมาเป็นหน้าว่าง")
    return None


def _still_there(found: Observation, slow: float) -> Classification:
    new = _moved_to(found)
    if new:
        return Classification(State.MOVED, f"ที่อยู่ใหม่ {new}", new)
    if found.seconds > slow:
        return Classification(State.SLOW, f"ใช้เวลา {found.seconds:.0f} วินาที")
    return Classification(State.ALIVE)


def _moved_to(found: Observation) -> str:
    """The address where the first permanent redirects lead; "" if there are none or only the last slash differs."""
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
    return url_parts.host(url) in _SHORTENERS


def _same(one: str, other: str) -> bool:
    def plain(url: str) -> tuple[str, str, str, str]:
        parts = url_parts.split(url)
        return parts.scheme.lower(), parts.netloc.lower(), parts.path.rstrip("/"), parts.query

    return plain(one) == plain(other)
