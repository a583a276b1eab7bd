"""What facts mean: cases that no server on this machine can show, or too many to serve."""

from __future__ import annotations

import gzip
from itertools import pairwise

import pytest

from itasite.linkcheck import public_ip, url_parts
from itasite.linkcheck.classify import classify
from itasite.linkcheck.observation import Answer, Failure, Observation
from itasite.linkcheck.page import PageText, read_page
from itasite.linkcheck.phrases import says_not_found
from itasite.linkcheck.states import REMEDIES, STATE_WORDS, Standing, State, standing

TEXT = "เมนู " * 100


def way(*urls: str, status: int = 200, title: str = "", permanent: bool = False) -> State:
    """The state of the first address, from which redirects led to the last."""
    steps = [Answer(url, 301, following, permanent=permanent) for url, following in pairwise(urls)]
    last = Answer(urls[-1], status, page=PageText(title, text=TEXT), seconds=0.1)
    return classify(Observation(urls[0], (*steps, last)), slow=5).state


@pytest.mark.parametrize(
    ("asked", "ended", "state"),
    [
        ("https://a.go.th/doc.pdf", "https://a.go.th/", State.HOME),
        ("https://a.go.th/doc.pdf", "https://a.go.th/index.php", State.HOME),
        ("https://a.go.th/doc.pdf", "https://a.go.th/th/home.html", State.HOME),
        ("https://a.go.th/doc.pdf", "https://parked.example", State.HOME),
        ("https://a.go.th/index.php?id=5", "https://a.go.th/", State.HOME),
        ("https://a.go.th/", "https://a.go.th/home", State.ALIVE),
        ("https://a.go.th", "https://www.a.go.th/", State.ALIVE),
        ("https://a.go.th/doc", "https://a.go.th/index.php?id=5", State.ALIVE),
        ("https://a.go.th/doc", "https://a.go.th/error404", State.SOFT_404),
        ("https://a.go.th/doc", "https://a.go.th/page-not-found/", State.SOFT_404),
        ("https://a.go.th/404", "https://a.go.th/404/", State.ALIVE),
        ("https://forms.gle/x", "https://docs.google.com/forms/d/e/x/closedform", State.SOFT_404),
        ("https://a.go.th/doc", "https://a.go.th/wp-login.php?redirect_to=doc", State.SIGN_IN),
        ("https://a.go.th/login", "https://a.go.th/login/?lang=th", State.ALIVE),
        ("https://a.go.th/doc", "https://a.go.th/login-history-report", State.ALIVE),
        ("https://1drv.ms/x", "https://login.live.com/oauth20_authorize.srf", State.SIGN_IN),
        ("https://a.sharepoint.com/x", "https://a.sharepoint.com/_layouts/15/AccessDenied.aspx", State.SIGN_IN),
        ("https://m.facebook.com/x", "https://m.facebook.com/login.php?next=x", State.SIGN_IN),
    ],
)
def test_where_a_redirect_ends(asked: str, ended: str, state: State) -> None:
    assert way(asked, ended) is state


@pytest.mark.parametrize(
    ("url", "status", "title", "state"),
    [
        ("https://drive.google.com/file/d/1/view", 200, "คู่มือการเข้าสู่ระบบ.pdf - Google Drive", State.ALIVE),
        ("https://drive.google.com/file/d/1/view", 200, "Google Drive: Sign-in", State.SIGN_IN),
        ("https://drive.google.com/file/d/1/view", 200, "คุณต้องมีสิทธิ์เข้าถึง", State.SIGN_IN),
        ("https://drive.google.com/file/d/1/view", 403, "", State.SIGN_IN),
        ("https://drive.google.com/file/d/1/view", 404, "", State.GONE),
        ("https://www.facebook.com/a", 200, "Log in to Facebook | Facebook", State.SIGN_IN),
        ("https://www.facebook.com/a", 200, "เข้าสู่ระบบ Facebook", State.SIGN_IN),
        ("https://www.facebook.com/a", 200, "อบต.ตัวอย่าง | Facebook", State.ALIVE),
        ("https://www.facebook.com/a", 400, "", State.REFUSED),
        ("https://www.facebook.com/a", 403, "", State.REFUSED),
        ("https://a.sharepoint.com/x", 401, "", State.SIGN_IN),
        ("https://a.go.th/e-service", 200, "เข้าสู่ระบบ", State.ALIVE),
        ("https://notdrive.google.com.example/x", 403, "", State.REFUSED),
    ],
)
def test_services_and_others(url: str, status: int, title: str, state: State) -> None:
    assert way(url, status=status, title=title) is state


