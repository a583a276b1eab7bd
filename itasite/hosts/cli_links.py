"""The command that asks other web sites: links. It tells how old a result is, so it reads the clock."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

import click

from itasite.hosts.cli_files import refuse_foreign
from itasite.hosts.settings import CONFIG, read_settings
from itasite.linkcheck import policy, show, store
from itasite.linkcheck.classify import classify
from itasite.linkcheck.fetch import Fetcher, Manners, may_pass
from itasite.linkcheck.gather import gather
from itasite.linkcheck.observation import Ask, Failure, Observation
from itasite.linkcheck.states import Standing, State, standing
from itasite.linkcheck.store import Result
from itasite.load import load
from itasite.output.file import begins
from itasite.problem import stops

_STOPPED = 130  # as every program that Ctrl-C ends
_NOBODY = (Failure.NO_NAME, Failure.CONNECT, Failure.TIMEOUT, Failure.PRIVATE)  # so it looks without a network
_SAVE_EVERY = 1.0  # seconds; what is lost at most when the machine is switched off


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
    """ตรวจทุกลิงก์ในเนื้อหาว่าคนภายนอกยังเปิดได้ (รหัสออก 1 เมื่อมีลิงก์เสีย) หยุดด้วย Ctrl-C แล้วเรียกใหม่เพื่อทำต่อได้"""
    folder = read_settings(config_file).content
    loaded = load(folder)
    if loaded.site is None:
        raise click.UsageError(f"ไม่พบโฟลเดอร์เนื้อหา {folder} ดูค่า docs_dir ใน {config_file}")
    found = gather(loaded.site)
    if cache is not None:
        refuse_foreign(cache, begins(store.BEGINNING))
    book = _Book(cache or config_file.parent / store.PLACE, slow, refresh=refresh)
    asked = book.stale([link.url for link in found], timedelta(days=max_age))
    if asked:
        book.save()  # who cannot write shall hear it now and not at the end
        _run(Fetcher(_visitor(timeout, jobs, allow_private=allow_private), Manners(jobs, per_host, delay)), asked, book)
    _after(book, [link.url for link in found], whole=not stops(loaded.problems))
    click.echo({"text": show.text, "json": show.as_json}[form](found, book.results, folder.as_posix()))
    dead = any(standing(book.results[link.url].state) is Standing.DEAD for link in found)
    sys.exit(1 if dead else 0)


def _after(book: _Book, urls: list[str], *, whole: bool) -> None:
    """Forget what is no longer in the content, if all of it could be read, and say what makes the result doubtful."""
    if book.told and not book.answered:
        book.doubt()
        click.echo("ไม่มีเว็บไซต์ใดตอบเลย ตรวจว่าเครื่องนี้ต่ออินเทอร์เน็ตอยู่ แล้วเรียกคำสั่งอีกครั้ง", err=True)
    if whole:
        book.keep_only(urls)
    else:
        click.echo("เนื้อหามีข้อผิดพลาด อาจมีลิงก์ที่ไม่ได้ตรวจ เรียก itasite check เพื่อดูว่าแก้ที่ใด", err=True)


class _Book:
    """The results of this run and of earlier ones, saved as they come."""

    def __init__(self, path: Path, slow: float, *, refresh: bool) -> None:
        self.path, self.slow = path, slow
        self.told, self.answered = 0, False  # how many were asked in this run; whether anyone was there
        self._saved_at = 0.0
        saved = {} if refresh else store.read(path)
        if saved is None:
            click.echo(f"อ่านผลเดิมใน {path} ไม่ได้ จึงตรวจใหม่ทั้งหมด", err=True)
        self.results = saved or {}

    def stale(self, urls: list[str], most: timedelta) -> list[str]:
        """The addresses that have to be asked now. Whether a private one may be asked is never a thing of the past."""
        now, known = _now(), self.results
        fresh = {
            url for url, result in known.items() if result.is_fresh(now, most) and result.state is not State.PRIVATE
        }
        return [url for url in urls if url not in fresh]

    def tell(self, found: Observation) -> None:
        """Note what was found of an address."""
        verdict, last = classify(found, self.slow), found.last
        self.told += 1
        self.answered = self.answered or found.answers[0].failure not in _NOBODY
        self.results[found.url] = Result(
            verdict.state,
            _now(),
            verdict.detail,
            verdict.new_url,
            last.url if last.url != found.url else "",
            last.status,
            found.seconds,
            passing=may_pass(last) or last.failure is Failure.NO_NAME,
        )
        if monotonic() - self._saved_at > _SAVE_EVERY:
            with suppress(click.ClickException):  # a full disk is told at the end
                self.save()

    def doubt(self) -> None:
        """Where nobody answers at all, a name that is not found says nothing of the web site."""
        for url, result in self.results.items():
            if result.passing and result.state is State.GONE:
                detail = "ไม่พบเว็บไซต์ชื่อนี้ หรือเครื่องนี้ไม่ได้ต่ออินเทอร์เน็ต"
                self.results[url] = replace(result, state=State.ERROR, detail=detail)
        self.save()

    def keep_only(self, urls: list[str]) -> None:
        """Forget all other addresses."""
        kept = {url: self.results[url] for url in urls}
        if kept != store.read(self.path):
            self.results = kept
            self.save()

    def save(self) -> None:
        """Write the file. Raises a message for the officer where it cannot be written."""
        try:
            store.write(self.path, self.results)
        except OSError as fault:
            raise click.ClickException(f"เขียนไฟล์ {self.path} ไม่ได้ ({fault.strerror})") from None
        self._saved_at = monotonic()


def _visitor(timeout: float, jobs: int, *, allow_private: bool) -> Callable[[], Ask]:
    """The network; imported only when asked for, because other commands shall start without the HTTP library."""
    from itasite.linkcheck.wire import Wire, names

    return Wire(timeout, names(jobs), (lambda _: True) if allow_private else policy.is_public).visitor


def _run(fetcher: Fetcher, urls: list[str], book: _Book) -> None:
    """Ask for the addresses; what was found is saved even when the run is stopped."""

    def tell(found: Observation) -> None:
        book.tell(found)
        advance(1)

    try:
        with _progress(len(urls)) as advance:
            asyncio.run(fetcher.all(urls, tell))
    except KeyboardInterrupt:
        click.echo(f"\nหยุดแล้ว เหลืออีก {len(urls) - book.told} ลิงก์ เรียกคำสั่งเดิมเพื่อทำต่อ", err=True)
        sys.exit(_STOPPED)
    finally:
        book.save()


@contextmanager
def _progress(length: int) -> Iterator[Callable[[int], None]]:
    """A bar for who looks on; nothing where the output goes to a file."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=length, label="ตรวจลิงก์", file=sys.stderr, show_pos=True) as bar:
        yield bar.update


def _now() -> datetime:
    return datetime.now().astimezone().replace(microsecond=0)
