"""A form that was sent, read strictly: each text is UTF-8, or all of it is refused and nothing of it is saved.

The library of the web puts other signs in the place of what is no UTF-8, and takes any encoding that is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import PurePosixPath
from urllib.parse import unquote_to_bytes

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from itasite.editor.answers import Pairs, Upload

_BYTES = "latin-1"  # a sign for each byte, so that no byte is lost before we look at it


async def readable(request: Request) -> Request:
    """The request whose form is to be read; its texts are then what `pairs` and `uploads` take.

    Raises HTTPException for a form that is no UTF-8.
    """
    kind = request.headers.get("content-type", "").lower()
    if "charset" in kind and "utf-8" not in kind:
        raise _refused()
    if kind.startswith("application/x-www-form-urlencoded"):
        _text(unquote_to_bytes((await request.body()).replace(b"+", b" ")))
    if not kind.startswith("multipart/"):
        return request
    headers = [(name, value) for name, value in request.scope["headers"] if name != b"content-type"]
    whole = f"{request.headers['content-type']}; charset={_BYTES}".encode("latin-1")
    return Request({**request.scope, "headers": [*headers, (b"content-type", whole)]}, request.receive)


def pairs(request: Request, form: FormData) -> Pairs:
    """The names and texts of a form. Raises HTTPException."""
    return tuple((_own(request, name), _own(request, text)) for name, text in form.multi_items() if _is_text(text))


def uploads(request: Request, form: FormData) -> tuple[Upload, ...]:
    """The files of a form. Raises HTTPException."""
    return tuple(_uploads(request, form))


def _uploads(request: Request, form: FormData) -> Iterator[Upload]:
    """Some browsers say the whole path of a file."""
    for field, sent in form.multi_items():
        if isinstance(sent, UploadFile) and sent.filename:
            name = PurePosixPath(_own(request, sent.filename).replace("\\", "/")).name
            yield Upload(_own(request, field), name, sent.size or 0, sent.file)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _own(request: Request, text: object) -> str:
    """A text as it was meant."""
    in_bytes = request.headers.get("content-type", "").endswith(f"; charset={_BYTES}")
    return _text(str(text).encode(_BYTES)) if in_bytes else str(text)


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise _refused() from None


def _refused() -> HTTPException:
    return HTTPException(HTTPStatus.BAD_REQUEST)
