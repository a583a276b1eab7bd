"""Pages are finished in one way by every host, and a site without a list is known as ours by its style sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.hosts.page_finish import PageFinish
from itasite.output.ownership import Ownership, of_folder
from tests.support.placed import PAGE, fill

HASHED = "assets/stylesheets/itasite.0a1b2c3d.css"
HEAD = '<head>\n      <link rel="icon" href="a">\n      <meta name="generator" content="mkdocs-1.6.1, {}">\n    </head>'


def test_a_page_names_no_engine_and_has_no_styles_inside() -> None:
    finish = PageFinish(["อบต.ก"])
    toggle = '<input class="md-toggle" type="checkbox" id="__search"{}>'
    body = toggle.format(' autocomplete="off"') + '<p style="color: red">x</p><style>p {}</style>'
    page = finish.page(HEAD.format("mkdocs-material-9.8.2") + body, "2566/index.html")
    assert "generator" not in page
    assert page.startswith('<head>\n      <link rel="icon" href="a">\n    <link rel="stylesheet"')
    assert toggle.format("") in page
    assert "<style" not in page
    assert "style=" not in page
    assert len(finish.files) == 2
    assert all(f'href="../{name}"' in page for name in finish.files)


def test_words_of_a_page_about_engines_stay() -> None:
    html = '<head></head><code>&lt;meta name="generator" content="x"&gt;</code>'
    assert PageFinish([]).page(html, "index.html") == html


def test_names_stay_whole() -> None:
    finish = PageFinish(["อบต.ตัวอย่าง"])
    assert finish.page("<head></head><p>อบต.ตัวอย่าง</p>", "index.html") == finish.template(
        "<head></head><p>อบต.ตัวอย่าง</p>"
    )
    assert "<p>อบต.ตัวอย่าง</p>" not in finish.template("<p>อบต.ตัวอย่าง</p>")


@pytest.mark.parametrize(
    ("files", "owner"),
    [
        ({"index.html": PAGE, "assets/stylesheets/itasite.css": ""}, Ownership.EARLIER),
        ({"index.html": f'<link href="{HASHED}">', HASHED: ""}, Ownership.EARLIER),
        ({"404.html": "", HASHED: ""}, Ownership.EARLIER),  # the build was stopped
        ({"index.html": f'<link href="{HASHED}">'}, Ownership.FOREIGN),
        ({"index.html": "<p>itasite", HASHED: ""}, Ownership.FOREIGN),
        ({"index.html": '<link href="assets/stylesheets/itasite.css">', HASHED: ""}, Ownership.FOREIGN),
    ],
)
def test_whose_a_folder_without_a_list_is(tmp_path: Path, files: dict[str, str], owner: Ownership) -> None:
    fill(tmp_path, files)
    assert of_folder(tmp_path) is owner
