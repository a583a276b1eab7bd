"""The commands that begin: new, new-year."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from itasite import frameworks
from itasite.findings import check
from itasite.hosts.console import tell
from itasite.hosts.settings import CONFIG, read_settings
from itasite.load import criteria as criteria_of
from itasite.model.agency import KIND_ABBREVIATIONS, KIND_WORDS, Kind
from itasite.model.framework import Framework, Verification
from itasite.model.record import FIRST_YEAR, LAST_YEAR
from itasite.new import NewSite, site_files, year_files


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", prompt="ชื่อเต็มของหน่วยงาน", help="ชื่อเต็มของหน่วยงาน")
@click.option("--kind", type=click.Choice([kind.value for kind in Kind]), default=None, help="ประเภทหน่วยงาน")
@click.option("--province", prompt="จังหวัด", help="จังหวัด")
@click.option("--year", type=int, default=None, help="ปีงบประมาณ พ.ศ.")
def new(folder: Path, name: str, kind: str | None, province: str, year: int | None) -> None:
    """เริ่มเว็บไซต์ใหม่ในโฟลเดอร์ FOLDER"""
    if folder.exists() and any(folder.iterdir()):
        raise click.ClickException(f"โฟลเดอร์ {folder} มีไฟล์อยู่แล้ว เลือกชื่อโฟลเดอร์ใหม่ เพื่อไม่ให้ทับงานเดิม")
    chosen = Kind(kind) if kind else _ask_kind(name)
    number = year or frameworks.latest_complete()
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise click.ClickException(f"{number} ไม่ใช่ปี พ.ศ. เช่น 2566 ให้เขียนปีงบประมาณเป็น พ.ศ. สี่หลัก")
    try:
        files = site_files(NewSite(name.strip(), chosen, province.strip().removeprefix("จังหวัด"), number))
    except KeyError:
        raise click.ClickException(_no_criteria(number, "--year")) from None
    _write(folder, files)
    click.echo(f"สร้าง {len(files)} ไฟล์ใน {folder} แล้ว")
    _tell_draft(frameworks.framework(number, chosen.value))
    click.echo("ขั้นต่อไป:")
    click.echo(f"  cd {folder}\n  itasite check\n  mkdocs serve")


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
    if (folder / str(number)).exists():
        raise click.ClickException(f"มีโฟลเดอร์ {number} อยู่แล้ว จึงไม่ได้แก้ไขอะไร")
    found, problems = criteria_of(folder, criteria or number)
    if problems:
        tell(problems, folder, err=True)
        raise click.ClickException("แก้ไฟล์เกณฑ์ของหน่วยงานก่อน")
    if found is None:
        raise click.ClickException(_no_criteria(criteria or number, "--framework"))
    files = year_files(number, found, years[0] if years else None)
    _write(folder, files)
    click.echo(f"สร้าง {folder / str(number)} แล้ว แก้ไฟล์ year.yml, measures.yml และ oit.yml ในโฟลเดอร์นั้น")
    _tell_draft(found)
    if criteria and criteria != number:
        click.echo(f"ใช้เกณฑ์ปี {criteria} ไปก่อน รายการของปี {number} อาจต่างไป ให้ตรวจกับคู่มือของสำนักงาน ป.ป.ช.")


def _tell_draft(found: Framework | None) -> None:
    """Say what is not known of criteria that are a draft."""
    if found and found.verification is Verification.DRAFT and found.missing:
        missing = "".join(f"\n  - {text}" for text in found.missing)
        click.echo(f"เกณฑ์ของปี {found.fiscal_year} ในรุ่นนี้เป็นฉบับร่าง ยังไม่พบ:{missing}")


def _no_criteria(year: int, option: str) -> str:
    known = ", ".join(str(number) for number in frameworks.years())
    return f"รุ่นนี้ยังไม่มีเกณฑ์ของปี {year} ใช้เกณฑ์ของปีที่มีไปก่อนได้ เช่น {option} {frameworks.latest_complete()} (มี {known})"


def _ask_kind(name: str) -> Kind:
    words = (*KIND_WORDS.items(), *KIND_ABBREVIATIONS.items())
    guess = next((kind for kind, word in words if name.startswith(word)), Kind.OTHER)
    if guess is not Kind.OTHER or not sys.stdin.isatty():
        return guess
    lines = "\n".join(f"  {kind.value:28}{word}" for kind, word in KIND_WORDS.items())
    choice = click.Choice([kind.value for kind in Kind])
    return Kind(click.prompt(f"ประเภทหน่วยงาน\n{lines}\nพิมพ์รหัสทางซ้าย", type=choice, show_choices=False))


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
