"""What a link to a page shows in LINE and Facebook: its texts, and a picture drawn without a network."""

from __future__ import annotations

import hashlib
import io
import re
import unicodedata
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from itasite.build import Build, build
from itasite.fiscal import fold_digits
from itasite.formats import picture
from itasite.views.card import HEIGHT, WIDTH
from tests.support.html import pages
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT

CONTENTS = [ROOT / "content", *(AGENCIES / name / "content" for name in AGENCY_NAMES)]
GROUND = "#17365d"


@pytest.fixture(scope="module", params=CONTENTS, ids=lambda path: path.parent.name)
def made(request: pytest.FixtureRequest) -> Build:
    return build(request.param, site_url="https://ita.example.go.th/")


def test_every_page_says_what_it_is_without_the_site_around_it(made: Build) -> None:
    for page in made.pages:
        assert page.sharing, page.path
        english = page.sharing.locale == "en_US"
        assert bool(re.search("[ก-๙]", page.sharing.title)) is not english, page.path
        assert 20 <= len(page.sharing.description) <= 300, page.path
        assert page.sharing.description == " ".join(page.sharing.description.split()), page.path
        year = page.path.split("/")[0]
        if year.isdecimal():
            assert english or year in fold_digits(page.sharing.title), page.path
            assert re.fullmatch(rf"{year}/card-[0-9a-f]{{8}}\.png", page.sharing.card)


def test_no_two_generated_pages_say_the_same(made: Build) -> None:
    titles = [page.sharing.title for page in made.pages if page.generated and page.sharing and not page.layout]
    assert len(titles) == len(set(titles))


def test_every_year_has_a_picture_of_the_size_that_is_told(made: Build) -> None:
    cards = {page.sharing.card for page in made.pages if page.sharing}
    drawn = {asset.path: asset.content for asset in made.assets if "/card-" in asset.path}
    assert cards <= set(drawn)
    for content in drawn.values():
        assert Image.open(io.BytesIO(content)).size == (WIDTH, HEIGHT)
        assert len(content) < 100_000


def test_the_result_is_told() -> None:
    said = {page.path: page.sharing for page in build(ROOT / "content").pages if page.sharing}
    assert "ได้ 85.48 จาก 100 คะแนน ระดับผ่าน" in said["2566/index.md"].description
    assert "IIT 98.79 EIT 90.81 OIT 71.50" in said["2566/scores.md"].description
    assert "43 ข้อ: ดำเนินการแล้ว 43 ข้อ" in said["2566/oit/index.md"].description
    assert "มีหลักฐาน 1 รายการ" in said["2566/oit/o14.md"].description
    assert said["index.md"].card_text == (
        "ผลการประเมิน ITA ปีงบประมาณ 2566 องค์การบริหารส่วนตำบลพันชนะ 85.48 จาก 100 คะแนน ระดับ ผ่าน"
    )


def test_no_meaning_is_promised_of_a_result_that_is_not_known() -> None:
    found = {page.path: page.sharing for page in build(CASES / "years").pages}
    sharing = found["2567/index.md"]
    assert sharing
    assert sharing.description.startswith("ยังไม่มีผลการประเมิน ดูสิ่งที่")
    assert "ความหมาย" not in sharing.description


def test_a_link_to_the_english_page_tells_the_result_in_english() -> None:
    found = {page.path: page.sharing for page in build(ROOT / "content").pages}
    sharing = found["2566/en.md"]
    assert sharing
    assert "85.48 of 100, level Pass." in sharing.description
    assert sharing.card_text == sharing.description  # the picture itself is in Thai


def test_the_picture_of_an_english_page_by_the_author_has_words(base: Path) -> None:
    (base / "2566" / "en.md").write_text("# Our own summary\n", encoding="utf-8")
    (page,) = (page for page in build(base).pages if page.path == "2566/en.md")
    assert page.sharing
    assert page.sharing.card_text == page.sharing.description
    assert "Our own summary" in page.sharing.card_text


@pytest.mark.parametrize(
    "name",
    [
        "องค์การบริหารส่วนตำบลพันชนะ",
        "องค์การบริหารส่วนตำบลหนองหญ้าลาดเหนือทุ่งกุลาร้องไห้ญี่ปุ่น",
        "ฌณญฌณญฌณญฌณญฌณญฌณญฌณญฌณญฌณญฌณญ",
        "สำนักงานคณะกรรมการพิเศษเพื่อประสานงานโครงการอันเนื่องมาจากพระราชดำริ กระทรวงเกษตรฐานญี่ปุ่นและสหกรณ์",
    ],
)
def test_no_name_reaches_the_edge(base: Path, name: str) -> None:
    agency = base / "agency.yml"
    agency.write_text(re.sub("(?m)^name: .*$", f"name: {name}", agency.read_text(encoding="utf-8")), encoding="utf-8")
    drawn = next(asset for asset in build(base, site_url="https://ita.example.go.th/").assets if "/card-" in asset.path)
    image = Image.open(io.BytesIO(drawn.content)).convert("RGB").crop((0, 0, WIDTH, 510))
    left, top, right, _ = ink(image)
    assert left > 40
    assert top > 40
    assert right < WIDTH - 20


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    box = ImageChops.difference(image, Image.new("RGB", image.size, GROUND)).getbbox()
    assert box
    return box


