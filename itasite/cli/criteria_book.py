"""export criteria: the criteria of a year as a workbook. Imported only when `export` is called."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.cli.criteria_of import KIND, criteria_of
from itasite.cli.files import check_out_path, print_or_write
from itasite.cli.options import CONFIG, FORCE, OUT
from itasite.settings.site_settings import read_settings
from itasite.words import criteria_book as words


@click.command(short_help="สมุดงาน Excel ของเกณฑ์ปีหนึ่ง สำหรับแก้ให้ตรงคู่มือ")
@click.option("--year", type=int, required=True, help="ปีงบประมาณ พ.ศ. ของเกณฑ์")
@KIND
@OUT
@FORCE
@CONFIG
def criteria(year: int, kind: str | None, out: Path | None, force: bool, config_file: Path) -> None:
    """เครื่องมือ น้ำหนัก ตัวชี้วัด ข้อคำถาม ข้อ OIT กับองค์ประกอบ ระดับ และปฏิทินของเกณฑ์ปี --year

    แก้แล้วสร้างเกณฑ์ของหน่วยงานด้วย  itasite framework new ปี --sheet ไฟล์  ไม่ระบุ -o จะเขียนเป็น criteria-ปี.xlsx
    """
    from itasite.workbook.criteria.book import workbook_of  # its libraries take a while to load
    from itasite.workbook.finish import is_untouched

    found = criteria_of(year, kind, config_file)
    path = out or Path(words.FILE.format(year=year))
    if path.suffix.lower() != ".xlsx":
        raise click.UsageError(f"สมุดงานต้องมีชื่อลงท้ายด้วย .xlsx ไม่ใช่ {path}")
    if config_file.exists():
        check_out_path(path, read_settings(config_file))
    print_or_write(workbook_of(found), path, is_untouched, force=force)
    click.echo(words.WROTE.format(year=year, path=path))
