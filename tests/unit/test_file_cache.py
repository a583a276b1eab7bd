"""What was read of attached files is remembered outside of the site, for its owner alone, and never trusted."""

from __future__ import annotations

import ast
import json
import os
import stat
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib import metadata
from pathlib import Path

import pytest

from itasite import attachment
from itasite.attachment import Attachment, cache, files, model, packed
from itasite.detect import personal_data
from itasite.detect.file_findings import PERSONAL_DATA, Placed
from itasite.detect.personal_data import DataKind
from itasite.text import traced
from tests.support import attached, rich_office, rich_pdf


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for what is remembered."""
    monkeypatch.setenv("ITASITE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "attachments"


def again(path: Path) -> Attachment:
    """The file as a new process reads it."""
    attachment.keep_only(())
    return attachment.read(path)


def looked_again(path: Path) -> tuple[Attachment, tuple[Placed, ...]]:
    """What rules see of the file in a new process."""
    attachment.keep_only(())
    return attachment.looked(path, PERSONAL_DATA)


def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes each file that is truly read."""
    noted: list[str] = []
    really = files.content
    monkeypatch.setattr(files, "content", lambda raw, kind: noted.append(kind) or really(raw, kind))
    return noted


FILES = {
    "pdf": rich_pdf.page_of(rich_pdf.words("one"), b"0 0 9 9 re f"),
    "encrypted pdf": attached.pdf("one", password="x"),
    "broken pdf": b"%PDF-1.7\nnothing",
    "docx": rich_office.filled(rich_office.docx(), "", ""),
    "xlsx": attached.xlsx([["ที่", "ก"], ["1", "2"]]),
    "odt": rich_office.filled(rich_office.odt(), "", ""),
    "zip": attached.archive({"a.txt": "\ud7ff", "b.rar": b"Rar!\x1a\x07\x01\0", "c.jpg": attached.JPG}),
}


