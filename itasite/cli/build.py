"""`itasite build`: the site, made in a temporary folder and put in its place when it is whole."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.cli.console import print_problems
from itasite.cli.options import CONFIG
from itasite.cli.placing import Placing, placing
from itasite.cli.writer_run import run_writer
from itasite.findings import check
from itasite.hosts.writer.settings import NeedsMkdocs, writer_settings
from itasite.output import manifest
from itasite.output.swap import new_in
from itasite.problem import stops
from itasite.settings.site_settings import Settings, read_settings


@click.command(short_help="สร้างเว็บไซต์")
@CONFIG
@click.option("--strict", is_flag=True, help="ไม่สร้างเว็บไซต์หากมีคำเตือน")
@click.option("--offline", is_flag=True, help="สร้างสำเนาสำหรับ USB ที่เปิดได้โดยไม่ต้องต่ออินเทอร์เน็ต เป็นโฟลเดอร์และไฟล์ zip")
def build(config_file: Path, strict: bool, offline: bool) -> None:
    """สร้างเว็บไซต์: ทำในโฟลเดอร์ชั่วคราว แล้วสลับเข้าที่เมื่อครบถ้วนเท่านั้น"""
    settings = read_settings(config_file)
    if not settings.has_plugin:
        raise click.UsageError(f"{config_file} ยังไม่ได้เรียกใช้ itasite ให้เพิ่ม  - itasite  ใต้ plugins:")
    site = settings.offline_site if offline else settings.site
    with placing(site, settings.project, archived=offline) as target:
        _build(target, config_file, settings, strict=strict, offline=offline)
    click.echo(f"สร้างเว็บไซต์แล้วที่ {site}")
    if target.archive:
        from itasite.hosts.offline_copy import NOTE

        size = f"{target.archive.stat().st_size / 1e6:.1f} MB"
        click.echo(f"ไฟล์เดียวสำหรับส่งต่อ {target.archive} ({size}) วิธีเปิดอยู่ใน {NOTE}")


def _build(target: Placing, config_file: Path, settings: Settings, *, strict: bool, offline: bool) -> None:
    content, problems = check(settings.content, settings.levels)
    print_problems(problems, settings.content, content, err=True)
    if content is None or stops(problems):
        raise click.ClickException("ยังสร้างเว็บไซต์ไม่ได้ เว็บไซต์เดิมไม่ถูกแก้ไข")
    own = writer_settings(settings, offline=offline, strict=strict)
    with target.work_folder() as work:
        made = new_in(work)
        if isinstance(own, NeedsMkdocs):
            from itasite.cli.engine_run import run_engine  # few sites need it, and it takes time to load

            click.echo(f"{config_file.name} ใช้ {', '.join(own.reasons)} จึงสร้างเว็บไซต์ด้วย MkDocs", err=True)
            run_engine(
                config_file, made.resolve(), settings, problems, strict=strict, offline=offline, held=target.held
            )
        else:
            run_writer(config_file, made, settings, own, content, problems)
        if offline:
            from itasite.hosts.offline_copy import make_copy

            make_copy(content, made)
        manifest.write(made)
        if target.archive:
            from itasite.hosts.offline_copy import zip_folder

            zip_folder(made, work / target.archive.name, target.site.name)
        target.put(work)
