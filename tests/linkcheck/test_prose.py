"""Where an address begins and ends in a language without blanks, and that what is asked is what is published."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itasite.formats import render
from itasite.linkcheck.gather import gather
from itasite.linkcheck.prose import addresses
from itasite.linkcheck.rendered_links import of_cell, of_page
from itasite.reading.load import load

A, B = "https://a.go.th/1", "https://b.go.th/2"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ดู https://a.go.th/ita/o1.pdfและประกาศเมื่อวันที่ 1", ["https://a.go.th/ita/o1.pdf"]),
        ("เว็บไซต์ https://www.a.go.thหัวข้อ ITA", ["https://www.a.go.th"]),
        ("https://a.go.th:8080หน้าแรก", ["https://a.go.th:8080"]),
        ("https://a.go.th.ดูที่นี่", ["https://a.go.th"]),
        ("https://a.go.th/index.phpหน้าแรก", ["https://a.go.th/index.php"]),
        ("https://a.go.th/แผน.DOCXของอบต.", ["https://a.go.th/แผน.DOCX"]),
        ("https://a.go.th/news/123และประกาศ", ["https://a.go.th/news/123"]),
        ("https://a.go.th/?id=5ครับ", ["https://a.go.th/?id=5"]),
        ("https://a.go.th/และประกาศ", ["https://a.go.th/"]),
        ("https://a.go.th/แผน ฯลฯ", ["https://a.go.th/แผน"]),
        ("https://a.go.th/แผนฯลฯ", ["https://a.go.th/แผน"]),
        ("https://a.go.th/x.pdfฯลฯ", ["https://a.go.th/x.pdf"]),
        ("https://a.go.th/x\u200bต่อ", ["https://a.go.th/x"]),
        ("https://a.go.th/x\u200e", ["https://a.go.th/x"]),
        ("https://a.go.th/x\u00a0y", ["https://a.go.th/x"]),
        ("https://a.go.th/x\u202fy", ["https://a.go.th/x"]),
        ("‘https://a.go.th/x’ «https://b.go.th/y»", ["https://a.go.th/x", "https://b.go.th/y"]),
        (f"({A}),({B})", [A, B]),
        (f"{A},{B}", [A, B]),
        (f"{A};{B}.", [A, B]),
        (f"{A}{B}", [A, B]),
        (f"ดู[ก]({A})และ[ข]({B})", [A, B]),
        (f"[![ภาพ]({A})]({B})", [A, B]),
        # Thai in an address is no sentence.
        ("https://a.go.th/แผน-2566.pdf", ["https://a.go.th/แผน-2566.pdf"]),
        ("https://a.go.th/O1และO2.pdf", ["https://a.go.th/O1และO2.pdf"]),
        ("https://a.go.th/รายรับและรายจ่าย", ["https://a.go.th/รายรับและรายจ่าย"]),
        ("https://a.go.th/2566แผน/x", ["https://a.go.th/2566แผน/x"]),
        ("https://a.go.th/กรุงเทพฯ/แผน", ["https://a.go.th/กรุงเทพฯ/แผน"]),
        ("https://a.go.th/?q=แผนและงบ", ["https://a.go.th/?q=แผนและงบ"]),
        ("https://อบต.ไทย/แผน", ["https://อบต.ไทย/แผน"]),
        ("https://www.อบต1.ไทย:8080/ก", ["https://www.อบต1.ไทย:8080/ก"]),
        ("https://อบต.ไทยและอื่น ๆ", ["https://อบต.ไทย"]),
        ("https://web.archive.org/web/2020/https://a.go.th/x", ["https://web.archive.org/web/2020/https://a.go.th/x"]),
        ("https://a.go.th/?to=https://b.go.th/", ["https://a.go.th/?to=https://b.go.th/"]),
        ("https://a.go.th/O'Brien.pdf", ["https://a.go.th/O'Brien.pdf"]),
        ("'https://a.go.th/x'และ", ["https://a.go.th/x"]),
        # What cannot be asked is told, and what is none is not.
        ("https://[กรอก].go.th/eit", ["https://[กรอก].go.th/eit"]),
        ("http://8.8.8.8:99999/", ["http://8.8.8.8:99999/"]),
        ("ขึ้นต้นด้วย https:// เสมอ", []),
    ],
)
def test_where_an_address_ends(text: str, wanted: list[str]) -> None:
    assert [url for _, url in addresses(text)] == wanted
    assert all(text[at:].startswith(url) for at, url in addresses(text))


SAME = (
    "https://a.go.th/?id=3&section=2",
    "https://a.go.th/?a=1&copy=2&reg=3&lt=4&timestamp=5",
    "https://a.go.th/x_(1).pdf",
)


@pytest.mark.parametrize("url", SAME)
def test_an_address_is_asked_as_it_is_published(url: str) -> None:
    assert of_cell(f"[ก]({url})") == of_cell(url) == (url,)
    for text in (
        f"[ก]({url})",
        f"<{url}>",
        f"![ก]({url})",
        f"[ก][x]\n\n[x]: {url}",
        f'<a href="{url}">ก</a>',
        f"ดู {url}",
    ):
        assert [found for _, found in of_page(text)] == [url], text
    assert [found for _, found in of_page(f'<a href="{url.replace("&", "&amp;")}">ก</a>')] == [url]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[ก](https://a.go.th/x\\_y)", {(4, "https://a.go.th/x_y")}),
        ("[ก](<https://a.go.th/a b>)", {(5, "https://a.go.th/a b")}),
        ("[ก](https://a.go.th/แผน ปี.pdf)", {(4, "https://a.go.th/แผน ปี.pdf")}),
        ("[ก](https://a.go.th/?a=&lt;&#39;)", {(4, "https://a.go.th/?a=<'")}),
        ("<img src='https://a.go.th/x.png'>", {(10, "https://a.go.th/x.png")}),
        ("`https://no.example` ~~~\n\n~~~\nhttps://no.example\n~~~\n<!-- https://no.example -->", set()),
        ("[https://a.go.th/…](https://a.go.th/long)", {(20, "https://a.go.th/long")}),
        ("**https://a.go.th/x**และ", {(2, "https://a.go.th/x")}),
        ("[แบบวัด](https://[ใส่ที่อยู่]) <http://[x]/>", {(9, "https://[ใส่ที่อยู่]"), (32, "http://[x]/")}),
        ("https://a.go.th/1 https://a.go.th/12 https://a.go.th/1", {(0, A), (18, f"{A}2"), (37, A)}),
        ("|ก|ข|\n|---|---|\n|https://a.go.th/1|[ข](https://b.go.th/2)|\n", {(17, A), (39, B)}),
    ],
)
def test_addresses_of_a_page_and_where_they_stand(text: str, wanted: set[tuple[int, str]]) -> None:
    assert set(of_page(text)) == wanted


@pytest.mark.parametrize("text", ["> " * 3000, "[" * 500, "- " * 3000, "<div>" * 3000, "*" * 9999])
def test_a_page_that_cannot_be_rendered_has_its_addresses_all_the_same(text: str) -> None:
    assert A in {url for _, url in of_page(f"{text} {A}\n")}


def test_a_field_that_is_an_address_is_taken_whole(site: Path) -> None:
    urls = ["https://a.go.th/?id=3&section=2", "https://a.go.th/O'Brien.pdf", "https://a.go.th/a|b",
            "https://a.go.th/x(1).", "https://a.go.th/{x}", "https://a.go.th/x]", "https://a.go.th/x,y.pdf",
            "https://a.go.th/&amp;"]  # fmt: skip
    pieces = "".join(f'      - {{title: ก, url: "{url}"}}\n' for url in urls)
    (site / "content" / "2566" / "year.yml").write_text("parts: [oit]\n", encoding="utf-8")
    (site / "content" / "2566" / "oit.yml").write_text(
        f"items:\n  O1:\n    status: done\n    result: ก\n    evidence:\n{pieces}", encoding="utf-8"
    )
    (site / "content" / "index.md").write_text(
        "---\ntitle: ก\ndescription: ดู https://head.go.th/x\n---\n", encoding="utf-8"
    )
    loaded = load(site / "content").site
    assert loaded
    found = {link.url: str(link.places[0].at) for link in gather(loaded)}
    assert set(found) == {*urls, "https://head.go.th/x"}
    assert found["https://head.go.th/x"] == "index.md:3:14"


THAI = st.sampled_from(["และ", "ดู", "ประกาศ ", "(", "),", ", ", "“", "”", "\u200b", "ที่ "])
PATHS = st.sampled_from(["/", "/1", "/x.pdf", "/?id=3&section=2", "/แผน/ปี2566.pdf", "/a_(1).docx", ""])
URLS = st.builds(
    lambda host, path: f"https://{host}{path}", st.sampled_from(["a.go.th", "อบต.ไทย", "b.go.th:81"]), PATHS
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.text("กขค ", max_size=3), URLS), max_size=6))
def test_links_glued_to_each_other_are_all_found(pairs: list[tuple[str, str]]) -> None:
    text = "".join(f"{words}[ก]({url})" for words, url in pairs)
    wanted = [url for _, url in pairs]
    assert [url for _, url in addresses(text)] == wanted
    assert {url for _, url in of_page(f"ดู{text}")} == set(wanted)
    assert of_cell(text) == tuple(dict.fromkeys(wanted))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(URLS, st.sampled_from([",", ", ", ") (", "; ", " และ ", "\u200b", "”“", "\n"])), max_size=6))
def test_addresses_glued_to_each_other_are_all_found(pairs: list[tuple[str, str]]) -> None:
    text = "".join(url + between for url, between in pairs)
    assert [url for _, url in addresses(text)] == [url for url, _ in pairs]


class _Links(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in ("href", "src") and value and value.startswith("http")]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.one_of(URLS, THAI, st.sampled_from(["[ก](", ")", "](", "<", ">", "`", "*", "\\", "&amp;", "\n\n", "|"]))
    )
)
def test_every_link_of_the_page_is_among_what_is_asked(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert set(_Links(render.author_page(text)[0]).found) <= {url for _, url in of_page(text)}


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("https://.:[]()<>&#;aก1\u200b \n`*_|\\'\"")))
def test_no_text_is_too_odd(text: str) -> None:
    for found in (of_page(text), of_cell(text), list(addresses(text))):
        assert isinstance(found, (tuple, list))
