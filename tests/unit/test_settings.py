"""What we read of mkdocs.yml is what MkDocs reads of it: inherited settings, places, tags."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from mkdocs.config import load_config

from itasite.settings.site_settings import read_settings
from tests.support.placed import fill

BASE = "site_name: t\ndocs_dir: content\nsite_dir: web\nsite_url: https://a.go.th/\ntheme: {name: itasite}\n"
PLUGIN = "plugins:\n  - itasite:\n      rules: {unit-name: hint}\n"


@pytest.mark.parametrize(
    ("files", "used"),
    [
        ({"mkdocs.yml": BASE + PLUGIN}, {"mkdocs.yml"}),
        ({"mkdocs.yml": "INHERIT: base.yml\n", "base.yml": BASE + PLUGIN}, {"mkdocs.yml", "base.yml"}),
        (
            {"mkdocs.yml": "INHERIT: a/one.yml\nsite_dir: out\n", "a/one.yml": "INHERIT: ../b.yml\n" + PLUGIN,
             "b.yml": BASE},
            {"mkdocs.yml", "a/one.yml", "b.yml"},
        ),
        (
            {"mkdocs.yml": "INHERIT: base.yml\ntheme: {custom_dir: mine}\nsite_dir: x/../y\nsite_url: ~\n",
             "base.yml": BASE + PLUGIN, "mine/main.html": ""},
            {"mkdocs.yml", "base.yml", "mine"},
        ),
        (
            {"mkdocs.yml": BASE + PLUGIN + "hooks: [a/b.py]\nextra: {a: !ENV [X, y], b: !!python/name:os.path.join }\n",
             "a/b.py": ""},
            {"mkdocs.yml", "a/b.py"},
        ),
        (
            {"mkdocs.yml": BASE.replace(": web", ": web#1") + PLUGIN},
            {"mkdocs.yml"},
        ),
        (
            {"mkdocs.yml": BASE.replace(": web", ": !ENV [NOT_SET, out]") + PLUGIN + "hooks: [!ENV [NOT_SET, a.py]]\n",
             "a.py": ""},
            {"mkdocs.yml", "a.py"},
        ),
    ],
)  # fmt: skip
def test_the_settings_are_those_of_mkdocs(tmp_path: Path, files: dict[str, str], used: set[str]) -> None:
    fill(tmp_path, {"content/index.md": "# a\n", **files})
    ours = read_settings(tmp_path / "mkdocs.yml")
    theirs = load_config(str(tmp_path / "mkdocs.yml"))
    assert ours.content == Path(theirs.docs_dir)
    assert ours.site == Path(theirs.site_dir)
    assert ours.url == (theirs.site_url or "")
    assert ours.has_plugin
    assert ours.levels == {"unit-name": "hint"}
    assert {path.relative_to(tmp_path).as_posix() for path in ours.project.named} == used


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"mkdocs.yml": "INHERIT: none.yml\n"}, "อ่านไฟล์ตั้งค่า none.yml ไม่ได้ ดูชื่อไฟล์หลัง INHERIT:"),
        ({"mkdocs.yml": "INHERIT: mkdocs.yml\n"}, "รับค่าจากตัวเอง"),
        ({"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "INHERIT: b.yml\n", "b.yml": "INHERIT: a.yml\n"}, "รับค่าจากตัวเอง"),
        ({"mkdocs.yml": "INHERIT: [a.yml]\n"}, "mkdocs.yml:1:1: INHERIT ต้องเป็นชื่อไฟล์ตั้งค่า"),
        ({"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "docs_dir: [\n"}, "a.yml:1:11: ผิดพลาด: เปิดวงเล็บ"),
        ({"mkdocs.yml": "INHERIT: content\n"}, "ไม่ใช่ไฟล์"),
        ({"mkdocs.yml": "site_name: &n a\nsite_dir: *n\n"}, "mkdocs.yml:2:11: site_dir ใช้เครื่องหมาย * ของ YAML ไม่ได้"),
        ({"mkdocs.yml": "docs_dir: !!str content\n"}, "mkdocs.yml:1:11: docs_dir ใช้เครื่องหมาย"),
        ({"mkdocs.yml": "extra: &e {site_dir: x}\n<<: *e\n"}, "mkdocs.yml:2:5: ไม่รองรับ <<"),
        ({"mkdocs.yml": "docs_dir: [content]\n"}, "mkdocs.yml:1:11: docs_dir ต้องเป็นข้อความเดียว"),
        ({"mkdocs.yml": "INHERIT: a.yml\n", "a.yml": "site_url: 'https://[x].go.th'\n"}, "a.yml:1:1: site_url"),
    ],
)
def test_what_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str], said: str
) -> None:
    fill(tmp_path, {"content/index.md": "# a\n", **files})
    monkeypatch.chdir(tmp_path)
    with pytest.raises(click.UsageError, match=re.escape(said)):
        read_settings(Path("mkdocs.yml"))
