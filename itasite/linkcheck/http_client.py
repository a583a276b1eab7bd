"""One request to one server, one answer. The only module that knows the HTTP library and the name service."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import zip_longest
from time import monotonic

import httpx

from itasite import __version__
from itasite.linkcheck import content_kind, network_errors, tolerant_http
from itasite.linkcheck.observation import Answer, Ask, Failure
from itasite.linkcheck.page import inflated, read_page
from itasite.linkcheck.public_ip import is_public

MOST_BYTES = 512 * 1024  # of a page that are read
USER_AGENT = f"Mozilla/5.0 (compatible; itasite/{__version__}; link check)"
_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Language": "th,en;q=0.7",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_MOST_ADDRESSES = 4  # network addresses of one host that are tried
_PERMANENT, _REDIRECTS = (301, 308), (301, 302, 303, 307, 308)

Resolve = Callable[[str], Awaitable[Sequence[str]]]
Permit = Callable[[str], bool]


def name_service(workers: int) -> Resolve:
    """The name service of this machine, with `workers` threads: asyncio has too few for many dead names."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="names")

    async def resolve(host: str) -> Sequence[str]:
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(pool, socket.getaddrinfo, host, None, 0, socket.SOCK_STREAM)
        return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))

    return resolve


@dataclass
class HttpClient:
    """Asks over the real network, but only network addresses that `permits` allows. `timeout` is in seconds.

    A host name is looked up once, and the connection goes to the network address that was allowed: so a name cannot
    point to a private address later.
    """

    timeout: float
    resolve: Resolve
    permits: Permit = is_public
    trust: ssl.SSLContext = field(default_factory=httpx.create_ssl_context)
    _known: dict[str, asyncio.Task[Sequence[str]]] = field(default_factory=dict)
    _without_ipv6: bool = False  # IPv6 does not work on this machine

    def new_session(self) -> Ask:
        """A function that asks one address after the other and keeps cookies between them, as a browser does.

        It follows no redirect and raises only when cancelled.
        """
        return partial(self._answer, httpx.Cookies())

    async def _answer(self, cookies: httpx.Cookies, url: str) -> Answer:
        start = monotonic()
        try:
            async with asyncio.timeout(self.timeout):
                return await self._ask(url, cookies, start)
        except (TimeoutError, httpx.TimeoutException):  # of the whole, or of the connection, whose time ends with it
            return Answer(url, failure=Failure.TIMEOUT, reason=f"{self.timeout:g} วินาที", seconds=monotonic() - start)
        except Exception as error:  # whatever a server does, it must not stop the run
            failure, reason = _failure(error)
            return Answer(url, failure=failure, reason=reason, seconds=monotonic() - start)

    async def _ask(self, url: str, cookies: httpx.Cookies, start: float) -> Answer:
        request = httpx.Request("GET", _web_address(url), headers=_HEADERS)
        with suppress(Exception):  # a cookie that cannot be sent is left out
            cookies.set_cookie_header(request)
        numbers = await self._numbers(request.url.raw_host.decode("ascii"))
        if not numbers:  # the name service failed: without this, the name would be reported as unknown
            raise socket.gaierror(socket.EAI_AGAIN, "")
        allowed = [ip for ip in numbers if self.permits(ip)]
        if not allowed:
            return Answer(url, failure=Failure.PRIVATE)
        async with httpx.AsyncHTTPTransport(verify=self.trust, trust_env=False) as transport:
            response = await self._first_open(transport, request, self._in_turn(allowed))
            try:
                response.request = request
                with suppress(Exception):
                    cookies.extract_cookies(response)
                return await _read(url, response, start)
            except httpx.RemoteProtocolError as broken:  # no part of the body could be read
                again = await self._tolerantly(request, response.extensions["asked"], broken)
                return await _read(url, again, start)
            finally:
                await response.aclose()

    def _in_turn(self, numbers: Sequence[str]) -> list[str]:
        """IPv6 and IPv4 addresses by turns, so that a machine with only one of them comes to it soon."""
        families = [ip for ip in numbers if ":" in ip], [ip for ip in numbers if ":" not in ip]
        if self._without_ipv6:
            return [*families[1], *families[0]][:_MOST_ADDRESSES]
        return [ip for pair in zip_longest(*families) for ip in pair if ip][:_MOST_ADDRESSES]

    async def _numbers(self, host: str) -> Sequence[str]:
        """The network addresses of a host. Each name is looked up once in a run, again only if the look-up failed."""
        task = self._known.get(host)
        if task is None or (task.done() and task.exception() and not network_errors.has_no_name(task.exception())):
            task = self._known[host] = asyncio.ensure_future(self.resolve(host))
            task.add_done_callback(lambda done: done.cancelled() or done.exception())  # perhaps nobody waits now
        try:
            return await asyncio.shield(task)
        except socket.gaierror:
            raise
        except OSError as error:  # of the name service, not of the web site
            raise socket.gaierror(socket.EAI_AGAIN, "") from error

    async def _first_open(
        self, transport: httpx.AsyncHTTPTransport, request: httpx.Request, numbers: Sequence[str]
    ) -> httpx.Response:
        error: httpx.HTTPError | None = None
        for ip in numbers:
            try:
                found = await transport.handle_async_request(_by_number(request, ip, self.timeout / len(numbers)))
            except (httpx.ConnectError, httpx.ConnectTimeout) as shut:
                error = shut
                continue
            except httpx.RemoteProtocolError as broken:
                if str(broken).startswith("Server disconnected"):
                    raise
                found = await self._tolerantly(request, ip, broken)
            self._without_ipv6 = self._without_ipv6 or (error is not None and ":" not in ip and ":" in numbers[0])
            found.extensions["asked"] = ip
            return found
        if error and network_errors.encryption_failure(error) is None and all(":" in ip for ip in numbers):
            raise httpx.ConnectError(network_errors.ONLY_IPV6) from None
        raise error or httpx.ConnectError("")

    async def _tolerantly(self, request: httpx.Request, ip: str, broken: httpx.RemoteProtocolError) -> httpx.Response:
        """An answer that breaks the rules, read as a browser does. Raises `broken` if a browser could not either."""
        url = request.url
        lines = [b"GET " + url.raw_path + b" HTTP/1.1", *(b": ".join(pair) for pair in request.headers.raw)]
        trust, port = (self.trust, 443) if url.scheme == "https" else (None, 80)
        name = url.raw_host.decode("ascii")
        found = await tolerant_http.request(
            b"\r\n".join(lines) + b"\r\n\r\n", ip, url.port or port, trust, name, MOST_BYTES
        )
        if found is None:
            raise broken
        headers = [(name.encode(), value.encode()) for name, value in found.headers.items()]
        return httpx.Response(
            found.status, headers=headers, stream=httpx.ByteStream(found.body), extensions={"malformed": True}
        )


