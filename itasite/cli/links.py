"""The command `links`: asks other web sites. It reads the clock, because results have an age."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import click

from itasite.cli.files import check_out_path, check_replaceable
from itasite.cli.options import CONFIG
from itasite.linkcheck import link_report, network_health, public_ip, store
from itasite.linkcheck.fetch import Fetcher, Limits
from itasite.linkcheck.gather import gather
from itasite.linkcheck.observation import Ask, Observation
from itasite.linkcheck.results import Results
from itasite.linkcheck.states import Standing, standing
from itasite.output.file import begins
from itasite.problem import stops
from itasite.reading.load import load
from itasite.settings.site_settings import Settings, read_settings

_STOPPED = 130  # the usual exit code after Ctrl-C
_NO_NETWORK = 2
_ENOUGH = 8  # addresses without an answer, then the network itself is checked
_LAST_CHANCE = 3.0  # seconds in which an answer may still come


@click.command(short_help="ตรวจลิงก์ไปเว็บไซต์อื่นว่ายังเปิดได้")
@CONFIG
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="รูปแบบของรายงาน")  # fmt: skip
@click.option("--max-age", type=click.FloatRange(0, 3650), default=7.0, show_default=True, metavar="DAYS",
              help="ใช้ผลที่ตรวจไว้ไม่เกินกี่วัน")  # fmt: skip
@click.option("--refresh", is_flag=True, help="ลืมผลเดิม ตรวจใหม่ทั้งหมด")
@click.option("--allow-private", is_flag=True, help="เปิดดูที่อยู่ในเครื่องนี้และเครือข่ายภายในด้วย")
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), default=20.0, show_default=True,
              metavar="SECONDS", help="รอเว็บไซต์ตอบไม่เกินกี่วินาที")  # fmt: skip
@click.option("--slow", type=click.FloatRange(min=0), default=8.0, show_default=True, metavar="SECONDS",
              help="นานกว่านี้ถือว่าช้า")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1, 64), default=16, show_default=True, help="ตรวจพร้อมกันกี่ลิงก์")
@click.option("--per-host", type=click.IntRange(1, 8), default=2, show_default=True, help="เว็บไซต์เดียวกันพร้อมกันกี่ลิงก์")
@click.option("--delay", type=click.FloatRange(min=0), default=0.5, show_default=True, metavar="SECONDS",
              help="เว้นระหว่างลิงก์ของเว็บไซต์เดียวกัน")  # fmt: skip
@click.option("--cache", type=click.Path(dir_okay=False, path_type=Path), default=None,
              help=f"ไฟล์เก็บผล (ปกติคือ {store.PLACE.as_posix()} ข้าง mkdocs.yml)")  # fmt: skip
def links(
    config_file: Path, form: str, max_age: float, refresh: bool, allow_private: bool, timeout: float, slow: float,
    jobs: int, per_host: int, delay: float, cache: Path | None,
) -> None:  # fmt: skip
    """ตรวจทุกลิงก์ในเนื้อหาว่าคนภายนอกยังเปิดได้ หยุดด้วย Ctrl-C แล้วเรียกใหม่เพื่อทำต่อได้

    นับว่าเสียเฉพาะที่เว็บไซต์ตอบว่าไม่มีแล้ว ที่ไม่มีเว็บไซต์ชื่อนั้น หรือที่อยู่ซึ่งเปิดไม่ได้แน่ นอกนั้นที่ยังไม่แน่คือ “ควรเปิดดูเอง”

    รหัสออก: 0 ไม่มีลิงก์เสีย, 1 มีลิงก์เสีย, 2 เรียกคำสั่งผิดหรือเครื่องนี้ต่อเครือข่ายไม่ได้, 130 หยุดกลางคัน
    """
    settings = read_settings(config_file)
    folder = settings.content
    loaded = load(folder)
    if loaded.site is None:
        raise click.UsageError(f"ไม่พบโฟลเดอร์เนื้อหา {folder} ดูค่า docs_dir ใน {config_file}")
    found = gather(loaded.site)
    urls = [link.url for link in found]
    results = _opened(cache, config_file.parent / store.PLACE, settings, slow)
    asked = results.stale(urls, timedelta(days=max_age), refresh=refresh)
    code = 0
    if asked:
        limits = Limits(jobs, per_host, delay, total_timeout=3 * timeout)
        code = _run(Fetcher(_new_session(timeout, jobs, allow_private=allow_private), limits), asked, results)
    left = set(asked) - results.checked
    shown = [link for link in found if link.url not in left]
    _kept(results, urls, whole=not stops(loaded.problems))
    click.echo({"text": link_report.text, "json": link_report.as_json}[form](shown, results.by_url, folder.as_posix()))
    states = [results.by_url[link.url].state for link in shown if link.url in results.by_url]
    dead = any(standing(state) is Standing.DEAD for state in states)
    sys.exit(code or (1 if dead else 0))


def _opened(cache: Path | None, place: Path, settings: Settings, slow: float) -> Results:
    """The results saved at `cache` or `place`. A file there that cannot be read is reported and never overwritten."""
    path = cache or place
    if cache:
        check_out_path(cache, settings, note="--cache: ")
        check_replaceable(cache, begins(store.BEGINNING))
    results = Results(path, slow, _now)
    aside = path.with_name(f"{path.name}.old")
    if results.damaged and (cache or path.is_symlink() or not path.is_file()):
        results.may_save = False
        message = f"{path} ไม่ใช่ผลตรวจลิงก์ที่อ่านได้ จึงตรวจใหม่ทั้งหมดและไม่เขียนทับ ผลครั้งนี้จะไม่ถูกเก็บ ย้ายหรือลบสิ่งนั้นก่อนตรวจครั้งต่อไป"
        click.echo(message, err=True)
    elif results.damaged:
        click.echo(f"อ่านผลเดิมใน {path} ไม่ได้ จึงตรวจใหม่ทั้งหมด ไฟล์เดิมจะเก็บไว้ที่ {aside}", err=True)
    return results


def _kept(results: Results, urls: list[str], *, whole: bool) -> None:
    """Save the results. If all content could be read (`whole`), drop addresses that are no longer in it."""
    before = dict(results.by_url)
    if whole:
        results.keep_only(urls)
    else:
        click.echo("เนื้อหามีข้อผิดพลาด อาจมีลิงก์ที่ไม่ได้ตรวจ เรียก itasite check เพื่อดูว่าแก้ที่ใด", err=True)
    if results.checked or results.by_url != before:
        reason = results.save()
        if reason:
            click.echo(f"เก็บผลไว้ใน {results.path} ไม่ได้ ({reason}) ครั้งหน้าจะตรวจใหม่", err=True)


def _new_session(timeout: float, jobs: int, *, allow_private: bool) -> Callable[[], Ask]:
    """What makes sessions on the network. Imported here, so that other commands start without the HTTP library."""
    from itasite.linkcheck.http_client import HttpClient, name_service

    return HttpClient(
        timeout, name_service(jobs), (lambda _: True) if allow_private else public_ip.is_public
    ).new_session


def _run(fetcher: Fetcher, urls: list[str], results: Results) -> int:
    """Ask for the addresses. Returns 0, or 130 after Ctrl-C. Exits with 2 if there is no network."""
    reason = store.cannot_write(results.path) if results.may_save else ""
    if reason:
        results.may_save = False
        click.echo(f"เขียนไฟล์ {results.path} ไม่ได้ ({reason}) ผลครั้งนี้จะไม่ถูกเก็บ", err=True)
    try:
        with _progress(len(urls)) as advance:
            control, why = asyncio.run(_asked(fetcher, urls, results, advance))
    except KeyboardInterrupt:
        click.echo(f"\nหยุดแล้ว เหลืออีก {len(urls) - len(results.checked)} ลิงก์ เรียกคำสั่งเดิมเพื่อทำต่อ", err=True)
        results.may_save = results.may_save and results.network.internet_reached
        results.accept_pending(names_work=results.network.names_work)
        return _STOPPED
    if why:
        click.echo(why, err=True)
        sys.exit(_NO_NETWORK)
    results.accept_pending(
        names_work=results.network.names_work or (control is not None and network_health.finds_names(control))
    )
    return 0


async def _asked(
    fetcher: Fetcher, urls: list[str], results: Results, advance: Callable[[int], None]
) -> tuple[Observation | None, str]:
    """Ask for all addresses, and for the control address if needed. Stops early if the network does not work.

    Returns what was observed of the control address (None if it was not asked), and in Thai why no web site can be
    judged ("" if all addresses were asked). This is decided here once: answers that come while the run is stopped must
    not make it look complete.
    """
    no_answers = asyncio.Event()

    def report(found: Observation) -> None:
        results.add(found)
        advance(1)
        if results.network.unanswered >= _ENOUGH:
            no_answers.set()

    running, waiting = asyncio.create_task(fetcher.all(urls, report)), asyncio.create_task(no_answers.wait())
    await asyncio.wait((running, waiting), return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    control: Observation | None = None
    if not running.done():
        control = await fetcher.observe_safely(network_health.CONTROL)
        if results.network.diagnosis(control, os.environ):
            await asyncio.wait((running,), timeout=_LAST_CHANCE)  # look-ups fail faster than web sites answer
        why = results.network.diagnosis(control, os.environ)
        if why and not running.done():
            running.cancel()
            return control, why
    await running
    control = await fetcher.observe_safely(network_health.CONTROL) if results.network.needs_control else None
    return control, results.network.diagnosis(control, os.environ)


@contextmanager
def _progress(length: int) -> Iterator[Callable[[int], None]]:
    """A progress bar on a terminal; nothing if the output goes to a file."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=length, label="ตรวจลิงก์", file=sys.stderr, show_pos=True) as bar:
        yield bar.update


def _now() -> datetime:
    return datetime.now().astimezone().replace(microsecond=0)
