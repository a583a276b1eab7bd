"""docs/reference.md is what docs/reference.py makes of the records, their words and the command line."""

from __future__ import annotations

import re
import runpy

from itasite.model.block_options import BlockOptions
from itasite.model.blocks import BLOCKS
from itasite.model.page_settings import SETTINGS
from itasite.model.record import Record
from itasite.model.shape import FILES, fields_of, within
from tests.support.sites import ROOT

FOLDER = ROOT / "docs"
TEXT = (FOLDER / "reference.md").read_text(encoding="utf-8")


def test_the_reference_is_up_to_date() -> None:
    made = runpy.run_path(str(FOLDER / "reference.py"))["reference"]()
    assert made == TEXT, "write it anew with `make reference`, look at what changed, and commit it"


def test_every_field_key_and_block_stands_in_it() -> None:
    told = set(re.findall(r"^\| `(\w+)`", TEXT, re.MULTILINE))
    roots: tuple[type[Record], ...] = (*FILES.values(), BlockOptions, *BLOCKS.values())
    fields = {field.name for root in roots for record in within(root) for field in fields_of(record)}
    assert (fields | set(SETTINGS)) - told == set()
    assert set(BLOCKS) - set(re.findall(r"^### (ita-[a-z-]+)$", TEXT, re.MULTILINE)) == set()


def test_every_link_to_a_section_leads_to_one() -> None:
    sections = re.findall(r'<a id="([^"]+)"></a>', TEXT)
    assert len(sections) == len(set(sections))
    guide = (FOLDER / "guide.md").read_text(encoding="utf-8")
    links = {*re.findall(r"\]\(#([^)]+)\)", TEXT), *re.findall(r"\]\(reference\.md#([^)]+)\)", guide)}
    assert links - set(sections) == set()


def test_every_table_has_cells_for_its_heads() -> None:
    for table in re.findall(r"(?:^\|.*\n)+", TEXT, re.MULTILINE):
        counts = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(counts) == 1, table
