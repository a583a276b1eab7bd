"""`itasite framework`: the criteria of the years, of one year, and what changed between two."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from itasite.cli.main import main
from itasite.reading import frameworks
from itasite.views.criteria_state import kinds_line, state_line, trust_line
from tests.support.criteria import OWN_CRITERIA, criteria


@pytest.fixture
def config(base: Path) -> Path:
    """The settings of a site with criteria of its own for 2566."""
    (base / "frameworks").mkdir()
    (base / "frameworks" / "2566.yml").write_text(OWN_CRITERIA, encoding="utf-8")
    path = base.parent / "mkdocs.yml"
    path.write_text("site_name: t\ndocs_dir: content\n", encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["framework", *(str(argument) for argument in arguments)])


def test_the_list_has_every_year_and_the_agencys_own(config: Path) -> None:
    said = run("list", "-f", config).stdout.splitlines()
    assert (
        said[0]
        == "2566  ยังไม่ครบ: พบ 44 จาก 44 ข้อ · องค์ประกอบ 43 จาก 44 ข้อ · น้ำหนัก 3 จาก 3 เครื่องมือ · ระดับพบแล้ว · ปฏิทิน 1 ขั้นตอน"
    )
    assert said[1] == "      ของหน่วยงานนี้ (frameworks/2566.yml)"
    shipped = [line for line in said[2:] if not line.startswith(" ")]
    assert shipped == [f"{found.fiscal_year}  {state_line(found)}" for found in frameworks.all_frameworks()]
    whole = "\n".join(said)
    assert all(
        f"      {words(found)}\n" in f"{whole}\n"
        for found in frameworks.all_frameworks()
        for words in (kinds_line, trust_line)
    )


def test_a_year_is_shown_with_all_its_items_and_sources(tmp_path: Path) -> None:
    said = run("show", 2566, "-f", tmp_path / "none.yml").stdout
    found = criteria(2566)
    assert said.startswith(found.title)
    for item in found.items:
        assert f"  {item.code:4} " in said
    assert all(text in said for text in (*found.missing, *(source.title for source in found.sources)))
    assert "ยังไม่พบน้ำหนัก" in run("show", 2567, "-f", tmp_path / "none.yml").stdout


def test_what_changed_between_two_years_is_counted(tmp_path: Path) -> None:
    same = run("diff", 2565, 2565, "-f", tmp_path / "none.yml").stdout
    assert "43 ข้อ" in same
    changed = run("diff", 2566, 2568, "-f", tmp_path / "none.yml").stdout
    all_frameworks = run("diff", 2566, 2568, "--all", "-f", tmp_path / "none.yml").stdout
    assert set(changed.splitlines()) <= set(all_frameworks.splitlines())
    assert sum(line.startswith("รวม: ") for line in changed.splitlines()) == 1


def test_what_cannot_be_shown_is_said(config: Path) -> None:
    unknown = run("show", 2500, "-f", config)
    assert unknown.exit_code == 1
    assert "ไม่มีเกณฑ์ของปี 2500" in unknown.output
    (config.parent / "content" / "frameworks" / "2566.yml").write_text("items: x\n", encoding="utf-8")
    broken = run("show", 2566, "-f", config)
    assert broken.exit_code == 1
    assert "แก้ไฟล์เกณฑ์ของหน่วยงานก่อน" in broken.output
    shutil.rmtree(config.parent / "content" / "frameworks")
    assert run("show", 2566, "-f", config).exit_code == 0
