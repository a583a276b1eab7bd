"""What the preview answers to a request, without a socket: only files of the site, and its own few pages."""

from __future__ import annotations

import re
import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote

from itasite.output.system_error import explain
from itasite.report.stop_reason import stop_reason
from itasite.serve.content_types import content_type
from itasite.serve.findings import file_at
from itasite.serve.notices import LIST, NOW, Notices
from itasite.serve.open_file import OpenFile
from itasite.serve.own_files import FILES, OWN
from itasite.serve.state import NotMadeError, State

METHODS = ("GET", "HEAD")
_HTML = "text/html; charset=utf-8"
_NOT_FOUND = "404.html"
SAVED = f"{OWN}saved/{{number}}/page/"  # where the pages are that have what was saved
_SAVED = re.compile(rf"{re.escape(OWN)}saved/(?P<number>[0-9]{{1,9}})/page/+(?P<page>.*)")
_SAVING = 10.0  # seconds that a request waits for the page of what was saved
_ACTIVE = re.compile(r"^text/html|[/+]xml\b")  # what is in it may run, where it is opened by itself
# It runs as if it were of another site: it can neither read pages of ours nor set cookies, which the editor gets too.
_APART = (
    (
        "Content-Security-Policy",
        "sandbox allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox",
    ),
)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\\]")


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: method, target as it came, all values of Host, and the mark of the copy that a browser has."""

    method: str
    target: str
    hosts: tuple[str, ...]
    has: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said: a body, or an open file that is sent as it is; `more` are further headers."""

    status: HTTPStatus
    kind: str
    content: bytes | OpenFile
    more: tuple[tuple[str, str], ...] = ()

    def __enter__(self) -> Answer:
        return self

    def __exit__(self, *_: object) -> None:
        if isinstance(self.content, OpenFile):
            self.content.close()

    @property
    def size(self) -> int:
        """The number of bytes of the body."""
        return len(self.content) if isinstance(self.content, bytes) else self.content.size

    def parts(self) -> Iterator[bytes]:
        """The body, a part after the other."""
        return iter((self.content,)) if isinstance(self.content, bytes) else self.content.parts()


