"""The list of what would be lost on a day, handed out as text, CSV or HTML. Loaded only when it is asked for."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from itasite import render, sheet
from itasite.hosts.cli_files import sound_site, write_whole
from itasite.hosts.settings import Settings, read_settings
from itasite.model.site import Site, Year
from itasite.risk import Risk, UnitList, of_unit, risk
from itasite.views.risk import LATE, NOBODY, UNDATED, risk_view
from itasite.views.risk_text import HEADINGS, as_message, as_text, rows


def hand_out(config_file: Path, year: int | None, as_of: date, unit: str | None, form: str, out: Path | None) -> bool:
    """Print the list, or write it to `out`; whether it names something that is at risk."""
    settings = read_settings(config_file)
    if out is not None:
        _keep_inside(settings, out)
    site = sound_site(settings.content)
    found = risk(site, _year(site, year), as_of)
    one = _unit(found, unit)
    _give(_content(found, one, form), out)
    return (one or found.whole).any


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
    if form == "html":
        return render.page("risk.html", view=view, late=LATE, undated=UNDATED).encode()
    return (as_message if form == "markdown" else as_text)(view).encode()


def _give(content: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.buffer.write(content)
        return
    write_whole(out, content)
    click.echo(f"เขียนไว้ที่ {out} (ใช้ภายใน)")
