"""A file and the record that names it are one version."""

from __future__ import annotations

from pathlib import Path

from itasite.versions.beginning import begun
from itasite.versions.version import Version
from tests.support.clerk import Clerk
from tests.support.repositories import UNIT, WHEN, git, own_home, sound
from tests.support.sites import copy_example


def test_a_file_and_what_names_it_are_one_version(tmp_path: Path) -> None:
    with own_home(tmp_path / "home"):
        site = tmp_path / "site"
        site.mkdir()
        config = copy_example(site) / "mkdocs.yml"
        assert isinstance(begun(site, "เริ่มเว็บไซต์", UNIT, WHEN), Version)
        clerk = Clerk(config)
        page = clerk.open("/2566/oit/o31/")
        page = clerk.send(page, page.form("~base"), "add:evidence")
        asked = clerk.send(page, page.form("~base"), "upload:evidence.0.file")
        form = asked.form("~file")
        form.attach("~file", "ประกาศ.csv", b"a,b\n1,2\n")
        looked = clerk.send(asked, form, "send")
        told = clerk.send(looked, looked.form("~name"), "keep")
        assert "เก็บเป็นรุ่น “O31" in told.text
        changed = git(site, "diff", "--name-only", "HEAD~1").splitlines()
        assert changed == ["content/2566/files/o31.csv", "content/2566/oit.yml"]
        assert git(site, "status", "--porcelain") == ""
        sound(site)
        clerk.desk.close()
