"""The command `itasite edit`: what it says, who it lets in, how it ends."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.support.editing import editing
from tests.support.new import run
from tests.support.patience import PATIENCE, until

CONFIG = "site_name: t\ndocs_dir: content\ntheme: {name: itasite}\nplugins: [itasite]\n"


def test_a_clerk_is_let_in_once_and_it_ends_calmly(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = base.parent
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    with editing(folder) as (process, log):
        said = log.read_text(encoding="utf-8")
        found = re.search(r"(http://127\.0\.0\.1:(\d+))/\?key=(\S+)", said)
        assert found, said
        origin, port, key = found.groups()
        with httpx.Client(timeout=PATIENCE, trust_env=False) as browser:
            assert browser.get(f"{origin}/").status_code == 401
            first = browser.get(found[0])
            assert (first.status_code, first.headers["location"]) == (303, "/")
            page = browser.get(f"{origin}/")
            assert (page.status_code, "เริ่มต้น" in page.text) == (200, True)
            preview = re.search(r'href="(http://127\.0\.0\.1:\d+/)" target', page.text)
            assert preview
            until(lambda: browser.get(preview[1]).status_code == 200)
            assert browser.post(preview[1]).status_code == 405
            assert key not in page.text
        monkeypatch.chdir(folder)
        second = run("edit", "--no-open")
        assert second.exit_code == 1
        assert f"เปิดอยู่แล้ว ที่ http://127.0.0.1:{port}/ " in second.output
        assert "key" not in second.output
        others = [path for path in folder.rglob("*") if path.is_file() and path != log]
        assert not any(key.encode() in path.read_bytes() for path in others)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 130
    assert log.read_text(encoding="utf-8") == f"{said}หยุดตามคำสั่งแล้ว\n"
    assert sorted(path.name for path in (folder / ".itasite").iterdir()) == [".gitignore"]


def test_a_taken_port_is_said(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (base.parent / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.chdir(base.parent)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        said = run("edit", "--no-open", "--port", str(other.getsockname()[1]))
    assert (said.exit_code, "มีโปรแกรมอื่นใช้อยู่" in said.output) == (1, True)


@pytest.mark.parametrize(
    ("config", "told"),
    [
        (None, "itasite new"),
        ("docs_dir: none\n", "ไม่พบโฟลเดอร์เนื้อหา none"),
        ("docs_dir: .\n", "docs_dir: content"),
        ("plugins: [\n", "mkdocs.yml"),
    ],
)
def test_what_cannot_be_edited_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: str | None, told: str
) -> None:
    name = "mkdocs.yml" if config else "letter.txt"  # in an empty folder a site would begin
    (tmp_path / name).write_text(config or "", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    said = run("edit", "--no-open")
    assert said.exit_code in (1, 2)
    assert told in said.output
    assert "Traceback" not in said.output


def test_no_other_command_loads_the_web() -> None:
    code = (
        "import sys; from itasite.cli.main import main\n"
        "for name in main.list_commands(None):\n"
        "    if name != 'edit': main.get_command(None, name)\n"
        "print([name for name in ('starlette', 'uvicorn', 'python_multipart') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
