"""What a workbook brought in is a version, as a save of the forms is, for a git that knows nothing of us."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from itasite.cli.main import main
from tests.support.own_book import exported, saved_again, typed
from tests.support.repositories import git, own_home


def test_what_was_written_is_a_version(base: Path, tmp_path: Path) -> None:
    site = base.parent
    (site / "mkdocs.yml").write_text("docs_dir: content\n", encoding="utf-8")
    raw = saved_again(exported(base), typed(("OIT", "O2", "status", "ดำเนินการแล้ว")))
    (tmp_path / "สมุด.xlsx").write_bytes(raw)
    with own_home(tmp_path / "home"):
        git(site, "init", "-q", "-b", "main")
        git(site, "add", "content", "mkdocs.yml")
        git(site, "commit", "-q", "-m", "เริ่ม")
        arguments = ["import", str(tmp_path / "สมุด.xlsx"), "-f", str(site / "mkdocs.yml"), "--write"]
        done = CliRunner().invoke(main, arguments)
        assert done.exit_code == 0
        assert "เก็บเป็นรุ่น “นำเข้าสมุดงาน สมุด.xlsx”" in done.output
        assert git(site, "log", "-1", "--format=%an: %B") == (
            "อบต.ตัวอย่าง: นำเข้าสมุดงาน สมุด.xlsx\n\nO2: อยู่ระหว่างดำเนินการ → ดำเนินการแล้ว"
        )
        assert git(site, "show", "--name-only", "--format=").split() == ["content/2566/oit.yml"]
