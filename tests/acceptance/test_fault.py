"""Whatever stops a command is a Thai sentence with what to do; the details are in a file that it names."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from itasite.cli import check as cli_check
from itasite.cli.main import main
from itasite.hosts.writer.markdown import AuthorMarkdown
from itasite.hosts.writer.pages import Heading
from itasite.report.stop_reason import engine_stop_reason
from tests.support.in_process import itasite as itasite_here
from tests.support.patience import PATIENCE
from tests.support.placed import project, snapshot
from tests.support.projects import CONTENT, SETTINGS_FILE, Project
from tests.support.sites import QUIET, itasite

RIGHT = Project(SETTINGS_FILE, {name: text.encode() for name, text in CONTENT.items()}, {})


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A right project; what commands log lands beside it."""
    (tmp_path / "logs").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "logs"))
    (tmp_path / "site-of-mine").mkdir()
    RIGHT.write(tmp_path / "site-of-mine")
    return tmp_path / "site-of-mine"


def stopped_by(fault: BaseException, site: Path, monkeypatch: pytest.MonkeyPatch) -> Result:
    def stop(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(cli_check, "read_settings", stop)
    return CliRunner().invoke(main, ["check", "-f", str(site / "mkdocs.yml")])


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "ดิสก์เต็ม"),
        (errno.EACCES, "ไม่มีสิทธิ์"),
        (errno.EROFS, "ที่นี่เขียนไม่ได้"),
        (errno.ENAMETOOLONG, "ยาวเกินไป"),
        (errno.ELOOP, "วนกลับมาที่เดิม"),
        (errno.EIO, "ตรวจดิสก์"),
    ],
)
def test_what_the_system_refuses_is_said_with_the_file(
    number: int, words: str, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = stopped_by(OSError(number, "in English", "ที่นี่\x1b.yml"), site, monkeypatch)
    assert done.exit_code == 1
    assert words in done.output
    assert "(ที่นี่�.yml)" in done.output
    assert "English" not in done.output
    assert not list(site.with_name("logs").glob("*.log"))  # nothing of ours to look into


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (MemoryError(), "หน่วยความจำ"),
        (RecursionError("deep"), "ซ้อนกันลึกเกินไป"),
        (UnicodeEncodeError("ascii", "ก", 0, 1, "no"), "อักขระ"),
        (KeyError("bug"), "โปรแกรมทำงานผิดพลาดเอง"),
    ],
)
def test_a_fault_of_our_own_is_said_and_kept_for_the_maintainer(
    fault: Exception, words: str, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = stopped_by(fault, site, monkeypatch)
    assert done.exit_code == 1
    assert words in done.output
    assert "Traceback" not in done.output
    (log,) = site.with_name("logs").glob("*.log")
    assert str(log) in done.output
    assert type(fault).__name__ in log.read_text(encoding="utf-8")
    assert os.name == "nt" or log.stat().st_mode & 0o077 == 0  # it may quote the content


def test_a_log_that_cannot_be_kept_is_not_promised(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(site / "nowhere"))
    done = stopped_by(KeyError("bug"), site, monkeypatch)
    assert "KeyError" in done.output
    assert "Traceback" not in done.output


def test_ctrl_c_is_a_word_and_the_exit_code_of_shells(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = stopped_by(KeyboardInterrupt(), site, monkeypatch)
    assert done.exit_code == 130
    assert "หยุดตามคำสั่งแล้ว" in done.output
    assert "ผิดพลาด" not in done.output


HOOKS = {
    "import": "import no_such_module\n",
    "settings": "def on_config(config):\n    raise KeyError('x')\n",
    "page": "def on_page_content(html, page, **rest):\n    if page.file.src_uri == 'x.md':\n        return html.nope\n",
    "disk": "def on_post_build(config):\n    raise OSError(28, 'in English', '/y/z.png')\n",
}


@pytest.mark.parametrize(
    ("hook", "words"),
    [("import", "mkdocs.yml"), ("settings", "mkdocs.yml"), ("page", "ขณะทำหน้า x.md"), ("disk", "ดิสก์เต็ม (/y/z.png)")],
)
def test_what_stops_the_engine_is_a_sentence_and_the_old_site_stays(hook: str, words: str, site: Path) -> None:
    assert itasite_here(site, "build")[0] == 0
    before = (site / "site" / "index.html").read_bytes()
    (site / "hook.py").write_text(HOOKS[hook], encoding="utf-8")
    (site / "mkdocs.yml").write_text(f"{SETTINGS_FILE}hooks: [hook.py]\n", encoding="utf-8")
    (site / "content" / "x.md").write_text("# ก\n", encoding="utf-8")
    code, said = itasite_here(site, "build")
    assert code == 1
    assert words in said
    assert "Traceback" not in said
    assert "เว็บไซต์เดิมไม่ถูกแก้ไข" in said
    assert (site / "site" / "index.html").read_bytes() == before
    assert (hook == "disk") is not any(
        "Traceback" in log.read_text("utf-8") for log in site.with_name("logs").glob("*.log")
    )


def test_what_stops_a_page_is_told_with_its_name(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert itasite_here(site, "build")[0] == 0
    before = (site / "site" / "index.html").read_bytes()
    (site / "content" / "x.md").write_text("# ก\n", encoding="utf-8")
    real = AuthorMarkdown.html

    def deep(reader: AuthorMarkdown, text: str, page: str) -> tuple[str, list[Heading]]:
        if page == "x.md":
            raise RecursionError
        return real(reader, text, page)

    monkeypatch.setattr(AuthorMarkdown, "html", deep)
    code, said = itasite_here(site, "build")
    assert code == 1
    assert "ขณะทำงานกับไฟล์ x.md ข้อมูลซ้อนกันลึกเกินไป" in said
    assert (site / "site" / "index.html").read_bytes() == before


def test_the_engines_own_message_on_settings_has_a_thai_head(site: Path) -> None:
    (site / "mkdocs.yml").write_text(f"{SETTINGS_FILE}nav: 5\n", encoding="utf-8")
    code, said = itasite_here(site, "build")
    assert code == 1
    assert "ค่า nav ในไฟล์ตั้งค่าใช้ไม่ได้" in said
    assert "หยุดกลางคัน" in engine_stop_reason("")


def test_mkdocs_alone_says_it_too(site: Path) -> None:
    (site / "hook.py").write_text(HOOKS["page"], encoding="utf-8")
    (site / "mkdocs.yml").write_text(f"{SETTINGS_FILE}hooks: [hook.py]\n", encoding="utf-8")
    (site / "content" / "x.md").write_text("# ก\n", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build"]
    environment = {**QUIET, "TMPDIR": str(site.with_name("logs"))}
    done = subprocess.run(command, cwd=site, capture_output=True, encoding="utf-8", env=environment, check=False)
    assert done.returncode == 1
    assert "ขณะทำหน้า x.md" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_a_full_disk_behind_the_output_and_a_reader_that_left(site: Path) -> None:
    command = [sys.executable, "-m", "itasite", "check"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, cwd=site, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", env=QUIET, check=False
        )
    assert "Traceback" not in done.stderr
    assert "ดิสก์เต็ม" in done.stderr
    with subprocess.Popen(command, cwd=site, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=QUIET) as left:
        assert left.stdout
        left.stdout.close()
        assert left.stderr
        assert left.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="names of files are never in the code page there")
def test_a_system_without_thai_still_writes_thai_names(site: Path) -> None:
    poor = {**QUIET, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    (site / "content" / "files").mkdir()
    (site / "content" / "files" / "แผน.txt").write_text("x", encoding="utf-8")
    command = [sys.executable, "-m", "itasite", "build", "--offline"]
    done = subprocess.run(command, cwd=site, capture_output=True, encoding="utf-8", env=poor, check=False)
    assert done.returncode == 0, done.stderr
    assert (site / "site-offline" / "files" / "แผน.txt").is_file()


TAGS = """markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
extra: &more
  home: !ENV [NO_SUCH_VARIABLE, x]
extra_copy: *more
"""


def test_settings_that_mkdocs_reads_do_not_stop_us(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = SETTINGS_FILE.replace("docs_dir: content", "docs_dir: !ENV [CONTENT_OF_MINE, nowhere]")
    (site / "mkdocs.yml").write_text(settings + TAGS, encoding="utf-8")
    assert "nowhere" in itasite(site, "check").stdout
    monkeypatch.setitem(QUIET, "CONTENT_OF_MINE", "content")
    done = itasite(site, "build")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("line", ["docs_dir: [a]", "site_dir: {a: b}", "site_url: [x]", "use_directory_urls: [a]"])
def test_a_setting_of_a_wrong_kind_is_told_at_its_place(line: str, site: Path) -> None:
    text = SETTINGS_FILE.replace("docs_dir: content\n", "") if "docs_dir" in line else SETTINGS_FILE
    (site / "mkdocs.yml").write_text(f"{line}\n{text}", encoding="utf-8")
    code, said = itasite_here(site, "check")
    assert code == 2
    assert re.search(rf"mkdocs\.yml:1:\d+: {line.split(':')[0]} ต้องเป็นข้อความเดียว", said)


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_closed_streams_end_no_command(command: str, closed: str, site: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m itasite {command} {closed}', sys.executable],
        cwd=site,
        capture_output=True,
        timeout=PATIENCE,
    )
    assert (done.returncode, list(site.with_name("logs").iterdir())) == (0, [])
    assert (site / "site" / "index.html").is_file() == (command == "build")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"], ["check", "--list"]])
def test_an_output_that_takes_nothing_is_said(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "itasite", *arguments], stdout=full, stderr=subprocess.PIPE, timeout=PATIENCE
        )
    assert done.returncode == 1
    assert "ดิสก์เต็ม" in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_the_engines_words_come_without_its_levels() -> None:
    assert engine_stop_reason("INFO    -  Building\nERROR   -  itasite: ดิสก์เต็ม\n") == "ดิสก์เต็ม"


@pytest.mark.parametrize(
    "setting", ["nav: [{ก: 'https://[กรอก].go.th/'}]", "extra_css: ['https://[x]/a.css']", "repo_url: https://[x]/"]
)
def test_an_address_in_the_settings_that_the_engine_cannot_take_apart_is_told(setting: str, site: Path) -> None:
    file = site / "mkdocs.yml"
    file.write_text(f"{file.read_text(encoding='utf-8')}{setting}\n", encoding="utf-8")
    code, said = itasite_here(site, "build")
    assert code == 1
    assert "https://[กรอก].go.th" in said
    assert "วงเล็บ" in said


def test_a_hook_that_ends_mkdocs_as_if_all_were_well_leaves_the_old_site(base: Path) -> None:
    folder = project(base)
    assert itasite_here(folder, "build")[0] == 0
    before = snapshot(folder / "site")
    (folder / "hook.py").write_text("import sys\n\ndef on_post_page(output, **_):\n    sys.exit(0)\n", encoding="utf-8")
    project(base, "hooks: [hook.py]\n")
    code, said = itasite_here(folder, "build")
    assert (code, snapshot(folder / "site")) == (1, before)
    assert "สั่งให้หยุดก่อนสร้างเว็บไซต์เสร็จ" in said
    assert "hook.py บรรทัด 4 (SystemExit: 0)" in said
