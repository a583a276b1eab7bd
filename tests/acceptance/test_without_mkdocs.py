"""Everything that a site needs is made without MkDocs, which is asked only where mkdocs.yml asks for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.in_process import itasite
from tests.support.projects import CONTENT, SETTINGS_FILE, Project, with_settings
from tests.support.sites import QUIET

# No module of MkDocs can be imported, nor anything of Material's plugins.
BARRED = """
import sys
from importlib.abc import MetaPathFinder

class Barred(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("mkdocs", "properdocs") or name.startswith("material."):
            raise ImportError(name)

sys.meta_path.insert(0, Barred())
from itasite.cli.main import main
main(sys.argv[1:])
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The folder of a small right project."""
    Project(SETTINGS_FILE, {name: text.encode() for name, text in CONTENT.items()}, {}).write(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("command", "page"),
    [
        (["check"], ""),
        (["build"], "site/2566/measures/index.html"),
        (["build", "--offline"], "site-offline/2566/measures.html"),
    ],
)
def test_a_command_needs_no_mkdocs(command: list[str], page: str, project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BARRED, *command], cwd=project, capture_output=True, encoding="utf-8", env=QUIET
    )
    assert done.returncode == 0, done.stderr
    assert "MkDocs" not in done.stderr
    assert (project / page).is_file() == bool(page)


REASONS = {
    "nav: [index.md]": "nav",
    "hooks: []": "hooks",
    "markdown_extensions: [admonition]": "markdown_extensions",
    "exclude_docs: x": "exclude_docs",
    "plugins: [itasite, awesome-nav, macros]": "plugins: awesome-nav, macros",
    "theme: {name: itasite, custom_dir: content}": "theme: custom_dir",
    "theme: {name: itasite, features: 5}": "theme: features",
    "theme: material": "theme: material",
    "extra: {analytics: {provider: own}}": "extra: analytics",
    "nope: 1": "nope",
    "site_url: https://a.go.th/<x>/": "site_url",
    "copyright: !!str x": "copyright",
}


@pytest.mark.parametrize(("line", "reason"), REASONS.items())
def test_what_only_mkdocs_can_do_is_named_in_one_line(line: str, reason: str, project: Path) -> None:
    (project / "mkdocs.yml").write_text(with_settings(SETTINGS_FILE, line), encoding="utf-8")
    _, said = itasite(project, "build")
    assert [each for each in said.splitlines() if "จึงสร้างเว็บไซต์ด้วย MkDocs" in each] == [
        f"mkdocs.yml ใช้ {reason} จึงสร้างเว็บไซต์ด้วย MkDocs"
    ]
