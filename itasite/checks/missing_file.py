"""ไฟล์หรือหน้าที่ต้องมีแต่ไม่พบ

file เป็นที่อยู่ของไฟล์ในโฟลเดอร์ของปีนั้น เช่น files/o10.pdf ส่วน page เป็นหน้าในเว็บนี้ เช่น 2566/report.md หรือ
2566/measures.md ซึ่งระบบสร้างให้ ใช้กับหลักฐาน ภาพ ตารางข้อมูล และกับ references และ attachments ของบันทึกข้อความ
ไฟล์ของเนื้อหาเองก็ต้องครบ ได้แก่ agency.yml, year.yml และไฟล์ของส่วนที่ปีนั้นแสดง
(measures.yml, oit.yml ซึ่งถ้าขาดเป็นเพียงคำเตือน)

ทำไม: ประชาชนและผู้ตรวจจะกดลิงก์แล้วไม่พบอะไร หรือหน้าของส่วนนั้นจะว่างอยู่
วิธีแก้: วางไฟล์ให้ตรงกับชื่อที่เขียน หรือแก้ชื่อให้ตรงกับไฟล์ ตัวพิมพ์ใหญ่เล็กของอักษรอังกฤษต้องตรงกันด้วย
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O10:
        status: done
        evidence:
          - {title: แผนดำเนินงาน, file: o10.pdf}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O10:
        status: done
        evidence:
          - {title: แผนดำเนินงาน, file: files/o10.pdf}
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from itasite.detect.data_tables import all_tables
from itasite.facts.evidence import all_evidence, target
from itasite.facts.hidden_parts import hidden_page, to_show
from itasite.facts.papers import all_offered, can_be_made
from itasite.facts.pictures import named_pictures
from itasite.facts.sitemap import generated_pages, item_pages, paper_rounds, poster_pages
from itasite.fiscal import fold_digits
from itasite.model.blocks import CoverOptions, LetterOptions, MemoOptions, SignaturesOptions
from itasite.model.evidence import Evidence
from itasite.model.memo import PaperLink
from itasite.model.picture import Picture
from itasite.model.site import PlacedBlock, Site, Year
from itasite.problem import Position, Problem, Severity, error
from itasite.spelling import nearest, suggest
from itasite.words.choices import PAPER_WORDS
from itasite.words.papers import NOT_OFFERED, PAPER_ROUNDS, PDF_EXTRA

ID = "missing-file"
SEVERITIES = (Severity.ERROR, Severity.WARNING)  # reading reports the warning: the file of a part is missing
IS_ADVICE = False
_PAPER = re.compile(rf"papers/({'|'.join(PAPER_WORDS)})(-[a-z0-9_-]+)?\.(?:pdf|docx)")


def check(site: Site) -> Iterator[Problem]:
    """Evidence, and what memos show or name, whose file or page is not on the site."""
    own = [page.document.path for page in site.pages]
    printed, of_items = poster_pages(site), item_pages(site)
    pages = [page for page in dict.fromkeys((*own, *generated_pages(site))) if page in own or page not in printed]
    near = [name for name in pages if name not in of_items]
    # a page has another address, and source files are not published
    files = (site.files - {*own, *site.sources}) | all_offered(site)
    for year, paper in _papers(site):
        found = target(year, paper)
        if found is None:
            continue
        if paper.is_unread("url", "file", "page") and (paper.url or (paper.file and paper.page)):
            continue  # which of them is meant is not known
        if paper.file and posixpath.normpath(found.place) not in files:
            yield _missing(site, year, paper.at("file"), paper.file, files)
        if paper.page and found.place not in pages:
            hidden = hidden_page(site, found.place)
            other = "ใช้หลักฐานอื่น" if isinstance(paper, Evidence) else "ลบบรรทัดนี้"
            remedy = f"{to_show(*hidden)} หรือ{other}" if hidden else suggest(paper.page, near)
            yield error(paper.at("page"), ID, f"ไม่พบหน้า “{paper.page}”", remedy)
    for each in named_pictures(site):
        if isinstance(each.record, Picture) and each.name not in files:
            yield _missing(site, each.year, each.record.at("file"), each.record.file, files)
    yield from _tables(site, files)
    for page in site.pages:
        for block in page.blocks:
            yield from _picture(block, files)


def _missing(site: Site, year: Year, at: Position, written: str, files: frozenset[str]) -> Problem:
    if paper := _PAPER.fullmatch(written):
        return error(at, ID, f"ไม่พบไฟล์ “{written}”", _paper_remedy(site, year, paper[1], paper[2] or ""))
    there = sorted(name.removeprefix(f"{year.number}/") for name in files if "/files/" in f"/{name}")
    if site.listing.reason(posixpath.normpath(year.file(written))):
        return error(at, ID, f"ไฟล์ “{written}” ไม่เผยแพร่", "ดูสาเหตุและวิธีแก้ที่ชื่อไฟล์นั้นในรายงาน")
    return error(at, ID, f"ไม่พบไฟล์ “{written}”", _remedy(year, written, there))


def _paper_remedy(site: Site, year: Year, kind: str, of_round: str) -> str:
    """What to do about a paper of the year that the site has not."""
    rounds = [f"-{one}" for one in paper_rounds(year, kind) if one]
    if of_round and of_round not in rounds:
        names = ", ".join(f"papers/{kind}{one}" for one in ("", *rounds))
        return PAPER_ROUNDS.format(names=names)
    offers = kind in year.info.papers and can_be_made(site, year, kind, of_round[1:])
    return PDF_EXTRA if offers else NOT_OFFERED.format(kind=kind, year=year.number)


def _tables(site: Site, files: frozenset[str]) -> Iterator[Problem]:
    """Data tables of years and of blocks whose file is not on the site."""
    for found in all_tables(site):
        year, (_, _, name) = site.year_of(found.path), found.path.partition("/")
        if year and not found.source.is_unread("file") and posixpath.normpath(found.path) not in files:
            yield _missing(site, year, found.source.at("file"), name, files)


def _papers(site: Site) -> Iterator[tuple[Year, Evidence | PaperLink]]:
    """All that says where a paper is, with the year in whose folder its file lies."""
    for year in site.years:
        yield from ((year, evidence) for evidence in all_evidence(year))
    for page in site.pages:
        for block in page.blocks:
            options = block.options
            if isinstance(options, SignaturesOptions):
                references = options.references if isinstance(options, MemoOptions) else ()
                yield from ((block.year, paper) for paper in (*references, *options.attachments))


def _remedy(year: Year, written: str, there: list[str]) -> str:
    """The remedy. A file is suggested only if it has the same numbers in its name: o7.pdf is not o37.pdf misspelt."""
    name = _base(written)
    same = {_base(path): path for path in reversed(there) if _numbers(_base(path)) == _numbers(name)}
    near = nearest(name, list(same))
    if near:
        return f"น่าจะหมายถึง “{same[near]}”"
    return f"วางไฟล์ไว้ที่ {year.number}/files/ แล้วเขียน files/ชื่อไฟล์"


def _base(path: str) -> str:
    return re.split(r"[/\\]", path)[-1]


def _numbers(name: str) -> list[str]:
    return re.findall(r"\d+", fold_digits(name))


def _picture(block: PlacedBlock, files: frozenset[str]) -> Iterator[Problem]:
    """A memo or a cover whose picture is not on the site."""
    options = block.options
    if isinstance(options, LetterOptions | MemoOptions):
        name, field = options.garuda, "garuda"
    else:
        name, field = (options.logo, "logo") if isinstance(options, CoverOptions) else (None, "")
    if name:
        path = block.year.file(name)
        if posixpath.normpath(path) not in files:
            remedy = f"วางไฟล์ภาพไว้ที่ {path}"
            if posixpath.normpath(path) != path or not path.startswith(block.year.file("files/")):
                remedy = f"วางไฟล์ภาพไว้ที่ {block.year.file('files/')} แล้วเขียน files/ชื่อไฟล์"
            yield error(options.at(field), ID, f"ไม่พบไฟล์ “{name}”", remedy)
