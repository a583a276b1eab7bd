"""Every module that is listed as a rule is one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from itasite import checks
from tests.support.sites import QUIET, ROOT


def test_the_types_say_that_every_listed_module_is_a_rule(tmp_path: Path) -> None:
    """The list imports by name, which mypy does not follow: here it is written out, and one that is no rule with it."""
    names = [rule.__name__ for rule in checks.RULES] + ["itasite.detect.slips"]
    lines = [
        f"import {name} as rule_{number}\nseen_{number}: RuleModule = rule_{number}"
        for number, name in enumerate(names)
    ]
    program = tmp_path / "listed.py"
    program.write_text("\n".join(("from itasite.checks.contract import RuleModule", *lines)), encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", f"--cache-dir={tmp_path}", str(program)]
    done = subprocess.run(command, cwd=ROOT, env=QUIET, capture_output=True, encoding="utf-8", check=False)
    faults = [line for line in done.stdout.splitlines() if ": error: " in line]
    assert len(faults) == 1, done.stdout + done.stderr
    assert faults[0].startswith(f"{program}:{2 * len(names) + 1}: error: Incompatible types")


def test_every_name_is_given_once() -> None:
    assert len({rule.ID for rule in checks.RULES}) == len(checks.RULES)


def test_a_rule_is_called_as_its_file() -> None:
    assert [rule.ID for rule in checks.RULES] == [
        rule.__name__.rpartition(".")[2].replace("_", "-") for rule in checks.RULES
    ]
