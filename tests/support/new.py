"""`new` and `new-year` in this process."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from itasite.cli.main import main


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def new_site(folder: Path, name: str = "องค์การบริหารส่วนตำบลตัวอย่าง", year: int = 2566, *more: object) -> Result:
    """A site of a named year: the year that runs would be another on another day."""
    return run("new", folder, "--name", name, "--province", "จังหวัดนครราชสีมา", "--year", year, *more)
