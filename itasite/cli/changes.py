"""changes: two versions of the content compared by meaning."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from itasite.cli.files import check_out_path, print_or_write
from itasite.cli.options import CONFIG, FORCE, OUT
from itasite.output.file import begins
from itasite.settings.site_settings import read_settings
from itasite.words.changes import TITLE

_FORMS = {".txt": "text", ".md": "markdown", ".json": "json"}  # by the ending of the file's name


@click.command(short_help="เทียบข้อมูลสองรุ่น: อะไรเปลี่ยนไปบ้าง")
@click.argument("old", default="HEAD", metavar="[OLD]")
@click.argument("new", default=".", metavar="[NEW]")
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default=None,
              help="รูปแบบของรายงาน (ปกติดูจากนามสกุลของ --out)")  # fmt: skip
@OUT
@FORCE
@CONFIG
def changes(old: str, new: str, form: str | None, out: Path | None, force: bool, config_file: Path) -> None:
    """เทียบข้อมูลสองรุ่นตามความหมาย: สถานะ คะแนน ข้อความ หลักฐาน ไฟล์ และหน้าที่เปลี่ยนไป พร้อมคำที่ต่างกัน

    OLD และ NEW เป็นชื่อโฟลเดอร์ วันที่ (เช่น 2566-03-31 หรือ "31 มี.ค. 66") รุ่นของ git (เช่น HEAD~3) หรือ . คือที่อยู่ในเครื่องขณะนี้
    ไม่ใส่ คือเทียบรุ่นล่าสุดที่บันทึกไว้กับที่อยู่ในเครื่อง

    รหัสออก: 0 เทียบได้, 2 เรียกคำสั่งไม่ถูก
    """
    from itasite.changes import as_json, as_text  # so that --help does not wait for git and the reader
    from itasite.changes.between import compared
    from itasite.cli.named_version import named_version

    settings = read_settings(config_file)
    check_out_path(out, settings)
    wanted = form or _FORMS.get(out.suffix.lower() if out else ".txt", "text")
    with tempfile.TemporaryDirectory(prefix="itasite-") as place:
        sides = []
        for name, folder in ((old, Path(place, "old")), (new, Path(place, "new"))):
            folder.mkdir()
            sides.append(named_version(name, settings.content, folder))
        found = compared(*sides)
    write = {"text": as_text.as_text, "markdown": as_text.as_markdown, "json": as_json.as_json}[wanted]
    signs = {"text": TITLE, "markdown": f"# {TITLE}", "json": '{\n  "version": 1,\n  "itasite"'}
    content = write(found).rstrip("\n") + "\n"
    print_or_write(content.encode("utf-8", "replace"), out, begins(signs[wanted].encode()), force=force)
    if out:
        click.echo(f"เขียนไว้ที่ {out}: {as_text.summary(found)}")
