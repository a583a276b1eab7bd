"""The projects that the benchmarks measure: the example with more years, attached files or measures, and the smallest.

Each function fills a new folder with `mkdocs.yml` and `content/`, the same at every call, and returns the folder.
"""

from __future__ import annotations

import re
import shutil
from itertools import cycle, islice
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]
from attachments import document, paper
from measured import ROOT

YEAR = "2566"
_SMALLEST = {
    "agency.yml": "name: องค์การบริหารส่วนตำบลตัวอย่าง\nshort_name: อบต.ตัวอย่าง\nkind: sao\nprovince: นครราชสีมา\n",
    f"{YEAR}/year.yml": "result:\n  instruments: {IIT: 98.79, EIT: 90.81, OIT: 71.50}\n",
}
_A_MEASURE = re.compile(r"(?m)^  - id: (\S+)\n")


def with_years(folder: Path, years: int) -> Path:
    """The example with its year repeated, all by the criteria of 2566."""
    content = shutil.copytree(ROOT / "content", folder / "content")
    for back in range(1, years):
        number = str(int(YEAR) - back)
        shutil.copytree(content / YEAR, content / number)
        info = content / number / "year.yml"
        info.write_text(
            info.read_text(encoding="utf-8").replace("framework:", f"framework: {YEAR} #"), encoding="utf-8"
        )
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def with_files(folder: Path, count: int) -> Path:
    """The example with so many attached files, half of them PDF and half DOCX, and a page that links to each."""
    year = with_years(folder, 1) / "content" / YEAR
    (year / "files").mkdir()
    links = []
    for number in range(count):
        name, content = (f"a{number}.pdf", paper(number)) if number % 2 else (f"a{number}.docx", document(number))
        (year / "files" / name).write_bytes(content)
        links.append(f"- [เอกสารที่ {number}](files/{name})\n")
    (year / "papers.md").write_text(f"# เอกสาร\n\n{''.join(links)}", encoding="utf-8")
    return folder


def with_tables(folder: Path, count: int, rows: int) -> Path:
    """The example with so many data tables of so many rows, each in a workbook of its own, with a written total."""
    year = with_years(folder, 1) / "content" / YEAR
    (year / "files").mkdir()
    listed = ["tables:"]
    for number in range(count):
        book = xlsxwriter.Workbook(year / "files" / f"t{number}.xlsx", {"in_memory": True})
        sheet = book.add_worksheet("แผน")
        sheet.write_row(0, 0, ["ที่", "โครงการ", "งบประมาณ (บาท)", "เบิกจ่าย", "ผู้รับผิดชอบ", "สถานะ", "หมายเหตุ"])
        for row in range(1, rows + 1):
            cells = [row, f"โครงการที่ {number}-{row}", row * 100.25, row * 50.5, "กองช่าง", "แล้วเสร็จ", "-"]
            sheet.write_row(row, 0, cells)
        sheet.write_row(rows + 1, 0, ["รวมทั้งสิ้น", "", rows * (rows + 1) / 2 * 100.25, rows * (rows + 1) / 2 * 50.5])
        book.close()
        listed.append(f"  - {{id: t{number}, title: ตารางที่ {number}, kind: action-plan, file: files/t{number}.xlsx}}")
    (year / "tables.yml").write_text("\n".join(listed) + "\n", encoding="utf-8")
    return folder


def with_measures(folder: Path, count: int) -> Path:
    """The example with so many measures in its year: its own, again and again, each with an id of its own."""
    path = with_years(folder, 1) / "content" / YEAR / "measures.yml"
    head, found, measures = path.read_text(encoding="utf-8").partition("measures:\n")
    parts = _A_MEASURE.split(f"{measures.rstrip()}\n\n")[1:]
    own = list(zip(parts[::2], parts[1::2], strict=True))
    more = ((f"{name}-{at}", rest) for at, (name, rest) in enumerate(islice(cycle(own), count - len(own))))
    made = "".join(f"  - id: {name}\n{rest}" for name, rest in (*own, *more))
    path.write_text(head + found + made, encoding="utf-8")
    return folder


def with_evidence(folder: Path, measures: int, evidence: int) -> Path:
    """The example with so many measures and pieces of evidence, as an agency has that fills in everything."""
    path = with_measures(folder, measures) / "content" / YEAR / "oit.yml"
    text = path.read_text(encoding="utf-8")
    have = text.count("\n  - id: ")
    more = "".join(
        f"  - id: e{number}\n    title: หลักฐานที่ {number}\n    url: https://www.example.go.th/oit/{number}\n"
        f"    items: [O{number % 43 + 1}]\n"
        for number in range(evidence - have)
    )
    path.write_text(text.replace("\nevidence:\n", f"\nevidence:\n{more}", 1), encoding="utf-8")
    return folder


def smallest(folder: Path) -> Path:
    """The three files that a site needs."""
    for name, text in _SMALLEST.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder
