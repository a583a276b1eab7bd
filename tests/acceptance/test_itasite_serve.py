"""The command `itasite serve` as a process: what it says, what it shows, how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path

import pytest

from itasite.cli import preview_site
from itasite.cli.ports import FIRST
from itasite.cli.preview_site import PreviewSite
from itasite.serve.state import Made
from tests.support.html import as_written
from tests.support.in_process import itasite
from tests.support.patience import PATIENCE, until
from tests.support.sites import QUIET

CONFIG = "site_name: t\ndocs_dir: content\ntheme: {name: itasite}\nplugins: [itasite]\n"
WITHOUT_MKDOCS = (
    "import sys\n"
    "for name in ('mkdocs', 'properdocs'): sys.modules[name] = None\n"
    "from itasite.cli.main import main\n"
    "main(prog_name='itasite')\n"
)


class Shown:
    """A running preview of the site in a folder."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process, self._log = process, log
        until(lambda: re.search(r"http://\S+", self.said) or process.poll() is not None)
        found = re.search(r"http://\S+", self.said)
        assert found, self.said
        self.address = found[0]

    @property
    def said(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")  # half a letter, while it is written

    def page(self, path: str = "") -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                return as_written(answer.read().decode())
        except (OSError, HTTPException):
            return ""


@contextmanager
def serving(base: Path, *arguments: str, config: str = CONFIG, code: str = "") -> Iterator[Shown]:
    folder = base.parent
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    start = ["-c", code] if code else ["-m", "itasite"]
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, *start, "serve", "--no-open", *arguments], cwd=folder, stdout=log, stderr=log,
            env={**QUIET, "TMPDIR": str(folder)},
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # which a worker of pytest-xdist ignores
        )  # fmt: skip
    try:
        yield Shown(process, folder / "log.txt")
    finally:
        process.kill()
        process.wait()


def replaced(file: Path, text: str) -> None:
    """In one step: who empties a file before filling it is seen twice on a busy machine."""
    (file.parent.parent.parent / "edited.yml").write_text(text, encoding="utf-8")
    (file.parent.parent.parent / "edited.yml").replace(file)


def test_edits_are_shown_and_errors_leave_the_page_without_mkdocs(base: Path) -> None:
    measures = base / "2566" / "measures.yml"
    good = measures.read_text(encoding="utf-8")
    config = CONFIG + "site_url: https://ita.example.go.th/some/path/\n"
    with serving(base, config=config, code=WITHOUT_MKDOCS) as shown:
        assert re.search(r":\d+/some/path/$", shown.address)
        until(lambda: "มาตรการเปิดเผยข้อมูล" in shown.page("2566/measures/"))
        assert "เห็นเฉพาะตอนดูตัวอย่าง ไม่เผยแพร่" in shown.page("2566/")  # what is left to do
        replaced(measures, good.replace("มาตรการเปิดเผยข้อมูล", "มาตรการที่แก้แล้ว"))
        until(lambda: "มาตรการที่แก้แล้ว" in shown.page("2566/measures/"))
        replaced(measures, good.replace("group: iit", "group: ไม่มี"))
        until(lambda: "ผิดพลาด 1 จุด" in shown.page("2566/measures/"))
        assert "มาตรการที่แก้แล้ว" in shown.page("2566/measures/")
        assert "content/2566/measures.yml" in (said := shown.page())
        assert '<a href="/some/path/2566/measures/">ดูหน้าที่เกี่ยวข้อง</a>' in said
        (base.parent / "mkdocs.yml").write_text("plugins: [\n", encoding="utf-8")
        until(lambda: "mkdocs.yml" in shown.page().partition('id="itasite-preview"')[2])
        (base.parent / "mkdocs.yml").write_text(config, encoding="utf-8")
        replaced(measures, good.replace("มาตรการเปิดเผยข้อมูล", "มาตรการหลังซ่อม"))
        until(lambda: "มาตรการหลังซ่อม" in shown.page("2566/measures/"))
        base.rename(base.with_name("away"))
        until(lambda: "ไม่พบโฟลเดอร์เนื้อหา" in shown.page("2566/measures/"))
        assert "มาตรการหลังซ่อม" in shown.page("2566/measures/")
        base.with_name("away").rename(base)
        until(lambda: "ไม่พบโฟลเดอร์เนื้อหา" not in shown.page("2566/measures/"))
        said = shown.said
        assert "content/2566/measures.yml → " in said
        assert "  content/2566/measures.yml บรรทัด " in said
        assert "Traceback" not in said
        shown.process.send_signal(signal.SIGINT)
        assert shown.process.wait(PATIENCE) == 130
    assert not re.findall(r"(?m)^.*\b(?:INFO|WARNING|Serving|GET)\b.*$", said)


