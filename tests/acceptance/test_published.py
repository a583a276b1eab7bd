"""What is published is exactly what was checked: nothing more, nothing less, byte for byte."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from mkdocs.exceptions import Abort

from itasite.build import build
from itasite.detect.attached_files import attachment_names
from itasite.facts.sitemap import ENGINE_FILES
from itasite.findings import check
from itasite.hosts.offline_copy import NOTE
from itasite.hosts.page_styles import FOLDER
from itasite.hosts.stage import stage
from itasite.links import address
from itasite.problem import Severity
from tests.support.attached import put
from tests.support.disguises import DASHED
from tests.support.engine import CONFIG, names, site_of
from tests.support.sites import itasite

MANY = int(os.environ.get("FUZZ_EXAMPLES", "0"))
SMALL = {
    "agency.yml": "name: องค์การบริหารส่วนตำบลตัวอย่าง\nshort_name: อบต.ตัวอย่าง\nkind: sao\n"
    "province: นครราชสีมา\ncontacts: [{title: สำนักปลัด, phone: 0-4400-0000}]\n",
    "index.md": "# หน้าแรก\n",
    "2566/year.yml": "parts: [scores]\n",
}


def small(folder: Path) -> Path:
    """A content folder of a few pages."""
    for name, content in SMALL.items():
        put(folder, f"content/{name}", content)
    return folder / "content"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The files of a site without anything of the author's but its front page."""
    folder = tmp_path_factory.mktemp("plain")
    assert [problem for problem in check(small(folder))[1] if problem.severity is Severity.ERROR] == []
    return frozenset(names(site_of(folder)))


@dataclass(frozen=True)
class Thing:
    """Something in the content folder: a file, or a link to `target`."""

    name: str
    target: str = ""


FOLDERS = st.sampled_from(
    ("", "", "2566/", "files/", "files/", "2566/files/", "2566/files/ก ข/", "templates/", "templates/x/", "assets/",
     "ห้อง/", ".git/", "node_modules/", "2566/__MACOSX/", "Files/", "files.old/", "con/", "2566/files/.x/")
)  # fmt: skip
BASES = st.one_of(
    st.sampled_from(
        ("แผน.pdf", "a b.docx", "ภาพ.PNG", "x.csv", "o1.txt", "data.json", "noext", "หน้า.md", "a.md", "b.md", "P.md",
         "page.html", "style.css", "app.js", "o2.yml.pdf", "README.md", "index.md", "CNAME", "font.woff2", "a.zip",
         "~$a.docx", "a.bak", "Thumbs.db", ".env", "a.md~", "#a#", "x.swp", "Copy of a.pdf", ".DS_Store", "a.lnk",
         "x.markdown", "y.MD", "aux.txt", "o3.txt.", "sitemap.xml", "404.html", "feed.xml", "search.json")
    ),
    st.builds(
        "{}{}".format,
        st.text(st.sampled_from("กขำ่ัaB0 ._-#%~$'&;+@()[]{}\n\t\\:*?\""), min_size=1, max_size=9),
        st.sampled_from((".pdf", ".md", ".txt", ".png", ".bak", ".", "", " ")),
    ).filter(lambda name: name not in (".", "..")),
)  # fmt: skip
TARGETS = st.sampled_from(("..", ".", "/etc/passwd", "nothing", "../index.md", "../../outside", "a.md"))
FILES = st.lists(st.builds("{}{}".format, FOLDERS, BASES).map(Thing), min_size=1, max_size=12)
THINGS = st.one_of(
    FILES, FILES, FILES, st.tuples(FILES, st.builds(Thing, st.builds("{}{}".format, FOLDERS, BASES), TARGETS)).map(
        lambda pair: [*pair[0], pair[1]])
)  # fmt: skip


def write(folder: Path, things: list[Thing]) -> dict[str, bytes]:
    """Puts things into `content`; the bytes of what could be put there."""
    put(folder, "outside/secret.csv", "behind a link")
    written: dict[str, bytes] = {}
    for number, thing in enumerate(things):
        path = folder / "content" / thing.name
        if thing.name in SMALL or path.exists() or any(parent.is_file() for parent in path.parents):
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        if thing.target:
            path.symlink_to(thing.target)
        else:
            written[thing.name] = f"# เนื้อหาที่ {number}\n".encode()
            path.write_bytes(written[thing.name])
    return written


