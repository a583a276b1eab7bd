"""The lowest version of every package that pyproject.toml allows: the example is built, and the same bytes come twice.

Takes a minute, so `make proofs` runs it.
"""

from __future__ import annotations

from pathlib import Path

from tests.support.clean import build_wheel, new_environment, pip, run
from tests.support.html import dead_links
from tests.support.lowest import lowest
from tests.support.sites import copy_for_offline, digest


def test_the_lowest_versions_build_the_same_site_twice(tmp_path: Path) -> None:
    (tmp_path / "lowest.txt").write_text(lowest(), encoding="utf-8")
    tools = new_environment(tmp_path / "env")
    wheel = build_wheel(tmp_path / "source")
    run(pip(tools, "-c", "lowest.txt", str(wheel)), tmp_path)
    sites = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        copy_for_offline(folder)
        for arguments in (("check",), ("build",), ("build", "--offline"), ("export", "itas", "-o", "itas.xlsx")):
            run([str(tools / "itasite"), *arguments], folder)
        sites.append(digest(folder))
        assert dead_links(folder / "site") == []
    assert sites[0] == sites[1]
    run([str(tools / "itasite"), "new", "new", "--name", "กรมตัวอย่าง", "--province", "ตรัง"], tmp_path)
    run([str(tools / "itasite"), "build"], tmp_path / "new")
