"""Pages that answer, and are not what was meant; and honest pages that only speak of such things."""

from __future__ import annotations

from time import process_time

import pytest

from itasite.linkcheck.classify import classify
from itasite.linkcheck.observation import Answer, Observation
from itasite.linkcheck.page import PageText, read_page
from itasite.linkcheck.states import Standing, State, standing
from tests.support.look import Look, Serve
from tests.support.web import Reply, Web, page, redirect

URL = "https://a.go.th/doc"
SOME, MUCH = "เมนู ข้อมูลทั่วไป ติดต่อเรา " * 20, "เนื้อหาของหน่วยงาน ข่าว ประกาศ " * 200


def state(title: str, text: str = SOME, *headings: str, anchors: tuple[str, ...] = (), status: int = 200) -> State:
    shown = PageText(title, headings, text, anchors=anchors)
    return classify(Observation(URL, (Answer(URL, status, page=shown, kind="page"),)), 5).state


STANDINS = """
Account Suspended|This Account has been suspended.|Website Suspended|บัญชีนี้ถูกระงับการใช้งาน
เว็บไซต์นี้ถูกระงับชั่วคราว
a.in.th - This website is for sale!|a.com is for sale|This domain may be for sale|Domain Parking
a.th is parked free, courtesy of X
โดเมนหมดอายุ|โดเมนเนมนี้หมดอายุแล้ว|This domain has expired|Domain Expired|เว็บไซต์หมดอายุ
โฮสติ้งหมดอายุ|Website Expired
Apache2 Ubuntu Default Page: It works|Apache2 Debian Default Page: It works|Welcome to nginx!
IIS Windows Server|IIS7|It works!
Test Page for the Apache HTTP Server on Red Hat Enterprise Linux|Default Web Site Page
Web Server's Default Page|Domain Default page
Welcome to CentOS|Apache Tomcat/9.0.1|AppServ Open Project 2.5.10|Welcome to XAMPP
Plesk Default Page|Site Not Configured
WordPress › Installation|WordPress › Setup Configuration File|Joomla! Web Installer
Choose language | Drupal|Moodle installation
ปิดปรับปรุงเว็บไซต์|ปิดปรับปรุงชั่วคราว|เว็บไซต์อยู่ระหว่างการปรับปรุง|อยู่ระหว่างปรับปรุง
ขออภัย ปิดปรับปรุงระบบ|กำลังปรับปรุงเว็บไซต์
Under Maintenance|Site is under maintenance|Maintenance mode|Under Construction|Coming Soon
We'll be back soon!|ระบบกำลังปรับปรุง
สล็อตเว็บตรง แตกง่าย ไม่ผ่านเอเย่นต์|บาคาร่าออนไลน์ สมัครฟรี|UFABET แทงบอลออนไลน์ อันดับ 1|สล็อต
Situs Slot Gacor Maxwin|คาสิโน หวยออนไลน์ ครบวงจร
PG SLOT เว็บตรง ฝากถอนไม่มีขั้นต่ำ|ufa191 เข้าสู่ระบบ|หวยออนไลน์ เว็บไหนดี บาท ละ 900 แทงบอล
บาคาร่า สล็อต ปลอดภัย 100%
หวยออนไลน์ จ่ายจริง บาทละ 1000|SLOT777 LOGIN|Togel Online Terpercaya|เว็บสล็อตแท้ ลิขสิทธิ์แท้ วอลเล็ท
ยูฟ่าเบท ทางเข้า มือถือ|เว็บนี้ปิดให้บริการแล้ว|ปิดปรับปรุงเว็บไซต์ชั่วคราว ขออภัยในความไม่สะดวก
เว็บไซต์ถูกระงับการให้บริการชั่วคราว เนื่องจากค้างชำระ|phpinfo()|PHP 7.4.3 - phpinfo()
"""
BROKEN = """
Error establishing a database connection|Database Error|Internal Server Error
500 Internal Server Error|502 Bad Gateway|Runtime Error
Service Unavailable|ข้อผิดพลาดของระบบ|Whoops, looks like something went wrong.|Error|เกิดข้อผิดพลาด
ระบบขัดข้องชั่วคราว
"""
WALLS = """
Just a moment...|Attention Required! | Cloudflare|Please Wait...|Access Denied|Request Rejected
Checking your browser before accessing a.go.th
Verify you are human|403 Forbidden|Forbidden|401 Unauthorized
"""


def each(text: str) -> list[str]:
    """Titles, one a line or parted by bars without blanks."""
    return [title for line in text.strip().splitlines() for title in line.replace(" | ", " ¦ ").split("|")]


def said(title: str) -> str:
    return title.replace("¦", "|")


