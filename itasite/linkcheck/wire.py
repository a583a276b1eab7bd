"""One question to one server, one answer. The only file that knows the HTTP library and the name service."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from functools import partial
from time import monotonic

import httpx

from itasite import __version__
from itasite.linkcheck import policy
from itasite.linkcheck.observation import Answer, Ask, Failure
from itasite.linkcheck.page import read_page

MOST_BYTES = 512 * 1024
USER_AGENT = f"Mozilla/5.0 (compatible; itasite/{__version__}; link check)"
_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Language": "th,en;q=0.7",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_MOST_ADDRESSES = 3  # of one host that are tried
_PERMANENT, _REDIRECTS = (301, 308), (301, 302, 303, 307, 308)
_NO_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME), 11001, 11004}  # Windows counts apart
_CERTIFICATE_WORDS = {
    10: "หมดอายุ",
    18: "ออกให้ตนเอง",
    19: "ออกโดยผู้ที่ไม่มีใครรับรอง",
    20: "ไม่ครบชุดหรือผู้ออกไม่น่าเชื่อถือ",
    21: "ไม่ครบชุด",
    62: "ออกให้เว็บไซต์ชื่ออื่น",
}

Resolve = Callable[[str], Awaitable[Sequence[str]]]
Permit = Callable[[str], bool]


def names(workers: int) -> Resolve:
    """The name service of this machine; the library's own threads are too few for many dead names."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="names")

    async def resolve(host: str) -> Sequence[str]:
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(pool, socket.getaddrinfo, host, None, 0, socket.SOCK_STREAM)
        return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))

    return resolve


@dataclass
class Wire:
    """Asks over the real network, but only addresses that `permits`: looked up once, then asked by number.

    The number that was allowed is the one that is connected to, so that no name can change its mind in between.
    """

    timeout: float
    resolve: Resolve
    permits: Permit = policy.is_public
    trust: ssl.SSLContext = field(default_factory=httpx.create_ssl_context)
    _known: dict[str, asyncio.Task[Sequence[str]]] = field(default_factory=dict)

    def visitor(self) -> Ask:
        """Someone who asks for one address after the other and, as a browser does, keeps the cookies on the way.

        Follows nothing, and never raises but when cancelled.
        """
        return partial(self._answer, httpx.Cookies())

    async def _answer(self, cookies: httpx.Cookies, url: str) -> Answer:
        start = monotonic()
        try:
            async with asyncio.timeout(self.timeout):
                return await self._ask(url, cookies, start)
        except TimeoutError:
            return Answer(url, failure=Failure.TIMEOUT, reason=f"{self.timeout:g} วินาที", seconds=monotonic() - start)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.CookieConflict, OSError, UnicodeError, ValueError) as fault:
            failure, reason = _failure(fault)
            return Answer(url, failure=failure, reason=reason, seconds=monotonic() - start)

    async def _ask(self, url: str, cookies: httpx.Cookies, start: float) -> Answer:
        request = httpx.Request("GET", _web_address(url), headers=_HEADERS)
        cookies.set_cookie_header(request)
        allowed = [ip for ip in await self._numbers(request.url.raw_host.decode("ascii")) if self.permits(ip)]
        if not allowed:
            return Answer(url, failure=Failure.PRIVATE)
        async with httpx.AsyncHTTPTransport(verify=self.trust, trust_env=False) as transport:
            response = await self._first_open(transport, request, allowed[:_MOST_ADDRESSES])
            try:
                response.request = request
                cookies.extract_cookies(response)
                return await _read(url, response, start)
            finally:
                await response.aclose()

    async def _numbers(self, host: str) -> Sequence[str]:
        """Each name is looked up once in a run, however many ask for it at a time; but a stumble is no answer."""
        task = self._known.get(host)
        if task is None or (task.done() and task.exception() and not _has_no_name(task.exception())):
            task = self._known[host] = asyncio.ensure_future(self.resolve(host))
            task.add_done_callback(lambda done: done.cancelled() or done.exception())  # who asked may be gone by then
        return await asyncio.shield(task)

    async def _first_open(
        self, transport: httpx.AsyncHTTPTransport, request: httpx.Request, numbers: Sequence[str]
    ) -> httpx.Response:
        fault: httpx.HTTPError | None = None
        for ip in numbers:
            try:
                return await transport.handle_async_request(_by_number(request, ip, self.timeout / len(numbers)))
            except (httpx.ConnectError, httpx.ConnectTimeout) as found:
                fault = found
        raise fault or httpx.ConnectError("")


