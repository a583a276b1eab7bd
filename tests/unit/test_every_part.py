"""A number in any part of an attached file is found, or that part is told as unread: silence means read."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pytest

from itasite import attachment
from itasite.attachment import Attachment, Unread, Why, xml
from itasite.detect.personal_data import find
from tests.support import attached, rich_office
from tests.support.disguises import ID as MADE_UP


def read(folder: Path, content: bytes) -> Attachment:
    return attachment.read(attached.put(folder, "file", content))


def holds(found: Attachment, marker: str = MADE_UP) -> bool:
    return marker in found.text


@pytest.mark.parametrize(
    ("kind", "part"),
    [(kind, part) for kind, maker in rich_office.MAKERS.items() for part in rich_office.names(maker())],
)
def test_a_number_in_any_part_of_an_office_file_is_found(tmp_path: Path, kind: str, part: str) -> None:
    found = read(tmp_path, rich_office.filled(rich_office.MAKERS[kind](), part, MADE_UP))
    assert found.kind == kind
    assert found.unread == ()
    assert not found.error
    assert holds(found)
    assert not holds(read(tmp_path / "other", rich_office.filled(rich_office.MAKERS[kind](), "no such part", MADE_UP)))


def tells(found: Attachment, marker: str = MADE_UP) -> bool:
    """Whether the number can be told from what stands beside it."""
    return marker in {each.value for passage in found.passages for each in find(passage.text)}


def inside(kind: str, name: str, content: bytes | str) -> bytes:
    """A rich office file with one more part."""
    parts = rich_office.MAKERS[kind]()
    return rich_office.filled({**parts, name: content}, "", "")


def _native(content: bytes) -> bytes:
    name = b"list.txt\0C:\\x\\list.txt\0" + bytes(4)
    path = b"C:\\x\\list.txt\0"
    body = b"\x02\0" + name + len(path).to_bytes(4, "little") + path + len(content).to_bytes(4, "little") + content
    return len(body).to_bytes(4, "little") + body


NUMBER = f"เลข {MADE_UP}"
BOOK = attached.xlsx([["ที่", NUMBER]])
EMBEDDED = {
    "a workbook": BOOK,
    "a document": attached.docx(NUMBER),
    "a document in a document": attached.archive(
        {"word/document.xml": "<a/>", "word/embeddings/x.docx": attached.docx(NUMBER)}
    ),
    "a PDF": attached.pdf(MADE_UP),
    "a text": NUMBER.encode(),
    "an object with a package": attached.compound({"Package": BOOK}),
    "an object with a PDF": attached.compound({"CONTENTS": attached.pdf(MADE_UP)}),
    "an object with a file": attached.compound({"\x01Ole10Native": _native(NUMBER.encode())}),
    "a picture with a remark": attached.picture("JPEG", comment=MADE_UP.encode()),
}


@pytest.mark.parametrize("kind", ["docx", "xlsx", "pptx", "odt"])
@pytest.mark.parametrize("what", EMBEDDED)
def test_a_file_inside_is_read_as_what_it_is(tmp_path: Path, kind: str, what: str) -> None:
    found = read(tmp_path, inside(kind, "word/embeddings/oleObject1.bin", EMBEDDED[what]))
    assert holds(found)
    assert found.unread == ()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("word/vbaProject.bin", attached.compound({"PROJECT": b"x"}), Why.MACRO),
        ("word/activeX/activeX1.bin", b"\x01\x02\xff\xfe\0\0" * 9, Why.OBJECT),
        ("word/embeddings/a.bin", attached.compound({"WordDocument": b"x"}), Why.OLD),
        ("word/embeddings/a.bin", attached.compound({"Equation Native": b"x"}), Why.OBJECT),
        ("word/embeddings/a.bin", b"\x00\x01\xff\xfe\x00" * 20, Why.UNKNOWN),
        ("word/media/a.rar", b"Rar!\x1a\x07\x01\0" + bytes(9), Why.PACKED),
        ("word/broken.xml", "<a><b></a>", Why.DAMAGED),
        ("word/entities.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', Why.UNSAFE),
        ("word/deep.xml", "<a>" * 5000 + "</a>" * 5000, Why.UNSAFE),
    ],
)
def test_what_is_not_read_is_told_by_its_name(tmp_path: Path, name: str, content: bytes | str, why: Why) -> None:
    found = read(tmp_path, inside("docx", name, content))
    assert [(unread.why, name.rpartition("/")[2] in unread.where) for unread in found.unread] == [(why, True)]


@pytest.mark.parametrize(
    "name",
    ["xl/printerSettings/printerSettings1.bin", "word/fonts/font1.odttf", "word/media/a.emf", "Pictures/Table1.svm"],
)
def test_what_never_holds_text_is_no_news(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, inside("xlsx", name, b"\x00\x01\xff\xfe\x00" * 20)).unread == ()


MEMBERS: dict[str, str | bytes] = {
    "list.txt": NUMBER,
    "tis620.csv": f"ที่,เลข\n1,{MADE_UP}\n".encode("cp874"),
    "a.docx": attached.docx(NUMBER),
    "a.xlsx": BOOK,
    "a.pdf": attached.pdf(MADE_UP),
    "a.html": f"<html><img alt='{MADE_UP}'></html>",
    "a.svg": f"<svg><text><tspan>{MADE_UP[:5]}</tspan><tspan>{MADE_UP[5:]}</tspan></text></svg>",
    "a.json": f'{{"a": "\\u0e01{MADE_UP}"}}',
    "a.rtf": "{\\rtf1{\\fonttbl{\\f0 A;}}" + MADE_UP[:4] + "{\\b " + MADE_UP[4:] + "}\\par}",
    "a.zip": attached.archive({"b.zip": attached.archive({"c.txt": NUMBER})}),
    "a.eml": "From: a\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\nContent-Type: text/plain\n\n"
    + base64.b64encode(NUMBER.encode()).decode(),
    "a.odt": rich_office.filled(rich_office.odt(), "body", MADE_UP),
    f"{MADE_UP}.txt": "x",
    "a.png": attached.picture("PNG"),
}


@pytest.mark.parametrize("name", [name for name in MEMBERS if name != "a.png"])
def test_each_file_of_a_zip_is_read(tmp_path: Path, name: str) -> None:
    found = read(tmp_path, attached.archive({name: MEMBERS[name], "other.txt": "x", "photo.png": MEMBERS["a.png"]}))
    assert (found.kind, found.unread) == ("zip", ())
    assert holds(found)
    assert all(MADE_UP not in passage.where for passage in found.passages)


@pytest.mark.parametrize(
    "value",
    [
        "{0CCD6C3B-1234-4567-8901-134567890123}",
        "M 1 3456 78901 23 6 L 1 3456 78901 23 6",
        "1,3456 78901,23 6,1",
        "134567",
    ],
)
def test_marks_and_lines_of_drawings_are_no_text(tmp_path: Path, value: str) -> None:
    content = f"<w:document xmlns:w='w'><w:p a='{value}'/></w:document>"
    assert read(tmp_path, attached.archive({"word/document.xml": content})).text == ""
    assert read(tmp_path / "svg", f"<svg><path d='{value}'/></svg>".encode()).text == ""


def test_what_a_mac_adds_to_an_archive_is_no_news(tmp_path: Path) -> None:
    added = {"__MACOSX/._a.txt": b"\0\x05\x16\x07" + bytes(90), ".DS_Store": b"\0\0\0\x01Bud1" + bytes(90)}
    assert read(tmp_path, attached.archive({"a.txt": "a", **added})).unread == ()


def test_a_remark_on_the_whole_zip_is_read(tmp_path: Path) -> None:
    made = io.BytesIO(attached.archive({"a.txt": "a"}))
    with zipfile.ZipFile(made, "a") as archive:
        archive.comment = MADE_UP.encode()
    assert holds(read(tmp_path, made.getvalue()))


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.doc", attached.compound({"WordDocument": b"x"}), Why.OLD),
        ("a.rar", b"Rar!\x1a\x07\x01\0" + bytes(9), Why.PACKED),
        ("a.mp4", b"\0\0\0\x18ftypisom" + bytes(40), Why.MEDIA),
        ("a.bin", bytes(range(256)), Why.UNKNOWN),
        ("a.pdf", attached.pdf("x", password="x"), Why.ENCRYPTED),
        ("a.pdf", b"%PDF-1.7\nnothing", Why.DAMAGED),
    ],
)
def test_what_a_zip_holds_unread_is_told_by_name(tmp_path: Path, name: str, content: bytes, why: Why) -> None:
    found = read(tmp_path, attached.archive({"x.txt": "x", name: content}))
    assert found.unread == (Unread(why, name),)


# How Excel and LibreOffice begin a worksheet: the first element alone is longer than many whole files of tests.
VOCABULARIES = " ".join(f'xmlns:x{number}="http://schemas.example.org/main/{number}"' for number in range(60))


def test_a_part_with_a_long_first_element_is_what_it_is(tmp_path: Path) -> None:
    parts: rich_office.Parts = {
        "xl/workbook.xml": f"<workbook {VOCABULARIES}/>",
        "xl/sharedStrings.xml": f"<sst {VOCABULARIES}><si><t>เลขคุมสัญญา</t></si></sst>",
        "xl/worksheets/sheet1.xml": f"<worksheet {VOCABULARIES}><sheetData><row><c t='s'><v>0</v></c></row>"
        f"<row><c><v>{MADE_UP}</v></c></row></sheetData></worksheet>",
    }
    found = read(tmp_path, attached.archive(parts))
    assert [passage.where for passage in found.passages] == ["แผ่นงานที่ 1"]
    assert f"เลขคุมสัญญา: {MADE_UP}" in found.text


@pytest.mark.parametrize(
    "begin", ["<w:sst a='", "<?xml version='1.0'?>\n<!-- <no/> --><w:sst a='", "<sst\na='", "<sst x"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_first_element_is_known_before_it_ends(begin: str, encoding: str) -> None:
    assert xml.root(begin.encode(encoding)) == "sst"


@pytest.mark.parametrize("begin", [" ", "<", "<!--", "<?", "<?x?>", "<!-- -->", "<!", "< ", "<a:"])
def test_what_begins_no_element_has_no_name(begin: str) -> None:
    assert not xml.root((begin * 9000).encode()[:8192])


@pytest.mark.parametrize(
    "head", ["&C{}", "&L{}&Rx", '&C&"Arial,Bold"&14 {}', "&R&K00FF00{}", "&C&B{} &P/&N", "&LA&C{}", "&K01+000{}"]
)
def test_numbers_in_heads_of_printed_sheets_stand_alone(tmp_path: Path, head: str) -> None:
    head = head.format(MADE_UP).replace("&", "&amp;").replace('"', "&quot;")
    sheet = f"<worksheet><headerFooter><oddHeader>{head}</oddHeader></headerFooter></worksheet>"
    found = read(tmp_path, attached.archive({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": sheet}))
    assert tells(found)


@pytest.mark.parametrize(
    "group",
    [
        "\\info{\\title X}{\\author N}{\\keywords Y}",
        "\\footnote N",
        "\\*\\annotation N",
        "\\shp{\\*\\shpinst{\\sp{\\sn wzname}{\\sv N}}}",
        "\\shptxt N",
        "\\header N",
        '\\*\\fldinst form "N"',
    ],
)
def test_what_stands_aside_in_rtf_is_not_glued_to_the_text(tmp_path: Path, group: str) -> None:
    group = group.replace("N", MADE_UP)
    assert tells(read(tmp_path, f"{{\\rtf1 text9{{{group}}}8more\\par}}".encode()))


def test_what_stands_aside_in_rtf_does_not_cut_the_text(tmp_path: Path) -> None:
    mark = "{\\*\\bkmkstart _GoBack}{\\*\\bkmkend _GoBack}{\\footnote note}"
    assert tells(read(tmp_path, f"{{\\rtf1 {MADE_UP[:5]}{mark}{MADE_UP[5:]}\\par}}".encode()))


def test_each_value_of_data_in_xml_stands_alone(tmp_path: Path) -> None:
    flat = "<?xml version='1.0'?><o:document><o:meta><d:title>{}</d:title><d:subject>12</d:subject></o:meta>"
    assert tells(read(tmp_path, (flat.format(MADE_UP) + "<t:p>x</t:p></o:document>").encode()))
    cut = f"<t:p>9</t:p><t:p>{MADE_UP[:5]}<t:span>{MADE_UP[5:]}</t:span></t:p><t:p>8</t:p></o:document>"
    assert tells(read(tmp_path, (flat.format("x") + cut).encode()))
