"""The command that starts the next fiscal year of a site: new-year. It reads the clock to say which year runs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import click

from itasite.cli import clock
from itasite.cli.ask import given
from itasite.cli.begin_words import read_year, year_span
from itasite.cli.console import print_problems
from itasite.cli.criteria_file import own_criteria_text
from itasite.cli.new import print_list
from itasite.cli.options import CONFIG
from itasite.cli.own_list import read_own_list
from itasite.cli.starter import NewYear, year_files
from itasite.cli.taken_over import TakenOver, taken_over
from itasite.forms.schemas import has_schemas
from itasite.model.framework import Framework
from itasite.model.site import Site, Year
from itasite.output.file import write_whole
from itasite.output.new_folder import write_folder
from itasite.problem import stops
from itasite.reading import frameworks
from itasite.reading.folder import criteria_file
from itasite.reading.load import Loaded, load, nearest_criteria
from itasite.reading.load import criteria as criteria_of
from itasite.settings.site_settings import read_settings

_PAST = (
    "รุ่นนี้ยังไม่มีเกณฑ์ของปี {year} ปีที่ผ่านมาแล้วใส่ได้เฉพาะคะแนนรวมและระดับ ไม่ต้องมีไฟล์อื่น\n"
    "สร้างไฟล์ {year}/year.yml ในโฟลเดอร์เนื้อหาเอง เช่น\n"
    "  result:\n    total: 81.49\n    level: B"
)


@click.command("new-year", short_help="เริ่มปีงบประมาณถัดไป")
@click.argument("year", required=False)
@click.option("--framework", "criteria", default=None, help="ใช้เกณฑ์ของปีใด (ปกติคือปีเดียวกัน หรือปีก่อนหน้าที่ใกล้ที่สุด)")
@CONFIG
def new_year(year: str | None, criteria: str | None, config_file: Path) -> None:
    """เริ่มปีงบประมาณ YEAR (ปกติคือปีถัดจากปีล่าสุดของเว็บไซต์) ยกสิ่งที่ใช้ต่อได้จากปีก่อนไปให้"""
    folder = read_settings(config_file).content
    loaded = load(folder)
    site = loaded.site
    if site is None or (not site.years and year is None):
        raise click.ClickException("ยังอ่านปีเดิมไม่ได้ เรียก itasite check ก่อน หรือระบุปี เช่น itasite new-year 2570")
    number = given(year, "YEAR", "ปีงบประมาณ", read_year) if year else site.years[0].number + 1
    if os.path.lexists(folder / str(number)):
        raise click.ClickException(f"มีโฟลเดอร์ {number} อยู่แล้ว จึงไม่ได้แก้ไขอะไร")
    before = _before(site, number)
    _refuse_unread(loaded, before, folder)
    wanted = given(criteria, "--framework", "เกณฑ์ของปี", read_year) if criteria else None
    found = _criteria(folder, site, number, wanted)
    own = "" if found else own_criteria_text(folder, number, site.agency.kind)
    used = found or read_own_list(own, number)
    taken = _taken(folder, before, number, used) if before else None
    wanted_year = NewYear(number, used, site.agency.kind, taken, has_schemas(folder))
    files = {name: text.encode() for name, text in year_files(wanted_year).items()}
    copied = _copied(folder, taken)
    _write(folder, number, files | copied, own)
    _print_done(folder, number, found, site, taken, copied)


def _before(site: Site, number: int) -> Year | None:
    """The year to take over from: the last one before that has content, else the next one after."""
    full = [year for year in site.years if year.measures.measures or year.measures.groups or year.disclosure.items]
    earlier = [year for year in full if year.number < number]
    return earlier[0] if earlier else full[-1] if full else None


def _refuse_unread(loaded: Loaded, before: Year | None, folder: Path) -> None:
    """Raise click.ClickException where files of the year before cannot be read: what is not read would be lost."""
    faults = [
        problem
        for problem in loaded.problems
        if before and stops([problem]) and problem.at.file.startswith(before.file("")) and _is_source(problem.at.file)
    ]
    if before and faults:
        print_problems(faults, folder, loaded.site, err=True)
        raise click.ClickException(f"แก้ไฟล์ของปี {before.number} ก่อน เพราะสิ่งที่อ่านไม่ได้จะไม่ถูกยกไปปีใหม่")


def _is_source(name: str) -> bool:
    return name.endswith(".yml")


def _criteria(folder: Path, site: Site, number: int, wanted: int | None) -> Framework | None:
    """The criteria of the new year; None where the agency begins a list of its own. Raises click.ClickException."""
    found, problems = criteria_of(folder, wanted) if wanted else nearest_criteria(folder, number)
    if problems:
        print_problems(problems, folder, err=True)
        raise click.ClickException("แก้ไฟล์เกณฑ์ของหน่วยงานก่อน")
    if found:
        return found
    kind = site.agency.kind
    if wanted:
        known = ", ".join(map(str, frameworks.years(kind)))
        have = f"ที่มี: {known}" if known else "ไม่มีของหน่วยงานประเภทนี้ ไม่ต้องระบุ --framework"
        raise click.ClickException(f"รุ่นนี้ยังไม่มีเกณฑ์ของปี {wanted} ({have}) ถ้าไม่ระบุ โปรแกรมเลือกปีที่ใกล้ที่สุดให้")
    if number < min(frameworks.years()):
        raise click.ClickException(_PAST.format(year=number))
    return None


def _taken(folder: Path, before: Year, number: int, used: Framework) -> TakenOver:
    assessment = before.measures.assessment
    assessed = criteria_of(folder, assessment + number - before.number)[0] if assessment else None
    return taken_over(before, number, used, assessed)


def _copied(folder: Path, taken: TakenOver | None) -> dict[str, bytes]:
    """The files of lasting evidence, by their path in the new year's folder; those that are not there are left out."""
    found, root = {}, folder.resolve()
    for name, place in (taken.files if taken else {}).items():
        path = (folder / place).resolve()
        if ".." not in Path(name).parts and path.is_relative_to(root) and path.is_file():
            found[name] = path.read_bytes()
    return found