@pytest.mark.parametrize("title", each(STANDINS))
def test_a_page_that_stands_where_another_was_is_told(title: str) -> None:
    found = state(said(title))
    assert (found, standing(found)) == (State.OTHER_PAGE, Standing.DOUBTFUL)
    assert state("อบต.ตัวอย่าง", SOME, said(title)) is State.OTHER_PAGE


@pytest.mark.parametrize("title", each(BROKEN))
def test_a_page_that_shows_a_fault_of_the_system_is_told(title: str) -> None:
    assert state(said(title)) is State.ERROR


@pytest.mark.parametrize("title", each(WALLS))
@pytest.mark.parametrize("status", [200, 403, 503])
def test_a_wall_against_programs_is_told(title: str, status: int) -> None:
    assert state(said(title), status=status) is State.REFUSED


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Fatal error: Uncaught Error: undefined function x() in /var/www/a.php:3 in a.php on line 3", "error"),
        ("Warning: mysqli_connect(): (HY000/2002): Connection refused in /www/db.php on line 9", "error"),
        ("SQLSTATE[HY000] [1045] Access denied for user", "error"),
        ("ไม่สามารถเชื่อมต่อฐานข้อมูลได้", "error"),
        ("Fatal error: Uncaught mysqli_sql_exception: Access denied for user", "error"),
        ("Warning: include(config.php): failed to open stream in /www/index.php on line 3", "error"),
        ("Welcome to WordPress. This is your first post. Edit or delete it, then start writing!", "other_page"),
        ("หาไม่เจอ", "soft_404"),
        ("It works!", "other_page"),
        ("เว็บไซต์ปิดปรับปรุง กลับหน้าหลัก", "other_page"),
        ("If you see this page, the nginx web server is successfully installed and working.", "other_page"),
        ("Checking your browser before accessing. DDoS protection by X", "refused"),
        ("ขออภัย ไม่พบหน้าที่คุณต้องการ กลับหน้าหลัก", "soft_404"),
        ("ไม่พบข้อมูล กลับ", "soft_404"),
    ],
)  # fmt: skip
def test_a_page_of_few_words_and_no_title(text: str, wanted: str) -> None:
    assert state("", text).value == wanted


HONEST = """
ประกาศปิดปรับปรุงถนนสายบ้านเหนือ|ปิดปรับปรุงสะพานชั่วคราว|แจ้งปิดปรับปรุงระบบประปาหมู่บ้าน
โครงการอยู่ระหว่างปรับปรุงภูมิทัศน์|ปรับปรุงเว็บไซต์หน่วยงาน
โครงการปรับปรุงเว็บไซต์ อบต.|รายงานการปรับปรุงระบบสารสนเทศ|คู่มือการติดตั้ง WordPress
อบรมการใช้งาน Joomla|Welcome to Nginx course
ข่าว ตำรวจจับเว็บพนันสล็อต บาคาร่า|เตือนภัยพนันออนไลน์ แทงบอล|รณรงค์ไม่เล่นหวยออนไลน์
ร่าง พ.ร.บ. สถานบันเทิงครบวงจร (คาสิโน)|ภัยร้ายพนันออนไลน์ในเยาวชน
ทลายเครือข่ายเว็บตรง แตกง่าย ฝากถอนไว|สถิติผู้เล่นสล็อต บาคาร่า ปี 2566|ป้องกันการพนันออนไลน์
ห้ามเล่นการพนันทุกชนิด สล็อต ไฮโล|ปิดกั้นเว็บพนันออนไลน์
รายงานเรื่องร้องเรียน ไม่พบเรื่องร้องเรียน|ไม่พบข้อมูลการทุจริต ปี 2566|สถิติ: ไม่พบการร้องเรียน
ไม่มีข้อร้องเรียนการทุจริตและประพฤติมิชอบ|ประกาศผู้ถูกระงับสิทธิ
ระงับการให้บริการน้ำประปาชั่วคราว|แจ้งบัญชีรายชื่อผู้ถูกระงับเบี้ยยังชีพ
การต่ออายุโดเมนเนมของหน่วยงาน|ใบอนุญาตหมดอายุต้องทำอย่างไร|บัตรประชาชนหมดอายุ
ขายทอดตลาดพัสดุชำรุด|ประกาศขายแบบ|House for sale notice|ที่จอดรถ Parking area
งานประเพณีลอยกระทง Coming Soon 2567|Database errors in audit reports
ข้อผิดพลาดที่พบบ่อยในการจัดซื้อ|Error handling guide|รายงานข้อผิดพลาดของระบบบัญชี ปี 2566
แผนบำรุงรักษาระบบ|แผนรองรับกรณีระบบขัดข้อง|Security check list
แผนการซ่อมบำรุงรักษายานพาหนะ|Access to information|คู่มือ: ข้อความ 404 Not Found คืออะไร
ดัชนี Index of ITA documents|ทางหลวง 404 ปิดปรับปรุงผิวจราจร
ติดต่อเรา|เว็บไซต์ อบต.พันชนะ|ระบบสารสนเทศ|หน้าหลัก|ประกาศเจตนารมณ์ No Gift Policy
Time slots for appointments|Slot machine law: a policy study
ไฮโลแห่งความหวัง: ละครรณรงค์เลิกพนัน|เว็บไซต์เก่าถูกปิด ย้ายข้อมูลมาที่นี่
ผลการตรวจสอบใบสมัคร ไม่พบผู้มีคุณสมบัติ|หาข้อมูลข่าวสาร
กวาดล้างบ่อนการพนันและเว็บพนันออนไลน์ ไฮโล|ป.ป.ง. อายัดทรัพย์เว็บ UFABET|เยาวชนห่างไกลหวยออนไลน์ สล็อต
ชี้แจงกรณีเว็บไซต์ถูกแฮ็กฝังลิงก์สล็อต บาคาร่า|Coming Soon: งานกาชาด 2567
ประกวดราคาซื้ออุปกรณ์ DDoS protection by hardware|รายชื่อผู้ได้รับอนุญาตให้เข้าพื้นที่ Forbidden zone
"""