def test_a_short_address_is_meant_to_lead_elsewhere() -> None:
    assert way("https://bit.ly/x", "https://a.go.th/doc", permanent=True) is State.ALIVE
    assert way("https://bit.ly/x", "https://a.go.th/", permanent=True) is State.ALIVE
    assert way("https://b.go.th/x", "https://a.go.th/doc", permanent=True) is State.MOVED
    assert way("http://a.go.th/doc", "https://a.go.th/doc", permanent=True) is State.MOVED


NOT_FOUND = """
Error: 404 Category not found|View not found [name, type, prefix]: article, html, contentView
ไม่พบไฟล์ที่ต้องการดาวน์โหลด|ไม่พบหน้าที่คุณต้องการ
อุ๊ปส์! ไม่พบหน้านั้น|หน้านี้ไม่มีอยู่ในระบบ|ไม่พบประกาศนี้|ไม่พบรายการ|Invalid page|Item not found
Post not found|ไฟล์ไม่พบ|ข้อมูลถูกลบ
The requested URL was not found on this server.|ไม่มีบทความ|Article not found
ขออภัย ไฟล์ที่คุณร้องขอไม่มีอยู่|วิดีโอนี้ไม่พร้อมใช้งาน
Sorry, the file you have requested does not exist.
This item might not exist or is no longer available|Video unavailable
ลิงก์นี้หมดอายุแล้ว|หน้าเว็บนี้ถูกลบหรือย้ายแล้ว|ไม่พบสิ่งที่คุณกำลังมองหา|ไม่พบผลลัพธ์
This file has been deleted|No results found|ลิงก์เสีย
404|404 Not Found|Not Found|Page not found - อบต.พันชนะ|อบต.พันชนะ — ไม่พบหน้าที่ต้องการ
ไม่พบหน้าเว็บที่คุณต้องการ
ขออภัย ไม่พบหน้าที่ท่านค้นหา|ไม่พบข้อมูล|Error 404 (Not Found)!!1|404: Not Found
Oops! That page can’t be found.
The page you requested could not be found|404 - File or directory not found.|ไม่พบเอกสาร
หน้านี้ถูกลบไปแล้ว
เนื้อหานี้ไม่พร้อมใช้งานในขณะนี้|This content isn't available right now|Object not found!
ข้อผิดพลาด 404
The page cannot be found|ไม่พบไฟล์ที่ต้องการ|หน้าที่คุณค้นหาไม่มีอยู่
Page you are looking for was not found|ไม่พบหน้านี้ค่ะ
Sorry, this page isn't available.|404 ไม่พบหน้าที่ต้องการ
"""
FOUND = """
ไม่พบเรื่องร้องเรียน|ไม่มีข้อร้องเรียน|ข้อมูลข่าวสาร|หาข้อมูล|หน้าหลัก|รายการประกาศ
ไม่พบผู้มีสิทธิสอบ|ข่าวถูกแชร์|เว็บไซต์หน่วยงาน
วิธีแก้ไขเมื่อไม่พบหน้าเว็บ (404)|ประกาศผลสอบ 404 ราย|ทางหลวงหมายเลข 404
รายงานผล ไม่พบข้อร้องเรียนการทุจริต|ไม่พบการทุจริต
HTTP 404 Not Found คืออะไร|องค์การบริหารส่วนตำบล|Lost and found|รายงานการตรวจสอบ: ไม่พบผู้กระทำผิด
โรงเรียนบ้าน 404
What to do when a page is not found|ไม่พบข้อมูลการร้องเรียนการทุจริต ปี 2566|ถนน - 404
เอกสารที่ท่านต้องการ|ข้อผิดพลาดที่พบบ่อย
ไม่มีข้อมูลเรื่องร้องเรียน ปีงบประมาณ 2566
"""


