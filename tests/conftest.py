"""Built sites that tests share: each is made once in a run, by whoever needs it first."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support import lines_run
from tests.support.every_page import full_site
from tests.support.hostile import write as write_hostile
from tests.support.left_behind import nothing_left_behind
from tests.support.ports import kept_port
from tests.support.sites import (
    AGENCY_NAMES,
    CASES,
    LONG_NAME,
    ROOT,
    Server,
    built,
    copy_agency,
    copy_example,
    copy_for_offline,
    copy_years,
    itasite,
    once,
)
from tests.support.zensical import staged

# a busy machine is no fault of what is tested, nor of the examples
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_sessionfinish() -> None:
    """What the tests of this process have run is written where it was asked for (see tests/__init__.py)."""
    lines_run.write()


def _room(path: Path) -> str:
    return path.relative_to(ROOT / "tests").parts[0]


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """No test leaves a thread or a process to those that follow; but a browser keeps a server busy as it likes."""
    with nullcontext() if _room(request.path) == "browser" else nothing_left_behind():
        yield


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A fresh copy of the small faultless content folder."""
    return Path(shutil.copytree(CASES / "base", tmp_path / "content"))


@pytest.fixture
def port() -> Iterator[int]:
    """A port for a server of the test, also for one after it, that nobody else gets until the end."""
    with kept_port() as found:
        yield found


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example site as it is."""
    return once(tmp_path_factory, "example", lambda folder: built(copy_example(folder)))


@pytest.fixture(scope="session")
def example_with_survey(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example site with a survey that has an address."""
    return once(tmp_path_factory, "survey", lambda folder: built(copy_example(folder, survey=True)))


@pytest.fixture(scope="session")
def zensical_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, staged and built by Zensical."""
    return once(tmp_path_factory, "zensical", lambda folder: staged(copy_example(folder, survey=True), folder / "new"))


def _years(folder: Path) -> Path:
    return built(copy_years(folder))


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory, example: Path) -> dict[str, Path]:
    """Every agency's site, and one with several years, built by our command."""
    found = {"002-phan-chana": example}
    for name in AGENCY_NAMES:
        found[name] = once(tmp_path_factory, name, lambda folder, name=name: built(copy_agency(name, folder)))  # type: ignore[misc]
    return found | {"years": once(tmp_path_factory, "years", _years)}


@pytest.fixture(scope="session")
def branded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with an address below a path, a long name, a colour, a logo, a licence and a date."""
    return once(tmp_path_factory, "branded", _branded)


def _branded(folder: Path) -> Path:
    copy_example(folder)
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("site_url: https://ita.example.go.th/some/path/\n")
    files = folder / "content" / "files"
    files.mkdir()
    shutil.copyfile(ROOT / "theme" / "itasite_theme" / "assets" / "images" / "favicon.svg", files / "logo.svg")
    agency = folder / "content" / "agency.yml"
    text = re.sub("(?m)^name: .*$", f"name: {LONG_NAME}", agency.read_text(encoding="utf-8"))
    agency.write_text(text + 'color: "#7a1f3d"\nlogo: files/logo.svg\nlicense: DGA-OGL\n', encoding="utf-8")
    year = folder / "content" / "2566" / "year.yml"
    year.write_text(f"updated: 2566-08-11\n{year.read_text(encoding='utf-8')}", encoding="utf-8")
    return built(folder)


@pytest.fixture(scope="session")
def every_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with every kind of page."""
    return once(tmp_path_factory, "every-page", _every_page)


def _every_page(folder: Path) -> Path:
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return built(full_site(folder))


@pytest.fixture(scope="session")
def served(
    example: Path, example_with_survey: Path, every_page: Path, sites: dict[str, Path]
) -> Iterator[dict[str, str]]:
    """All sites below a path of a server, as on a shared web server."""
    own = {"plain": example, "survey": example_with_survey, "every-page": every_page}
    servers = {name: Server(site) for name, site in (own | sites).items()}
    yield {name: server.address for name, server in servers.items()}
    for server in servers.values():
        server.shutdown()


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a copy without a server, of a site that has an address, a survey, dates and a Thai file name."""
    return once(tmp_path_factory, "offline", _offline)


def _offline(folder: Path) -> Path:
    done = itasite(copy_for_offline(folder), "build", "--offline")
    assert done.returncode == 0, done.stderr
    return folder / "site-offline"


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site whose every text is an attack, built."""
    return once(tmp_path_factory, "hostile", _hostile)


def _hostile(folder: Path) -> Path:
    built(write_hostile(folder))
    return folder