@pytest.mark.parametrize("title", each(HONEST))
def test_an_honest_page_that_mentions_such_things_is_alive(title: str) -> None:
    assert len(each(HONEST)) >= 55
    assert state(said(title), SOME + title) is State.ALIVE
    assert state(f"{said(title)} - อบต.ตัวอย่าง", MUCH + title, said(title)) is State.ALIVE


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("แจ้งปิดปรับปรุงระบบไฟฟ้า - อบต.ตัวอย่าง", "ปิดปรับปรุงระบบ"),
        ("ข้อผิดพลาด 10 ประการในงานพัสดุ", "ข้อผิดพลาด"),
        ("Coming Soon: งานกาชาด 2567", "งานกาชาด"),
    ],
)
def test_a_heading_that_shortens_its_title_says_nothing_of_the_site(title: str, heading: str) -> None:
    assert state(title, SOME, heading) is State.ALIVE


@pytest.mark.parametrize(
    "text",
    [
        "ตารางสถิติ เรื่องร้องเรียนการทุจริต ปี 2566 ตุลาคม ไม่พบข้อมูล พฤศจิกายน ไม่พบข้อมูล ธันวาคม ไม่พบข้อมูล",
        "ปี 2566 ไม่พบข้อมูลการทุจริต",
        "หน่วยงานไม่พบเรื่องร้องเรียน ไม่พบหน้าที่ความรับผิดชอบที่ซ้ำซ้อน",
        "ข่าวประชาสัมพันธ์ เตือนเว็บพนัน สล็อต บาคาร่า คาสิโน แทงบอล หวยออนไลน์ UFABET เว็บตรง แตกง่าย " * 5,
        "ประกาศ ปิดปรับปรุงถนน และ error 404 ที่พบบ่อย database error ในคู่มือ " * 3,
    ],
)
def test_words_in_the_text_of_a_page_prove_nothing(text: str) -> None:
    assert state("รายงานของหน่วยงาน", text) is State.ALIVE
    assert state("รายงานของหน่วยงาน", MUCH + text, "รายงาน") is State.ALIVE


def test_links_that_invite_to_gamble_are_told_in_a_page_of_another_title() -> None:
    inviting = ("สล็อตเว็บตรง", "บาคาร่าออนไลน์", "แทงบอล", "pgslot", "ufa365", "หวยออนไลน์")
    assert state("อบต.ตัวอย่าง", MUCH, anchors=("หน้าแรก", *inviting)) is State.OTHER_PAGE
    assert state("อบต.ตัวอย่าง", MUCH, anchors=("หน้าแรก", *inviting[:3])) is State.ALIVE
    warning = tuple(f"เตือนภัย {words}" for words in inviting)
    assert state("อบต.ตัวอย่าง", MUCH, anchors=warning) is State.ALIVE


@pytest.mark.parametrize(
    ("to", "wanted"),
    [
        ("/cgi-sys/suspendedpage.cgi", State.OTHER_PAGE),
        ("/cgi-sys/defaultwebpage.cgi", State.OTHER_PAGE),
        ("/wp-admin/install.php", State.OTHER_PAGE),
        ("/error.aspx?aspxerrorpath=/news.aspx", State.SOFT_404),
        ("/Error/NotFound", State.SOFT_404),
        ("/errorpage.html", State.SOFT_404),
        ("/report-of-errors", State.ALIVE),
    ],
)
def test_where_a_redirect_ends_says_it(to: str, wanted: State, serve: Serve, look: Look) -> None:
    web = serve({"/doc": redirect(to), to: page("ระบบสารสนเทศ")})
    assert look.at(web.url("/doc")).state is wanted