@pytest.mark.parametrize("kind", FILES)
def test_what_is_remembered_is_what_was_read(
    tmp_path: Path, place: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted = reads(monkeypatch)
    path = attached.put(tmp_path, "file", FILES[kind])
    cold, warm = again(path), again(path)
    assert cold == warm
    assert len(noted) == 1
    assert len(list(place.iterdir())) == 1


PRIVATE = "เลขประจำตัวประชาชน 1-1020-03456-78-7 โทร 081-234-5678"


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("kind", ["pdf", "docx", "zip", "txt"])
def test_what_was_found_is_remembered_without_the_text(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted = reads(monkeypatch)
    content: dict[str, bytes | str] = {
        "pdf": attached.pdf("call 081-234-5678"),
        "docx": attached.docx(PRIVATE),
        "zip": attached.archive({"a.txt": PRIVATE}),
        "txt": PRIVATE,
    }
    path = attached.put(tmp_path, "file", content[kind])
    cold, warm = looked_again(path), looked_again(path)
    assert cold == warm
    assert cold[1] == tuple(PERSONAL_DATA.find(attachment.read(path)))
    assert DataKind.MOBILE in {found.kind for _, found in cold[1]}
    assert cold[0].passages == ()
    assert len(noted) == (1 if kind != "txt" else 3)


@pytest.mark.usefixtures("place")
def test_what_is_found_is_looked_for_anew_when_the_rules_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = attached.put(tmp_path, "file", attached.docx(PRIVATE))
    looked_again(path)
    other = replace(PERSONAL_DATA, version=lambda: "another", find=lambda _: ())
    attachment.keep_only(())
    noted = reads(monkeypatch)
    assert attachment.looked(path, other)[1] == ()
    assert noted == [], "the text is remembered on its own"


def test_what_decides_what_is_found_counts_in_the_version() -> None:
    """An answer of older rules must not be taken: the version holds the source of all that the search imports."""
    imported = {
        target
        for path in Path(personal_data.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (target := node.module or "").startswith("itasite")
    }
    assert {target for target in imported if "personal_data" not in target} == {"itasite.text.traced"}
    assert "itasite" not in Path(traced.__file__).read_text(encoding="utf-8")


@pytest.mark.usefixtures("place")
def test_an_unchanged_file_costs_one_look_within_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = attached.put(tmp_path, "file", FILES["pdf"])
    first, found = attachment.looked(path, PERSONAL_DATA)
    monkeypatch.setattr(cache, "entry_for", None)
    assert attachment.facts(path) is first
    assert attachment.looked(path, PERSONAL_DATA) == (first, found)


def test_only_the_user_can_read_it(tmp_path: Path, place: Path) -> None:
    again(attached.put(tmp_path, "file", FILES["pdf"]))
    (kept,) = place.iterdir()
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert b"one" not in kept.read_bytes()


@pytest.mark.usefixtures("place")
def test_a_change_of_bytes_libraries_or_limits_reads_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noted = reads(monkeypatch)
    path = attached.put(tmp_path, "file", FILES["pdf"])
    again(path)
    path.write_bytes(attached.pdf("two"))
    assert "two" in again(path).text
    monkeypatch.setattr(model, "MOST_PAGES", 7)
    again(path)
    cache._readers.cache_clear()
    monkeypatch.setattr(metadata, "version", lambda _: "0.0.1")
    again(path)
    cache._readers.cache_clear()
    assert len(noted) == 4


def test_every_reader_counts_as_a_reader() -> None:
    """A changed reader must not be answered by what an older one saw: the key holds the sources themselves."""
    names = {path.name for path in Path(cache.__file__).parent.glob("*.py")}
    assert {"pdf_pages.py", "office.py", "collector.py", "pictures.py", "plain.py"} <= names
    assert len(cache._readers()) > 64


HOSTILE: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda kept: kept[:-5],
    "empty": lambda _: b"",
    "rubbish": lambda _: b"rubbish",
    "another kind of JSON": lambda _: zlib.compress(b"[1, 2]"),
    "deep": lambda _: zlib.compress(b"[" * 100_000),
    "numbers for texts": lambda kept: _changed(kept, passages=[[1, 2]]),
    "no texts": lambda kept: _changed(kept, metadata=["a", "b", "c", "d", "e"]),
    "unknown reason": lambda kept: _changed(kept, unread=[["magic", "x", False]]),
    "endless": lambda _: zlib.compress(b" " * 100_000_000),
}


def _changed(kept: bytes, **values: object) -> bytes:
    return zlib.compress(json.dumps(json.loads(zlib.decompress(kept)) | values).encode())


@pytest.mark.parametrize("fault", HOSTILE)
def test_a_damaged_memory_is_passed_over(
    tmp_path: Path, place: Path, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted = reads(monkeypatch)
    path = attached.put(tmp_path, "file", FILES["pdf"])
    cold = again(path)
    (kept,) = place.iterdir()
    kept.write_bytes(HOSTILE[fault](kept.read_bytes()))
    assert again(path) == cold
    assert again(path) == cold, "what was damaged has been written anew"
    assert len(noted) == 2


@pytest.mark.parametrize("damage", ["found", "content", "nothing", "another"])
def test_damaged_findings_are_passed_over(tmp_path: Path, place: Path, damage: str) -> None:
    path = attached.put(tmp_path, "file", attached.docx(PRIVATE))
    cold = looked_again(path)
    for kept in place.iterdir():
        data = json.loads(zlib.decompress(kept.read_bytes()))
        if "found" not in data:
            continue
        changed: dict[str, object] = {
            "found": data | {"found": [["a", 1, 2, "x", "y", "z", True, "w"]]},
            "content": data | {"content": {}},
            "nothing": {},
            "another": data | {"found": 7},
        }
        kept.write_bytes(zlib.compress(json.dumps(changed[damage]).encode()))
    assert looked_again(path) == cold


def test_the_folder_is_not_listed_at_each_save(tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With thousands of files that would be their square."""
    listed: list[Path] = []
    really = cache._entries
    monkeypatch.setattr(cache, "_entries", lambda folder: listed.append(folder) or really(folder))
    for number in range(60):
        looked_again(attached.put(tmp_path, f"{number}", attached.docx(f"{number}")))
    assert listed == [place]
    monkeypatch.setattr(cache, "MOST_KEPT", cache._totals[place])
    for number in range(60, 70):
        looked_again(attached.put(tmp_path, f"{number}", attached.docx(f"{number}")))
    assert len(listed) < 6
    assert cache.size()[1] <= cache.MOST_KEPT


@pytest.mark.usefixtures("place")
def test_no_folder_no_rights_no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = attached.put(tmp_path, "file", FILES["pdf"])
    attached.put(tmp_path, "a file", "x")
    monkeypatch.setenv("ITASITE_CACHE", str(tmp_path / "a file"))
    assert again(path).kind == "pdf"
    monkeypatch.setenv("ITASITE_CACHE", "x" * 5000)
    assert again(path).kind == "pdf"
    monkeypatch.setenv("ITASITE_CACHE", str(tmp_path / "full"))

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    assert again(path).kind == "pdf"
    assert not list((tmp_path / "full" / "attachments").iterdir())


def test_it_can_be_switched_off(tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITASITE_CACHE", "off")
    again(attached.put(tmp_path, "file", FILES["pdf"]))
    assert not place.exists()


def test_nothing_is_kept_below_the_site(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITASITE_CACHE", str(base / "cache"))
    again(attached.put(base, "2566/files/a.pdf", FILES["pdf"]))
    assert not (base / "cache").exists()


def test_a_result_that_ran_out_of_time_is_not_kept(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "MOST_SECONDS", 0)
    assert again(attached.put(tmp_path, "file", FILES["pdf"])).cut_by_time
    assert not list(place.iterdir())


def test_what_was_used_longest_ago_goes_first(tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [attached.put(tmp_path, f"{number}", attached.pdf(f"text {number}")) for number in range(4)]
    for number, path in enumerate(paths):
        again(path)
        newest = max(place.iterdir(), key=lambda kept: kept.stat().st_mtime_ns)
        os.utime(newest, (number, number))
    again(paths[0])  # used again
    sizes = sorted(kept.stat().st_size for kept in place.iterdir())
    monkeypatch.setattr(cache, "MOST_KEPT", (sum(sizes[:2]) + 20) / cache._SHARE_KEPT)
    cache._totals.clear()
    cache._tidy(place, 0)
    noted = reads(monkeypatch)
    again(paths[0])
    again(paths[3])
    assert noted == []
    assert len(list(place.iterdir())) == 2


def test_two_runs_at_once(tmp_path: Path, place: Path) -> None:
    content = tmp_path / "content"
    path = attached.put(content, "file", FILES["docx"])
    cold = again(path)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: files.content(path.read_bytes(), "docx"), range(8)))
        kept = cache.entry_for(path, path.read_bytes())
        assert kept
        list(pool.map(kept.store, map(packed.of_content, found)))
    assert again(path) == cold
    assert len(list(place.iterdir())) == 1
