"""Without a network nothing is said of any web site, and nothing is forgotten."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from itasite.cli import links as cli_links
from itasite.cli.main import main
from itasite.linkcheck import network_health, store
from itasite.linkcheck.network_health import NetworkHealth
from itasite.linkcheck.observation import Answer, Failure, Observation
from itasite.linkcheck.page import PageText
from itasite.linkcheck.states import State
from tests.support.look import NO_NAME, PATIENTLY, QUICK, STUMBLE, Serve
from tests.support.patience import PATIENCE
from tests.support.web import Hit, Reply, Web, page, redirect

Names = dict[str, Exception | None]


@pytest.fixture(autouse=True)
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    """What the name service says: an exception, or this machine for every name that is not listed; no network."""
    known: Names = {}

    def resolve(host: str, *_: object) -> list[object]:
        is_name = any(each.isalpha() for each in host)
        fault = known.get(host, known.get("*")) if is_name else None
        if fault:
            raise fault
        return [(2, 1, 6, "", ("127.0.0.1" if is_name else host, 0))]

    monkeypatch.setattr("socket.getaddrinfo", resolve)
    monkeypatch.setattr("itasite.cli.links.Limits", lambda *_, **__: QUICK)
    for proxy in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(proxy, raising=False)
        monkeypatch.delenv(proxy.lower(), raising=False)
    return known


@pytest.fixture(autouse=True)
def control(monkeypatch: pytest.MonkeyPatch) -> Callable[[Web | None], None]:
    """Where the control is: at a server of ours, or at a port that nobody listens at."""

    def put(web: Web | None) -> None:
        monkeypatch.setattr(network_health, "CONTROL", web.url("/", "itas.control.example") if web else SHUT_CONTROL)

    put(None)
    return put


SHUT_CONTROL = "http://itas.control.example:1/"
OLD = {"https://kept.example/": store.LinkResult(State.ALIVE, datetime(2026, 1, 1, tzinfo=UTC))}


def run(site: Path, *urls: str) -> Result:
    (site / "content" / "index.md").write_text("".join(f"- <{url}>\n" for url in urls), encoding="utf-8")
    arguments = ["links", "-f", str(site / "mkdocs.yml"), "--allow-private", *PATIENTLY]
    return CliRunner().invoke(main, arguments)


def states(site: Path) -> set[State]:
    return {result.state for result in (store.read(site / store.PLACE) or {}).values()}


@pytest.mark.parametrize("fault", [NO_NAME, STUMBLE, OSError("x")])
@pytest.mark.parametrize("many", [1, 40])
def test_offline_is_one_sentence_and_nothing_else(many: int, fault: OSError, site: Path, names: Names) -> None:
    names["*"] = fault
    store.write(site / store.PLACE, OLD)
    before = (site / store.PLACE).read_bytes()
    done = run(site, *(f"https://h{number}.example/" for number in range(many)))
    assert done.exit_code == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert "อินเทอร์เน็ต" in done.stderr
    assert (site / store.PLACE).read_bytes() == before
    assert [path.name for path in (site / ".itasite").iterdir()] == ["links.json"]


def test_a_private_address_is_no_sign_of_the_internet(site: Path, names: Names) -> None:
    names["*"] = NO_NAME
    (site / "content" / "index.md").write_text("https://a.example/ http://10.0.0.1/", encoding="utf-8")
    done = CliRunner().invoke(main, ["links", "-f", str(site / "mkdocs.yml")])
    assert done.exit_code == 2
    assert "อินเทอร์เน็ต" in done.stderr


def test_a_network_that_leads_every_name_to_its_own_door_proves_nothing(site: Path) -> None:
    (site / "content" / "index.md").write_text("<https://a.example/> <https://b.example/>", encoding="utf-8")
    done = CliRunner().invoke(main, ["links", "-f", str(site / "mkdocs.yml")])  # every name is this machine here
    assert (done.exit_code, done.stdout) == (2, "")
    assert "ลงชื่อเข้าใช้" in done.stderr


def test_one_name_of_an_inner_network_is_private_where_others_are_not() -> None:
    inner = seen("https://intranet.a.go.th/", failure=Failure.PRIVATE)
    assert verdict([inner], seen(network_health.CONTROL)) == ""
    assert verdict([inner, seen("https://b.go.th/")], seen(network_health.CONTROL, failure=Failure.PRIVATE)) == ""


def test_names_found_but_nothing_reached_is_a_blocked_network(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    urls = ("http://a.example:1/", "http://b.example:1/")
    done = run(site, *urls)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "ปิดกั้น" in done.stderr
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    done = run(site, *urls)
    assert done.exit_code == 2
    assert "proxy" in done.stderr
    assert "HTTPS_PROXY" in done.stderr


@pytest.mark.parametrize("direct", [True, False])
def test_a_network_that_asks_to_sign_in_answers_for_all(
    direct: bool, site: Path, control: Callable[[Web | None], None], serve: Serve
) -> None:
    door = page("Wi-Fi ลงชื่อเข้าใช้")

    def answer(hit: Hit) -> Reply:
        return door if direct or hit.host == "portal.example" else redirect(f"http://portal.example:{web.port}/in")

    web = serve(answer)
    control(web)
    done = run(site, web.url("/a", "a.go.th"), web.url("/b.pdf", "b.go.th"))
    assert (done.exit_code, done.stdout) == (2, "")
    assert "ลงชื่อเข้าใช้" in done.stderr
    assert not (site / store.PLACE).exists()
    assert run(site, web.url("/a", "a.go.th")).exit_code == 2  # of one address alone: the control tells


def test_one_server_that_is_down_is_no_missing_network(
    site: Path, control: Callable[[Web | None], None], serve: Serve
) -> None:
    control(serve(lambda _: page("ITAS")))
    done = run(site, "http://down.example:1/")
    assert done.exit_code == 0
    assert done.stdout.endswith("ใช้ได้ 0, เสีย 0, ควรเปิดดูเอง 1\n")
    assert states(site) == {State.ERROR}


@pytest.mark.parametrize("wait", [0.0, 0.5])
def test_names_that_fail_at_once_do_not_end_the_run_before_a_server_answers(
    wait: float, site: Path, names: Names, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli_links, "_LAST_CHANCE", PATIENCE)
    web = serve(lambda _: Reply(wait=wait))
    names["*"] = NO_NAME
    urls = [f"http://127.0.0.1:{web.port}/{number}" for number in range(3)]
    done = run(site, *(f"https://h{number}.example/" for number in range(20)), "http://a.th:99999/", *urls)
    assert done.exit_code == 1  # for the one that is misspelt
    assert done.stdout.endswith("ใช้ได้ 3, เสีย 1, ควรเปิดดูเอง 20\n")  # all that was asked, and not a part of it


def test_misspelt_addresses_are_no_sign_of_a_missing_network(site: Path, names: Names, serve: Serve) -> None:
    names["*"] = NO_NAME
    web = serve(lambda _: Reply(wait=0.3))
    misspelt = (f"http://a.th:{99990 + number}/" for number in range(9))
    done = run(site, "https://dead.example/", *misspelt, f"http://127.0.0.1:{web.port}/")
    assert done.stdout.endswith("ใช้ได้ 1, เสีย 9, ควรเปิดดูเอง 1\n")


def test_a_name_is_gone_only_where_another_is_found(site: Path, names: Names, serve: Serve) -> None:
    web = serve(lambda hit: page(hit.path))
    names["dead.example"] = NO_NAME
    done = run(site, "https://dead.example/", web.url("/a"), web.url("/b"))
    assert done.exit_code == 1
    assert states(site) == {State.GONE, State.ALIVE}
    (site / store.PLACE).unlink()
    done = run(site, "https://dead.example/", f"http://127.0.0.1:{web.port}/a")  # the control's name is found
    assert states(site) == {State.GONE, State.ALIVE}
    (site / store.PLACE).unlink()
    names["*"] = NO_NAME
    done = run(site, "https://dead.example/", f"http://127.0.0.1:{web.port}/a")
    assert done.exit_code == 0
    assert states(site) == {State.ERROR, State.ALIVE}


@pytest.mark.parametrize("errno", [socket.EAI_AGAIN, socket.EAI_FAIL, getattr(socket, "EAI_NODATA", -5)])
def test_a_name_service_that_stumbles_proves_nothing(errno: int, site: Path, names: Names, serve: Serve) -> None:
    web = serve(lambda hit: page(hit.path))
    names["stumbles.example"] = socket.gaierror(errno, "x")
    done = run(site, "https://stumbles.example/", web.url("/a"), web.url("/b"))
    assert done.exit_code == 0
    assert states(site) == {State.ERROR, State.ALIVE}


def seen(url: str, *, failure: Failure | None = None, title: str = "", status: int = 200) -> Observation:
    answer = Answer(url, 0, failure=failure) if failure else Answer(url, status, page=PageText(title, text=title))
    return Observation(url, (answer,))


def verdict(found: Iterable[Observation], control: Observation | None) -> str:
    network = NetworkHealth()
    for one in found:
        network.add(one)
    return network.diagnosis(control, {})


def test_a_clock_that_is_wrong_is_not_the_fault_of_all_sites() -> None:
    distrusted = [seen(f"https://h{number}.go.th/", failure=Failure.CERTIFICATE) for number in range(3)]
    hop = Answer(network_health.CONTROL, 302, "https://itas.nacc.go.th/")
    led_on = Observation(network_health.CONTROL, (hop, Answer("https://itas.nacc.go.th/", failure=Failure.CERTIFICATE)))
    assert "นาฬิกา" in verdict(distrusted, led_on)
    assert verdict(distrusted, seen(network_health.CONTROL, title="ITAS")) == ""
    assert verdict(distrusted, seen(network_health.CONTROL, failure=Failure.TIMEOUT)) == ""


def test_two_sites_of_one_body_may_show_one_page() -> None:
    same = [seen("http://www.a.go.th/", title="ก"), seen("http://ita.a.go.th/", title="ก")]
    assert verdict(same, seen(network_health.CONTROL, failure=Failure.CONNECT)) == ""
    other = [*same, seen("http://b.go.th/", title="ก")]
    assert verdict(other, seen(network_health.CONTROL, failure=Failure.CONNECT))
    assert verdict([*other, seen("http://c.go.th/", title="ข")], None) == ""
    assert verdict([*other, seen("https://c.go.th/", title="ก")], None) == ""
