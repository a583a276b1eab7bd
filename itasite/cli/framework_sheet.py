"""`itasite framework new --sheet`: the agency's own criteria of a year out of a workbook."""

from __future__ import annotations

from pathlib import Path

import click

from itasite import item_codes
from itasite.begin.fault import Fault
from itasite.begin.own_file import OwnFile
from itasite.cli.console import print_problems
from itasite.cli.refuse import or_refuse
from itasite.output.system_error import explain
from itasite.words import criteria_book as words


def from_sheet(own: OwnFile, sheet: Path) -> None:
    """Write the criteria that a workbook holds, and tell what came of it. Raises a ClickException if nothing did."""
    from itasite.attachment.model import MOST_BYTES  # its libraries take a while to load
    from itasite.workbook.criteria.taken import Refused, criteria_in, write

    if own.text is not None:
        or_refuse(Fault("own-file-there", {"path": own.path, "year": own.year}), own.content)
    try:
        with sheet.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise click.ClickException(f"อ่าน {sheet} ไม่ได้ {explain(error)}") from None
    made = criteria_in(own, raw, sheet.name)
    if isinstance(made, Refused):
        raise click.ClickException(made.why)
    for one in made.told:
        click.echo(f"{one.place}  {one.text}".strip())
    if made.problems:
        print_problems(made.problems, own.content, source=False, err=True)
        count = len(made.problems)
        raise click.ClickException(words.FAULTY.format(path=own.path, count=count, name=sheet.name))
    or_refuse(write(own, made), own.content)
    click.echo(words.MADE.format(path=own.path, items=made.items, name=sheet.name))
    if made.carried:
        codes = item_codes.in_short(made.carried, made.carried)
        click.echo(words.CARRIED.format(year=made.before, count=len(made.carried), codes=codes, new=own.year))
    if made.left:
        click.echo(words.NOT_TAKEN.format(year=made.before, names=", ".join(made.left)))
