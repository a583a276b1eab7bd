"""The text of a PDF paper as poppler copies it out, which many viewers and search engines stand on."""

from __future__ import annotations

import subprocess

import pytest

from itasite.findings import check
from itasite.papers.kinds import make, with_draft
from itasite.papers.model import Paper
from itasite.papers.pdf import pdf
from tests.support.sites import ROOT
from tests.support.word_papers import listed, table, text

LINE = "น้ำ กำกับ ที่ ปู่ ญี่ปุ่น ป้า ขั้นตอน ส่วนรวม"


def copied(content: bytes) -> str:
    made = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True)
    return made.stdout.decode()


def test_each_sign_is_copied_as_it_was_written() -> None:
    parts = (text(LINE), text(LINE, "plain"), listed(("๑.", LINE)), table(("ก",), (LINE,), (LINE,)))
    assert copied(pdf(Paper("เรื่อง", "อบต.", parts))).count(LINE) == 5


@pytest.mark.parametrize("kind", ["memo", "oit", "report"])
def test_no_line_ends_inside_a_name(kind: str) -> None:
    site, _ = check(ROOT / "content")
    assert site
    made = copied(pdf(with_draft(make(site, site.years[0], kind), errors=False, by_hand=True).paper))
    lines = made.split("\n")
    for name in (*site.agency.units, "พันชนะ", "๐๔๔-๓๐๐๖๓๙"):
        whole = "".join("".join(made.split()).split()).count(name)
        assert sum("".join(line.split()).count(name) for line in lines) == whole, name
