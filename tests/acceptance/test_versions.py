"""Each save is a commit that git understands, of exactly what was saved."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from itasite.versions import staging
from itasite.versions.beginning import begun, unlocked
from itasite.versions.history import bytes_at, files_at, taken_back, text_at, version_named, versions_of
from itasite.versions.repository import found
from itasite.versions.saving import saved
from itasite.versions.version import Author, Fault, NotSaved, Version
from itasite.words import versions as words
from tests.support.repositories import AS_NEW, UNIT, WHEN, git, kept, new_repository, own_home, put, save, sound


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(staging, "TRIES", 0)
    with own_home(tmp_path / "home"):
        yield


def fault(answer: object) -> Fault:
    assert isinstance(answer, NotSaved), answer
    assert any("ก" <= letter <= "๙" for letter in answer.told)
    return answer.fault


def test_a_new_folder_begins_with_all_but_what_is_left_out(tmp_path: Path) -> None:
    site = tmp_path / "เว็บของเรา"
    files = {".gitignore": "site/\n*.log\n", "content/2566/ประกาศ นโยบาย ๒๕๖๖.md": "# ประกาศ\n", "site/index.html": "x"}
    version = new_repository(site, files | {"a.log": "x"})
    assert git(site, "ls-files", "-z").split("\0") == [".gitignore", "content/2566/ประกาศ นโยบาย ๒๕๖๖.md", ""]
    assert git(site, "status", "--short") == ""
    assert git(site, "log", "--format=%H|%an|%ae|%cn|%ai|%s") == (
        f"{version.id}|{UNIT.name}|{UNIT.address}|{UNIT.name}|2023-01-03 09:30:00 +0700|เริ่มเว็บไซต์"
    )
    assert git(site, "branch", "--show-current") == "main"
    assert sorted(path.name for path in site.iterdir()) == [".git", ".gitignore", "a.log", "content", "site"]
    sound(site)
    assert found(site / "content").top == site
    assert fault(begun(site, "อีกครั้ง", UNIT)) is Fault.ALREADY


def test_only_what_was_saved_becomes_the_version(tmp_path: Path) -> None:
    site = tmp_path / "site"
    new_repository(
        site, {"content/oit.yml": "a: 1\n", "content/year.yml": "b: 1\n", "notes.txt": "1\n", "gone.md": "x"}
    )
    put(site, "content/year.yml", "b: 2\n")
    git(site, "add", "content/year.yml")
    put(site, "content/year.yml", "b: 3\n")
    put(site, "notes.txt", "2\n")
    put(site, "new.txt", "1\n")
    before = git(site, "status", "--short")
    # a folder inside the repository names its files from itself
    version = kept(
        site / "content", {"oit.yml": "a: 2\n", "2566/files/o31.pdf": "%PDF"}, "O31: เพิ่มหลักฐาน 1\n\nรายละเอียด"
    )
    assert git(site, "status", "--short") == before
    assert git(site, "diff", "--cached", "--", "content/year.yml").splitlines()[-1] == "+b: 2"
    assert git(site, "show", "--name-status", "--format=%B", version.id) == (
        "O31: เพิ่มหลักฐาน 1\n\nรายละเอียด\n\n\nA\tcontent/2566/files/o31.pdf\nM\tcontent/oit.yml"
    )
    assert version.message == "O31: เพิ่มหลักฐาน 1\n\nรายละเอียด"
    for name in ("HEAD", "main"):
        assert git(site, "reflog", "--format=%gs", name).splitlines() == [
            "commit: O31: เพิ่มหลักฐาน 1",
            "commit: เริ่มเว็บไซต์",
        ]
    kept(site, {"gone.md": None, "content/2566/files/o31.pdf": None})
    assert git(site, "show", "--name-status", "--format=") == "D\tcontent/2566/files/o31.pdf\nD\tgone.md"
    assert git(site, "status", "--short") == before


def test_nothing_changed_makes_no_version_and_touches_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    new_repository(site)
    index = (site / ".git/index").read_bytes()
    assert fault(save(site, {"oit.yml": "status: in_progress\n"})) is Fault.UNCHANGED
    assert fault(saved(site, {"never.yml": None, "oit.yml": b"status: in_progress\n"}, "x", UNIT)) is Fault.UNCHANGED
    assert fault(saved(site, {}, "x", UNIT)) is Fault.UNCHANGED
    assert (site / ".git/index").read_bytes() == index
    assert git(site, "rev-list", "--count", "HEAD") == "1"


def test_git_beside_it(tmp_path: Path) -> None:
    """Commits of git, packed and by other names, are read and continued; the time of now is local."""
    site = tmp_path / "site"
    git(tmp_path, "init", "--quiet", "--initial-branch=งาน", str(site))
    put(site, "oit.yml", "1\n")
    assert isinstance(save(site, {"oit.yml": "1\n"}), Version)
    for number in range(2, 5):
        put(site, "oit.yml", f"{number}\n")
        git(site, "commit", "--quiet", "--all", "--message", f"รุ่น {number}")
    git(site, "gc", "--quiet")
    git(site, "pack-refs", "--all")
    git(site, "config", "index.version", "4")
    git(site, "update-index", "--index-version", "4")
    before = int(time.time())
    now = saved(site, {"oit.yml": put(site, "oit.yml", "5\n")}, "ของเรา", UNIT)
    assert isinstance(now, Version)
    assert before <= now.when.timestamp() <= time.time()
    sound(site)
    assert git(site, "status", "--short") == ""
    page = versions_of(site, "oit.yml")
    assert not isinstance(page, NotSaved)
    assert [one.message for one in page.versions] == ["ของเรา", "รุ่น 4", "รุ่น 3", "รุ่น 2", "แก้"]
    assert page.versions[1].author == Author("ผู้ดูแล", "admin@example.go.th")
    assert text_at(site, page.versions[3].id, "oit.yml") == "2\n"
    git(site, "commit", "--quiet", "--allow-empty", "--message", "ต่อ")
    sound(site)


@pytest.mark.parametrize(
    ("config", "attributes", "text", "blob"),
    [
        ("true", "", "a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
        ("input", "", "a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
        ("false", "", "a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2\r\n"),
        ("false", "*.yml text eol=crlf\n", "a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
        ("true", "*.yml -text\n", "a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2\r\n"),
        ("true", "*.yml binary\n", "a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2\r\n"),
        ("false", "* text=auto\n", "a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
    ],
)
def test_line_ends_as_git_keeps_them(tmp_path: Path, config: str, attributes: str, text: str, blob: str) -> None:
    site = tmp_path / "site"
    new_repository(site, {".gitattributes": attributes, "other.md": "x\n"})
    git(site, "config", "core.autocrlf", config)
    version = kept(site, {"oit.yml": text})
    assert git(site, "status", "--short") == ""
    assert bytes_at(site, version.id, "oit.yml") == blob.encode()
    # git agrees when it has to look into the file
    os.utime(site / "oit.yml", (1, 1))
    assert git(site, "status", "--short") == ""
    kept(site, {"oit.yml": text + text})

    def write(content: bytes | None) -> None:
        assert content is not None
        (site / "oit.yml").write_bytes(content)

    assert isinstance(taken_back(site, version.id, "oit.yml", write, "กลับ", UNIT), Version)
    assert git(site, "status", "--short") == ""
    laid_down = (site / "oit.yml").read_bytes()
    (site / "oit.yml").unlink()
    git(site, "checkout", "--", "oit.yml")
    assert (site / "oit.yml").read_bytes() == laid_down


def test_an_old_version_comes_back_as_a_new_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    first = new_repository(site)
    kept(site, {"oit.yml": "status: done\n"})
    kept(site, {"oit.yml": None})

    def write(content: bytes | None) -> None:
        assert content is not None
        (site / "oit.yml").write_bytes(content)

    assert isinstance(taken_back(site, first.id, "oit.yml", write, "กลับไปใช้รุ่นเดิม", UNIT), Version)
    assert git(site, "status", "--short") == ""
    assert git(site, "log", "--format=%s").splitlines() == ["กลับไปใช้รุ่นเดิม", "แก้", "แก้", "เริ่มเว็บไซต์"]
    assert (site / "oit.yml").read_text() == "status: in_progress\n"
    unknown = taken_back(site, "0" * 40, "oit.yml", write, "x", UNIT)
    assert fault(unknown) is Fault.UNREADABLE
    assert fault(taken_back(site, "ไม่ใช่รุ่น", "oit.yml", write, "x", UNIT)) is Fault.UNREADABLE


def test_a_version_by_the_names_that_git_knows(tmp_path: Path) -> None:
    site = tmp_path / "site"
    first = new_repository(site)
    second = kept(site, {"oit.yml": "2\n"})
    git(site, "tag", "ปี-2566", first.id)
    git(site, "tag", "--annotate", "--message", "x", "sent", first.id)
    names = {"HEAD": second, "main": second, "HEAD~1": first, "HEAD^": first, first.id[:8]: first, "ปี-2566": first}
    for name, version in (names | {"sent": first, second.id: second}).items():
        assert version_named(site, name) == version, name
    for name in (
        "HEAD~2",
        "zz",
        "",
        "/",
        "a//b",
        "HEAD:oit.yml",
        "f" * 40,
        "-x",
        "a..b",
        "HEAD@{9}",
        "^",
        "\0",
        "HEAD^{tree}",
    ):
        assert fault(version_named(site, name)) is Fault.UNKNOWN, name


def test_the_versions_of_one_record(tmp_path: Path) -> None:
    """The file is asked for what it says of the record; each pair of texts once."""
    site = tmp_path / "site"
    new_repository(site, {"oit.yml": "O1: a\nO2: a\n"})
    for text in ("O1: a\nO2: b\n", "O1: b\nO2: b\n", "O1: b\nO2: b # ลอง\n", "O1: a\nO2: b\n", "O1: b\nO2: b\n"):
        kept(site, {"oit.yml": text}, text.split("\n")[0])
    kept(site, {"other.md": "x"})
    asked = []

    def same(old: str | None, new: str | None) -> bool:
        asked.append((old, new))
        return (old or "").split("\n")[0] == (new or "").split("\n")[0]

    page = versions_of(site, "oit.yml", same=same, count=2)
    assert not isinstance(page, NotSaved)
    assert ([one.message for one in page.versions], page.more) == (["O1: b", "O1: a"], True)
    page = versions_of(site, "oit.yml", same=same, start=2, count=2)
    assert not isinstance(page, NotSaved)
    assert ([one.message for one in page.versions], page.more) == (["O1: b", "เริ่มเว็บไซต์"], False)
    whole = versions_of(site)
    assert not isinstance(whole, NotSaved)
    assert len(whole.versions) == 7
    files = files_at(site, page.versions[-1].id)
    assert files == {"oit.yml": b"O1: a\nO2: a\n"}


def test_a_lock_that_was_left_behind(tmp_path: Path) -> None:
    site = tmp_path / "site"
    new_repository(site)
    for name in ("index.lock", "refs/heads/main.lock", "HEAD.lock"):
        lock = site / ".git" / name
        lock.write_bytes(b"")
        os.utime(lock, (AS_NEW, AS_NEW))
        assert fault(save(site, {"oit.yml": name})) is Fault.LOCKED
        assert unlocked(site).fault is Fault.LOCKED
        assert (site / "oit.yml").read_text() == name
        os.utime(lock, (time.time() - 61,) * 2)
        assert unlocked(site).fault is None
        kept(site, {"oit.yml": name})
    assert git(site, "status", "--short") == ""


def _bare(site: Path) -> None:
    git(site.parent, "init", "--bare", "--quiet", str(site))


def _sha256(site: Path) -> None:
    git(site.parent, "init", "--object-format=sha256", "--quiet", str(site))


def _config(*pairs: tuple[str, str]):  # type: ignore[no-untyped-def]
    def prepare(site: Path) -> None:
        new_repository(site)
        for name, value in pairs:
            git(site, "config", name, value)

    return prepare


def _worktree(site: Path) -> None:
    new_repository(site.parent / "main")
    git(site.parent / "main", "worktree", "add", "--quiet", str(site))


def _detached(site: Path) -> None:
    new_repository(site)
    git(site, "checkout", "--quiet", "--detach")


def _merging(site: Path) -> None:
    version = new_repository(site)
    (site / ".git/MERGE_HEAD").write_text(version.id + "\n")


def _no_head(site: Path) -> None:
    new_repository(site)
    (site / ".git/HEAD").unlink()


def _damaged(site: Path) -> None:
    new_repository(site)
    for folder in (site / ".git/objects").iterdir():
        for file in folder.iterdir():
            file.chmod(0o644)
            file.write_bytes(b"broken")


def _damaged_index(site: Path) -> None:
    new_repository(site)
    (site / ".git/index").write_bytes(b"DIRC broken")


def _split_index(site: Path) -> None:
    new_repository(site)
    git(site, "update-index", "--split-index")


def _odd_config(site: Path) -> None:
    new_repository(site)
    (site / ".git/config").write_text("[core\nthis is none")


@pytest.mark.parametrize(
    ("prepare", "expected"),
    [
        (lambda site: site.mkdir(), Fault.NONE),
        (_bare, Fault.BARE),
        (_sha256, Fault.FOREIGN),
        (_config(("core.repositoryformatversion", "1"), ("extensions.partialclone", "origin")), Fault.FOREIGN),
        (_config(("remote.origin.promisor", "true")), Fault.FOREIGN),
        (_config(("core.repositoryformatversion", "9")), Fault.FOREIGN),
        (_config(("core.sparseCheckout", "true")), Fault.FOREIGN),
        (_config(("core.worktree", "/tmp")), Fault.FOREIGN),
        (_worktree, Fault.LINKED),
        (_detached, Fault.DETACHED),
        (_merging, Fault.BUSY),
        (_no_head, Fault.UNREADABLE),
        (_damaged, Fault.UNREADABLE),
        (_damaged_index, Fault.UNREADABLE),
        (_split_index, Fault.UNREADABLE),
        (_odd_config, Fault.UNREADABLE),
    ],
)
def test_what_cannot_keep_versions_is_told(tmp_path: Path, prepare: object, expected: Fault) -> None:
    """Calmly: nothing is written, and the form goes on."""
    site = tmp_path / "site"
    prepare(site)  # type: ignore[operator]
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert fault(saved(site, {"oit.yml": b"status: done\n"}, "x", UNIT)) is expected
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    versions_of(site, "oit.yml")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("../outside.yml", Fault.OUTSIDE),
        (".git/config", Fault.OUTSIDE),
        ("a/.GIT/config", Fault.OUTSIDE),
        ("/etc/hosts", Fault.OUTSIDE),
        ("link/x.yml", Fault.OUTSIDE),
        ("oit.yml/x", Fault.CLASH),
        ("folder", Fault.CLASH),
        ("x.log", Fault.IGNORED),
        ("large.pdf", Fault.FILTERED),
        ("other.txt", Fault.FILTERED),
    ],
)
def test_a_file_that_no_version_takes(tmp_path: Path, path: str, expected: Fault) -> None:
    site = tmp_path / "site"
    attributes = "*.pdf filter=lfs diff=lfs -text\n*.txt working-tree-encoding=TIS-620\n"
    new_repository(site, {"oit.yml": "1", "folder/x": "1", ".gitignore": "*.log\n", ".gitattributes": attributes})
    (site / "link").symlink_to(tmp_path)
    marker = tmp_path / "ran"
    git(site, "config", "filter.lfs.clean", f"touch {marker}; cat")
    assert fault(saved(site, {path: b"x", "oit.yml": b"2"}, "x", UNIT)) is expected
    assert not marker.exists()
    assert git(site, "diff", "--cached", "--name-only") == ""
    assert git(site, "rev-list", "--count", "HEAD") == "1"


def test_no_hook_is_run(tmp_path: Path) -> None:
    site = tmp_path / "site"
    new_repository(site)
    for name in ("pre-commit", "commit-msg", "post-commit", "reference-transaction", "post-index-change"):
        hook = site / ".git/hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\nexit 1\n")
        hook.chmod(0o755)
    version = save(site, {"oit.yml": "2"})
    assert isinstance(version, Version)
    assert not (tmp_path / "ran").exists()


def test_a_disk_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    new_repository(site)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("dulwich.object_store.DiskObjectStore.add_object", "dulwich.refs.DiskRefsContainer.set_if_equals"):
        with monkeypatch.context() as patch:
            patch.setattr(name, full)
            answer = save(site, {"oit.yml": name})
            assert fault(answer) is Fault.UNWRITABLE
            assert isinstance(answer, NotSaved)
            assert "ดิสก์เต็ม" in answer.told
        sound(site)
        assert not (site / ".git/index.lock").exists()
        kept(site, {"oit.yml": name + "!"})
        assert git(site, "status", "--short") == ""


def test_a_file_that_changed_since_is_seen_by_git(tmp_path: Path) -> None:
    site = tmp_path / "site"
    new_repository(site)
    put(site, "oit.yml", "later\n")
    assert isinstance(saved(site, {"oit.yml": b"saved\n"}, "x", UNIT, WHEN), Version)
    assert git(site, "status", "--short") == " M oit.yml"
    assert git(site, "show", "HEAD:oit.yml") == "saved"


def test_every_fault_has_its_words() -> None:
    for one in Fault:
        assert "{" not in words.told(one, "x")


@pytest.mark.skipif(os.name == "nt", reason="no such limit")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore:unclosed:ResourceWarning")
@pytest.mark.parametrize("most", [10, 1000])
def test_a_disk_that_is_full_leaves_nothing_half_written(tmp_path: Path, most: int) -> None:
    """Of an object, or of the index: a limit on files says no in the middle of writing, as a full disk does."""
    import resource

    site = tmp_path / "site"
    new_repository(site, {f"content/{number}/a.md": "x\n" for number in range(40)})
    put(site, "content/1/a.md", "y\n")
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, old[1]))
    try:
        answer = saved(site, {"content/1/a.md": b"y\n"}, "x", UNIT, WHEN)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
    assert fault(answer) is Fault.UNWRITABLE
    assert list((site / ".git").rglob("*.lock")) == []
    sound(site)
    assert isinstance(saved(site, {"content/1/a.md": b"y\n"}, "x", UNIT, WHEN), Version)
    sound(site)
