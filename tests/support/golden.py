"""Page parts of the base site, against small golden files. ITASITE_GOLDEN=write writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

from itasite.findings import check
from itasite.links import Links
from itasite.views.show import Show
from tests.support.sites import CASES


def show(base: Path, page: str = "page.md") -> Show:
    site, problems = check(base)
    assert site
    assert not problems
    return Show(site, site.years[0], Links(f"2566/{page}"))


def compare(name: str, html: str) -> None:
    path = CASES / "views" / f"{name}.html"
    if os.environ.get("ITASITE_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(html, encoding="utf-8")
    assert html == path.read_text(encoding="utf-8")
