"""`itasite framework paste`: the list of items out of the text of a table copied from the manual."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import click

from itasite import item_codes
from itasite.begin.own_file import OwnFile
from itasite.begin.paste import SHOWN, put_pasted, read_pasted
from itasite.begin.pasted_file import Merged
from itasite.cli.options import CONFIG, OUT_PATH
from itasite.cli.own_file import own_file, year_to_change
from itasite.cli.pasted_text import pasted_text
from itasite.cli.refuse import or_refuse
from itasite.facts.topics import Guess
from itasite.model.framework import Framework
from itasite.reading.pasted.model import PastedList

_WIDE, _NARROW = 100, 60  # columns of the table on a screen


@click.command(short_help="อ่านรายการข้อจากตารางที่คัดลอกมา")
@click.argument("year", type=int)
@click.argument("file", type=OUT_PATH, required=False)
@click.option("--dry-run", is_flag=True, help="แสดงสิ่งที่อ่านได้ ไม่เขียนไฟล์")
@click.option("--replace-items", is_flag=True, help="ใช้ของที่วางแทนข้อที่พิมพ์ไว้แล้วและต่างกันด้วย")
@CONFIG
def paste(year: int, file: Path | None, dry_run: bool, replace_items: bool, config_file: Path) -> None:
    """อ่านรายการข้อของปี YEAR จากข้อความในไฟล์ FILE หรือที่วางในหน้าจอนี้ แล้วเขียนลง frameworks/YEAR.yml

    คัดลอกตารางจาก PDF, Word, Excel หรือหน้าเว็บได้ วางหลายครั้งทีละหน้าก็ได้ ไฟล์เดิมเก็บสำเนาไว้เสมอ
    """
    own = own_file(config_file, year)
    read = or_refuse(read_pasted(own, pasted_text(file)), own.content)
    _print_list(read.found)
    _print_guesses(read.found, read.guesses, read.earlier)
    _print_doubts(read.found)
    if dry_run:
        click.echo("\nยังไม่ได้เขียนไฟล์ (--dry-run)")
        return
    placed = or_refuse(put_pasted(own, read, replace=replace_items), own.content)
    _print_merged(own, placed.merged, placed.kept)


def _print_merged(own: OwnFile, made: Merged, kept: Path | None) -> None:
    counts = (("เพิ่ม", made.added), ("แทนของเดิม", made.replaced), ("เหมือนเดิม", made.same))
    said = ", ".join(f"{word} {len(codes)} ข้อ" for word, codes in counts if codes)
    click.echo(f"\nเขียน {own.path} แล้ว: {said or 'ไม่มีข้อใดเปลี่ยน'}")
    if kept:
        click.echo(f"  ไฟล์เดิมเก็บไว้ที่ {kept}")
    if made.kept:
        click.echo(f"  คงไว้ตามที่พิมพ์ ต่างจากที่วาง: {', '.join(made.kept)} (ใส่ --replace-items หากต้องการใช้ของที่วาง)")
    if made.left:
        left = item_codes.in_short(made.left, made.before)
        click.echo(f"  ยังเป็นของปีก่อน ไม่อยู่ในที่วาง: {left} (วางเพิ่ม หรือลบข้อที่ปีนี้ไม่มีแล้ว)")
    if change := year_to_change(own.content, own.year):
        click.echo(change)
    click.echo(f"ตรวจต่อด้วย  itasite framework check {own.year}")


def _print_list(found: PastedList) -> None:
    parts = sum(len(component.parts) for item in found.items for component in item.components)
    components = sum(len(item.components) for item in found.items)
    click.echo(f"อ่านได้ {len(found.items)} ข้อ องค์ประกอบ {components} รายการย่อย {parts}\n")
    width = min(shutil.get_terminal_size((_WIDE, 24)).columns, _WIDE)
    codes = max(_columns(item.code) for item in found.items)
    room = max(width - codes - 24, _NARROW // 2)
    click.echo(f"{_fit('ข้อ', codes)}  {_fit('ตัวชี้วัด', 9)}  {_fit('ชื่อข้อ', room)}  องค์ประกอบ")
    for item in found.items:
        where = item.sub_indicator or item.indicator or item.group or "-"
        cells = (_fit(item.code, codes), _fit(where, 9), _fit(item.title or "-", room), str(len(item.components)))
        click.echo("  ".join(cells))


def _print_guesses(found: PastedList, guesses: dict[str, Guess], earlier: Framework | None) -> None:
    if earlier is None:
        return
    click.echo(f"\nเรื่องเดียวกับข้อใดของปี {earlier.fiscal_year} (เดาจากชื่อข้อ ให้ตรวจ):")
    same = [code for code, guess in guesses.items() if guess.likeness >= 1 and guess.item.code == code]
    if same:
        click.echo(f"  ชื่อและรหัสเดียวกัน {len(same)} ข้อ: {item_codes.in_short(same, [item.code for item in found.items])}")
    for item in found.items:
        guess = guesses.get(item.code)
        if item.code in same:
            continue
        if guess is None:
            click.echo(f"  {item.code} ไม่พบข้อที่ใกล้เคียง ถือเป็นข้อใหม่")
        elif guess.likeness < 1:
            click.echo(f"  {item.code} → {guess.item.code} “{guess.item.title}” (ใกล้เคียง {guess.likeness:.0%})")
        else:
            click.echo(f"  {item.code} → {guess.item.code} (ชื่อเดียวกัน)")


def _print_doubts(found: PastedList) -> None:
    if found.passed_over:
        shown = " · ".join(f"“{text[:40]}”" for text in dict.fromkeys(found.passed_over[:SHOWN]))
        click.echo(f"\nข้าม {len(found.passed_over)} บรรทัดที่ไม่ใช่รายการ เช่น เลขหน้าและหัวตาราง: {shown}")
    if found.doubts:
        click.echo(f"\nไม่แน่ใจ {len(found.doubts)} จุด ให้ดูในคู่มือ:")
    for doubt in found.doubts:
        click.echo(f"  บรรทัด {doubt.line} ของที่วาง: {doubt.what}")


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: vowels and marks above and below letters take none."""
    return sum(unicodedata.category(letter) not in ("Mn", "Cf") for letter in text)


def _fit(text: str, width: int) -> str:
    while _columns(text) > width:
        text = text[:-2].rstrip() + "…"
    return text + " " * (width - _columns(text))
