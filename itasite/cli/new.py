"""The command that starts a site: new. It reads the clock, for the fiscal year that runs."""

from __future__ import annotations

import os
from pathlib import Path

import click

from itasite.begin.answers import (
    full_name,
    kind_list,
    kind_words,
    province_in,
    read_kind,
    read_name,
    read_province,
    read_year,
    year_span,
)
from itasite.begin.new_site import SiteAnswers
from itasite.cli import clock
from itasite.cli.ask import NO, YES, ask, given, somebody_answers
from itasite.cli.double_click import EDITORS, PREVIEWS, STARTED, note_of_this_machine
from itasite.cli.git_start import begin_git
from itasite.cli.starter import NewSite, short_name, site_files
from itasite.cli.wheel import Wheel, own_wheel
from itasite.detect.agency_kind import guessed_kind
from itasite.model.agency import Kind
from itasite.model.framework import Framework
from itasite.output.new_folder import write_folder
from itasite.reading import frameworks
from itasite.reading.folder import criteria_file
from itasite.views.criteria_state import draft_lines
from itasite.words.choices import KIND_WORDS

_KIND_HELP = "ประเภทหน่วยงาน เป็นคำไทยหรือคำย่อ เช่น เทศบาลตำบล, อบต., โรงพยาบาล (ปกติอ่านจากชื่อ)"


@click.command(short_help="เริ่มเว็บไซต์ใหม่")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default=None, help="ชื่อเต็มของหน่วยงาน")
@click.option("--kind", "kind_word", default=None, help=_KIND_HELP)
@click.option("--province", default=None, help="ชื่อจังหวัด เช่น นครราชสีมา")
@click.option("--year", "year_word", default=None, help="ปีงบประมาณ พ.ศ. (ปกติคือปีที่กำลังดำเนินอยู่)")
@click.option("--git", "with_git", is_flag=True, help="เริ่มที่เก็บ git ในโฟลเดอร์นั้นด้วย")
def new(
    folder: Path, name: str | None, kind_word: str | None, province: str | None, year_word: str | None, with_git: bool
) -> None:
    """เริ่มเว็บไซต์ใหม่ในโฟลเดอร์ FOLDER ถามชื่อ ประเภท จังหวัด และปีงบประมาณ ที่ไม่ได้ระบุไว้

    ตอบไม่ได้หรือเปลี่ยนใจ กด Ctrl-C ได้ทุกเมื่อ จะไม่มีไฟล์ใดถูกสร้าง
    """
    _refuse_taken(folder)
    name = given(name, "--name", "ชื่อเต็มของหน่วยงาน", read_name)
    kind, guessed = _kind(name, kind_word)
    written, name = name, full_name(name, kind)
    province = given(province, "--province", "จังหวัด", read_province, province_in(name))
    year = _year(year_word)
    criteria = frameworks.nearest(year, kind)
    if year < min(frameworks.years()):
        raise click.ClickException(_TOO_EARLY.format(year=year, first=min(frameworks.years())))
    wheel, count = write_site(folder, SiteAnswers(name, kind, province, year), criteria)
    click.echo(f"สร้าง {count} ไฟล์ใน {folder} แล้ว")
    click.echo(f"ปีงบประมาณ {year} ({year_span(year)})")
    if name != written:
        click.echo(f"ชื่อ: {name} ชื่อย่อ: {short_name(name, kind)} (ถ้าไม่ใช่ ให้แก้ใน content/agency.yml)")
    if guessed:
        click.echo(f"ประเภท: {kind_words(kind)} {guessed}")
    _print_wheel(wheel)
    print_list(year, kind, criteria)
    if with_git:
        click.echo(begin_git(folder))
    click.echo("ขั้นต่อไป:")
    click.echo(f"  cd {folder}\n  itasite check\n  itasite serve")
    click.echo(f"กรอกข้อมูลด้วยแบบฟอร์มโดยไม่ต้องพิมพ์คำสั่ง: ดับเบิลคลิก {', '.join(EDITORS)}")
    click.echo(f"ดูเว็บไซต์โดยไม่ต้องพิมพ์คำสั่ง: ดับเบิลคลิก {', '.join(PREVIEWS)}")
    click.echo("มีรายงาน Word รายการ Excel หรือหน้าเว็บเดิมอยู่แล้ว ไม่ต้องพิมพ์ใหม่:  itasite import ตามด้วยชื่อไฟล์")
    click.echo(f"ผลการประเมินของปี {year - 1} เพิ่มภายหลังได้ด้วย  itasite new-year {year - 1}")


def write_site(folder: Path, wanted: SiteAnswers, criteria: Framework | None) -> tuple[Wheel | None, int]:
    """Write a new site into an empty folder; returns what installs the program, and how many files are to be kept.

    `criteria` are those that its year goes by, None where it begins a list of its own. Raises OSError.
    """
    wheel = own_wheel()
    place = {"wheel_name": wheel.name, "wheel_hash": wheel.hash} if wheel else {}
    files = site_files(NewSite(wanted.name, wanted.kind, wanted.province, wanted.year, **place), criteria)
    wheels = {f"wheels/{wheel.name}": wheel.content} if wheel else {}
    texts = {path: text.encode() for path, text in (files | note_of_this_machine()).items()}
    write_folder(folder, texts | wheels, STARTED)
    return wheel, len(files) + len(wheels)


