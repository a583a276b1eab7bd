"""A site on two machines with a host of repositories between them, and the editors before which two clerks sit."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from itasite.versions.address import Remote, connected
from itasite.versions.beginning import begun
from itasite.versions.version import Version
from tests.support.clerk import Clerk, Shown
from tests.support.git_host import Host, git_host
from tests.support.repositories import UNIT, WHEN, git, own_home
from tests.support.sites import ROOT

CONFIG = "site_name: t\ndocs_dir: content\nplugins: [itasite]\n"


def new_site(folder: Path) -> Path:
    """The example site of the project with its first version; its settings file."""
    shutil.copytree(ROOT / "content", folder / "content")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    assert isinstance(begun(folder, "เริ่มเว็บไซต์", UNIT, WHEN), Version)
    return folder / "mkdocs.yml"


def save(clerk: Clerk, address: str, **values: str) -> Shown:
    """Fill in fields of a record and save."""
    page = clerk.open(address)
    form = page.form("~base")
    for name, value in values.items():
        form.fill(name, value)
    return clerk.send(page, form, "บันทึก")


def press(clerk: Clerk, button: str, at: str = "/send/", **values: str) -> Shown:
    """Press a button of a page, with fields filled in before."""
    page = clerk.open(at)
    form = page.form(button)
    for name, value in values.items():
        form.fill(name, value)
    return clerk.send(page, form, button)


@contextmanager
def two_machines(folder: Path) -> Iterator[tuple[Path, Path, Host]]:
    """The folders of two machines that have the same version, and the host."""
    with own_home(folder / "home"), git_host(folder / "host") as host:
        one = new_site(folder / "one").parent
        assert isinstance(connected(one, f"{host.place}/web.git"), Remote)
        git(one, "push", "--quiet", f"{folder}/host/web.git", "main")
        git(folder, "clone", "--quiet", f"{folder}/host/web.git", "two")
        git(folder / "two", "remote", "set-url", "origin", f"{host.place}/web.git")
        yield one, folder / "two", host
