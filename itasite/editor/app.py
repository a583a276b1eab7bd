"""The application: the pages of the table behind the guard. There is no other way to have it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from importlib import import_module

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from itasite.editor import pages
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.guard import Guard
from itasite.editor.heads import Home
from itasite.editor.keys import Keys
from itasite.editor.pages import PAGES, Page
from itasite.editor.sent_form import pairs, readable, uploads
from itasite.editor.shell import missing, said
from itasite.report.stop_reason import stop_reason

Maker = Callable[[Desk, Asked], Answer]
_MOST_FIELDS, _MOST_FILES = 5_000, 20


def guarded(desk: Desk, keys: Keys, home: Home) -> Guard:
    """The application of a desk, for a browser that came to `home` with one of the keys."""
    return Guard(_application(desk), keys, home, pages.largest)


def _application(desk: Desk) -> Starlette:
    async def refused(request: Request, error: Exception) -> Response:
        return await run_in_threadpool(_refused, desk, request, error)

    application = Starlette(routes=[_route(desk, page) for page in PAGES], exception_handlers={HTTPException: refused})
    application.router.redirect_slashes = False
    return application


def _route(desk: Desk, page: Page) -> Route:
    shows, takes = _maker(page.shows), _maker(page.takes) if page.takes else None
    methods = ["GET", "HEAD", *(["POST"] if takes else [])]
    path = page.path.replace("{year}", "{year:int}")
    return Route(path, _endpoint(desk, page.name, shows, takes), methods=methods, name=page.name)


def _maker(named: str) -> Maker:
    module, _, function = named.partition(":")
    maker: Maker = getattr(import_module(f"itasite.editor.{module}"), function)
    return maker


def _endpoint(desk: Desk, page: str, shows: Maker, takes: Maker | None) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        if request.method != "POST" or takes is None:
            return await run_in_threadpool(_answered, shows, desk, _asked(page, request))
        request = await readable(request)
        async with request.form(max_files=_MOST_FILES, max_fields=_MOST_FIELDS, max_part_size=pages.FORM) as form:
            return await run_in_threadpool(_answered, takes, desk, _asked(page, request, form))

    return answer


def _asked(page: str, request: Request, form: FormData | None = None) -> Asked:
    return Asked(
        request.method,
        page,
        request.path_params,
        tuple(request.query_params.multi_items()),
        pairs(request, form) if form else (),
        uploads(request, form) if form else (),
    )


def _answered(maker: Maker, desk: Desk, asked: Asked) -> Response:
    """What a page says. What stops it is told in words: of the disk, of rights, or our own bug."""
    try:
        return _response(maker(desk, asked))
    except Exception as error:
        told = said(desk, asked, HTTPStatus.INTERNAL_SERVER_ERROR, "ทำตามที่ขอไม่ได้", *stop_reason(error).splitlines())
        return _response(told)


def _refused(desk: Desk, request: Request, error: Exception) -> Response:
    """What is said of an address that leads nowhere, and of a form that cannot be read."""
    status = HTTPStatus(error.status_code) if isinstance(error, HTTPException) else HTTPStatus.BAD_REQUEST
    asked = Asked(request.method)
    if status is HTTPStatus.NOT_FOUND:
        return _response(missing(desk, asked))
    return _response(said(desk, asked, status, "ส่งข้อมูลนี้ไม่ได้", "กดย้อนกลับ สิ่งที่พิมพ์ยังอยู่ แล้วลองส่งอีกครั้ง"))


def _response(answer: Answer) -> Response:
    response = Response(answer.content, int(answer.status), media_type=None)
    for name, value in (("Content-Type", answer.kind), *answer.more):
        response.headers[name] = value
    return response
