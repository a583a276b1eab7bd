"""The file of the agency's own criteria of a year, for the commands about it."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.begin import own_file as begin
from itasite.begin.fault import no_year
from itasite.begin.own_file import OwnFile
from itasite.cli.refuse import or_refuse
from itasite.settings.site_settings import read_settings


def own_file(config_file: Path, year: int) -> OwnFile:
    """The file of a year in the site of these settings. Raises a ClickException if there is no site or year."""
    check_year(year)
    settings = read_settings(config_file)
    content = settings.content
    if not content.is_dir():
        raise click.ClickException(f"ไม่พบโฟลเดอร์เนื้อหา {content} ดูค่า docs_dir ใน {config_file}")
    return or_refuse(begin.own_file(content, settings.project.folder, year), content)


def check_year(year: int) -> None:
    """Raise a ClickException for a number that is no fiscal year."""
    or_refuse(no_year(year), Path())


def year_to_change(content: Path, year: int) -> str:
    """What to change in year.yml so that a year goes by its own list; "" where nothing is to be changed there."""
    found = begin.year_to_change(content, year)
    if found is None:
        return ""
    return (
        f"{found.path} บรรทัด {found.line} ยังใช้รายการของปี {found.used} "
        f"เมื่อรายการของปี {year} พร้อมแล้ว แก้เป็น  framework: {year}"
    )
