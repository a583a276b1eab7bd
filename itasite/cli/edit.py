"""The command `edit`: forms in the browser of this machine, with a preview beside them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click

from itasite.begin.new_site import SiteAnswers
from itasite.cli.browser import open_browser
from itasite.cli.edit_note import first_editor
from itasite.cli.ending import end_now, ends_as_ctrl_c
from itasite.cli.new import write_site
from itasite.cli.options import CONFIG
from itasite.cli.ports import FIRST as FIRST_PREVIEW
from itasite.cli.ports import bound
from itasite.cli.preview_site import PreviewSite, base_path, watched
from itasite.editor.app import guarded
from itasite.editor.desk import Desk
from itasite.editor.keys import Keys
from itasite.editor.server import EditorServer
from itasite.editor.work import Work
from itasite.output.system_error import explain
from itasite.reading import frameworks
from itasite.serve.answers import SAVED
from itasite.serve.engine import Engine
from itasite.serve.http_server import ADDRESS, PreviewServer
from itasite.serve.own_writes import OthersChanges
from itasite.serve.watching import Watcher
from itasite.settings.site_settings import Settings, read_settings

_FIRST = 8400  # the same at each start, where it is free: what a tab still holds can be sent after a new start
_WAKE = 0.5  # seconds; Windows hears Ctrl-C only between two waits
_PATIENCE = 0.5  # seconds that an attempt to make the site has to come to its end
_NO_SITE = (
    "โฟลเดอร์นี้ยังไม่มีเว็บไซต์ ITA เริ่มเว็บไซต์ใหม่ด้วยคำสั่ง  itasite new ชื่อโฟลเดอร์  "
    "แล้วดับเบิลคลิกไฟล์ edit ในโฟลเดอร์นั้น หรือเข้าไปในโฟลเดอร์นั้นแล้วเรียก itasite edit"
)


@click.command(short_help="กรอกและแก้ข้อมูลของเว็บไซต์ในเบราว์เซอร์")
@CONFIG
@click.option("--port", type=click.IntRange(1, 65535), default=None,
              help=f"พอร์ตที่ใช้ (ปกติคือ {_FIRST} หรือพอร์ตว่างถัดไป)")  # fmt: skip
@click.option("--no-open", is_flag=True, help="ไม่ต้องเปิดเบราว์เซอร์ แต่บอกที่อยู่ที่เปิดได้ครั้งเดียว")
def edit(config_file: Path, port: int | None, no_open: bool) -> None:
    """กรอกและแก้ข้อมูลของเว็บไซต์ด้วยแบบฟอร์มในเบราว์เซอร์ ไม่ต้องเปิดไฟล์ข้อมูลเอง

    เปิดได้จากเครื่องนี้และจากเบราว์เซอร์ที่คำสั่งนี้เปิดให้เท่านั้น ไฟล์ที่บันทึกเป็นไฟล์เดิมทุกอย่าง จึงแก้ด้วยวิธีอื่นสลับกันได้ หยุดด้วย Ctrl-C
    """
    if not config_file.exists() and config_file == Path("mkdocs.yml"):
        if any(Path().iterdir()):
            raise click.ClickException(_NO_SITE)
        _begin(config_file, port, opened=not no_open)
        return
    settings = read_settings(config_file)
    if not settings.content.is_dir():
        raise click.ClickException(f"ไม่พบโฟลเดอร์เนื้อหา {settings.content} ดูค่า docs_dir ใน {config_file.name}")
    work = Work(config_file)
    if said := work.refusal(settings):
        raise click.ClickException(said)
    with ExitStack() as open_now:
        open_now.enter_context(ends_as_ctrl_c())
        note = open_now.enter_context(first_editor(config_file.absolute().parent))
        server = bound(EditorServer, port, _FIRST)
        open_now.callback(server.stop)
        note(server.home.port)
        preview, again = open_now.enter_context(_preview(config_file, settings))
        keys = Keys()
        desk = Desk(work, preview, settings.directory_urls, again=again)
        open_now.callback(desk.close)
        server.start(guarded(desk, keys, server.home))
        _show(server.home.origin, keys, opened=not no_open)


def _begin(config_file: Path, port: int | None, *, opened: bool) -> None:
    """Ask for a new site in the browser; when it is there, go on as with any other."""
    with ExitStack() as open_now:
        open_now.enter_context(ends_as_ctrl_c())
        server = bound(EditorServer, port, _FIRST)
        open_now.callback(server.stop)
        keys, desk = Keys(), Desk(Work(config_file))

        def begin(wanted: SiteAnswers) -> str:
            folder = config_file.absolute().parent
            try:
                write_site(folder, wanted, frameworks.nearest(wanted.year, wanted.kind))
            except OSError as error:
                return f"สร้างเว็บไซต์ไม่ได้: {explain(error)}"
            settings = read_settings(config_file)
            try:
                open_now.enter_context(first_editor(folder))(server.home.port)
            except click.ClickException as taken:
                return taken.message
            desk.preview, desk.again = open_now.enter_context(_preview(config_file, settings))
            desk.directory_urls = settings.directory_urls
            return ""

        desk.begin = begin
        server.start(guarded(desk, keys, server.home))
        _show(server.home.origin, keys, opened=opened)


Again = Callable[[Iterable[Path]], str]


@contextmanager
def _preview(config_file: Path, settings: Settings) -> Iterator[tuple[str, Again]]:
    """A preview that runs beside the editor, on a port of its own: the scripts of its pages are not ours.

    Yields where its front page is, and what `Desk.again` is.
    """
    server = bound(PreviewServer, None, FIRST_PREVIEW)
    changes = OthersChanges(Watcher())
    site = PreviewSite(config_file, f"http://{ADDRESS}:{server.port}", changes.wrote, drafts=True)
    engine = Engine(site.make, watched(settings), changes, lambda _: None)
    server.start(engine)
    try:
        engine.start()
        yield (
            f"{site.address}{base_path(settings.url)}",
            lambda files: f"{site.address}{SAVED.format(number=engine.saved(files))}",
        )
    finally:
        engine.stop()
        server.stop()
        site.close()
        if not engine.ended(_PATIENCE):
            end_now()


def _show(origin: str, keys: Keys, *, opened: bool) -> None:
    """Tell where the editor is, and wait until somebody stops it."""
    click.echo(f"แก้ไขเว็บไซต์ที่ {origin}/ เปิดได้จากเบราว์เซอร์ที่เปิดให้นี้เท่านั้น หยุดด้วย Ctrl-C")
    if opened:
        open_browser(_way_in(origin, keys))
    else:
        click.echo(f"เปิดในเบราว์เซอร์ด้วยที่อยู่นี้ ซึ่งใช้ได้ครั้งเดียว\n{_way_in(origin, keys)}")
    if sys.stdin.isatty():
        click.echo("ถ้าปิดหน้าต่างเบราว์เซอร์ไปแล้ว กด Enter ที่นี่เพื่อเปิดใหม่")
        threading.Thread(target=_open_again, args=(origin, keys), daemon=True).start()
    never = threading.Event()
    while not never.wait(_WAKE):
        pass


def _open_again(origin: str, keys: Keys) -> None:
    """Open the browser for each line that is typed; its cookie is gone when it is closed."""
    for _ in sys.stdin:
        open_browser(_way_in(origin, keys))


def _way_in(origin: str, keys: Keys) -> str:
    """An address that lets one browser in, once."""
    return f"{origin}/?key={keys.new()}"
