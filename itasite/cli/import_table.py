"""import, of a file from elsewhere: its tables become a workbook of ours, which a clerk checks and then imports."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.cli.files import check_out_path, print_or_write, sound_site, year_of
from itasite.model.site import Site, Year
from itasite.settings.site_settings import Settings
from itasite.words import foreign as said
from itasite.words import taken as words
from itasite.words.workbook import BOOK_TITLE
from itasite.workbook.finish import is_untouched
from itasite.workbook.foreign import propose as proposal_of
from itasite.workbook.foreign.asked_for import rounds_of
from itasite.workbook.foreign.report import lines
from itasite.workbook.handin_sheet import own_pages
from itasite.workbook.known import content_of, known_of
from itasite.workbook.proposed import Refused, as_book


def propose(
    settings: Settings, file: Path, raw: bytes, number: int | None, round_id: str, out: Path | None, *, force: bool
) -> None:
    """Write the workbook that a file from elsewhere proposes, and tell what was found. Nothing else is written."""
    path = out or Path(words.PROPOSAL_NAME.format(stem=file.stem))
    if path.suffix.lower() != ".xlsx":
        raise click.UsageError(words.NOT_XLSX.format(out=path))
    check_out_path(path, settings)
    site = sound_site(settings.content)
    year = _year(site, number)
    content = content_of(site, year)
    known = rounds_of(content, year.number)
    if round_id and round_id not in known:
        raise click.UsageError(said.NO_SUCH_ROUND.format(round=round_id, year=year.number, rounds=", ".join(known)))
    own = own_pages(site, year, settings.url, directory_urls=settings.directory_urls)
    found = proposal_of(settings.content, content, raw, file.name, year.number, round_id, own)
    if isinstance(found, Refused):
        raise click.ClickException(f"{file.name}: {found.why}")
    if found.put or found.asked:
        title = f"{BOOK_TITLE.format(year=year.number)} {site.agency.name}"
        print_or_write(as_book(found, title, year.number, known_of(site, year)), path, is_untouched, force=force)
    for line in lines(found, str(path)):
        click.echo(line)
    if found.needs_round:
        click.echo(said.SAY_ROUND.format(rounds=", ".join(f"--round {one}" for one in known)))


def _year(site: Site, number: int | None) -> Year:
    """The year that is asked for; without one the only year of the site, for a table does not say for certain."""
    if number is None and len(site.years) > 1:
        raise click.UsageError(said.WHICH_YEAR.format(years=", ".join(str(year.number) for year in site.years)))
    return year_of(site, number)
