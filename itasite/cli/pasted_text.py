"""What someone pastes, from a file, a pipe or the terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from itasite.begin import pasted_text as begin
from itasite.begin.pasted_text import MOST
from itasite.cli.refuse import or_refuse
from itasite.output.system_error import explain

_ASK = "วางข้อความที่คัดลอกจากคู่มือ (เลือกทั้งตาราง แล้วกด Ctrl-C ในคู่มือ) จบด้วย Enter แล้ว {keys}"


def pasted_text(path: Path | None) -> str:
    """The text of a file, or of standard input if `path` is None. Raises a ClickException in Thai."""
    return or_refuse(begin.pasted_text(_from_file(path) if path else _from_input()), Path())


def _from_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST + 1)
    except OSError as error:
        raise click.ClickException(f"อ่าน {path} ไม่ได้ {explain(error)}") from None


def _from_input() -> bytes:
    if sys.stdin.isatty():
        click.echo(_ASK.format(keys="Ctrl-Z แล้ว Enter" if sys.platform == "win32" else "Ctrl-D"), err=True)
        return sys.stdin.read(MOST + 1).encode("utf-8", errors="replace")  # as the terminal writes it
    raw: bytes = sys.stdin.buffer.read(MOST + 1)
    return raw
