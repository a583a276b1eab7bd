"""Each file of the content is opened once: what loading saw is what rules, exceptions and reports see."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from itasite import checks, report
from itasite.findings import check
from itasite.problem import Position
from itasite.reading.load import load
from tests.support import attached
from tests.support.sites import QUIET, ROOT, copy_example

# Runs the command and prints every path that it opened, each as often as it was.
WATCHED = """
import json, sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from itasite.cli.main import main
try:
    main(sys.argv[1:], standalone_mode=False)
except SystemExit:
    pass
print("\\n" + json.dumps(opened))
"""
# What opens a file or asks for one, by the name of the function or method.
OPENS = {
    "access", "exists", "glob", "is_dir", "is_file", "is_symlink", "iterdir", "lexists", "listdir",
    "lstat", "open", "read_bytes", "read_text", "readlink", "resolve", "rglob", "samefile", "scandir", "stat", "walk",
}  # fmt: skip


def opened(folder: Path, *arguments: str) -> Counter[str]:
    """How often the command opened each file of the content, by its name in it."""
    command = [sys.executable, "-c", WATCHED, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", env=QUIET, check=True)
    content = (folder / "content").resolve()
    paths = [(folder / name).resolve() for name in json.loads(done.stdout.splitlines()[-1])]
    return Counter(path.relative_to(content).as_posix() for path in paths if path.is_relative_to(content))


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_a_check_opens_each_file_once(tmp_path: Path, form: str) -> None:
    project = copy_example(tmp_path)
    content = project / "content"
    (content / "stray.yml").write_text("a: เนื้อความ\n", encoding="utf-8")  # told, and still looked at by rules
    attached.put(content, "frameworks/2566.yml", "items:\n  - {code: O44, titel: ข้อเพิ่ม}\n")
    attached.put(content, "2566/files/plan.csv", "a,b\n")
    found = opened(project, "check", "--format", form)
    written = {path.relative_to(content).as_posix() for kind in ("*.yml", "*.md") for path in content.rglob(kind)}
    assert len(written) > 6
    assert {name: found[name] for name in written} == dict.fromkeys(written, 1)


def test_rules_see_what_was_loaded(base: Path) -> None:
    oit = base / "2566" / "oit.yml"
    text = oit.read_text(encoding="utf-8")
    oit.write_text(text.replace("O5: {status: not_started}", "O5: {status: done, result: เลข ๑2}"), encoding="utf-8")
    site = load(base).site
    assert site
    before = checks.run_rules(site)
    assert {"done-without-evidence", "mixed-digits"} <= {problem.rule for problem in before}
    for name in site.texts:
        (base / name).write_text("เปลี่ยนแล้ว: ๑2 http://localhost/\n", encoding="utf-8")
    assert checks.run_rules(site) == before
    for name in site.texts:
        (base / name).unlink()
    assert checks.run_rules(site) == before


def test_a_report_shows_the_line_that_was_loaded(base: Path) -> None:
    site, _ = check(base)
    assert site
    line = site.texts["agency.yml"].text.split("\n")[0]
    (base / "agency.yml").write_text("# another\n", encoding="utf-8")
    assert report.SourceLines(base, site)(Position("agency.yml")) == line
    assert report.SourceLines(base)(Position("agency.yml")) == "# another"


def test_no_rule_opens_a_file() -> None:
    """Attached files apart: these modules name the content folder, and hand it on to `itasite.attachment`."""
    package = ROOT / "itasite"
    files = [
        *(package / "checks").glob("*.py"),
        *(package / "detect").rglob("*.py"),
        package / "strictness.py",
        package / "findings.py",
    ]
    opening, rooted = set(), set()
    for path in files:
        name = path.relative_to(package).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
            opening |= {f"{name}: {called}"} if called in OPENS else set()
            rooted |= {name} if isinstance(node, ast.Attribute) and node.attr == "root" else set()
    assert opening == {"detect/place_names.py: read_text"}  # a list of our own
    assert rooted == {
        "checks/agency_logo.py",
        "checks/duplicate_answer.py",
        "checks/outside_request.py",
        "checks/picture_unreadable.py",
        "detect/attached_files.py",
    }
