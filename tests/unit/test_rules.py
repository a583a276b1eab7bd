"""The catalogue of rules: complete, true to the code, and with examples that do what they say."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import pytest

from itasite.catalogue import RuleEntry, catalogue
from itasite.findings import check
from itasite.problem import Severity
from tests.support import attached
from tests.support.sites import CASES, ROOT

RULES = list(catalogue().values())
MAKERS = {"error": Severity.ERROR, "warning": Severity.WARNING, "hint": Severity.HINT}


def folder_for_file(content: Path) -> None:
    (content / "2566" / "analysis.yml").mkdir()


def large_file(content: Path) -> None:
    attached.put(content, "2566/files/large.png", attached.PNG + bytes(20_000_001))


def properties(content: Path) -> None:
    attached.put(content, "2566/files/plan.pdf", attached.pdf("one", Author="นายตัวอย่าง"))


# What no case can spell out, and how a site is spoilt so.
WITHOUT_CASE = {"unreadable-file": folder_for_file, "file-too-large": large_file, "document-metadata": properties}
# Examples that are not a piece of one file: names of files, another encoding, a file that the rest of the year needs,
# what is in an attached file.
ATTACHED = {"document-metadata", "file-name", "file-too-large", "file-type", "file-unreadable", "file-unused"}
TOLD_ONLY = {
    "encoding",
    "item-missing",
    "not-published",
    "personal-data-file",
    "same-address",
    "symbolic-link",
    "unknown-file",
    "unreadable-file",
    "unused-file",
    *ATTACHED,
}


def raised() -> dict[str, set[Severity]]:
    """The names that the code gives to problems, and how bad, read from its calls."""
    found: dict[str, set[Severity]] = {}
    for path in sorted((ROOT / "itasite").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        own = next((node.value for node in tree.body if isinstance(node, ast.Assign) and is_id(node)), None)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS:
                named = node.args[1] if isinstance(node.args[1], ast.Constant) else own
                assert isinstance(named, ast.Constant), f"{path.name}:{node.lineno} names no rule that can be read"
                found.setdefault(str(named.value), set()).add(MAKERS[node.func.id])
    return found


def is_id(node: ast.Assign) -> bool:
    return isinstance(node.targets[0], ast.Name) and node.targets[0].id == "ID"


def test_every_rule_of_the_code_is_in_the_catalogue_and_the_other_way_round() -> None:
    assert {rule.id: set(rule.severities) for rule in RULES} == raised()


def test_every_rule_has_a_case_and_every_case_a_rule() -> None:
    told: dict[str, set[Severity]] = {}
    for path in (CASES / "broken").glob("*.yml"):
        if path.stem.startswith("excepted"):  # softened by the author: not how the rule itself speaks
            continue
        for severity, name in re.findall(
            r'^  - "[^"]+ (error|warning|hint) ([a-z-]+)"', path.read_text("utf-8"), re.MULTILINE
        ):
            told.setdefault(name, set()).add(Severity(severity))
    assert {rule.id: set(rule.severities) for rule in RULES if rule.id not in WITHOUT_CASE} == told


@pytest.mark.parametrize("rule", WITHOUT_CASE)
def test_what_no_case_can_spell_out_is_told_as_the_catalogue_says(rule: str, base: Path) -> None:
    WITHOUT_CASE[rule](base)
    told = {problem.severity for problem in check(base)[1] if problem.rule == rule}
    assert told == set(catalogue()[rule].severities)


def test_every_entry_says_its_worst_first() -> None:
    for rule in RULES:
        assert list(rule.severities) == [severity for severity in Severity if severity in rule.severities], rule.id
        assert rule.severities, rule.id


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_explanation_says_what_why_and_how_in_thai(rule: RuleEntry) -> None:
    for part in (rule.title, rule.what, rule.why, rule.how):
        assert re.search("[ก-๙]", part), rule
    assert len(rule.title) <= 70
    assert not rule.title.endswith((".", ":"))
    assert bool(rule.bad) == bool(rule.good)
    assert rule.bad != rule.good or not rule.bad


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.id not in TOLD_ONLY], ids=lambda rule: rule.id)
def test_the_bad_example_is_told_and_the_good_one_is_not(rule: RuleEntry, tmp_path: Path) -> None:
    if rule.bad:
        assert rule.id in rules_told(rule.bad, tmp_path / "bad")
        assert rule.id not in rules_told(rule.good, tmp_path / "good")


def rules_told(example: str, folder: Path) -> list[str]:
    """The rules that a small site breaks with an example in it: a file named in its first line, or a page.

    More files of the year may follow, each after a line with its name.
    """
    content = Path(shutil.copytree(CASES / "base", folder))
    example, *more = re.split(r"(?m)(?<=\n)^# (\S+\.(?:yml|md))\n", example)
    for other, text in zip(more[::2], more[1::2], strict=True):
        (content / "2566" / other).write_text(text, encoding="utf-8")
    for name in re.findall(r"files/[a-z0-9]+\.pdf", example):
        (content / "2566" / name).write_bytes(b"")
    named = re.match(r"# (\S+\.yml)", example)
    name = named[1] if named else "example.md"
    path = content / name if "/" in name or name == "agency.yml" else content / "2566" / name
    path.parent.mkdir(exist_ok=True)
    if name == "agency.yml":
        (content / "files").mkdir()
        (content / "files" / "logo.png").write_bytes(bytes.fromhex("89504e470d0a1a0a"))
        rest = path.read_text(encoding="utf-8")
        for key in re.findall(r"(?m)^\w+(?=:)", example):
            rest = re.sub(rf"(?m)^{key}:.*\n(?: .*\n)*", "", rest)
        example = f"{rest}{example}"
    path.write_text(whole(name, example), encoding="utf-8")
    if name == "frameworks/2566.yml":
        measures = content / "2566" / "measures.yml"
        asking = measures.read_text(encoding="utf-8").replace("    items: [O23]\n", "    questions: [E6]\n")
        measures.write_text(asking, encoding="utf-8")
    return [problem.rule for problem in check(content)[1]]


def whole(name: str, example: str) -> str:
    """An example with what its file must have besides."""
    if name.endswith(".md"):
        return f"{example}\n\n# ตัวอย่าง\n" if example.startswith("---") else f"# ตัวอย่าง\n\n{example}\n"
    groups = name == "measures.yml" and "groups:" not in example
    return ("groups:\n  - {id: plan, title: แผน}\n" if groups else "") + example + "\n"
