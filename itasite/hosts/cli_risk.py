"""What would be lost on a day: check --year … --as-of …, and the page for staff, export risk."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from itasite import render, sheet
from itasite.fiscal import parse_date
from itasite.hosts.cli_export import export, sound_site, write_whole
from itasite.hosts.settings import CONFIG, Settings, read_settings
from itasite.model.site import Site, Year
from itasite.risk import Risk, UnitList, of_unit
from itasite.risk import risk as at_risk
from itasite.views.risk import LATE, NOBODY, UNDATED, risk_view
from itasite.views.risk_text import HEADINGS, as_message, as_text, rows

FORMS = ("csv", "markdown")
_SUFFIXES = {".csv": "csv", ".md": "markdown"}


class _UnusableError(click.ClickException):
    exit_code = 2  # 1 says that something is at risk


def today() -> date:
    """The day that counts where none is given."""
    return date.today()


def _day(_context: click.Context, _option: click.Parameter, text: str | None) -> date | None:
    try:
        return parse_date(text) if text is not None else None
    except ValueError as fault:
        raise click.BadParameter(str(fault)) from None


YEAR = click.option("--year", type=int, default=None, help="ปีงบประมาณ พ.ศ. ที่จะดูว่าอะไรเสี่ยงเสียคะแนน")
AS_OF = click.option("--as-of", callback=_day, default=None, help="ถ้าตรวจประเมินวันที่นี้ เช่น 2566-04-30 (ปกติคือวันนี้)")
UNIT = click.option("--unit", default=None, help="เฉพาะผู้รับผิดชอบนี้ เช่น กองคลัง (ใช้กับ --year หรือ --as-of)")
OUT = click.option("-o", "--out", type=click.Path(dir_okay=False, path_type=Path), default=None,
                   help="ชื่อไฟล์ที่จะเขียน (ใช้กับ --year หรือ --as-of)")  # fmt: skip


def deadlines(check: Callable[..., None]) -> Callable[..., None]:
    """`check` with the options of the deadline view, which stands in its place when a year or a day is given."""

    @functools.wraps(check)
    def asked(year: int | None, as_of: date | None, unit: str | None, out: Path | None, **given: Any) -> None:
        form = given["form"]
        if year is None and as_of is None:
            if unit is not None or out is not None or form in FORMS:
                raise click.UsageError("--unit, -o และ --format csv, markdown ใช้คู่กับ --year หรือ --as-of")
            return check(**given)
        context = click.get_current_context()
        if context.get_parameter_source("form") is ParameterSource.DEFAULT and out is not None:
            form = _SUFFIXES.get(out.suffix.lower(), form)
        if form not in ("text", *FORMS):
            raise click.UsageError(f"รายการใกล้กำหนดออกเป็น text, csv หรือ markdown ไม่ใช่ {form}")
        with _unusable():
            found = _found(given["config_file"], year, as_of, out)
            one = _unit(found, unit)
            _give(_content(found, one, form), out)
        sys.exit(1 if (one or found.whole).any else 0)

    return YEAR(AS_OF(UNIT(OUT(asked))))


@export.command(short_help="หน้าสำหรับใช้ภายใน: ข้อที่เสี่ยงเสียคะแนน และวันที่เหลือ")
@YEAR
@AS_OF
@click.option("--unit", default=None, help="เฉพาะผู้รับผิดชอบนี้ เช่น กองคลัง")
@click.option("-o", "--out", type=click.Path(dir_okay=False, path_type=Path), default=None, help="ชื่อไฟล์ html ที่จะเขียน")
@CONFIG
def risk(year: int | None, as_of: date | None, unit: str | None, out: Path | None, config_file: Path) -> None:
    """ไฟล์ HTML ไฟล์เดียวสำหรับใช้ภายใน: อะไรจะเสียคะแนนถ้าตรวจประเมินวันนั้น ไม่รวมอยู่ในเว็บไซต์ที่เผยแพร่"""
    found = _found(config_file, year, as_of, out)
    view = risk_view(found, _unit(found, unit), found.site.agency.numerals)
    _give(render.page("risk.html", view=view, late=LATE, undated=UNDATED).encode(), out)


def _found(config_file: Path, year: int | None, as_of: date | None, out: Path | None) -> Risk:
    settings = read_settings(config_file)
    if out is not None:
        _keep_inside(settings, out)
    site = sound_site(settings.content)
    return at_risk(site, _year(site, year), as_of or today())


def _keep_inside(settings: Settings, out: Path) -> None:
    """What stands in the content or in the site gets published."""
    for folder in (settings.content, settings.site):
        if out.resolve().is_relative_to(folder.resolve()):
            raise click.UsageError(f"รายการนี้ใช้ภายใน แต่ไฟล์ใน {folder} จะถูกเผยแพร่ เลือกที่เก็บนอกโฟลเดอร์นั้น")


def _year(site: Site, number: int | None) -> Year:
    fitting = [year for year in site.years if {"oit", "measures"} & set(year.info.parts)]
    found = next((year for year in fitting if number in (None, year.number)), None)
    if found is None:
        known = ", ".join(str(year.number) for year in fitting)
        raise click.UsageError(
            f"ไม่มีรายการ OIT หรือมาตรการของปี {number or ''}".rstrip() + (f" (มี {known})" if known else "")
        )
    return found


def _unit(found: Risk, name: str | None) -> UnitList | None:
    if name is None:
        return None
    wanted = " ".join(name.split())
    if wanted == NOBODY:
        return of_unit(found, "")
    said = [entry.responsible for entry in found.year.disclosure.items.values()]
    said += [measure.responsible for measure in found.year.measures.measures]
    known = dict.fromkeys([*found.site.agency.units, *(unit for units in said for unit in units)])
    if wanted not in known:
        raise click.UsageError(f"ไม่มีผู้รับผิดชอบชื่อ “{name}” ในปี {found.year.number} (มี {', '.join([*known, NOBODY])})")
    return of_unit(found, wanted)


def _content(found: Risk, unit: UnitList | None, form: str) -> bytes:
    view = risk_view(found, unit, "arabic" if form == "csv" else found.site.agency.numerals)
    if form == "csv":
        return sheet.as_csv(HEADINGS, rows(view))
    return (as_message if form == "markdown" else as_text)(view).encode()


def _give(content: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.buffer.write(content)
        return
    write_whole(out, content)
    click.echo(f"เขียนไว้ที่ {out} (ใช้ภายใน)")


@contextmanager
def _unusable() -> Iterator[None]:
    try:
        yield
    except click.UsageError:
        raise
    except click.ClickException as fault:
        raise _UnusableError(fault.message) from None
