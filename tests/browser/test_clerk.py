"""A clerk fills in a whole year in a real browser: forms alone, from an empty site to one that can be published."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser
from pydantic import TypeAdapter

from itasite.edit.apply import plain_of
from itasite.findings import check
from itasite.item_codes import slug
from itasite.model.site import Site
from itasite.problem import Severity
from tests.support.editing import editing, way_in
from tests.support.new import new_site, run
from tests.support.repositories import git, sound
from tests.support.sites import CASES, ROOT, SURVEY
from tests.support.typist import Typist

SEED = ROOT / "content"
CHANGED = CASES / "clerk.diff"  # what the clerk's work makes of the files that `new` wrote; ITASITE_GOLDEN=write
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
PDF += b"trailer<</Root 1 0 R>>\n%%EOF\n"
UPLOADED = ("O31", "O43")
TITLE = "ประกาศของหน่วยงาน ปีงบประมาณ 2566"
Plain = dict[str, Any]


def plain(content: Path, name: str) -> Plain:
    found = plain_of((content / name).read_text(encoding="utf-8"), name)
    assert isinstance(found, dict)
    return found


def listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    agency = plain(SEED, "agency.yml")
    assert new_site(folder, agency["name"], 2566).exit_code == 0
    return folder


@pytest.fixture
def typist(site: Path, browser: Browser) -> Iterator[Typist]:
    """At the first page of `itasite edit`."""
    with editing(site) as (_, log):
        context = browser.new_context()
        page = context.new_page()
        page.goto(way_in(log))
        yield Typist(page)
        context.close()


def test_a_year_is_filled_in_by_forms_alone(site: Path, typist: Typist) -> None:
    content = site / "content"
    typist.begin_versions()
    _agency(typist, plain(SEED, "agency.yml"))
    typist.follow("ปี 2566")
    _result(typist, plain(SEED, "2566/year.yml")["result"])
    typist.follow("ปีงบประมาณ 2566")
    _measures(typist, plain(SEED, "2566/measures.yml")["measures"][:3])
    typist.follow("ปีงบประมาณ 2566")
    _items(typist, plain(SEED, "2566/oit.yml")["items"])
    print(f"\n{typist.clicks} clicks, {typist.typed} fields typed, {typist.saves} saves")

    found, seed = checked(content), checked(SEED)
    assert differences(found, seed) == []
    assert run("check", "-f", site / "mkdocs.yml").exit_code == 0
    assert run("build", "-f", site / "mkdocs.yml").exit_code == 0
    for code in UPLOADED:
        (file,) = plain(content, "2566/oit.yml")["items"][code]["evidence"]
        assert (file["title"], (site / "site/2566" / file["file"]).read_bytes()) == (TITLE, PDF)
    (shown,) = zxingcpp.read_barcodes(Image.open(site / "site/2566/survey/qr-eit.png").convert("RGB"))
    assert shown.text == SURVEY

    sound(site)
    assert len(git(site, "log", "--format=%s").splitlines()) == typist.saves + 1
    first = git(site, "rev-list", "--max-parents=0", "HEAD")
    changed = git(site, "diff", "-U0", "--no-prefix", first, "HEAD", "--", "*.yml").splitlines()
    lines = "".join(f"{line}\n" for line in changed if not line.startswith(("diff", "index", "@@")))
    if os.environ.get("ITASITE_GOLDEN") == "write":
        CHANGED.write_text(lines, encoding="utf-8")
    assert lines == CHANGED.read_text(encoding="utf-8")


def _agency(typist: Typist, seed: Plain) -> None:
    typist.follow("หน่วยงาน")
    typist.rows("units", seed["units"])
    typist.press("add:contacts")
    (contact,) = seed["contacts"]
    names = ("subdistrict", "district", "head", "website")
    typist.fill({**{name: seed[name] for name in names}, **{f"contacts.0.{key}": contact[key] for key in contact}})
    assert "เก็บเป็นรุ่น" in typist.save()


def _result(typist: Typist, seed: Plain) -> None:
    typist.follow("ผล")
    scores = {f"result.instruments.{name}": score for name, score in seed["instruments"].items()}
    typist.fill({**scores, "result.total": seed["total"], "result.level": seed["level"]})
    typist.fill({"surveys.0.url": SURVEY, "surveys.0.pending": ""})
    assert "เก็บเป็นรุ่น" in typist.save()


def _measures(typist: Typist, seed: list[Plain]) -> None:
    typist.follow("มาตรการ")
    for number, measure in enumerate(seed):
        typist.follow("เพิ่มมาตรการในกลุ่มนี้" if number else "ตัวอย่าง")
        _measure(typist, measure)
        typist.follow("มาตรการและความก้าวหน้า")


def _measure(typist: Typist, seed: Plain) -> None:
    typist.rows("title", listed(seed["title"]))
    typist.fill({"indicators": listed(seed["indicators"]), "period": seed["period"]})
    for name in ("weaknesses", "steps"):
        typist.rows(name, listed(seed[name]))
    units = typist.page.locator("[name=responsible]").evaluate_all("all => all.map(one => one.value)")
    people = listed(seed["responsible"])
    others = [each for each in people if each not in units]
    typist.fill({"responsible": [each for each in people if each in units]})
    ((at, progress),) = seed["progress"].items()
    typist.fill({f"progress.{at}.status": progress["status"]})
    for name in ("results", "outcomes"):
        typist.rows(f"progress.{at}.{name}", listed(progress[name]))
    for other in others:
        typist.fill({"responsible.~other": other})
        assert "เก็บเป็นรุ่น" in typist.save()
    if not others:
        assert "เก็บเป็นรุ่น" in typist.save()


def _items(typist: Typist, seed: Mapping[str, Plain]) -> None:
    typist.follow("การเปิดเผยข้อมูล")
    for number, (code, item) in enumerate(seed.items()):
        if number:
            typist.next()
        else:
            typist.follow(code)
        assert typist.page.url.partition("?")[0].endswith(f"/2566/oit/{slug(code)}/")
        typist.fill({"status": item["status"], "responsible": listed(item["responsible"])})
        typist.rows("result", listed(item["result"]))
        if code in UPLOADED:
            typist.press("add:evidence")
            assert "เก็บเป็นรุ่น" in typist.hand_in(
                "evidence.0.file", {"name": f"{TITLE}.pdf", "mimeType": "application/pdf", "buffer": PDF}, TITLE
            )
        else:
            assert "เก็บเป็นรุ่น" in typist.save()


def checked(content: Path) -> Site:
    found, problems = check(content)
    assert found is not None
    assert [one for one in problems if one.severity is Severity.ERROR] == []
    return found


def differences(found: Site, seed: Site) -> list[tuple[Any, Any]]:
    """What was typed and does not mean what the seed says."""
    names = ("name", "kind", "subdistrict", "district", "province", "head", "website", "contacts", "units")
    pairs = [(getattr(found.agency, name), getattr(seed.agency, name)) for name in names]
    ours, theirs = found.year(2566), seed.year(2566)
    assert ours
    assert theirs
    pairs += [(ours.info.result, theirs.info.result)]
    pairs += list(zip(ours.disclosure.items.items(), theirs.disclosure.items.items(), strict=True))
    pairs += list(zip(ours.measures.measures, theirs.measures.measures[:3], strict=True))
    meant = [(_meant(one), _meant(other)) for one, other in pairs]
    return [pair for pair in meant if pair[0] != pair[1]]


def _meant(value: object) -> Any:
    """A record as data; units are ticked, so they come in the order in which the agency lists them."""
    found = TypeAdapter(Any).dump_python(value)
    for one in found if isinstance(found, tuple) else [found]:
        if isinstance(one, dict) and "responsible" in one:
            one["responsible"] = sorted(one["responsible"])
            one.pop("evidence", None)  # the seed's paper names none; two files are handed in here
    return found
