"""Pictures of blocks and of evidence: small copies that lead to the whole picture, with what they show."""

from __future__ import annotations

import re
from pathlib import Path

from itasite.build import Build, build
from itasite.facts.checklist import item_state
from itasite.facts.handin import PublishedSite, hand_in
from itasite.facts.reviews import review_hash
from itasite.findings import check
from itasite.hosts.search_index import page_entry
from itasite.pages.pictures import page_pictures
from tests.support import attached
from tests.support.photos import MAKER, drawing, photo, saved

GALLERY = """# ภาพ

```ita-pictures
caption: ภาพทั้งหมด
pictures:
  - {file: files/a.jpg, alt: ชาวบ้านยกมือ, caption: หมู่ที่ **4**, date: 2566-04-07}
  - {file: files/b.gif, alt: ป้าย <หน้า> หอประชุม}
```
"""


def put(base: Path, name: str, content: bytes) -> None:
    attached.put(base, f"2566/files/{name}", content)


def edit(base: Path, name: str, old: str, new: str) -> None:
    path = base / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def shown(built: Build, path: str) -> str:
    return next(page.body for page in built.pages if page.path == path)


def gallery(base: Path) -> Build:
    put(base, "a.jpg", photo(1700, 2000))
    put(base, "b.gif", saved(drawing(64, 48), "GIF"))
    (base / "2566/gallery.md").write_text(GALLERY, encoding="utf-8")
    return build(base)


def test_a_gallery_shows_small_copies_that_lead_to_the_files(base: Path) -> None:
    built = gallery(base)
    html = shown(built, "2566/gallery.md")
    assert re.findall(r'href="([^"]+)"', html) == ["../files/a.jpg", "../files/b.gif"]
    first, second = re.findall("<img[^>]+>", html)
    paths = re.findall(r"(\S+) (\d+)w", first)
    assert [width for _, width in paths] == ["480", "960", "1600"]
    copies = {asset.path: asset.content for asset in built.assets}
    for address, _ in paths:
        content = copies[address.strip('"').removeprefix('srcset="').replace("../../", "")]
        assert MAKER.encode() not in bytes(content)  # nor where it was taken
    assert 'width="1600" height="1883"' in first  # upright
    assert 'src="../files/b.gif"' in second
    assert 'width="64" height="48"' in second
    assert html.count('loading="lazy"') == 2


def test_what_a_picture_shows_stands_below_it(base: Path) -> None:
    html = shown(gallery(base), "2566/gallery.md")
    assert "<figcaption><p>หมู่ที่ <strong>4</strong></p>" in html
    assert "<span>7 เมษายน 2566</span>" in html
    assert 'alt="ป้าย &lt;หน้า&gt; หอประชุม"' in html
    assert "ภาพทั้งหมด" in html


def test_dates_follow_the_numerals_of_the_agency(base: Path) -> None:
    edit(base, "agency.yml", "kind:", "numerals: thai\nkind:")
    assert "<span>๗ เมษายน ๒๕๖๖</span>" in shown(gallery(base), "2566/gallery.md")


def test_the_search_finds_what_is_seen_in_a_picture(base: Path) -> None:
    entry = page_entry(shown(gallery(base), "2566/gallery.md"), "2566/gallery/", "ภาพ", {})
    assert entry is not None
    texts = [text for section in entry.sections for text in section.paragraphs]
    assert {"ชาวบ้านยกมือ", "ป้าย &lt;หน้า&gt; หอประชุม"} <= set(texts)


def with_evidence(base: Path, more: str, place: str = "file: files/plan.txt") -> None:
    edit(base, "2566/oit.yml", "        file: files/plan.txt\n", f"        {place}\n{more}")


PICTURES = """        pictures:
          - {file: files/a.jpg, alt: หน้าสำนักงาน, caption: วันประกาศ}
          - {file: files/c.png, alt: ป้าย}
"""


def test_evidence_that_is_a_picture_is_shown_instead_of_a_link(base: Path) -> None:
    put(base, "a.jpg", photo(600, 400))
    with_evidence(base, "        alt: หน้าสำนักงาน\n        caption: วันประกาศ\n", "file: files/a.jpg")
    html = shown(build(base), "2566/oit/o1.md")
    assert len(re.findall(r"<a [^>]*href=\"../../files/a.jpg\"", html.partition('<h2 id="components"')[0])) == 1
    assert 'alt="หน้าสำนักงาน"' in html
    assert "<figcaption><p>วันประกาศ</p>" in html
    assert 'class="ita-evidence__file"' not in html  # kind and size stand below the picture
    checklist = shown(build(base), "2566/oit/index.md")
    assert 'href="../files/a.jpg"' in checklist
    assert "ita-picture" not in checklist


def test_pictures_stand_beside_a_file_or_alone(base: Path) -> None:
    put(base, "a.jpg", photo(600, 400))
    put(base, "c.png", saved(drawing(80, 60), "PNG"))
    with_evidence(base, PICTURES)
    html = shown(build(base), "2566/oit/o1.md")
    assert re.findall(r'href="(\.\./\.\./files/[^"]+)"', html)[:3] == [
        "../../files/plan.txt",
        "../../files/a.jpg",
        "../../files/c.png",
    ]
    edit(base, "2566/oit.yml", "        file: files/plan.txt\n", "")
    site, problems = check(base)
    assert site is not None
    assert [problem.rule for problem in problems if problem.rule in ("evidence-unconfirmed", "missing-file")] == []
    row = hand_in(site, site.years[0], PublishedSite("https://ita.example.go.th/"))[0]
    assert [address.rpartition("/")[2] for address in row.addresses[1:]] == ["a.jpg", "c.png"]
    assert not row.missing


def test_a_measure_shows_the_pictures_of_its_evidence(base: Path) -> None:
    put(base, "a.jpg", photo(600, 400))
    evidence = "        evidence: [{title: ภาพการอบรม, file: files/a.jpg, alt: ห้องประชุม}]\n"
    edit(base, "2566/measures.yml", "        results: จัดทำแล้ว\n", f"        results: จัดทำแล้ว\n{evidence}")
    block = "```ita-measures\ncolumns: [title, evidence]\nround: 12m\n```\n"
    (base / "2566/progress.md").write_text(f"# ก\n\n{block}", encoding="utf-8")
    html = shown(build(base), "2566/progress.md")
    assert html.count('href="../files/a.jpg"') == 1
    assert 'alt="ห้องประชุม"' in html


def test_a_changed_picture_undoes_a_review(base: Path) -> None:
    put(base, "a.jpg", photo(600, 400))
    put(base, "c.png", saved(drawing(80, 60), "PNG"))
    with_evidence(base, PICTURES)

    def seen() -> str:
        site = check(base)[0]
        assert site is not None
        return review_hash(site, site.years[0], item_state(site.years[0], "O1"))

    before = seen()
    put(base, "c.png", saved(drawing(80, 61), "PNG"))
    assert seen() != before


def test_only_what_is_published_is_copied(base: Path) -> None:
    put(base, "a.jpg", photo(600, 400))
    (base / "2566/gallery.md").write_text(GALLERY.replace("files/a.jpg", "files/../../../a.jpg"), encoding="utf-8")
    site = check(base)[0]
    assert site is not None
    assert page_pictures(site).copies == ()
