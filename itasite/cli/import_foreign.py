"""import of a table that is not ours: a workbook of ours with what it says, for a clerk to check. Writes no content."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.cli.files import check_out_path, print_or_write, sound_site
from itasite.model.site import Site, Year
from itasite.settings.site_settings import Settings
from itasite.words import foreign as words
from itasite.workbook.finish import is_untouched
from itasite.workbook.foreign import propose
from itasite.workbook.foreign.asked_for import rounds_of
from itasite.workbook.foreign.report import lines
from itasite.workbook.known import content_of, known_of
from itasite.workbook.proposed import Refused, as_book


def take_foreign(
    settings: Settings, file: Path, raw: bytes, year: int | None, round_id: str | None, out: Path | None, *, force: bool
) -> None:
    """Make the workbook of what a foreign file says, and print what was found, what is asked, and what to do next."""
    path = out or Path(f"{file.stem}-ITA.xlsx")
    if path.suffix.lower() != ".xlsx":
        raise click.UsageError(words.OUT_ENDING.format(path=path))
    check_out_path(path, settings)
    site = sound_site(settings.content)
    chosen = _year(site, year)
    content = content_of(site, chosen)
    known = rounds_of(content, chosen.number)
    if round_id and round_id not in known:
        message = words.NO_SUCH_ROUND.format(round=round_id, year=chosen.number, rounds=", ".join(known))
        raise click.UsageError(message)
    found = propose(settings.content, content, raw, file.name, chosen.number, round_id or "")
    if isinstance(found, Refused):
        raise click.ClickException(f"{file.name}: {found.why}")
    if found.put or found.notes:
        title = words.TITLE.format(file=file.name, year=chosen.number)
        print_or_write(as_book(found, title, chosen.number, known_of(site, chosen)), path, is_untouched, force=force)
    for line in lines(found, str(path)):
        click.echo(line)


def _year(site: Site, number: int | None) -> Year:
    """The year that is asked for; without one the only year of the site, for a table does not say for certain."""
    found = [year for year in site.years if number in (None, year.number)]
    known = ", ".join(str(year.number) for year in site.years)
    if number is None and len(found) > 1:
        raise click.UsageError(words.WHICH_YEAR.format(years=known))
    if not found:
        raise click.UsageError(words.NO_SUCH_YEAR.format(year=number, years=known))
    return found[0]
