"""Git over HTTPS with a token, and what goes wrong on the way. Nothing of the repository's settings is obeyed here:
a folder from elsewhere must not turn off the check of certificates or add headers.
"""

from __future__ import annotations

import ssl
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from dulwich.client import Urllib3HttpGitClient
from dulwich.config import ConfigDict
from dulwich.errors import ApplyDeltaError, ChecksumMismatch, GitProtocolError, HangupException
from urllib3.exceptions import HTTPError, MaxRetryError, ProxyError, SSLError

from itasite.versions.version import Fault, NotSaved

if TYPE_CHECKING:
    from dulwich.client import HTTPResponse

CONNECT, READ = 15.0, 60.0  # seconds without a word
_AT_ONCE = b"67108864"  # bytes sent in one piece: some servers refuse a request whose length they are not told
_STATUS = {
    401: Fault.TOKEN_REFUSED,
    403: Fault.NOT_ALLOWED,
    404: Fault.NOT_FOUND,
    407: Fault.PROXY,
    413: Fault.TOO_LARGE,
}


class Answered(Exception):
    """The server, or who stands before it, said no; never leaves this room."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        self.answer = NotSaved(fault, detail)


class Client(Urllib3HttpGitClient):
    """dulwich's client, which tells apart what it would call a wrong answer."""

    def _http_request(
        self,
        url: str,
        headers: dict[str, str] | None = None,
        data: bytes | Iterator[bytes] | None = None,
        raise_for_status: bool = True,  # noqa: ARG002
    ) -> tuple[HTTPResponse, Callable[[int], bytes]]:
        response, read = super()._http_request(url, headers, data, raise_for_status=False)
        if response.status != 200:
            response.close()
            raise Answered(_STATUS.get(response.status, Fault.SERVER), str(response.status))
        # a page to log in at, of a network or of the host, is no repository
        if not (response.headers.get("Content-Type") or "").startswith("application/x-git-"):
            response.close()
            raise Answered(Fault.NOT_GIT)
        return response, read


def client_for(address: str, user: str, token: str) -> Client:
    """A client for one address that sends the token to no other host."""
    if not token or any(not "!" <= letter <= "~" for letter in token):
        raise Answered(Fault.TOKEN_REFUSED)
    config = ConfigDict()
    config.set((b"http",), b"postBuffer", _AT_ONCE)
    return Client(address, pool_manager=_pool(address), config=config, username=user, password=token)


def _pool(address: str) -> urllib3.PoolManager:
    """With the certificates and the proxy that this machine is set to."""
    parts = urlsplit(address)
    common = {
        "timeout": urllib3.Timeout(connect=CONNECT, read=READ),
        "retries": urllib3.Retry(
            total=3, connect=0, read=0, status=0, other=0, redirect=3, respect_retry_after_header=False
        ),
        "headers": {"User-Agent": "git/itasite"},
        "ssl_context": ssl.create_default_context(),
    }
    proxy = getproxies().get(parts.scheme)
    if not proxy or proxy_bypass(parts.hostname or ""):
        return urllib3.PoolManager(**common)  # type: ignore[arg-type]
    at = urlsplit(proxy if "//" in proxy else f"http://{proxy}")
    secret = f"{at.username}:{at.password or ''}" if at.username else None
    headers = urllib3.make_headers(proxy_basic_auth=secret) if secret else None
    bare = urlunsplit((at.scheme, at.netloc.rpartition("@")[2], "", "", ""))
    return urllib3.ProxyManager(bare, proxy_headers=headers, **common)  # type: ignore[arg-type]


def fault_of(error: Exception) -> NotSaved:
    """Why a request failed, by the error that dulwich wrapped."""
    if isinstance(error, HangupException):
        return NotSaved(Fault.NETWORK)
    cause: BaseException | None = error if isinstance(error, HTTPError | OSError) else error.__cause__
    while isinstance(cause, MaxRetryError) and cause.reason is not None:
        cause = cause.reason
    if isinstance(cause, ProxyError):
        return NotSaved(Fault.PROXY)
    if isinstance(cause, SSLError | ssl.SSLError):
        return NotSaved(Fault.CERTIFICATE)
    if isinstance(cause, HTTPError | OSError):
        return NotSaved(Fault.NETWORK)
    return NotSaved(Fault.SERVER, str(error)[:200])


# the last are what dulwich makes of an answer that makes no sense
FAILURES = (
    GitProtocolError, HTTPError, ApplyDeltaError, ChecksumMismatch, ValueError, AssertionError, zlib.error
)  # fmt: skip