@pytest.mark.parametrize("title", [each for line in NOT_FOUND.split("\n") for each in line.split("|") if each])
def test_titles_that_say_not_found(title: str) -> None:
    assert says_not_found(PageText(title, text=TEXT)) == title
    if "พันชนะ" not in title:  # a heading does not name the site
        assert says_not_found(PageText("อบต.ตัวอย่าง", (title,), TEXT)) == title


@pytest.mark.parametrize("title", [each for line in FOUND.split("\n") for each in line.split("|") if each])
def test_titles_that_only_mention_it(title: str) -> None:
    assert says_not_found(PageText(title, (title,), title)) == ""


def test_a_long_page_may_speak_of_what_is_not_found() -> None:
    assert says_not_found(PageText("คู่มือ", text="ไม่พบหน้าเว็บ " + TEXT)) == ""
    assert says_not_found(PageText("", text="ไม่พบหน้าเว็บ")) == "ไม่พบหน้าเว็บ"


def test_a_page_is_read_past_what_is_not_shown() -> None:
    html = (
        "<svg><title>ไอคอน</title></svg><title>ชื่อ &amp; นาม</title><script>'<h1>404</h1>'</script>"
        "<h1>หัว<b>ข้อ</b></h1><style>x</style><p>เนื้อ"
    )
    found = read_page(html.encode())
    assert (found.title, found.headings, found.text) == ("ชื่อ & นาม", ("หัวข้อ",), "หัว ข้อ เนื้อ")


def test_a_text_without_an_end_is_read_to_its_end() -> None:
    assert read_page("ไม่พบไฟล์".encode()).text == "ไม่พบไฟล์"


@pytest.mark.parametrize(("seconds", "wanted"), [(0, "/a"), (5, "/a"), (30, "")])
def test_a_page_that_sends_on_late_is_meant_to_be_read(seconds: int, wanted: str) -> None:
    assert read_page(f"<meta http-equiv=Refresh content='{seconds};URL=/a'>".encode()).refresh == wanted


def test_a_page_that_unpacks_without_end_is_cut() -> None:
    packed = gzip.compress(b"x" * 10_000_000)
    assert 0 < len(read_page(packed, encoding="gzip").text) < 10 * len(packed)


@pytest.mark.parametrize("cut", range(1, 7))
def test_a_page_that_was_cut_off_in_a_letter_is_still_read_as_utf8(cut: int) -> None:
    assert read_page("<title>ไม่พบ</title>กกก".encode()[:-cut]).title == "ไม่พบ"


@pytest.mark.parametrize("body", [b"", b"\x00\xff" * 99, b"<" * 9999, b"<title>", b"</h1></title>", b"<h1><h1></h1>x"])
@pytest.mark.parametrize("kind", ["text/html; charset=none", "text/html; charset=idna", ""])
@pytest.mark.parametrize("encoding", ["", "gzip", "br"])
def test_no_page_is_too_broken_to_be_read(body: bytes, kind: str, encoding: str) -> None:
    assert isinstance(read_page(body, kind, encoding), PageText)


INNER = (
    "127.0.0.1 127.9.9.9 10.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 "
    "255.255.255.255 240.0.0.1 192.0.2.1 :: ::1 fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 ::ffff:127.0.0.1 "
    "::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 2002:7f00:1:: 2002:a00:1:: 2001:0:7f00:1::1 nonsense "
    "::127.0.0.1 ::8.8.8.8 fec0::1 64:ff9b:1::1 64:ff9b:1::808:808 192.0.0.1 192.0.0.9 192.0.0.192 192.88.99.1 "
    "198.18.0.1 "
    "198.19.255.255 198.51.100.1 203.0.113.1 100.127.255.255 0.1.2.3 255.0.0.1 239.1.1.1 2001:db8::1 "
    "2001:2::1 2001:20::1 "
    "3fff::1 100::1 5f00::1 4000::1 fe00::1 feff::1 ff0e::1 ::ffff:192.168.1.1 "
    "::ffff:0:127.0.0.1 2002:c0a8:101::1 127.1 010.1.2.3"
)
PUBLIC = (
    "8.8.8.8 203.150.0.1 2606:4700::1111 ::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808:: 1.1.1.1 "
    "100.63.255.255 100.128.0.1 "
    "172.15.0.1 172.32.0.1 192.0.1.1 198.17.0.1 198.20.0.1 223.255.255.255 2001:200::1 2400:cb00::1 2a00::1 2c0f::1"
)


