"""Forms that no browser made of our pages, and repositories with odd settings: told in words, never our own bug."""

from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path
from urllib.parse import urlencode

import pytest

from itasite.editor.base import packed, unpacked
from itasite.forms.answers import Answers
from itasite.versions.address import connected
from itasite.versions.beginning import begun
from itasite.versions.version import Author, Fault, NotSaved
from tests.support.clerk import HOME, Clerk

_URLENCODED = "application/x-www-form-urlencoded"


def _post(clerk: Clerk, address: str, content: bytes, kind: str = _URLENCODED) -> int:
    return clerk.ask("POST", address, content, {"Content-Type": kind, "Origin": HOME.origin}).status_code


def _base(value: object) -> str:
    return base64.b64encode(zlib.compress(json.dumps(value).encode())).decode()


def test_a_base_that_no_form_has_is_none() -> None:
    deep: object = "x"
    for _ in range(500):
        deep = [deep]
    assert unpacked(_base(deep)) is None
    assert unpacked(_base("\ud800")) is None
    assert unpacked(_base({"a": ["ก"]})) == {"a": ["ก"]}


@pytest.mark.parametrize(
    "pairs",
    [
        {"units.0.~from": "9" * 5000, "units.0.name": "ก"},
        {"~conflicts": packed("[1]"), "~joined": packed({})},
        {"~do": f"remove:{'9' * 5000}"},
    ],
)
def test_odd_numbers_and_choices_are_no_bug(small: Path, pairs: dict[str, str]) -> None:
    sent = urlencode({"~base": packed({}), **pairs}).encode()
    assert _post(Clerk(small), "/agency/", sent) in (200, 303, 400, 409)


def test_a_name_of_very_many_parts_costs_no_more_than_its_length() -> None:
    assert Answers([("." * 20_000, "x")]).inner("") == []


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    begun(tmp_path, "m", Author("ก", "a@example.go.th"))
    for address in ("https://[::1/x", "https://]/x", "https://a@b/x"):
        answer = connected(tmp_path, address)
        assert isinstance(answer, NotSaved)
        assert answer.fault is Fault.ODD_ADDRESS


def test_a_branch_with_a_name_that_git_refuses_is_told(small: Path) -> None:
    begun(small.parent, "m", Author("ก", "a@example.go.th"))
    (small.parent / ".git" / "HEAD").write_text("ref: refs/heads/../../../x\n", encoding="utf-8")
    sent = urlencode({"~base": packed({}), "short_name": "ก"}).encode()
    clerk = Clerk(small)
    assert _post(clerk, "/agency/", sent) == 303
    assert [clerk.open(address).status for address in ("/", "/history/", "/send/")] == [200] * 3


def test_a_form_for_a_folder_in_the_place_of_its_file_is_kept(small: Path) -> None:
    file = small.parent / "content" / "agency.yml"
    file.unlink()
    file.mkdir()
    sent = urlencode({"~base": packed({}), "short_name": "ก"}).encode()
    assert _post(Clerk(small), "/agency/", sent) == 409
