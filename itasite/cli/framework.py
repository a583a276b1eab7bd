"""The commands about criteria: framework list, show, diff."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.cli.console import print_problems
from itasite.cli.options import CONFIG
from itasite.facts import crosswalk
from itasite.facts.crosswalk import ItemChange
from itasite.fiscal import format_date
from itasite.model.agency import Agency, Kind
from itasite.model.framework import CriteriaSource, Framework, Question
from itasite.reading import frameworks
from itasite.reading.load import agency_of, criteria, own_criteria
from itasite.settings.site_settings import read_settings
from itasite.views.inferred import inferred_lines
from itasite.views.sources import source_words, trust_words
from itasite.words.choices import KIND_WORDS, VERIFICATION_WORDS

_KIND = click.option("--kind", type=click.Choice([kind.value for kind in Kind]), default=None, help="ประเภทหน่วยงาน")
_WORDS = {
    crosswalk.ChangeKind.SAME: "เหมือนเดิม",
    crosswalk.ChangeKind.RENUMBERED: "เปลี่ยนเลขข้อ",
    crosswalk.ChangeKind.RENAMED: "เปลี่ยนชื่อ",
    crosswalk.ChangeKind.MOVED: "เปลี่ยนเลขข้อและชื่อ",
    crosswalk.ChangeKind.MERGED: "รวมเข้ากับข้ออื่น",
    crosswalk.ChangeKind.SPLIT: "แยกออกจากข้อเดิม",
    crosswalk.ChangeKind.NEW: "ข้อใหม่",
    crosswalk.ChangeKind.GONE: "ไม่มีแล้ว",
    crosswalk.ChangeKind.UNKNOWN: "ยังไม่ทราบ เพราะเกณฑ์ฉบับร่างไม่ครบ",
}


@click.group("framework", short_help="ดูเกณฑ์การประเมินแต่ละปี")
def framework() -> None:
    """เกณฑ์การประเมินแต่ละปีที่มากับโปรแกรม และที่หน่วยงานเพิ่มไว้ใน frameworks/ ของตน"""


@framework.command("list", short_help="ปีที่มีเกณฑ์")
@CONFIG
def list_(config_file: Path) -> None:
    """ปีที่มีเกณฑ์ จำนวนข้อ และความน่าเชื่อถือ รวมที่หน่วยงานเพิ่มไว้เอง"""
    own = own_criteria(read_settings(config_file).content) if config_file.exists() else ()
    for year in own:
        found = _criteria(year, None, config_file)
        click.echo(f"{year}  {_count(found)}  ของหน่วยงานนี้ (frameworks/{year}.yml)")
    for found in frameworks.all_frameworks():
        kinds = "ทุกประเภท" if "all" in found.kinds else ", ".join(KIND_WORDS[Kind(kind)] for kind in found.kinds)
        click.echo(f"{found.fiscal_year}  {_count(found)}  {kinds} · {VERIFICATION_WORDS[found.verification]}")


@framework.command(short_help="เกณฑ์ของปีหนึ่ง")
@click.argument("year", type=int)
@_KIND
@CONFIG
def show(year: int, kind: str | None, config_file: Path) -> None:
    """เกณฑ์ของปี YEAR: น้ำหนัก ตัวชี้วัด ระดับ ปฏิทิน รายข้อ ข้อคำถาม แหล่งที่มา และสิ่งที่ยังไม่พบ"""
    found = _criteria(year, kind, config_file)
    agency = _agency(config_file) if kind is None else None
    click.echo(f"{found.title}\n{trust_words(found.verification, found.source_named(found.source), agency)}")
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
    _echo_list("ยังไม่พบ", found.missing)
    _echo_list("ข้อคำถามของแบบวัด", tuple(map(_question, found.questions)))
    _echo_list("แหล่งที่มา", tuple(_source(source, agency) for source in found.sources))


@framework.command(short_help="สิ่งที่เปลี่ยนไประหว่างสองปี")
@click.argument("old", type=int)
@click.argument("new", type=int)
@click.option("--all", "everything", is_flag=True, help="แสดงข้อที่เหมือนเดิมด้วย")
@_KIND
@CONFIG
def diff(old: int, new: int, everything: bool, kind: str | None, config_file: Path) -> None:
    """ข้อที่เปลี่ยนเลข เปลี่ยนชื่อ เพิ่มใหม่ หรือไม่มีแล้ว จากปี OLD ไปปี NEW"""
    before, after = _criteria(old, kind, config_file), _criteria(new, kind, config_file)
    changes = crosswalk.diff(before, after)
    for change in changes:
        if everything or change.kind is not crosswalk.ChangeKind.SAME:
            click.echo(_line(change))
    counts = {kind: sum(change.kind is kind for change in changes) for kind in crosswalk.ChangeKind}
    click.echo("รวม: " + ", ".join(f"{_WORDS[kind]} {count} ข้อ" for kind, count in counts.items() if count))
    for found in (before, after):
        _echo_list(f"เกณฑ์ปี {found.fiscal_year} ยังไม่พบ", found.missing)


def _criteria(year: int, kind: str | None, config_file: Path) -> Framework:
    """The criteria of a year, with those that the agency added if there is a site here. Raises ClickException."""
    if config_file.exists() and kind is None:
        content = read_settings(config_file).content
        found, problems = criteria(content, year)
        if problems:
            print_problems(problems, content, err=True)
            raise click.ClickException("แก้ไฟล์เกณฑ์ของหน่วยงานก่อน")
    else:
        found = frameworks.framework(year, kind or "")
    if found is None:
        known = ", ".join(str(number) for number in frameworks.years())
        raise click.ClickException(f"ไม่มีเกณฑ์ของปี {year} (มี {known})")
    return found


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


def _line(change: ItemChange) -> str:
    named = (f"{item.code} {item.title}" for item in (change.old, change.new) if item)
    return f"{_WORDS[change.kind]}: {' → '.join(named)}"


def _echo_list(heading: str, texts: tuple[str, ...]) -> None:
    if texts:
        click.echo(f"\n{heading}")
    for text in texts:
        click.echo(f"  - {text}")
