"""Pages of the author's own, changed piece by piece: nothing that was not meant is changed, and it is read back."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itasite.edit.change import Plain
from itasite.findings import check
from itasite.formats import render
from itasite.model.blocks import BLOCKS
from itasite.model.site import Site
from itasite.pagetext import changing, toolbar
from itasite.pagetext.options import block_choices, head_keys, plain_options
from itasite.pagetext.pages import menu_place, new_page, path_fault, pointers_to, proposed_path
from itasite.pagetext.parts import Part, joined, parts, plain_document
from itasite.pagetext.refusal import Refusal
from itasite.pagetext.toolbar import Chosen, at_end, chosen
from itasite.reading.load import load
from tests.support.attached import put
from tests.support.odd import ODD_TEXT, PAGES
from tests.support.sites import ROOT

FOLDERS = ("content", "docs", "tests/agencies", "tests/cases")
EVERY = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.md"))
PAGE = "---\ntitle: รายงาน\n---\n\n# รายงาน\n\nคำนำ\n\n```ita-measures\ncolumns: plan  # ตามแผน\n```\n\nท้าย\n"


def kinds(text: str) -> str:
    return " ".join(part.name or part.kind for part in parts(text))


def done(found: str | Refusal) -> str:
    assert isinstance(found, str), found
    return found


def code(found: str | Refusal | None) -> str:
    assert isinstance(found, Refusal), found
    assert "{" not in found.message
    return found.code


def ways_to_write(text: str) -> tuple[str, ...]:
    """A page with other line ends, a byte order mark, and without its last line end."""
    return text, text.replace("\n", "\r\n"), f"\ufeff{text}", text.rstrip("\n"), text.replace("\n", "\r")


def test_parts_of_every_page_of_the_project_are_the_page() -> None:
    assert len(EVERY) > 15
    blocks = 0
    for path in EVERY:
        for text in ways_to_write(path.read_bytes().decode(errors="replace").replace("\r\n", "\n")):
            found = parts(text)
            assert joined(found) == text, path
            assert all(part.text for part in found), path
            named = [block.name for block in plain_document(text).blocks]
            assert [part.name for part in found if part.kind == "block"] == named, path
            blocks += len(named)
    assert blocks > 100  # in five ways of writing each


@settings(max_examples=150)
@given(
    st.one_of(PAGES, st.lists(st.one_of(ODD_TEXT, st.sampled_from(("```", "```ita-oit\n", "---\n", "\r", "\ufeff")))))
)
def test_parts_of_any_text_are_the_text(page: object) -> None:
    text = page if isinstance(page, str) else "\n".join(map(str, page if isinstance(page, list) else [page]))
    for written in ways_to_write(text):
        assert joined(parts(written)) == written


def test_parts() -> None:
    assert kinds(PAGE) == "head prose ita-measures prose"
    head, prose, block, _ = parts(PAGE)
    assert (head.inside, block.inside, prose.inside) == ("title: รายงาน\n", "columns: plan  # ตามแผน\n", prose.text)
    assert [part.line for part in parts(PAGE)] == [1, 4, 9, 12]
    assert all(part.is_sound for part in parts(PAGE))
    assert parts("") == ()


@pytest.mark.parametrize(
    "text", ["```ita-oit\nstatus: done\n", "- ```ita-oit\n  ```\n", "```ita-oitt\n```\n", " ```ita-oit\n```\n"]
)
def test_what_no_form_can_change_is_said_and_can_be_changed_as_text(text: str) -> None:
    number = next(number for number, part in enumerate(parts(text)) if part.kind == "block")
    assert not parts(text)[number].is_sound
    assert code(changing.with_options(text, number, "year: 2566\n")) == "not-editable"
    assert kinds(done(changing.with_prose(text, number, "```ita-oit\n```\n"))).endswith("ita-oit")


@pytest.mark.parametrize("name", BLOCKS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_block_can_be_put_anywhere(name: str, end: str) -> None:
    page = PAGE.replace("\n", end)
    options: dict[str, Plain] = {
        "year": "2566",
        "caption": "แผน: ก # ข",
        "names": {"9": "ชื่อ, อื่น"},
        "columns": ["a", "b, c"],
    }
    for at in range(1, len(parts(page)) + 1):
        new = done(changing.with_block(page, at, name, options))
        fixed = [part.text for part in parts(page) if part.kind != "prose"]
        assert [part.text for part in parts(new) if part.text in fixed] == fixed
        block = next(block for block in plain_document(new).blocks if "year" in plain_options(block.options))
        assert plain_options(block.options) == options
        assert "\n" not in new.replace("\r\n", "") or end == "\n"
        number = next(number for number, part in enumerate(parts(new)) if "2566" in part.text)
        assert done(changing.without_part(new, number)) == page


def test_where_no_block_can_be_put() -> None:
    assert code(changing.with_block(PAGE, 0, "ita-oit")) == "no-part"
    assert code(changing.with_block(PAGE, 9, "ita-oit")) == "no-part"
    assert code(changing.with_block(PAGE, 1, "ita-x")) == "no-block"
    assert code(changing.with_options("```ita-oit\n```\n", 0, "~~~\n```\n")) == "block-lost"
    assert done(changing.with_block("", 0, "ita-oit")) == "```ita-oit\n```\n"
    assert done(changing.with_block("คำ", 1, "ita-oit")) == "คำ\n\n```ita-oit\n```\n"


def test_options_are_replaced_and_all_else_stays() -> None:
    new = done(changing.with_options(PAGE, 2, "columns: status\r\n"))
    assert new == PAGE.replace("columns: plan  # ตามแผน", "columns: status")
    assert done(changing.with_options(PAGE, 2, parts(PAGE)[2].inside)) == PAGE
    assert code(changing.with_options(PAGE, 1, "x: y\n")) == "no-part"
    assert code(changing.with_options(PAGE, 2, "x: y\n```\n")) == "block-lost"


def test_prose_is_replaced_and_all_else_stays() -> None:
    new = done(changing.with_prose(PAGE, 1, "\r\n# ใหม่\r\n\r\n"))
    assert new == PAGE.replace("\n# รายงาน\n\nคำนำ\n\n", "\n# ใหม่\n\n")
    for number in (1, 3):
        assert done(changing.with_prose(PAGE, number, parts(PAGE)[number].text)) == PAGE
    assert code(changing.with_prose(f"{PAGE}~~~\n", 1, "~~~\nลืมปิด\n")) == "block-lost"
    open_fence = done(changing.with_prose(PAGE, 1, "```\nลืมปิด\n"))  # is told by the rules, and nothing is lost
    assert [problem.rule for problem in plain_document(open_fence).problems] == ["unclosed-fence"]
    assert (
        kinds(done(changing.with_prose(PAGE, 3, "ก\n\n```ita-oit\n```\n"))) == "head prose ita-measures prose ita-oit"
    )
    assert code(changing.with_prose("คำ\n", 0, "---\ntitle: x\n---\n")) == "head-lost"
    assert code(changing.with_prose(PAGE, 0, "x")) == "no-part"
    assert done(changing.with_new_prose(PAGE, 3, "แทรก")) == PAGE.replace("\n\nท้าย", "\n\nแทรก\n\nท้าย")


def test_heads_are_made_changed_and_removed() -> None:
    assert done(changing.with_head(PAGE, "title: ใหม่\n")) == PAGE.replace("title: รายงาน", "title: ใหม่")
    assert done(changing.with_head(PAGE, "")) == PAGE.partition("---\n")[2].partition("---\n")[2]
    assert done(changing.with_head("# ก\r\n", "title: ข")) == "---\r\ntitle: ข\r\n---\r\n# ก\r\n"
    assert done(changing.with_head("\ufeff# ก\n", "title: ข\n")) == "\ufeff---\ntitle: ข\n---\n# ก\n"
    marked = f"\ufeff{PAGE}"
    assert done(changing.with_head(marked, parts(marked)[0].inside)) == marked
    assert code(changing.with_head(PAGE, "title: ก\n---\nข\n")) == "head-lost"


def test_blocks_move_in_both_directions_and_back() -> None:
    page = "ก\n\n```ita-oit\n```\n\nข\n\n```ita-qr\n```\n"
    down = done(changing.moved(page, 1, 4))
    assert re.sub(r"\s+", " ", down) == "ก ข ```ita-qr ``` ```ita-oit ``` "
    up = done(changing.moved(page, 3, 1))
    assert re.sub(r"\s+", " ", up) == "ก ```ita-qr ``` ```ita-oit ``` ข "
    assert done(changing.moved(page, 1, 1)) == done(changing.moved(page, 1, 2)) == page
    assert code(changing.moved(page, 0, 2)) == "no-part"
    assert code(changing.moved(PAGE, 2, 0)) == "no-part"
    assert "\n\n\n" not in down + up


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(("ก", "```ita-oit\nyear: 1\n```", "```ita-qr\n```", "- ข้อ", "", "```\ncode\n```")), max_size=8
    ),
    st.integers(0, 9),
    st.integers(0, 9),
)
def test_moving_and_removing_keep_the_words_and_the_blocks(lines: list[str], number: int, to: int) -> None:
    page = "\n\n".join(lines) + "\n"
    before = parts(page)
    moved = changing.moved(page, number, to)
    if isinstance(moved, str):
        assert sorted(moved.split()) == sorted(page.split())
        order = [*before[:to], before[number], *before[to:]]
        order.pop(number if number < to else number + 1)
        assert moved.split() == joined([Part("prose", f"{part.text}\n", 0) for part in order]).split()
    else:
        assert moved.code == "no-part"
    removed = changing.without_part(page, number)
    if isinstance(removed, str):
        assert removed.split() == joined([*before[:number], *before[number + 1 :]]).split()


def test_blocks_and_keys_have_thai_words() -> None:
    assert {choice.name for choice in block_choices()} == set(BLOCKS)
    assert block_choices()[0].name == "ita-measures"
    assert all(re.search("[ก-๙]", choice.label) and choice.help for choice in block_choices())
    assert [key.key for key in head_keys()][:2] == ["title", "description"]
    assert next(key for key in head_keys() if key.key == "hide").choices


def marked(text: str) -> Chosen:
    """A text with what is chosen between ‹ and ›."""
    start, end = text.index("‹"), text.index("›") - 1
    return Chosen(text.replace("‹", "").replace("›", ""), start, end)


def shown(at: Chosen) -> str:
    return f"{at.text[: at.start]}‹{at.words}›{at.text[at.end :]}"


@pytest.mark.parametrize(
    ("made", "before", "after"),
    [
        (toolbar.bold, "ก ‹ข› ค", "ก **‹ข›** ค"),
        (toolbar.bold, "ก **‹ข›** ค", "ก ‹ข› ค"),
        (toolbar.bold, "ก ‹**ข**› ค", "ก ‹ข› ค"),
        (toolbar.bold, "ก‹ ข ›ค", "ก **‹ข›** ค"),
        (toolbar.bold, "‹›", "**‹ข้อความ›**"),
        (toolbar.bold, "ก‹ ›ข", "ก**‹ข้อความ›** ข"),
        (toolbar.bold, "‹ก\nข›", "‹**ก**\n**ข**›"),
        (toolbar.heading, "ก\nข‹›\nค", "ก\n\n‹## ข›\n\nค"),
        (toolbar.heading, "## ข‹›", "‹ข›\n"),
        (toolbar.heading, "#### ข‹›", "‹## ข›\n"),
        (toolbar.heading, "‹›", "## ‹หัวข้อ›\n"),
        (toolbar.bullets, "‹ก\nข›", "‹- ก\n- ข›"),
        (toolbar.bullets, "‹- ก\n- ข›", "‹ก\nข›"),
        (toolbar.bullets, "นำ\n‹ก\nข›", "นำ\n\n‹- ก\n- ข›"),
        (toolbar.bullets, "- ก\n‹ข›", "- ก\n‹- ข›"),
        (toolbar.numbers, "‹ก\n\nข›", "‹1. ก\n\n2. ข›"),
        (toolbar.numbers, "‹- ก\n- ข›", "‹1. ก\n2. ข›"),
        (toolbar.bullets, "ก\n‹›", "ก\n\n- ‹รายการ›\n"),
        (lambda at: toolbar.link(at, "files/a b.pdf"), "ดู ‹แผน› นี้", "ดู [‹แผน›](<files/a b.pdf>) นี้"),
        (lambda at: toolbar.link(at, "https://a.go.th/"), "‹›", "[‹คำที่กดได้›](https://a.go.th/)"),
        (lambda at: toolbar.link(at, "x"), "‹[a]›", "[‹\\[a\\]›](x)"),
        (lambda at: toolbar.picture(at, "files/a.png", "ภาพ"), "ก‹›", "ก\n\n![‹ภาพ›](files/a.png)\n"),
    ],
)
def test_buttons(made: object, before: str, after: str) -> None:
    assert callable(made)
    assert shown(made(marked(before))) == after


def test_a_table_is_made_of_copied_cells() -> None:
    made = toolbar.table(marked("ก‹›"), 'ที่\tชื่อ\r\n1\t"สอง\r\nบรรทัด ""ค"""\r\n2\ta|b\tเกิน\r\n')
    assert made.text == ('ก\n\n| ที่ | ชื่อ |  |\n| --- | --- | --- |\n| 1 | สอง บรรทัด "ค" |  |\n| 2 | a\\|b | เกิน |\n')
    assert toolbar.table(marked("ก‹›"), " \n\t\n").text == "ก"
    assert toolbar.table(marked("‹›"), 'ก\t"ข\nค').text.count("\n") == 3  # a quotation mark that does not end


