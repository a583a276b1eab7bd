"""Makes the pictures of papers in docs/guide.md anew: `.venv/bin/python docs/paper_pictures.py`.

Over the example site: the first page of each, as PDF and as LibreOffice shows the Word document. Offices have TH
SarabunPSK; in its place stands our font at its size. Needs soffice (LibreOffice) and pdftoppm (poppler).
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import Image, ImageOps

from itasite.papers.docx import docx
from itasite.papers.kinds import make, with_draft
from itasite.papers.letters import SIZE
from itasite.papers.pdf import pdf
from itasite.reading.load import load

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "images"
FONTS = ROOT / "itasite" / "papers" / "fonts"
YEAR, KINDS = 2566, ("memo", "oit")
DOTS = 72  # per inch
FAMILY = "TH SarabunPSK"


def main() -> None:
    """Make all pictures."""
    site = load(ROOT / "content").site
    year = site.year(YEAR) if site else None
    if site is None or year is None:
        raise SystemExit("no example site")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        fonts = _fonts(folder)
        for kind in KINDS:
            paper = with_draft(make(site, year, kind), errors=False, by_hand=True).paper
            (folder / f"{kind}.docx").write_bytes(docx(paper))
            as_pdf = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", scratch, f"{folder}/{kind}.docx"]
            subprocess.run(as_pdf, check=True, capture_output=True, env=os.environ | fonts)
            _keep(folder / f"{kind}.pdf", f"paper-{kind}-docx")
            (folder / f"{kind}.pdf").write_bytes(pdf(paper))
            _keep(folder / f"{kind}.pdf", f"paper-{kind}-pdf")


def _fonts(folder: Path) -> dict[str, str]:
    """What makes a program find our font under the name and in the size of that of offices."""
    (folder / "fonts").mkdir()
    for name in ("Laksaman", "Laksaman-Bold"):
        with TTFont(FONTS / f"{name}.ttf") as font:
            font["head"].unitsPerEm = round(font["head"].unitsPerEm / SIZE)
            for record in font["name"].names:
                if record.nameID in (1, 4, 16):
                    record.string = FAMILY
            font.save(folder / "fonts" / f"{name}.ttf")
    settings = folder / "fonts.conf"
    settings.write_text(f"<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>")
    return {"FONTCONFIG_FILE": str(settings), "HOME": str(folder)}


def _keep(document: Path, name: str) -> None:
    made = document.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-l", "1", "-singlefile", "-png", document, made], check=True)
    with Image.open(made.with_suffix(".png")) as page:
        ImageOps.expand(page.convert("L").quantize(16), 1, 0).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