@pytest.mark.parametrize(("bare", "marked"), [("ท", "ที่"), ("ป", "ปู่"), ("ฎ", "ฎุ"), ("น", "นั้"), ("ผ", "ผู้")])
def test_marks_stand_above_and_below_their_letter(bare: str, marked: str) -> None:
    """Shaped wrongly, they would stand beside it, over each other or in boxes."""
    _, top, right, bottom = ink(drawing(bare))
    _, marked_top, marked_right, marked_bottom = ink(drawing(marked))
    above = sum(unicodedata.combining(letter) == 107 or letter in "ิีึืั" for letter in marked)
    assert marked_right <= right + 20
    assert marked_top <= top - (5 if "ป" in marked else 15) * above  # on ป the mark stands lower, beside its stem
    assert marked_bottom > bottom + 15 or not set(marked) & set("ุู")


def drawing(text: str) -> Image.Image:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" fill="#fff" font-family="Sarabun">'
        f'<rect width="400" height="300" fill="{GROUND}"/><text x="60" y="180" font-size="100">{text}</text></svg>'
    )
    return Image.open(io.BytesIO(picture.png(svg))).convert("RGB")


def test_the_same_content_gives_the_same_picture() -> None:
    first = cards()
    picture.png.cache_clear()
    assert first == cards() != {}


def test_another_result_has_another_address_and_the_same_the_same(base: Path) -> None:
    def drawn() -> list[str]:
        assets = build(base, site_url="https://ita.example.go.th/").assets
        return [asset.path for asset in assets if "/card-" in asset.path]

    before = drawn()
    oit = base / "2566" / "oit.yml"
    oit.write_text(oit.read_text(encoding="utf-8").replace("title: แผน", "title: แผนงาน"), encoding="utf-8")
    assert drawn() == before
    year = base / "2566" / "year.yml"
    text = year.read_text(encoding="utf-8")
    year.write_text(
        re.sub("(?m)^  (total|level): .*\n", "", text).replace("OIT: 71.50", "OIT: 72.50"), encoding="utf-8"
    )
    assert drawn() != before


def cards() -> dict[str, bytes]:
    assets = build(ROOT / "content", site_url="https://ita.example.go.th/").assets
    return {asset.path: asset.content for asset in assets if "/card-" in asset.path}


def test_without_an_address_nothing_is_named_by_one(example: Path) -> None:
    text = (example / "2566" / "scores" / "index.html").read_text(encoding="utf-8")
    assert 'property="og:title" content="ผลคะแนน ปีงบประมาณ 2566 · อบต.พันชนะ"' in text
    assert not re.search('og:(image|url)|rel="canonical"', text)
    assert not list(example.glob("2566/card*.png"))


def test_with_an_address_the_picture_is_named_by_it(branded: Path) -> None:
    root = "https://ita.example.go.th/some/path/"
    for name, page in pages(branded).items():
        text = (branded / name).read_text(encoding="utf-8")
        if name == "404.html" or "poster" in name:
            continue
        assert f'property="og:url" content="{root}{name.removesuffix("index.html")}"' in text, name
        image = re.search(rf'property="og:image" content="{root}([^"]+)"', text)
        assert image, name
        assert (branded / image[1]).is_file(), name
        assert re.search('property="og:image:alt" content="[^"]+"', text), name
        assert page.ids


def test_the_agencys_own_colour_logo_and_licence_are_on_every_page(branded: Path) -> None:
    (style,) = (branded / "assets" / "stylesheets").glob("brand.*.css")
    assert "--ita-strong: #7a1f3d" in style.read_text(encoding="utf-8")
    assert hashlib.sha256(style.read_bytes()).hexdigest().startswith(style.name.split(".")[1])
    for name in pages(branded):
        text = (branded / name).read_text(encoding="utf-8")
        if name == "404.html" or "poster" in name:
            continue
        assert "files/logo.svg" in text, name
        assert f"assets/stylesheets/{style.name}" in text, name
        assert 'href="https://data.go.th/pages/dga-open-government-license" rel="license"' in text, name


def test_of_what_an_agency_does_not_say_nothing_is_said(example: Path) -> None:
    text = (example / "index.html").read_text(encoding="utf-8")
    assert "สัญญาอนุญาต" not in text
    assert "stylesheets/brand" not in text
    assert not list((example / "assets" / "stylesheets").glob("brand*"))


def test_a_large_logo_is_refused(base: Path) -> None:
    (base / "files").mkdir()
    (base / "files" / "logo.svg").write_text(f"<svg>{' ' * 64_000}</svg>", encoding="utf-8")
    agency = base / "agency.yml"
    agency.write_text(agency.read_text(encoding="utf-8") + "logo: files/logo.svg\n", encoding="utf-8")
    problems = build(base).problems
    assert [f"{problem.at} {problem.rule}" for problem in problems] == ["agency.yml:11:7 agency-logo"]
    assert "ใหญ่ 64 kB ต้องไม่เกิน 60 kB" in problems[0].message


def test_an_agency_may_write_the_accessibility_page_itself(base: Path) -> None:
    (base / "accessibility.md").write_text("# ของเราเอง\n", encoding="utf-8")
    made = build(base)
    assert [page.body for page in made.pages if page.path == "accessibility.md"] == ["# ของเราเอง\n"]
    assert "accessibility.md" not in [entry.path for entry in made.nav]


@pytest.mark.parametrize("content", CONTENTS, ids=lambda path: path.parent.name)
def test_the_statement_names_someone_to_tell(content: Path) -> None:
    made = build(content)
    body = next(page.body for page in made.pages if page.path == "accessibility.md")
    assert made.chrome
    assert all(contact.title in body for contact in made.chrome.contacts)
    assert made.chrome.agency in body.split('id="contact"')[1]