def test_offsets_are_those_of_a_browser() -> None:
    assert chosen("😀กข", 2, 3).words == "ก"
    assert chosen("😀กข", 3, 2).words == "ก"
    assert chosen("ก", 0, 99).words == "ก"
    assert shown(at_end("ก")) == "ก\n\n‹›"
    assert at_end("").text == ""


@given(ODD_TEXT, st.integers(0, 30), st.integers(0, 30))
@settings(max_examples=60)
def test_buttons_lose_no_words(text: str, start: int, end: int) -> None:
    at = chosen(text, start, end)
    for button in (toolbar.bold, toolbar.bullets, toolbar.numbers, toolbar.heading):
        made = button(at)
        assert 0 <= made.start <= made.end <= len(made.text)
        rest = iter(letters(made.text))
        assert all(letter in rest for letter in letters(text)), made


def letters(text: str) -> str:
    return "".join(re.findall(r"[ก-ฮa-z]", text))


def site_of(base: Path) -> Site:
    site, _ = check(base)
    assert site
    return site


def test_new_pages_have_free_names(base: Path) -> None:
    put(base, "2566/report.md", "# รายงาน\n")
    put(base, "page-1.md", "# หน้า\n")
    site = site_of(base)
    assert proposed_path(site, "Annual Report 2566") == "annual-report-2566.md"
    assert proposed_path(site, "รายงานผล", 2566) == "2566/page-1.md"
    assert proposed_path(site, "รายงานผล") == "page-2.md"
    assert proposed_path(site, "Report", 2566) == "2566/report-2.md"
    assert proposed_path(site, "con") == "page-2.md"
    assert new_page("  ชื่อ\nหน้า # ") == "# ชื่อ หน้า\n"