def test_a_content_folder_that_holds_the_whole_disk_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG.replace("docs_dir: content", "docs_dir: /"), encoding="utf-8")
    made = PreviewSite(tmp_path / "mkdocs.yml", "http://127.0.0.1:8000", lambda _: None).make()
    assert made.site is None
    assert made.places is None  # nor is it watched
    assert "เนื้อหา" in made.stopped


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_it_ends_as_other_commands_do_when_the_system_stops_it(base: Path, number: int) -> None:
    with serving(base) as shown:
        port = int(shown.address.split(":")[2].strip("/"))
        with socket.create_connection(("127.0.0.1", port)) as page:  # a page that is open does not hold it up
            page.sendall(f"GET /.itasite/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
            assert page.recv(1)
            shown.process.send_signal(number)
            assert shown.process.wait(PATIENCE) == 130
        assert "หยุดตามคำสั่งแล้ว" in shown.said


def test_a_taken_port_is_said_and_another_is_found_unless_it_was_asked_for(base: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        (base.parent / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
        code, said = itasite(base.parent, "serve", "--no-open", "--port", str(port))
    assert code == 1
    assert f"พอร์ต {port} มีโปรแกรมอื่นใช้อยู่" in said
    with serving(base) as first:
        own = base.with_name("second") / "content"
        base.rename(own.parent.mkdir() or own)
        with serving(own) as second:
            assert first.address != second.address
            told = "มีโปรแกรมอื่นใช้อยู่ จึงใช้พอร์ต" in second.said
            assert told or f":{FIRST}/" in second.address  # where another test's preview let go of that port meanwhile


HOOK = """
import os, pathlib, time

def on_config(config):
    pathlib.Path("child").write_text(str(os.getpid()))
    with open("runs", "a") as runs:
        runs.write("x")
    pathlib.Path("content/2566/stamp.md").write_text(f"# {time.time()}")
"""


def gone(folder: Path) -> bool:
    """Whether the engine has ended, and left no folder."""
    with pytest.raises(ProcessLookupError):
        os.kill(int((folder / "child").read_text(encoding="utf-8")), 0)
    return not list(folder.glob("itasite-preview-*"))


def test_a_site_that_mkdocs_makes_is_shown_as_others_are(base: Path) -> None:
    folder, measures = base.parent, base / "2566" / "measures.yml"
    good = measures.read_text(encoding="utf-8")
    (folder / "hook.py").write_text(HOOK, encoding="utf-8")
    replaced(measures, good.replace("group: iit", "group: ไม่มี"))
    with serving(base, config=f"{CONFIG}hooks: [hook.py]\nsite_url: https://ita.example.go.th/ita/\n") as shown:
        until(lambda: "→ ผิดพลาด 1 จุด" in shown.said)
        assert "mkdocs.yml ใช้ hooks จึงสร้างเว็บไซต์ด้วย MkDocs\n" in shown.said
        assert not (folder / "runs").exists()  # it is not even started
        replaced(measures, good)
        until(lambda: "มาตรการเปิดเผยข้อมูล" in shown.page("2566/measures/"))
        assert "เห็นเฉพาะตอนดูตัวอย่าง ไม่เผยแพร่" in shown.page("2566/")  # what is left to do
        assert f'href="{shown.address}2566/measures/"' in shown.page("2566/measures/")  # the address of the page itself
        replaced(measures, good.replace("group: iit", "group: ไม่มี"))
        until(lambda: "ผิดพลาด 1 จุด" in shown.page("2566/measures/"))
        assert "มาตรการเปิดเผยข้อมูล" in shown.page("2566/measures/")
        replaced(measures, good.replace("มาตรการเปิดเผยข้อมูล", "มาตรการที่แก้แล้ว"))
        until(lambda: "มาตรการที่แก้แล้ว" in shown.page("2566/measures/"))
        shown.process.send_signal(signal.SIGINT)
        assert shown.process.wait(PATIENCE) == 130
        assert gone(folder)
    runs = len((folder / "runs").read_text(encoding="utf-8"))
    edits = [line for line in re.findall(r"(?m)^\S.* → .*$", shown.said) if "ผิดพลาด" not in line]
    # what the hook wrote itself starts none: each was an edit, or the one that was stopped
    assert runs - len(edits) in (0, 1), shown.said
    assert all(line.startswith("content/2566/measures.yml → ") for line in edits)
    assert not re.findall(r"(?m)^.*\b(?:INFO|WARNING|Serving|GET|stamp)\b.*$", shown.said)


def test_mkdocs_is_ended_in_the_middle_of_its_work(base: Path) -> None:
    (base.parent / "hook.py").write_text(f"{HOOK}    time.sleep(1000)\n", encoding="utf-8")
    with serving(base, config=f"{CONFIG}hooks: [hook.py]\n") as shown:
        until((base / "2566" / "stamp.md").exists)
        shown.process.terminate()
        assert shown.process.wait(PATIENCE) == 130
        assert gone(base.parent)


def test_settings_may_begin_and_cease_to_need_mkdocs(
    base: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = base.parent / "mkdocs.yml"
    (base.parent / "hook.py").write_text("raise ValueError\n", encoding="utf-8")
    monkeypatch.setattr(tempfile, "tempdir", str(base.parent))
    site = PreviewSite(config, "http://127.0.0.1:8000", lambda _: None)

    def made(more: str) -> Made:
        config.write_text(more if "theme" in more else CONFIG + more, encoding="utf-8")
        return site.make()

    assert made("").site
    assert capsys.readouterr().err == ""
    by_hook = made("hooks: [hook.py]\n")
    assert by_hook.site is None
    assert "ปลั๊กอินหรือ hooks ทำงานผิดพลาด" in by_hook.stopped
    assert by_hook.places
    assert base.parent / "hook.py" in by_hook.places.files
    assert capsys.readouterr().err == "mkdocs.yml ใช้ hooks จึงสร้างเว็บไซต์ด้วย MkDocs\n"
    wrong = made("hooks: [missing.py]\n").stopped
    assert wrong.startswith("ค่า hooks ในไฟล์ตั้งค่าใช้ไม่ได้")
    assert "Aborted" not in wrong
    with monkeypatch.context() as without:
        without.setattr(preview_site, "installed_engine", lambda: None)
        assert 'pip install "mkdocs<2"' in made("hooks: [hook.py]\n").stopped
    assert "ยังไม่ได้เรียกใช้ itasite" in made(CONFIG.replace("itasite]", "search]")).stopped
    assert made("").site
    site.close()


@pytest.mark.parametrize(
    ("config", "code", "said"),
    [
        (None, 2, "อ่านไฟล์ตั้งค่า"),
        ("site_name: t\nplugins: [search]\n", 2, "ยังไม่ได้เรียกใช้ itasite"),
    ],
)
def test_a_folder_without_a_site_is_said(base: Path, config: str | None, code: int, said: str) -> None:
    if config:
        (base.parent / "mkdocs.yml").write_text(config, encoding="utf-8")
    ended, told = itasite(base.parent, "serve", "--no-open")
    assert (ended, said in told) == (code, True)
