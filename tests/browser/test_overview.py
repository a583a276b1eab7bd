"""A year at a glance, on a phone: the answer on the first screen, bars with their words, counts that lead to rows."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.support.sites import Server
from tests.support.windows import Windows, visit

PHONE = 360, 740


@pytest.mark.parametrize(
    ("name", "path"), [("002-phan-chana", "2566/"), ("001-lam-liang", "2565/"), ("years", "2566/")]
)
def test_result_meaning_and_instruments_stand_on_the_first_screen(
    windows: Windows, served: dict[str, str], name: str, path: str
) -> None:
    page = windows.open(*PHONE)
    visit(page, served[name] + path)
    counts = (".ita-count",) if name == "002-phan-chana" else ()  # the others have the buttons of their years above
    parts = (".ita-ways", ".ita-result__number", ".ita-result__level", ".ita-result__meaning", ".ita-glance__bars dl")
    for part in (*parts, *counts):
        for box in (found.bounding_box() for found in page.locator(part).all()):
            assert box
            assert box["y"] + box["height"] <= PHONE[1], part
    assert page.locator(".ita-result__meaning").count() == 2
    for way in page.locator(".ita-ways a[href^='#']").all():
        assert page.locator(str(way.get_attribute("href"))).is_visible()


@pytest.mark.parametrize(
    ("name", "path", "words"),
    [
        ("000-khao-suan-kwang", "2565/", "ทราบคะแนน ๔ จาก ๑๐ ตัวชี้วัด จึงยังไม่มีคะแนนรวม"),
        ("000-khao-suan-kwang", "2566/", "มาตรการปรับปรุง"),
        ("001-lam-liang", "2566/", "ผลการประเมินปี ๒๕๖๕: ๙๗.๒๐ คะแนน ระดับ AA"),
        ("003-bang-pu", "2564/", "มาตรการปรับปรุง"),
        ("004-khok-chan", "2566/", "มาตรการปรับปรุง"),
    ],
)
def test_a_year_without_all_parts_says_what_it_has(
    windows: Windows, served: dict[str, str], name: str, path: str, words: str
) -> None:
    page = windows.open(*PHONE)
    page.goto(served[name] + path)
    place = page.get_by_text(words).first.bounding_box()
    assert place
    assert place["y"] < PHONE[1]
    heading = page.locator("h1").inner_text()
    assert heading.startswith("ผลการประเมิน ITA" if path == "2565/" else "ภาพรวมปีงบประมาณ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("name", "path"), [("002-phan-chana", "2566/"), ("001-lam-liang", "2565/")])
def test_each_bar_has_its_value_in_words_and_its_length(
    windows: Windows, served: dict[str, str], name: str, path: str, scheme: str
) -> None:
    page = windows.open(scheme=scheme)
    page.goto(served[name] + path)
    bars = page.evaluate("""() => [...document.querySelectorAll('.ita-bar')].map(bar => {
      const width = part => bar.querySelector(part).getBoundingClientRect().width;
      const value = bar.querySelector('.ita-bar__value').textContent;
      const digits = value.replace(/[๐-๙]/g, digit => digit.charCodeAt(0) - 0x0e50);
      return {share: 100 * width('.ita-bar__fill') / width('.ita-bar__track'), value: parseFloat(digits),
              length: width('.ita-bar__track'), below: bar.querySelector('.ita-bar__below') !== null,
              title: bar.querySelector('dt').textContent,
              fill: getComputedStyle(bar.querySelector('.ita-bar__fill')).fill,
              track: getComputedStyle(bar.querySelector('.ita-bar__track')).fill};
    })""")
    assert len(bars) >= 3
    assert len({round(bar["length"]) for bar in bars[:3]}) == 1
    for bar in bars:
        assert bar["share"] == pytest.approx(bar["value"], abs=0.2)
        assert bar["below"] is (bar["value"] < 85)
        assert bar["title"].strip()
        assert bar["fill"] != bar["track"]


@pytest.mark.parametrize(("scheme", "forced"), [("light", "none"), ("dark", "none"), ("light", "active")])
def test_what_waits_for_its_address_is_striped(
    browser: Browser, served: dict[str, str], scheme: Literal["light", "dark"], forced: Literal["active", "none"]
) -> None:
    page = browser.new_page(color_scheme=scheme, forced_colors=forced)
    visit(page, served["plain"] + "2566/")
    bars = page.locator(".ita-count__svg").evaluate_all("""bars => bars.map(bar => {
      const part = bar.querySelector('.ita-count__part'), stripes = part.querySelector('.ita-count__stripes');
      return {name: part.classList[1].replace('ita-count__part--', ''),
              ground: getComputedStyle(document.body).backgroundColor,
              fill: getComputedStyle(part.querySelector('rect')).fill,
              stripes: stripes && [getComputedStyle(stripes).stroke, getComputedStyle(stripes).strokeDasharray]};
    })""")
    items, measures = bars
    assert (items["name"], measures["name"]) == ("done_unconfirmed", "done")
    assert items["fill"] == "none"
    assert measures["fill"] not in ("none", measures["ground"])
    colour, dashes = items["stripes"]
    assert colour not in (items["ground"], measures["fill"])
    assert dashes != "none"
    page.close()


def test_the_labels_of_the_chart_can_be_read_on_a_phone(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(*PHONE)
    page.goto(served["years"] + "scores/")
    sizes = page.locator(".ita-chart__label").evaluate_all(
        "labels => labels.map(label => parseFloat(getComputedStyle(label).fontSize) * label.getScreenCTM().a)"
    )
    assert min(sizes) >= 11
    lefts = page.locator(".ita-chart__label").evaluate_all(
        "all => all.map(label => label.getBoundingClientRect().left)"
    )
    assert min(lefts) >= 0


def test_a_count_leads_to_as_many_rows(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open()
    page.goto(served["years"] + "2566/")
    links = page.evaluate(
        "[...document.querySelectorAll('.ita-count li a')].map(link => [link.href,"
        " Number(link.textContent.match(/[0-9]+/g).pop())])"
    )
    filtered = [(href, number) for href, number in links if "?" in href]
    assert len(filtered) >= 2
    for href, number in filtered:
        page.goto(href)
        assert page.locator(".ita-table tr[data-status]:not([hidden])").count() == number


def test_a_count_stands_on_the_line_of_its_word(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open()
    visit(page, served["plain"] + "2566/")
    tops = page.locator(".ita-count li").evaluate_all("""all => all.map(item =>
      ['.ita-status span', '.ita-count__state'].map(part => item.querySelector(part).getBoundingClientRect().top))""")
    assert len(tops) == 6
    assert max(abs(word - number) for word, number in tops) <= 1


def test_changes_complaints_and_the_survey_are_told(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open()
    page.goto(served["years"] + "2566/")
    changes = page.locator(".ita-changes").inner_text()
    assert "จากรอบ 6 เดือน ถึงรอบ 12 เดือน: คืบหน้า 1 · คงเดิม 1 · ถอยกลับ 1" in changes
    assert page.locator(".ita-changes a", has_text="มาตรการคืบหน้า").get_attribute("href")
    page.goto(served["survey"] + "2566/")
    act = page.locator(".ita-act")
    assert act.locator("a[href^='tel:']").get_attribute("href") == "tel:044300639"
    act.locator("a", has_text="ช่องทางแจ้งเรื่องร้องเรียน").click()
    page.wait_for_url("**/oit/o28/")
    assert page.locator("h1").inner_text().startswith("O28")
    page.go_back()
    assert page.locator(".ita-act a[href^='https://itas.nacc.go.th/']").count() == 1


def test_the_bars_are_printed(windows: Windows, served: dict[str, str]) -> None:
    """Drawings print although browsers leave backgrounds out."""
    page = windows.open()
    page.goto(served["plain"] + "2566/")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".ita-bar__svg").first.is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.ita-bar__fill')).fill") == "rgb(0, 0, 0)"


def test_what_leads_from_the_bars_to_the_table_is_large_enough_for_a_finger(
    windows: Windows, served: dict[str, str]
) -> None:
    page = windows.open(*PHONE)
    visit(page, served["plain"] + "2566/")
    heights = page.get_by_role("link", name="ดูเป็นตาราง").evaluate_all("all => all.map(link => link.offsetHeight)")
    assert heights
    assert min(heights) >= 24


def test_a_citizen_reads_of_how_many_points_which_level_of_how_many_and_what_is_missing(
    windows: Windows, served: dict[str, str]
) -> None:
    page = windows.open(*PHONE)
    page.goto(served["002-phan-chana"])
    result = page.locator(".ita-result")
    assert "จาก 100 คะแนน" in result.inner_text()
    assert "ระดับที่ 3 จาก 5 นับจากสูงสุด" in result.inner_text()
    assert "จึงยังไม่ถึงระดับ “ผ่านดี”" in result.inner_text()
    assert page.locator(".ita-scale rect").count() == 5
    assert page.locator(".ita-scale__reached").count() == 3
    assert page.locator(".ita-documents a").count() == 2  # the front page leads to the reports, too
    page.goto(served["years"] + "2566/")
    page.locator(".ita-result__compared a").click()
    page.locator(".ita-chart").wait_for()


def test_below_a_page_stand_its_day_and_whom_to_tell(windows: Windows, branded: Path) -> None:
    page, server = windows.open(*PHONE), Server(branded)
    page.goto(server.address + "2566/oit/o31/")
    foot = page.locator(".ita-page-foot")
    assert foot.locator("time").get_attribute("datetime") == "2023-08-11"
    assert foot.locator("a[href='tel:044300639']").is_visible()
    assert page.locator(".ita-facts a[href='tel:044300639']").is_visible()  # of the unit that is responsible
    assert "เว็บไซต์ทางการ" in page.locator(".ita-footer").inner_text()
    page.emulate_media(media="print")
    assert not page.locator(".ita-page-foot__report").is_visible()
    assert not foot.locator("time").is_visible()  # the footer of the sheet gives the day
    printed = page.locator(".ita-footer p:visible, .ita-footer li:visible")
    before = printed.evaluate_all("parts => parts.map(part => getComputedStyle(part, '::before').content)")
    assert before[0] == "none"  # nothing stands before the name
    assert '" · "' in before
    page.goto(server.address + "2566/memo/")
    assert foot.count() == 0
    server.shutdown()
