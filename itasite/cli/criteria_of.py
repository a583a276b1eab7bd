"""The criteria of a year for a command, as the site here has them; shared by the commands of `framework`."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.cli.console import print_problems
from itasite.model.agency import Kind
from itasite.model.framework import Framework
from itasite.problem import stops
from itasite.reading import frameworks
from itasite.reading.load import criteria
from itasite.settings.site_settings import read_settings

KIND = click.option("--kind", type=click.Choice([kind.value for kind in Kind]), default=None, help="ประเภทหน่วยงาน")


def criteria_of(year: int, kind: str | None, config_file: Path) -> Framework:
    """The criteria of a year, with those that the agency added if there is a site here. Raises ClickException."""
    if config_file.exists() and kind is None:
        content = read_settings(config_file).content
        found, problems = criteria(content, year)
        if stops(problems):
            print_problems(problems, content, err=True)
            raise click.ClickException("แก้ไฟล์เกณฑ์ของหน่วยงานก่อน")
    else:
        found = frameworks.framework(year, kind or "")
    if found is None:
        known = ", ".join(str(number) for number in frameworks.years())
        raise click.ClickException(f"ไม่มีเกณฑ์ของปี {year} (มี {known})")
    return found


def echo_list(heading: str, texts: tuple[str, ...]) -> None:
    """Print texts below a heading, nothing if there are none."""
    if texts:
        click.echo(f"\n{heading}")
    for text in texts:
        click.echo(f"  - {text}")
