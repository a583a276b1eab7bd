"""A port that a server of a test has, gives back, and has again: meanwhile nobody else may get it."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept_port() -> Iterator[int]:
    """A free port of this machine. Servers that reuse addresses may have it; the system gives it to no one else."""
    with socket.socket() as keeper:
        keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        keeper.bind(("127.0.0.1", 0))
        port = int(keeper.getsockname()[1])
        if sys.platform != "linux":  # elsewhere who is bound shuts out the server too
            keeper.close()
        yield port