@pytest.mark.parametrize(
    ("name", "year", "found"),
    [
        ("", None, "path-empty"), ("รายงาน", None, "path-signs"), ("Report", None, "path-signs"),
        ("a/b", None, "path-signs"),
        ("..", None, "path-empty"), ("con", None, "path-reserved"), ("x" * 90, None, "path-long"),
        ("2566", None, "path-taken"),
        ("index", 2566, "path-generated"), ("measures", 2566, "path-generated"), ("files", 2566, "path-taken"),
        ("plan", 2599, "year"),
    ],
)  # fmt: skip
def test_names_that_no_page_can_have(name: str, year: int | None, found: str, base: Path) -> None:
    assert code(path_fault(site_of(base), name, year)) == found


def test_what_points_to_a_page_is_found(base: Path) -> None:
    put(base, "2566/report.md", "# รายงาน\n\n[ตนเอง](report.md)\n")
    put(base, "about.md", "# เกี่ยวกับ\n\n[ก](2566/report.md#x) `[ข](2566/report.md)` [ค](https://a.go.th/report.md)\n")
    put(base, "2566/a.md", '# ก\n\n<a href="../report/">x</a>\n')
    oit = base / "2566/oit.yml"
    oit.write_text(re.sub(r"file: files/plan.txt", "page: 2566/report.md", oit.read_text("utf-8")), encoding="utf-8")
    found = pointers_to(site_of(base), "2566/report.md")
    assert {pointer.at.file for pointer in found} >= {"about.md", "2566/a.md"}
    assert [pointer.written for pointer in found if pointer.at.file == "about.md"] == ["2566/report.md#x"]
    assert not [pointer for pointer in found if pointer.at.file == "2566/report.md"]
    assert any(pointer.at.file == "2566/oit.yml" for pointer in found) == ("report.md" in oit.read_text("utf-8"))


