"""export workbook: a year as a workbook that officers fill in. Imported only when `export` is called."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.cli.files import check_out_path, print_or_write, sound_site, year_of
from itasite.cli.options import CONFIG, FORCE, OUT
from itasite.settings.site_settings import read_settings


@click.command(short_help="สมุดงาน Excel ของปี สำหรับแจกให้กองต่าง ๆ กรอก แล้วนำเข้ากลับ")
@click.option("--year", type=int, default=None, help="ปีงบประมาณ พ.ศ. (ปกติคือปีล่าสุด)")
@OUT
@FORCE
@CONFIG
def workbook(year: int | None, out: Path | None, force: bool, config_file: Path) -> None:
    """ทุกอย่างที่กรอกเป็นตารางได้ของปี: ผลคะแนน มาตรการ ความก้าวหน้า ข้อ OIT หลักฐาน ผลการวิเคราะห์ และหน่วยงาน

    ไม่ระบุ -o จะเขียนเป็น ITA-ปี.xlsx สมุดงานที่มีคนบันทึกแล้วไม่ถูกทับ เว้นแต่ใส่ --force
    """
    from itasite.workbook.finish import is_untouched  # its libraries take a while to load
    from itasite.workbook.of_year import workbook_of

    settings = read_settings(config_file)
    check_out_path(out, settings)
    site = sound_site(settings.content)
    chosen = year_of(site, year)
    path = out or Path(f"ITA-{chosen.number}.xlsx")
    if path.suffix.lower() != ".xlsx":
        raise click.UsageError(f"สมุดงานต้องมีชื่อลงท้ายด้วย .xlsx ไม่ใช่ {path}")
    check_out_path(path, settings)
    print_or_write(workbook_of(site, chosen), path, is_untouched, force=force)
    click.echo(f"เขียนสมุดงานของปี {chosen.number} ไว้ที่ {path} เปิดด้วย Excel หรือ LibreOffice อ่านแผ่นแรกก่อนกรอก")