@pytest.mark.parametrize("ip", INNER.split())
def test_inner_numbers(ip: str) -> None:
    assert not public_ip.is_public(ip)


@pytest.mark.parametrize("ip", PUBLIC.split())
def test_public_numbers(ip: str) -> None:
    assert public_ip.is_public(ip)


@pytest.mark.parametrize(
    ("location", "wanted"),
    [
        ("/b#c", "https://a.th/b"),
        ("\\b", "https://a.th/b"),  # as browsers read it
        ("//b.th/c", "https://b.th/c"),
        (" http://b.th ", "http://b.th"),
        ("ftp://b.th/c", ""),
        ("file:///etc/passwd", ""),
        ("javascript:void(0)", ""),
        ("https://[b/", ""),
        ("http://b.th:99999/", ""),
        ("http://b.th:0/", ""),
        ("http://b,c.th/", ""),
        ("http://..th/", ""),
        ("mailto:a@b.th", ""),
        ("intent://x", ""),
        ("/ก\x1b", "https://a.th/ก%1B"),
    ],
)
def test_where_a_location_leads(location: str, wanted: str) -> None:
    assert url_parts.redirect_target("https://a.th/x/y", location) == wanted


@pytest.mark.parametrize(
    ("url", "wrong"),
    [
        ("https://a.th/", ""),
        ("https://user:x@a.th:8080/?x=[1]", ""),
        ("http://[2001:db8::1]/", ""),
        ("http://localhost/", ""),
        ("https://อบต.ไทย./แผน", ""),
        ("https://a_b.th/", ""),
        ("https://[กรอก].go.th/", "วงเล็บ"),
        ("https://[x", "วงเล็บ"),
        ("http://8.8.8.8:99999/", "พอร์ต"),
        ("http://a.th:x/", "พอร์ต"),
        ("http://a.th:0/", "พอร์ต"),
        ("https:///x", "ไม่มีชื่อ"),
        ("https://a,b.go.th/", "เครื่องหมาย"),
        ("https://a..go.th/", "เครื่องหมาย"),
        ("https://a.go.th<b>/", "เครื่องหมาย"),
        ("https://a.go.th/x\u200b", "มองไม่เห็น"),
        ("https://a.go.th/\ud800", "มองไม่เห็น"),
    ],
)
def test_what_nobody_can_ask_is_told_with_its_reason(url: str, wrong: str) -> None:
    assert wrong in url_parts.problem(url)
    assert bool(wrong) == bool(url_parts.problem(url))


def test_foreign_words_do_not_steer_the_terminal() -> None:
    title = "\x1b[31mแดง\x07\u202e\u2066\x9b" + "x" * 999
    said = classify(
        Observation("https://a.th/", (Answer("https://a.th/", 200, page=PageText(f"404 {title}", text=TEXT)),)), 5
    )
    shown = url_parts.printable(title)
    assert all(letter.isprintable() for letter in shown + said.detail)
    assert len(shown) <= 300


@pytest.mark.parametrize("failure", Failure)
def test_every_failure_is_told_in_thai(failure: Failure) -> None:
    found = classify(Observation("https://a.th/", (Answer("https://a.th/", failure=failure),)), 5)
    for_certain = failure in (Failure.NO_NAME, Failure.NO_ADDRESS, Failure.PRIVATE)
    assert standing(found.state) is (Standing.DEAD if for_certain else Standing.DOUBTFUL)
    assert any("ก" <= letter <= "๙" for letter in found.detail)


def test_every_state_has_words_and_says_what_to_do() -> None:
    assert set(STATE_WORDS) == set(State) == set(REMEDIES)
    assert [state for state in State if not REMEDIES[state]] == [State.ALIVE]
    assert [standing(state) for state in State] == sorted(
        (standing(state) for state in State), key=list(Standing).index
    )
