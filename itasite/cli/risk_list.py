"""Writes the list of what is at risk on a day as text, Markdown, CSV or HTML. Imported only when needed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from itasite.cli.files import check_out_path, no_such_year, print_or_write, sound_site
from itasite.facts.risk import Risk, UnitList, of_unit, risk
from itasite.facts.sitemap import CHECKLIST, MEASURES
from itasite.formats import render, sheet
from itasite.model.site import Site, Year
from itasite.output.file import Sign, begins
from itasite.settings.site_settings import read_settings
from itasite.views.risk import LATE, NOBODY, UNDATED, risk_view
from itasite.views.risk_text import HEADINGS, TEXT, as_message, as_text, is_message, rows

# How a file of each format is recognized as written by us.
_SIGNS: dict[str, Sign] = {
    "csv": begins(sheet.as_csv(HEADINGS, [])),
    "html": begins(b'<!doctype html>\n<html lang="th">\n<head>\n<meta name="generator" content="itasite">'),
    "markdown": lambda path: is_message(path.read_text(encoding="utf-8", errors="replace")),
    "text": begins(TEXT.encode()),
}


def write_risk_list(
    config_file: Path, year: int | None, as_of: date, unit: str | None, form: str, out: Path | None, *, force: bool
) -> bool:
    """Print the list, or write it to `out`. Returns whether anything is at risk.

    Raises a usage error for an unknown year or unit, or if `out` may not be written.
    """
    settings = read_settings(config_file)
    check_out_path(out, settings, note="รายการนี้ใช้ภายใน ")
    site = sound_site(settings.content)
    found = risk(site, _year(site, year), as_of)
    one = _unit(found, unit)
    print_or_write(_content(found, one, form), out, _SIGNS[form], force=force)
    if out:
        click.echo(f"เขียนไว้ที่ {out} (ใช้ภายใน)")
    return (one or found.whole).any


def _year(site: Site, number: int | None) -> Year:
    fitting = [year for year in site.years if CHECKLIST.is_in(year) or MEASURES.is_in(year)]
    found = next((year for year in fitting if number in (None, year.number)), None)
    if found is None:
        raise click.UsageError(no_such_year(site, number, "รายการ OIT หรือมาตรการ", (CHECKLIST, MEASURES)))
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
        return render.page("files/risk.html", view=view, late=LATE, undated=UNDATED).encode()
    return (as_message if form == "markdown" else as_text)(view).encode()
