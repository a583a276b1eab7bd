"""Whole projects that hypothesis spoils: settings, heads of pages, addresses, and what else lies in the folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from itasite.model.page_settings import OWN, SETTINGS
from tests.support.odd import ODD_NAMES, ODD_TEXT, PAGES, VALUES
from tests.support.sites import CASES

SETTINGS_FILE = """site_name: ITA
docs_dir: content
theme:
  name: itasite
plugins:
  - material/search
  - itasite
"""
CONTENT = {
    "agency.yml": "name: เทศบาลตำบลตัวอย่าง\nshort_name: ทต.ตัวอย่าง\n"
    "kind: subdistrict-municipality\nprovince: นครราชสีมา\n"
    "contacts:\n  - {title: สำนักปลัด, phone: 0-4400-0000}\n",
    "index.md": "# หน้าแรก\n\n```ita-overview\n```\n",
    "2566/year.yml": "framework: 2566\nparts: [measures]\n",
    "2566/measures.yml": "groups:\n  - {id: plan, title: แผน, columns: plan}\nmeasures:\n"
    "  - {id: m1, group: plan, title: อบรม, steps: [จัดอบรม], responsible: สำนักปลัด, period: ตลอดปีงบประมาณ}\n",
}
ADDRESSES = st.sampled_from(
    (
        "https://[กรอก].go.th", "http://[x]/", "https://[::1/", "https://a.go.th:99999/", "//[", "https://a℀b.th/",
        "http://[::1%25x]/", "https://a.th:xx", "https://[]", "x:[//]", "//a]b", "https://user:p@[x]", "index.md", "#x",
        "../..", "https:///", "http://" + "a" * 300 + ".th", "https&#58;//[q]", "https://a.th/[1]", "%zz", "\\\\[x]\\",
    )
)  # fmt: skip
LINKS = (
    "[ก]({0})",
    "<{0}>",
    "![ก]({0})",
    "[ก][a]\n\n[a]: {0}",
    '<a href="{0}">ก</a>',
    "<img src={0}>",
    "{0}",
    "[ก](<{0}>)",
)
HEAD_KEYS = st.sampled_from(
    (*SETTINGS, *sorted(OWN), "titel", "social", "date", "links", "revision_date", "1", "ก", "_x")
)
HEAD_VALUES = VALUES | st.sampled_from(
    ("5", "[a]", "{a: b}", "2566-01-01", "true", "[toc]", "nope.html", "../x.html", "{exclude: x}", "{boost: [1]}",
     "[[a]]", "[5, true]", "material/x", "{{ x }}", "!!binary x", "!x y", "12:30", "0x1F", "1e9", ".nan", "<script>",
     "|\n  ก\n  ข")
)  # fmt: skip
# What a maintainer may write into mkdocs.yml, good and bad.
SETTING_LINES = st.sampled_from(
    [line.replace("⏎", "\n") for line in (CASES / "odd-settings.txt").read_text(encoding="utf-8").splitlines()]
)


@dataclass(frozen=True)
class Project:
    """The text of mkdocs.yml, the files of the content folder, folders and links in it."""

    settings: str
    files: dict[str, bytes]
    links: dict[str, str]

    @property
    def ordinary(self) -> bool:
        """Whether only the content was spoilt, by its author."""
        return self.settings == SETTINGS_FILE

    def write(self, folder: Path) -> None:
        (folder / "mkdocs.yml").write_text(self.settings, encoding="utf-8")
        content = folder / "content"
        for name, raw in self.files.items():
            path = content / name
            if not path.is_dir() and not any(parent.is_file() for parent in path.parents):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(raw)
        for name, target in self.links.items():
            path = content / name
            if not os.path.lexists(path) and not any(parent.is_file() for parent in path.parents):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.symlink_to(target)


_LONGEST = 1500


@st.composite
def _page(draw: st.DrawFn) -> bytes:
    """A page with an odd head, odd addresses, or odd Markdown."""
    entries = draw(st.lists(st.tuples(HEAD_KEYS | ODD_TEXT, HEAD_VALUES), max_size=3))
    lines = draw(st.sampled_from(("---", "---", "---", "--- ", "")))
    head = "".join(f"{key}: {value}\n" for key, value in entries)
    body = "\n\n".join(draw(st.lists(st.sampled_from(LINKS), max_size=4))).replace("{0}", draw(ADDRESSES))
    text = f"{lines}\n{head}{lines}\n# หน้า\n\n{body}\n" if lines else f"{head}\n{body}\n"
    more = draw(PAGES) if draw(st.integers(0, 3)) == 0 else ""
    # of a page of brackets alone the Markdown library makes seconds
    return (text + more[:_LONGEST]).encode(errors="replace")


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """A right project after some spoiling."""
    files = {name: text.encode() for name, text in CONTENT.items()}
    settings, links = SETTINGS_FILE, {}
    for _ in range(draw(st.integers(1, 3))):
        match draw(st.sampled_from("pppsssnlay")):
            case "p":
                files[draw(st.sampled_from(("index.md", "x.md", "2566/index.md", "2566/ก.md", "scores.md")))] = draw(
                    _page()
                )
            case "s":
                settings = with_settings(settings, draw(SETTING_LINES))
            case "n":
                files[draw(ODD_NAMES)] = draw(st.sampled_from((b"", b"x", b"\xff\xfe\x00", b"---\n---\n", b"# x")))
            case "l":
                links[draw(st.sampled_from(("x", "2566/files", "a/b", "x.md", "2566/year.md", "files/a.pdf")))] = draw(
                    st.sampled_from((".", "x", "nope", "index.md", "/dev/null", "2566"))
                )
            case "a":
                address = draw(ADDRESSES)
                files["agency.yml"] = f"website: '{address}'\n".encode() + files["agency.yml"]
            case _:
                survey = f"surveys:\n  eit: {{title: แบบวัด, url: '{draw(ADDRESSES)}'}}\n"
                files["2566/year.yml"] = (
                    files["2566/year.yml"].replace(b"[measures]", b"[measures, survey]") + survey.encode()
                )
    return Project(settings, files, links)


def with_settings(settings: str, lines: str) -> str:
    """The lines in the place of those of the same names."""
    keys = {line.partition(":")[0] for line in lines.splitlines() if not line.startswith(" ")}
    return "".join((*(block for block in _blocks(settings) if block.partition(":")[0] not in keys), f"{lines}\n"))


def _blocks(settings: str) -> list[str]:
    blocks: list[str] = []
    for line in settings.splitlines(keepends=True):
        if line.startswith(" ") and blocks:
            blocks[-1] += line
        else:
            blocks.append(line)
    return blocks