def test_the_place_in_the_menu_is_said(base: Path) -> None:
    put(base, "2566/a.md", "# เรื่องแรก\n")
    site = site_of(base)
    assert menu_place(site, "2566/b.md") == "ใต้ปีงบประมาณ 2566 ต่อจาก “เรื่องแรก”"
    assert menu_place(site, "2566/0.md") == "ใต้ปีงบประมาณ 2566"
    assert menu_place(site, "b.md") == "ท้ายเมนู นอกปีงบประมาณ"


@pytest.mark.parametrize(
    "title",
    ["<b>ก</b> <script>alert(1)</script>", "[ก](javascript:alert(1)) ![a](b)", "&lt; &copy; A&B", "a_b _ก_ __ข__",
     "5*3 *ค*", "`ก` {#id}", "C:\\ก\\ \\*", "<!-- ก", "~~ก~~", "<http://example.org>", "1. ก", "ก {: #b }"],
)  # fmt: skip
def test_a_title_of_a_new_page_is_seen_as_it_was_typed(base: Path, title: str) -> None:
    (base / "own.md").write_text(new_page(title), encoding="utf-8")
    site = load(base).site
    assert site
    assert next(page.title for page in site.pages if page.document.path == "own.md") == title
    shown, _ = render.author_page(new_page(title))
    assert html.unescape(re.sub("^<h1[^<>]*>|</h1>$", "", shown)) == title
    assert shown.count("<") == 2, "only its own heading"