def _write(folder: Path, number: int, files: Mapping[str, bytes], own: str) -> None:
    """Write the folder of the year, and the list of its own if it begins one: both or none."""
    path = folder / criteria_file(number)
    made = bool(own) and not path.parent.exists()
    try:
        if own:
            path.parent.mkdir(exist_ok=True)
            write_whole(path, own.encode())
        write_folder(folder / str(number), files)
    except BaseException:
        if own:
            path.unlink(missing_ok=True)
        if made:
            path.parent.rmdir()
        raise


def _print_done(
    folder: Path, number: int, found: Framework | None, site: Site, taken: TakenOver | None, copied: Mapping[str, bytes]
) -> None:
    click.echo(f"สร้าง {folder / str(number)} แล้ว: ปีงบประมาณ {number} ({year_span(number)})")
    print_list(number, site.agency.kind, found)
    if taken and (lines := _taken_lines(taken, copied)):
        click.echo("\n".join([f"ยกมาจากปี {taken.before.number}:", *(f"  - {line}" for line in lines)]))
        click.echo("ชื่อ สำนักและกอง และช่องทางติดต่อใน agency.yml ใช้กับทุกปีอยู่แล้ว")
    running = clock.running_year()
    if number < running:
        click.echo(f"ปี {number} ผ่านไปแล้ว (ปีที่กำลังดำเนินอยู่คือ {running}) ถ้าจะใส่เฉพาะผล ให้เขียน parts: [scores] กับ result")
        click.echo(f"ใน {number}/year.yml แล้วลบ measures.yml และ oit.yml ของปีนั้น")
    if number < running and not any(year.number == running for year in site.years):
        click.echo(f"เริ่มปีที่กำลังดำเนินอยู่ด้วย  itasite new-year {running}")
    click.echo("ขั้นต่อไป:")
    click.echo(f"  แก้ {number}/year.yml, measures.yml และ oit.yml ตามหมายเหตุในไฟล์ วางไฟล์ PDF ใน {number}/files/")
    click.echo("  itasite check")


def _taken_lines(taken: TakenOver, copied: Mapping[str, bytes]) -> list[str]:
    lines = [f"ผู้รับผิดชอบ {taken.responsible} จาก {len(taken.items)} ข้อ"] if taken.responsible else []
    if taken.number < taken.before.number:
        return lines
    if taken.evidence:
        files = f" พร้อมไฟล์ {len(copied)} ไฟล์" if copied else ""
        lines.append(f"หลักฐานที่ใช้ต่อ {taken.evidence} รายการ{files} ตรวจว่ายังถูกต้อง")
    else:
        lines.append("ไม่มีหลักฐานที่ใช้ต่อ (ใส่ lasting: true ที่หลักฐานซึ่งใช้ได้หลายปี แล้วปีต่อไปจะยกมาให้)")
    if gone := [place for name, place in taken.files.items() if name not in copied]:
        lines.append(f"ไม่พบไฟล์ของหลักฐาน {len(gone)} ไฟล์ ให้วางเอง: {', '.join(gone)}")
    if surveys := len(taken.before.info.surveys):
        waiting = surveys - taken.lasting_surveys
        lines.append(f"แบบวัด {surveys} แบบ" + (f" รอที่อยู่ของปีใหม่ {waiting} แบบ" if waiting else ""))
    if taken.unfinished:
        lines.append(f"มาตรการที่ยังไม่เสร็จ {len(taken.unfinished)} รายการ: {', '.join(taken.unfinished)}")
    if taken.left:
        lines.append(f"มาตรการที่เสร็จแล้ว {taken.left} รายการ ไม่ได้ยกมา")
    if taken.groups:
        lines.append(f"กลุ่มมาตรการ {len(taken.before.measures.groups)} กลุ่ม")
    if taken.rounds:
        lines.append(f"รอบการรายงาน {len(taken.before.info.rounds)} รอบ ตรวจวันสิ้นรอบ")
    return lines
