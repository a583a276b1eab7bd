"""The command `schemas`: writes the JSON Schemas of all content files, by which editors complete and explain."""

from __future__ import annotations

import os
from pathlib import Path

import click

from itasite.forms.schemas import DIALECT
from itasite.forms.schemas import schemas as all_schemas
from itasite.output.file import begins, foreign, write_whole

_BEGIN = f'{{\n "$schema": "{DIALECT}"'.encode()


@click.command(short_help="เขียน JSON Schema ของไฟล์ข้อมูล")
@click.argument("folder", type=click.Path(path_type=Path))
def schemas(folder: Path) -> None:
    """เขียน JSON Schema ของไฟล์ข้อมูลทุกไฟล์ไว้ใน FOLDER โปรแกรมแก้ไขข้อความเช่น VS Code ใช้เติมคำและบอกที่ผิดขณะพิมพ์

    เว็บไซต์ที่เริ่มด้วย itasite new มีอยู่แล้วในโฟลเดอร์ .itasite-schemas หลังอัปเดตโปรแกรม เรียก itasite schemas .itasite-schemas
    """
    if os.path.lexists(folder) and not folder.is_dir():
        raise click.ClickException(f"มี {folder} อยู่แล้ว และไม่ใช่โฟลเดอร์ เลือกชื่อโฟลเดอร์อื่น")
    found = {folder / name: text.encode() for name, text in all_schemas().items()}
    for path in found:
        if said := foreign(path, begins(_BEGIN)):
            raise click.ClickException(said)
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in found.items():
        write_whole(path, content)
    click.echo(f"เขียน {len(found)} ไฟล์ใน {folder} แล้ว")
