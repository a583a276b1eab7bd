"""Runs MkDocs or ProperDocs for a site whose settings ask for what only they can do."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import click

from itasite import report
from itasite.hosts.engine import FINISHED, MISSING, build_command, environment, installed_engine
from itasite.problem import Problem
from itasite.report.stop_reason import engine_stop_reason
from itasite.settings.site_settings import ABOUT_SETTINGS, Settings

_PROGRESS = re.compile(
    r"(?m)^(?:INFO +- .*|Aborted with (?:\d+ warnings in strict mode|a \w+ error|a BuildError)!)$\n?"
)


def run_engine(
    config_file: Path,
    target: Path,
    settings: Settings,
    problems: Collection[Problem],
    *,
    strict: bool,
    offline: bool,
    held: int | None,
) -> None:
    """Build into the folder `target`, and print what the engine says, without the `problems`, which are told already.

    `held`: the lock of the place, which the engine holds too. Raises ClickException if it stops.
    """
    if installed_engine() is None:
        raise click.ClickException(f"{MISSING} เว็บไซต์เดิมไม่ถูกแก้ไข")
    command = build_command(config_file, target, strict=strict, offline=offline)
    shared = () if held is None or os.name == "nt" else (held,)  # if we are killed, it still holds the lock
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", env=environment(), pass_fds=shared
    )
    if done.returncode != FINISHED:
        said = stop_words(done.stderr, problems, settings)
        if said or not done.returncode:
            click.echo(said or engine_stop_reason(""), err=True)
        because = " เพราะใช้ --strict และมีจุดที่ควรแก้ไข" if strict and problems else ""
        raise click.ClickException(f"ยังสร้างเว็บไซต์ไม่ได้{because} เว็บไซต์เดิมไม่ถูกแก้ไข")
    for message in settings_messages(done.stderr):
        click.echo(f"{config_file.name}: {message}", err=True)


def stop_words(said: str, problems: Iterable[Problem], settings: Settings) -> str:
    """Why MkDocs stopped, in Thai, by what it `said`; "" if for no more than the `problems`, which are told already."""
    rest = _without_told(said, [report.line(problem, settings.content.name) for problem in problems])
    return engine_stop_reason(rest) if rest.strip() else ""


def settings_messages(said: str) -> Iterator[str]:
    """What our plugin said of the settings and of other plugins, among all that MkDocs `said`."""
    for line in said.splitlines():
        _, found, message = line.partition(ABOUT_SETTINGS)
        if found:
            yield message


def _without_told(said: str, told: list[str]) -> str:
    """What MkDocs said, without its lines about progress, and without the findings that are told already."""
    for problem in told:
        said = re.sub(rf"(?m)^(?:WARNING|ERROR|INFO) +- +itasite: {re.escape(problem)}$\n?", "", said)
    return _PROGRESS.sub("", said)