def _by_number(request: httpx.Request, ip: str, to_connect: float) -> httpx.Request:
    """The same request to the network address `ip`; Host header and certificate check keep the name."""
    extensions = {
        "sni_hostname": request.url.raw_host.decode("ascii"),
        "timeout": {"connect": to_connect},  # the caller limits the total time
    }
    return httpx.Request("GET", request.url.copy_with(host=ip), headers=request.headers, extensions=extensions)


def _web_address(url: str) -> httpx.URL:
    """The address as httpx has it, or raises httpx.InvalidURL. A user name in it is never sent."""
    found = httpx.URL(url)
    if found.scheme not in ("http", "https") or not found.host:
        raise httpx.InvalidURL(url)
    return found


async def _read(url: str, response: httpx.Response, start: float) -> Answer:
    """The answer made of a response: status and headers, the words of a page, or the kind of a file."""
    seconds, header = monotonic() - start, response.headers
    location = header.get("location", "") if response.status_code in _REDIRECTS else ""
    content_type = header.get("content-type", "").lower()
    called_page = "html" in content_type or content_type.startswith("text/plain") or not content_type
    body, whole = (
        (b"", True) if location else await _body(response, MOST_BYTES if called_page else content_kind.MOST_BYTES)
    )
    plain = inflated(body, header.get("content-encoding", ""))
    kind = content_kind.kind_of(plain)
    if kind == content_kind.PAGE and content_kind.is_office(plain, content_type):
        kind = content_kind.FILE
    is_page = kind == content_kind.PAGE or (called_page and kind != content_kind.FILE)
    return Answer(
        url,
        response.status_code,
        location,
        permanent=response.status_code in _PERMANENT,
        page=read_page(plain, content_type) if is_page and not location else None,
        kind=kind,
        attached="attachment" in header.get("content-disposition", "").lower() and kind != content_kind.PAGE,
        empty=not body.strip() and not location,
        malformed=not whole or bool(response.extensions.get("malformed")),
        retry_after=network_errors.retry_after(header.get("retry-after", ""), header.get("date", "")),
        seconds=seconds,
    )


async def _body(response: httpx.Response, most: int) -> tuple[bytes, bool]:
    """At most `most` bytes of the body, and whether it came without being cut off: browsers show both."""
    found = bytearray()
    try:
        async for chunk in response.aiter_raw():
            found += chunk
            if len(found) >= most:
                break
    except (httpx.RemoteProtocolError, httpx.ReadError):
        if not found:
            raise
        return bytes(found[:most]), False
    return bytes(found[:most]), True


def _failure(error: BaseException) -> tuple[Failure, str]:
    """The kind of failure that an exception stands for, and more about it ("" if nothing more is known)."""
    known = network_errors.encryption_failure(error) or network_errors.name_failure(error)
    if known:
        return known
    if isinstance(error, (httpx.InvalidURL, UnicodeError, OverflowError, httpx.UnsupportedProtocol)):
        return Failure.NO_ADDRESS, ""
    if isinstance(error, (httpx.ConnectError, OSError)):
        return Failure.CONNECT, network_errors.ONLY_IPV6 if str(error) == network_errors.ONLY_IPV6 else ""
    if isinstance(error, httpx.HTTPError):
        return Failure.PROTOCOL, ""
    return Failure.UNASKED, type(error).__name__