def _by_number(request: httpx.Request, ip: str, to_connect: float) -> httpx.Request:
    """The same request to a number; the name stays in the Host header, and the certificate is checked against it."""
    extensions = {
        "sni_hostname": request.url.raw_host.decode("ascii"),
        "timeout": {"connect": to_connect},  # the whole is limited by the caller
    }
    return httpx.Request("GET", request.url.copy_with(host=ip), headers=request.headers, extensions=extensions)


def _web_address(url: str) -> httpx.URL:
    """The address as the library has it. Raises where it is none; a user name in it is never sent along."""
    found = httpx.URL(url)
    if found.scheme not in ("http", "https") or not found.host:
        raise httpx.InvalidURL(url)
    return found


async def _read(url: str, response: httpx.Response, start: float) -> Answer:
    """Status and headers; of HTML the words, of anything else whether there is anything."""
    seconds = monotonic() - start
    location = response.headers.get("location", "") if response.status_code in _REDIRECTS else ""
    kind = response.headers.get("content-type", "").lower()
    is_page = "html" in kind or not kind
    body = b"" if location else await _body(response, MOST_BYTES if is_page else 1)
    encoding = response.headers.get("content-encoding", "")
    return Answer(
        url,
        response.status_code,
        location,
        permanent=response.status_code in _PERMANENT,
        page=read_page(body, kind, encoding) if is_page and not location else None,
        empty=not body.strip() and not location,
        retry_after=_retry_after(response.headers.get("retry-after", ""), response.headers.get("date", "")),
        seconds=seconds,
    )


async def _body(response: httpx.Response, most: int) -> bytes:
    found = bytearray()
    async for chunk in response.aiter_raw():
        found += chunk
        if len(found) >= most:
            break
    return bytes(found[:most])


def _retry_after(text: str, now: str) -> float | None:
    """How many seconds a server asks to wait; a date counts from the server's own clock."""
    if text.strip().isdecimal():
        return float(text)
    try:
        return (parsedate_to_datetime(text) - parsedate_to_datetime(now)).total_seconds()
    except (ValueError, TypeError):
        return None


def _has_no_name(fault: BaseException | None) -> bool:
    return isinstance(fault, socket.gaierror) and fault.errno in _NO_NAME


def _failure(fault: BaseException) -> tuple[Failure, str]:
    """What kind of failure an exception stands for; the library hides the true cause in a chain."""
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Failure.CERTIFICATE, _CERTIFICATE_WORDS.get(cause.verify_code, cause.verify_message)
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, ssl.SSLEOFError):
            return Failure.CERTIFICATE, "การเข้ารหัสเก่าหรือตั้งไว้ผิด"
        if isinstance(cause, socket.gaierror):
            return (Failure.NO_NAME, "") if _has_no_name(cause) else (Failure.CONNECT, "ถามชื่อเว็บไซต์ไม่สำเร็จ")
        cause = cause.__cause__ or cause.__context__
    if isinstance(fault, httpx.TimeoutException):
        return Failure.TIMEOUT, ""
    if isinstance(fault, (httpx.InvalidURL, UnicodeError, httpx.UnsupportedProtocol)):
        return Failure.NO_ADDRESS, ""
    if isinstance(fault, (httpx.ConnectError, OSError)):
        return Failure.CONNECT, ""
    return Failure.PROTOCOL, ""
