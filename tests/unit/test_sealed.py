"""Blocks stay sealed while a page is read, unless HTML of its author may reach into them."""

from __future__ import annotations

import pytest

from itasite.hosts.writer.sealed import SealedPage

BLOCK = "<div>\n  \n\t<p>ก</p>\n</div>\n"
READ = "<div>\n\n    <p>ก</p>\n</div>"  # as the library of Markdown gives it


@pytest.mark.parametrize(
    "text",
    [
        "# ก\n\n",
        "ก < ข และ 3 <4\n",
        "<!-- itasite: ignore x -->\n<br>\n<https://a.go.th/?x=1>\n",
        '<div class="x">\n\n<p>ก</p>\n\n</div>\n',
        "**ก** `code`\n",
    ],
)
def test_a_block_is_sealed_and_opened(text: str) -> None:
    page = SealedPage((text, BLOCK, "\nข\n", BLOCK, ""))
    assert BLOCK not in page.text
    assert page.plain == f"{text}{BLOCK}\nข\n{BLOCK}"
    assert page.is_sealed(page.text)
    assert page.opened(page.text) == f"{text}{READ}\n\nข\n{READ}\n"
    assert not page.is_sealed(page.text.replace("<div id=", "&lt;div id=", 1))


@pytest.mark.parametrize(
    "text", ["<div>\n", "<p>ก\n", "<b\n", "<!-- ก\n", '<a title="x>\n', "</div>\n", "<![CDATA[\n", "`<b>`"]
)
def test_open_html_of_the_author_keeps_all_blocks_open(text: str) -> None:
    page = SealedPage(("# ก\n", BLOCK, text, BLOCK, ""))
    assert page.text == page.plain


@pytest.mark.parametrize("block", ["", "\n", "ก\n", "<span>ก</span>\n", "<div>\n~~~\nก\n</div>\n"])
def test_what_is_no_element_of_its_own_is_not_sealed(block: str) -> None:
    page = SealedPage(("ก\n", block, "ข\n"))
    assert page.text == page.plain


def test_a_seal_is_none_of_the_author() -> None:
    page = SealedPage(('ก <div id="sealed-0-1"></div>\n', BLOCK, ""))
    assert page.opened(page.text).startswith('ก <div id="sealed-0-1"></div>\n<div>\n\n')
