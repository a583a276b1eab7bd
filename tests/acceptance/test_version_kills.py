"""A save that is killed leaves the old version or the new, and a repository that goes on. VERSION_KILLS: how many."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from itasite.versions.beginning import unlocked
from itasite.versions.version import NotSaved, Version
from tests.support.repositories import git, new_repository, own_home, save, sound
from tests.support.sites import ROOT

KILLS = int(os.environ.get("VERSION_KILLS", "8"))


def test_killed_in_the_middle(tmp_path: Path) -> None:
    site, copies = tmp_path / "site", tmp_path / "copies"
    copies.mkdir()
    with own_home(tmp_path / "home"):
        new_repository(site, {"oit.yml": "old\n", "other.yml": "old\n"})
        command = [sys.executable, "-m", "tests.support.killed", str(site), str(copies), str(KILLS)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        outcomes = {_after_the_kill(copy) for copy in sorted(copies.iterdir()) if copy.name.isdigit()}
    # the last steps come after the version is there
    assert outcomes == {"1", "2"}


def _after_the_kill(site: Path) -> str:
    sound(site)
    count = git(site, "rev-list", "--count", "HEAD")
    for lock in (site / ".git").rglob("*.lock"):
        os.utime(lock, (1, 1))
    assert unlocked(site).fault is None, site.name
    # whatever became of it, the same save once more ends in the same place
    again = save(site, {"oit.yml": "new\n", "2566/more.yml": "new\n"})
    assert isinstance(again, NotSaved if count == "2" else Version), site.name
    assert git(site, "status", "--short") == ""
    assert git(site, "show", "HEAD:oit.yml") == "new"
    assert git(site, "rev-list", "--count", "HEAD") == "2"
    sound(site)
    return count
