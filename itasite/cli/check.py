"""The commands that report what to fix: check, explain."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from itasite import report
from itasite.catalogue import catalogue
from itasite.cli.console import colored, print_problems
from itasite.cli.options import CONFIG
from itasite.cli.risk import FORMS, deadlines
from itasite.facts.criteria_state import criteria_state, is_typed_here
from itasite.facts.result_checked import result_checked
from itasite.findings import check as check_content
from itasite.linkcheck import link_report, store
from itasite.model.framework import Framework
from itasite.model.site import Site
from itasite.problem import Problem, Severity
from itasite.report import Paint
from itasite.report.lines import FindLine
from itasite.report.tasks import task_lines
from itasite.settings.site_settings import read_settings
from itasite.spelling import nearest

SEVERITIES = [severity.value for severity in Severity]  # the worst first


def _known_rules(context: click.Context, _option: click.Parameter, value: Any) -> Any:
    """The names as they are. Raises a usage error for an unknown name, with the nearest known one."""
    for name in (value,) if isinstance(value, str) else value:
        if name not in catalogue():
            near = nearest(name, list(catalogue()))
            meant = f"น่าจะหมายถึง “{near}” · " if near else ""
            raise click.UsageError(f"ไม่รู้จักกฎ “{name}” {meant}ดูกฎทั้งหมดด้วย itasite check --list", context)
    return value


def _rules_beginning(_context: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """The rules whose names begin with `begun`, for shells that complete names."""
    return [name for name in catalogue() if name.startswith(begun)]


_COLOR = click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
                      help="ใช้สีเมื่อใด (auto คือเมื่อแสดงบนจอ และไม่ได้ตั้ง NO_COLOR)")  # fmt: skip


@click.command(short_help="ตรวจเนื้อหา บอกทุกจุดที่ต้องแก้")
@CONFIG
@click.option("--format", "form", type=click.Choice(["text", "github", "json", "sarif", *FORMS]), default="text",
              show_default=True, help="รูปแบบของรายงาน")  # fmt: skip
@click.option("--rule", "rules", multiple=True, metavar="RULE", callback=_known_rules,
              shell_complete=_rules_beginning, help="ดูเฉพาะกฎนี้ ใส่ได้หลายครั้ง")  # fmt: skip
@click.option("--severity", type=click.Choice(SEVERITIES), default=Severity.HINT.value, show_default=True,
              help="แสดงตั้งแต่ระดับนี้ขึ้นไป")  # fmt: skip
@click.option("--fail-on", type=click.Choice(SEVERITIES), default=Severity.ERROR.value, show_default=True,
              help="รหัสออกเป็น 1 เมื่อพบตั้งแต่ระดับนี้ขึ้นไป")  # fmt: skip
@click.option("--source/--no-source", default=True, show_default=True, help="แสดงบรรทัดในไฟล์ที่พบปัญหา")
@_COLOR
@click.option("--list", "listed", is_flag=True, help="แสดงกฎทั้งหมดแทนการตรวจ")
@deadlines
def check(config_file: Path, form: str, rules: tuple[str, ...], severity: str, fail_on: str, source: bool,
          color: str, listed: bool) -> None:  # fmt: skip
    """ตรวจเนื้อหา: บอกทุกจุดที่ต้องแก้ พร้อมบรรทัดในไฟล์และวิธีแก้

    รหัสออก: 0 ไม่พบตั้งแต่ระดับของ --fail-on, 1 พบ, 2 เรียกคำสั่งผิด
    """
    if listed:
        hues = colored(color, sys.stdout)
        click.echo(report.rule_list(catalogue().values(), Paint(hues)), color=hues)
        return
    settings = read_settings(config_file)
    folder = settings.content
    site, problems = check_content(folder, settings.levels)
    used = _criteria(site)
    chosen = [problem for problem in problems if not rules or problem.rule in rules]
    shown = [problem for problem in chosen if _reaches(problem, severity)]
    if form == "text":
        print_problems(shown, folder, site, source=source, color=color)
        if len(shown) < len(problems):
            click.echo(f"ไม่ได้แสดงอีก {len(problems) - len(shown)} จุด ตามที่เลือกด้วย --rule หรือ --severity")
        for line in (*_not_checked(site, used), *_tasks(site)):
            click.echo(line)
        saved = link_report.saved_line(config_file.parent / store.PLACE)
        if saved:
            click.echo(saved)
    else:
        lines = report.SourceLines(folder, site) if source else report.no_lines
        said = _for_machines(form, shown, folder, [framework.fiscal_year for framework in used], lines)
        click.echo(said, nl=bool(said))
    sys.exit(1 if any(_reaches(problem, fail_on) for problem in chosen) else 0)


@click.command(short_help="อธิบายกฎหนึ่งข้อ")
@click.argument("rule", callback=_known_rules, shell_complete=_rules_beginning)
@_COLOR
def explain(rule: str, color: str) -> None:
    """อธิบายกฎ RULE: คืออะไร ทำไมจึงสำคัญ วิธีแก้ และตัวอย่าง"""
    hues = colored(color, sys.stdout)
    click.echo(report.explanation(catalogue()[rule], Paint(hues)), color=hues)


def _not_checked(site: Site | None, used: list[Framework]) -> Iterator[str]:
    """What could not be checked, for want of criteria. The views are loaded only where there is something to say."""
    unknown = [framework for framework in used if not criteria_state(framework).complete]
    results = [(year.framework, year.info.result) for year in (site.years if site else ()) if year.info.result]
    if not unknown and all(result_checked(framework, result) is None for framework, result in results):
        return
    from itasite.views.criteria_state import state_line
    from itasite.views.result_checked import checked_lines

    for framework in unknown:
        year, state = framework.fiscal_year, state_line(framework)
        command = f"itasite framework {'check' if is_typed_here(framework) else 'show'} {year}"
        yield f"เกณฑ์ปี {year} {state}\nจึงตรวจได้ไม่ครบ ดูสิ่งที่ยังไม่พบด้วย {command}"
    yield from checked_lines(site)


def _tasks(site: Site | None) -> Iterator[str]:
    """What is left to do for the items of each year, which pages show only where the agency wants it."""
    if site:
        for year in site.years:
            yield from task_lines(site, year)


def _criteria(site: Site | None) -> list[Framework]:
    """The criteria that were used to check the content, each year once, the oldest first."""
    years = site.years if site else ()
    found = {framework.fiscal_year: framework for year in years for framework in (year.framework, year.assessed)}
    return [found[number] for number in sorted(found) if found[number].known]


def _for_machines(form: str, problems: list[Problem], folder: Path, criteria: list[int], lines: FindLine) -> str:
    if form == "github":
        return report.github(problems, folder.as_posix())
    if form == "json":
        return report.as_json(problems, folder.as_posix(), lines=lines, criteria=criteria)
    return report.as_sarif(problems, folder.as_posix(), lines=lines)


def _reaches(problem: Problem, severity: str) -> bool:
    return SEVERITIES.index(problem.severity.value) <= SEVERITIES.index(severity)
