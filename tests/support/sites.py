"""Where the inputs of tests are, copies of them, and real runs over them."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CASES = ROOT / "tests" / "cases"
AGENCIES = ROOT / "tests" / "agencies"
AGENCY_NAMES = ("000-khao-suan-kwang", "001-lam-liang", "003-bang-pu", "004-khok-chan")
SURVEY = "https://itas.nacc.go.th/go/eit/abc123"
LONG_NAME = "องค์การบริหารส่วนตำบลหนองหญ้าลาดเหนือทุ่งกุลาร้องไห้ญี่ปุ่น"
# What is remembered of attached files must be neither the user's nor another run's.
_REMEMBERED = tempfile.TemporaryDirectory(prefix="itasite-tests-")
os.environ["ITASITE_CACHE"] = _REMEMBERED.name
# Without bytecode each of hundreds of runs would compile the whole package again.
QUIET = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
QUIET |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}


def copy_example(folder: Path, *, survey: bool = False) -> Path:
    """The example site's sources in a new folder; with `survey` the EIT survey has a made-up address."""
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    if survey:
        year = folder / "content" / "2566" / "year.yml"
        text, count = re.subn(r"(?m)^( +)pending: .*$", rf"\1url: {SURVEY}", year.read_text(encoding="utf-8"))
        assert count == 1
        year.write_text(text, encoding="utf-8")
    return folder


def copy_agency(name: str, folder: Path) -> Path:
    """The sources of an agency's site in a new folder."""
    return Path(shutil.copytree(AGENCIES / name, folder / name, ignore=shutil.ignore_patterns("site")))


def copy_years(folder: Path) -> Path:
    """The sources of a site with several years in a new folder."""
    shutil.copytree(CASES / "years", folder / "content")
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A real MkDocs run in `folder`."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", env=QUIET, check=False)


def itasite(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A real run of the command line in `folder`."""
    command = [sys.executable, "-m", "itasite", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", env=QUIET, check=False)


def built(folder: Path) -> Path:
    """The site of a folder, built by our own command."""
    done = itasite(folder, "build")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def digest(site: Path) -> dict[str, str]:
    """The SHA-256 of each file by its path below the folder."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """What one worker makes in a folder, and all workers of a run use; nobody may change it."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"once-{name}"
    made, failed, maker = folder / "made", folder / "failed", folder / "maker"
    try:
        folder.mkdir()
    except FileExistsError:
        while not made.exists():
            assert not failed.exists(), f"{name} could not be made: another test says why"
            if maker.exists() and not _runs(int(maker.read_text())):
                assert made.exists(), f"who made {name} has ended"  # it may have ended since we looked, with all done
            time.sleep(0.1)
        return Path(made.read_text(encoding="utf-8"))
    _in_one_step(maker, str(os.getpid()))
    try:
        result = make(folder)
    except BaseException:
        failed.touch()
        raise
    _in_one_step(made, str(result))
    return result


def _in_one_step(path: Path, text: str) -> None:
    """Who waits for the file finds all of it."""
    path.with_name(f"{path.name}-half").write_text(text, encoding="utf-8")
    path.with_name(f"{path.name}-half").rename(path)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def copy_with_site(folder: Path, site: Path) -> Path:
    """The example site's sources in a new folder, with a site that was built from them before."""
    shutil.copytree(site, copy_example(folder) / "site")
    return folder


class Server(ThreadingHTTPServer):
    """Serves a folder at /some/path/ and nothing outside it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        self.address = f"http://127.0.0.1:{self.server_port}/some/path/"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def shutdown(self) -> None:
        """Serve no more, and let go of the port."""
        super().shutdown()
        self.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def send_head(self):  # type: ignore[no-untyped-def]
        if not self.path.startswith("/some/path/"):
            return self.send_error(404)
        self.path = self.path.removeprefix("/some/path")
        return super().send_head()

    def log_message(self, format: str, *args: object) -> None:
        pass


def copy_for_offline(folder: Path) -> Path:
    """The sources of such a site in a new folder."""
    copy_example(folder, survey=True)
    year = folder / "content" / "2566" / "year.yml"
    year.write_text(f"updated: 2566-08-11\n{year.read_text(encoding='utf-8')}", encoding="utf-8")
    (folder / "content" / "2566" / "files").mkdir()
    (folder / "content" / "2566" / "files" / "แผนงาน.txt").write_text("แผนงาน\n", encoding="utf-8")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("site_url: https://ita.example.go.th/punchana/\n")
    return folder
