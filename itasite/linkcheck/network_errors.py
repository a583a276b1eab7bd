"""What exceptions of name look-up and encryption mean: a `Failure` and a Thai reason. Also reads Retry-After."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from itasite.linkcheck.observation import Failure

# 11001 is Windows. A name without an address (EAI_NODATA) or no answer (EAI_AGAIN) does not mean "no such name".
_NO_NAME = {socket.EAI_NONAME, 11001}
_NO_NUMBER = {getattr(socket, "EAI_NODATA", 11004), 11004} - {socket.EAI_NONAME}
ONLY_IPV6 = "เว็บไซต์นั้นมีแต่หมายเลข IPv6 ซึ่งเครื่องนี้อาจต่อไม่ได้"
_CERTIFICATE_WORDS = {
    9: "ยังไม่เริ่มใช้ หรือนาฬิกาของเครื่องนี้ผิด",
    10: "หมดอายุ",
    18: "ออกให้ตนเอง",
    19: "ออกโดยผู้ที่ไม่มีใครรับรอง",
    20: "ส่งมาไม่ครบชุดหรือผู้ออกไม่น่าเชื่อถือ เบราว์เซอร์อาจเปิดได้",
    21: "ส่งมาไม่ครบชุด เบราว์เซอร์อาจเปิดได้",
    62: "ออกให้เว็บไซต์ชื่ออื่น",
    64: "ออกให้เว็บไซต์ชื่ออื่น",
}


def encryption_failure(error: BaseException) -> tuple[Failure, str] | None:
    """The failure and the reason in Thai if no encrypted connection could be made; None for other errors."""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Failure.CERTIFICATE, _CERTIFICATE_WORDS.get(cause.verify_code, cause.verify_message)
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
            return Failure.CERTIFICATE, "เครื่องแม่ข่ายเข้ารหัสแบบเก่าหรือตั้งไว้ผิด เบราว์เซอร์อาจเปิดได้"
    return None


def name_failure(error: BaseException) -> tuple[Failure, str] | None:
    """The failure and the reason in Thai ("" if none) if a host name could not be looked up; None for other errors."""
    for cause in _causes(error):
        if has_no_name(cause):
            return Failure.NO_NAME, ""
        if isinstance(cause, socket.gaierror):
            known = "มีชื่อนี้ แต่ไม่มีหมายเลขเครื่อง" if cause.errno in _NO_NUMBER else ""
            return Failure.LOOKUP, known
    return None


def has_no_name(error: BaseException | None) -> bool:
    """Whether the name service says for certain that there is no such host name."""
    return isinstance(error, socket.gaierror) and error.errno in _NO_NAME


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exception and its causes: the HTTP library hides the true one in a chain."""
    cause: BaseException | None = error
    for _ in range(20):
        if cause is None:
            return
        yield cause
        cause = cause.__cause__ or cause.__context__


def retry_after(text: str, now: str) -> float | None:
    """Seconds that a Retry-After header asks to wait; None if it cannot be read.

    `text` is the header, a number or a date; a date is compared with `now`, the Date header of the same server.
    """
    if text.strip().isdecimal():
        return float(text) if len(text) < 20 else float("inf")
    try:
        return (parsedate_to_datetime(text) - parsedate_to_datetime(now)).total_seconds()
    except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
        return None
