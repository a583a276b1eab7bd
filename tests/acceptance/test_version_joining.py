"""Two machines that saved apart are brought together; what both changed is for a person to choose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from itasite.versions import staging
from itasite.versions.choice import Choice, Place, Side
from itasite.versions.joining import Answer, Joined, ToChoose, joined
from itasite.versions.passages import joined_lines
from itasite.versions.version import Fault, NotSaved, Version
from tests.support.repositories import UNIT, WHEN, git, kept, new_repository, own_home, put, save, sound

LINES = "".join(f"{number}\n" for number in range(1, 10))
BEGIN = {
    "oit.yml": "O1: a\nO2: a\nO3: a\n",
    "page.md": LINES,
    "logo.png": "\0a",
    "other.md": "x\n",
    "sub/deep.md": "x\n",
}


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(staging, "TRIES", 0)
    with own_home(tmp_path / "home"):
        yield


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    new_repository(tmp_path / "mine", BEGIN)
    git(tmp_path / "mine", "remote", "add", "origin", "https://example.com/web.git")
    return tmp_path / "mine"


@pytest.fixture
def theirs(tmp_path: Path, mine: Path) -> Path:
    git(tmp_path, "clone", "--quiet", str(mine), "theirs")
    return tmp_path / "theirs"


def send(theirs: Path, files: Mapping[str, str | None], *more: str) -> None:
    """What the other machine does, with its git; ours has fetched it then."""
    for path, text in files.items():
        if text is None:
            git(theirs, "rm", "--quiet", path)
        else:
            put(theirs, path, text)
    git(theirs, "add", "--all")
    git(theirs, "commit", "--quiet", "--message", "จากอีกเครื่อง", *more)
    git(theirs.parent / "mine", "fetch", "--quiet", str(theirs), "+main:refs/remotes/origin/main")


def by_record(path: str, base: str, mine: str, theirs: str, chosen: Mapping[Place, Side]) -> str | tuple[Choice, ...]:
    """Records of one line each."""
    old, ours, others = (dict(line.split(": ", 1) for line in text.splitlines()) for text in (base, mine, theirs))
    found, choices = dict(ours), []
    for key in others.keys() | ours.keys():
        versions = (old.get(key), ours.get(key), others.get(key))
        if versions[0] == versions[1] != versions[2] or chosen.get((key,)) is Side.THEIRS:
            found[key] = others[key]
        elif len(set(versions)) == 3 and (key,) not in chosen:
            choices.append(Choice(path, (key,), *versions))
    return tuple(sorted(choices)) or "".join(f"{key}: {value}\n" for key, value in found.items())


def join(mine: Path, chosen: Mapping[tuple[str, Place], Side] | None = None) -> Answer:
    return joined(mine, "รวมกับอีกเครื่อง", UNIT, by_record, lambda _, text: "unreadable" not in text, chosen, WHEN)


def done(mine: Path, chosen: Mapping[tuple[str, Place], Side] | None = None, parents: int = 2) -> Joined:
    answer = join(mine, chosen)
    assert isinstance(answer, Joined), answer
    assert git(mine, "status", "--short") == ""
    assert len(git(mine, "show", "--no-patch", "--format=%P").split()) == parents
    sound(mine)
    return answer


def fault(answer: object) -> Fault:
    assert isinstance(answer, NotSaved), answer
    assert any("ก" <= letter <= "๙" for letter in answer.told)
    return answer.fault


def untouched(mine: Path, answer_of: str) -> None:
    assert git(mine, "rev-parse", "HEAD") == answer_of
    sound(mine)


def test_only_the_other_machine_saved(mine: Path, theirs: Path) -> None:
    assert fault(join(mine)) is Fault.UNCHANGED
    send(theirs, {"oit.yml": "O1: b\n", "sub/deep.md": None, "2566/ใหม่.md": "# ใหม่\n"})
    put(mine, "draft.txt", "x")
    answer = join(mine)
    assert isinstance(answer, Joined)
    assert answer.changed == ("2566/ใหม่.md", "oit.yml", "sub/deep.md")
    assert answer.version.message == "จากอีกเครื่อง"
    assert git(mine, "rev-parse", "HEAD") == git(theirs, "rev-parse", "HEAD")
    assert git(mine, "status", "--short") == "?? draft.txt"
    assert git(mine, "reflog", "-1", "--format=%gs") == "pull: Fast-forward"
    assert not (mine / "sub").exists()
    assert fault(join(mine)) is Fault.UNCHANGED


def test_each_side_has_its_share(mine: Path, theirs: Path) -> None:
    """Whatever the clock of the other machine says."""
    send(theirs, {"oit.yml": "O1: b\nO2: a\nO3: a\n", "page.md": LINES.replace("2\n", "สอง\n"), "logo.png": "\0b"})
    send(theirs, {"other.md": None, "a.md": "x"}, "--date=2001-01-01T00:00:00Z")
    kept(mine, {"oit.yml": "O1: a\nO2: a\nO3: c\n", "page.md": LINES.replace("8\n", "แปด\n9 ก่อน\n"), "b.md": "x"})
    before = git(mine, "rev-parse", "HEAD")
    answer = done(mine)
    assert answer.version.parents == (before, git(theirs, "rev-parse", "HEAD"))
    assert answer.changed == ("a.md", "logo.png", "oit.yml", "other.md", "page.md")
    assert (mine / "oit.yml").read_text() == "O1: b\nO2: a\nO3: c\n"
    assert (mine / "page.md").read_text() == "1\nสอง\n3\n4\n5\n6\n7\nแปด\n9 ก่อน\n9\n"
    assert not (mine / "other.md").exists()
    # git would have done the same with the text, and goes on from it
    assert git(theirs, "pull", "--quiet", "--ff-only", str(mine), "main") == ""
    send(theirs, {"oit.yml": "O1: b\nO2: d\nO3: c\n"})
    kept(mine, {"oit.yml": "O1: b\nO2: a\nO3: e\n"})
    done(mine)
    assert (mine / "oit.yml").read_text() == "O1: b\nO2: d\nO3: e\n"


def test_what_both_changed_is_chosen(mine: Path, theirs: Path) -> None:
    send(
        theirs,
        {
            "oit.yml": "O1: t\nO2: t\nO3: a\n",
            "page.md": LINES.replace("2\n", "t\n").replace("8\n", "t\n"),
            "logo.png": "\0t",
            "other.md": None,
            "sub/deep.md": "t\n",
            "new.md": "t\n",
        },
    )
    ours = {
        "oit.yml": "O1: m\nO2: a\nO3: m\n",
        "page.md": LINES.replace("2\n", "m\n").replace("8\n", "m\n"),
        "logo.png": "\0m",
        "other.md": "m\n",
        "sub/deep.md": None,
        "new.md": "m\n",
    }
    version = kept(mine, ours)
    asked = join(mine)
    assert isinstance(asked, ToChoose)
    assert asked.choices == (
        Choice("logo.png", (), b"\0a", b"\0m", b"\0t"),
        Choice("new.md", (), None, "m\n", "t\n"),
        Choice("oit.yml", ("O1",), "a", "m", "t"),
        Choice("other.md", (), "x\n", "m\n", None),
        Choice("page.md", (0,), "2\n", "m\n", "t\n"),
        Choice("page.md", (1,), "8\n", "m\n", "t\n"),
        Choice("sub/deep.md", (), "x\n", None, "t\n"),
    )
    untouched(mine, version.id)
    assert git(mine, "status", "--short") == ""
    some = {(one.path, one.place): Side.THEIRS for one in asked.choices[:4]}
    rest = join(mine, some)
    assert isinstance(rest, ToChoose)
    assert rest.choices == asked.choices[4:]
    done(mine, some | {(one.path, one.place): Side.MINE for one in rest.choices} | {("page.md", (1,)): Side.THEIRS})
    assert (mine / "oit.yml").read_text() == "O1: t\nO2: t\nO3: m\n"
    assert (mine / "page.md").read_text() == LINES.replace("2\n", "m\n").replace("8\n", "t\n")
    assert (mine / "logo.png").read_text() == "\0t"
    assert (mine / "new.md").read_text() == "t\n"
    assert not (mine / "other.md").exists()
    assert not (mine / "sub/deep.md").exists()


def test_a_renamed_file_that_the_other_changed_is_chosen(mine: Path, theirs: Path) -> None:
    send(theirs, {"page.md": None, "renamed.md": LINES})
    kept(mine, {"page.md": LINES + "10\n"})
    asked = join(mine)
    assert isinstance(asked, ToChoose)
    assert [(one.path, one.place) for one in asked.choices] == [("page.md", ())]
    done(mine, {("page.md", ()): Side.MINE})
    assert (mine / "renamed.md").exists()


def test_work_that_is_no_version_yet_is_never_lost(mine: Path, theirs: Path) -> None:
    send(theirs, {"oit.yml": "O1: b\nO2: a\nO3: a\n", "new.md": "theirs\n"})
    version = kept(mine, {"other.md": "y\n"})
    put(mine, "new.md", "mine\n")
    answer = join(mine)
    assert fault(answer) is Fault.DIRTY
    assert "new.md" in answer.told  # type: ignore[union-attr]
    (mine / "new.md").unlink()
    put(mine, "oit.yml", "O1: work\n")
    assert fault(join(mine)) is Fault.DIRTY
    git(mine, "add", "oit.yml")
    put(mine, "oit.yml", BEGIN["oit.yml"])
    assert fault(join(mine)) is Fault.DIRTY
    git(mine, "reset", "--quiet")
    (mine / "oit.yml").unlink()
    assert fault(join(mine)) is Fault.DIRTY
    put(mine, "oit.yml", BEGIN["oit.yml"])
    assert not (mine / "new.md").exists()
    untouched(mine, version.id)
    # other unsaved work does not hinder, and stays
    put(mine, "page.md", "work\n")
    assert isinstance(join(mine), Joined)
    assert (mine / "page.md").read_text() == "work\n"
    assert git(mine, "status", "--short") == " M page.md"


def test_laid_down_but_killed_before_the_version(mine: Path, theirs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    send(theirs, {"oit.yml": "O1: b\nO2: a\nO3: a\n", "a.md": "x", "z.md": "x", "sub/deep.md": None})
    kept(mine, {"oit.yml": "O1: a\nO2: a\nO3: c\n"})
    for name in ("itasite.versions.staging.write_index_dict", "itasite.versions.joining.committed"):
        with monkeypatch.context() as patch:

            def stop(*_: object, **__: object) -> None:
                raise KeyboardInterrupt

            patch.setattr(name, stop)
            with pytest.raises(KeyboardInterrupt):
                join(mine)
        sound(mine)
    done(mine)
    assert (mine / "oit.yml").read_text() == "O1: b\nO2: a\nO3: c\n"


def test_a_text_that_cannot_be_read_back_is_not_taken(mine: Path, theirs: Path) -> None:
    send(theirs, {"oit.yml": "O1: unreadable\nO2: a\nO3: a\n"})
    version = kept(mine, {"oit.yml": "O1: a\nO2: a\nO3: c\n"})
    assert fault(join(mine)) is Fault.UNPROVEN
    untouched(mine, version.id)
    assert git(mine, "status", "--short") == ""


def test_what_began_apart(tmp_path: Path, mine: Path) -> None:
    new_repository(tmp_path / "theirs", {"other.yml": "a: 1\n"})
    send(tmp_path / "theirs", {"x.md": "x"})
    assert fault(join(mine)) is Fault.UNRELATED


@pytest.mark.parametrize(
    ("path", "expected"),
    [("OIT.yml", Fault.CLASH), ("git~1", Fault.MAINTAINER_JOINS), ("large.pdf", Fault.MAINTAINER_JOINS)],
)
def test_what_cannot_be_laid_down_here(mine: Path, theirs: Path, path: str, expected: Fault) -> None:
    git(theirs, "config", "core.protectNTFS", "false")  # as whoever means harm would
    send(theirs, {path: "x", ".gitattributes": "*.pdf filter=lfs\n"})
    version = kept(mine, {"other.md": "y\n"}) if path != "git~1" else save(mine, {"other.md": "y\n"})
    assert isinstance(version, Version)
    assert fault(join(mine)) is expected
    assert git(mine, "rev-parse", "HEAD") == version.id
    assert not (mine / ".gitattributes").exists()


def test_a_link_of_the_other_machine_is_not_laid_down(tmp_path: Path, mine: Path, theirs: Path) -> None:
    (theirs / "link").symlink_to(tmp_path)
    send(theirs, {})
    assert fault(join(mine)) is Fault.MAINTAINER_JOINS
    assert not (mine / "link").exists()
    # nor through a link that lies here
    git(theirs, "rm", "--quiet", "--cached", "link")
    (theirs / "link").unlink()
    send(theirs, {"folder/x.md": "x"})
    (mine / "folder").symlink_to(tmp_path)
    assert fault(join(mine)) is Fault.OUTSIDE
    assert not (tmp_path / "x.md").exists()


def test_joined_crosswise(mine: Path, theirs: Path) -> None:
    """Both joined the other's work; where the two bases differ, a person is asked and nothing comes back by itself."""
    send(theirs, {"oit.yml": "O1: t\nO2: a\nO3: a\n", "a.md": "t\n"})
    kept(mine, {"other.md": "m\n"})
    git(theirs, "pull", "--quiet", "--no-rebase", "--no-edit", str(mine), "main")
    done(mine)
    send(theirs, {"oit.yml": "O1: t2\nO2: a\nO3: a\n"})
    kept(mine, {"other.md": "m2\n"})
    asked = join(mine)
    assert isinstance(asked, ToChoose)
    assert [(one.path, one.place) for one in asked.choices] == [("oit.yml", ()), ("other.md", ())]
    done(mine, {("oit.yml", ()): Side.THEIRS, ("other.md", ()): Side.MINE})
    assert (mine / "oit.yml").read_text() == "O1: t2\nO2: a\nO3: a\n"
    assert (mine / "other.md").read_text() == "m2\n"


