"""The command as it is called: report, exit code, what is kept, stopping and going on."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from itasite.cli.main import main
from itasite.linkcheck import link_report, store
from itasite.linkcheck.states import Standing, State
from tests.support.look import PATIENTLY, Serve
from tests.support.patience import PATIENCE
from tests.support.sites import QUIET, ROOT
from tests.support.web import Hit, Reply, Web, page, redirect

FAST = ("--delay", "0", "--allow-private", *PATIENTLY)


def run(site: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["links", "-f", str(site / "mkdocs.yml"), *arguments])


def write(site: Path, *urls: str) -> None:
    (site / "content" / "index.md").write_text("".join(f"- {url}\n" for url in urls), encoding="utf-8")


def local(web: Web, path: str) -> str:
    return f"http://127.0.0.1:{web.port}{path}"


def saved(site: Path) -> dict[str, store.LinkResult]:
    found = store.read(site / store.PLACE)
    assert found is not None
    return found


def age(site: Path, **by: float) -> None:
    """Make all saved results so much older."""
    found = saved(site)
    older = {url: result._replace(checked_at=result.checked_at - timedelta(**by)) for url, result in found.items()}
    store.write(site / store.PLACE, older)


def test_a_site_without_addresses(site: Path) -> None:
    done = run(site)
    assert done.exit_code == 0
    assert "ไม่มีลิงก์ในเนื้อหา" in done.output


def test_all_alive_is_0_and_one_dead_is_1(site: Path, serve: Serve) -> None:
    web = serve({"/a": Reply(), "/moved": redirect("/a", 301), "/shut": Reply(403)})
    write(site, local(web, "/a"), local(web, "/moved"), local(web, "/shut"))
    done = run(site, *FAST)
    assert done.exit_code == 0, done.output
    assert done.stdout.endswith("ตรวจ 3 ลิงก์: ใช้ได้ 2, เสีย 0, ควรเปิดดูเอง 1\n")
    write(site, local(web, "/a"), local(web, "/gone"))
    done = run(site, *FAST)
    assert done.exit_code == 1
    assert done.stdout.endswith("ตรวจ 2 ลิงก์: ใช้ได้ 1, เสีย 1\n")


def test_the_worst_comes_first_with_the_places_and_the_way_out(site: Path, serve: Serve) -> None:
    web = serve({"/a": Reply(), "/old": redirect("/a", 301), "/soft": page("ไม่พบหน้านี้")})
    write(site, local(web, "/a"), local(web, "/old"), local(web, "/soft"), local(web, "/gone"))
    report = run(site, *FAST).stdout
    signs = [local(web, "/gone"), "content/index.md:4:3", local(web, "/soft"), local(web, "/old"), "ที่อยู่ใหม่ http"]
    places = [report.index(sign) for sign in signs]
    assert places == sorted(places)
    assert report.index("โฟลเดอร์ files/") < places[0]
    assert f"  {local(web, '/a')}\n" not in report


def test_json_has_the_keys_that_the_guide_tells(site: Path, serve: Serve) -> None:
    web = serve({"/old": redirect("/a", 301), "/a": Reply()})
    write(site, local(web, "/old"))
    content = json.loads(run(site, *FAST, "--format", "json").stdout)
    (link,) = content["links"]
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    keys = {*content, *link, *link["places"][0], *content["counts"], *(each.value for each in Standing)}
    assert {key for key in keys if f"`{key}`" not in guide} == set()
    assert content["counts"] == {state.value: int(state is State.MOVED) for state in State}
    assert link["new_url"] == link["final_url"] == local(web, "/a")
    assert link["places"] == [
        {"file": f"{(site / 'content').as_posix()}/index.md", "line": 1, "column": 3, "about": "หน้า “index”"}
        | {"year": None, "item": None}
    ]
    assert datetime.fromisoformat(link["checked_at"]) <= datetime.now(UTC)


def test_without_leave_nothing_inside_is_asked(site: Path, serve: Serve) -> None:
    web = serve({"/a": Reply()})
    write(site, local(web, "/a"), f"http://localhost:{web.port}/a", f"http://2130706433:{web.port}/a")
    done = run(site)
    assert done.exit_code == 1
    assert done.stdout.endswith("ใช้ได้ 0, เสีย 3\n")
    assert web.hits == []
    assert {result.state for result in saved(site).values()} == {State.PRIVATE}
    assert run(site, *FAST).exit_code == 0  # that it was refused before does not count
    assert len(web.hits) == 3


def test_what_is_known_is_not_asked_again_until_it_is_old(site: Path, serve: Serve) -> None:
    web = serve({"/a": Reply()})
    write(site, local(web, "/a"), local(web, "/gone"))
    first = run(site, *FAST)
    again = run(site, *FAST)
    assert len(web.hits) == 2
    assert (again.exit_code, again.stdout) == (first.exit_code, first.stdout)
    write(site, local(web, "/a"), local(web, "/gone"), local(web, "/a?new"))
    run(site, *FAST)
    assert web.paths[2:] == ["/a?new"]
    age(site, days=6.9)
    run(site, *FAST)
    assert len(web.hits) == 3
    run(site, *FAST, "--max-age", "5")
    assert len(web.hits) == 6
    age(site, days=7.1)
    run(site, *FAST)
    assert len(web.hits) == 9
    run(site, *FAST, "--refresh")
    assert len(web.hits) == 12
    age(site, days=-30)  # saved while the clock was wrong
    run(site, *FAST)
    assert len(web.hits) == 15


def test_what_may_pass_is_asked_again_after_an_hour(site: Path, serve: Serve) -> None:
    status = [500, 500, 500, 200]
    web: Web = serve(lambda _: Reply(status[len(web.hits) - 1]))
    write(site, local(web, "/a"))
    assert run(site, *FAST).stdout.endswith("ควรเปิดดูเอง 1\n")
    age(site, minutes=50)
    assert run(site, *FAST).stdout.endswith("ควรเปิดดูเอง 1\n")
    assert len(web.hits) == 3
    age(site, minutes=11)
    assert run(site, *FAST).stdout.endswith("ใช้ได้ 1, เสีย 0\n")


def test_what_left_the_content_is_forgotten_but_not_with_a_broken_file(site: Path, serve: Serve) -> None:
    web = serve({"/a": Reply(), "/b": Reply()})
    write(site, local(web, "/a"))
    (site / "content" / "about.md").write_text(local(web, "/b"), encoding="utf-8")
    run(site, *FAST)
    (site / "content" / "about.md").write_bytes(b"\xff")
    done = run(site, *FAST)
    assert "อาจมีลิงก์ที่ไม่ได้ตรวจ" in done.stderr
    assert len(saved(site)) == 2
    (site / "content" / "about.md").unlink()
    run(site, *FAST)
    assert list(saved(site)) == [local(web, "/a")]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 99, "links": {}}', '{"version": 1, "links": {"a": {}}}'])
def test_a_broken_file_of_results_is_made_anew(text: str, site: Path, serve: Serve) -> None:
    web = serve({"/a": Reply()})
    write(site, local(web, "/a"))
    (site / ".itasite").mkdir()
    (site / store.PLACE).write_text(text, encoding="utf-8")
    assert "อ่านผลตรวจลิงก์" in link_report.saved_line(site / store.PLACE)
    done = run(site, *FAST)
    assert done.exit_code == 0
    assert "อ่านผลเดิม" in done.stderr
    assert list(saved(site)) == [local(web, "/a")]
    assert (site / ".itasite" / "links.json.old").read_text(encoding="utf-8") == text


def test_a_result_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    when = datetime(2026, 10, 1, 9, 30, tzinfo=UTC)
    result = store.LinkResult(State.MOVED, when, "ก", "https://n.th", "https://f.th", 200, 1.5, passing=True)
    store.write(tmp_path / "x.json", {"https://a.th": result})
    assert store.read(tmp_path / "x.json") == {"https://a.th": result}
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]


def test_check_says_when_links_were_looked_at(site: Path) -> None:
    config = ["check", "-f", str(site / "mkdocs.yml")]
    assert "ลิงก์" not in CliRunner().invoke(main, config).output
    day = datetime(2026, 10, 3, 9, tzinfo=UTC)
    states = (State.ALIVE, State.MOVED, State.GONE, State.HOME, State.ERROR, State.REFUSED)
    found = {f"https://{state}.th": store.LinkResult(state, day + timedelta(days=n)) for n, state in enumerate(states)}
    store.write(site / store.PLACE, found)
    assert store.summary(found) == (day.date(), dict.fromkeys((s for s in State if s in states), 1))
    last = CliRunner().invoke(main, config).stdout.splitlines()[-1]
    assert last == "ลิงก์ตรวจเมื่อ 3 ตุลาคม 2569: ใช้ได้ 2, เสีย 1, ควรเปิดดูเอง 3"
    json.loads(CliRunner().invoke(main, [*config, "--format", "json"]).stdout)


def test_usage_errors_are_2(site: Path, tmp_path: Path) -> None:
    assert run(site, "--jobs", "0").exit_code == 2
    assert run(tmp_path / "nowhere").exit_code == 2
    (site / "mkdocs.yml").write_text("docs_dir: nowhere\n", encoding="utf-8")
    assert run(site).exit_code == 2


def test_a_place_that_cannot_be_written_is_told_and_the_report_given_all_the_same(site: Path, serve: Serve) -> None:
    web = serve({"/a": Reply()})
    write(site, local(web, "/a"))
    (site / ".itasite").write_text("", encoding="utf-8")
    done = run(site, *FAST)
    assert done.exit_code == 0
    assert "เขียนไฟล์" in done.stderr
    assert done.stdout.endswith("ใช้ได้ 1, เสีย 0\n")


def test_the_other_commands_do_not_load_the_http_library(site: Path) -> None:
    code = "import sys; sys.modules['httpx'] = None; from itasite.cli.main import main; main(['check'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=site, env=ENVIRONMENT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


ENVIRONMENT = {**QUIET, "PYTHONPATH": str(ROOT)}


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_after_a_stop_it_goes_on_where_it_was(end: signal.Signals, site: Path, serve: Serve) -> None:
    stopped, held = threading.Event(), threading.Event()

    def answer(_: Hit) -> Reply:
        """Once five results are saved, no more answers until the first run is stopped: it cannot come to its end."""
        if len(store.read(site / store.PLACE) or {}) >= 5 and not stopped.is_set():
            held.set()
            return Reply(wait=3600)
        return Reply(wait=0.2)

    web = serve(answer)
    urls = [local(web, f"/{number}") for number in range(30)]
    write(site, *urls)
    command = [sys.executable, "-m", "itasite", "links", *FAST, "--per-host", "1"]
    first = subprocess.Popen(
        command, cwd=site, env=ENVIRONMENT, stderr=subprocess.PIPE, stdout=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    assert held.wait(PATIENCE)
    first.send_signal(end)
    _, told = first.communicate(timeout=PATIENCE)
    stopped.set()
    if end is signal.SIGINT:
        assert first.returncode == 130
        assert f"เหลืออีก {30 - len(saved(site))} ลิงก์" in told.decode()
        assert "Traceback" not in told.decode()
    kept = set(saved(site))
    assert 5 <= len(kept) < 30
    second = subprocess.run(command, cwd=site, env=ENVIRONMENT, capture_output=True, check=False)
    assert second.returncode == 0, second.stderr.decode()
    assert second.stderr == b""  # no bar where nobody looks on
    asked = Counter(local(web, path) for path in web.paths)
    assert set(asked) == set(urls) == set(saved(site))
    assert {url for url in kept if asked[url] != 1} == set()
    assert sum(asked.values()) <= 30 + (1 if end is signal.SIGINT else 20)
