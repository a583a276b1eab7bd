"""`itasite framework new`: the file of a year's criteria, to be filled in with the manual at hand."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.cli.console import print_problems
from itasite.cli.criteria_file import own_criteria_text
from itasite.cli.criteria_of import KIND
from itasite.cli.options import CONFIG
from itasite.cli.own_file import check_year, faults, own_file, site_criteria, write_own
from itasite.model.agency import Kind
from itasite.reading import frameworks


@click.command("new", short_help="เริ่มไฟล์เกณฑ์ของปีใหม่")
@click.argument("year", type=int)
@click.option("--from", "source_year", type=int, default=None, metavar="YEAR", help="ยกรายการมาจากปีใด เพื่อตรวจแก้ทีละข้อ")
@KIND
@CONFIG
def new(year: int, source_year: int | None, kind: str | None, config_file: Path) -> None:
    """สร้าง frameworks/YEAR.yml ในโฟลเดอร์เนื้อหา มีคำอธิบายทุกช่องว่าดูอะไรในคู่มือแล้วพิมพ์อะไร

    ไฟล์ที่มีอยู่แล้วไม่ถูกแก้ไข ทุกข้อที่ยกมาทำเครื่องหมายว่ายังไม่ได้ตรวจ
    """
    own = own_file(config_file, year)
    if own.text is not None:
        raise click.ClickException(f"มี {own.path} อยู่แล้ว จึงไม่ได้แก้ไขอะไร ดูว่ายังขาดอะไรด้วย  itasite framework check {year}")
    source = None
    if source_year is not None:
        check_year(source_year)
        source, problems = site_criteria(own.settings, source_year)
        if broken := faults(problems):
            print_problems(broken, own.settings.content, err=True)
            raise click.ClickException("แก้ไฟล์เกณฑ์ของหน่วยงานก่อน")
        if source is None or not source.items:
            known = ", ".join(map(str, frameworks.years()))
            remedy = f"ในโปรแกรมมี {known} หรือไม่ใส่ --from เพื่อเริ่มรายการว่าง"
            raise click.ClickException(f"ไม่มีรายการของปี {source_year} ให้ยกมา {remedy}")
    write_own(own, own_criteria_text(own.settings.content, year, Kind(kind) if kind else own.kind, source))
    click.echo(f"สร้าง {own.path} แล้ว")
    if source:
        click.echo(f"ยกมา {len(source.items)} ข้อจากปี {source.fiscal_year} ทุกข้อยังไม่ได้ตรวจกับคู่มือปี {year}")
    click.echo("ขั้นต่อไป:")
    click.echo(f"  itasite framework paste {year}    วางตารางที่คัดลอกจากคู่มือ")
    click.echo(f"  itasite framework check {year}    ดูว่ายังขาดอะไร พร้อมเลขบรรทัด")
