"""The search index is made of the pages as a reader sees them, each paragraph once, in a time that grows with them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from itasite.hosts import search_index
from itasite.hosts.search_index import Section, page_entry

TITLE = "หน้า"


def sections(html: str, **head: Any) -> list[tuple[str, str, tuple[str, ...]]]:
    entry = page_entry(html, "own/", TITLE, head)
    return [tuple(section) for section in entry.sections] if entry else []  # type: ignore[misc]


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<h1 id=a>ก</h1>\n<p>ข</p>", [("", "ก", ("ข",))]),
        ("\n<h1 id='a'>หน้า</h1><p>ข</p>", [("", "หน้า", ("ข",))]),  # nothing but the heading's own words before it
        ('<p>ข</p><h1 id="a">หน้า</h1>', [("", TITLE, ("ข",)), ("a", "หน้า", ())]),
        ('<nav></nav><h1 id="a">ก</h1><p>ข</p>', [("", TITLE, ()), ("a", "ก", ("ข",))]),
        ('<h2 id="a">ก</h2>', [("", TITLE, ()), ("a", "ก", ())]),
        ('<h1 id="a">ก</h1>ข<h2>ค</h2>ง', [("", "ก", ("ขคง",))]),  # no address leads to it
        ('<H1 ID="a">ก</H1><P>ข</P>', [("", "ก", ("ข",))]),
        ('<h1 class="x > y" id="a">ก <code>&lt;b&gt;</code></h1>', [("", "ก &lt;b&gt;", ())]),
        (
            '<h1 id="a">ก</h1>ข<div><section><h2 id="b">ค</h2>ง</section></div>จ',
            [("", "ก", ("ข",)), ("b", "ค", ("งจ",))],
        ),
        ('<h1 id="a">ก<a class="headerlink" href="#a" title="x">¶</a></h1>', [("", "ก", ())]),
        ('<h1 id="a"></h1><p>ข', [("", TITLE, ("ข",))]),
        ('<h1 id="a">ก', [("", "ก", ())]),
        ("", []),
    ],
)
def test_a_page_is_cut_at_its_headings(html: str, wanted: list[Section]) -> None:
    assert sections(html) == wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>ก  ข\n<b>ค</b></p><p> </p><pre>ง\n\n  จ</pre>", ("ก ข ค", "ง จ")),
        ("<ul><li>ก</li><li>ข<ol><li>ค</li></ol></li></ul>", ("ก", "ข", "ค")),
        ('<ol><li data-ita-number="๑.">ก</li><li data-ita-number="2)"><p>ข</p></li></ol>', ("๑. ก", "2) ข")),
        ("<table>\n<tr>\n<td>ก</td>\n<td>ข</td>\n</tr>\n</table>", ("ก ข",)),
        ("ก<br>ข<br />ค", ("ก ข ค",)),
        ("<p>&lt;b&gt; &amp; &quot;ก&#34; &#x0E01;&nbsp;< ก > ข</p>", ('&lt;b&gt; &amp; "ก" ก &lt; ก &gt; ข',)),
        ('<p><a title="ก > ข" href="x">ค</a> <img alt="ง"></p>', ("ค",)),
        ("<p>ก<!-- ข <p>ค</p> -->ง</p><!-- จ", ("กง",)),
        ("<style>p {}</style><script>ก</script>ข<object>ค</object><STYLE>ง</STYLE>จ", ("ขจ",)),
        ('<div class="linenodiv"><pre>1\n2</pre></div><pre><code>ก</code></pre>', ("ก",)),
        ("<p><code>&lt;nav data-search-exclude&gt;</code> data-search-exclude ก</p>",
         ("&lt;nav data-search-exclude&gt; data-search-exclude ก",)),
        ("ก\0ข", ("ก", "ข")),
    ],
)  # fmt: skip
def test_paragraphs_are_what_a_reader_sees(html: str, wanted: tuple[str, ...]) -> None:
    assert sections(html) == [("", TITLE, wanted)]


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('ก<nav class="x" data-search-exclude="true">ข</nav>ค', "กค"),
        ("ก<div data-search-exclude><div>ข</div>ค</div>ง", "กง"),
        ("ก<div data-search-exclude>ข<divider>ค</divider></div>ง", "กง"),
        ("ก<div data-search-exclude>ข<p data-search-exclude>ค</p></div><p>ง</p>", "ก ง"),
        ('ก<img data-search-exclude src="x">ข', "กข"),
        ("ก<div data-search-exclude>ข", "ก"),
        ("ก<h2 data-search-exclude>ข</h2>ค", "กค"),
        ('ก<h2 id="a" data-search-exclude>ข</h2>ค<h2 id="b">ง</h2>จ', "ก ง จ"),
    ],
)
def test_what_is_excluded_is_not_found(html: str, wanted: str) -> None:
    found = [(title, *texts) for _, title, texts in sections(html)]
    assert " ".join(text for part in found for text in part if text != TITLE) == wanted


def test_the_head_of_a_page_tells_of_it() -> None:
    assert page_entry("<p>ก</p>", "own/", TITLE, {"search": {"exclude": True}}) is None
    entry = page_entry("<p>ก</p>", "own/", TITLE, {"search": {"boost": 2.0}, "tags": ["ข", None, 3]})
    assert entry
    assert entry.told == {"tags": ["ข", "3"], "boost": 2.0}
    assert page_entry("<p>ก</p>", "own/", TITLE, {"search": None, "tags": "ข"}) is not None


def test_each_paragraph_is_there_once() -> None:
    pages = [
        page_entry('<h1 id="a">ก</h1><p>ซ้ำ</p><h2 id="b">ข</h2><p>ซ้ำ</p><p>อื่น</p>', "1/", TITLE, {}),
        page_entry("<p>อื่น</p>", "2/", TITLE, {"tags": ["ค"]}),
    ]
    text = search_index.index((page for page in pages if page), {"empty": ["ได้"]})
    assert "ซ้ำ" in text
    assert json.loads(text) == {
        "docs": [
            {"location": "1/", "title": "ก", "text": [0]},
            {"location": "1/#b", "title": "ข", "text": [0, 1]},
            {"location": "2/", "title": TITLE, "text": [1], "tags": ["ค"]},
        ],
        "texts": ["ซ้ำ", "อื่น"],
        "words": {"empty": ["ได้"]},
    }


def test_the_marks_go() -> None:
    html = '<nav class="a" data-search-exclude="true" id="b">ก</nav>'
    assert search_index.without_marks(html) == '<nav class="a" id="b">ก</nav>'


@pytest.mark.parametrize(
    "piece",
    ["<p '", '<p "', "<!--", "<div data-search-exclude>", "<script", "data-search-exclude ", "<h2 id=a>", "<h1 id='",
     "<br", "<", "&", "<a class=\"headerlink\">", "<li data-ita-number=\"", "<p a='\"' b=\"'\" ", '<p "\'', "</p"],
)  # fmt: skip
def test_no_page_takes_a_time_out_of_proportion(piece: str) -> None:
    """A reading that is not linear would take hours."""
    assert page_entry(piece * 40_000, "own/", TITLE, {}) is not None
