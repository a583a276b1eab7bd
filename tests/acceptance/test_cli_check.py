"""`itasite check` and `itasite explain` as they are called, and that every command is found."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from itasite import __version__
from itasite.catalogue import catalogue
from itasite.cli.check import check
from itasite.cli.main import main
from itasite.views.criteria_state import state_line
from tests.support.criteria import criteria
from tests.support.sites import ROOT, itasite

RESULT = "result:\n  instruments:\n    IIT: 98.79\n    EIT: 90.81\n    OIT: 71.50\n  total: 85.48\n  level: ผ่าน\n"
ERROR, WARNING, HINT = "unknown-key", "survey-address", "period-undated"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def config(base: Path) -> Path:
    path = base.parent / "mkdocs.yml"
    path.write_text("docs_dir: content\n", encoding="utf-8")
    return path


@pytest.fixture
def spoilt(config: Path, base: Path) -> Path:
    """A site with an error, a warning and a hint."""
    edit(base / "2566" / "measures.yml", "period: ตลอดปีงบประมาณ", "period: เร็ว ๆ นี้")
    edit(base / "2566" / "year.yml", RESULT, "")  # or nobody would answer the survey any more
    edit(base / "2566" / "year.yml", "url: https://itas.nacc.go.th/go/eit/abc123", "pending: รอ")
    edit(base / "2566" / "oit.yml", "    result: เผยแพร่แล้ว", "    resutl: เผยแพร่แล้ว")
    return config


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def rules_shown(result: Result) -> list[str]:
    return [row["rule"] for row in json.loads(result.output)["problems"]]


def test_the_line_and_the_caret_are_shown_unless_they_are_refused(spoilt: Path) -> None:
    shown = run("check", "-f", spoilt).output
    assert "    10 |     resutl: เผยแพร่แล้ว\n       |     ^^^^^^\n" in shown
    hidden = run("check", "-f", spoilt, "--no-source").output
    assert "resutl: เผยแพร่แล้ว" not in hidden
    assert "^" not in hidden
    assert "source" not in run("check", "-f", spoilt, "--no-source", "--format", "json").output


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--fail-on", "hint"), 1),
        (("--rule", WARNING), 0),
        (("--rule", WARNING, "--fail-on", "warning"), 1),
        (("--rule", HINT, "--fail-on", "warning"), 0),
        (("--rule", HINT, "--fail-on", "hint"), 1),
        (("--rule", HINT, "--rule", ERROR), 1),
        (("--rule", WARNING, "--fail-on", "warning", "--severity", "error"), 1),  # what is hidden is there
        (("--fail-on", "never"), 2),
        (("--severity", "fatal"), 2),
        (("--rule", "no-such"), 2),
        (("--format", "xml"), 2),
    ],
)
def test_exit_codes(options: tuple[str, ...], code: int, spoilt: Path) -> None:
    assert run("check", "-f", spoilt, *options).exit_code == code


@pytest.mark.parametrize("form", ["text", "github", "json", "sarif"])
def test_a_clean_site_exits_with_0_in_every_form(form: str, config: Path) -> None:
    assert run("check", "-f", config, "--format", form, "--fail-on", "hint").exit_code == 0


def test_rules_and_severities_choose_what_is_shown(spoilt: Path) -> None:
    def found(*options: str) -> list[str]:
        return rules_shown(run("check", "-f", spoilt, "--format", "json", *options))

    assert found() == [HINT, ERROR, WARNING]
    assert found("--rule", HINT) == [HINT]
    assert found("--rule", HINT, "--rule", WARNING) == [HINT, WARNING]
    assert found("--severity", "warning") == [ERROR, WARNING]
    assert found("--severity", "error", "--rule", WARNING) == []
    assert "ไม่ได้แสดงอีก 2 จุด" in run("check", "-f", spoilt, "--rule", HINT).output
    assert "ไม่ได้แสดง" not in run("check", "-f", spoilt).output


def test_the_way_to_read_on_is_shown_only_with_problems(spoilt: Path, config: Path, base: Path) -> None:
    assert f"itasite explain {ERROR}" in run("check", "-f", spoilt).output
    edit(base / "2566" / "measures.yml", "period: เร็ว ๆ นี้", "period: ตลอดปีงบประมาณ")
    assert "itasite explain" not in run("check", "-f", config, "--rule", HINT).output


def test_list_needs_no_site() -> None:
    done = run("check", "--list", "-f", "/no/such/mkdocs.yml")
    assert done.exit_code == 0
    assert [row.split()[0] for row in done.output.splitlines()] == list(catalogue())


def test_explain_and_a_misspelt_name() -> None:
    done = run("explain", "score-mismatch")
    assert done.exit_code == 0
    assert "วิธีแก้" in done.output
    assert "ผิดพลาด หรือ ควรแก้ไข" in done.output
    for wrong in (run("explain", "score-missmatch"), run("check", "--rule", "score-missmatch")):
        assert wrong.exit_code == 2
        assert "น่าจะหมายถึง “score-mismatch”" in wrong.output
    assert "น่าจะหมายถึง" not in run("explain", "zzz").output


def test_the_guide_tells_every_option_and_form() -> None:
    told = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8").split("## ตรวจก่อนเผยแพร่")[1]
    for option in check.params:
        if option.name != "config_file":
            assert any(name in told for name in (*option.opts, *option.secondary_opts)), option
        for choice in option.type.choices if isinstance(option.type, click.Choice) else ():
            assert f"{choice}`" in told, (option, choice)


def test_no_colour_in_a_pipe_unless_it_is_asked_for(spoilt: Path) -> None:
    folder = spoilt.parent
    assert "\x1b" not in itasite(folder, "check").stdout
    assert "\x1b[1;31m" in itasite(folder, "check", "--color", "always").stdout
    assert "\x1b[1;31m" in itasite(folder, "check", "--list", "--color", "always").stdout
    assert "\x1b[1m" in itasite(folder, "explain", HINT, "--color", "always").stdout
    assert "\x1b" not in itasite(folder, "check", "--color", "always", "--format", "json").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo terminals")
@pytest.mark.parametrize(
    ("options", "environment", "colours"),
    [
        ((), {}, True),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"NO_COLOR": ""}, True),  # as no-color.org has it
        ((), {"TERM": "dumb"}, False),
        (("--color", "never"), {}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
    ],
)
def test_colours_on_a_terminal(
    options: tuple[str, ...], environment: dict[str, str], colours: bool, spoilt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"NO_COLOR": "", "TERM": "xterm", "COLUMNS": "50", **environment}.items():
        monkeypatch.setenv(name, value)
    said = on_a_terminal("check", "-f", str(spoilt), *options)
    assert ("\x1b[1;31m" in said) is colours
    assert "resutl" in said


def on_a_terminal(*arguments: str) -> str:
    """What a command writes on a pseudo terminal."""
    import pty  # not there on Windows

    said = bytearray()

    def read(descriptor: int) -> bytes:
        said.extend(chunk := os.read(descriptor, 65536))
        return chunk

    pty.spawn([sys.executable, "-m", "itasite", *arguments], read)
    return said.decode()


def test_what_the_content_was_checked_by_is_told(config: Path, base: Path) -> None:
    done = run("check", "-f", config, "--format", "json")
    found = json.loads(done.stdout)
    assert (found["itasite"], found["criteria"]) == (__version__, [2566])
    assert "ตรวจได้ไม่ครบ" not in run("check", "-f", config).stdout
    edit(base / "2566" / "year.yml", "framework: 2566", "framework: 2568")
    edit(base / "2566" / "measures.yml", "groups:", "assessment: 2566\ngroups:")
    assert json.loads(run("check", "-f", config, "--format", "json").stdout)["criteria"] == [2566, 2568]
    said = run("check", "-f", config).stdout
    assert f"เกณฑ์ปี 2568 {state_line(criteria(2568))}\nจึงตรวจได้ไม่ครบ" in said
    assert "เกณฑ์ปี 2566" not in said
    edit(base / "2566" / "year.yml", "framework: 2568", "framework: 2565")
    said = run("check", "-f", config).stdout
    assert f"เกณฑ์ปี 2565 {state_line(criteria(2565))}\nจึงตรวจได้ไม่ครบ" in said
    assert said.count("ยังไม่ครบ:") == 1


def test_every_command_is_there_under_its_name() -> None:
    names = main.list_commands(click.Context(main))
    known = [
        "build",
        "cache",
        "changes",
        "check",
        "edit",
        "explain",
        "export",
        "framework",
        "import",
        "links",
        "new",
        "new-year",
        "paper",
        "schemas",
        "serve",
        "stage",
    ]
    assert names == known
    found = [main.get_command(click.Context(main), name) for name in names]
    assert [command and command.name for command in found] == names
    assert main.get_command(click.Context(main), "none") is None
