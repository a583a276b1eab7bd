"""The preview of a site whose settings ask for what only MkDocs or ProperDocs can do: by their own `serve`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import click

from itasite.hosts.engine import MISSING, QUIET, installed_engine
from itasite.serve.http_server import ADDRESS, PreviewServer

_WAKE = 0.5  # seconds; Windows hears Ctrl-C only between two waits
_PATIENCE = 3.0  # seconds in which it may tidy up


def preview_by_engine(config_file: Path, server: PreviewServer, *, opened: bool) -> None:
    """Run the `serve` of the engine on the port of `server`, until somebody stops it. Raises ClickException."""
    engine = installed_engine()
    if engine is None:
        raise click.ClickException(MISSING)
    server.server_close()  # the port is the engine's now
    command = [sys.executable, "-m", engine, "serve", "-f", str(config_file), "-a", f"{ADDRESS}:{server.port}"]
    command += ["--open"] if opened else []
    process = _started(command)
    try:
        while process.poll() is None:
            _wait(process, _WAKE)
    finally:
        _end(process)
    if process.returncode:
        raise click.ClickException(f"{engine} serve หยุดเอง ข้อความข้างบนบอกว่าเพราะอะไร")


def _started(command: list[str]) -> subprocess.Popen[bytes]:
    """The engine, which hears of Ctrl-C from us alone where the system has groups of processes: it tidies up once."""
    environment = {**os.environ, **QUIET, "PYTHONUTF8": "1"}
    if os.name == "nt":
        return subprocess.Popen(command, env=environment)
    return subprocess.Popen(command, env=environment, process_group=0)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None and os.name != "nt":
        process.send_signal(signal.SIGINT)
    _wait(process, _PATIENCE)
    if process.poll() is None:
        process.kill()
        process.wait()


def _wait(process: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return
