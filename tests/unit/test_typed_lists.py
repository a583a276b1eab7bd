"""Lists in prose show the numbers that their author typed, in every form of list that Markdown pages have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown
from markdown.blockprocessors import OListProcessor
from markdown.extensions import Extension

from itasite.fiscal import with_numerals
from itasite.formats.typed_lists import NUMBER_ATTRIBUTE, TypedLists
from itasite.hosts.list_numbers import left_out, written_out
from itasite.hosts.page_styles import PageStyles

EXTENSIONS = ("extra", "admonition", "pymdownx.tabbed", "pymdownx.details")
TABBED = {"pymdownx.tabbed": {"alternate_style": True}}


def html(text: str, *more: str | Extension, numerals: str | None = None) -> str:
    ours = TypedLists(numerals)  # type: ignore[arg-type]  # a test may say any text
    return markdown(text, extensions=[*EXTENSIONS, *more, ours], extension_configs=TABBED)


class Markers(HTMLParser):
    """The marker that a browser puts before each entry, by the rules of HTML and of the theme's style sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.lists: list[dict[str, str | None]] = []
        self.next: list[int] = []
        self.seen: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag in ("ol", "ul"):
            assert re.fullmatch("[0-9]+", attributes.get("start") or "1"), "HTML wants ASCII digits"
            self.lists.append(attributes | {"tag": tag})
            self.next.append(int(attributes.get("start") or "1"))
        elif tag == "li":
            number = int(attributes.get("value") or self.next[-1])
            self.next[-1] = number + 1
            of = self.lists[-1]
            style, names = of.get("style") or "", of.get("class") or ""
            assert len(self.lists) == 1 or style or of["tag"] == "ul", "Material counts nested lists in letters"
            digits = with_numerals(str(number), "thai" if "thai" in style else "arabic")
            mark = ")" if "ita-paren" in names.split() else "."
            self.seen.append(("-" if of["tag"] == "ul" else digits + mark, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ol", "ul"):
            self.lists.pop()
            self.next.pop()

    def handle_data(self, data: str) -> None:
        if self.seen and not self.seen[-1][1] and data.strip():
            self.seen[-1] = self.seen[-1][0], data.strip()


def markers(page: str) -> list[str]:
    reader = Markers()
    reader.feed(page)
    reader.close()
    return [f"{marker} {text}" for marker, text in reader.seen]


AFTER = {
    "a fence": "```\nx\n```",
    "a table": "| x |\n|---|\n| y |",
    "a heading": "## x",
    "a paragraph": "x",
    "raw HTML": '<div class="ita-block">\n<ol><li>x</li></ol>\n</div>',
    "a picture": "![x](y.png)",
    "a quotation": "> x",
    "a comment": "<!-- x -->",
    "a rule": "---",
}


@pytest.mark.parametrize("between", AFTER.values(), ids=AFTER)
@pytest.mark.parametrize("typed", ["2.", "๒.", "2)", "๒)", "๑๐.", "0."])
def test_a_list_keeps_its_number_after(typed: str, between: str) -> None:
    made = html(f"1. ก\n\n{between}\n\n{typed} ข\n")
    assert markers(made.replace("<ol><li>x</li></ol>", ""))[-1] == f"{typed} ข"


def test_a_heading_needs_no_blank_line() -> None:
    assert markers(html("## x\n๓. ก\n๔. ข")) == ["๓. ก", "๔. ข"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1. ก\n3. ข\n5. ค\n6. ง", ["1. ก", "3. ข", "5. ค", "6. ง"]),
        ("๑. ก\n\n๓. ข\n\n    ต่อ\n\n๔. ค", ["๑. ก", "๓. ข", "๔. ค"]),
        ("3. ก\n2. ข", ["3. ก", "2. ข"]),
        ("๒. ก\n๒. ข", ["๒. ก", "๒. ข"]),
        ("1. ก\n1. ข\n1. ค", ["1. ก", "2. ข", "3. ค"]),  # Markdown counts
        ("1. ก\n\n1. ข\n\n1. ค", ["1. ก", "2. ข", "3. ค"]),
        ("0. ก\n0. ข", ["0. ก", "1. ข"]),
        ("1. ก\n1. ข\n2. ค", ["1. ก", "1. ข", "2. ค"]),
        ("๑. ก\n๒. ข\n\n๑. ค\n๒. ง", ["๑. ก", "๒. ข", "๑. ค", "๒. ง"]),
        ("5. ก\n\n1. ข\n1. ค", ["5. ก", "1. ข", "2. ค"]),  # a list of its own
        ("๒. ก\n    ๓. ข\n    ๔. ค\n๓. ง", ["๒. ก", "๓. ข", "๔. ค", "๓. ง"]),
        ("1. ก\n    2) ข\n        3. ค\n2. ง", ["1. ก", "2) ข", "3. ค", "2. ง"]),
        ("- ก\n\n    ๒. ข\n\n    ๓. ค\n\n- ง", ["- ก", "๒. ข", "๓. ค", "- ง"]),
        ("๑. ก\n    - ข\n    2. ค", ["๑. ก", "- ข", "2. ค"]),
        ("๑. ก\n\n    - ข\n\n    ๒. ค", ["๑. ก", "- ข", "๒. ค"]),
        ("๑. ก\n- ข\n- ค\n๒. ง", ["๑. ก", "- ข", "- ค", "๒. ง"]),
        ("๑. ก\n\n- ข\n\n๒. ค", ["๑. ก", "- ข", "๒. ค"]),
        ("- ก\n๒. ข", ["- ก", "๒. ข"]),
        ("๑. ก\n๑) ข\n๒) ค\n๒. ง", ["๑. ก", "๑) ข", "๒) ค", "๒. ง"]),
        ("๑. ก\n1. ข\n2. ค\n๒. ง", ["๑. ก", "1. ข", "2. ค", "๒. ง"]),
        ("๑. ก\n2. ข\n๓. ค", ["๑. ก", "๒. ข", "๓. ค"]),  # a slip in one list
        ("> ๒. ก\n> ๓. ข", ["๒. ก", "๓. ข"]),
        ("!!! note\n    ๒. ก\n    ๓. ข", ["๒. ก", "๓. ข"]),
        ('??? note "x"\n    2. ก', ["2. ก"]),
        ('=== "x"\n\n    ๒. ก\n\n=== "y"\n\n    ๓. ข', ["๒. ก", "๓. ข"]),
        ("x\n:   2. ก\n    3. ข", ["2. ก", "3. ข"]),
        ('<div markdown="1">\n\n๒. ก\n\n</div>', ["๒. ก"]),
        ('<ol start="7" markdown="1">\n<li>ก</li>\n</ol>', ["7. ก"]),
        ('<ol start="7"><li>ก</li><li value="9">ข</li></ol>', ["7. ก", "9. ข"]),
        ("2. ก\n{: .x value=9 }", ["9. ก"]),  # what the author says in HTML counts
        ("112. ก\n113. ข", ["112. ก", "113. ข"]),
    ],
)
def test_markers_are_as_typed(text: str, wanted: list[str]) -> None:
    assert markers(html(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "(๑) ก", "(2) ก", "๑.๑ ก", "๒.๑. ก", "1.1.2 ก", "๒.ก", "๒)ก", "2566. ก", "๒๕๖๖) ก", "๑๒.๕๐ บาท",
        "๒\\. ก", "ก\n๒. ข", "ข้อ ๒. ก", "໒. ກ", "२. क", "²) ก",
    ],
)  # fmt: skip
def test_what_is_no_list_stays_text(text: str) -> None:
    assert html(text) == f"<p>{text.replace(chr(92), '')}</p>"


def test_a_footnote_keeps_its_lists_and_its_number() -> None:
    made = html("ก[^1]\n\n[^1]: ข\n\n    ๓. ค\n    ๔. ง")
    assert '<ol>\n<li id="fn:1">' in made
    assert '<ol start="3" style="list-style-type: thai">\n<li>ค</li>\n<li>ง</li>' in made


NUMBERS = st.lists(st.integers(2, 999), min_size=1, max_size=6)  # where all are 0 or 1, Markdown counts


@settings(max_examples=150, deadline=None)
@given(NUMBERS, st.booleans(), st.sampled_from(".)"), st.sampled_from(["\n", "\n\n"]), st.booleans())
def test_any_numbers_are_shown_as_typed(numbers: list[int], thai: bool, mark: str, between: str, nested: bool) -> None:
    typed = [with_numerals(str(number), "thai" if thai else "arabic") + mark for number in numbers]
    lines = between.join(f"{'    ' if nested else ''}{number} ก" for number in typed)
    seen = markers(html(f"- ข\n{between[1:]}{lines}" if nested else lines))
    assert [marker for marker in seen if marker[0] != "-"] == [f"{number} ก" for number in typed]


def lines_of_one_kind(mark: str) -> st.SearchStrategy[str]:
    indents = st.sampled_from(["", "", "    ", "        ", "  "])
    texts = st.sampled_from([f"{mark} x", f"{mark} *x*", f"{mark} {mark} x", "x", "", "", "# x", "> x", "| x |"])
    return st.lists(st.tuples(indents, texts).map("".join), max_size=12).map("\n".join).map(with_lists_apart)


def with_lists_apart(text: str) -> str:
    """The text with empty lines where Markdown needs them and we do not: between a text and a list below it."""
    return re.sub(r"(?m)^([ ]*(?:x|# x|> x|\| x \|)\n)(?=[ ]*(?:1\.|-) )", r"\1\n", re.sub(r"(?m)^[ ]+$", "", text))


@settings(max_examples=150, deadline=None)
@given(st.one_of(lines_of_one_kind("1."), lines_of_one_kind("-")))
def test_lists_that_need_no_number_are_as_markdown_makes_them(text: str) -> None:
    plain = markdown(text, extensions=["extra"])
    assert re.sub(' style="list-style-type: decimal"', "", markdown(text, extensions=["extra", TypedLists()])) == plain


@pytest.mark.parametrize("sane", [(), ("sane_lists",)])
def test_sites_with_sane_lists_get_the_same(sane: Sequence[str]) -> None:
    assert markers(html("๒. ก\n๓. ข\n\n- ค\n\n4. ง", *sane)) == ["๒. ก", "๓. ข", "- ค", "4. ง"]


class OtherLists(Extension):
    """An extension that brings lists of its own."""

    def extendMarkdown(self, md):  # type: ignore[no-untyped-def]
        md.parser.blockprocessors.register(type("Other", (OListProcessor,), {"TAG": "menu"})(md.parser), "olist", 40)


def test_other_extensions_for_lists_are_left_alone() -> None:
    text = "3. ก\n- ข"
    assert html(text, OtherLists()) == markdown(text, extensions=[OtherLists()])


@pytest.mark.parametrize(
    ("text", "numerals", "numbers"),
    [
        ("2. ก\n3. ข", "arabic", ["2.", "3."]),
        ("2) ก\n3) ข", "thai", ["๒)", "๓)"]),
        ("๑๐. ก\n๑๒. ข", "arabic", ["๑๐.", "๑๒."]),
        ("1. ก\n1. ข", "thai", ["๑.", "๒."]),
    ],
)
def test_entries_say_the_number_that_is_shown(text: str, numerals: str, numbers: list[str]) -> None:
    assert re.findall(f'{NUMBER_ATTRIBUTE}="([^"]*)"', html(text, numerals=numerals)) == numbers


def test_numbers_are_text_for_the_search_only() -> None:
    text = "๒. ก **ข**\n\n    ค\n\n๔. ง\n    - จ\n    1) ฉ"
    read = written_out(html(text, numerals="arabic"))
    assert re.sub(r"\s+", " ", re.sub("<[^>]+>", "", read)).strip() == "๒. ก ข ค ๔. ง จ 1) ฉ"
    assert "<p><span" in read, "the number belongs to the paragraph"
    assert left_out(read) == html(text)


def test_the_theme_has_a_class_for_each_style() -> None:
    styles = PageStyles()
    made = styles.extract("<head></head>" + html("๒. ก\n    2. ข\n    3) ค"), "index.html")
    assert styles.files == {}
    assert re.findall("<ol[^>]*>", made) == [
        '<ol class="ita-thai-numbers" start="2">',
        '<ol class="ita-numbers" start="2">',
        '<ol class="ita-paren ita-numbers" start="3">',
    ]