@settings(
    max_examples=MANY or 15,
    derandomize=not MANY,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(THINGS)
@example([Thing("files/a.pdf"), Thing("files/a.pdf~"), Thing("templates/t.md"), Thing("templates/t.txt")])
@example([Thing("2566/files", "../../outside")])
@example([Thing(".loop", ".."), Thing("node_modules/x", ".."), Thing("a.md")])
def test_the_site_is_what_was_checked(plain: frozenset[str], things: list[Thing]) -> None:
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        content = small(folder)
        written = write(folder, things)
        site, problems = check(content)
        assert site
        made = build(content)
        if made.failed:
            with pytest.raises(Abort):
                site_of(folder)
            assert not (folder / "site").exists()
            return
        pages = {place(page.document.path) for page in site.pages}
        unchanged = set(attachment_names(site))
        told = {name for name in written if name not in site.files}
        assert without_print_sheets(names(site_of(folder))) == without_print_sheets(plain) | pages | unchanged
        for name in unchanged:
            assert (folder / "site" / name).read_bytes() == written[name]
        assert all(site.listing.reason(name) for name in told)
        assert not told or any(problem.rule == "not-published" for problem in problems)
        stage(made, content, folder / "staged")
        staged = {page.path for page in made.pages} | {asset.path for asset in made.assets} | unchanged
        assert names(folder / "staged") == staged


def without_print_sheets(found: Iterable[str]) -> set[str]:
    """Named by what they hold: of each page another."""
    return {name for name in found if not name.startswith(f"{FOLDER}/")}


def place(page: str) -> str:
    found = address(page, directory_urls=True)
    return f"{found}index.html" if found.endswith("/") or not found else found


OUTSIDE = ("oit.yml~", "oit.yml.bak", "oit.yml.orig", "page.md.bak", "list.json", "list.xml", "list.ods", "list.tsv",
           "list.log", "list.html", "noext", "list.csv", "list.txt", "list.js", "list.css", "#oit.yml#", "~$list.docx",
           "list.zip", ".oit.yml.swp", "list.svg", "../agency.yml.old", "../CNAME", "../Copy of agency.md",
           "x.MD", "x.markdown", "../google0123456789abcdef.html")  # fmt: skip


@pytest.fixture(scope="module")
def with_numbers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of which every kind of file outside files/ held a number of a person, those apart that stop a build."""
    folder = tmp_path_factory.mktemp("numbers")
    content = small(folder)
    for name in OUTSIDE:
        put(content, f"2566/{name}", f"เลขประจำตัวประชาชน {DASHED}\n")
    for problem in check(content)[1]:
        if problem.severity is Severity.ERROR:
            assert problem.rule == "personal-data-file"
            (content / problem.at.file).unlink()
    site_of(folder)
    return folder


def test_a_number_outside_files_is_found_or_stays_off_the_site(with_numbers: Path) -> None:
    left = [name for name in OUTSIDE if (with_numbers / "content" / "2566" / name).exists()]
    assert len(left) > 15
    assert len(left) < len(OUTSIDE) - 5
    for path in (with_numbers / "site").rglob("*"):
        assert not path.is_file() or DASHED.encode() not in path.read_bytes(), path
    said = "\n".join(problem.message for problem in check(with_numbers / "content")[1])
    assert said.count("ไม่เผยแพร่") >= 4


def test_an_excluded_page_that_is_linked_is_told_and_leaves_the_menu(base: Path) -> None:
    put(base, "extra.md", "# เพิ่มเติม\n")
    put(base, "draft.md", "# ร่าง\n")
    config = f"{CONFIG}exclude_docs: |\n  /2566/files/plan.txt\n  /draft.md\n  !.secret\ndraft_docs: extra.md\n"
    put(base, ".secret", "x")
    put(base, ".secret.txt", "x")
    (base.parent / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = itasite(base.parent, "build")
    assert done.returncode == 0, done.stderr
    assert "2566/files/plan.txt" in done.stdout + done.stderr
    assert "extra.md" not in done.stdout + done.stderr
    site = base.parent / "site"
    assert not names(site) & {"2566/files/plan.txt", "draft/index.html", "extra/index.html", ".secret", ".secret.txt"}
    assert "เพิ่มเติม" not in (site / "index.html").read_text(encoding="utf-8")


HOOK = """
from pathlib import Path
from mkdocs.structure.files import File

def on_files(files, config):
    for name in ("secret.html", "2566/list.json"):
        files.append(File(name, config.docs_dir, config.site_dir, config.use_directory_urls))
    files.append(File.generated(config, "made.txt", content="x"))
    return files
"""


def test_what_another_plugin_brings_in_is_not_published_or_told(base: Path, caplog: pytest.LogCaptureFixture) -> None:
    put(base.parent, "hook.py", HOOK)
    put(base, "secret.html", DASHED)
    put(base, "2566/list.json", DASHED)
    site = site_of(base.parent, f"{CONFIG}hooks: [hook.py]\n")
    assert not names(site) & {"secret.html", "2566/list.json"}
    assert "made.txt" in names(site)
    told = [record.getMessage() for record in caplog.records if "mkdocs.yml" in record.getMessage()]
    assert len(told) == 2
    assert "secret.html" in told[0]
    assert "made.txt" in told[1]


LATE = """
from pathlib import Path
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

@event_priority(-900)
def on_files(files, config):
    files.append(File("2566/list.json", config.docs_dir, config.site_dir, config.use_directory_urls))
    files.append(File.generated(config, "made.txt", content="x"))
    return files

def on_post_build(config):
    (Path(config.site_dir) / "2566" / "late.csv").write_text("x")
"""


def test_what_a_plugin_adds_after_us_is_told_too(base: Path, caplog: pytest.LogCaptureFixture) -> None:
    put(base.parent, "hook.py", LATE)
    put(base, "2566/list.json", DASHED)
    site = site_of(base.parent, f"{CONFIG}hooks: [hook.py]\n")
    assert "2566/list.json" not in names(site)
    told = [record.getMessage() for record in caplog.records if "mkdocs.yml" in record.getMessage()]
    assert [name for name in ("list.json", "made.txt", "late.csv") if sum(name in line for line in told) != 1] == []
    assert len(told) == 3


def test_overrides_of_the_theme_are_no_way_out(base: Path, caplog: pytest.LogCaptureFixture) -> None:
    for name in ("own.css", "list.csv", "notes.txt.bak", "img/a.svg"):
        put(base.parent, f"over/{name}", "x")
    (base.parent / "over" / "behind.csv").symlink_to("/etc/passwd")
    site = site_of(base.parent, CONFIG.replace("{name: itasite}", "{name: itasite, custom_dir: over}"))
    assert {"own.css", "img/a.svg", "list.csv"} <= names(site)
    assert not {"notes.txt.bak", "behind.csv"} & names(site)
    told = "\n".join(record.getMessage() for record in caplog.records)
    assert "(behind.csv, notes.txt.bak) ไม่เผยแพร่" in told
    assert "(list.csv)" in told
    assert "own.css" not in told


CHANGING = """
from pathlib import Path

def on_nav(nav, config, files):
    path = Path(config.docs_dir, "2566", "files", "a.txt")
    path.unlink()
    {}
"""


@pytest.mark.parametrize(
    "change", ["", "path.symlink_to('/etc/passwd')", "path.write_text('another text')", "path.mkdir()"]
)
def test_a_file_that_changes_while_the_site_is_built_stops_the_build(base: Path, change: str) -> None:
    put(base.parent, "hook.py", CHANGING.format(change))
    put(base, "2566/files/a.txt", "x")
    (base.parent / "mkdocs.yml").write_text(f"{CONFIG}hooks: [hook.py]\n", encoding="utf-8")
    done = itasite(base.parent, "build")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (base.parent / "site").exists()


@pytest.mark.parametrize(
    "setting",
    [f"copyright: เลขประจำตัวประชาชน {DASHED}", f"extra: {{a: [{{b: {DASHED}}}]}}", f"nav: [{{{DASHED}: index.md}}]"],
)
def test_a_number_in_the_settings_is_told(base: Path, setting: str) -> None:
    (base.parent / "mkdocs.yml").write_text(f"{CONFIG}{setting}\n", encoding="utf-8")
    done = itasite(base.parent, "build")
    assert done.returncode == 1
    assert f"{setting.partition(':')[0]} ใน mkdocs.yml" in done.stderr
    assert DASHED not in done.stderr
    assert not (base.parent / "site").exists()


def test_a_number_in_the_name_of_a_page_or_a_folder_is_told(base: Path) -> None:
    for name in (f"{DASHED}.md", f"{DASHED} ก/index.md", f"2566/files/{DASHED}/a.txt", f"2566/files/{DASHED}/b.txt"):
        put(base, name, "# ก\n")
    told = [problem for problem in check(base)[1] if problem.rule == "personal-data-file"]
    assert len(told) == 3
    assert {problem.severity for problem in told} == {Severity.ERROR}
    assert sum("ชื่อโฟลเดอร์" in problem.message for problem in told) == 2


def test_templates_and_a_lone_readme_are_pages_like_others(base: Path) -> None:
    put(base, "templates/t.md", "# แบบฟอร์ม\n")
    put(base, "templates/t.docx.txt", "x")
    put(base, "about/README.md", "# เกี่ยวกับ\n")
    put(base, "index.md", "[ก](templates/t.md) [ข](about/README.md)\n")
    site = site_of(base.parent)
    assert {"templates/t/index.html", "templates/t.docx.txt", "about/index.html"} <= names(site)
    front = (site / "index.html").read_text(encoding="utf-8")
    assert 'href="templates/t/"' in front
    assert 'href="about/"' in front


def test_a_file_in_the_place_of_the_themes_is_told(base: Path, caplog: pytest.LogCaptureFixture) -> None:
    name = "assets/javascripts/keyboard.js"
    put(base, name, "let a")
    assert (site_of(base.parent) / name).read_text(encoding="utf-8") == "let a"
    assert [record for record in caplog.records if name in record.getMessage()]
    page = (site_of(base.parent) / "index.html").read_text(encoding="utf-8")
    assert f'src="{name}"' in page
    assert "assets/stylesheets/itasite." in page
    put(base, "search/search_index.js", "let a")  # the search would write over it
    assert [problem.rule for problem in check(base)[1] if problem.severity is Severity.ERROR] == ["same-address"]


def test_styles_of_the_author_stand_in_the_place_of_ours(base: Path, caplog: pytest.LogCaptureFixture) -> None:
    names = ("assets/stylesheets/itasite.css", "assets/stylesheets/brand.css")
    put(base, "agency.yml", f"{(base / 'agency.yml').read_text(encoding='utf-8')}color: '#7a1f3d'\n")
    for name in names:
        put(base, name, "p {}")
    site = site_of(base.parent)
    page = (site / "index.html").read_text(encoding="utf-8")
    for name in names:
        assert f'href="{name}"' in page
        assert (site / name).read_text(encoding="utf-8") == "p {}"
        assert [record for record in caplog.records if name in record.getMessage()]
    assert {path.name for path in (site / "assets" / "stylesheets").glob("[bi]*")} >= {"brand.css", "itasite.css"}
    assert not list((site / "assets" / "stylesheets").glob("itasite.*.css"))


def test_mkdocs_does_not_look_into_the_content_folder(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    walk = os.walk
    monkeypatch.setattr(os, "walk", lambda top, **options: (looked.append(str(top)), walk(top, **options))[1])
    site_of(base.parent)
    assert looked
    assert not [folder for folder in looked if folder.startswith(str(base))]


def test_the_note_of_the_copy_is_among_the_names_that_are_taken() -> None:
    assert NOTE in ENGINE_FILES


def test_a_stage_inside_the_content_is_not_a_part_of_itself(base: Path) -> None:
    made = build(base)
    stage(made, base, base / "2566" / "staged")
    assert not (base / "2566" / "staged" / "2566" / "staged").exists()
    shutil.rmtree(base / "2566" / "staged")
