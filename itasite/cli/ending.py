"""How commands that run for long end when somebody or the system stops them."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

import click

STOPPED = "หยุดตามคำสั่งแล้ว"
EXIT_CODE = 130  # the usual one after Ctrl-C


def end_now() -> NoReturn:
    """End the program as after Ctrl-C, whatever its threads do: Python does not end while one is in another library."""
    click.echo(STOPPED, err=True)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(EXIT_CODE)


@contextmanager
def ends_as_ctrl_c() -> Iterator[None]:
    """Treat signals of the system (closed terminal, shutdown) like Ctrl-C, so that we clean up."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
    try:
        before = {name: signal.signal(getattr(signal, name), stop) for name in names}
    except ValueError:  # not the main thread: it gets no signals
        before = {}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler if handler is not None else signal.SIG_DFL)
