"""The text that someone pastes: from a file, a pipe or the terminal, in the encodings of Windows too."""

from __future__ import annotations

import codecs
import sys
from pathlib import Path

import click

from itasite.output.system_error import explain

_MOST = 5_000_000  # bytes; a manual has a tenth of it
_BINARY = ((b"%PDF", "PDF"), (b"PK\x03\x04", "Word หรือ Excel"), (b"\xd0\xcf\x11\xe0", "Word หรือ Excel รุ่นเก่า"))
_ASK = "วางข้อความที่คัดลอกจากคู่มือ (เลือกทั้งตาราง แล้วกด Ctrl-C ในคู่มือ) จบด้วย Enter แล้ว {keys}"


def pasted_text(path: Path | None) -> str:
    """The text of a file, or of standard input if `path` is None. Raises a ClickException in Thai."""
    raw = _from_file(path) if path else _from_input()
    if len(raw) > _MOST:
        raise click.ClickException("ข้อความยาวเกินกว่าจะเป็นตารางของคู่มือ คัดลอกเฉพาะหน้าที่มีรายการข้อ")
    for begin, kind in _BINARY:
        if raw.startswith(begin):
            raise click.ClickException(f"นี่คือไฟล์ {kind} เปิดไฟล์นั้น เลือกตาราง คัดลอก แล้ววางเป็นข้อความ (หรือบันทึกเป็น .txt)")
    text = _decoded(raw)
    if not text.strip():
        raise click.ClickException("ไม่มีข้อความให้อ่าน คัดลอกตารางจากคู่มือก่อน แล้วเรียกคำสั่งนี้ใหม่")
    return text


def _from_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST + 1)
    except OSError as error:
        raise click.ClickException(f"อ่าน {path} ไม่ได้ {explain(error)}") from None


def _from_input() -> bytes:
    if sys.stdin.isatty():
        click.echo(_ASK.format(keys="Ctrl-Z แล้ว Enter" if sys.platform == "win32" else "Ctrl-D"), err=True)
        return sys.stdin.read(_MOST + 1).encode("utf-8", errors="replace")  # as the terminal writes it
    raw: bytes = sys.stdin.buffer.read(_MOST + 1)
    return raw


def _decoded(raw: bytes) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp874", errors="replace")
