"""The command line: check, explain, build, new, new-year, framework, export, links."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from itasite import __version__, frameworks
from itasite.build import check as check_content
from itasite.hosts.cli_check import check, explain
from itasite.hosts.cli_export import export
from itasite.hosts.cli_framework import framework
from itasite.hosts.cli_links import links
from itasite.hosts.console import tell
from itasite.hosts.offline import NOTE, finish, pack
from itasite.hosts.settings import CONFIG, read_settings
from itasite.load import criteria as criteria_of
from itasite.model.agency import KIND_WORDS, Kind
from itasite.model.framework import Framework, Verification
from itasite.model.record import FIRST_YEAR, LAST_YEAR
from itasite.new import NewSite, site_files, year_files
from itasite.problem import stops


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="itasite")
def main() -> None:
    """เครื่องมือทำเว็บไซต์ ITA จากไฟล์ข้อความ"""
    for stream in (sys.stdout, sys.stderr):  # a Windows console may not be UTF-8
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


@main.command(short_help="สร้างเว็บไซต์")
@CONFIG
@click.option("--strict", is_flag=True, help="ไม่สร้างเว็บไซต์หากมีคำเตือน")
@click.option("--offline", is_flag=True, help="สร้างสำเนาสำหรับ USB ที่เปิดได้โดยไม่ต้องต่ออินเทอร์เน็ต เป็นโฟลเดอร์และไฟล์ zip")
def build(config_file: Path, strict: bool, offline: bool) -> None:
    """สร้างเว็บไซต์: ทำในโฟลเดอร์ชั่วคราว แล้วสลับเข้าที่เมื่อครบถ้วนเท่านั้น"""
    settings = read_settings(config_file)
    folder, site = settings.content, settings.site
    if not settings.has_plugin:
        raise click.UsageError(f"{config_file} ยังไม่ได้เรียกใช้ itasite ให้เพิ่ม  - itasite  ใต้ plugins:")
    content, problems = check_content(folder, settings.levels)
    tell(problems, folder, err=True)
    if content is None or stops(problems):
        raise click.ClickException("ยังสร้างเว็บไซต์ไม่ได้ เว็บไซต์เดิมไม่ถูกแก้ไข")
    site = site.with_name(f"{site.name}-offline") if offline else site
    archive = site.with_name(f"{site.name}.zip")
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as work:
        made = Path(work) / "site"
        _run_mkdocs(config_file, made.resolve(), strict=strict, offline=offline)
        if offline:
            finish(content, made)
            pack(made, Path(work) / archive.name, site.name)
            _swap(Path(work), {made: site, Path(work) / archive.name: archive})
        else:
            _swap(Path(work), {made: site})
    click.echo(f"สร้างเว็บไซต์แล้วที่ {site}")
    if offline:
        click.echo(f"ไฟล์เดียวสำหรับส่งต่อ {archive} ({archive.stat().st_size / 1e6:.1f} MB) วิธีเปิดอยู่ใน {NOTE}")


def _run_mkdocs(config_file: Path, target: Path, *, strict: bool, offline: bool) -> None:
    if offline:
        command = [sys.executable, "-m", "itasite.hosts.mkdocs_offline", str(config_file), str(target)]
    else:
        command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config_file), "-d", str(target)]
    command += ["--strict"] if strict else []
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", env=environment)
    if done.returncode:
        click.echo(done.stderr.strip(), err=True)
        raise click.ClickException("ยังสร้างเว็บไซต์ไม่ได้ เว็บไซต์เดิมไม่ถูกแก้ไข")


@main.command()
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


@main.command("new-year", short_help="เริ่มปีงบประมาณถัดไป")
@click.argument("year", type=int, required=False)
@click.option("--framework", "criteria", type=int, default=None, help="ใช้เกณฑ์ของปีใด (ปกติคือปีเดียวกัน)")
@CONFIG
def new_year(year: int | None, criteria: int | None, config_file: Path) -> None:
    """เริ่มปีงบประมาณถัดไป: สร้างโฟลเดอร์ปีใหม่จากเกณฑ์ของปีนั้น"""
    folder = read_settings(config_file).content
    site, _ = check_content(folder)
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
    guess = next((kind for kind, word in KIND_WORDS.items() if name.startswith(word)), Kind.OTHER)
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


def _swap(work: Path, made: dict[Path, Path]) -> None:
    """Put each new file or folder in the place of the old; where one cannot be, all old ones come back."""
    old: dict[Path, Path] = {}
    try:
        for number, (new, place) in enumerate(made.items()):
            if place.exists():
                kept = work / f"old-{number}"
                place.rename(kept)
                old[place] = kept
            shutil.move(new, place)
    except OSError as fault:
        for new, place in made.items():
            if place.exists() and not new.exists():  # the new one stands there already
                shutil.move(place, new)
        for place, kept in old.items():
            kept.rename(place)
        raise click.ClickException(f"วางผลงานใหม่ไม่ได้ อาจมีโปรแกรมเปิดไฟล์อยู่ ของเดิมไม่ถูกแก้ไข ({fault})") from fault


main.add_command(check)
main.add_command(explain)
main.add_command(export)
main.add_command(framework)
main.add_command(links)
