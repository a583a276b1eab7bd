"""Web addresses as people type them: what no browser opens, what opens elsewhere than meant, and what is right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.findings import check
from itasite.problem import Problem
from itasite.text.address_faults import error_of
from itasite.text.address_slips import address_slips
from itasite.text.web_address import address_error, as_browsers_read, is_usual, link_error, split_address
from tests.support.odd import ODD_TEXT
from tests.support.projects import ADDRESSES

FIXED = "เขียน  "
# As typed, and the address to paste; what no browser opens.
NOT_OPENED = {
    "https://www.example,go.th/x.pdf": "https://www.example.go.th/x.pdf",
    "https://www,example,go,th": "https://www.example.go.th",
    "https://www.example..go.th/": "https://www.example.go.th/",
    "https://.example.go.th": "https://example.go.th",
    "https://www. example.go.th/a": "https://www.example.go.th/a",
    "https://www example.go.th": "https://www.example.go.th",
    "https://www.example.go.th ดูข่าว": "https://www.example.go.th",
    "https://www.example.go.th (หน้าแรก)": "https://www.example.go.th",
    "https://www.example.go.th<b>": "https://www.example.go.th",
    "https://www.example.go.th</td>": "https://www.example.go.th",
    "https://www.example.go.thครับ": "https://www.example.go.th",
    "https://www.example.go.thะ": "https://www.example.go.th",
    "https://www.example.go.thฯ/a": "https://www.example.go.th/a",
    "https://www.example.go.th,": "https://www.example.go.th",
    "https://www.example.go.th)": "https://www.example.go.th",
    "https://www.example.go.th”": "https://www.example.go.th",
    "https://www.example.go.th...": "https://www.example.go.th",
    "https://เทศบาล.ไทยครับ": "https://เทศบาล.ไทย",
    "https://www.a–b.go.th": "https://www.a-b.go.th",
    "https://a\u200db.go.th": "https://ab.go.th",
    "https://www.example.go.th:๘๐/": "https://www.example.go.th:80/",
    "https://www.example.go.th:80ค่ะ": "https://www.example.go.th:80",
    "http//www.example.go.th/a": "http://www.example.go.th/a",
    "https//www.example.go.th": "https://www.example.go.th",
    "https:/www.example.go.th": "https://www.example.go.th",
    "https:www.example.go.th": "https://www.example.go.th",
    "https//:www.example.go.th": "https://www.example.go.th",
    "https;//www.example.go.th": "https://www.example.go.th",
    "https.//www.example.go.th": "https://www.example.go.th",
    "https: //www.example.go.th": "https://www.example.go.th",
    "https：//www.example.go.th": "https://www.example.go.th",
    "htps://www.example.go.th": "https://www.example.go.th",
    "htpps://www.example.go.th/?a=1#b": "https://www.example.go.th/?a=1#b",
    "hhttps://www.example.go.th": "https://www.example.go.th",
    "ttps://www.example.go.th": "https://www.example.go.th",
    "httpss://www.example.go.th": "https://www.example.go.th",
    "htttp://www.example.go.th": "http://www.example.go.th",
    "httpswww.example.go.th": "https://www.example.go.th",
    "https://https://www.example.go.th": "https://www.example.go.th",
    "http://https//www.example.go.th": "https://www.example.go.th",
    "https//www,example.go.th/a b": "https://www.example.go.th/a%20b",
}
# What is to be said where the address that was meant cannot be known.
NOT_OPENED_UNKNOWN = {
    "https://[กรอก].go.th": "แทนข้อความในวงเล็บ",
    "https://{ชื่อ}.go.th": "แทนข้อความในวงเล็บ",
    "https://<ชื่อ>.go.th": "แทนข้อความในวงเล็บ",
    "https://www.(ชื่อ).go.th": "แทนข้อความในวงเล็บ",
    "https://": "พิมพ์ชื่อเว็บไซต์",
    "https://...": "พิมพ์ชื่อเว็บไซต์จริง",
    "https://…": "พิมพ์ชื่อเว็บไซต์จริง",
    "https://-": "พิมพ์ชื่อเว็บไซต์จริง",
    "https://www.example.go.th:99999/": "ลบ :99999 ออก",
    "https://www.example.go.th:25/": "ลบหมายเลขพอร์ตออก",
    "https://www.example.go.th:80:90/": "ลบเครื่องหมาย :",
    "http://192.168.0.257/": "แก้เลข IP",
    "http://1.2.3.4.5/": "แก้เลข IP",
    "http://www.1.2.3": "พิมพ์ชื่อเว็บไซต์ใหม่",
    "https://a!b.go.th/": "พิมพ์ชื่อเว็บไซต์ใหม่",
    "https://xn--zz.go.th/": "พิมพ์ชื่อเว็บไซต์ใหม่",
    f"https://{'ก' * 60}.go.th": "พิมพ์ชื่อเว็บไซต์ใหม่",
    f"https://{'a' * 64}.go.th": "พิมพ์ชื่อเว็บไซต์ใหม่",
    f"https://{'a.' * 130}go.th": "พิมพ์ชื่อเว็บไซต์ใหม่",
    "https://ัก.go.th": "พิมพ์ชื่อเว็บไซต์ใหม่",
    "https://เทศบาล.ไท": "พิมพ์ชื่อเว็บไซต์ใหม่",
    "https://a.go.th/x https://b.go.th/y": "แยกเป็นสองรายการ",
    "https://a.go.th และ www.b.go.th": "แยกเป็นสองรายการ",
}
# Only a field holds nothing but an address; in a page these are links to the site itself or of another kind.
NOT_IN_A_FIELD = {
    "www.example.go.th": "เขียน  https://www.example.go.th",
    "www.example.go.th/แผน ปี.pdf": "เขียน  https://www.example.go.th/แผน%20ปี.pdf",
    "WWW.EXAMPLE.GO.TH": "เขียน  https://WWW.EXAMPLE.GO.TH",
    "example.go.th/plan": "เขียน  https://example.go.th/plan",
    "www,example.go.th": "เขียน  https://www.example.go.th",
    "//www.example.go.th/a": "เขียน  https://www.example.go.th/a",
    "office@example.go.th": "email",
    "mailto:office@example.go.th": "email",
    "0-4400-0000": "phone",
    "C:\\งาน\\แผน.pdf": "file: files/แผน.pdf",
    "\\\\server\\งาน\\แผน.pdf": "file: files/แผน.pdf",
    "file:///D:/a.pdf": "file: files/a.pdf",
    "files/plan.pdf": "file: files/plan.pdf",
    "2566/report.md": "page: 2566/report.md",
    "ftp://www.example.go.th/a": "files/",
    "javascript:alert(1)": "https://",
    "[แผน](https://www.example.go.th/a)": "เขียน  https://www.example.go.th/a",
    "<https://www.example.go.th/a>": "เขียน  https://www.example.go.th/a",
    '<a href="https://www.example.go.th/a">ก</a>': "เขียน  https://www.example.go.th/a",
    "เว็บไซต์ https://www.example.go.th": "เขียน  https://www.example.go.th",
    "-": "state: to_be_confirmed",
    "ยังไม่มี": "state: to_be_confirmed",
}
# As typed, and the address to paste; opened, but elsewhere than was meant.
SLIPS = {
    "https://www.example.go.th/a b.pdf": "https://www.example.go.th/a%20b.pdf",
    "https://www.example.go.th/แผน ปี 2566.pdf": "https://www.example.go.th/แผน%20ปี%202566.pdf",
    "https://www.example.go.th/a.pdf (หน้า 5)": "https://www.example.go.th/a.pdf",
    "https://www.example.go.th/a.pdfค่ะ": "https://www.example.go.th/a.pdf",
    "https://www.example.go.th/planครับ": "https://www.example.go.th/plan",
    "https://www.example.go.th/a.pdfั": "https://www.example.go.th/a.pdf",
    "https://www.example.go.th/a.pdf,": "https://www.example.go.th/a.pdf",
    "https://www.example.go.th/a.": "https://www.example.go.th/a",
    "https://www.example.go.th/a.pdf”": "https://www.example.go.th/a.pdf",
    "https://www.example.go.th/aฯลฯ": "https://www.example.go.th/a",
    "https://www.example.go.th/a<br>": "https://www.example.go.th/a",
    "https://www.example.go.th/100%.pdf": "https://www.example.go.th/100%25.pdf",
    "https://www.example.go.th./": "https://www.example.go.th/",
    "https://www。example。go。th/": "https://www.example.go.th/",
    "https://www.example.go.th/\u200ba": "https://www.example.go.th/a",
    "https:///www.example.go.th/a": "https://www.example.go.th/a",
    "https://www.example.go.th/{id}": "",
    "https://www.example.go.th/[กรอก]": "",
    "https://www.a_b.go.th/": "",
    "https://-a.go.th/": "",
    "https://a.go.th/x,https://b.go.th/y": "",
}
DOUBTED = {
    "https://www.example.go.ht/a": "https://www.example.go.th/a",
    "https://www.example.goth": "https://www.example.go.th",
    "https://www.example.go.thh": "https://www.example.go.th",
    "https://www.example.co.thai": "https://www.example.co.th",
    "https://www.example.gov.th": "https://www.example.go.th",
    "https://www.facebook.con/a": "https://www.facebook.com/a",
}
RIGHT = (
    "https://www.example.go.th", "http://www.example.go.th/", "HTTP://www.example.go.th", "https://example.co.th:8080/a",
    "https://เทศบาล.ไทย/แผน-๒๕๖๖.pdf", "https://xn--o3cg7ak5c9d.xn--o3cw4h/", "https://www.example.go.th/?q=[a]#b(c)",
    "https://www.example.go.th/แผนฯ", "https://www.example.go.th/a(1)", "https://www.example.go.th/a_b/~x/@y/a,b;c=d",
    "https://web.archive.org/web/2566/https://www.example.go.th/", "https://www.go.tz/", "https://data.go.th",
    "https://[2001:db8::1]:8080/a", "https://www.example.go.th/a%20b.pdf", "https://203.0.113.7/a", "https://nic.th",
    "https://www.example.go.th/index.php?option=com_content&view=article&id=1", "https://www.facebook.com/a.b.c/",
    "https://www.example.go.th/news/ข่าว", "https://www.example.go.th:443", "https://a-b.go.th/-/_", "https://http.cat/404",
)  # fmt: skip


def of_fields(content: Path, addresses: tuple[str, ...]) -> dict[str, list[Problem]]:
    """What is told of each address as the url of a piece of evidence."""
    lines = [f"      - {{title: แผนดำเนินงาน, url: {json.dumps(a, ensure_ascii=False)}}}" for a in addresses]
    text = "items:\n  O1:\n    status: done\n    evidence:\n" + "\n".join(lines) + "\n"
    (content / "2566" / "oit.yml").write_text(text, encoding="utf-8")
    return by_line(content, "2566/oit.yml", 5, addresses)


def of_links(content: Path, addresses: tuple[str, ...]) -> dict[str, list[Problem]]:
    """What is told of each address as the target of a link in a page."""
    text = "# หน้า\n\n" + "\n".join(f"[แผนดำเนินงาน]({address})" for address in addresses) + "\n"
    (content / "text.md").write_text(text, encoding="utf-8")
    return by_line(content, "text.md", 3, addresses)


def by_line(content: Path, file: str, first: int, addresses: tuple[str, ...]) -> dict[str, list[Problem]]:
    rules = ("wrong-value", "broken-address", "address-slip", "dead-link", "unsafe-address")
    found = [problem for problem in check(content)[1] if problem.at.file == file and problem.rule in rules]
    return {
        address: [problem for problem in found if problem.at.line == first + number]
        for number, address in enumerate(addresses)
    }


def test_there_are_enough_addresses() -> None:
    assert len({*NOT_OPENED, *NOT_OPENED_UNKNOWN, *NOT_IN_A_FIELD, *SLIPS, *DOUBTED, *RIGHT}) >= 130


def test_a_field_with_what_no_browser_opens_is_an_error_with_the_right_address(base: Path) -> None:
    told = of_fields(base, (*NOT_OPENED, *NOT_OPENED_UNKNOWN, *NOT_IN_A_FIELD))
    wanted = {address: f"{FIXED}{meant}" for address, meant in NOT_OPENED.items()} | NOT_OPENED_UNKNOWN | NOT_IN_A_FIELD
    for address, problems in told.items():
        assert [(problem.rule, problem.severity) for problem in problems] == [("wrong-value", "error")], address
        said, words = problems[0].remedy, wanted[address]
        assert said == words if words.startswith(FIXED) else words in said, address


def test_a_link_with_what_no_browser_opens_is_told_once_with_the_right_address(base: Path) -> None:
    ended = "https://www.example.go.th)"  # the link ends at the bracket, and is right
    addresses = tuple(address for address in (*NOT_OPENED, *NOT_OPENED_UNKNOWN) if address != ended)
    for address, problems in of_links(base, addresses).items():
        assert [problem.rule for problem in problems] == ["broken-address"], address
        words = f"{FIXED}{NOT_OPENED[address]}" if address in NOT_OPENED else NOT_OPENED_UNKNOWN[address]
        assert words in problems[0].remedy, address


def test_what_opens_elsewhere_is_a_warning_and_not_refused(base: Path) -> None:
    for told in (of_fields(base, tuple(SLIPS)), of_links(base, tuple(SLIPS))):
        for address, problems in told.items():
            assert [(problem.rule, problem.severity) for problem in problems] == [("address-slip", "warning")], address
            assert (f"{FIXED}{SLIPS[address]}" if SLIPS[address] else "เบราว์เซอร์") in f"{problems[0].remedy} เบราว์เซอร์"
            assert problems[0].remedy.startswith(FIXED) == bool(SLIPS[address])


def test_a_name_that_ends_nearly_as_thai_ones_do_is_a_hint(base: Path) -> None:
    for told in (of_fields(base, tuple(DOUBTED)), of_links(base, tuple(DOUBTED))):
        for address, problems in told.items():
            assert [(problem.rule, problem.severity) for problem in problems] == [("address-slip", "hint")], address
            assert problems[0].remedy == f"{FIXED}{DOUBTED[address]}"


def test_what_is_right_is_left_alone(base: Path) -> None:
    for told in (of_fields(base, RIGHT), of_links(base, RIGHT)):
        assert {address: problems for address, problems in told.items() if problems} == {}


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("www.example.go.th/a?b=1#c", "เขียน  https://www.example.go.th/a?b=1#c"),
        ("example.go.th", "เขียน  https://example.go.th"),
        ("เทศบาล.ไทย", "เขียน  https://เทศบาล.ไทย"),
        ("www,example.go.th", "เขียน  https://www.example.go.th"),
        ("office@example.go.th", "เขียน  mailto:office@example.go.th"),
        ("reprot.md", "น่าจะหมายถึง"),
    ],
)
def test_a_link_without_a_scheme_is_answered_with_the_whole_address(base: Path, target: str, words: str) -> None:
    (base / "2566" / "text.md").write_text(f"# หน้า\n\n[ก]({target})\n", encoding="utf-8")
    (problem,) = [problem for problem in check(base)[1] if problem.rule == "dead-link"]
    assert words in problem.remedy


@pytest.mark.parametrize("levels", [{}, {"local-path": "ignore"}])
def test_a_password_in_an_address_is_told_as_a_password(base: Path, levels: dict[str, str]) -> None:
    (base / "2566" / "oit.yml").write_text(
        "items: {O1: {status: done, evidence: [{title: ระบบงาน, url: 'https://admin:1234@example.go.th/a'}]}}\n",
        "utf-8",
    )
    told = [problem for problem in check(base, levels)[1] if problem.severity == "error"]
    assert [problem.rule for problem in told] == ["personal-data"]
    assert "รหัสผ่าน" in told[0].message + told[0].remedy


@pytest.mark.parametrize(
    ("typed", "published"),
    [
        (" HTTPS://www.example.go.th/A ", "https://www.example.go.th/A"),
        ("https:\\\\www.example.go.th\\a?b=\\", "https://www.example.go.th/a?b=\\"),
        ("https:////www.example.go.th", "https://www.example.go.th"),
        ("https://www.example.go.th/a b?c d", "https://www.example.go.th/a%20b?c%20d"),
        ("https://www.example.go.th/แผน๑.pdf", "https://www.example.go.th/แผน๑.pdf"),
    ],
)
def test_an_address_is_published_as_browsers_read_it(typed: str, published: str) -> None:
    assert as_browsers_read(typed) == published
    assert as_browsers_read(published) == published


LABELS = st.from_regex(r"[a-z][a-z0-9]{0,20}(?:-[a-z0-9]{1,20})?", fullmatch=True) | st.sampled_from(
    ("เทศบาล", "ตำบล", "www")
)
HOSTS = st.builds(
    lambda labels, ending: ".".join((*labels, ending)),
    st.lists(LABELS, min_size=1, max_size=3),
    st.sampled_from(("go.th", "co.th", "or.th", "ac.th", "in.th", "com", "org", "net", "ไทย")),
)
PARTS = st.from_regex(
    r"[A-Za-z0-9ก-ฮ_~-]{1,12}(?:\.(?:pdf|php|html))?|[A-Za-z]{1,5}%20[a-z]{1,5}|[ก-ฮ]{1,8}", fullmatch=True
)
VALID = st.builds(
    lambda scheme, host, port, parts, query, anchor: (
        f"{scheme}://{host}{port}{''.join('/' + p for p in parts)}{query}{anchor}"
    ),
    st.sampled_from(("http", "https")),
    HOSTS,
    st.sampled_from(("", ":80", ":8080", ":443")),
    st.lists(PARTS, max_size=4),
    st.sampled_from(("", "?id=3", "?a=1&b=ข้อ", "?q=[x]", "?next=https://www.example.go.th/")),
    st.sampled_from(("", "#top", "#ส่วนที่-2")),
)


@given(VALID | st.sampled_from((*NOT_OPENED, *NOT_OPENED_UNKNOWN, *NOT_IN_A_FIELD, *SLIPS, *RIGHT)) | ADDRESSES)
def test_what_is_right_at_a_glance_is_right_at_a_closer_look(address: str) -> None:
    assert not is_usual(address) or error_of(address) is None


@given(VALID)
def test_an_address_of_valid_parts_is_never_told(address: str) -> None:
    assert address_error(address) is None
    assert link_error(address) is None
    assert address_slips(address) == ((), "")
    assert as_browsers_read(address) == address
    assert split_address(address)


@given(st.one_of(ODD_TEXT, ADDRESSES, st.builds("https://{}".format, ODD_TEXT), st.text()))
def test_no_text_raises_and_every_offer_opens(text: str) -> None:
    for fault in (address_error(text), link_error(text)):
        if fault and fault[1].startswith(f"{FIXED}http"):
            assert address_error(fault[1].removeprefix(FIXED)) is None
    _, meant = address_slips(text)
    assert not meant or address_error(meant) is None
    assert as_browsers_read(as_browsers_read(text)) == as_browsers_read(text)
