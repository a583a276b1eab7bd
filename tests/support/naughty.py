"""Odd strings in every text field of a site: each is published letter for letter, or told."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from itasite.build import build
from itasite.findings import check
from itasite.problem import stops

FIELDS = (
    "measure-title",
    "measure-step",
    "measure-unit",
    "item-result",
    "item-unit",
    "evidence-title",
    "evidence-explanation",
)
# What cells declare as Markdown: such strings may change their look.
DECLARED = re.compile(r"\*\*|`|\]\(|(?<!\w)[*_]|[*_](?!\w)|\\|&(?:#\w+|\w+);|<(?:https?|mailto)")


def content_of(strings: Iterable[str]) -> dict[str, str]:
    """The files of a site with each string in each field, one measure and one piece of evidence for each."""
    quoted = [json.dumps(text, ensure_ascii=False) for text in strings]  # JSON is YAML
    measures = "".join(
        f"  - {{id: m{number}, group: plan, title: {text}, steps: [{text}], responsible: [{text}], period: ต.ค. 65}}\n"
        for number, text in enumerate(quoted)
    )
    evidence = "".join(
        f"      - {{title: {text}, explanation: {text}, url: https://www.example.go.th/{number}}}\n"
        for number, text in enumerate(quoted)
    )
    first = quoted[0] if quoted else '"-"'
    return {
        "agency.yml": "name: กรมตัวอย่าง\nshort_name: กรมตัวอย่าง\nkind: department\nprovince: ตรัง\n",
        "2566/year.yml": "framework: 2566\nparts: [measures, oit]\n",
        "2566/measures.yml": f"groups: [{{id: plan, title: แผน, columns: plan}}]\nmeasures:\n{measures}",
        "2566/oit.yml": "items:\n  O1:\n    status: done\n"
        f"    responsible: [{first}]\n    result: {first}\n    evidence:\n{evidence}",
    }


LENIENT = {"local-path": "warning", "personal-data": "warning"}


def write(folder: Path, strings: list[str]) -> None:
    """The site with the strings in it."""
    for name, text in content_of(strings).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def lost(folder: Path, strings: list[str]) -> list[str]:
    """The strings that are neither published letter for letter nor told, of those that are plain text to a cell."""
    write(folder, strings)
    found = build(folder, levels=LENIENT)
    told = {(problem.at.file, problem.at.line) for problem in found.problems}
    if found.failed:
        return [f"not built: {problem}" for problem in found.problems if problem.severity == "error"]
    shown = {page.path: _words(page.body) for page in found.pages}
    places = (("2566/measures.md", "2566/measures.yml", 3), ("2566/oit/o1.md", "2566/oit.yml", 7))
    return [
        f"{page}: {text}"
        for number, text in enumerate(strings)
        for page, source, first_line in places
        if not DECLARED.search(text) and _plain(text) not in shown[page] and (source, first_line + number) not in told
    ]


def refused(folder: Path, text: str) -> bool:
    """Whether a string alone is an error that is told."""
    write(folder, [text])
    return stops(check(folder, LENIENT)[1])


def _words(body: str) -> str:
    return _plain(html.unescape(re.sub(r"<[^>]+>", "", body)))


def _plain(text: str) -> str:
    """Blanks of every kind as one: HTML shows them so."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
