"""As a stranger has it: a new site's own wheel in a new environment, and what becomes of it there."""

from __future__ import annotations

import json
import shutil
import zipfile
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from itasite import __version__
from itasite.cli.wheel import _repacked, own_wheel
from tests.support import attached, rich_office
from tests.support.attached import exif
from tests.support.clean import attempt, build_wheel, new_environment, pip, run
from tests.support.disguises import ID as MADE_UP
from tests.support.html import dead_links
from tests.support.rich_pdf import encrypted
from tests.support.sites import ROOT, itasite, once

MUST_TRAVEL = (
    "itasite/py.typed",
    "itasite/reading/frameworks/2566.yml",
    "itasite/schemas/check.json",
    "itasite/schemas/changes.json",
    "itasite/templates/table.html.j2",
    "itasite/templates/pages/overview.html.j2",
    "itasite/starter/oit.yml.j2",
    "itasite_theme/mkdocs_theme.yml",
    "itasite_theme/main.html",
    "itasite_theme/poster.html",
    "itasite_theme/.icons/itasite/logo.svg",
    "itasite_theme/.styles/tables.css",
    "itasite_theme/assets/fonts/sarabun-400.woff2",
    "itasite_theme/assets/fonts/OFL.txt",
)
NAME = "เทศบาลตำบลตัวอย่าง"
ASKED = ("--name", NAME, "--province", "นครราชสีมา", "--year", "2566")
WHEEL = f"itasite-{__version__}-py3-none-any.whl"


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "wheel", build_wheel)


@pytest.fixture(scope="session")
def first_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that the program began where it runs from its source."""

    def make(folder: Path) -> Path:
        done = itasite(folder, "new", "site", *ASKED)
        assert done.returncode == 0, done.stderr
        return folder / "site"

    return once(tmp_path_factory, "first-site", make)


@pytest.fixture(scope="session")
def stranger(tmp_path_factory: pytest.TempPathFactory, first_site: Path) -> Path:
    """An environment made of nothing but a new site's requirements.txt; where its commands are."""

    def make(folder: Path) -> Path:
        tools = new_environment(folder / "env")
        run(pip(tools, "-r", "requirements.txt"), first_site)
        return tools

    return once(tmp_path_factory, "stranger", make)


@pytest.fixture(scope="session")
def strangers_site(tmp_path_factory: pytest.TempPathFactory, stranger: Path) -> Path:
    """A site that the program began there."""

    def make(folder: Path) -> Path:
        assert WHEEL in run([str(stranger / "itasite"), "new", "site", *ASKED], folder)
        return folder / "site"

    return once(tmp_path_factory, "strangers-site", make)


def held(wheel: Path) -> dict[str, bytes]:
    """The files of a wheel, the list of them left out: its order is nobody's business."""
    with zipfile.ZipFile(wheel) as packed:
        return {name: packed.read(name) for name in packed.namelist() if not name.endswith("RECORD")}


def test_the_wheel_holds_all_that_a_site_needs(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in MUST_TRAVEL if name not in names] == []
    assert not [name for name in names if name.startswith(("tests/", "content/", "benchmarks/"))]
    for folder in (ROOT / "itasite", ROOT / "theme" / "itasite_theme"):
        files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        assert [name for path in files if (name := path.relative_to(folder.parent).as_posix()) not in names] == []


def test_attached_files_are_read_by_what_the_wheel_brings(stranger: Path, base: Path, tmp_path: Path) -> None:
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
    command = [str(stranger / "itasite"), "check", "--format", "json"]
    problems = json.loads(attempt(command, tmp_path).stdout)["problems"]
    told = {(problem["rule"], problem["file"].rpartition("/")[2]) for problem in problems}
    assert told >= {
        ("personal-data-file", "aes.pdf"),
        ("personal-data-file", "plan.docx"),
        ("personal-data-file", "list.zip"),
        ("document-metadata", "photo.jpg"),
    }
    assert not {rule for rule, _ in told} & {"file-unreadable"}


def test_a_site_from_nothing(stranger: Path, tmp_path: Path) -> None:
    itasite = str(stranger / "itasite")
    code = "import itasite, itasite_theme as t; print(itasite.__file__, t.__file__)"
    assert run([str(stranger / "python"), "-c", code], tmp_path).count(str(stranger.parent)) == 2
    run([itasite, "new", "site", *ASKED], tmp_path)
    folder = tmp_path / "site"
    assert "[survey-address]" in run([itasite, "check"], folder)
    run([itasite, "build"], folder)
    site = folder / "site"
    assert NAME in (site / "index.html").read_text(encoding="utf-8")
    assert (site / "assets" / "fonts" / "sarabun-400.woff2").stat().st_size > 5000
    assert dead_links(site) == []
    run([itasite, "new-year", "--framework", "2566"], folder)
    run([itasite, "build"], folder)
    assert (site / "2567" / "oit" / "o43" / "index.html").is_file()
    assert (site / "2566" / "oit" / "o43" / "index.html").is_file()
    assert dead_links(site) == []


def test_the_wheel_beside_a_site_is_the_one_it_came_from(wheel: Path, first_site: Path, strangers_site: Path) -> None:
    """Built from the source the first time, packed again from what was installed the second."""
    assert held(first_site / "wheels" / WHEEL) == held(wheel)
    assert held(strangers_site / "wheels" / WHEEL) == held(wheel)


def test_the_same_installation_gives_the_same_wheel(stranger: Path, strangers_site: Path, tmp_path: Path) -> None:
    run([str(stranger / "itasite"), "new", "again", *ASKED], tmp_path)
    again = tmp_path / "again"
    assert (again / "wheels" / WHEEL).read_bytes() == (strangers_site / "wheels" / WHEEL).read_bytes()
    assert (again / "requirements.txt").read_text("utf-8") == (strangers_site / "requirements.txt").read_text("utf-8")


def test_a_packed_wheel_can_be_installed(strangers_site: Path, tmp_path: Path) -> None:
    tools = new_environment(tmp_path / "env")
    run(pip(tools, "--no-deps", "--no-index", "-r", "requirements.txt"), strangers_site)
    assert (tools / "itasite").is_file() or (tools / "itasite.exe").is_file()


def test_a_wheel_with_one_changed_byte_is_refused(strangers_site: Path, tmp_path: Path) -> None:
    site = shutil.copytree(strangers_site, tmp_path / "site")
    path = site / "wheels" / WHEEL
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    tools = new_environment(tmp_path / "env")
    done = attempt(pip(tools, "--no-deps", "--no-index", "-r", "requirements.txt"), site)
    assert done.returncode != 0
    assert "sha256" in done.stderr
    assert not list((tmp_path / "env").rglob("itasite*"))


def test_an_installation_that_was_changed_by_hand_makes_no_wheel(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path)
    installed = Distribution.at(tmp_path / f"itasite-{__version__}.dist-info")
    made = _repacked(installed)
    assert made
    (tmp_path / "again.whl").write_bytes(made.content)
    assert held(tmp_path / "again.whl") == held(wheel)
    with (tmp_path / "itasite" / "colour.py").open("a", encoding="utf-8") as changed:
        changed.write("# by hand\n")
    assert _repacked(installed) is None


def test_a_source_folder_without_the_tool_makes_no_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("itasite.cli.wheel.find_spec", lambda _: None)
    own_wheel.cache_clear()
    assert own_wheel() is None
    own_wheel.cache_clear()
