"""The commands that export the content to files: itas, risk, calendar, workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from itasite.cli.calendar import calendar
from itasite.cli.criteria_book import criteria
from itasite.cli.files import check_out_path, no_such_year, print_or_write, sound_site
from itasite.cli.options import CONFIG, FORCE, OUT
from itasite.cli.risk import risk
from itasite.cli.workbook import workbook
from itasite.facts import handin
from itasite.facts.checklist import latest_checklist
from itasite.facts.criteria_state import criteria_state
from itasite.facts.sitemap import CHECKLIST
from itasite.formats import sheet
from itasite.model.site import Site, Year
from itasite.output.file import begins
from itasite.settings.site_settings import read_settings
from itasite.text.web_address import address_error

_FORMS = {"": "text", ".txt": "text", ".md": "text", ".csv": "csv", ".xlsx": "xlsx"}  # by the ending of the file name
_TEXT = f"{' | '.join(handin.HEADINGS)}\n\n".encode()  # first line of a text file; a file with it was written by us
_WIDTHS = (42, 60, 70, 26)  # of the columns of the sheet, in characters
_EARLIER = f"{' | '.join(handin.FORM)}\n\n".encode()  # as the last version began a text file


@click.group(short_help="ส่งออกข้อมูลเป็นไฟล์")
def export() -> None:
    """ส่งออกข้อมูลเป็นไฟล์สำหรับงานอื่น"""


@export.command(short_help="รายการ ข้อ | URL | คำอธิบาย สำหรับกรอกในระบบ ITAS")
@click.option("--year", type=int, default=None, help="ปีงบประมาณ พ.ศ. (ปกติคือปีล่าสุด)")
@click.option("--site-url", default=None, help="ที่อยู่เว็บไซต์ที่เผยแพร่ (ปกติคือ site_url ใน mkdocs.yml)")
@click.option("--format", "form", type=click.Choice(["csv", "xlsx", "text"]), default=None,
              help="รูปแบบไฟล์ (ปกติดูจากนามสกุลของ --out)")  # fmt: skip
@OUT
@FORCE
@CONFIG
def itas(
    year: int | None, site_url: str | None, form: str | None, out: Path | None, force: bool, config_file: Path
) -> None:
    """ที่อยู่และคำอธิบายของทุกข้อ OIT ตามแบบของสำนักงาน ป.ป.ช. (ข้อ | URL | คำอธิบาย)"""
    settings = read_settings(config_file)
    check_out_path(out, settings)
    url = site_url or settings.url
    if fault := address_error(url):
        raise click.UsageError(f"ที่อยู่เว็บไซต์ (site_url) “{url}” {fault[0]} {fault[1]}")
    if not url.startswith(("http://", "https://")):
        raise click.UsageError("ยังไม่รู้ที่อยู่ของเว็บไซต์ เพิ่ม site_url: https://… ใน mkdocs.yml หรือใช้ --site-url https://…")
    site, chosen = _chosen(settings.content, year)
    rows = handin.hand_in(site, chosen, handin.PublishedSite(url, settings.directory_urls))
    wanted = form or _FORMS.get(out.suffix.lower() if out else "")
    if wanted is None:
        raise click.UsageError(f"ไม่รู้จักนามสกุลของ {out} ใช้ {', '.join(suffix for suffix in _FORMS if suffix)}")
    if wanted == "xlsx" and out is None:
        raise click.UsageError("ไฟล์ xlsx ต้องมีชื่อ เช่น --out oit.xlsx")
    cells = [handin.cells(row) for row in rows]
    content = {
        "csv": lambda: sheet.as_csv(handin.HEADINGS, cells),
        "xlsx": lambda: sheet.as_xlsx(f"OIT {chosen.number}", handin.HEADINGS, cells, _WIDTHS),
        "text": lambda: (_TEXT if out else b"") + (handin.as_text(rows) + "\n").encode(),
    }[wanted]()
    signs = {
        "csv": _begins_with(sheet.as_csv(handin.HEADINGS, []), sheet.as_csv(handin.FORM, [])),
        "xlsx": sheet.is_our_workbook,
        "text": _begins_with(_TEXT, _EARLIER),
    }
    print_or_write(content, out, signs[wanted], force=force)
    if out:
        click.echo(f"เขียน {len(rows)} ข้อของปี {chosen.number} ไว้ที่ {out}")
    state = criteria_state(chosen.framework)
    if state.lacks_items:
        known = f"ทราบแล้ว {state.items} จาก {state.all_items} ข้อ"
        click.echo(f"เกณฑ์ปี {chosen.framework.fiscal_year} {known} ข้อที่เหลือจึงไม่อยู่ในรายการนี้", err=True)
    for reason, codes in handin.missing(rows):
        click.echo(f"{reason} {len(codes)} ข้อ: {', '.join(codes)}", err=True)


def _begins_with(*signs: bytes) -> Callable[[Path], bool]:
    """Whether a file begins with one of these: earlier versions wrote another first line."""
    known = [begins(sign) for sign in signs]
    return lambda path: any(is_ours(path) for is_ours in known)


def _chosen(content: Path, number: int | None) -> tuple[Site, Year]:
    site = sound_site(content)
    year = site.year(number) if number else latest_checklist(site)
    if year is None or not CHECKLIST.is_in(year):
        raise click.ClickException(no_such_year(site, number, "รายการ OIT", (CHECKLIST,)))
    return site, year


export.add_command(risk)
export.add_command(calendar)
export.add_command(workbook)
export.add_command(criteria)
