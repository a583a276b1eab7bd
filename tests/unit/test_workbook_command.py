"""export workbook: where it writes, what it replaces, what it refuses."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from itasite.cli.main import main
from itasite.words.workbook import READ_FIRST
from itasite.workbook.state import SHEET, State, state_of
from tests.support.workbooks import opened, year_of


@pytest.fixture
def config(base: Path) -> Path:
    path = base.parent / "mkdocs.yml"
    path.write_text("docs_dir: content\n", encoding="utf-8")
    return path


def run(config: Path, *arguments: object) -> Result:
    return CliRunner().invoke(main, ["export", "workbook", "-f", str(config), *map(str, arguments)])


def test_it_holds_the_content_as_it_is(config: Path) -> None:
    out = config.parent / "a.xlsx"
    done = run(config, "-o", out, "--year", "2566")
    assert done.exit_code == 0, done.output
    assert str(out) in done.output
    pages = opened(out.read_bytes())
    kept = [str(row[0].value) for row in pages[SHEET].iter_rows()]
    assert state_of(kept) == State(2566, year_of(config.parent / "content", 2566)[0])
    assert "อบต.ตัวอย่าง" in str(pages[READ_FIRST]["A1"].value) or "ตัวอย่าง" in str(pages[READ_FIRST]["A1"].value)


def test_without_a_name_it_is_named_after_the_year(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(config.parent)
    assert run(config).exit_code == 0
    assert (config.parent / "ITA-2566.xlsx").exists()


def test_what_somebody_filled_in_is_not_replaced(config: Path) -> None:
    out = config.parent / "a.xlsx"
    assert run(config, "-o", out).exit_code == 0
    assert run(config, "-o", out).exit_code == 0, "nobody saved it since"
    book = openpyxl.load_workbook(out)
    book["OIT"]["E3"] = "กรอกแล้ว"
    book.save(out)
    raw = out.read_bytes()
    refused = run(config, "-o", out)
    assert refused.exit_code == 2
    assert "--force" in refused.output
    assert out.read_bytes() == raw
    assert run(config, "-o", out, "--force").exit_code == 0
    assert "กรอกแล้ว" not in {str(cell.value) for row in opened(out.read_bytes())["OIT"].iter_rows() for cell in row}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--year", "2599"], "ไม่มีปี 2599"),
        (["-o", "a.csv"], ".xlsx"),
        (["-o", "content/a.xlsx"], "จะถูกเผยแพร่"),
        (["-o", "no/a.xlsx"], "ไม่มีโฟลเดอร์"),
    ],
)
def test_what_is_refused(config: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str) -> None:
    monkeypatch.chdir(config.parent)
    before = sorted(config.parent.rglob("*"))
    done = run(config, *arguments)
    assert done.exit_code == 2, done.output
    assert said in done.output
    assert sorted(config.parent.rglob("*")) == before


def test_content_with_errors_is_told_and_not_exported(config: Path) -> None:
    (config.parent / "content" / "2566" / "oit.yml").write_text("items: {O1: {status: ก}}\n", encoding="utf-8")
    out = config.parent / "a.xlsx"
    done = run(config, "-o", out)
    assert done.exit_code == 1
    assert "oit.yml" in done.output
    assert not out.exists()