class Answers:
    """Answers for a preview on `port`; `state` tells what to show; `after` is `Engine.after`."""

    def __init__(
        self, port: int, state: Callable[[], State], after: Callable[[int, float], object] = lambda *_: None
    ) -> None:
        bare = ("127.0.0.1", "localhost", "[::1]")
        self._hosts = frozenset((*(f"{name}:{port}" for name in bare), *(bare if port == 80 else ())))
        self._state, self._after = state, after
        self._run = secrets.token_hex(4)
        self._notices = Notices(State(), self._run)
        self._making = threading.Lock()  # the makers of pages are not made for several threads
        self._last: dict[str, bytes] = {}  # each page as it was last made

    def notices(self) -> Notices:
        """What is said of the present state."""
        state = self._state()
        if self._notices.state is not state:
            self._notices = Notices(state, self._run)
        return self._notices

    def refusal(self, request: Request) -> Answer | None:
        """Why a request is not even looked at; None if it may be answered."""
        if request.method not in METHODS:
            return self._only_reading()
        if len(request.hosts) != 1 or request.hosts[0].lower() not in self._hosts:
            return self._said(HTTPStatus.FORBIDDEN, "เปิดด้วยที่อยู่นี้ไม่ได้", "ใช้ที่อยู่ที่โปรแกรมบอกไว้ ซึ่งขึ้นต้นด้วย http://127.0.0.1")
        return None

    def answer(self, request: Request) -> Answer:
        """The answer to a request that is not refused."""
        try:
            return _unless_known(self._answer(request), request.has)
        except Exception as error:
            return self._failed(error)

    def _answer(self, request: Request) -> Answer:
        path, mark, query = request.target.partition("?")
        try:
            place = unquote(path, errors="strict")
        except UnicodeDecodeError:
            place = ""
        if not place.startswith("/") or _CONTROLS.search(place):
            return self._said(HTTPStatus.BAD_REQUEST, "ที่อยู่นี้ใช้ไม่ได้")
        if found := _SAVED.fullmatch(place):
            return self._once_saved(int(found["number"]), found["page"], f"{mark}{query}")
        return self._own(place) if place.startswith(OWN) else self._of_site(place, f"{mark}{query}")

    def _once_saved(self, number: int, page: str, query: str) -> Answer:
        """The way to a page, given when the site has what was saved, or when that takes too long: it follows then."""
        self._after(number, _SAVING)
        site = self._state().site
        return _moved(f"{site.home if site else '/'}{quote(page)}{query}")

    def unreadable(self, status: HTTPStatus) -> Answer:
        """What is said to what is no request that can be answered."""
        if status is HTTPStatus.NOT_IMPLEMENTED:
            return self._only_reading()
        return self._said(status, "คำขอนี้ใช้ไม่ได้")

    def _only_reading(self) -> Answer:
        return self._said(HTTPStatus.METHOD_NOT_ALLOWED, "ที่นี่ดูได้อย่างเดียว", more=(("Allow", ", ".join(METHODS)),))

    def _failed(self, error: Exception) -> Answer:
        """What is said where we failed ourselves."""
        made = self.notices().unmade("แสดงหน้านี้ไม่ได้", *_reason(error).splitlines())
        return Answer(HTTPStatus.INTERNAL_SERVER_ERROR, _HTML, made)

    def _own(self, place: str) -> Answer:
        notices = self.notices()
        if place == NOW:
            return Answer(HTTPStatus.OK, "application/json", notices.now)
        if place == LIST:
            return Answer(HTTPStatus.OK, _HTML, notices.list())
        if place in FILES:
            return Answer(HTTPStatus.OK, content_type(place, b""), FILES[place].read_bytes())
        return self._said(HTTPStatus.NOT_FOUND, "ไม่พบหน้าที่ท่านเปิด")

    def _of_site(self, place: str, query: str) -> Answer:
        notices = self.notices()
        site = notices.state.site
        if site is None and not notices.state.number:
            return self._said(HTTPStatus.SERVICE_UNAVAILABLE, "กำลังอ่านเนื้อหา", "หน้านี้จะกลายเป็นเว็บไซต์เองเมื่ออ่านเสร็จ")
        if site is None:
            return Answer(HTTPStatus.SERVICE_UNAVAILABLE, _HTML, notices.list())
        if not place.startswith(site.base):
            if place == "/" or f"{place}/" == site.base:
                return _moved(site.home + query)
            return self._missing(notices)
        name = file_at(place.removeprefix(site.base))
        if found := self._file(name, HTTPStatus.OK, notices):
            return found
        if site.pages.has(file_at(f"{name}/")):
            return _moved(f"{quote(place)}/{query}")
        return self._missing(notices)

    def _missing(self, notices: Notices) -> Answer:
        own = self._file(_NOT_FOUND, HTTPStatus.NOT_FOUND, notices)
        return own or self._said(HTTPStatus.NOT_FOUND, "ไม่พบหน้าที่ท่านเปิด")

    def _file(self, name: str, status: HTTPStatus, notices: Notices) -> Answer | None:
        """A file of the site, None if there is none; where it cannot be made any more, as it was last made and why."""
        site = notices.state.site
        assert site
        try:
            with self._making:
                content = site.pages.content(name)
        except Exception as error:
            if name not in self._last:
                return self._failed(error)
            notices = notices.stopped(_reason(error))
            content = self._last[name]
        if content is None:
            return None
        if isinstance(content, bytes) and name.endswith(".html"):
            self._last[name] = content
            return Answer(status, _HTML, notices.added_to(content, older=site.is_older(name)), _policy(notices.state))
        if isinstance(content, bytes):
            return Answer(status, content_type(name, content), content)
        return self._published(name, content)

    def _published(self, name: str, path: Path) -> Answer:
        """A file that is published unchanged."""
        try:
            file = OpenFile(path)
        except OSError as error:  # deleted since the site was made, or not ours to read
            return self._said(HTTPStatus.NOT_FOUND, "เปิดไฟล์นี้ไม่ได้", explain(error))
        kind = content_type(name, file.begin)
        return Answer(HTTPStatus.OK, kind, file, _APART if _ACTIVE.search(kind) else ())

    def _said(self, status: HTTPStatus, title: str, *lines: str, more: tuple[tuple[str, str], ...] = ()) -> Answer:
        return Answer(status, _HTML, self.notices().page(title, *lines), more)


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, NotMadeError) else stop_reason(error)


def _policy(state: State) -> tuple[tuple[str, str], ...]:
    """What may run in a draft: that an author wrote a script into a page is an error, and it is shown all the same."""
    return (("Content-Security-Policy", "script-src 'self'"),) if state.draft and state.failed else ()


def _moved(to: str) -> Answer:
    return Answer(HTTPStatus.FOUND, _HTML, b"", (("Location", to),))


def _unless_known(answer: Answer, has: str) -> Answer:
    """The answer with its mark; without a body if the browser has the same."""
    if answer.status is not HTTPStatus.OK:
        return answer
    content = answer.content
    mark = f'"{blake2b(content, digest_size=16).hexdigest() if isinstance(content, bytes) else content.mark}"'
    more = (*answer.more, ("ETag", mark))
    if mark in re.findall(r'"[^"]*"', has):
        with answer:
            return Answer(HTTPStatus.NOT_MODIFIED, answer.kind, b"", more)
    return replace(answer, more=more)
