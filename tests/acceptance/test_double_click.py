"""The files of a new site that start a command by a double-click. Those for Windows are only looked at here."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.new import new_site

SHELLS = ("preview.command", "preview.sh", "edit.command", "edit.sh")
COMMANDS = {"preview": "serve", "edit": "edit"}
SAYS = '#!/bin/sh\necho "$0 $@"\n'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    done = new_site(tmp_path / "เว็บ ita")
    assert done.exit_code == 0, done.output
    assert "preview.bat, preview.command, preview.sh" in done.output
    assert "edit.bat, edit.command, edit.sh" in done.output
    assert "  itasite serve\n" in done.output
    return tmp_path / "เว็บ ita"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_one_for_windows_is_plain(site: Path, name: str) -> None:
    content = (site / f"{name}.bat").read_bytes()
    assert content.isascii()
    assert content.count(b"\r\n") == content.count(b"\n") > 20
    text = content.decode()
    assert "chcp 65001" in text
    started = set(re.findall(r"(?m)itasite(?:\.exe\")? (\w+)\r$", text))
    assert started == {COMMANDS[name]}
    assert 'pushd "%~dp0"' in text
    labels = set(re.findall(r"(?m)^:(\w+)\r$", text))
    assert labels == set(re.findall(r"goto (\w+)", text)) | {"ended"}
    tried = [text.index(way) for way in (".venv\\Scripts\\itasite.exe", "where itasite", 'py -c "import itasite"')]
    assert tried == sorted(tried)
    assert text.rstrip().endswith("pause\r\nexit /b 1")


@pytest.mark.parametrize("name", SHELLS)
def test_those_for_macos_and_linux_can_be_started(site: Path, name: str) -> None:
    content = (site / name).read_bytes()
    assert content.startswith(b"#!/bin/sh\n")
    assert b"\r" not in content
    assert os.access(site / name, os.X_OK)
    assert not os.access(site / "mkdocs.yml", os.X_OK)


def run(site: Path, path: str, name: str = "preview") -> subprocess.CompletedProcess[str]:
    """The file as a file manager starts it: from anywhere, and not in the window of a command."""
    return subprocess.run(
        [str(site / f"{name}.sh")], cwd="/", stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
        env={"PATH": path}, check=False,
    )  # fmt: skip


def says(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SAYS, encoding="utf-8")
    path.chmod(0o755)


def test_the_program_is_found_where_it_is(site: Path, tmp_path: Path) -> None:
    """Beside the site first, then where it was when the site was made, then as any command; else it is said."""
    note, tools = site / ".itasite" / "python.txt", tmp_path / "tools"
    assert note.read_text(encoding="utf-8") == f"{sys.executable}\n"
    tools.mkdir()
    for tool in ("dirname", "sh"):
        (tools / tool).symlink_to(f"/bin/{tool}" if Path(f"/bin/{tool}").exists() else f"/usr/bin/{tool}")
    note.write_text(f"{tmp_path}/gone/python\n", encoding="utf-8")
    missing = run(site, str(tools))
    assert missing.returncode == 1
    assert "ยังไม่มีโปรแกรม itasite" in missing.stdout
    says(tools / "python3")
    assert run(site, str(tools)).stdout.endswith("python3 -m itasite serve\n")
    says(tools / "itasite")
    assert run(site, str(tools)).stdout == f"{tools}/itasite serve\n"
    says(tmp_path / "a folder" / "python")
    note.write_text(f"{tmp_path}/a folder/python\n", encoding="utf-8")
    assert run(site, str(tools)).stdout == f"{tmp_path}/a folder/python -m itasite serve\n"
    says(site / ".venv" / "bin" / "itasite")
    assert run(site, str(tools)).stdout == ".venv/bin/itasite serve\n"
    assert run(site, str(tools), "edit").stdout == ".venv/bin/itasite edit\n"


def test_how_it_ended_is_handed_on(site: Path) -> None:
    says(site / ".venv" / "bin" / "itasite")
    (site / ".venv" / "bin" / "itasite").write_text("#!/bin/sh\nexit 7\n", encoding="utf-8")
    assert run(site, os.environ["PATH"]).returncode == 7
