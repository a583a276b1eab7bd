"""The port of a preview: the one that is asked for, else the first that is free."""

from __future__ import annotations

import errno

import click

from itasite.serve.http_server import PreviewServer

FIRST = 8000
_TRIED = 100
_TAKEN = (errno.EADDRINUSE, errno.EACCES, 10013, 10048)  # the last two: codes of Windows
_FREE = 1024  # below it only the system may listen


def bound_server(port: int | None) -> PreviewServer:
    """A server that has its port and does not answer yet. Raises click.ClickException if there is none to be had."""
    if port is not None:
        return _at(port)
    for number in range(FIRST, FIRST + _TRIED):
        try:
            server = PreviewServer(number)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise
            continue
        if number != FIRST:
            click.echo(f"พอร์ต {FIRST} มีโปรแกรมอื่นใช้อยู่ จึงใช้พอร์ต {number}")
        return server
    raise click.ClickException(f"พอร์ต {FIRST} ถึง {FIRST + _TRIED - 1} มีโปรแกรมอื่นใช้อยู่ทั้งหมด บอกพอร์ตอื่นด้วย --port")


def _at(port: int) -> PreviewServer:
    try:
        return PreviewServer(port)
    except OSError as error:
        if error.errno not in _TAKEN:
            raise
        why = "ไม่มีสิทธิ์ใช้" if error.errno == errno.EACCES and port < _FREE else "มีโปรแกรมอื่นใช้อยู่"
        raise click.ClickException(
            f"พอร์ต {port} {why} ปิดโปรแกรมนั้น บอกพอร์ตอื่นด้วย --port หรือไม่ต้องใส่ --port แล้วโปรแกรมจะหาพอร์ตว่างเอง"
        ) from None
