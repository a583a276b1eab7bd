"""Every example of the guide, put where an author would put it: the site is built, and its pages show what it says."""

from __future__ import annotations

import html
import re
import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from itasite.build import build
from itasite.fiscal import fold_digits
from itasite.problem import Severity
from itasite.strictness import read_levels
from tests.support.sites import CASES, ROOT

_GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
_EXAMPLES = [
    (kind, textwrap.dedent(text))
    for kind, text in re.findall(r"^```(yaml|markdown|ita-[a-z-]+)\n(.*?)^```$", _GUIDE, re.DOTALL | re.MULTILINE)
]
_OF_A_MEASURE = {"steps", "progress", "questions"}
_FILE_OF = {
    **dict.fromkeys((*_OF_A_MEASURE, "assessment", "groups", "measures"), "measures.yml"),
    "parts": "year.yml", "result": "year.yml", "rounds": "year.yml", "deadlines": "year.yml",
    "items": "oit.yml", "indicators": "analysis.yml",
}  # fmt: skip
# Read as a time or a rule and written anew, or seen only by those who keep the site, or known to
# the search only, or spoken in place of a picture.
_WRITTEN_ANEW = {
    "period",
    "date",
    "until",
    "signed",
    "deadlines",
    "number",
    "number_form",
    "rounds",
    "sources",
    "name_en",
    "search_words",
    "alt",
    "สถานะ",  # a word for a status of ours
}
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63606060f80f0001040100"
    "5fe5c34b0000000049454e44ae426082"
)


@pytest.mark.parametrize(("kind", "text"), _EXAMPLES, ids=[f"{n}-{kind}" for n, (kind, _) in enumerate(_EXAMPLES)])
def test_every_example_is_built_and_shown(kind: str, text: str, tmp_path: Path) -> None:
    root = Path(shutil.copytree(CASES / "base", tmp_path / "content"))
    pictures = (f"2566/files/{name}" for name in ("a.jpg", "b.jpg", "no-gift.jpg"))
    for name in ("files/logo.png", "2566/files/garuda.png", "2566/files/structure.pdf", *pictures):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(_PIXEL)
    levels = _put(root, kind, text)
    done = build(root, levels=levels)
    assert [problem for problem in done.problems if problem.severity is Severity.ERROR] == []
    seen = " ".join(_words(f"{page.title} {page.description} {page.body}") for page in done.pages)
    own = next((page.body for page in done.pages if page.path == "2566/guide.md"), "")
    assert "```" not in own
    assert kind in ("yaml", "markdown") or "<" in own  # a block became something that is seen
    wanted = list(_said(text if kind == "markdown" else yaml.load(text, yaml.BaseLoader)))
    assert [words for words in wanted if words not in seen] == []


def _put(root: Path, kind: str, text: str) -> dict[str, str]:
    """Put an example into the content folder; the levels of rules that it sets."""
    if kind != "yaml":
        _page(root, text if kind == "markdown" else _block(kind, text))
        _write(root / "2566/analysis.yml", {"indicators": {"7": {"weaknesses": "เข้าถึงยาก", "responsible": "กองคลัง"}}})
        return {}
    data = yaml.load(text, yaml.BaseLoader)
    if "plugins" in data:
        return dict(read_levels(data["plugins"][0]["itasite"]["rules"]))
    first = next(iter(data))
    if text.startswith("title:"):
        (root / "2566" / "guide.md").write_text(f"---\n{text}---\n\n# หน้า\n", encoding="utf-8")
    elif first == "source":
        _write(root / f"frameworks/{re.findall(r'manual-([0-9]{4})', text)[0]}.yml", data)
        _write(root / "2567/year.yml", {})
    elif first == "code":  # an item of a list that somebody types
        _write(root / "frameworks/2566.yml", {"items": [data]})
    elif text.startswith("# oit.yml"):  # in Thai, as somebody may write it
        (root / "2566/oit.yml").write_text(text, encoding="utf-8")
    elif first in _FILE_OF:
        whole = _merged(root / "2566" / _FILE_OF[first], data)
        _write(root / "2566" / _FILE_OF[first], whole)
        groups = [group["id"] for group in whole.get("groups", ())]
        _page(root, "\n".join(_tables(groups)))
    else:
        _write(root / "agency.yml", _read(root / "agency.yml") | data)
    return {}


def _tables(groups: list[str]) -> Iterator[str]:
    """Tables that show every field of the example's file."""
    for name in groups:
        for columns in ("", *(f"columns: {each}\n" for each in ("analysis", "report", "actions"))):
            yield _block("ita-measures", f"group: {name}\n{columns}")
    if not groups:
        yield from (_block("ita-analysis", ""), _block("ita-oit", "columns: report\n"))


def _block(name: str, options: str) -> str:
    return f"```{name}\n{options}```\n"


def _page(root: Path, text: str) -> None:
    (root / "2566" / "guide.md").write_text(f"---\ntitle: หน้า\n---\n\n# หน้า\n\n{text}", encoding="utf-8")


def _merged(path: Path, example: dict[str, Any]) -> dict[str, Any]:
    """A file of the base site with what the example says in the place of its own."""
    before = _read(path) if path.exists() else {}
    if _OF_A_MEASURE & set(example):
        before["measures"][0] |= example
        return before
    if path.name == "oit.yml":
        return before | example | {"items": before["items"] | example["items"]}
    if path.name == "measures.yml":
        groups = {group["id"]: group for group in (*before["groups"], *example.get("groups", ()))}
        measures = example.get("measures", [])
        for named in {measure["group"] for measure in measures} - set(groups):
            groups[named] = {"id": named, "title": "กลุ่ม", "columns": "analysis"}
        return before | example | {"groups": list(groups.values()), "measures": measures or _measure_of_each(groups)}
    return before | example


def _measure_of_each(groups: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": f"of-{name}", "group": name, "title": "มาตรการ"} for name in groups]


def _read(path: Path) -> dict[str, Any]:
    return dict(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) or {})


def _write(path: Path, data: dict[str, Any]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _said(data: Any) -> Iterator[str]:
    """The Thai words of an example that a reader must find on a page."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in _WRITTEN_ANEW:
                yield from _said(value)
    elif isinstance(data, list):
        for value in data:
            yield from _said(value)
    elif data:
        for part in re.split(r"[|\n]+", data):
            words = _words(re.sub(r"^\s*(?:#+ |[-•] |\(?[0-9๐-๙]+[.)] )", "", part))
            if re.search("[ก-๙]{2}", words):
                yield words


def _words(text: str) -> str:
    """A text as it is compared: without tags, marks of Markdown and blanks, digits of one kind."""
    text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return re.sub(r"[\s*​]+", "", fold_digits(text))
