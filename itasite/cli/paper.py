"""paper: an official paper of a year as PDF or Word. Imported only when it is called."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itasite.cli.console import print_problems
from itasite.cli.files import check_out_path, print_or_write, year_of
from itasite.cli.options import CONFIG, FORCE, OUT
from itasite.facts.sitemap import PAPER_FORMS
from itasite.findings import check
from itasite.problem import stops
from itasite.settings.site_settings import Settings, read_settings
from itasite.words import papers as said

if TYPE_CHECKING:
    from itasite.papers.faults import Fault
    from itasite.papers.kinds import Made


@click.command(short_help="เอกสารราชการของปี เป็น PDF หรือ Word: บันทึกข้อความ รายงาน ประกาศ …")
@click.argument("kind", type=click.Choice(tuple(said.KIND_TITLES)))
@click.option("--year", type=int, default=None, help="ปีงบประมาณ พ.ศ. (ปกติคือปีล่าสุด)")
@click.option("--round", "round_id", default="", help="รอบของรายงานมาตรการ เช่น 6m (ปกติคือรอบล่าสุดที่มีรายงาน)")
@click.option("--page", default="", help="ทำจากหน้านี้ของปีนั้น เช่น report.md (ปกติเลือกหน้าที่มีเนื้อหาตรงกัน หรือทำจากข้อมูล)")
@click.option(
    "--format", "form", type=click.Choice(PAPER_FORMS), default=None, help="รูปแบบไฟล์ (ปกติดูจากนามสกุลของ -o หรือ pdf)"
)
@click.option("--by-hand", is_flag=True, help="เลขที่ วันที่ และตำแหน่งที่ว่างไว้ จะเขียนด้วยมือ จึงไม่ถือว่าเป็นฉบับร่าง")
@OUT
@FORCE
@CONFIG
def paper(
    kind: str,
    year: int | None,
    round_id: str,
    page: str,
    form: str | None,
    by_hand: bool,
    out: Path | None,
    force: bool,
    config_file: Path,
) -> None:
    """เอกสารราชการจากข้อมูลของปี หรือจากหน้าที่เขียนไว้เอง พร้อมพิมพ์และลงนาม

    KIND คือ memo บันทึกข้อความ, report รายงานมาตรการ, analysis การวิเคราะห์ผล, oit รายการ OIT, order คำสั่ง,
    notice ประกาศเชิญชวนตอบแบบวัด EIT, scores ผลคะแนน

    แบบฟอร์ม Word ของหน่วยงานเองวางไว้ที่ forms/KIND.docx ข้างโฟลเดอร์เนื้อหา

    รหัสออก: 0 เขียนแล้ว, 1 เขียนแล้วแต่มีสิ่งที่แสดงไม่ได้ หรือเขียนไม่ได้, 2 เรียกคำสั่งไม่ถูก
    """
    from itasite.papers.kinds import NoPaperError, make, with_draft  # views and templates take a while to load

    settings = read_settings(config_file)
    check_out_path(out, settings)
    wanted = form or (out.suffix.lower().removeprefix(".") if out else "pdf")
    if wanted not in PAPER_FORMS:
        raise click.UsageError(f"เอกสารเป็นได้ {', '.join(PAPER_FORMS)} ไม่ใช่ {out}")
    if round_id and kind != "report":
        raise click.UsageError("--round ใช้กับ report เท่านั้น")
    site, problems = check(settings.content)
    if site is None:
        print_problems(problems, settings.content, site, err=True)
        raise click.ClickException("แก้ข้อผิดพลาดของเนื้อหาก่อน แล้วเรียกคำสั่งนี้ใหม่")
    chosen = year_of(site, year)
    try:
        made = make(site, chosen, kind, round_id=round_id, page=page)
    except NoPaperError as error:
        raise click.ClickException(str(error)) from None
    from itasite.papers.faults import faults

    found = faults(site, chosen, made)
    errors = sum(stops((problem,)) for problem in problems)
    made = with_draft(made, errors=bool(errors or found), by_hand=by_hand)
    path = out or Path("-".join(filter(None, (kind, str(chosen.number), round_id))) + f".{wanted}")
    check_out_path(path, settings)
    _write(made, kind, path, wanted, settings, force=force)
    click.echo(said.WRITTEN.format(title=made.paper.title, path=path))
    _tell(made, errors, found, settings)
    sys.exit(1 if found else 0)


def _write(made: Made, kind: str, path: Path, form: str, settings: Settings, *, force: bool) -> None:
    from itasite.papers.docx import is_untouched as is_our_word
    from itasite.papers.pdf.untouched import is_untouched as is_our_pdf
    from itasite.papers.written import NotWrittenError, written

    try:
        content = written(made.paper, kind, form, settings.content)
    except NotWrittenError as error:
        raise click.ClickException(str(error)) from None
    print_or_write(content, path, is_our_pdf if form == "pdf" else is_our_word, force=force)


def _tell(made: Made, errors: int, found: tuple[Fault, ...], settings: Settings) -> None:
    """Say what the paper was made of, why it is a draft, and what of the content is not on it as it is written."""
    if made.page:
        click.echo(said.FROM_PAGE.format(page=settings.content / made.page))
    if made.paper.superseded:
        click.echo(made.paper.superseded.replace("\u2060", ""))
    for part in made.left_out:
        click.echo(said.LEFT_OUT.format(place=f"{settings.content / made.page}:{part.line}", what=part.what), err=True)
    if made.paper.draft:
        reasons = [said.HAS_ERRORS.format(count=errors)] if errors else []
        reasons += [said.HAS_FAULTS] if found else []
        reasons += [blank.told for blank in made.blanks]
        click.echo("\n".join((said.IS_DRAFT, *(f"- {reason}" for reason in reasons))), err=True)
        if any(blank.by_hand for blank in made.blanks):
            click.echo(said.BY_HAND, err=True)
    for fault in found:
        click.echo(f"{settings.content / str(fault.at)} {fault.message} {fault.remedy}", err=True)
