"""What the preview answers: files of the site and nothing else, to this machine and nobody else."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest

from itasite.cli.preview_site import base_path
from itasite.problem import Position, error, hint, warning
from itasite.serve.answers import Answer, Answers, Request
from itasite.serve.notices import LIST, NOW
from itasite.serve.own_files import FILES, OWN
from itasite.serve.state import ReadySite, State
from tests.support.preview import Files, page, ready

HOST = "127.0.0.1:8000"
WRONG = error(Position("2566/oit.yml", 3, 5), "rule", "ผิด", "แก้")


def answers(site: ReadySite | None = None, number: int = 1, **more: Any) -> Answers:
    state = State(number, site, number if site else 0, **more)
    return Answers(8000, lambda: state)


def asked(
    answers: Answers, target: str, *, method: str = "GET", hosts: tuple[str, ...] = (HOST,), has: str = ""
) -> Answer:
    request = Request(method, target, hosts, has)
    return answers.refusal(request) or answers.answer(request)


def text(answer: Answer) -> str:
    with answer:
        return b"".join(answer.parts()).decode()


def header(answer: Answer, name: str) -> str:
    with answer:
        return dict(answer.more)[name]


SITE = ready(files={"2566/index.html": page("ปี"), "a.css": b"a{}", "404.html": page("ไม่พบ")})


@pytest.mark.parametrize("host", [HOST, "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_this_machine_by_any_of_its_names_is_answered(host: str) -> None:
    assert asked(answers(SITE), "/", hosts=(host,)).status is HTTPStatus.OK


OTHERS: list[tuple[str, ...]] = [
    (),
    ("",),
    ("evil.example",),
    ("evil.example:8000",),
    ("127.0.0.1.nip.io:8000",),
    ("127.0.0.1",),
    ("127.0.0.1:8001",),
    (HOST, HOST),
]


@pytest.mark.parametrize("hosts", OTHERS)
@pytest.mark.parametrize("target", ["/", NOW, LIST, f"{OWN}events", "/none"])
def test_any_other_host_is_refused(hosts: tuple[str, ...], target: str) -> None:
    refused = asked(answers(SITE), target, hosts=hosts)
    assert refused.status is HTTPStatus.FORBIDDEN
    assert "หน้าแรก" not in text(refused).replace("ไปหน้าแรก", "")


def test_the_usual_port_of_the_web_needs_no_number() -> None:
    state = State(1, SITE, 1)
    request = Request("GET", "/", ("localhost",))
    assert Answers(80, lambda: state).refusal(request) is None


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get"])
def test_only_looking_is_allowed(method: str) -> None:
    refused = asked(answers(SITE), "/", method=method)
    assert (refused.status, header(refused, "Allow")) == (HTTPStatus.METHOD_NOT_ALLOWED, "GET, HEAD")


@pytest.mark.parametrize(
    "target",
    [
        "/../secret",
        "/%2e%2e/secret",
        "/..%2fsecret",
        "/%252e%252e/secret",
        "/2566/../../secret",
        "//etc/passwd",
        "/2566//index.html",
        "/2566/.",
        "/./",
        "/.git/config",
        "/content/agency.yml",
        "/C:/secret",
        "/index.html/",
    ],
)
def test_only_files_of_the_site_are_given(target: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    found = asked(answers(SITE), target)
    assert found.status is HTTPStatus.NOT_FOUND
    assert "ไม่พบ" in text(found)


@pytest.mark.parametrize(
    "target",
    [
        "",
        "*",
        "index.html",
        "http://evil.example/",
        "/%ff",
        "/a%00b",
        "/a%0d%0aX: y",
        "/..\\secret",
        "/%5c..%5csecret",
    ],
)
def test_what_is_no_path_is_refused(target: str) -> None:
    assert asked(answers(SITE), target).status is HTTPStatus.BAD_REQUEST


def test_folders_are_their_pages_and_are_not_listed() -> None:
    made = answers(SITE)
    assert "<p>ปี</p>" in text(asked(made, "/2566/?q=1"))
    moved = asked(made, "/2566?q=a%20b")
    assert (moved.status, header(moved, "Location")) == (HTTPStatus.FOUND, "/2566/?q=a%20b")
    assert asked(answers(ready(files={"files/a.pdf": b""})), "/files/").status is HTTPStatus.NOT_FOUND


def test_a_site_lies_below_the_path_of_its_address() -> None:
    made = answers(ready(base="/ita/", files={"2566/index.html": page("ปี")}))
    assert "หน้าแรก" in text(asked(made, "/ita/"))
    assert "<p>ปี</p>" in text(asked(made, "/ita/2566/"))
    for target in ("/", "/ita"):
        assert header(asked(made, target), "Location") == "/ita/"
    assert asked(made, "/2566/").status is HTTPStatus.NOT_FOUND
    assert header(asked(made, "/ita/2566"), "Location") == "/ita/2566/"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.css", b"a{}", "text/css; charset=utf-8"),
        ("a.js", b"", "text/javascript; charset=utf-8"),
        ("a.mjs", b"", "text/javascript; charset=utf-8"),
        ("a.json", "ก".encode(), "application/json; charset=utf-8"),
        ("a.svg", b"<svg/>", "image/svg+xml; charset=utf-8"),
        ("feed.xml", b"<a/>", "application/xml; charset=utf-8"),
        ("sitemap.xml.gz", b"\x1f\x8b", "application/gzip"),
        ("a.woff2", b"\xff", "font/woff2"),
        ("a.PDF", b"%PDF", "application/pdf"),
        ("a.docx", b"PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.txt", "ก".encode(), "text/plain; charset=utf-8"),
        ("a.txt", "ก".encode("cp874"), "text/plain"),
        ("a.html", "<p>ก".encode("cp874"), "text/html"),
        ("CNAME", b"x", "application/octet-stream"),
    ],
)  # fmt: skip
def test_kinds_and_encodings_are_told(name: str, content: bytes, kind: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    made = answers(ReadySite(Files({name: tmp_path / name})))
    found = asked(made, f"/{name}")
    with found:
        assert (found.kind, b"".join(found.parts())) == (kind, content)


@pytest.mark.parametrize(
    ("name", "apart"),
    [("h.html", True), ("h.htm", True), ("v.svg", True), ("x.xml", True), ("x.xhtml", False), ("x.rdf", True),
     ("a.pdf", False), ("a.docx", False), ("a.png", False), ("a.txt", False)],
)  # fmt: skip
def test_a_file_of_an_author_in_which_something_may_run_sets_no_cookies(name: str, apart: bool, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"<script>document.cookie = 'a=b'</script>")
    answer = asked(answers(ready(files={name: tmp_path / name})), f"/{name}")
    with answer:
        policy = dict(answer.more).get("Content-Security-Policy", "")
        assert policy.startswith("sandbox ") == apart
        assert "allow-same-origin" not in policy
        assert apart or answer.kind.split(";")[0] not in ("text/html", "image/svg+xml")


def test_what_a_browser_has_is_not_sent_again(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    made = answers(ReadySite(Files({"a.pdf": tmp_path / "a.pdf", "a.css": b"a{}"})))
    for target in ("/a.pdf", "/a.css", NOW):
        mark = header(asked(made, target), "ETag")
        again = asked(made, target, has=f'"other", W/{mark}')
        assert (again.status, again.size) == (HTTPStatus.NOT_MODIFIED, 0)
        assert header(asked(made, target, has='"other"'), "ETag") == mark


def test_a_published_file_that_is_gone_or_no_file_is_told(tmp_path: Path) -> None:
    made = answers(ReadySite(Files({"gone.pdf": tmp_path / "gone.pdf", "folder.pdf": tmp_path})))
    for target in ("/gone.pdf", "/folder.pdf"):
        found = asked(made, target)
        assert found.status is HTTPStatus.NOT_FOUND
        assert "เปิดไฟล์นี้ไม่ได้" in text(found)


def test_errors_stand_on_the_last_good_page_with_links_to_what_they_concern(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "2566").mkdir(parents=True)
    (content / "2566" / "oit.yml").write_text("items:\n  O10:\n    status: ผิด\n", encoding="utf-8")
    site = ready(base="/ita/", files={"2566/oit/o10/index.html": page("ข้อ")})
    found = text(asked(answers(site, 2, problems=(WRONG, _hint()), content=content), "/ita/"))
    assert "<p>หน้าแรก</p>" in found
    assert "ผิดพลาด 1 จุด" in found
    assert 'content/2566/oit.yml <span class="itasite-preview-count">บรรทัด 3</span>' in found
    assert '<a href="/ita/2566/oit/o10/">ดูหน้าที่เกี่ยวข้อง</a>' in found
    assert "<code>    <mark>status</mark>: ผิด</code>" in found
    assert "→ แก้" in found
    assert found.index("itasite-preview") < found.index("</body>")


def _hint() -> Any:
    return hint(Position("agency.yml"), "rule", "<b>ข้อสังเกต</b>", "ดู")


def test_warnings_are_a_number_that_leads_to_their_page() -> None:
    made = answers(SITE, problems=(warning(Position("a.md"), "rule", "ควร", "แก้"), _hint(), _hint()))
    found = text(asked(made, "/"))
    assert f'<a href="{LIST}"><span class="itasite-preview-count">ควรแก้ไข 1 จุด</span> · <span' in found
    assert ">ข้อสังเกต 2 จุด</span></a>" in found
    assert "→ ดู" not in found
    listed = text(asked(made, LIST))
    assert "&lt;b&gt;ข้อสังเกต&lt;/b&gt;" in listed
    assert listed.index("ควรแก้ไข</strong>") < listed.index("ข้อสังเกต</strong>")


def test_a_site_without_findings_says_nothing() -> None:
    assert "จุด" not in text(asked(answers(SITE), "/"))
    assert "ไม่พบสิ่งที่ต้องแก้ไข" in text(asked(answers(SITE), LIST))


def test_the_page_lists_some_of_many_errors_and_leads_to_all() -> None:
    many = tuple(error(Position("a.yml", number), "rule", f"ผิด {number}", "แก้") for number in range(1, 1001))
    made = answers(SITE, problems=many)
    assert "ผิดพลาด 1,000 จุด" in (said := text(asked(made, "/")))
    assert said.count("ผิด 7") == said.count(">บรรทัด 7<") == 1
    assert ">บรรทัด 21<" not in said
    assert text(asked(made, LIST)).count(">บรรทัด ") == 999
    assert "a.yml</span>" in said  # the file as a whole


def test_what_is_wrong_alike_in_many_places_is_said_once() -> None:
    many = tuple(error(Position("a.yml", number), "rule", "ผิด", "แก้") for number in range(1, 1001))
    said = text(asked(answers(SITE, problems=many), "/"))
    assert "ผิดพลาด 1,000 จุด" in said
    assert said.count("→ แก้") == 1
    assert said.count("a.yml") == 20
    assert "และอีก 980 จุด" in said


def test_without_any_good_site_each_page_lists_what_is_wrong() -> None:
    for target in ("/", "/2566/oit/"):
        found = asked(answers(None, problems=(WRONG,)), target)
        assert found.status is HTTPStatus.SERVICE_UNAVAILABLE
        assert "ยังสร้างเว็บไซต์ไม่ได้" in (said := text(found))
        assert ">บรรทัด 3 ตัวที่ 5<" in said  # its line cannot be shown
    assert "กำลังอ่านเนื้อหา" in text(asked(answers(None, 0), "/"))
    assert "อ่านไฟล์ตั้งค่าไม่ได้" in text(asked(answers(None, stopped="อ่านไฟล์ตั้งค่าไม่ได้\nแก้"), "/"))


def test_a_page_that_cannot_be_made_any_more_is_shown_as_it_was_with_the_reason() -> None:
    files: dict[str, bytes | Path | Exception] = {"index.html": page("เดิม"), "new/index.html": OSError(28, "full")}
    made = answers(ReadySite(Files(files)))
    assert "เดิม" in text(asked(made, "/"))
    files["index.html"] = OSError(28, "full")
    found = asked(made, "/")
    assert found.status is HTTPStatus.OK
    assert "เดิม" in (said := text(found))
    assert "ดิสก์เต็ม" in said
    never = asked(made, "/new/")
    assert never.status is HTTPStatus.INTERNAL_SERVER_ERROR
    assert "ดิสก์เต็ม" in text(never)


def test_a_list_of_errors_says_whether_there_is_an_older_site() -> None:
    assert "เว็บไซต์ที่เห็นยังเป็นของเดิม" in text(asked(answers(SITE, problems=(WRONG,)), LIST))
    assert "ของเดิม" not in text(asked(answers(None, problems=(WRONG,)), LIST))


def test_the_file_that_starts_the_preview_again_is_named_where_it_is(tmp_path: Path) -> None:
    there, by_click = tmp_path / "site", "ดับเบิลคลิกไฟล์ preview หรือเรียก itasite serve อีกครั้ง"
    there.mkdir()
    assert by_click not in (said := text(asked(answers(SITE, content=there / "content"), "/")))
    assert "เรียก itasite serve อีกครั้ง" in said
    (there / "preview.sh").touch()
    assert by_click in text(asked(answers(SITE, content=there / "content"), "/"))


def test_own_files_are_given_and_no_others() -> None:
    made = answers(SITE)
    for target in FILES:
        assert asked(made, target).status is HTTPStatus.OK
        assert target.removeprefix(OWN) in text(asked(made, LIST)) + text(asked(made, f"{OWN}preview.css"))
    assert "EventSource" in text(asked(made, f"{OWN}preview.js"))
    assert asked(made, f"{OWN}preview.css").kind == "text/css; charset=utf-8"
    for name in ("", "state.py", "../serve/state.py", "files/preview.js"):
        assert asked(made, OWN + name).status is HTTPStatus.NOT_FOUND


@pytest.mark.parametrize(
    ("page", "base", "to"),
    [
        ("2566/oit/?q=1", "/", "/2566/oit/?q=1"),
        ("", "/ita/", "/ita/"),
        ("//evil.example/", "/", "/evil.example/"),
        ("ก", "/", "/%E0%B8%81"),
    ],
)
def test_a_page_is_shown_once_it_has_what_was_saved(page: str, base: str, to: str) -> None:
    waited: list[int] = []
    found = Answers(8000, lambda: State(7, ready(base=base), 7), lambda number, _: waited.append(number))
    answer = asked(found, f"{OWN}saved/7/page/{page}")
    assert (answer.status, header(answer, "Location"), waited) == (HTTPStatus.FOUND, to, [7])


def test_a_site_below_a_thai_path_is_found_by_its_address() -> None:
    assert base_path("https://x.go.th/%E0%B8%81") == base_path("https://x.go.th/ก/") == "/ก/"
    found = answers(ready(base="/ก/"))
    assert header(asked(found, "/"), "Location") == "/%E0%B8%81/"
    assert asked(found, "/%E0%B8%81/").status is HTTPStatus.OK
