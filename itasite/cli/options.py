"""Options that several commands have: the settings file, the output file, and --force."""

from __future__ import annotations

from pathlib import Path

import click

CONFIG = click.option(
    "-f", "--config-file", type=click.Path(readable=False, path_type=Path), default=Path("mkdocs.yml"),
    show_default=True, help="ไฟล์ตั้งค่าเว็บไซต์",
)  # fmt: skip
OUT_PATH = click.Path(path_type=Path, readable=False)  # what is there is judged later, with a message in Thai
OUT = click.option("-o", "--out", type=OUT_PATH, default=None, help="ชื่อไฟล์ที่จะเขียน")
FORCE = click.option("--force", is_flag=True, help="ทับไฟล์ของ -o แม้ไม่ใช่ไฟล์ที่คำสั่งนี้เขียนไว้")
