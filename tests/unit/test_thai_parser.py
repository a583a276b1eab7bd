"""The option parser speaks Thai on every command, whatever its caller's language."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from itasite.cli.click_words import FORMS, WORDS
from itasite.cli.main import main

# What only programmers meet: faults in the declaration of an option, completion of shells, editors.
NOT_FOR_USERS = re.compile(
    r"declar|completion|Bash|Editing failed|Windows error|Deprecat|defined twice|Boolean option|colou?r|^d$"
    r"|standard stream"
)


def said(*arguments: str) -> str:
    return CliRunner().invoke(main, arguments).output


def commands() -> list[list[str]]:
    found: list[list[str]] = []

    def walk(command: click.Command, path: list[str], context: click.Context) -> None:
        found.append(path)
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                inner = command.get_command(context, name)
                assert inner
                walk(inner, [*path, name], context)

    walk(main, [], click.Context(main, info_name="itasite"))
    return found


def test_every_sentence_that_the_parser_can_say_to_a_user_has_a_thai_one() -> None:
    missing = set()
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                texts = [
                    text.value for text in node.args if isinstance(text, ast.Constant) and isinstance(text.value, str)
                ]
                missing |= {text for text in texts if text not in {**WORDS, **FORMS} and not NOT_FOR_USERS.search(text)}
    assert missing == set()


def test_a_translation_keeps_the_values_of_its_sentence() -> None:
    for english, thai in {**WORDS, **FORMS}.items():
        wanted = {name.removesuffix("!r") for name in re.findall(r"\{([^}]*)\}", english)}
        assert set(re.findall(r"\{([^}]*)\}", thai)) <= wanted
        assert re.search("[ก-๙]", thai)


@pytest.mark.parametrize("path", commands(), ids=lambda path: " ".join(path) or "itasite")
def test_help_and_wrong_options_are_in_thai(path: list[str]) -> None:
    help_text = said(*path, "--help")
    assert help_text.startswith("วิธีใช้: ")
    assert "ตัวเลือก:" in help_text
    for word in ("Usage", "Options", "Commands", "Show this", "default:", "required", "OPTIONS", "COMMAND", "ARGS"):
        assert word not in help_text, word
    wrong = said(*path, "--nosuch")
    assert "ผิดพลาด: ไม่มีตัวเลือก “--nosuch”" in wrong
    assert "ดูวิธีใช้ด้วยคำสั่ง" in wrong
    assert not re.search("Error|No such|Try |Usage", wrong)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("chek",), ("ไม่มีคำสั่ง “chek” น่าจะหมายถึง check",)),
        (("ตรวจ",), ("ไม่มีคำสั่ง “ตรวจ”", "check")),
        (("export", "itass"), ("ไม่มีคำสั่ง “itass”", "itas")),
        (("check", "--severty", "error"), ("น่าจะหมายถึง", "--severity")),
        (("explain",), ("ขาดค่า 'RULE'",)),
        (("check", "--format", "pdf"), ("ค่าของ '--format' ไม่ถูกต้อง", "“pdf” ใช้ไม่ได้ ใช้ได้: 'text'")),
        (("check", "--format"), ("--format ต้องมีค่าตามหลัง",)),
        (("check", "--list=1"), ("--list ไม่ต้องมีค่าตามหลัง",)),
        (("links", "--jobs", "99"), ("99 อยู่นอกช่วงที่ใช้ได้",)),
        (("links", "--jobs", "สิบ"), ("“สิบ” ไม่ใช่ตัวเลขที่ใช้ได้",)),
        (("check", "a", "b"), ("มีค่าเกินมา: a b",)),
        (("--version",), ("itasite รุ่น ",)),
    ],
)
def test_what_is_wrong_is_said_in_thai(arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    output = said(*arguments)
    assert [part for part in words if part not in output] == [], output


def test_exit_codes_stay() -> None:
    for arguments, code in ((("chek",), 2), (("check", "--nosuch"), 2), (("--help",), 0), (("--version",), 0)):
        assert CliRunner().invoke(main, arguments).exit_code == code
