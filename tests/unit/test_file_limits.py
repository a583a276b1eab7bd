"""Files that are made to fill the memory or to take for ever: read up to a limit, and told."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from itasite import attachment
from itasite.attachment import Attachment, Why
from tests.support import attached
from tests.support.sites import ROOT

_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_T = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"'


def workbook(strings: str, sheet: str) -> bytes:
    return attached.archive(
        {
            "xl/workbook.xml": f"<workbook {_S}/>",
            "xl/sharedStrings.xml": f"<sst {_S}>{strings}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet {_S}><sheetData>{sheet}</sheetData></worksheet>",
        }
    )


def spreadsheet(cells: str) -> bytes:
    content = f"<office:document-content {_T}><table:table>{cells}</table:table></office:document-content>"
    return attached.archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def nested(levels: int) -> bytes:
    made = attached.archive({"a.txt": "end"})
    for _ in range(levels):
        made = attached.archive({f"{number}.zip": made for number in range(8)})
    return made


NAMED = "<c t='s'><v>0</v></c>"
BOMBS: dict[str, Callable[[], bytes]] = {
    "one long string in many cells": lambda: workbook(
        f"<si><t>{'ก ' * 20_000}</t></si>", f"<row>{NAMED * 60_000}</row>"
    ),
    "one string in many rows": lambda: workbook(f"<si><t>{'ก' * 500}</t></si>", f"<row>{NAMED * 9}</row>" * 60_000),
    "many strings": lambda: workbook("<si/>" * 3_000_000, "<row/>"),
    "many rows": lambda: workbook("", "<row/>" * 5_000_000),
    "a long number": lambda: workbook("", "<row><c><v>1E-999999999</v></c><c><v>1E999999999</v></c></row>"),
    "columns repeated for ever": lambda: spreadsheet(
        "<table:table-row table:number-rows-repeated='1048576'>"
        "<table:table-cell table:number-columns-repeated='16384'><text:p>กกกก</text:p></table:table-cell>"
        "</table:table-row>" * 2000
    ),
    "elements in elements": lambda: attached.archive({"word/document.xml": "<a>" * 10_000_000}),
    "zeros": lambda: attached.archive({f"{number}.txt": bytes(40_000_000) for number in range(9)}),
    "spaces in XML": lambda: attached.archive({"word/document.xml": "<a>" + " " * 300_000_000 + "</a>"}),
    "one attribute": lambda: attached.archive({"word/document.xml": f"<a b='{'1 ' * 30_000_000}'/>"}),
    "archives in archives": lambda: nested(6),
    "many parts": lambda: attached.archive({f"{number}.xml": "<a/>" for number in range(20_000)}),
    "text in RTF": lambda: b"{\\rtf1 " + b"{\\b 12}" * 2_000_000 + b"}",
    "long text": lambda: b"ab " * 10_000_000,
}
# what is empty however long it is, has been read whole
WHOLE = ("a long number", "columns repeated for ever")
_CODE = """
import re, sys
from pathlib import Path
from itasite import attachment
found = attachment.read(Path(sys.argv[1]))
text = sum(len(passage.text) for passage in found.passages)
most = re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())
print(bool(found.unread or found.error), text, int(most[1]) // 1000)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is measured as Linux tells it")
@pytest.mark.parametrize("bomb", BOMBS)
def test_memory_is_bounded_and_what_is_left_out_is_told(bomb: str, tmp_path: Path) -> None:
    path = attached.put(tmp_path, "file", BOMBS[bomb]())
    run = [sys.executable, "-c", _CODE, str(path)]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, encoding="utf-8", check=True, timeout=300)
    told, letters, megabytes = done.stdout.split()
    assert told == str(bomb not in WHOLE)
    assert int(letters) <= 3_100_000
    assert int(megabytes) < 400, "a plain run takes about 40"


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


@pytest.mark.parametrize("sort", ENDLESS)
def test_work_grows_with_the_size(sort: str, tmp_path: Path) -> None:
    times = []
    for number in (20_000, 80_000):
        path = attached.put(tmp_path, str(number), ENDLESS[sort](number))
        began = time.process_time()
        attachment.read(path)
        times.append(time.process_time() - began)
    assert times[1] < max(times[0], 0.1) * 10, times


def read(folder: Path, content: bytes) -> Attachment:
    return attachment.read(attached.put(folder, "file", content))


def test_what_stands_before_the_limit_is_kept(tmp_path: Path) -> None:
    found = read(tmp_path, workbook(f"<si><t>{'ก ' * 20_000}</t></si>", f"<row>{NAMED * 5}</row>" * 600))
    assert len(found.text) > 1_000_000
    assert [unread.why for unread in found.unread] == [Why.LIMIT]


def test_a_large_file_is_told_and_is_the_kind_that_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachment, "MOST_BYTES", 100)
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
