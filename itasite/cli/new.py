"""The commands that create files to start with: new, new-year."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from itasite.cli.console import print_problems
from itasite.cli.options import CONFIG
from itasite.cli.starter import NewSite, site_files, year_files
from itasite.cli.wheel import Wheel, own_wheel
from itasite.findings import check
from itasite.model.agency import Kind
from itasite.model.framework import Framework
from itasite.model.record import FIRST_YEAR, LAST_YEAR
from itasite.output.new_folder import write_folder
from itasite.reading import frameworks
from itasite.reading.load import criteria as criteria_of
from itasite.settings.site_settings import read_settings
from itasite.views.criteria_state import draft_lines
from itasite.words.choices import KIND_ABBREVIATIONS, KIND_WORDS


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", prompt="ชื่อเต็มของหน่วยงาน", help="ชื่อเต็มของหน่วยงาน")
@click.option("--kind", type=click.Choice([kind.value for kind in Kind]), default=None, help="ประเภทหน่วยงาน")
@click.option("--province", prompt="จังหวัด", help="จังหวัด")
@click.option("--year", type=int, default=None, help="ปีงบประมาณ พ.ศ.")
def new(folder: Path, name: str, kind: str | None, province: str, year: int | None) -> None:
    """เริ่มเว็บไซต์ใหม่ในโฟลเดอร์ FOLDER"""
    if os.path.lexists(folder) and not folder.is_dir():
        raise click.ClickException(f"มี {folder} อยู่แล้ว และไม่ใช่โฟลเดอร์ เลือกชื่อโฟลเดอร์ใหม่ เพื่อไม่ให้ทับงานเดิม")
    if folder.exists() and any(folder.iterdir()):
        raise click.ClickException(f"โฟลเดอร์ {folder} มีไฟล์อยู่แล้ว เลือกชื่อโฟลเดอร์ใหม่ เพื่อไม่ให้ทับงานเดิม")
    name, province = _words(name, "ชื่อหน่วยงาน"), _words(province, "จังหวัด")
    chosen = Kind(kind) if kind else _ask_kind(name)
    number = year or frameworks.latest_complete()
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise click.ClickException(f"{number} ไม่ใช่ปี พ.ศ. เช่น 2566 ให้เขียนปีงบประมาณเป็น พ.ศ. สี่หลัก")
    wheel = own_wheel()
    place = {"wheel_name": wheel.name, "wheel_hash": wheel.hash} if wheel else {}
    try:
        files = site_files(NewSite(name, chosen, province.removeprefix("จังหวัด"), number, **place))
    except KeyError:
        raise click.ClickException(_no_criteria(number, "--year")) from None
    wheels = {f"wheels/{wheel.name}": wheel.content} if wheel else {}
    write_folder(folder, _encoded(files) | wheels)
    click.echo(f"สร้าง {len(files) + len(wheels)} ไฟล์ใน {folder} แล้ว")
    _print_wheel(wheel)
    _print_draft(frameworks.framework(number, chosen.value))
    click.echo("ขั้นต่อไป:")
    click.echo(f"  cd {folder}\n  itasite check\n  mkdocs serve")


_PAST = (
    "รุ่นนี้ยังไม่มีเกณฑ์ของปี {year} ปีที่ผ่านมาแล้วใส่ได้เฉพาะคะแนนรวมและระดับ ไม่ต้องมีไฟล์อื่น\n"
    "สร้างไฟล์ {year}/year.yml ในโฟลเดอร์เนื้อหาเอง เช่น\n"
    "  result:\n    total: 81.49\n    level: B"
)


@click.command("new-year", short_help="เริ่มปีงบประมาณถัดไป")
@click.argument("year", type=int, required=False)
@click.option("--framework", "criteria", type=int, default=None, help="ใช้เกณฑ์ของปีใด (ปกติคือปีเดียวกัน)")
@CONFIG
def new_year(year: int | None, criteria: int | None, config_file: Path) -> None:
    """เริ่มปีงบประมาณถัดไป: สร้างโฟลเดอร์ปีใหม่จากเกณฑ์ของปีนั้น"""
    folder = read_settings(config_file).content
    site, _ = check(folder)
    years = site.years if site else ()
    if not years and year is None:
        raise click.ClickException("ยังอ่านปีเดิมไม่ได้ เรียก itasite check ก่อน หรือระบุปี เช่น itasite new-year 2567")
    number = year or years[0].number + 1
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise click.ClickException(f"{number} ไม่ใช่ปี พ.ศ. เช่น 2567 ให้เขียนปีงบประมาณเป็น พ.ศ. สี่หลัก")
    if os.path.lexists(folder / str(number)):
        raise click.ClickException(f"มีโฟลเดอร์ {number} อยู่แล้ว จึงไม่ได้แก้ไขอะไร")
    found, problems = criteria_of(folder, criteria or number)
    if problems:
        print_problems(problems, folder, err=True)
        raise click.ClickException("แก้ไฟล์เกณฑ์ของหน่วยงานก่อน")
    if found is None:
        wanted = criteria or number
        past = criteria is None and number < min(frameworks.years())
        raise click.ClickException(_PAST.format(year=number) if past else _no_criteria(wanted, "--framework"))
    files = year_files(number, found, years[0] if years else None)
    inside = {name.removeprefix(f"{number}/"): content for name, content in _encoded(files).items()}
    write_folder(folder / str(number), inside)
    click.echo(f"สร้าง {folder / str(number)} แล้ว แก้ไฟล์ year.yml, measures.yml และ oit.yml ในโฟลเดอร์นั้น")
    _print_draft(found)
    if criteria and criteria != number:
        click.echo(f"ใช้เกณฑ์ปี {criteria} ไปก่อน รายการของปี {number} อาจต่างไป ให้ตรวจกับคู่มือของสำนักงาน ป.ป.ช.")


def _print_draft(found: Framework | None) -> None:
    """Print how much of the criteria is known and how far it can be trusted, unless all is and can."""
    for line in draft_lines(found) if found else ():
        click.echo(line)


def _no_criteria(year: int, option: str) -> str:
    known = ", ".join(str(number) for number in frameworks.years())
    return f"รุ่นนี้ยังไม่มีเกณฑ์ของปี {year} ใช้เกณฑ์ของปีที่มีไปก่อนได้ เช่น {option} {frameworks.latest_complete()} (มี {known})"


def _ask_kind(name: str) -> Kind:
    words = (*KIND_WORDS.items(), *KIND_ABBREVIATIONS.items())
    guess = next((Kind(kind) for kind, word in words if name.startswith(word)), Kind.OTHER)
    if guess is not Kind.OTHER or not sys.stdin.isatty():
        return guess
    lines = "\n".join(f"  {kind:28}{word}" for kind, word in KIND_WORDS.items())
    choice = click.Choice([kind.value for kind in Kind])
    return Kind(click.prompt(f"ประเภทหน่วยงาน\n{lines}\nพิมพ์รหัสทางซ้าย", type=choice, show_choices=False))


def _words(text: str, what: str) -> str:
    """A name as one line of printable text. Raises ClickException if it is empty or cannot be printed."""
    words = " ".join(text.split())
    if not words or not all(letter.isprintable() for letter in words):
        raise click.ClickException(f"{what}ว่างเปล่า หรือมีอักขระที่พิมพ์ไม่ได้ ให้พิมพ์ใหม่จากแป้นพิมพ์")
    return words


def _print_wheel(wheel: Wheel | None) -> None:
    """Print where the wheel of the program is, or that it is missing and what to do."""
    if wheel:
        click.echo(f"วางไฟล์ติดตั้งโปรแกรมไว้ที่ wheels/{wheel.name} (SHA-256 {wheel.hash}) ให้เก็บไว้กับเว็บไซต์")
    else:
        click.echo("สร้างไฟล์ติดตั้งของโปรแกรมให้ไม่ได้ ก่อนเผยแพร่จากเครื่องอื่นให้ทำตามที่เขียนไว้ใน requirements.txt")


def _encoded(files: dict[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in files.items()}
