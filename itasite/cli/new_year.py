"""The command that starts the next fiscal year of a site: new-year. It reads the clock to say which year runs."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.begin.answers import read_year, year_span
from itasite.begin.new_year import Planned, ground_of, next_year, planned, ready_for, write_year
from itasite.begin.taken_words import taken_lines
from itasite.cli import clock
from itasite.cli.ask import given
from itasite.cli.new import print_list
from itasite.cli.options import CONFIG
from itasite.cli.refuse import or_refuse
from itasite.settings.site_settings import read_settings


@click.command("new-year", short_help="เริ่มปีงบประมาณถัดไป")
@click.argument("year", required=False)
@click.option("--framework", "criteria", default=None, help="ใช้เกณฑ์ของปีใด (ปกติคือปีเดียวกัน หรือปีก่อนหน้าที่ใกล้ที่สุด)")
@CONFIG
def new_year(year: str | None, criteria: str | None, config_file: Path) -> None:
    """เริ่มปีงบประมาณ YEAR (ปกติคือปีถัดจากปีล่าสุดของเว็บไซต์) ยกสิ่งที่ใช้ต่อได้จากปีก่อนไปให้"""
    folder = read_settings(config_file).content
    ground = or_refuse(ground_of(folder), folder)
    number = given(year, "YEAR", "ปีงบประมาณ", read_year) if year else or_refuse(next_year(ground), folder)
    ready = or_refuse(ready_for(ground, number), folder)
    wanted = given(criteria, "--framework", "เกณฑ์ของปี", read_year) if criteria else None
    plan = or_refuse(planned(ready, wanted), folder)
    write_year(plan)
    _print_done(folder, plan)


def _print_done(folder: Path, plan: Planned) -> None:
    number, site = plan.ready.number, plan.ready.ground.site
    click.echo(f"สร้าง {folder / str(number)} แล้ว: ปีงบประมาณ {number} ({year_span(number)})")
    print_list(number, site.agency.kind, plan.criteria)
    if plan.taken and (lines := taken_lines(plan)):
        click.echo("\n".join([f"ยกมาจากปี {plan.taken.before.number}:", *(f"  - {line}" for line in lines)]))
        click.echo("ชื่อ สำนักและกอง และช่องทางติดต่อใน agency.yml ใช้กับทุกปีอยู่แล้ว")
    running = clock.running_year()
    if number < running:
        click.echo(f"ปี {number} ผ่านไปแล้ว (ปีที่กำลังดำเนินอยู่คือ {running}) ถ้าจะใส่เฉพาะผล ให้เขียน parts: [scores] กับ result")
        click.echo(f"ใน {number}/year.yml แล้วลบ measures.yml และ oit.yml ของปีนั้น")
    if number < running and not any(year.number == running for year in site.years):
        click.echo(f"เริ่มปีที่กำลังดำเนินอยู่ด้วย  itasite new-year {running}")
    click.echo("ขั้นต่อไป:")
    click.echo(f"  แก้ {number}/year.yml, measures.yml และ oit.yml ตามหมายเหตุในไฟล์ วางไฟล์ PDF ใน {number}/files/")
    click.echo("  itasite check")
