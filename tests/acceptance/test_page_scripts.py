"""What runs in a page of the author: told before the build, and at the latest when the page is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.detect import author_html
from itasite.text.raw_html import DangerKind, dangers
from tests.support.attached import put
from tests.support.in_process import itasite
from tests.support.sites import mkdocs

SETTINGS = "site_name: t\ndocs_dir: content\ntheme: {name: itasite}\n"


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        '<SCRIPT type="module" src="a.js"></SCRIPT>',
        "<svg/onload=x>",
        "<img src='a' onerror=x>",
        "<iframe srcdoc=x>",
        "<meta http-equiv=refresh content=0>",
        "<base href=/>",
        "<object data=a></object>",
        "<embed src=a>",
        "<style></style><style><img onerror=x></style>",
        "<textarea><a onclick=x></textarea>",
        "<!--><img src=a onerror=x>-->",
        "<!---><img src=a onerror=x>-->",
        "<!-- --!><img src=a onerror=x> -->",
        '<textarea><p title="</textarea><img src=a onerror=x>"></textarea>',
        '<noscript><p title="</noscript ><img src=a onerror=x>"></noscript>',
        '<xmp><p title="</XMP><script>x</script>"></xmp>',
    ],
)
def test_what_runs_is_seen(html: str) -> None:
    assert DangerKind.RUNS in {danger.kind for danger in dangers(html)}
    assert author_html.dangers_of(f"# ก\n\n{html}\n")


def test_attributes_need_no_space_between_them() -> None:
    assert [danger.attribute for danger in dangers("<img src='a'onerror=x>")] == ["onerror"]


@pytest.mark.parametrize(
    "text",
    [
        "`<script>`",
        "``<script> ` ``",
        "```\n<script>x</script>\n```",
        "~~~~html\n<a onclick=x>\n~~~~",
        "ย่อหน้า\n\n    <script>x</script>\n",
        "<!-- <script>x</script> -->",
        "<!-- <script>x</script> <b onclick=x> -->",
        "&lt;script&gt;",
        "ราคา < onsale = 5",
        "only=x และ style=x",
        '<script type="application/ld+json">{"a": 1}</script>',
        '<img src="a.png" alt="onclick=x">',
        '<a href="mailto:a@example.go.th">ก</a> [ข](tel:021) [ค](#a:b) <details open><summary>ง</summary></details>',
    ],
)
def test_what_does_not_run_is_left_alone(text: str) -> None:
    assert author_html.dangers_of(f"# ก\n\n{text}\n") == ()


def test_only_the_styles_that_the_author_wrote_are_told() -> None:
    text = '๑. ก\n๒. ข\n\n| ก | ข |\n|---|--:|\n| 1 | 2 |\n\n<p style="color: red">ค</p>\n'
    assert [danger.tag for danger, _ in author_html.dangers_of(text)] == ["p"]


def test_what_another_extension_makes_stops_the_build(base: Path) -> None:
    (base / "page.md").write_text("# ก\n\n/// html | object\nข\n///\n", encoding="utf-8")
    config = base.parent / "mkdocs.yml"
    config.write_text(f"{SETTINGS}markdown_extensions: [pymdownx.blocks.html]\nplugins: [itasite]\n", encoding="utf-8")
    done = mkdocs(base.parent, "build")
    assert done.returncode == 1
    assert "content/page.md:1:1" in done.stderr
    assert "[page-script]" in done.stderr
    assert "Traceback" not in done.stderr
    rules = "plugins: [{itasite: {rules: {page-script: warning}}}]\n"
    config.write_text(f"{SETTINGS}markdown_extensions: [pymdownx.blocks.html]\n{rules}", encoding="utf-8")
    assert mkdocs(base.parent, "build").returncode == 0


def test_what_shows_only_in_the_page_stops_the_build(base: Path) -> None:
    """The check reads Markdown inside HTML, where this is code; the page has it as the author's HTML."""
    put(base, "x.md", '# ก\n\n<div markdown="1">\n\n    <script>x()</script>\n\n</div>\n')
    (base.parent / "mkdocs.yml").write_text(f"{SETTINGS}plugins: [itasite]\n", encoding="utf-8")
    code, said = itasite(base.parent, "build")
    assert code == 1
    assert "content/x.md:1:1: ผิดพลาด: <script> ทำงานเองในเบราว์เซอร์ของผู้อ่าน [page-script]" in said
    assert not (base.parent / "site").exists()
