"""The command `serve`: shows the site on this machine, and keeps it as new as its files."""

from __future__ import annotations

import threading
from pathlib import Path

import click

from itasite.cli.browser import open_browser
from itasite.cli.ending import end_now, ends_as_ctrl_c
from itasite.cli.options import CONFIG
from itasite.cli.ports import FIRST, bound_server
from itasite.cli.preview_lines import tell
from itasite.cli.preview_site import WITHOUT_PLUGIN, PreviewSite, base_path, watched
from itasite.serve.engine import Engine
from itasite.serve.http_server import ADDRESS, PreviewServer
from itasite.serve.own_writes import OthersChanges
from itasite.serve.watching import Watcher
from itasite.settings.site_settings import read_settings

_WAKE = 0.5  # seconds; Windows hears Ctrl-C only between two waits
_PATIENCE = 0.5  # seconds that an attempt to make the site has to come to its end
_FIRST_SITE = 5.0  # seconds for which the browser is not opened yet, as there would be nothing to see


@click.command(short_help="ดูเว็บไซต์บนเครื่องนี้ แก้ไฟล์แล้วหน้าเว็บเปลี่ยนตาม")
@CONFIG
@click.option("--port", type=click.IntRange(1, 65535), default=None,
              help=f"พอร์ตที่ใช้ (ปกติคือ {FIRST} หรือพอร์ตว่างถัดไป)")  # fmt: skip
@click.option("--no-open", is_flag=True, help="ไม่ต้องเปิดเบราว์เซอร์")
def serve(config_file: Path, port: int | None, no_open: bool) -> None:
    """ดูเว็บไซต์บนเครื่องนี้: เปิดเบราว์เซอร์ให้ และเมื่อบันทึกไฟล์ หน้าเว็บเปลี่ยนตามเอง

    เมื่อมีข้อผิดพลาด หน้าเว็บเดิมยังอยู่ และบอกว่าต้องแก้ที่ใด อย่างไร เปิดดูได้จากเครื่องนี้เท่านั้น หยุดด้วย Ctrl-C
    """
    settings = read_settings(config_file)
    if not settings.has_plugin:
        raise click.UsageError(WITHOUT_PLUGIN.format(file=config_file))
    with ends_as_ctrl_c(), bound_server(port) as server:
        changes = OthersChanges(Watcher())
        site = PreviewSite(config_file, f"http://{ADDRESS}:{server.port}", changes.wrote)
        engine = Engine(site.make, watched(settings), changes, tell)
        _show(engine, server, site, base_path(settings.url), opened=not no_open)


def _show(engine: Engine, server: PreviewServer, site: PreviewSite, base: str, *, opened: bool) -> None:
    """Show what the engine makes of a site, until somebody stops it."""
    address = f"{site.address}{base}"
    server.start(engine)
    try:
        engine.start()
        click.echo(f"ดูเว็บไซต์ที่ {address}\nแก้ไฟล์แล้วบันทึก หน้าเว็บเปลี่ยนตามเอง หยุดด้วย Ctrl-C")
        if opened:
            engine.later_than(0, _FIRST_SITE)
            open_browser(address)
        never = threading.Event()
        while not never.wait(_WAKE):
            pass
    finally:
        engine.stop()
        server.stop()
        site.close()
        if not engine.ended(_PATIENCE):
            end_now()
