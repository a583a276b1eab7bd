"""Saved web pages of the programs that agencies use: panels, icons, layout tables, archives, lists of links."""

from __future__ import annotations

import pytest

from itasite.office import reader
from itasite.office.joined import joined
from itasite.office.links import straight
from itasite.office.page_codes import begins
from itasite.office.table import Link, Table
from itasite.words import office as said


def tables(page: str | bytes, name: str = "a.html") -> tuple[Table, ...]:
    found = reader.read(page if isinstance(page, bytes) else page.encode(), name)
    assert found.refused == ""
    return found.tables


def shown(table: Table) -> list[list[str]]:
    return [[cell.shown for cell in row] for row in table.rows]


def listed(body: str, head: str = "") -> list[tuple[str, str, list[str]]]:
    """Code, title and addresses of the items of a page."""
    table = tables(f"<html><head>{head}</head><body>{body}</body></html>")[-1]
    return [(code.shown, title.shown, [one.address for one in urls.links]) for code, title, urls in table.rows[1:]]


def item(number: int, content: str, title: str = "ก") -> str:
    return f"<div><h4>O{number} {title}</h4>{content}</div>"


_LINK = '<a href="/{0}">คลิก</a>'


def test_panels_that_open_are_read_and_other_hidden_pieces_are_not() -> None:
    panel = '<div class="tab-content" style="display: none;">{}</div>'
    body = "".join(item(at, panel.format(_LINK.format(at))) for at in (1, 2, 3))
    secret = f'<div style="display:none">{item(4, _LINK.format(4))}</div><p hidden>O5 ลับ</p>'
    base = '<base href="https://b.go.th/ita/">'
    assert listed(body + secret, base) == [(f"O{at}", "ก", [f"https://b.go.th/{at}"]) for at in (1, 2, 3)]


def test_titles_inside_links_on_the_line_of_the_code() -> None:
    body = (
        '<p>O1 <a href="https://b.go.th/1">โครงสร้าง</a></p><p><a href="https://b.go.th/2">O2 ผู้บริหาร</a></p>'
        '<p>O3 อำนาจหน้าที่ <a href="https://b.go.th/3">ดาวน์โหลด</a></p><p>O4</p><p>แผน</p><a href="https://b.go.th/4">ดู</a>'
    )
    assert listed(body) == [
        ("O1", "โครงสร้าง", ["https://b.go.th/1"]), ("O2", "ผู้บริหาร", ["https://b.go.th/2"]),
        ("O3", "อำนาจหน้าที่", ["https://b.go.th/3"]), ("O4", "แผน", ["https://b.go.th/4"]),
    ]  # fmt: skip


def test_links_of_menus_and_below_the_list_are_no_evidence() -> None:
    menu = f'<div class="main-menu">{item(1, _LINK.format("menu"))}</div>'
    share = '<div class="sharedaddy"><a href="https://facebook.com/s">แชร์</a></div>'
    below = '<div><a href="https://b.go.th/news">ข่าว</a></div><aside><a href="https://b.go.th/x">x</a></aside>'
    body = f"{menu}<main>{''.join(item(at, _LINK.format(at)) for at in (1, 2, 3))}{share}</main>{below}"
    made = listed(body, '<link rel="canonical" href="https://b.go.th/ita/">')
    assert made == [(f"O{at}", "ก", [f"https://b.go.th/{at}"]) for at in (1, 2, 3)]


def test_a_list_of_contents_is_not_the_list() -> None:
    contents = "".join(f'<li><a href="#o{at}">O{at} ก</a></li>' for at in (1, 2, 3))
    body = f"<ul>{contents}</ul>" + "".join(item(at, f'<a href="https://b.go.th/{at}">ดู</a>') for at in (1, 2, 3))
    assert [code for code, _, _ in listed(body)] == ["O1", "O2", "O3"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("O1 โครงสร้าง", "O1"), ("(o๒) ข้อมูล", "o๒"), ("3. O3: ก", "O3"), ("ข้อ O4", "ข้อ O4"), ("OIT-05 ก", None),
        ("03 อำนาจหน้าที่", "03"), ("O1-O9 ข้อมูลพื้นฐาน", None), ("O1 ถึง O9", None), ("01/02/2566 ข่าว", None),
        ("02 มกราคม 2566", None), ("04-4123456", None), ("08.30 น.", None), ("O123", None), ("โทร 044", None),
    ],
)  # fmt: skip
def test_lines_that_begin_with_a_code(line: str, code: str | None) -> None:
    found = begins(line)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("address", "to"),
    [
        ("https://www.google.com/url?q=https%3A%2F%2Fb.go.th%2F1&sa=D", "https://b.go.th/1"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fb.go.th%2F1&h=x", "https://b.go.th/1"),
        ("https://www.google.com/url?q=javascript:x", "https://www.google.com/url?q=javascript:x"),
        ("https://b.go.th/url?q=https://c.go.th", "https://b.go.th/url?q=https://c.go.th"),
    ],
)
def test_addresses_that_only_lead_on(address: str, to: str) -> None:
    assert straight(address) == to


