"""Makes the pictures of the workbook in docs/guide.md anew: `.venv/bin/python docs/workbook_pictures.py`.

Over the example site, as LibreOffice shows the workbook. Needs soffice (LibreOffice) and pdftoppm (poppler).
"""

from __future__ import annotations

import io
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl
from PIL import Image, ImageChops

from itasite.reading.load import load
from itasite.workbook.foreign import propose
from itasite.workbook.grid import Sheet
from itasite.workbook.known import Known, content_of, known_of
from itasite.workbook.layout import laid_out
from itasite.workbook.proposed import Proposed
from itasite.workbook.writer import as_workbook

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "images" / "workbook"
YEAR, TITLE = 2566, "สมุดงานข้อมูล ITA ปีงบประมาณ 2566 องค์การบริหารส่วนตำบลพันชนะ"
DOTS, MARGIN, FOOTER = 110, 8, 0.93  # per inch; white around the picture; where on the page the footer begins
ROWS = 9  # of a sheet
# A list as an office keeps it: an address that leads elsewhere, a day that is only a month.
LIST = (
    ("ข้อ", "รายการ", "ผู้รับผิดชอบ", "ลิงก์", "วันที่เผยแพร่"),
    ("O1", "โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/structure", "3 ม.ค. 66"),
    ("O2", "ข้อมูลผู้บริหาร", "สำนักปลัด", "https://www.example.go.th/executive", "เม.ย. 66"),
    ("O3", "อำนาจหน้าที่", "สำนักปลัด", "https://www.example.go.th/duty", "10 ม.ค. 66"),
    ("O4", "แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", "กองคลัง", "https://www.example.go.th/plan", "10 ม.ค. 66"),
)
LEADS_ELSEWHERE = ("D4", "https://www.example.go.th/old/duty")


def main() -> None:
    """Make all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    site = load(ROOT / "content").site
    year = site.year(YEAR) if site else None
    if site is None or year is None:
        raise SystemExit("no example site")
    content, known = content_of(site, year), known_of(site, year)
    sheets = laid_out(content, YEAR, known)
    _keep("cover", sheets, 1)
    _keep("items", _only(sheets, "oit"), 2)
    empty = {name: plain for name, plain in content.items() if not name.endswith("/oit.yml")}
    found = propose(site.root, empty, _list(), "รายการ OIT.xlsx", YEAR)
    if isinstance(found, Proposed):
        _keep("doubts", _proposed(found, known), 2)


def _only(sheets: Sequence[Sheet], key: str) -> list[Sheet]:
    return [replace(one, rows=one.rows[:ROWS]) for one in sheets if one.key == key]


def _proposed(found: Proposed, known: Known) -> list[Sheet]:
    return _only(laid_out(found.content, YEAR, known, found.notes), "evidence")


def _list() -> bytes:
    book, made = openpyxl.Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    for row in LIST:
        sheet.append(row)
    sheet[LEADS_ELSEWHERE[0]].hyperlink = LEADS_ELSEWHERE[1]
    book.save(made)
    return made.getvalue()


def _keep(name: str, sheets: Sequence[Sheet], page: int) -> None:
    """Keep the picture of a page of the workbook that has these sheets."""
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder, "book.xlsx")
        book.write_bytes(as_workbook(TITLE, sheets, []))
        home = f"-env:UserInstallation=file://{folder}/profile"
        _run("soffice", home, "--headless", "--convert-to", "pdf", "--outdir", folder, str(book))
        numbers = ("-f", str(page), "-l", str(page), "-singlefile")
        _run("pdftoppm", "-r", str(DOTS), *numbers, "-png", f"{folder}/book.pdf", f"{folder}/page")
        shown = Image.open(Path(folder, "page.png")).convert("RGB")
    shown = shown.crop((0, 0, shown.width, int(shown.height * FOOTER)))
    left, top, right, bottom = ImageChops.invert(shown).getbbox() or (0, 0, shown.width, shown.height)
    shown = shown.crop((max(left - MARGIN, 0), max(top - MARGIN, 0), right + MARGIN, bottom + MARGIN))
    shown.quantize(48, dither=Image.Dither.NONE).save(FOLDER / f"{name}.png", optimize=True)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
