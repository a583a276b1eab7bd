"""Runs MkDocs or ProperDocs for a site whose settings ask for what only they can do."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

import click

from itasite import report
from itasite.hosts.engine import MISSING, QUIET, build_command, installed_engine
from itasite.problem import Problem
from itasite.report.stop_reason import engine_stop_reason
from itasite.settings.site_settings import ABOUT_SETTINGS, Settings


def run_engine(
    config_file: Path,
    target: Path,
    settings: Settings,
    problems: Iterable[Problem],
    *,
    strict: bool,
    offline: bool,
    held: int | None,
) -> None:
    """Build into the folder `target`, and print what the engine says, without the `problems`, which are told already.

    `held`: the lock of the place, which the engine holds too. Raises ClickException if it stops.
    """
    engine = installed_engine()
    if engine is None:
        raise click.ClickException(f"{MISSING} เว็บไซต์เดิมไม่ถูกแก้ไข")
    command = build_command(engine, config_file, target, strict=strict, offline=offline)
    environment = {**os.environ, **QUIET, "PYTHONUTF8": "1"}
    shared = () if held is None or os.name == "nt" else (held,)  # if we are killed, it still holds the lock
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", env=environment, pass_fds=shared
    )
    told = [report.line(problem, settings.content.name) for problem in problems]
    if done.returncode:
        said = _without_told(done.stderr, told)
        if said.strip():
            click.echo(engine_stop_reason(said), err=True)
        because = " เพราะใช้ --strict และมีจุดที่ควรแก้ไข" if strict and told else ""
        raise click.ClickException(f"ยังสร้างเว็บไซต์ไม่ได้{because} เว็บไซต์เดิมไม่ถูกแก้ไข")
    for line in done.stderr.splitlines():
        _, found, message = line.partition(ABOUT_SETTINGS)
        if found:
            click.echo(f"{config_file.name}: {message}", err=True)


def _without_told(said: str, told: list[str]) -> str:
    """What MkDocs said, without its lines about progress and without the findings that are told already."""
    for problem in told:
        said = re.sub(rf"(?m)^(?:WARNING|ERROR|INFO) +- +itasite: {re.escape(problem)}$\n?", "", said)
    return re.sub(r"(?m)^(?:INFO +- .*|Aborted with \d+ warnings in strict mode!)\n?", "", said)
