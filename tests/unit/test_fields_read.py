"""Every field that an author can write goes somewhere: something outside the model and the reader asks for it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from click.testing import CliRunner

from itasite.build import build
from itasite.cli.main import main
from itasite.model.blocks import BLOCKS
from itasite.model.record import Record
from itasite.model.shape import FILES, fields_of, within
from tests.support import hostile
from tests.support.sites import CASES

# Read by the model itself on behalf of others, or where files are loaded.
WITHOUT_READER = {
    ("YearInfo", "framework"): "the loader finds the criteria of the year by it",
    **{("TableSource", name): "the loader reads the file by it" for name in ("sheet", "headings", "columns")},
}
TOPICS = "# มาตรการ\n\n```ita-measures\ncolumns: [title, topics]\n```\n"
MEMO = """# บันทึก

```ita-memo
organization: สำนักปลัด
subject: รายงานผล
passages: [{heading: เรื่องเดิม, text: ตามที่ได้ดำเนินการ}]
opinions: [{title: ความเห็นของปลัด, position: ปลัด}]
```
"""
_Read = set[tuple[str, str]]


@contextmanager
def fields_asked_for() -> Iterator[_Read]:
    """The fields of records that anything but the model and the reader asks for meanwhile, with their owner."""
    owners = {
        (record, field.name): (field.owner.__name__, field.name)
        for record in every_record()
        for field in fields_of(record)
    }
    found: _Read = set()

    def spy(self: Record, name: str) -> Any:
        known = owners.get((type(self), name))
        if known and known not in found and asks_from_outside(sys._getframe(1)):
            found.add(known)
        return object.__getattribute__(self, name)

    Record.__getattribute__ = spy  # type: ignore[assignment,method-assign]
    try:
        yield found
    finally:
        del Record.__getattribute__


def asks_from_outside(frame: FrameType | None) -> bool:
    """Whether the one who asks is neither; a property or method of the model asks for whoever called it."""
    while frame and frame.f_globals.get("__name__", "").startswith(("itasite.model.", __name__)):
        frame = frame.f_back
    asking = frame.f_globals.get("__name__", "") if frame else ""
    return asking.startswith(("itasite.", "jinja2.")) and not asking.startswith("itasite.reading")


def every_record() -> list[type[Record]]:
    return list(dict.fromkeys(inner for root in (*FILES.values(), *BLOCKS.values()) for inner in within(root)))


def test_every_field_is_read(tmp_path: Path) -> None:
    site = hostile.write(tmp_path / "hostile")
    for name, text in (("memo", MEMO), ("topics", TOPICS)):
        (site / "content" / "2566" / f"{name}.md").write_text(text, encoding="utf-8")
    with fields_asked_for() as found:
        for content in (site / "content", CASES / "base", CASES / "years"):
            build(content, site_url="https://example.go.th/").make_all()
        for command in (
            ("framework", "list"),
            ("framework", "show", "2566"),
            ("framework", "show", "2569"),
            ("check", "--year", "2566", "--as-of", "2566-04-30"),
            ("new-year",),
        ):
            done = CliRunner().invoke(main, [*command, "-f", str(site / "mkdocs.yml")])
            assert done.exit_code in (0, 1), done.output
    owned = {(field.owner.__name__, field.name) for record in every_record() for field in fields_of(record)}
    assert owned - found == set(WITHOUT_READER)