_TOO_EARLY = (
    "เกณฑ์ที่มากับโปรแกรมเริ่มที่ปี {first} ปี {year} จึงใส่ได้เฉพาะคะแนนรวมและระดับ\n"
    "เริ่มเว็บไซต์ของปีที่กำลังทำงานอยู่ก่อน (ไม่ต้องระบุ --year) แล้วสร้างไฟล์ content/{year}/year.yml เอง เช่น\n"
    "  result:\n    total: 81.49\n    level: B"
)


def _refuse_taken(folder: Path) -> None:
    """Raise click.ClickException if the place is not free: before any question, so that no answer is in vain."""
    if os.path.lexists(folder) and not folder.is_dir():
        raise click.ClickException(f"มี {folder} อยู่แล้ว และไม่ใช่โฟลเดอร์ เลือกชื่อโฟลเดอร์ใหม่ เพื่อไม่ให้ทับงานเดิม")
    if folder.exists() and any(folder.iterdir()):
        raise click.ClickException(f"โฟลเดอร์ {folder} มีไฟล์อยู่แล้ว เลือกชื่อโฟลเดอร์ใหม่ เพื่อไม่ให้ทับงานเดิม")


def _kind(name: str, word: str | None) -> tuple[Kind, str]:
    """The kind of body, and how it was found where nobody said it ("" where somebody did)."""
    guess = guessed_kind(name)
    if word is not None:
        return given(word, "--kind", "ประเภทหน่วยงาน", read_kind), ""
    if somebody_answers():
        return _asked_kind(guess), ""
    if guess:
        return guess, "(อ่านจากชื่อ ถ้าไม่ใช่ ให้แก้ kind ใน content/agency.yml หรือระบุ --kind)"
    return Kind.OTHER, "(ชื่อไม่บอกประเภท ถ้าไม่ใช่ ให้แก้ kind ใน content/agency.yml หรือระบุ --kind)"


def _asked_kind(guess: Kind | None) -> Kind:
    if guess:
        question = f"อ่านจากชื่อว่าเป็น “{kind_words(guess)}” ถูกต้องหรือไม่ (กด Enter ถ้าใช่ พิมพ์ ไม่ ถ้าไม่ใช่)"
        said = ask(question, lambda written: _yes_or_kind(written, guess))
        if said:
            return said
    click.echo(f"ประเภทหน่วยงาน\n{kind_list()}")
    return ask("พิมพ์เลขหรือชื่อประเภท", read_kind)


def _yes_or_kind(written: str, guess: Kind) -> Kind | None:
    """The guess, another kind, or None for: no. Raises ValueError."""
    if written.lower() in YES:
        return guess
    return None if written.lower() in NO else read_kind(written)


def _year(word: str | None) -> int:
    running = clock.running_year()
    if word is None and not somebody_answers():
        return running
    if word is None:
        click.echo(f"ปีงบประมาณที่กำลังดำเนินอยู่คือ {running} ({year_span(running)})")
        click.echo(f"ผลการประเมินของปี {running - 1} เพิ่มภายหลังได้ด้วย  itasite new-year {running - 1}")
    year = given(word, "--year", "ปีงบประมาณ", read_year, str(running))
    if year > running + 1:
        click.echo(f"ปี {year} ยังไม่ถึง (วันนี้อยู่ในปีงบประมาณ {running}) ถ้าพิมพ์ผิด ให้ลบโฟลเดอร์นี้แล้วเริ่มใหม่")
    return year


def print_list(year: int, kind: Kind, criteria: Framework | None) -> None:
    """Print which list of items a new year goes by, and what is missing in it."""
    if criteria is None:
        click.echo(
            f"โปรแกรมไม่มีรายการข้อของ{KIND_WORDS[kind]}ที่ใช้กับปี {year} ได้ และไม่ใช้รายการของหน่วยงานประเภทอื่นแทน\n"
            f"จึงเริ่มรายการของหน่วยงานเองไว้ที่ content/{criteria_file(year)} ให้พิมพ์ข้อตามคู่มือที่หน่วยงานได้รับ"
        )
        return
    if criteria.fiscal_year != year:
        click.echo(f"ปี {year} ใช้รายการของปี {criteria.fiscal_year} ไปก่อน เพราะยังไม่มีเกณฑ์ของปี {year}")
    for line in draft_lines(criteria):
        click.echo(line)


def _print_wheel(wheel: Wheel | None) -> None:
    """Print where the wheel of the program is, or that it is missing and what to do."""
    if wheel:
        click.echo(f"วางไฟล์ติดตั้งโปรแกรมไว้ที่ wheels/{wheel.name} (SHA-256 {wheel.hash}) ให้เก็บไว้กับเว็บไซต์")
    else:
        click.echo("สร้างไฟล์ติดตั้งของโปรแกรมให้ไม่ได้ ก่อนเผยแพร่จากเครื่องอื่นให้ทำตามที่เขียนไว้ใน requirements.txt")
