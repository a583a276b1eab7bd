"""A report on paper: its cover, its table of contents, parts on sheets of their own, wide tables on sheets that lie."""

from __future__ import annotations

import io
import re

from playwright.sync_api import Browser, Page
from pypdf import PageObject, PdfReader

ANALYSIS = "2565/analysis/"


def printed(page: Page) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)


def words(sheet: PageObject) -> str:
    """The text of a sheet without spaces and the marks above letters, which are lost in it."""
    return re.sub(r"[^0-9๐-๙A-Za-zก-ฮะเ-ไาๆ]", "", sheet.extract_text())


def lies(sheet: PageObject) -> bool:
    return bool(sheet.mediabox.width > sheet.mediabox.height)


def test_a_report_has_its_cover_its_contents_and_its_parts(browser: Browser, served: dict[str, str]) -> None:
    page = browser.new_page()
    page.goto(served["001-lam-liang"] + ANALYSIS)
    sheets = printed(page)
    texts = [words(sheet) for sheet in sheets]
    assert texts[0].startswith("การวเคราะหผลการประเมน")
    assert texts[0].endswith("จงหวดระนอง")
    assert "หนา" not in texts[0]  # neither its number nor the head of the site
    assert "สารบญ" not in texts[1]
    assert "สารบญ" in texts[2]
    assert "เครองมอในการประเมน" in texts[3]
    assert len(sheets[2].annotations or []) == 4  # links, also in the file
    own = re.sub(r"หนา[๐-๙]+จาก[๐-๙]+", "", texts[2])
    assert not re.search("[๐-๙]", own.partition("๑กรอบ")[0].partition("สารบญ")[2])
    assert own.count("๑กรอบ") == 1
    assert all(len(text) > 120 for text in texts[1:])  # none is empty but for its margins
    for number, sheet in enumerate(sheets[1:], start=2):
        said = f"{number}/{len(sheets)}".translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
        assert "หนา{}จาก{}".format(*said.split("/")) in words(sheet)


def test_only_wide_tables_lie_and_their_headings_with_them(browser: Browser, served: dict[str, str]) -> None:
    page = browser.new_page()
    page.goto(served["001-lam-liang"] + ANALYSIS)
    sheets = printed(page)
    upright = [lies(sheet) for sheet in sheets].index(True)
    assert upright > 5
    assert all(lies(sheet) for sheet in sheets[upright:])  # the end of the site stands on the last of them
    texts = [words(sheet) for sheet in sheets]
    assert "๑วเคราะหแบบวด" in texts[upright]
    assert "๑วเคราะหแบบวด" not in "".join(texts[:upright])
    assert all("หวขอยอยการประเมน" in text for text in texts[upright:])  # the head of the table, on each
    questions = [len(re.findall(r"(?<![A-Z])(?<!เกณฑ)[IEO]\d{1,2}(?=[ก-ฮเ-ไ])", text)) for text in texts[upright:]]
    assert sum(questions) == 24
    assert all(questions)
    heads = [text.rpartition("การตดตามและรายงานผลการดำเนนการ")[2] for text in texts[upright:]]
    assert all(len(text) > 60 for text in heads), "the head of a table stands alone at the foot of a sheet"


def test_on_screen_a_cover_is_a_head_and_a_break_is_nothing(browser: Browser, served: dict[str, str]) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(served["001-lam-liang"] + ANALYSIS)
    assert page.locator(".ita-cover").bounding_box()["height"] < 300  # type: ignore[index]
    assert page.locator("h1").count() == 1
    assert page.eval_on_selector_all(".ita-page-break", HEIGHTS) == [0, 0]
    page.locator(".ita-page-contents a").nth(3).click()
    assert page.evaluate("location.hash") == "#measures"
    assert page.evaluate("document.documentElement.scrollWidth") == 360


HEIGHTS = "all => all.map(each => each.getBoundingClientRect().height)"


ROOM = """() => {
  const canvas = document.createElement('canvas').getContext('2d'), tight = []
  for (const line of document.querySelectorAll('.md-content__inner :is(h1, h2, h3, caption, p:not(.ita-table *))')) {
    const style = getComputedStyle(line), size = parseFloat(style.fontSize)
    canvas.font = `${style.fontWeight} 100px ${style.fontFamily}`
    const letters = canvas.measureText('ชี้ปั๊')
    const ink = letters.actualBoundingBoxAscent, middle = letters.fontBoundingBoxAscent - letters.fontBoundingBoxDescent
    const room = (parseFloat(style.paddingTop) + parseFloat(style.lineHeight) / 2) / size + middle / 200
    if (room < ink / 100) tight.push(`${line.tagName} ${room} ${ink / 100}`)
  }
  return tight
}"""


def test_tone_marks_of_the_first_line_of_a_sheet_stand_on_it(browser: Browser, served: dict[str, str]) -> None:
    """What reaches higher than its line would be printed at the foot of the sheet before."""
    page = browser.new_page()
    for address in (served["plain"] + "2566/report/", served["001-lam-liang"] + ANALYSIS):
        page.goto(address)
        page.evaluate("Promise.all([400, 700].map(weight => document.fonts.load(`${weight} 16px Sarabun`, 'ชี้')))")
        page.emulate_media(media="print")
        assert page.locator("caption").count() > 3
        assert page.evaluate(ROOM) == []
    page.close()


def test_the_criteria_keep_their_joined_cells_on_paper(browser: Browser, served: dict[str, str]) -> None:
    page = browser.new_page()
    page.goto(served["001-lam-liang"] + ANALYSIS)
    sheet = next(text for text in map(words, printed(page)) if "เครองมอในการประเมน" in text)
    assert sheet.count("รอยละ๓๐") == 2
    assert "ใชรวมกน" not in sheet
    page.emulate_media(media="print")
    first = page.locator(".ita-table--framework tbody td").first
    rows = page.locator(".ita-table--framework tbody tr")
    heights = [box["height"] for row in rows.all()[:5] if (box := row.bounding_box())]
    box = first.bounding_box()
    assert box
    assert abs(box["height"] - sum(heights)) < 2
    page.close()
