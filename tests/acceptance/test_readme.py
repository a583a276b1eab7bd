"""The README: its smallest site is built, its commands are ours, its download address is the one that is set."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest

from itasite.cli.main import main
from itasite.download import download_address, download_words
from tests.support.html import dead_links
from tests.support.sites import ROOT, built

README = (ROOT / "README.md").read_text(encoding="utf-8")
_FILE = re.compile(r"`([^`]+)`:\n\n```yaml\n(.*?)```", re.DOTALL)


def test_the_smallest_site_is_built_as_the_last_lines_say(tmp_path: Path) -> None:
    files = dict(_FILE.findall(README))
    assert len(files) == 3
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    site = built(tmp_path)
    assert "85.48" in (site / "2566" / "index.html").read_text(encoding="utf-8")
    assert dead_links(site) == []


def _commands(column: int) -> list[str]:
    table = README[README.index("| | Windows") :].split("\n\n")[0]
    return [command for row in table.split("\n")[2:] for command in re.findall("`([^`]+)`", row.split("|")[column])]


def test_windows_and_linux_are_told_the_same_commands() -> None:
    windows, linux = _commands(2), _commands(3)
    folder = {"python3": "py", "source ": "", "/bin/": r"\Scripts" + "\\", "../": "..\\"}
    for told, ours in folder.items():
        linux = [command.replace(told, ours) for command in linux]
    assert windows == linux


@pytest.mark.parametrize("command", [found for found in _commands(3) if found.startswith("itasite")])
def test_every_command_of_the_readme_is_one_of_ours(command: str) -> None:
    assert command.split()[1] in main.list_commands(click.Context(main))


def test_the_download_address_is_the_one_that_is_set() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    address = project.get("urls", {}).get("Download", "")
    assert download_address() == address
    said = README[README.index("<!-- download -->") : README.index("<!-- /download -->")]
    assert said.removeprefix("<!-- download -->").strip() == download_words(address)


def test_what_is_told_about_fetching_has_the_address_or_none() -> None:
    assert "https://a.test/x.zip" in download_words("https://a.test/x.zip")
    assert "http" not in download_words("")
