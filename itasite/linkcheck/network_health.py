"""Does the network of this machine fail, or do the web sites? Pure: judged by what was observed.

If the observations leave that open, a control address is asked: a site of the NACC, to which every agency links.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from ipaddress import ip_address

from itasite.linkcheck import url_parts
from itasite.linkcheck.observation import Answer, Failure, Observation

CONTROL = "http://itas.nacc.go.th/"  # unencrypted, so that a portal can answer in its place and is noticed
_NOT_ASKED = (Failure.PRIVATE, Failure.NO_ADDRESS, Failure.UNASKED)
_NAMED = (Failure.CERTIFICATE, Failure.CONNECT, Failure.PROTOCOL)  # failures after the name was found
_PROXIES = ("https_proxy", "http_proxy", "all_proxy")
_AGAIN = "จึงยังไม่ตัดสินลิงก์ใด ผลเดิมยังอยู่ครบ เมื่อต่อเครือข่ายได้แล้วให้เรียกคำสั่งอีกครั้ง"
_SIGN_IN = f"เครือข่ายนี้อาจให้ลงชื่อเข้าใช้ก่อน ให้เปิดเบราว์เซอร์ลงชื่อเข้าใช้ {_AGAIN}"


class NetworkHealth:
    """What the observations of a run say about the network of this machine."""

    def __init__(self) -> None:
        self.names_work = False  # some host name other than this machine was looked up
        self.internet_reached = False  # some answer can only have come from the web, not from a portal
        self._ends: dict[tuple[object, ...], set[str]] = {}  # last page of an address, and the sites that showed it
        self._distrusted = self._nameless = self._astray = False
        self._unreached = 0  # addresses without any answer

    def add(self, found: Observation) -> None:
        """Take one observation into account."""
        first, last, host = found.answers[0], found.last, url_parts.host(found.url)
        self._astray = self._astray or _is_led_astray(found)
        if first.failure in _NOT_ASKED:
            return
        self.names_work = self.names_work or finds_names(found)
        self._nameless = self._nameless or first.failure is Failure.NO_NAME
        self._distrusted = self._distrusted or last.failure is Failure.CERTIFICATE
        self._unreached += not first.status
        if first.status:
            self._ends.setdefault(_end(last), set()).add(_site(host))
            self.internet_reached = self.internet_reached or len(self._ends) > 1 or _cannot_be_a_portal(found)

    @property
    def unanswered(self) -> int:
        """How many addresses did not answer; 0 as soon as one of them has."""
        return 0 if self._ends or self._distrusted else self._unreached

    @property
    def needs_control(self) -> bool:
        """Whether the control address must be asked to know if the network works."""
        open_question = bool(self._ends or self._unreached) and not self.internet_reached
        return open_question or (self._nameless and not self.names_work) or (self._astray and not self.internet_reached)

    def diagnosis(self, control: Observation | None, environment: Mapping[str, str]) -> str:
        """One Thai sentence if the network does not work and no web site can be judged; "" if it works.

        `control` is what was observed of the control address, None if it was not asked. `environment` holds the
        environment variables, where a proxy may be set.
        """
        if self.internet_reached:
            return ""
        if self._astray and control and _is_led_astray(control):
            return f"ชื่อเว็บไซต์ทุกชื่อพาไปที่เครือข่ายภายใน {_SIGN_IN}"
        if not (self._ends or self._unreached):
            return ""
        shown = _end(control.last) if control and control.answers[0].status else None
        sites = set().union(*self._ends.values())
        if control and shown in self._ends and _site(url_parts.host(control.url)) not in sites:
            return f"ทุกเว็บไซต์ตอบด้วยหน้าเดียวกัน {_SIGN_IN}"
        if _is_own(control):
            return ""
        if self._ends:
            return f"ทุกเว็บไซต์ตอบด้วยหน้าเดียวกัน {_SIGN_IN}" if len(sites) > 1 else ""
        if control and control.last.failure is Failure.CERTIFICATE and self._distrusted:
            return f"ไม่มีใบรับรองของเว็บไซต์ใดที่เชื่อได้ นาฬิกาของเครื่องนี้อาจผิด หรือมีเครื่องคั่นกลางในเครือข่าย แก้ก่อน {_AGAIN}"
        if control and shown and not self._distrusted:
            return f"เครือข่ายนี้พาไปหน้าของ {url_parts.host(control.last.url)} {_SIGN_IN}"
        if self._distrusted:
            return ""  # a server was there
        proxy = _proxy(environment)
        if proxy:
            return f"ไม่มีเว็บไซต์ใดตอบเลย เครื่องนี้ตั้ง proxy ไว้ ({proxy}) แต่คำสั่งนี้ต่อเว็บไซต์โดยตรงเท่านั้น {_AGAIN}"
        if self.names_work or (control and finds_names(control)):
            return f"ถามชื่อเว็บไซต์ได้ แต่เปิดเว็บไซต์ใดไม่ได้เลย เครือข่ายนี้อาจปิดกั้นหรือบังคับใช้ proxy {_AGAIN}"
        return f"ไม่มีเว็บไซต์ใดตอบเลย เครื่องนี้น่าจะไม่ได้ต่ออินเทอร์เน็ต {_AGAIN}"


def finds_names(found: Observation) -> bool:
    """Whether the name service found a host name other than this machine."""
    first, host = found.answers[0], url_parts.host(found.url)
    return not _is_number(host) and "." in host and bool(first.status or first.failure in _NAMED)


def _is_led_astray(found: Observation) -> bool:
    """Whether the name service gave a private address for a name, as a Wi-Fi portal does for every name."""
    return found.answers[0].failure is Failure.PRIVATE and not _is_number(url_parts.host(found.url))


def _is_own(control: Observation | None) -> bool:
    """Whether the control address was answered by its own site and not by a portal."""
    if not control or not control.last.status:
        return False
    return _site(url_parts.host(control.url)) == _site(url_parts.host(control.last.url))


def _cannot_be_a_portal(found: Observation) -> bool:
    """Whether this answer cannot come from the portal of a network that asks to sign in."""
    last = found.last
    kept_out = 400 <= last.status < 500 and last.status != 407
    is_file = last.status == 200 and last.page is None
    return found.url.lower().startswith("https:") or _is_number(url_parts.host(found.url)) or kept_out or is_file


def _site(host: str) -> str:
    """The registered part of a host name: ita.a.go.th and www.a.go.th belong to one agency."""
    parts = host.split(".")
    below = 3 if len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3 else 2
    return ".".join(parts[-below:])


def _end(last: Answer) -> tuple[object, ...]:
    """What the last answer shows, to compare: a portal that redirects everything shows the same for all."""
    page = last.page
    seen = (page.title, page.text[:500]) if page else (last.kind, "")
    return (last.status, *seen, last.failure)


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return host in ("localhost", "") or host.isdecimal()
    return True


def _proxy(environment: Mapping[str, str]) -> str:
    wanted: Iterable[str] = (name for each in _PROXIES for name in (each, each.upper()))
    return next((name for name in wanted if environment.get(name)), "")
