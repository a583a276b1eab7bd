"""The guide: complete, and every example in it works."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
import yaml

from itasite.model.agency import Agency
from itasite.model.analysis import Analysis
from itasite.model.blocks import BLOCKS, ChecklistOptions, MeasuresOptions
from itasite.model.columns import TABLES
from itasite.model.disclosure import Disclosure
from itasite.model.framework import Framework, Item
from itasite.model.measure import Measure, Measures
from itasite.model.page_settings import HIDDEN, SETTINGS, known_settings
from itasite.model.record import Record
from itasite.model.year import YearInfo
from itasite.reading.pasted.items import pasted_list
from itasite.reading.records import read_record
from itasite.strictness import read_levels
from itasite.text.source import Mapping, parse_yaml
from tests.support.sites import ROOT

GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
REFERENCE = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```(yaml|ita-[a-z-]+)\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
# what a YAML example is a piece of, by its first key
KINDS: dict[str, type[Record]] = {
    "assessment": Measures,
    "groups": Measures,
    "measures": Measures,
    "steps": Measure,
    "color": Agency,
    "tasks": Agency,
    "search_words": Agency,
    "progress": Measure,
    "questions": Measure,
    "indicators": Analysis,
    "parts": YearInfo,
    "result": YearInfo,
    "rounds": YearInfo,
    "deadlines": YearInfo,
    "source": Framework,
    "items": Disclosure,
    "code": Item,
}


def test_every_block_option_column_and_set_is_told() -> None:
    words = set(re.findall(r"[a-z][a-z_0-9-]*", GUIDE))
    assert set(BLOCKS) - words == set()
    words |= set(re.findall(r"[a-z][a-z_0-9-]*", REFERENCE))
    wanted = set(SETTINGS) | set(HIDDEN)
    for options in BLOCKS.values():
        wanted |= set(options.model_fields) - {"node", "left_out"}
    for columns, sets in TABLES.values():
        wanted |= {*columns, *sets}
    assert wanted - words == set()


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_every_example_is_accepted(kind: str, text: str) -> None:
    text = textwrap.dedent(text)
    tree, problems = parse_yaml(text, "guide.md")
    assert problems == []
    assert isinstance(tree, Mapping)
    if kind == "yaml" and text.startswith("title:"):  # the head of a page
        assert set(known_settings(tree)) == {key.text for key, _ in tree.entries}
        return
    if "plugins" in text:
        assert read_levels(yaml.safe_load(text)["plugins"][0]["itasite"]["rules"])
        return
    model: type[Record] = BLOCKS[kind] if kind in BLOCKS else KINDS[tree.entries[0][0].text]
    # an example may be a piece of a record, or show the words that are read: only that may be told
    told = read_record(model, tree)[1]
    assert [problem for problem in told if problem.rule not in ("missing-field", "read-as")] == []


@pytest.mark.parametrize("name", ["README.md", "docs/guide.md", "docs/primer.md", "docs/reference.md"])
def test_every_file_that_is_linked_exists(name: str) -> None:
    text = re.sub(
        r"^(`{3,})[a-z].*?^\1$|`[^`\n]+`", "", (ROOT / name).read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    links = [link for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (Path(ROOT / name).parent / link).exists()] == []


def test_the_readme_tells_every_block_and_set_of_columns() -> None:
    words = set(re.findall(r"[a-z][a-z_0-9-]*", README))
    named = {*BLOCKS, *TABLES[MeasuresOptions][1], *TABLES[ChecklistOptions][1]}
    assert sorted(named - words) == []


@pytest.mark.parametrize("text", [GUIDE, README])
def test_the_message_that_is_shown_is_the_one_that_is_told(text: str) -> None:
    tree, _ = parse_yaml("items: {O1: {status: done, responsable: สำนักปลัด}}", "oit.yml")
    assert isinstance(tree, Mapping)
    (problem,) = read_record(Disclosure, tree)[1]
    assert f"ผิดพลาด: {problem.message} [unknown-key]" in text
    (shown,) = re.findall(r"→ (น่าจะหมายถึง “responsible” · .*)", text)
    assert problem.remedy.startswith(shown.removesuffix("…"))


def test_the_readme_begins_with_whom_it_is_for_and_tells_developers_later() -> None:
    assert README.index("สำหรับใคร") < README.index("ได้อะไร") < README.index("ทำอย่างไร") < 1200
    assert README.index("itasite new") < README.index("make site") < README.index("make test")


def test_the_pasted_table_comes_out_as_the_guide_shows() -> None:
    after = GUIDE.split("ข้อความที่คัดลอกจาก PDF มักเป็นแบบนี้")[1]
    pasted, shown = re.findall(r"```(?:text|yaml)\n(.*?)```", after, re.DOTALL)[:2]
    found = pasted_list(pasted)
    assert [item.code for item in found.items] == ["O1", "O2"]
    tree, _ = parse_yaml(shown, "guide.md")
    wanted, problems = read_record(Item, tree) if tree else (None, [])
    assert problems == []
    assert isinstance(wanted, Item)
    item = found.items[0]
    assert (item.code, item.title, item.sub_indicator) == (wanted.code, wanted.title, wanted.sub_indicator)
    assert [(one.text, tuple(one.parts)) for one in item.components] == [
        (one.text, tuple(one.parts)) for one in wanted.components
    ]


def test_the_pictures_of_the_workbook_are_there_and_small() -> None:
    folder = ROOT / "docs/images/workbook"
    shown = re.findall(r"!\[[^\]]{10,}\]\(images/workbook/([\w-]+\.png)\)", GUIDE)
    assert sorted(shown) == sorted(path.name for path in folder.iterdir())
    assert all(path.stat().st_size < 120_000 for path in folder.iterdir())
