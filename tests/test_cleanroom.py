"""As a stranger has it: the wheel in a new environment, a new site in an empty folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests import attached, rich_office
from tests.conftest import QUIET, ROOT, once
from tests.html import dead_links
from tests.test_pdf import encrypted
from tests.test_personal_data import MADE_UP
from tests.test_pictures import exif

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


@pytest.fixture(scope="module")
def tools(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the programs are of an environment that holds the wheel and what it needs, nothing for developers."""

    def make(folder: Path) -> Path:
        venv.create(folder / "env", with_pip=False)
        tools = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
        install = ("install", "--quiet", "--disable-pip-version-check", "--no-compile", str(wheel))
        run([sys.executable, "-m", "pip", "--python", str(tools / "python"), *install], folder)
        return tools

    return once(tmp_path_factory, "clean-room", make)


def test_attached_files_are_read_by_what_the_wheel_brings(tools: Path, base: Path, tmp_path: Path) -> None:
    """What is there for developers only would hide that a part of a library is missing at everybody else's."""
    for name, content in {
        "aes.pdf": encrypted(attached.pdf(MADE_UP), "AES-256"),
        "plan.docx": attached.docx(MADE_UP),
        "photo.jpg": attached.picture("JPEG", exif=exif(place=True)),
        "list.zip": attached.archive({"a.ods": rich_office.filled(rich_office.ods(), "cell", MADE_UP)}),
    }.items():
        attached.put(base, f"2566/files/{name}", content)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: ก\ndocs_dir: content\nplugins: [search, itasite]\n", encoding="utf-8"
    )
    command = [str(tools / "itasite"), "check", "--format", "json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", env=QUIET, check=False)
    told = {(problem["rule"], problem["file"].rpartition("/")[2]) for problem in json.loads(done.stdout)["problems"]}
    assert told >= {
        ("personal-data-file", "aes.pdf"),
        ("personal-data-file", "plan.docx"),
        ("personal-data-file", "list.zip"),
        ("document-metadata", "photo.jpg"),
    }
    assert not {rule for rule, _ in told} & {"file-unreadable"}


def test_a_site_from_nothing(tools: Path, tmp_path: Path) -> None:
    itasite = str(tools / "itasite")
    where = run(
        [str(tools / "python"), "-c", "import itasite, itasite_theme as t; print(itasite.__file__, t.__file__)"],
        tmp_path,
    )
    assert where.count(str(tools.parent)) == 2
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
