"""Sending and fetching with a token, over real sockets; the token is written nowhere."""

from __future__ import annotations

import logging
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from itasite.versions import tokens
from itasite.versions.address import Remote, connected
from itasite.versions.remote import Fetched, Sent, fetched, remote_at, sent
from itasite.versions.tokens import Token
from itasite.versions.version import Fault, NotSaved
from tests.support.git_host import TOKEN, Host, git_host
from tests.support.repositories import git, kept, new_repository, own_home, sound


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path) -> Iterator[None]:
    with own_home(tmp_path / "home"):
        yield


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    with git_host(tmp_path / "host") as host:
        yield host


@pytest.fixture
def site(tmp_path: Path, host: Host) -> Path:
    site = tmp_path / "เว็บของเรา"
    new_repository(site)
    assert isinstance(connected(site, f"{host.place}/web.git"), Remote)
    return site


def fault(answer: object) -> Fault:
    assert isinstance(answer, NotSaved), answer
    assert any("ก" <= letter <= "๙" for letter in answer.told)
    assert TOKEN not in answer.told
    return answer.fault


def test_versions_go_there_and_come_back(
    tmp_path: Path, host: Host, site: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    assert sent(site, Token(TOKEN)) == Sent(git(site, "rev-parse", "HEAD"), True)
    assert sent(site, Token(TOKEN)) == Sent(git(site, "rev-parse", "HEAD"), False)
    kept(site, {"2566/ประกาศ.md": "# ประกาศ\n"}, "เพิ่มประกาศ")
    assert isinstance(sent(site, Token(TOKEN)), Sent)
    there = tmp_path / "host/web.git"
    sound(there)
    assert git(there, "log", "--format=%s", "main").splitlines() == ["เพิ่มประกาศ", "เริ่มเว็บไซต์"]
    assert git(site, "status", "--short", "--branch") == "## main...origin/main"
    # another machine sends with git
    other = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", str(there), str(other))
    (other / "oit.yml").write_text("status: done\n")
    git(other, "commit", "--quiet", "--all", "--message", "จากอีกเครื่อง")
    git(other, "push", "--quiet")
    theirs = git(other, "rev-parse", "HEAD")
    kept(site, {"year.yml": "a: 1\n"})
    assert fault(sent(site, Token(TOKEN))) is Fault.BEHIND
    assert fetched(site, Token(TOKEN)) == Fetched(theirs, False)
    assert fetched(site, Token(TOKEN)) == Fetched(theirs, False)
    assert git(site, "rev-parse", "origin/main") == theirs
    assert (site / "oit.yml").read_text() == "status: in_progress\n"
    assert fault(sent(site, Token(TOKEN))) is Fault.BEHIND
    git(site, "gc", "--quiet")
    sound(site)
    assert {given for _, given in host.asked} == {f"x-access-token:{TOKEN}"}
    assert TOKEN not in caplog.text
    _nowhere(tmp_path)


def _nowhere(folder: Path) -> None:
    found = [path for path in folder.rglob("*") if path.is_file() and TOKEN.encode() in path.read_bytes()]
    assert found == []


def test_a_remote_without_versions(site: Path) -> None:
    assert fetched(site, Token(TOKEN)) == Fetched(None, True)
    sound(site)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (401, Fault.TOKEN_REFUSED),
        (403, Fault.NOT_ALLOWED),
        (404, Fault.NOT_FOUND),
        (407, Fault.PROXY),
        (413, Fault.TOO_LARGE),
        (500, Fault.SERVER),
        (503, Fault.SERVER),
    ],
)
def test_what_the_host_answers_is_told(host: Host, site: Path, status: int, expected: Fault) -> None:
    host.status = status
    assert fault(sent(site, Token(TOKEN))) is expected
    assert fault(fetched(site, Token(TOKEN))) is expected


def test_a_host_that_leads_elsewhere_gives_the_token_to_nobody(tmp_path: Path, host: Host, site: Path) -> None:
    with git_host(tmp_path / "elsewhere") as elsewhere:
        host.status, host.moved = 302, elsewhere.place
        assert fault(sent(site, Token(TOKEN))) is Fault.TOKEN_REFUSED
        assert fault(fetched(site, Token(TOKEN))) is Fault.TOKEN_REFUSED
        assert {given for _, given in elsewhere.asked} == {":"}


def test_a_wrong_token(tmp_path: Path, host: Host, site: Path) -> None:
    for secret in ("wrong", "", "รหัส", "a b", "a\nHost: x"):
        assert fault(sent(site, Token(secret))) is Fault.TOKEN_REFUSED
    assert len(host.asked) == 1
    assert not list((tmp_path / "host/web.git/refs/heads").iterdir())


def test_a_network_that_asks_to_log_in(host: Host, site: Path) -> None:
    host.page = "<h1>Wi-Fi</h1>"
    assert fault(sent(site, Token(TOKEN))) is Fault.NOT_GIT
    assert fault(fetched(site, Token(TOKEN))) is Fault.NOT_GIT


def test_a_protected_branch(tmp_path: Path, site: Path) -> None:
    hook = tmp_path / "host/web.git/hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho 'You are not allowed to push code to protected branches' >&2\nexit 1\n")
    hook.chmod(0o755)
    assert fault(sent(site, Token(TOKEN))) is Fault.PROTECTED
    assert fault(sent(site, Token(TOKEN))) is Fault.PROTECTED
    assert git(site, "for-each-ref", "refs/remotes") == ""


def test_no_network(site: Path, host: Host) -> None:
    git(site, "config", "remote.origin.url", "http://127.0.0.1:1/web.git")
    assert fault(sent(site, Token(TOKEN))) is Fault.NETWORK
    assert fault(fetched(site, Token(TOKEN))) is Fault.NETWORK
    assert host.asked == []