def test_line_ends_of_this_machine(mine: Path, theirs: Path) -> None:
    git(mine, "config", "core.autocrlf", "true")
    send(theirs, {"oit.yml": "O1: b\nO2: a\nO3: a\n", "a.bin": "x\n", ".gitattributes": "*.bin -text\n"})
    assert isinstance(save(mine, {"page.md": "1\r\n2\r\n"}), Version)
    done(mine)
    assert (mine / "oit.yml").read_bytes() == b"O1: b\r\nO2: a\r\nO3: a\r\n"
    assert (mine / "a.bin").read_bytes() == b"x\n"


def test_a_new_folder_takes_what_is_there(tmp_path: Path, mine: Path, theirs: Path) -> None:
    assert mine.is_dir()
    empty = tmp_path / "empty"
    git(tmp_path, "init", "--quiet", "--initial-branch=main", "empty")
    git(empty, "remote", "add", "origin", "https://example.com/web.git")
    git(empty, "fetch", "--quiet", str(theirs), "+main:refs/remotes/origin/main")
    done(empty, parents=0)
    assert (empty / "oit.yml").read_text() == BEGIN["oit.yml"]


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("a\nb\nc\n", "a\nB\nc\n", "a\nb\nc\n", "a\nB\nc\n"),
        ("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n"),
        ("a\nb\nc\n", "b\nc\n", "a\nb\nc\nd\n", "b\nc\nd\n"),
        ("a\nb\nc\n", "a\nX\nc\n", "a\nX\nc\n", "a\nX\nc\n"),
        ("a\nb", "a\nb", "a\nb\n", "a\nb\n"),
        ("", "a\n", "", "a\n"),
        ("a\nb\nc\n", "a\nX\nc\n", "a\nY\nc\n", ("b\n", "X\n", "Y\n")),
        ("a\nb\nc\n", "A\nb\nc\n", "a\nB\nc\n", ("a\nb\n", "A\nb\n", "a\nB\n")),
        ("a\n", "a\nx\n", "a\ny\n", ("", "x\n", "y\n")),
        ("a\nb\n", "b\n", "A\nb\n", ("a\n", "", "A\n")),
    ],
)
def test_passages(base: str, mine: str, theirs: str, expected: str | tuple[str, str, str]) -> None:
    found = joined_lines("page.md", base, mine, theirs, {})
    assert found == (expected if isinstance(expected, str) else (Choice("page.md", (0,), *expected),))
