"""Sees to it that one editor at a time has a site, and tells a second one where the first is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import click

from itasite.output.lock import only_one

_FOLDER, _NAME = ".itasite", "edit.txt"  # the port alone: no key is ever in a file
_LAST_PORT = 65_535


@contextmanager
def first_editor(project: Path) -> Iterator[Callable[[int], None]]:
    """Be the one editor of a site. Yields what notes our port for a second one.

    Locked is our own folder beside the content: each save locks the folder of its file, so that an editor which holds
    the content would wait for itself. Raises click.ClickException if another has the site.
    """
    note = project / _FOLDER / _NAME
    with ExitStack() as held:
        with suppress(OSError):  # where we may not write at all, each save says so
            _make(note.parent)
            if not held.enter_context(only_one(note.parent)):
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


def _make(folder: Path) -> None:
    if not folder.exists():
        folder.mkdir()
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")  # of this machine, no version of the site


def _write(note: Path, port: int) -> None:
    """Note our port, if that is possible: without it a second editor is told less."""
    with suppress(OSError):
        note.write_text(f"{port}\n", encoding="utf-8")


def _read(note: Path) -> int:
    try:
        port = int(note.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return 0
    return port if 0 < port <= _LAST_PORT else 0
