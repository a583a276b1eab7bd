"""HTTP read as tolerantly as browsers do, for answers that the HTTP library rejects as broken.

Sends one request and reads one answer. Follows no redirect; the caller must limit the time.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from dataclasses import dataclass

_MOST_HEAD = 256 * 1024
_STATUS = re.compile(rb"\s*HTTP/[\d.]{1,9}\s+(\d{3})(?!\d)", re.IGNORECASE)
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n|\r\r")


@dataclass(frozen=True, slots=True)
class RawResponse:
    """What could be read of an answer. Header names are in small letters; if one is repeated, the first counts."""

    status: int
    headers: dict[str, str]
    body: bytes


async def request(
    message: bytes, ip: str, port: int, trust: ssl.SSLContext | None, name: str, most: int
) -> RawResponse | None:
    """Send `message`, a whole HTTP request, to a network address and read at most `most` bytes of the body.

    `trust` and `name` are for an encrypted connection; without `trust` it is plain. None if the answer is not HTTP.
    Raises OSError if no connection can be made.
    """
    reader, writer = await asyncio.open_connection(ip, port, ssl=trust, server_hostname=name if trust else None)
    try:
        writer.write(message)
        return _taken_apart(await _received(reader, most), most)
    finally:
        writer.close()


async def _received(reader: asyncio.StreamReader, most: int) -> bytes:
    """What the server sends until it closes, until its Content-Length, or until `most` bytes of body."""
    received, looked, enough = bytearray(), 0, None
    while len(received) < (_MOST_HEAD if enough is None else enough):
        try:
            chunk = await reader.read(65536)
        except OSError:  # cut off: keep what came before
            break
        if not chunk:
            break
        received += chunk
        head = _END_OF_HEAD.search(received, max(looked - 3, 0)) if enough is None else None
        looked = len(received)
        if head:
            length = _content_length(_headers(bytes(received[: head.start()])))
            enough = head.end() + (most if length is None else min(length, most))
    return bytes(received)


def _taken_apart(received: bytes, most: int) -> RawResponse | None:
    found = _STATUS.match(received)
    if not found:
        return None
    head = _END_OF_HEAD.search(received, 0, _MOST_HEAD)
    lines, body = (received[: head.start()], received[head.end() :]) if head else (received[:_MOST_HEAD], b"")
    headers = _headers(lines)
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _unchunked(body)
    return RawResponse(int(found[1]), headers, body[:most])


def _headers(lines: bytes) -> dict[str, str]:
    headers: dict[str, str] = {}
    for line in re.split(rb"\r?\n|\r", lines)[1:]:
        name, colon, value = line.partition(b":")
        if colon:
            headers.setdefault(_text(name).strip().lower(), _text(value).strip())
    return headers


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp874", errors="replace")


def _content_length(headers: dict[str, str]) -> int | None:
    found = re.match(r"\d{1,15}", headers.get("content-length", ""))
    return int(found[0]) if found and "transfer-encoding" not in headers else None


def _unchunked(body: bytes) -> bytes:
    """The body without the lengths of its chunks. If the lengths are wrong, the rest as it is."""
    whole, at = bytearray(), 0
    while found := re.compile(rb"\s*([0-9a-fA-F]{1,8})[^\n]{0,200}\n").match(body, at):
        size = int(found[1], 16)
        if not size:
            return bytes(whole)
        whole += body[found.end() : found.end() + size]
        at = found.end() + size
    return bytes(whole) if whole else body
