"""ProperDocs in the place of MkDocs, and neither of them."""

from __future__ import annotations

from pathlib import Path

from itasite.hosts.engine import FINISHED
from tests.support.engines import run_without
from tests.support.sites import copy_example, copy_for_offline, copy_with_site, digest


def test_properdocs_alone_makes_the_same_site(tmp_path: Path, example: Path) -> None:
    copy_example(tmp_path)
    done = run_without(("mkdocs",), tmp_path, "properdocs", "build", "-f", "mkdocs.yml", "-d", "site")
    assert done.returncode == 0, done.stderr
    assert "itasite: content/2566/measures.yml:48:124" in done.stderr  # the plugin checks there too
    assert digest(tmp_path / "site") == digest(example)


def test_properdocs_alone_makes_the_same_copy_without_a_server(tmp_path: Path, offline: Path) -> None:
    copy_for_offline(tmp_path)
    done = run_without(("mkdocs",), tmp_path, "itasite.hosts.mkdocs_run", "copy", "mkdocs.yml", "site")
    assert done.returncode == FINISHED, done.stderr
    made, known = digest(tmp_path / "site"), digest(offline)
    pages = [name for name in known if name.endswith((".html", ".js"))]
    assert len(pages) > 60
    assert [name for name in pages if made[name] != known[name]] == []


def test_with_no_engine_the_old_site_stays_and_a_line_to_type_is_said(tmp_path: Path, example: Path) -> None:
    copy_with_site(tmp_path, example)
    with (tmp_path / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [own.py]\n")  # only such an engine runs it
    (tmp_path / "own.py").touch()
    before = digest(tmp_path / "site")
    done = run_without(("mkdocs", "properdocs"), tmp_path, "itasite", "build")
    assert done.returncode == 1
    assert 'pip install "mkdocs<2"' in done.stderr
    assert "เว็บไซต์เดิมไม่ถูกแก้ไข" in done.stderr
    assert digest(tmp_path / "site") == before
