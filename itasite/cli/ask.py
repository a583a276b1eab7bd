"""Questions to the person at the terminal, in Thai. Where nobody sits there, nothing is asked and nothing waits."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

import click

Answer = TypeVar("Answer")
YES = ("", "ใช่", "ใช่ครับ", "ใช่ค่ะ", "ถูก", "ถูกต้อง", "y", "yes")
NO = ("ไม่", "ไม่ใช่", "ไม่ถูก", "ไม่ถูกต้อง", "n", "no")


def somebody_answers() -> bool:
    """Whether a person types, and not a file or another program."""
    try:
        return sys.stdin.isatty()
    except ValueError:  # closed
        return False


def ask(question: str, read: Callable[[str], Answer], default: str = "") -> Answer:
    """Ask until the answer can be read. `read` raises ValueError with a Thai sentence; Enter means `default`."""
    shown = f"{question} [{default}]" if default else question
    while True:
        written = click.prompt(shown, default="", show_default=False, prompt_suffix=": ").strip()
        try:
            return read(written or default)
        except ValueError as fault:
            click.echo(f"  {fault}")


def given(value: str | None, option: str, question: str, read: Callable[[str], Answer], default: str = "") -> Answer:
    """What an option says, else the answer to a question; Raises click.UsageError if neither gives anything."""
    if value is not None:
        try:
            return read(value)
        except ValueError as fault:
            raise click.UsageError(f"{option}: {fault}") from None
    if somebody_answers():
        return ask(question, read, default)
    raise click.UsageError(f"ไม่มีผู้ตอบคำถาม เพราะไม่ได้เรียกจากหน้าจอพิมพ์คำสั่ง ให้ระบุ {option} ({question})")
