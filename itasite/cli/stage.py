"""`itasite stage`: a folder from which another program, Zensical, builds the site."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from itasite.cli.console import print_problems
from itasite.cli.options import CONFIG
from itasite.cli.placing import Placing, placing
from itasite.cli.writer_run import run_writer
from itasite.findings import check
from itasite.hosts.writer.settings import WriterSettings, without_mkdocs
from itasite.hosts.zensical import tree
from itasite.output import manifest
from itasite.output.swap import new_in
from itasite.problem import stops
from itasite.settings.site_settings import Settings, read_settings

_REMEDY = "ใช้โฟลเดอร์ใหม่ เช่น  itasite stage ../staged"


@click.command(short_help="เตรียมโฟลเดอร์ให้โปรแกรม Zensical สร้างเว็บไซต์")
@CONFIG
@click.argument("folder", type=click.Path(path_type=Path))
def stage(config_file: Path, folder: Path) -> None:
    """เตรียมโฟลเดอร์ FOLDER ที่โปรแกรม Zensical สร้างเว็บไซต์เดียวกันได้ ใช้เมื่อจะสร้างด้วยโปรแกรมนั้นแทน itasite build"""
    settings = read_settings(config_file)
    if not settings.has_plugin:
        raise click.UsageError(f"{config_file} ยังไม่ได้เรียกใช้ itasite ให้เพิ่ม  - itasite  ใต้ plugins:")
    _refuse_site(folder)
    own, left_out = without_mkdocs(settings)
    with placing(folder, settings.project, remedy=_REMEDY) as target:
        _stage(target, config_file, settings, own)
    click.echo(f"เตรียมโฟลเดอร์แล้วที่ {folder}")
    install = "" if find_spec("zensical") else "  (ติดตั้งก่อนด้วย  pip install zensical)"
    click.echo(f"สร้างเว็บไซต์ไว้ใน {folder / 'site'} ด้วยคำสั่ง  zensical build -f {folder / tree.CONFIG}{install}")
    if left_out:
        click.echo(f"ที่ตั้งไว้ใน {config_file.name} แต่ไม่มีในเว็บไซต์นั้น: {', '.join(left_out)}", err=True)
    click.echo("Zensical ไม่ตรวจเนื้อหา และไม่รู้เมื่อเนื้อหาเปลี่ยน: แก้เนื้อหาแล้วให้เรียก itasite stage อีกครั้งก่อนสร้าง", err=True)


def _stage(target: Placing, config_file: Path, settings: Settings, own: WriterSettings) -> None:
    content, problems = check(settings.content, settings.levels)
    print_problems(problems, settings.content, content, err=True)
    if content is None or stops(problems):
        raise click.ClickException("ยังเตรียมโฟลเดอร์ไม่ได้ ไม่มีสิ่งใดถูกแก้ไข")
    with target.work_folder() as work:
        made = new_in(work)
        run_writer(config_file, made, settings, own, content, problems, tree.write_tree)
        manifest.write(made)
        target.put(work)


def _refuse_site(folder: Path) -> None:
    """Raise ClickException if a built site is in the folder: it must not give way to what it is built from."""
    files = manifest.read(folder)
    if files is not None and tree.CONFIG not in files:
        raise click.ClickException(f"{folder} เป็นเว็บไซต์ที่สร้างแล้ว จึงไม่แทนที่ {_REMEDY}")
