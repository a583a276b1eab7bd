"""Sees to it that one editor at a time has a content folder, and tells a second one where the first is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from itasite.output.lock import only_one

_FOLDER, _NAME = ".itasite", "edit.txt"  # the port alone: no key is ever in a file
_LAST_PORT = 65_535


@contextmanager
def first_editor(content: Path, project: Path) -> Iterator[Callable[[int], None]]:
    """Be the one editor of a content folder. Yields what notes our port for a second one.

    Raises click.ClickException if another has the folder, and OSError if the folder cannot be opened.
    """
    note = project / _FOLDER / _NAME
    with only_one(content) as ours:
        if not ours:
            raise click.ClickException(_taken(note))
        try:
            yield lambda port: _write(note, port)
        finally:
            with suppress(OSError):
                note.unlink(missing_ok=True)


def _taken(note: Path) -> str:
    port = _read(note)
    where = f"ที่ http://127.0.0.1:{port}/ " if port else ""
    return (
        f"มีหน้าต่างแก้ไขของเว็บไซต์นี้เปิดอยู่แล้ว {where}ใช้หน้าต่างเบราว์เซอร์นั้นต่อได้ "
        "ถ้าปิดไปแล้ว ไปที่หน้าต่างคำสั่งที่เปิดไว้ก่อน แล้วกด Enter เพื่อเปิดใหม่ หรือกด Ctrl-C เพื่อหยุด แล้วเรียกคำสั่งนี้อีกครั้ง"
    )


def _write(note: Path, port: int) -> None:
    """Note our port, if that is possible: without it a second editor is told less."""
    with suppress(OSError):
        if not note.parent.exists():
            note.parent.mkdir()
            (note.parent / ".gitignore").write_text("*\n", encoding="utf-8")  # of this machine, no version of the site
        note.write_text(f"{port}\n", encoding="utf-8")


def _read(note: Path) -> int:
    try:
        port = int(note.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return 0
    return port if 0 < port <= _LAST_PORT else 0
