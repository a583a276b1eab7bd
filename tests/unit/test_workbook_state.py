"""What the hidden sheet of a workbook keeps."""

from __future__ import annotations

import base64
import zlib

import pytest
from hypothesis import given

from itasite.workbook.grid import Content
from itasite.workbook.state import State, Unread, state_of, texts
from tests.support.plain_content import HOSTILE, YEAR, contents

CONTENT: Content = {"agency.yml": {"name": "อบต.", "units": ["ก", {"ข": ""}]}}


@given(content=contents())
def test_it_comes_back(content: Content) -> None:
    assert state_of(texts(content, YEAR)) == State(YEAR, content)


def test_hostile_texts_come_back_from_small_cells_of_plain_letters() -> None:
    content: Content = {"a": list(HOSTILE), "b": "\ud800", "c": [str(n * 7919) for n in range(40_000)]}
    kept = texts(content, YEAR)
    assert len(kept) > 3
    assert all(one.isascii() and len(one) <= 32_000 and "_" not in one for one in kept)
    assert state_of([*kept, "", "x"]) == State(YEAR, content)


def test_the_order_of_keys_is_kept() -> None:
    found = state_of(texts({"a": {"z": "1", "a": "2"}}, YEAR))
    assert isinstance(found, State)
    assert isinstance(found.content["a"], dict)
    assert list(found.content["a"]) == ["z", "a"]


def packed(said: bytes, version: int = 1) -> list[str]:
    return [f"itasite workbook {version} {zlib.crc32(said)}", base64.b64encode(zlib.compress(said)).decode()]


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ([], Unread.FOREIGN),
        (["", *texts(CONTENT, YEAR)], Unread.FOREIGN),
        (["รายงาน"], Unread.FOREIGN),
        (["itasite workbook ๑ 1"], Unread.DAMAGED),
        (packed(b"{}", 2), Unread.NEWER),
        (packed(b"{}"), Unread.DAMAGED),
        (packed(b'{"year": 2566, "content": []}'), Unread.DAMAGED),
        (packed(b'{"year": 2566, "content": {"a": 1}}'), Unread.DAMAGED),
        (packed(b'{"year": "x", "content": {}}'), Unread.DAMAGED),
        (packed(b'{"year": Infinity, "content": {}}'), Unread.DAMAGED),
        (packed(b'{"year": 2566.5, "content": {}}'), Unread.DAMAGED),
        (packed(b'{"year": 2566, "content": {"a": ' + b"[" * 101 + b"]" * 101 + b"}}"), Unread.DAMAGED),
        (["itasite workbook " + "9" * 5000 + " 1"], Unread.NEWER),
        (packed(b"[" * 100_000), Unread.DAMAGED),
        (packed(b"\xff"), Unread.DAMAGED),
        (list(texts(CONTENT, YEAR))[:1], Unread.DAMAGED),
        ([*texts(CONTENT, YEAR)[:1], "ก"], Unread.DAMAGED),
        ([*texts(CONTENT, YEAR)[:1], "AAAA"], Unread.DAMAGED),
        ([*texts(CONTENT, YEAR)[:1], *texts({"a": "b"}, YEAR)[1:]], Unread.DAMAGED),
    ],
)
def test_what_is_no_state_of_ours_is_told(cells: list[str], why: Unread) -> None:
    assert state_of(cells) is why


def test_what_unpacks_to_far_too_much_is_not_unpacked() -> None:
    kept = base64.b64encode(zlib.compress(b" " * (9 << 20), 1)).decode()
    assert state_of(["itasite workbook 1 1", kept]) is Unread.DAMAGED
