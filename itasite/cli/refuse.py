"""A value, or the end of the command with what is wrong: what cannot be begun comes as a value from `begin/`."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import click

from itasite.begin.fault import Fault
from itasite.cli.console import print_problems

Value = TypeVar("Value")


def or_refuse(found: Value | Fault, folder: Path) -> Value:
    """What was found. Raises click.ClickException with a fault's sentence, after its problems in `folder`."""
    if not isinstance(found, Fault):
        return found
    if found.problems:
        print_problems(found.problems, folder, found.site, err=True)
    raise click.ClickException(found.for_commands)
