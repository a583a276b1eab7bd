"""The commands about criteria: list and show; the others have a module each."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.cli.criteria_of import KIND, criteria_of, echo_list
from itasite.cli.framework_check import check
from itasite.cli.framework_compare import compare
from itasite.cli.framework_diff import diff
from itasite.cli.framework_new import new
from itasite.cli.framework_paste import paste
from itasite.cli.options import CONFIG
from itasite.fiscal import format_date
from itasite.model.agency import Agency
from itasite.model.framework import CriteriaSource, Framework, Question
from itasite.reading import frameworks
from itasite.reading.load import agency_of, own_criteria
from itasite.settings.site_settings import read_settings
from itasite.views.criteria_state import confirmed_by, kinds_line, state_line, trust_line
from itasite.views.inferred import inferred_lines
from itasite.views.sources import source_words, trust_words


@click.group("framework", short_help="ดูเกณฑ์การประเมินแต่ละปี")
def framework() -> None:
    """เกณฑ์การประเมินแต่ละปีที่มากับโปรแกรม และที่หน่วยงานเพิ่มไว้ใน frameworks/ ของตน"""


@framework.command("list", short_help="ปีที่มีเกณฑ์")
@CONFIG
def list_(config_file: Path) -> None:
    """ปีที่มีเกณฑ์ พบแล้วเท่าใด ใช้กับใคร และความน่าเชื่อถือ รวมที่หน่วยงานเพิ่มไว้เอง"""
    own = own_criteria(read_settings(config_file).content) if config_file.exists() else ()
    for year in own:
        found = criteria_of(year, None, config_file)
        click.echo(f"{year}  {state_line(found)}\n      ของหน่วยงานนี้ (frameworks/{year}.yml)")
    for found in frameworks.all_frameworks():
        click.echo(f"{found.fiscal_year}  {state_line(found)}\n      {kinds_line(found)}\n      {trust_line(found)}")


@framework.command(short_help="เกณฑ์ของปีหนึ่ง")
@click.argument("year", type=int)
@KIND
@CONFIG
def show(year: int, kind: str | None, config_file: Path) -> None:
    """เกณฑ์ของปี YEAR: น้ำหนัก ตัวชี้วัด ระดับ ปฏิทิน รายข้อ ข้อคำถาม แหล่งที่มา และสิ่งที่ยังไม่พบ"""
    found = criteria_of(year, kind, config_file)
    agency = _agency(config_file) if kind is None else None
    click.echo(f"{found.title}\n{trust_words(found.verification, found.source_named(found.source), agency)}")
    click.echo(f"{state_line(found)}\n{trust_line(found)}\n{kinds_line(found)}")
    if found.note:
        click.echo(f"หมายเหตุ: {found.note}")
    click.echo("\nเครื่องมือ")
    for instrument in found.instruments:
        weight = f"{instrument.weight:f} %" if instrument.weight is not None else "ยังไม่พบน้ำหนัก"
        click.echo(f"  {instrument.code}  {weight}  {instrument.title}")
        for part in instrument.parts:
            click.echo(f"    {part.code}  {part.title}")
    source = found.source_named(found.instruments_source or found.source)
    if source and any(instrument.weight is not None for instrument in found.instruments):
        click.echo(f"  แหล่งที่มาของน้ำหนัก: {source_words(source, agency)}")
    click.echo("ตัวชี้วัด")
    for indicator in found.indicators:
        click.echo(f"  {indicator.number:3} {indicator.instrument}  {indicator.title}{_also(indicator.aliases)}")
    click.echo("ตัวชี้วัดย่อย" if found.sub_indicators else "ตัวชี้วัดย่อย: ยังไม่พบ")
    for sub in found.sub_indicators:
        click.echo(f"  {sub.number:5} {sub.title}{_also(sub.aliases)}")
    click.echo("ระดับ" if found.levels else "ระดับ: ยังไม่พบ")
    for level in found.levels:
        each = f" และทุกเครื่องมือตั้งแต่ {level.each_minimum:f}" if level.each_minimum is not None else ""
        click.echo(f"  {level.title}: คะแนนรวมตั้งแต่ {level.minimum:f}{each}")
    for line in inferred_lines(found, agency):
        click.echo(line)
    if found.calendar:
        click.echo("ปฏิทิน")
    for step in found.calendar:
        start = f"{format_date(step.start)} ถึง " if step.start else "ถึง "
        click.echo(f"  {start}{format_date(step.end)}  {step.title}")
    click.echo(f"\nรายการ OIT {_count(found)}")
    for item in found.items:
        state = found.item_verification(item)
        doubt = "" if state is found.verification else f"  ({trust_words(state, found.item_source(item), agency)})"
        click.echo(f"  {item.code:4} {found.item_criterion(item):5} {item.title}{doubt}")
    echo_list("ยืนยันแล้วสำหรับหน่วยงานประเภท", confirmed_by(found, agency))
    echo_list("ยังไม่พบ", found.missing)
    echo_list("ข้อคำถามของแบบวัด", tuple(map(_question, found.questions)))
    echo_list("แหล่งที่มา", tuple(_source(source, agency) for source in found.sources))


def _question(question: Question) -> str:
    note = f" ({question.note})" if question.note else ""
    return f"{question.code} ตัวชี้วัดที่ {question.indicator} {question.text}{note}"


def _agency(config_file: Path) -> Agency | None:
    """Whose site this is, if there is one."""
    return agency_of(read_settings(config_file).content) if config_file.exists() else None


def _source(source: CriteriaSource, agency: Agency | None) -> str:
    return " · ".join(text for text in (source_words(source, agency), source.url, source.note) if text)


def _also(names: tuple[str, ...]) -> str:
    """What some papers call it instead."""
    return f" (บางเอกสารเรียก {', '.join(names)})" if names else ""


def _count(found: Framework) -> str:
    known = len(found.items)
    return f"{known} ข้อ" if found.complete else f"{known} จาก {found.items_count} ข้อ"


for command in (new, paste, check, diff, compare):
    framework.add_command(command)
