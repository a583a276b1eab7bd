"""The port of a preview or an editor: the one that is asked for, else the first that is free."""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import TypeVar

import click

from itasite.serve.http_server import PreviewServer

FIRST = 8000
_TRIED = 100
_TAKEN = (errno.EADDRINUSE, errno.EACCES, 10013, 10048)  # the last two: codes of Windows
_Server = TypeVar("_Server")
_FREE = 1024  # below it only the system may listen


def bound_server(port: int | None) -> PreviewServer:
    """A preview that has its port and does not answer yet; says which if it is not the usual one.

    Raises click.ClickException if there is none to be had.
    """
    server = bound(PreviewServer, port, FIRST)
    if port is None and server.port != FIRST:
        click.echo(f"พอร์ต {FIRST} มีโปรแกรมอื่นใช้อยู่ จึงใช้พอร์ต {server.port}")
    return server


def bound(make: Callable[[int], _Server], port: int | None, first: int) -> _Server:
    """What `make` makes of this port, or of the first free one from `first` on; it raises OSError if one is taken.

    Raises click.ClickException if there is none to be had.
    """
    if port is not None:
        return _at(make, port)
    for number in range(first, first + _TRIED):
        try:
            return make(number)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise
    raise click.ClickException(f"พอร์ต {first} ถึง {first + _TRIED - 1} มีโปรแกรมอื่นใช้อยู่ทั้งหมด บอกพอร์ตอื่นด้วย --port")


def _at(make: Callable[[int], _Server], port: int) -> _Server:
    try:
        return make(port)
    except OSError as error:
        if error.errno not in _TAKEN:
            raise
        why = "ไม่มีสิทธิ์ใช้" if error.errno == errno.EACCES and port < _FREE else "มีโปรแกรมอื่นใช้อยู่"
        raise click.ClickException(
            f"พอร์ต {port} {why} ปิดโปรแกรมนั้น บอกพอร์ตอื่นด้วย --port หรือไม่ต้องใส่ --port แล้วโปรแกรมจะหาพอร์ตว่างเอง"
        ) from None
