"""Files that are made to fill the memory or to take for ever: read up to a limit, and told."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from itasite import attachment
from itasite.attachment import Attachment, Why, opened
from tests.support import attached
from tests.support.bombs import NAMED, workbook
from tests.support.growth import assert_in_step

_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_T = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"'


# Each is made for one of our patterns: what is looked for begins again and again and never ends.
ENDLESS: dict[str, Callable[[int], bytes]] = {
    "relations": lambda n: attached.archive({"_rels/.rels": "Target='a' " * n, "a.xml": "<a/>"}),
    "forms of numbers": lambda n: attached.archive(
        {
            "xl/workbook.xml": "<w/>",
            "xl/styles.xml": f"<styleSheet><numFmt numFmtId='9' formatCode='{'[' * n}'/></styleSheet>",
        }
    ),
    "XMP": lambda n: attached.JPG + b"<x:xmpmeta " * n,
    "captions": lambda n: attached.JPG + b"Photoshop 3.0\0" + b"\x1c\x02\x50\xff\xff" * n,
    "comments of HTML": lambda n: b"<html>" + b"<!-" * n,
    "scripts": lambda n: b"<html>" + b"<script> </script " * n,
    "attributes": lambda n: b"<html><a " + b"a = " * n,
    "groups of RTF": lambda n: b"{\\rtf1" + b"{" * n,
    "rows of dots": lambda n: attached.pdf(". , " * n),
    "points of drawings": lambda n: b"<svg><polyline points='" + b"1.1,2.2" * n + b" @'/></svg>",
    "mail": lambda n: b"From: a\n" + b" a:\n" * n,
}


@pytest.mark.repeats
@pytest.mark.parametrize("sort", ENDLESS)
def test_work_grows_with_the_size(sort: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rounds = count()

    def work(number: int) -> float:
        monkeypatch.setenv("ITASITE_CACHE", str(tmp_path / f"cache-{next(rounds)}"))  # nothing is remembered
        path = attached.put(tmp_path, str(number), ENDLESS[sort](number))
        began = time.process_time()
        attachment.read(path)
        return time.process_time() - began

    assert_in_step(work, 20_000)


def read(folder: Path, content: bytes) -> Attachment:
    return attachment.read(attached.put(folder, "file", content))


def test_what_stands_before_the_limit_is_kept(tmp_path: Path) -> None:
    found = read(tmp_path, workbook(f"<si><t>{'ก ' * 20_000}</t></si>", f"<row>{NAMED * 5}</row>" * 600))
    assert len(found.text) > 1_000_000
    assert [unread.why for unread in found.unread] == [Why.LIMIT]


def test_a_large_file_is_told_and_is_the_kind_that_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "MOST_BYTES", 100)
    for kind, content in {
        "docx": attached.docx("a" * 500),
        "pdf": attached.pdf("a"),
        "xls": attached.compound({"Workbook": b"x"}),
    }.items():
        found = read(tmp_path / kind, content)
        assert found.kind == kind
        assert [unread.why for unread in found.unread] == [Why.LIMIT]


@pytest.mark.parametrize(
    ("streams", "inside", "kind"),
    [
        ({"Workbook": b"x"}, {"WordDocument": b"x"}, "xls"),
        ({"WORKBOOK": b"x"}, None, "xls"),
        ({"Book": b"x"}, None, "xls"),
        ({"WordDocument": b"x"}, {"Workbook": b"x", "PowerPoint Document": b"x"}, "doc"),
        ({"PowerPoint Document": b"x"}, {"Workbook": b"x"}, "ppt"),
        ({"__properties_version1.0": b"x"}, {"WordDocument": b"x"}, "unknown"),
    ],
)
def test_an_old_office_file_is_what_its_root_says(
    tmp_path: Path, streams: dict[str, bytes], inside: dict[str, bytes] | None, kind: str
) -> None:
    assert read(tmp_path, attached.compound(streams, inside=inside)).kind == kind


@pytest.mark.parametrize(
    ("form", "written", "shown"),
    [
        ("0000000000", "812345678", "0812345678"),
        ("000\\-000\\-0000", "812345678", "0812345678"),
        ("[&lt;=99999999]0\\-####\\-####;0#\\-####\\-####", "812345678", "0812345678"),
        ("0", "1345678901236", "1345678901236"),
        ("#,##0.00", "812345678", "812345678"),
        ("General", "812345678", "812345678"),
        ("d/m/yyyy", "44927", "44927"),
    ],
)
def test_a_number_is_read_as_the_cell_shows_it(tmp_path: Path, form: str, written: str, shown: str) -> None:
    styles = (
        f"<styleSheet><numFmts><numFmt numFmtId='165' formatCode='{form}'/></numFmts>"
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='165'/></cellXfs></styleSheet>"
    )
    sheet = f"<worksheet><sheetData><row><c s='1'><v>{written}</v></c></row></sheetData></worksheet>"
    parts = {"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": sheet, "xl/styles.xml": styles}
    assert shown in read(tmp_path, attached.archive(dict(parts))).text.split()


@pytest.mark.parametrize(
    ("cells", "joined"),
    [
        (list("1345678901236"), True),
        (["1", "3456", "78901", "23", "6"], True),
        (["081", "234", "5678"], True),
        (["12", "345", "6789"], False),
        (["100", "200", "300"], False),
    ],
)
def test_a_number_in_boxes_is_one_number(tmp_path: Path, cells: list[str], joined: bool) -> None:
    found = read(tmp_path, f"a,{','.join('b' * len(cells))}\nเลข,{','.join(cells)}\n".encode())
    assert ("".join(cells) in found.text) is joined