def test_a_name_that_was_sold_leads_to_its_dealer(serve: Serve, look: Look) -> None:
    web: Web = serve(
        lambda hit: Reply() if "dan.com" in hit.host else redirect(f"http://dan.com:{web.port}/buy-domain/a.th")
    )
    assert look.at(web.url("/doc")).state is State.OTHER_PAGE


PDF, ZIP, OLE = b"%PDF-1.7\n\xe2\xe3", b"PK\x03\x04\x14\x00", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PAGE = b"<!DOCTYPE html><html><title>x</title><body>" + b"text " * 100
TABLE = b"<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table><tr><td>1"


@pytest.mark.parametrize(
    ("path", "body", "kind", "headers", "wanted"),
    [
        ("/a.pdf", PDF, "application/pdf", {}, State.ALIVE),
        ("/a.pdf", PAGE, "text/html", {}, State.OTHER_PAGE),
        ("/a.pdf", PAGE, "application/pdf", {}, State.OTHER_PAGE),
        ("/a.pdf", b"<!-- x --> \n<HTML><body>" + b"no " * 99, "application/octet-stream", {}, State.OTHER_PAGE),
        ("/a.PDF?v=2", b'{"error": "not found"}', "application/json", {}, State.OTHER_PAGE),
        ("/a.pdf", PDF, "text/html", {}, State.ALIVE),
        ("/a.pdf", PDF, "text/html", {"Content-Disposition": "attachment; filename=a.pdf"}, State.ALIVE),
        ("/%E0%B9%81%E0%B8%9C%E0%B8%99.docx", ZIP, "application/octet-stream", {}, State.ALIVE),
        ("/a.docx", PAGE, "text/html", {}, State.OTHER_PAGE),
        ("/a.doc", OLE, "application/msword", {}, State.ALIVE),
        ("/a.xls", TABLE, "text/html", {}, State.ALIVE),
        ("/a.xls", b"<table><tr><td>1</table>", "application/vnd.ms-excel", {}, State.ALIVE),
        ("/a.xlsx", PAGE, "text/html", {}, State.OTHER_PAGE),
        ("/a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg", {}, State.ALIVE),
        ("/a.jpg", PAGE, "text/html", {}, State.OTHER_PAGE),
        ("/a.zip", b"\x1f\x8b\x08\x00", "application/zip", {}, State.ALIVE),
        ("/a.csv", b"a,b\n1,2\n", "text/csv", {}, State.ALIVE),
        ("/a.txt", b"text", "text/plain", {}, State.ALIVE),
        ("/a.txt", b"File not found.", "text/plain", {}, State.SOFT_404),
        ("/a.html", PAGE, "text/html", {}, State.ALIVE),
        ("/a.php?file=x.pdf", PAGE, "text/html", {}, State.ALIVE),
        ("/viewer/a.pdf", PAGE, "text/html", {}, State.ALIVE),
        ("/files/", b"<html><title>Index of /files</title>" + b"a " * 200, "text/html", {}, State.ALIVE),
        ("/files/a.pdf", b"<html><title>Index of /files</title>" + b"a " * 200, "text/html", {}, State.OTHER_PAGE),
    ],
)
def test_a_file_is_what_its_bytes_are(
    path: str, body: bytes, kind: str, headers: dict[str, str], wanted: State, serve: Serve, look: Look
) -> None:
    web = serve({path: Reply(body=body, kind=kind, headers=headers)})
    assert look.at(web.url(path)).state is wanted


def test_a_service_shows_a_file_in_a_page_of_its_own(serve: Serve, look: Look) -> None:
    web = serve(lambda _: page("แผน.pdf - Dropbox"))
    for host in ("www.dropbox.com", "github.com", "web.archive.org"):
        assert look.at(web.url("/s/x/a.pdf", host)).state is State.ALIVE


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a ",
        "<!--",
        "< ",
        '<a "',
        "<title>",
        "<h1>",
        "<script>",
        "<a>",
        "&",
        "<svg><a>",
        "<meta charset ",
        "</h1>",
    ],
)
def test_no_page_takes_long_to_read(piece: str) -> None:
    body = (piece * (512 * 1024 // len(piece))).encode() + b">"
    begin = process_time()
    shown = read_page(body)
    classify(Observation(URL, (Answer(URL, 200, page=shown, kind="page"),)), 5)
    assert process_time() - begin < 20
