"""An earlier version of the content is read from the repository, with its files told by what git calls them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from dulwich import porcelain
from dulwich.objects import Blob, Commit, ObjectID, Tree
from dulwich.repo import Repo

from itasite.changes.files import mark_of
from itasite.cli.main import main
from itasite.reading.load import load
from itasite.versions.past import NoVersionError, content_at, revision_on

NAMED = b"Unit <unit@example.go.th>"
Save = Callable[[str, date], str]


@pytest.fixture
def save(base: Path) -> Save:
    """Make a version of the project that holds the content, at noon of a day."""
    project = base.parent
    (project / "mkdocs.yml").write_text("docs_dir: content\n", encoding="utf-8")
    (base / "2566" / "files" / "ประกาศ ๒๕๖๖.txt").write_text("ประกาศ\n", encoding="utf-8")
    repo = Repo.init(str(project))
    repo.close()

    def saved(message: str, day: date) -> str:
        files = (path for path in project.rglob("*") if path.is_file() and ".git" not in path.parts)
        porcelain.add(str(project), [str(path) for path in files])
        noon = int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())
        with Repo(str(project)) as made_in:
            made_in.hooks.clear()  # each would be a process
            made = made_in.get_worktree().commit(
                message.encode(), committer=NAMED, author=NAMED,
                commit_timestamp=noon, author_timestamp=noon, commit_timezone=0, author_timezone=0,
            )  # fmt: skip
        return made.decode()

    return saved


def set_status(base: Path, status: str) -> None:
    path = base / "2566" / "oit.yml"
    text = path.read_text("utf-8")
    before, _, rest = text.partition("  O2:\n    status: ")
    path.write_text(f"{before}  O2:\n    status: {status}\n{rest.partition(chr(10))[2]}", "utf-8")


@pytest.fixture
def three(base: Path, save: Save) -> tuple[str, ...]:
    """Versions of January, February and March 2566; in February and March O2 changes."""
    made = [save("แรก", date(2023, 1, 10))]
    for month, status in ((2, "done"), (3, "not_started")):
        set_status(base, status)
        made.append(save(f"เดือน {month}", date(2023, month, 10)))
    return tuple(made)


def status_in(folder: Path) -> str:
    site = load(folder).site
    assert site
    return str(site.years[0].disclosure.items["O2"].status)


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("HEAD", "not_started"),
        ("HEAD~1", "done"),
        ("HEAD^", "done"),
        ("HEAD~2", "in_progress"),
        ("HEAD^~", "in_progress"),
    ],
)
@pytest.mark.usefixtures("three")
def test_a_revision_is_read_by_the_loader(base: Path, tmp_path: Path, name: str, status: str) -> None:
    folder = tmp_path / "past"
    past = content_at(base, name, folder)
    assert status_in(folder) == status
    for file in ("2566/files/plan.txt", "2566/files/ประกาศ ๒๕๖๖.txt"):
        size = (base / file).stat().st_size
        assert past.files[file] == (size, mark_of(base / file, size))
        assert (folder / file).read_bytes() == b""  # their bytes stay where they are


def test_a_day_means_the_last_version_until_then(base: Path, three: tuple[str, ...]) -> None:
    assert revision_on(base, date(2023, 2, 9)) == three[0]
    assert revision_on(base, date(2023, 2, 10)) == three[1]
    assert revision_on(base, date(2023, 12, 31)) == three[2]
    with pytest.raises(NoVersionError, match="no-revision"):
        revision_on(base, date(2023, 1, 9))


@pytest.mark.usefixtures("three")
def test_what_is_not_there_is_said(base: Path, tmp_path: Path) -> None:
    for name in ("nope", "HEAD~9", "HEAD^2", "", "ก", "-x", "a//b", "/", "HEAD^0x", "~" * 50):
        with pytest.raises(NoVersionError, match="no-revision"):
            content_at(base, name, tmp_path / "past")
    other = tmp_path / "elsewhere"
    other.mkdir()
    (base.parent / "more").mkdir()
    with pytest.raises(NoVersionError, match="no-folder"):
        content_at(base.parent / "more", "HEAD", tmp_path / "past")


def test_a_folder_without_versions(tmp_path: Path) -> None:
    with pytest.raises(NoVersionError, match="no-repository"):
        content_at(tmp_path, "HEAD", tmp_path / "past")
    with pytest.raises(NoVersionError, match="no-repository"):
        revision_on(tmp_path, date(2023, 1, 1))


def test_nothing_of_a_hostile_version_leaves_its_folder(base: Path, tmp_path: Path, three: tuple[str, ...]) -> None:
    repo = Repo(str(base.parent))
    blob, link = Blob.from_string(b"x"), Blob.from_string(b"/etc/passwd")
    up = Tree()
    up.add(b"evil.md", 0o100644, blob.id)
    inner = Tree()
    for name, mode, of in (
        (b"..", 0o40000, up.id), (b"a\\..\\evil.md", 0o100644, blob.id), (b"c:evil.md", 0o100644, blob.id),
        (b"link.md", 0o120000, link.id), (b"good.md", 0o100644, blob.id),
    ):  # fmt: skip
        inner.add(name, mode, of)
    tree = Tree()
    tree.add(b"content", 0o40000, inner.id)
    commit = Commit()
    commit.tree, commit.parents = tree.id, [ObjectID(three[0].encode())]
    commit.author = commit.committer = NAMED
    commit.author_time = commit.commit_time = 1_700_000_000
    commit.author_timezone = commit.commit_timezone = 0
    commit.message = b"x"
    for made in (blob, link, up, inner, tree, commit):
        repo.object_store.add_object(made)
    past = content_at(base, commit.id.decode(), tmp_path / "past" / "inside")
    assert list(past.files) == ["good.md"]
    assert [path.name for path in (tmp_path / "past").rglob("*") if path.is_file()] == ["good.md"]
    repo.close()


def test_a_damaged_version_is_said(base: Path, tmp_path: Path, three: tuple[str, ...]) -> None:
    repo = Repo(str(base.parent))
    commit = repo[ObjectID(three[0].encode())]
    assert isinstance(commit, Commit)
    name = commit.tree.decode()
    repo.close()
    (base.parent / ".git" / "objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(NoVersionError, match="damaged"):
        content_at(base, three[0], tmp_path / "past")


def run(base: Path, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["changes", "-f", str(base.parent / "mkdocs.yml"), *arguments])
    return done.exit_code, done.output


@pytest.mark.usefixtures("three")
def test_the_command_compares_revisions_days_and_folders(base: Path, tmp_path: Path) -> None:
    to_done = "สถานะ: อยู่ระหว่างดำเนินการ → ดำเนินการแล้ว"
    assert to_done in run(base, "HEAD~2", "HEAD~1")[1]
    assert to_done in run(base, "15 ม.ค. 66", "2566-02-10")[1]
    assert "เมื่อ 10 มกราคม 2566" in run(base, "15 ม.ค. 66", "2566-02-10")[1]
    assert "ไม่มีอะไรต่างกัน" in run(base)[1]
    set_status(base, "done")
    (base / "2566" / "files" / "ประกาศ ๒๕๖๖.txt").write_text("ฉบับใหม่\n", encoding="utf-8")
    said = run(base)[1]
    assert "ยังไม่ดำเนินการ → ดำเนินการแล้ว" in said
    assert "2566/files/ประกาศ ๒๕๖๖.txt" in said
    assert "plan.txt" not in said
    copy = Path(shutil.copytree(base, tmp_path / "copy" / "content"))
    shutil.copyfile(base.parent / "mkdocs.yml", copy.parent / "mkdocs.yml")
    assert "ไม่มีอะไรต่างกัน" in run(base, str(copy.parent), ".")[1]
    out = tmp_path / "รายงาน.md"
    code, said = run(base, "HEAD~2", "-o", str(out))
    assert (code, "เขียนไว้ที่" in said) == (0, True)
    assert out.read_text("utf-8").startswith("# การเปลี่ยนแปลงของข้อมูล ITA\n")
    assert run(base, "HEAD~2", "-o", str(out))[0] == 0  # a report of ours is replaced


@pytest.mark.usefixtures("three")
def test_the_command_says_why_there_is_no_such_version(base: Path) -> None:
    assert run(base, "2566-01-01")[1].endswith("ยังไม่มีรุ่นใดที่บันทึกไว้ถึงวันที่ “2566-01-01”\n")
    code, said = run(base, "ไม่มี")
    assert code == 2
    assert "ไม่พบรุ่น “ไม่มี”" in said
