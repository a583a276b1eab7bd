"""`itasite framework new`: the file of a year's criteria, to be filled in with the manual at hand."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.begin.new_criteria import begin_criteria
from itasite.begin.own_file import OwnFile
from itasite.cli.criteria_of import KIND
from itasite.cli.framework_sheet import from_sheet
from itasite.cli.options import CONFIG, OUT_PATH
from itasite.cli.own_file import own_file
from itasite.cli.refuse import or_refuse
from itasite.model.agency import Kind
from itasite.words import criteria_book as words


@click.command("new", short_help="เริ่มไฟล์เกณฑ์ของปีใหม่")
@click.argument("year", type=int)
@click.option("--from", "source_year", type=int, default=None, metavar="YEAR", help="ยกรายการมาจากปีใด เพื่อตรวจแก้ทีละข้อ")
@click.option("--sheet", type=OUT_PATH, default=None, metavar="FILE.xlsx",
              help="สร้างจากสมุดงานที่ได้จาก itasite export criteria แล้วแก้ให้ตรงคู่มือ")  # fmt: skip
@KIND
@CONFIG
def new(year: int, source_year: int | None, sheet: Path | None, kind: str | None, config_file: Path) -> None:
    """สร้าง frameworks/YEAR.yml ในโฟลเดอร์เนื้อหา มีคำอธิบายทุกช่องว่าดูอะไรในคู่มือแล้วพิมพ์อะไร

    ไฟล์ที่มีอยู่แล้วไม่ถูกแก้ไข ทุกข้อที่ยกมาทำเครื่องหมายว่ายังไม่ได้ตรวจ
    """
    own = own_file(config_file, year)
    if sheet:
        if source_year is not None or kind is not None:
            raise click.UsageError(words.WITH_BOTH)
        from_sheet(own, sheet)
    else:
        _begin(own, source_year, kind)
    click.echo("ขั้นต่อไป:")
    if not sheet:
        click.echo(f"  itasite framework paste {year}    วางตารางที่คัดลอกจากคู่มือ")
    click.echo(f"  itasite framework check {year}    ดูว่ายังขาดอะไร พร้อมเลขบรรทัด")


def _begin(own: OwnFile, source_year: int | None, kind: str | None) -> None:
    source = or_refuse(begin_criteria(own, source_year, Kind(kind) if kind else None), own.content)
    click.echo(f"สร้าง {own.path} แล้ว")
    if source:
        click.echo(f"ยกมา {len(source.items)} ข้อจากปี {source.fiscal_year} ทุกข้อยังไม่ได้ตรวจกับคู่มือปี {own.year}")
