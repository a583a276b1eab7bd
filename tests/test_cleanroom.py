"""As a stranger has it: the wheel in a new environment, a new site in an empty folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import QUIET, ROOT
from tests.html import dead_links

MUST_TRAVEL = (
    "itasite/py.typed",
    "itasite/frameworks/2566.yml",
    "itasite/schemas/check.json",
    "itasite/templates/table.html.j2",
    "itasite/templates/pages/year.html.j2",
    "itasite/starter/oit.yml.j2",
    "itasite_theme/mkdocs_theme.yml",
    "itasite_theme/main.html",
    "itasite_theme/poster.html",
    "itasite_theme/.icons/itasite/logo.svg",
    "itasite_theme/.styles/tables.css",
    "itasite_theme/assets/fonts/sarabun-400.woff2",
    "itasite_theme/assets/fonts/OFL.txt",
)


def run(command: list[str], folder: Path) -> str:
    environment = {key: value for key, value in QUIET.items() if not key.startswith(("PYTHONPATH", "VIRTUAL_ENV"))}
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", env=environment, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy without anything that is not part of the project."""
    folder = tmp_path_factory.mktemp("source")
    for name in ("itasite", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copyfile(ROOT / name, folder / name)
    # without --wheel the wheel is made from the source archive: both must be whole
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", "dist"], folder)
    (found,) = (folder / "dist").glob("*.whl")
    return found


def test_the_wheel_holds_all_that_a_site_needs(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in MUST_TRAVEL if name not in names] == []
    assert not [name for name in names if name.startswith(("tests/", "content/", "benchmarks/"))]
    for folder in (ROOT / "itasite", ROOT / "theme" / "itasite_theme"):
        files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        assert [name for path in files if (name := path.relative_to(folder.parent).as_posix()) not in names] == []


def test_a_site_from_nothing(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=False)
    tools = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    install = ("install", "--quiet", "--disable-pip-version-check", "--no-compile", str(wheel))
    run([sys.executable, "-m", "pip", "--python", str(tools / "python"), *install], tmp_path)
    itasite = str(tools / "itasite")
    where = run(
        [str(tools / "python"), "-c", "import itasite, itasite_theme as t; print(itasite.__file__, t.__file__)"],
        tmp_path,
    )
    assert where.count(str(tmp_path / "env")) == 2
    name = "เทศบาลตำบลตัวอย่าง"
    run([itasite, "new", "site", "--name", name, "--province", "นครราชสีมา"], tmp_path)
    folder = tmp_path / "site"
    assert "[survey-address]" in run([itasite, "check"], folder)
    run([itasite, "build"], folder)
    site = folder / "site"
    assert name in (site / "index.html").read_text(encoding="utf-8")
    assert (site / "assets" / "fonts" / "sarabun-400.woff2").stat().st_size > 5000
    assert dead_links(site) == []
    run([itasite, "new-year", "--framework", "2566"], folder)
    run([itasite, "build"], folder)
    assert (site / "2567" / "oit" / "o43" / "index.html").is_file()
    assert (site / "2566" / "oit" / "o43" / "index.html").is_file()
    assert dead_links(site) == []