def test_a_proxy_that_is_not_there(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://user:word@127.0.0.1:1")
    assert fault(sent(site, Token(TOKEN))) is Fault.PROXY


def test_a_host_that_breaks_off(site: Path, host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(host), "finish_request", lambda *_: None)
    assert fault(sent(site, Token(TOKEN))) is Fault.NETWORK


def test_certificates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the settings of the repository say, a host that cannot show who it is gets no token."""
    authority = trustme.CA()
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server)
    site = tmp_path / "site"
    new_repository(site)
    with git_host(tmp_path / "host", server) as host:
        connected(site, f"{host.place}/web.git")
        git(site, "config", "http.sslVerify", "false")
        git(site, "config", "http.extraHeader", "X-Odd: 1")
        assert fault(sent(site, Token(TOKEN))) is Fault.CERTIFICATE
        assert host.asked == []
        trusted = tmp_path / "trusted.pem"
        authority.cert_pem.write_to_path(str(trusted))
        monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
        assert isinstance(sent(site, Token(TOKEN)), Sent)
        assert fetched(site, Token(TOKEN)) == Fetched(git(site, "rev-parse", "HEAD"), True)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("git@github.com:อบต/web.git", Fault.MAINTAINER_SENDS),
        ("ssh://git@github.com/a/web.git", Fault.MAINTAINER_SENDS),
        ("git://example.com/a.git", Fault.MAINTAINER_SENDS),
        ("/srv/web.git", Fault.MAINTAINER_SENDS),
        ("ext::sh -c touch% x", Fault.MAINTAINER_SENDS),
        ("http://example.com/a.git", Fault.INSECURE),
        ("https://[bad/a.git", Fault.ODD_ADDRESS),
        ("https://example.com:port/a.git", Fault.ODD_ADDRESS),
    ],
)
def test_an_address_that_is_not_used(tmp_path: Path, url: str, expected: Fault) -> None:
    site = tmp_path / "site"
    new_repository(site)
    assert fault(sent(site, Token(TOKEN))) is Fault.NO_REMOTE
    git(site, "remote", "add", "origin", url)
    assert fault(sent(site, Token(TOKEN))) is expected
    assert fault(fetched(site, Token(TOKEN))) is expected


def test_a_name_in_the_address_is_kept_apart(tmp_path: Path) -> None:
    site = tmp_path / "site"
    new_repository(site)
    git(site, "remote", "add", "upstream", "https://clerk:old-secret@git.example.go.th:8443/a.git")
    assert remote_at(site) == Remote("upstream", "https://git.example.go.th:8443/a.git", "clerk", "main")
    git(site, "config", "branch.main.merge", "refs/heads/web")
    git(site, "config", "remote.upstream.url", "https://gitlab.com/a.git")
    remote = remote_at(site)
    assert remote == Remote("upstream", "https://gitlab.com/a.git", "oauth2", "web")


def test_a_remote_is_set_as_git_would(tmp_path: Path) -> None:
    site = tmp_path / "site"
    new_repository(site)
    (site / ".git/config").write_text((site / ".git/config").read_text() + "# หมายเหตุ")
    for url in ("https://a:b@example.com/a.git", "https://example.com/a.git\n[core]", "file:///a", 'https://a"b', ""):
        assert fault(connected(site, url)) is Fault.ODD_ADDRESS
    assert isinstance(connected(site, "https://example.com/a.git"), Remote)
    assert "# หมายเหตุ\n" in (site / ".git/config").read_text()
    assert git(site, "remote", "get-url", "--push", "origin") == "https://example.com/a.git"
    assert git(site, "config", "remote.origin.fetch") == "+refs/heads/*:refs/remotes/origin/*"
    assert git(site, "config", "branch.main.merge") == "refs/heads/main"
    assert fault(connected(site, "https://example.com/b.git")) is Fault.HAS_REMOTE


class _Store:
    def __init__(self, priority: float = 5) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.priority = priority

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, secret: str) -> None:
        self.kept[service, name] = secret

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


class _Locked(_Store):
    def get_password(self, service: str, name: str) -> str | None:  # noqa: ARG002
        raise RuntimeError("locked")


def test_the_token_lies_in_the_store_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    store = _Store()
    type(store).__module__ = "keyring.backends.Windows"
    open_file = _Locked(9)
    type(open_file).__module__ = "keyrings.alt.file"
    monkeypatch.setattr("keyring.backend.get_all_keyring", lambda: [open_file, store])
    assert tokens.token_for("github.com") is None
    assert tokens.keep("github.com", Token(" abc\n"))
    kept = tokens.token_for("github.com")
    assert kept is not None
    assert (kept.secret, repr(kept), str(kept)) == ("abc", "Token(…)", "Token(…)")
    assert tokens.token_for("github.com:8443") is None
    tokens.forget("github.com")
    tokens.forget("github.com")
    assert tokens.token_for("github.com") is None
    assert open_file.kept == {}


@pytest.mark.parametrize("stores", [[], [_Locked()]])
def test_without_a_store_the_environment_or_a_question(stores: list[_Store], monkeypatch: pytest.MonkeyPatch) -> None:
    for store in stores:
        type(store).__module__ = "keyring.backends.SecretService"
    monkeypatch.setattr("keyring.backend.get_all_keyring", lambda: stores)
    assert tokens.token_for("github.com") is None
    assert not tokens.keep("github.com", Token("abc"))
    monkeypatch.setenv("ITASITE_TOKEN", "xyz")
    token = tokens.token_for("github.com")
    assert token is not None
    assert token.secret == "xyz"
