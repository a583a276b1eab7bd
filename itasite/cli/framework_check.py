"""`itasite framework check`: all that is wrong with or still open of the agency's own criteria, in one run."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.begin.own_file import site_criteria
from itasite.cli.console import print_problems
from itasite.cli.options import CONFIG
from itasite.cli.own_file import check_year, year_to_change
from itasite.facts.unfinished_criteria import unfinished
from itasite.problem import stops
from itasite.reading import frameworks
from itasite.reading.folder import CRITERIA_FOLDER, criteria_file
from itasite.reading.load import own_criteria
from itasite.reading.own_criteria import is_own_list
from itasite.settings.site_settings import Settings, read_settings
from itasite.views.criteria_state import state_line


@click.command("check", short_help="ตรวจเกณฑ์ที่หน่วยงานพิมพ์เอง")
@click.argument("year", type=int, required=False)
@CONFIG
def check(year: int | None, config_file: Path) -> None:
    """บอกทุกจุดที่ผิดและทุกส่วนที่ยังขาดของ frameworks/YEAR.yml ในครั้งเดียว ไม่ใส่ YEAR คือทุกปีที่มี

    รหัสออก: 0 ไม่มีข้อผิดพลาด (ส่วนที่ยังขาดไม่นับ), 1 มีข้อผิดพลาด
    """
    settings = read_settings(config_file)
    known = own_criteria(settings.content)
    if year is not None:
        check_year(year)
    if not known or (year is not None and year not in known):
        missing = f" {year}.yml" if year else "ไฟล์เกณฑ์"
        there = f" (มี {', '.join(map(str, known))})" if known else ""
        start = f"เริ่มด้วย  itasite framework new {year or max(frameworks.years()) + 1}"
        raise click.ClickException(f"ไม่มี{missing} ใน {settings.content / CRITERIA_FOLDER} {start}{there}")
    wrong = [number for number in ((year,) if year else known) if _tell(settings, number)]
    click.echo("ส่วนอื่นของเว็บไซต์ตรวจด้วย  itasite check")
    if wrong:
        raise SystemExit(1)


def _tell(settings: Settings, year: int) -> bool:
    """Tell of one file; True if it has an error."""
    found, problems = site_criteria(settings.content, year)
    name = criteria_file(year)
    click.echo(f"{settings.content / name}" + (f"\n{state_line(found)}" if found and found.known else ""))
    if problems:
        print_problems(problems, settings.content)
    gaps = unfinished(found) if found and is_own_list(found) else ()
    if gaps:
        click.echo(f"ยังขาด {len(gaps)} ส่วน เติมเมื่อมีข้อมูล:")
    for gap in gaps:
        click.echo(f"  {settings.content.as_posix()}/{gap.at.file}:{gap.at.line}  {gap.what}\n    → {gap.remedy}")
    if change := year_to_change(settings.content, year):
        click.echo(change)
    if not problems and not gaps:
        click.echo("ครบทุกส่วน ไม่พบข้อผิดพลาด")
    return stops(problems)
