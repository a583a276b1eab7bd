"""import: a workbook that was filled in is taken into the content; a table of another office becomes a workbook."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from itasite.cli.options import CONFIG, OUT
from itasite.output.system_error import explain
from itasite.settings.site_settings import Settings, read_settings
from itasite.text.typed_path import typed_path
from itasite.words import taken as words

if TYPE_CHECKING:
    from itasite.edit.several import SavedAll
    from itasite.workbook.opened import Refused
    from itasite.workbook.taken import Import, Written


class _How(NamedTuple):
    """How a workbook of ours is taken in."""

    year: int | None
    write: bool
    delete: bool
    force: bool


@click.command("import", short_help="นำสมุดงาน Excel ที่กรอกแล้วเข้าเว็บไซต์")
@click.argument("file", type=click.Path(path_type=Path, readable=False), metavar="FILE")
@click.option("--year", type=int, default=None, help="ปีงบประมาณ พ.ศ. ของไฟล์ (สมุดงานที่ส่งออกจากที่นี่บอกปีเองอยู่แล้ว)")
@click.option("--write", is_flag=True, help="เขียนลงไฟล์ของเนื้อหา (ไม่ใส่ คือแสดงรายการอย่างเดียว)")
@click.option("--delete", is_flag=True, help="ลบข้อมูลของแถวที่ไม่มีในสมุดงานแล้ว")
@click.option("--force", is_flag=True, help="นำเข้าแม้ชื่อหน่วยงานในสมุดงานต่างจากเว็บไซต์นี้ หรือทับไฟล์ของ -o")
@click.option("--round", "round_id", default="", metavar="ID", help="รอบที่ตารางจากที่อื่นรายงาน เช่น 6m (ปกติดูจากตารางเอง)")
@OUT
@CONFIG
def import_(file: Path, year: int | None, write: bool, delete: bool, force: bool, round_id: str, out: Path | None,
            config_file: Path) -> None:  # fmt: skip
    """นำสมุดงาน FILE (.xlsx) ที่ส่งออกด้วย itasite export workbook และกรอกแล้ว เข้าเว็บไซต์

    ครั้งแรกแสดงรายการสิ่งที่จะเปลี่ยน ยังไม่เขียนสิ่งใด ใส่ --write จึงเขียน สิ่งที่ผู้อื่นแก้ในเว็บไซต์หลังจากส่งออกยังอยู่
    ถ้าแก้ช่องเดียวกันไม่ตรงกัน จะแสดงทั้งสองค่า และไม่เขียนสิ่งใด

    FILE ที่มาจากที่อื่น (Word, Excel, หน้าเว็บ) ไม่ถูกนำเข้าทันที แต่ได้สมุดงานที่ใส่ค่าที่อ่านได้ไว้ให้ตรวจ (-o คือชื่อสมุดงานนั้น)

    รหัสออก: 0 ไม่มีสิ่งที่ต้องแก้, 1 มีสิ่งที่ต้องแก้ก่อน จึงไม่ได้เขียน, 2 เรียกคำสั่งไม่ถูก
    """
    from itasite.workbook.opened import is_ours  # so that --help does not wait for the reader

    settings = read_settings(config_file)
    raw = _bytes(file)
    if is_ours(raw):
        if round_id or out:
            raise click.UsageError("--round และ -o ใช้กับไฟล์จากที่อื่น ไฟล์นี้เป็นสมุดงานของ itasite ซึ่งบอกรอบไว้แล้ว และนำเข้าโดยตรง")
        _own(settings, file, raw, _How(year, write, delete, force))
        return
    from itasite.cli.import_table import propose

    propose(settings, file, raw, year, round_id, out, force=force)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise click.UsageError(f"อ่านไฟล์ {file} ไม่ได้: {explain(error)}") from None


def _own(settings: Settings, file: Path, raw: bytes, how: _How) -> None:
    from itasite.changes.as_text import visible
    from itasite.workbook import taken
    from itasite.workbook.listed import lines
    from itasite.workbook.opened import Refused

    wanted = taken.Wanted(settings.content, raw, file.name, settings.levels, how.year, how.delete, how.force)
    found = taken.import_of(wanted)
    done = _written(found) if isinstance(found, taken.Import) and how.write else found
    if isinstance(done, Refused):
        raise click.ClickException(f"{done.why} {done.command}".strip())
    made, saved = done if isinstance(done, taken.Written) else (done, None)
    for line in lines(made, written=saved is not None):
        click.echo(line)
    if saved:
        _print_saved(made, saved)
    elif made.stopped:
        click.echo(f"\n{words.NOT_WRITTEN}")
        sys.exit(1)
    elif made.edits:
        options = " --delete" * how.delete + " --force" * how.force
        click.echo(f"\n{words.NEXT.format(file=visible(typed_path(str(file))), options=options)}")


def _written(made: Import) -> Import | Written | Refused:
    """What became of a list that is to be written: itself where nothing is to be, or may be."""
    from itasite.edit.retried import GaveUp
    from itasite.workbook.taken import write

    if made.stopped or not made.edits:
        return made
    try:
        return write(made)
    except GaveUp as why:
        raise click.ClickException(str(why)) from None


def _print_saved(made: Import, saved: SavedAll) -> None:
    from itasite.cli.import_version import version_line

    files = ", ".join(saved.written)
    version = version_line(made, saved)
    if saved.error:
        left, why = ", ".join(saved.left), explain(saved.error)
        click.echo("\n" + words.PARTLY.format(files=files, left=left, why=why))
    else:
        click.echo("\n" + words.DONE.format(files=files))
    if version:
        click.echo(version)
    if saved.error:
        sys.exit(1)
