"""ไฟล์หรือหน้าที่ใช้เป็นหลักฐานแต่ไม่มีอยู่จริง

file เป็นที่อยู่ของไฟล์ในโฟลเดอร์ของปีนั้น เช่น files/o10.pdf ส่วน page เป็นหน้าในเว็บนี้ เช่น 2566/report.md หรือ
2566/measures.md ซึ่งระบบสร้างให้
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from itasite.checks.walk import all_evidence
from itasite.links import YEAR_PAGES, item_page
from itasite.model.site import Site
from itasite.problem import Problem, error
from itasite.records import suggest

ID = "missing-file"


def check(site: Site) -> Iterator[Problem]:
    """Evidence whose file or page is not on the site."""
    own = [page.document.path for page in site.pages]
    items = {year.file(item_page(item.code)) for year in site.years for item in year.framework.items}
    pages = list(dict.fromkeys((*own, *(year.file(name) for year in site.years for name in YEAR_PAGES))))
    files = site.files - {*own, *site.sources}  # a page has another address, and a source is not published
    for year in site.years:
        for evidence in all_evidence(year):
            if evidence.file and posixpath.normpath(year.file(evidence.file)) not in files:
                near = [name.removeprefix(f"{year.number}/") for name in site.files if "/files/" in f"/{name}"]
                remedy = suggest(evidence.file, sorted(near)) or f"วางไฟล์ไว้ที่ {year.number}/files/ แล้วเขียน files/ชื่อไฟล์"
                yield error(evidence.at("file"), ID, f"ไม่พบไฟล์ “{evidence.file}”", remedy)
            if evidence.page and evidence.page not in pages and evidence.page not in items:
                yield error(evidence.at("page"), ID, f"ไม่พบหน้า “{evidence.page}”", suggest(evidence.page, pages))