def test_layout_tables_are_seen_through() -> None:
    body = "".join(f'<p>O{at} ก <a href="https://b.go.th/{at}">คลิก</a></p>' for at in (1, 2, 3))
    assert [code for code, _, _ in listed(f"<table><tr><td>เมนู<td>{body}</table>")] == ["O1", "O2", "O3"]
    inner = "<table><tr><th>ที่<th>โครงการ<th>งบ<tr><td>1<td>ถนน <b>ดำ<td>20<tr><td>2<td>ท่อ<td>30</table>"
    (made,) = tables(f"<html><table><tr><td>หัว<td>ขวา<tr><td colspan=2><h3>แผน</h3>{inner}</table></html>")
    assert (shown(made)[1:], made.title) == ([["1", "ถนน ดำ", "20"], ["2", "ท่อ", "30"]], "แผน")


def test_ticks_of_pages_are_boxes_icons_pictures_and_fonts() -> None:
    cells = (
        '<i class="fa fa-check" aria-hidden="true"></i>', '<input type="checkbox" checked>', '<input type="checkbox">',
        "<span style='font-family:Wingdings'>ü</span>", '<font face="Wingdings 2">P</font>',
        '<img class="emoji" alt="✔">', '<i class="far fa-square"></i>', '<i class="fas fa-times"></i>',
        '<i class="fa fa-download"></i>',
    )  # fmt: skip
    (made,) = tables(f"<html><table><tr>{''.join(f'<td>{one}</td>' for one in cells)}<td>ก</table></html>")
    assert shown(made)[0][:-1] == ["✓", "✓", "☐", "✓", "✓", "✔", "☐", "✗", ""]


def test_pictures_and_struck_text_are_asked() -> None:
    (made,) = tables('<html><table><tr><td><img src="x.png"><td><del>ก</del> ข<td><s></s>ค</table></html>')
    assert [cell.notes for cell in made.rows[0]] == [(said.PICTURE,), (said.STRUCK,), ()]
    (made,) = tables("<html><table><tr><td>5<sup>1</sup><td>ก<sup>ข</sup></table></html>")
    assert [cell.notes for cell in made.rows[0]] == [(said.RAISED.format(text="1"),), ()]


def test_rows_that_go_on_and_rows_of_forms_and_feet() -> None:
    page = (
        "<html><table><tfoot><tr><td>รวม<td>9</tfoot><form><tr><th>ที่<th>โครงการ</form>"
        f"<tr><td rowspan=0>1<td>ก{'<tr><td>ข' * 3}</table></html>"
    )
    (made,) = tables(page)
    assert shown(made)[:3] == [["ที่", "โครงการ"], ["1", "ก"], ["1", "ข"]]
    assert shown(made)[-2:] == [["1", "ข"], ["รวม", "9"]]


def test_tables_of_one_page_after_the_other_are_one() -> None:
    head = "<tr><td>ที่<td>โครงการ<td>งบประมาณ"
    both = f"<html><p>แผน</p><table>{head}<tr><td>1<td>ก<td>5</table> <table>{head}<tr><td>2<td>ข<td>6</table></html>"
    (made,) = joined(tables(both))
    assert (made.before, len(made.entries)) == (("แผน",), 2)
    assert len(joined(tables(both.replace("</table> ", "</table><p>แผนของกองช่าง</p>")))) == 2


def test_archives_and_pages_that_call_themselves_xml() -> None:
    head = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://b.go.th/ita/\r\nMIME-Version: 1.0\r\n"
    part = "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    body = '<html><table><tr><td>O1<td><a href=3D"1.pdf">=E0=B8=81</a></table></html>'
    saved = f'{head}Content-Type: multipart/related; boundary="b"\r\n\r\n{part}{body}\r\n--b--\r\n'
    assert tables(saved, "a.mht")[0].rows[0][1].links == (Link("ก", "https://b.go.th/ita/1.pdf"),)
    page = "<table><tr><td>ก</td><td>ข</td></tr></table></body></html>"
    for begin in ('<?xml version="1.0"?>\n<!DOCTYPE html><html><body>', "<html><meta charset=tis-620><body>"):
        assert shown(tables((begin + page).encode("tis-620" if "tis" in begin else "utf-8"))[0]) == [["ก", "ข"]]
    saved = "<!-- saved from url=(0020)https://b.go.th/ita/ --><html><body><table><tr><td>ก<td><a href=2>ข</a></table>"
    assert tables(saved)[0].rows[0][1].links == ()
    assert tables(saved.replace("href=2", "href=2.pdf"))[0].rows[0][1].links == (
        Link("ข", "https://b.go.th/ita/2.pdf"),
    )
