"""Sites that the editor may write to, and what it wrote."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

from tests.support.clerk import Form, Shown

_SMALL = {
    "agency.yml": "name: องค์การบริหารส่วนตำบลตัวอย่าง\nkind: subdistrict-org\nprovince: ขอนแก่น\n",
    "2568/year.yml": "parts: [scores]\n",
    "index.md": "# หน้าแรก\n\nดู [รายงาน](report.md)\n",
    "report.md": "# รายงาน\n\nย่อหน้าแรก\n\nย่อหน้าที่สอง\n",
}


def copied(folder: Path, content: Path) -> Path:
    """The mkdocs.yml of a new site in a folder, with a copy of that content."""
    shutil.copytree(content, folder / "content")
    return _config(folder)


def small_site(folder: Path) -> Path:
    """The mkdocs.yml of a site of one year without content, and two pages."""
    for name, text in _SMALL.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return _config(folder)


def _config(folder: Path) -> Path:
    (folder / "mkdocs.yml").write_text("site_name: t\ndocs_dir: content\nplugins: [itasite]\n", encoding="utf-8")
    return folder / "mkdocs.yml"


def texts(config: Path) -> dict[str, bytes]:
    """All files of the content, by name."""
    found = (config.parent / "content").rglob("*")
    return {path.relative_to(config.parent).as_posix(): path.read_bytes() for path in found if path.is_file()}


def changed_lines(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """The lines that came and went, each with its sign."""
    found = []
    for name in sorted(before.keys() | after.keys()):
        old, new = (side.get(name, b"").decode().splitlines() for side in (before, after))
        found += [line for line in difflib.ndiff(old, new) if line[0] in "+-"]
    return found


def record_form(page: Shown) -> Form:
    return page.form("~base")
