"""`itasite framework diff`: what changed between two years, and with --content what that means for this agency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from itasite.cli.criteria_of import KIND, criteria_of, echo_list
from itasite.cli.options import CONFIG
from itasite.facts import crosswalk
from itasite.facts.carried_over import CarriedOver, carried_over
from itasite.facts.crosswalk import ChangeKind, ItemChange
from itasite.findings import check
from itasite.model.framework import AskedPeriod, Framework
from itasite.model.site import Year
from itasite.settings.site_settings import read_settings
from itasite.views.criteria_state import spans

_WORDS = {
    ChangeKind.SAME: "เหมือนเดิม",
    ChangeKind.RENUMBERED: "เปลี่ยนเลขข้อ",
    ChangeKind.RENAMED: "เปลี่ยนชื่อ",
    ChangeKind.MOVED: "เปลี่ยนเลขข้อและชื่อ",
    ChangeKind.MERGED: "รวมเข้ากับข้ออื่น",
    ChangeKind.SPLIT: "แยกออกจากข้อเดิม",
    ChangeKind.NEW: "ข้อใหม่",
    ChangeKind.GONE: "ไม่มีแล้ว",
    ChangeKind.UNKNOWN: "ยังไม่ทราบ เพราะยังไม่พบครบทุกข้อ",
}


@click.command(short_help="สิ่งที่เปลี่ยนไประหว่างสองปี")
@click.argument("old", type=int)
@click.argument("new", type=int)
@click.option("--all", "everything", is_flag=True, help="แสดงข้อที่เหมือนเดิมด้วย")
@click.option("--content", "own", is_flag=True, help="ข้อใดใน oit.yml ของปี OLD ใช้ต่อได้ ข้อใดต้องหาหลักฐานใหม่")
@KIND
@CONFIG
def diff(old: int, new: int, everything: bool, own: bool, kind: str | None, config_file: Path) -> None:
    """ข้อที่เปลี่ยนเลข เปลี่ยนชื่อ เพิ่มใหม่ หรือไม่มีแล้ว จากปี OLD ไปปี NEW"""
    if own:
        _tell_content(_year(old, config_file), criteria_of(new, kind, config_file))
        return
    before, after = criteria_of(old, kind, config_file), criteria_of(new, kind, config_file)
    changes = crosswalk.diff(before, after)
    for change in changes:
        if everything or change.kind is not ChangeKind.SAME:
            click.echo(f"{_WORDS[change.kind]}: {_named(change)}")
    _echo_counts(changes)
    for found in (before, after):
        echo_list(f"เกณฑ์ปี {found.fiscal_year} ยังไม่พบ", found.missing)


def _year(number: int, config_file: Path) -> Year:
    """The year of the site here whose list is that of `number`. Raises a ClickException."""
    site, _ = check(read_settings(config_file).content)
    years = site.years if site else ()
    found = next((year for year in years if number in (year.number, year.framework.fiscal_year)), None)
    if found is None:
        known = ", ".join(str(year.number) for year in years) or "ยังไม่มีปีที่อ่านได้ เรียก itasite check"
        raise click.ClickException(f"ไม่มีปี {number} ในเว็บไซต์นี้ จึงไม่มีหลักฐานให้ดู (มี {known})")
    return found


def _tell_content(year: Year, new: Framework) -> None:
    lines = carried_over(year, new)
    going = [line for line in lines if line.change.new and not line.needs_evidence]
    needing = [line for line in lines if line.needs_evidence]
    gone = [line for line in lines if line.change.new is None]
    unchecked = [line.change.new.code for line in lines if line.change.new and line.change.new.carried_from]
    if unchecked:
        click.echo(f"หมายเหตุ: {len(unchecked)} ข้อของปี {new.fiscal_year} ยังเป็นถ้อยคำของปีก่อน ผลของข้อเหล่านั้นยังเชื่อไม่ได้\n")
    for heading, group in (
        (f"ใช้คำตอบของปี {year.number} ต่อได้", going),
        ("ต้องหาหลักฐานใหม่หรือเพิ่ม", needing),
        (f"ไม่อยู่ในรายการปี {new.fiscal_year}", gone),
    ):
        if group:
            items = {item.code for line in group if (item := line.change.new or line.change.old)}
            click.echo(f"{heading} ({len(items)} ข้อ)")
        for text, codes in _of_several(group):
            click.echo(f"  {text}: {spans(new, codes)}")
        for line in group:
            click.echo(f"  {_WORDS[line.change.kind]}: {_named(line.change)}")
            for text in _about(line, new):
                click.echo(f"      {text}")
    _echo_counts([line.change for line in lines])
    echo_list(f"เกณฑ์ปี {new.fiscal_year} ยังไม่พบ", new.missing)


def _about(line: CarriedOver, new: Framework) -> list[str]:
    """What the agency has, and what is asked anew, a line each."""
    state, item = line.state, line.change.new
    texts = []
    if state and state.responsible:
        texts.append(f"ผู้รับผิดชอบ: {', '.join(state.responsible)}")
    if state and state.evidence:
        texts.append(f"หลักฐานที่มี {len(state.evidence)} รายการ: {', '.join(piece.title for piece in state.evidence)}")
    if item and item.period in (AskedPeriod.THIS_YEAR, AskedPeriod.FIRST_HALF) and state and state.evidence:
        texts.append(f"ต้องเป็นข้อมูลของปี {new.fiscal_year} หลักฐานเดิมใช้ได้เฉพาะที่อยู่ของหน้า")
    texts += [f"องค์ประกอบใหม่: {text}" for text in line.new_components or ()]
    texts += [f"องค์ประกอบที่ไม่มีแล้ว: {text}" for text in line.gone_components or ()]
    return texts


def _of_several(lines: list[CarriedOver]) -> Iterator[tuple[str, set[str]]]:
    """What is the same of many items of a new list, told once with their codes: else it would fill the screen."""
    kept = [(line, line.change.new) for line in lines]
    without = {item.code for line, item in kept if item and not (line.state and line.state.evidence)}
    unlike = {item.code for line, item in kept if item and line.change.old and line.new_components is None}
    for text, codes in (
        ("ยังไม่มีหลักฐานให้ยกมา", without),
        ("ยังเทียบองค์ประกอบไม่ได้ เพราะมีไม่ครบทั้งสองปี", unlike),
    ):
        if codes:
            yield text, codes


def _echo_counts(changes: tuple[ItemChange, ...] | list[ItemChange]) -> None:
    counts = Counter(change.kind for change in changes)
    click.echo("รวม: " + ", ".join(f"{_WORDS[kind]} {counts[kind]} ข้อ" for kind in ChangeKind if counts[kind]))


def _named(change: ItemChange) -> str:
    old, new = change.old, change.new
    if old and new and old.title == new.title:  # told once, or a line is twice as long for nothing
        codes = dict.fromkeys((old.code, new.code))
        return f"{' → '.join(codes)} {new.title}"
    return " → ".join(f"{item.code} {item.title}" for item in (old, new) if item)
