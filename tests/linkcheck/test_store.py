"""The memory of the command: no damage to it ends a run, is believed, or is thrown away unseen."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import signal
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itasite.cli.main import main
from itasite.linkcheck import link_report, store
from itasite.linkcheck.fetch import Fetcher
from itasite.linkcheck.observation import Observation
from itasite.linkcheck.states import State
from tests.support.look import Serve
from tests.support.web import Reply, Web

ENTRY = {"state": "alive", "standing": "usable", "checked_at": "2026-11-25T00:00:00+07:00", "status": 200, "detail": "",
         "new_url": None, "final_url": None, "seconds": 0.1, "passing": False}  # fmt: skip


def memory(**changed: object) -> str:
    return json.dumps({"version": 1, "links": {"http://x.go.th/": {**ENTRY, **changed}}})


def with_number(field: str, number: str) -> str:
    return memory(**{field: "NUMBER"}).replace('"NUMBER"', number)


DAMAGED = {
    "infinity": with_number("status", "Infinity"),
    "no number": with_number("seconds", "NaN"),
    "minus infinity": with_number("seconds", "-Infinity"),
    "400 digits": with_number("status", "9" * 400),
    "5000 digits": with_number("seconds", "9" * 5000),
    "a great exponent": with_number("seconds", "1e999"),
    "deep": "[" * 100_000,
    "deep objects": '{"a":' * 100_000,
    "half a letter": memory(detail="x").replace('"x"', '"\\ud800"'),
    "half a letter in an address": memory().replace("x.go.th", "\\udfff"),
    "twice": '{"version": 1, "version": 1, "links": {}}',
    "a state of its own": memory(state="fine"),
    "a list for a state": memory(state=["alive"]),
    "a number for words": memory(detail=5),
    "a number for an address": memory(new_url=5),
    "words for a number": memory(status="200"),
    "true for a number": memory(status=True),
    "a day without a zone": memory(checked_at="2026-11-25T00:00:00"),
    "the first day of all": memory(checked_at="0001-01-01T00:00:00+14:00"),
    "the last day of all": memory(checked_at="9999-12-31T23:59:59-14:00"),
    "a number for a day": memory(checked_at=5),
    "links in a list": '{"version": 1, "links": []}',
    "nothing": "null",
    "bytes": "\x00\x01",
}  # fmt: skip


def run(site: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        main, ["links", "-f", str(site / "mkdocs.yml"), "--delay", "0", "--allow-private", *arguments]
    )


def local(web: Web, path: str = "/a") -> str:
    return f"http://127.0.0.1:{web.port}{path}"


@pytest.fixture
def web(site: Path, serve: Serve) -> Web:
    """A site with one address, and the server that it leads to."""
    found = serve({"/a": Reply()})
    (site / "content" / "index.md").write_text(f"<{local(found)}>\n", encoding="utf-8")
    (site / ".itasite").mkdir()
    return found


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_memory_is_told_set_aside_and_made_anew(name: str, site: Path, web: Web) -> None:
    place = site / store.PLACE
    place.write_text(DAMAGED[name], encoding="utf-8")
    checked = CliRunner().invoke(main, ["check", "-f", str(site / "mkdocs.yml")])
    assert checked.exit_code in (0, 1)
    assert checked.exception is None or isinstance(checked.exception, SystemExit)
    assert "อ่านผลตรวจลิงก์" in checked.output.splitlines()[-1]
    done = run(site)
    assert done.exit_code == 0, done.output
    assert len(done.stderr.splitlines()) == 1
    assert "links.json.old" in done.stderr
    assert place.with_name("links.json.old").read_text(encoding="utf-8") == DAMAGED[name]
    assert list(store.read(place) or ()) == [local(web)]


@pytest.mark.parametrize("kind", ["folder", "link", "dangling link", "pipe", "huge"])
@pytest.mark.usefixtures("web")
def test_what_is_no_file_of_ours_stays_and_the_report_is_given(kind: str, site: Path) -> None:
    place, other = site / store.PLACE, site / "precious.txt"
    other.write_text("precious", encoding="utf-8")
    match kind:
        case "folder":
            place.mkdir()
        case "link":
            place.symlink_to(other)
        case "dangling link":
            place.symlink_to(site / "nowhere")
        case "pipe":
            os.mkfifo(place)
        case "huge":
            with place.open("wb") as file:
                file.truncate(store._MOST_BYTES + 1)
    before = place.lstat().st_mode
    done = run(site)
    assert done.exit_code == 0, done.output
    assert done.stdout.endswith("ใช้ได้ 1, เสีย 0\n")
    assert len(done.stderr.splitlines()) == 1
    assert place.lstat().st_mode == before
    assert other.read_text(encoding="utf-8") == "precious"
    assert "อ่านผลตรวจลิงก์" in link_report.saved_line(place) or kind == "huge"


@pytest.mark.usefixtures("web")
def test_a_file_that_is_not_ours_is_never_written_over(site: Path) -> None:
    mine = site / "budget.json"
    mine.write_text('{"budget": 1}', encoding="utf-8")
    done = run(site, "--cache", str(mine))
    assert done.exit_code == 2
    assert "จึงไม่ทับ" in done.stderr
    assert mine.read_text(encoding="utf-8") == '{"budget": 1}'
    done = run(site, "--refresh", "--cache", str(mine))
    assert mine.read_text(encoding="utf-8") == '{"budget": 1}'
    done = run(site, "--cache", str(site / "content" / "links.json"))
    assert done.exit_code == 2
    assert not (site / "content" / "links.json").exists()


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
@pytest.mark.usefixtures("web")
def test_a_disk_that_cannot_be_written_costs_the_memory_not_the_report(
    code: int, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = Path.write_text

    def full(path: Path, *arguments: Any, **more: Any) -> int:
        if path.parent.name == ".itasite":
            raise OSError(code, os.strerror(code))
        return written(path, *arguments, **more)

    monkeypatch.setattr(Path, "write_text", full)
    done = run(site)
    assert done.exit_code == 0
    assert done.stdout.endswith("ใช้ได้ 1, เสีย 0\n")
    assert len(done.stderr.splitlines()) == 1
    assert os.strerror(code) not in done.stderr


@pytest.mark.usefixtures("web")
def test_a_disk_that_fills_up_on_the_way_is_told_at_the_end(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(store, "write", full)
    done = run(site)
    assert done.exit_code == 0
    assert done.stdout.endswith("ใช้ได้ 1, เสีย 0\n")
    assert "ดิสก์เต็ม" in done.stderr


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=300), st.sampled_from(list(DAMAGED.values())).map(str.encode)), st.integers(0, 60))
def test_any_bytes_are_a_memory_or_none(tmp_path: Path, content: bytes, cut: int) -> None:
    place = tmp_path / "links.json"
    place.write_bytes(content[cut:])
    for found in (store.read(place), store.read(tmp_path)):
        assert found is None or all(isinstance(result, store.LinkResult) for result in found.values())
    assert "\n" not in link_report.saved_line(place)


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_value_in_any_field_is_a_result_or_none(tmp_path: Path, data: st.DataObject) -> None:
    plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
    values = plain | st.lists(plain, max_size=2) | st.dictionaries(st.text(max_size=3), plain, max_size=2)
    place = tmp_path / "links.json"
    place.write_text(memory(**{data.draw(st.sampled_from(sorted(ENTRY))): data.draw(values)}), encoding="utf-8")
    found = store.read(place)
    if found:
        store.write(place, found)
        again = store.read(place)  # seconds are kept to a tenth
        assert again is not None
        assert again.keys() == found.keys()
        store.write(place, again)
        assert store.read(place) == again
        link_report.saved_line(place)


def test_ctrl_c_shows_what_was_found_so_far(site: Path, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "content" / "index.md").write_text(
        f"<{local(web)}> <{local(web, '/gone')}> <{local(web, '/c')}>", encoding="utf-8"
    )

    async def two_of_three(self: Fetcher, urls: list[str], tell: Any) -> None:
        for url in urls[:2]:
            tell(await self.observe(url))
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(600)

    monkeypatch.setattr(Fetcher, "all", two_of_three)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # tests run in the background ignore it
    try:
        done = run(site)
    finally:
        signal.signal(signal.SIGINT, before)
    assert done.exit_code == 130
    assert "เหลืออีก 1 ลิงก์" in done.stderr
    assert done.stdout.endswith("ตรวจ 2 ลิงก์: ใช้ได้ 1, เสีย 1\n")
    assert {result.state for result in (store.read(site / store.PLACE) or {}).values()} == {State.ALIVE, State.GONE}


def test_a_fault_of_our_own_is_one_address_of_the_report(site: Path, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "content" / "index.md").write_text(f"<{local(web)}> <{local(web, '/bad')}>", encoding="utf-8")
    real = Fetcher.observe

    async def sometimes(self: Fetcher, url: str) -> Observation:
        if url.endswith("bad"):
            raise RuntimeError("x")
        return await real(self, url)

    monkeypatch.setattr(Fetcher, "observe", sometimes)
    done = run(site)
    assert done.exit_code == 0
    assert done.stdout.endswith("ใช้ได้ 1, เสีย 0, ควรเปิดดูเอง 1\n")

    def never(*_: object, **__: object) -> None:
        raise RuntimeError("x")

    monkeypatch.setattr("itasite.linkcheck.results.classify", never)
    done = run(site, "--refresh")
    assert done.exit_code == 0
    assert "RuntimeError" in done.stdout


def test_a_result_without_a_day_of_its_own_is_never_in_the_future() -> None:
    day = datetime(2026, 1, 1, tzinfo=UTC)
    assert store.read(Path("/nowhere/links.json")) == {}
    assert store.summary({"a": store.LinkResult(State.ALIVE, day)}) == (day.date(), {State.ALIVE: 1})
