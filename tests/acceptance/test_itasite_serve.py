"""The command `itasite serve` as a process: what it says, what it shows, how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path

import pytest

from itasite.cli.preview_site import PreviewSite
from tests.support.html import as_written
from tests.support.in_process import itasite
from tests.support.preview import until
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
        return self._log.read_text(encoding="utf-8")

    def page(self, path: str = "") -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=300) as answer:
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
        assert "มาตรการเปิดเผยข้อมูล" in shown.page("2566/measures/")
        assert "เห็นเฉพาะตอนดูตัวอย่าง ไม่เผยแพร่" in shown.page("2566/")  # what is left to do
        replaced(measures, good.replace("มาตรการเปิดเผยข้อมูล", "มาตรการที่แก้แล้ว"))
        until(lambda: "มาตรการที่แก้แล้ว" in shown.page("2566/measures/"))
        replaced(measures, good.replace("group: iit", "group: ไม่มี"))
        until(lambda: "ผิดพลาด 1 จุด" in shown.page("2566/measures/"))
        assert "มาตรการที่แก้แล้ว" in shown.page("2566/measures/")
        assert 'href="/some/path/2566/measures/">content/2566/measures.yml' in shown.page()
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
        assert "Traceback" not in said
        shown.process.send_signal(signal.SIGINT)
        assert shown.process.wait(300) == 130
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
            assert shown.process.wait(300) == 130
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
            assert "มีโปรแกรมอื่นใช้อยู่ จึงใช้พอร์ต" in second.said


def test_a_site_that_needs_mkdocs_is_shown_by_mkdocs_which_ends_with_us(base: Path) -> None:
    hook = base.parent / "hook.py"
    hook.write_text("import os, pathlib\npathlib.Path('child').write_text(str(os.getpid()))\n", encoding="utf-8")
    with serving(base, config=f"{CONFIG}hooks: [hook.py]\n") as shown:
        until(lambda: "มาตรการเปิดเผยข้อมูล" in shown.page("2566/measures/"))
        assert "mkdocs.yml ใช้ hooks จึงดูตัวอย่างด้วย mkdocs serve" in shown.said
        child = int((base.parent / "child").read_text(encoding="utf-8"))
        shown.process.terminate()
        assert shown.process.wait(300) == 130
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)


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
