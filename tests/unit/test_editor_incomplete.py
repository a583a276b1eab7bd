"""Records with little or nothing in them: each is shown so that it can be mended, and locks nobody out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.clerk import Clerk
from tests.support.edited_site import record_form, small_site

_PAGES = (
    *("/", "/found/", "/2566/", "/2566/result/", "/2566/measures/", "/2566/measures/~new/", "/2566/groups/~new/"),
    *("/2566/oit/", "/2566/oit/o1/", "/2566/shared/~new/", "/2566/files/", "/pages/index.md/"),
)
_NEARLY_EMPTY = (
    "measures: [{}]\n",
    "groups: []\nmeasures: [{id: m1}, {id: m1}]\n",
    "measures:\n- a\n- [b]\n- {id: m1, progress: {2566: x}}\n",
    "groups: [{}, a, [b], {id: g}]\nmeasures: [{id: m, group: g}, {id: n, group: g, joins: n, progress: {6m: {}}}]\n",
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site whose year shows all its parts."""
    config = small_site(tmp_path)
    year = tmp_path / "content" / "2566" / "year.yml"
    year.parent.mkdir()
    year.write_text("updated: 2566-09-01\n", encoding="utf-8")
    return config


@pytest.mark.parametrize("written", _NEARLY_EMPTY)
def test_every_page_opens_beside_measures_with_nothing_in_them(site: Path, written: str) -> None:
    (site.parent / "content" / "2566" / "measures.yml").write_text(written, encoding="utf-8")
    clerk = Clerk(site)
    for address in _PAGES:
        assert clerk.open(address).status == 200, address


def test_a_new_measure_may_be_saved_empty_and_filled_later(site: Path) -> None:
    clerk = Clerk(site)
    page = clerk.open("/2566/measures/~new/")
    saved = clerk.send(page, record_form(page), "บันทึก")
    assert saved.status == 200
    assert "มาตรการที่ยังไม่มีชื่อ m1" in clerk.open("/2566/measures/").links()
    form = record_form(saved)
    form.fill("period", "ต.ค. 2565")
    assert "บันทึกแล้ว" in clerk.send(saved, form, "บันทึก").text
