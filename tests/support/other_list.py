"""A site of a hospital: a list of its own with codes of another assessment."""

from __future__ import annotations

from pathlib import Path

CODES = ("MOIT 1", "MOIT 1.1", "MOIT 2", "MOIT 10", "EB3")
CRITERIA = """kinds: [other]
indicators: [{number: "1", title: การเปิดเผยข้อมูล, instrument: MOIT}]
instruments: [{code: MOIT, title: แบบตรวจของกระทรวง}]
items:
""" + "".join(
    f'  - {{code: {code}, title: เรื่องของ {code}, indicator: "1", components: [{{text: แสดง ก}}, {{text: แสดง ข}}]}}\n'
    for code in CODES
)
ANSWERS = """evidence:
  - {id: web, title: เว็บไซต์, url: "https://www.example.go.th/all", items: [MOIT 2, EB 3]}
items:
  MOIT1:
    status: done
    evidence: [{title: คำสั่ง, url: "https://www.example.go.th/1", date: 2570-12-01, components: [1, 2]}]
  moit ๑.๑: {status: in_progress, result: ดูข้อ MOIT 10 และข้อ MOIT 11}
  MOIT 2: {status: not_started}
  MOIT 10: {status: not_started}
  EB 3: {status: not_started}
"""
MEASURES = """groups: [{id: plan, title: แผน}]
measures:
  - {id: m1, group: plan, title: อบรม, items: [EB 3], period: ตลอดปีงบประมาณ}
"""


def write(content: Path) -> None:
    """Put the year 2571 with that list into a content folder."""
    (content / "frameworks").mkdir()
    (content / "frameworks" / "2571.yml").write_text(CRITERIA, encoding="utf-8")
    (content / "2571").mkdir()
    (content / "2571" / "year.yml").write_text("parts: [oit, measures]\n", encoding="utf-8")
    (content / "2571" / "oit.yml").write_text(ANSWERS, encoding="utf-8")
    (content / "2571" / "measures.yml").write_text(MEASURES, encoding="utf-8")
