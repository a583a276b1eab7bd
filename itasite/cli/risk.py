"""What is at risk to lose points on a day: check --year … --as-of …, and export risk, the page for staff."""

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

from itasite.cli.clock import today
from itasite.cli.options import CONFIG, FORCE, OUT, OUT_PATH
from itasite.fiscal import NotADate, parse_date

FORMS = ("csv", "markdown")
_SUFFIXES = {".csv": "csv", ".md": "markdown"}


class _UnusableError(click.ClickException):
    exit_code = 2  # 1 means that something is at risk


def _day(_context: click.Context, _option: click.Parameter, text: str | None) -> date | None:
    try:
        return parse_date(text) if text is not None else None
    except NotADate as fault:
        raise click.BadParameter(f"{fault} {fault.remedy}") from None


YEAR = click.option("--year", type=int, default=None, help="ปีงบประมาณ พ.ศ. ที่จะดูว่าอะไรเสี่ยงเสียคะแนน")
AS_OF = click.option("--as-of", callback=_day, default=None, help="ถ้าตรวจประเมินวันที่นี้ เช่น 2566-04-30 (ปกติคือวันนี้)")
UNIT = click.option("--unit", default=None, help="เฉพาะผู้รับผิดชอบนี้ เช่น กองคลัง (ใช้กับ --year หรือ --as-of)")
_WITH = "(ใช้กับ --year หรือ --as-of)"
_OUT = click.option("-o", "--out", type=OUT_PATH, default=None, help=f"ชื่อไฟล์ที่จะเขียน {_WITH}")
_FORCE = click.option("--force", is_flag=True, help=f"ทับไฟล์ของ -o แม้ไม่ใช่ไฟล์ที่คำสั่งนี้เขียนไว้ {_WITH}")


def deadlines(check: Callable[..., None]) -> Callable[..., None]:
    """Add the options of the deadline list to `check`. With a year or a day, the list is shown instead of the check."""

    @functools.wraps(check)
    def asked(
        year: int | None, as_of: date | None, unit: str | None, out: Path | None, force: bool, **given: Any
    ) -> None:
        form = given["form"]
        if year is None and as_of is None:
            if unit is not None or out is not None or force or form in FORMS:
                raise click.UsageError("--unit, -o, --force และ --format csv, markdown ใช้คู่กับ --year หรือ --as-of")
            return check(**given)
        context = click.get_current_context()
        if context.get_parameter_source("form") is ParameterSource.DEFAULT and out is not None:
            form = _SUFFIXES.get(out.suffix.lower(), form)
        if form not in ("text", *FORMS):
            raise click.UsageError(f"รายการใกล้กำหนดออกเป็น text, csv หรือ markdown ไม่ใช่ {form}")
        with _unusable():
            found = _write_risk_list(given["config_file"], year, as_of, unit, form, out, force=force)
        sys.exit(1 if found else 0)

    return YEAR(AS_OF(UNIT(_OUT(_FORCE(asked)))))


@click.command(short_help="หน้าสำหรับใช้ภายใน: ข้อที่เสี่ยงเสียคะแนน และวันที่เหลือ")
@YEAR
@AS_OF
@click.option("--unit", default=None, help="เฉพาะผู้รับผิดชอบนี้ เช่น กองคลัง")
@OUT
@FORCE
@CONFIG
def risk(
    year: int | None, as_of: date | None, unit: str | None, out: Path | None, force: bool, config_file: Path
) -> None:
    """ไฟล์ HTML ไฟล์เดียวสำหรับใช้ภายใน: อะไรจะเสียคะแนนถ้าตรวจประเมินวันนั้น ไม่รวมอยู่ในเว็บไซต์ที่เผยแพร่

    รหัสออก: 0 ไม่มีอะไรเสี่ยง, 1 มีข้อหรือมาตรการที่เสี่ยง, 2 เรียกคำสั่งไม่ถูกหรือเนื้อหายังมีข้อผิดพลาด
    """
    with _unusable():
        found = _write_risk_list(config_file, year, as_of, unit, "html", out, force=force)
    sys.exit(1 if found else 0)


def _write_risk_list(
    config_file: Path, year: int | None, as_of: date | None, unit: str | None, form: str, out: Path | None, *,
    force: bool,
) -> bool:  # fmt: skip
    from itasite.cli.risk_list import write_risk_list  # it imports views and templates, for which `check` must not wait

    return write_risk_list(config_file, year, as_of or today(), unit, form, out, force=force)


@contextmanager
def _unusable() -> Iterator[None]:
    try:
        yield
    except click.UsageError:
        raise
    except click.ClickException as error:
        raise _UnusableError(error.message) from None
