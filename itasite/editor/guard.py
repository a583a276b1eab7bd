"""The one wrapper round the whole application: what it does not let through, no page ever sees."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from http import HTTPStatus
from typing import Any

from itasite.editor.admission import METHODS, Refusal, refusal
from itasite.editor.heads import Head, Home
from itasite.editor.keys import Keys
from itasite.formats import render

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_PATIENCE = 60.0  # seconds in which a body must have come: it comes from this machine
_FORBIDDEN_SOCKET = 1008
# `same-origin` and not `no-referrer`: with that, browsers say `Origin: null` of our own forms.
_POLICY = "; ".join(
    (
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in ("connect", "font", "img", "script", "style")),
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Cache-Control": "no-store",
    "Connection": "close",  # one connection, one request: nothing can be smuggled behind it
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_OURS_ALONE = frozenset((*(name.lower() for name in HEADERS), "server", "set-cookie"))
_CORS = "access-control-"
_NO_KEY = Refusal(
    HTTPStatus.UNAUTHORIZED,
    "หน้านี้เปิดได้จากหน้าต่างที่โปรแกรมเปิดให้เท่านั้น",
    "ไปที่หน้าต่างคำสั่งของ itasite edit แล้วกด Enter โปรแกรมจะเปิดหน้านี้ให้ใหม่",
)
_NOT_SAVED = Refusal(
    HTTPStatus.UNAUTHORIZED,
    "ยังไม่ได้บันทึก เพราะโปรแกรมเปิดใหม่แล้ว",
    "อย่าปิดแท็บนี้ ไปที่หน้าต่างคำสั่งของ itasite edit แล้วกด Enter โปรแกรมจะเปิดหน้าต่างใหม่ในเบราว์เซอร์เดียวกัน "
    "จากนั้นกลับมาที่แท็บนี้ กดย้อนกลับ สิ่งที่พิมพ์ยังอยู่ แล้วกดบันทึกอีกครั้ง",
)
_TOO_LARGE = Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "สิ่งที่ส่งมาใหญ่เกินไป", "กดย้อนกลับ แล้วใช้ไฟล์ที่เล็กลง หรือแบ่งข้อความออก")
_TOO_SLOW = Refusal(HTTPStatus.REQUEST_TIMEOUT, "รอข้อมูลนานเกินไป", "กดย้อนกลับ แล้วส่งอีกครั้ง")
_FAILED = Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, "โปรแกรมทำงานผิดพลาดเอง", "กดย้อนกลับ แล้วลองอีกครั้ง")


class Guard:
    """An ASGI application that hands to another one only what its user may have asked.

    `largest` is the largest body at a path, in bytes.
    """

    def __init__(
        self, app: App, keys: Keys, home: Home, largest: Callable[[str], int], patience: float = _PATIENCE
    ) -> None:
        self._app, self._keys, self.home, self._largest, self._patience = app, keys, home, largest, patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": _FORBIDDEN_SOCKET})
        if scope["type"] != "http":
            return
        head = Head.of(scope)
        if refused := refusal(head, self.home):
            await _say(send, refused)
        elif head.key and self._keys.spend(head.key):
            await self._let_in(send)
        elif not self._keys.opens(head.cookies(self.home.cookie)):
            await _say(send, _NOT_SAVED if head.method == "POST" else _NO_KEY)
        elif head.key:
            await _answer(send, HTTPStatus.SEE_OTHER, (("Location", "/"),))
        elif int(head.value("content-length") or 0) > self._largest(scope["path"]):
            await _say(send, _TOO_LARGE)
        else:
            await self._hand_on(scope, _Body(receive, self._patience), _Reply(send))

    async def _let_in(self, send: Send) -> None:
        """Give the cookie, and lead to the address without the key at once, so that no history keeps it."""
        cookie = f"{self.home.cookie}={self._keys.cookie}; Path=/; HttpOnly; SameSite=Strict"
        await _answer(send, HTTPStatus.SEE_OTHER, (("Location", "/"), ("Set-Cookie", cookie)))

    async def _hand_on(self, scope: Scope, body: _Body, reply: _Reply) -> None:
        try:
            await self._app(scope, body, reply)
        except TimeoutError:
            await reply.instead(_TOO_SLOW)
        except Exception:  # our own bug, of which the application should have told: never a traceback
            await reply.instead(_FAILED)


class _Body:
    """The body of a request, which must come in time."""

    def __init__(self, receive: Receive, patience: float) -> None:
        self._receive, self._whole = receive, False
        self._until = asyncio.get_running_loop().time() + patience

    async def __call__(self) -> MutableMapping[str, Any]:
        """The next part. Raises TimeoutError if it does not come; once all has come, waits for the end only."""
        if self._whole:
            return await self._receive()
        left = self._until - asyncio.get_running_loop().time()
        part = await asyncio.wait_for(self._receive(), max(left, 0))
        self._whole = not part.get("more_body", False)
        return part


class _Reply:
    """The way back, on which each answer gets our headers and loses those that would weaken them."""

    def __init__(self, send: Send) -> None:
        self._send, self._begun = send, False

    async def __call__(self, message: MutableMapping[str, Any]) -> None:
        """Send a part of an answer."""
        if message["type"] == "http.response.start":
            self._begun = True
            kept = [(name, value) for name, value in message.get("headers", ()) if _may_stay(name)]
            message = {**message, "headers": [*kept, *_encoded(HEADERS.items())]}
        await self._send(message)

    async def instead(self, refused: Refusal) -> None:
        """Say this where nothing was said yet."""
        if not self._begun:
            await _say(self._send, refused)


def _may_stay(name: bytes) -> bool:
    known = name.decode("latin-1").lower()
    return known not in _OURS_ALONE and not known.startswith(_CORS)


async def _say(send: Send, refused: Refusal) -> None:
    body = render.page("editor/refused.html", title=refused.title, line=refused.line).encode()
    more = (("Allow", ", ".join(METHODS)),) if refused.status is HTTPStatus.METHOD_NOT_ALLOWED else ()
    await _answer(send, refused.status, (("Content-Type", "text/html; charset=utf-8"), *more), body)


async def _answer(send: Send, status: HTTPStatus, headers: Iterable[tuple[str, str]], body: bytes = b"") -> None:
    told = _encoded((*headers, ("Content-Length", str(len(body))), *HEADERS.items()))
    await send({"type": "http.response.start", "status": int(status), "headers": told})
    await send({"type": "http.response.body", "body": body})


def _encoded(headers: Iterable[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
