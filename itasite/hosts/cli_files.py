"""What the commands that write files share: a site without an error, and a file whole or not at all."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from itasite.findings import check
from itasite.hosts.console import tell
from itasite.model.site import Site
from itasite.problem import stops


def sound_site(content: Path) -> Site:
    """The site of a content folder without an error; what is wrong is told otherwise."""
    site, problems = check(content)
    if site is None or stops(problems):
        tell(problems, content, err=True)
        raise click.ClickException("แก้ข้อผิดพลาดของเนื้อหาก่อน แล้วเรียกคำสั่งนี้ใหม่")
    return site


def write_whole(path: Path, content: bytes) -> None:
    """Whole or not at all."""
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-") as work:
            made = Path(work) / path.name
            made.write_bytes(content)
            made.replace(path)
    except OSError as fault:
        raise click.ClickException(f"เขียนไฟล์ {path} ไม่ได้ ({fault.strerror})") from None
