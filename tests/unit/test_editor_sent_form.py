"""The texts of a form that is sent: UTF-8, or refused whole; never other signs in their place."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

import pytest

from itasite.editor.base import packed
from tests.support.clerk import HOME, Clerk
from tests.support.edited_site import texts

_URLENCODED = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data; boundary=b"


def _post(clerk: Clerk, address: str, content: bytes, kind: str = _URLENCODED) -> int:
    return clerk.ask("POST", address, content, {"Content-Type": kind, "Origin": HOME.origin}).status_code


def _part(name: bytes, value: bytes) -> bytes:
    return b'--b\r\nContent-Disposition: form-data; name="' + name + b'"\r\n\r\n' + value + b"\r\n"


@pytest.mark.parametrize("odd", [b"\xed\xa0\x80", b"\xff", "อบต.".encode("cp874")])
def test_a_text_that_is_no_utf_8_is_refused_and_nothing_is_saved(small: Path, odd: bytes) -> None:
    clerk, before = Clerk(small), texts(small)
    base = packed({"name": "a"})
    quoted = "".join(f"%{byte:02X}" for byte in odd)
    assert _post(clerk, "/agency/", f"{urlencode({'~base': base})}&name={quoted}".encode()) == 400
    parts = _part(b"~base", base.encode()) + _part(b"name", odd) + b"--b--\r\n"
    for kind in (_MULTIPART, f"{_MULTIPART}; charset=unicode_escape", f"{_MULTIPART}; charset=utf-8"):
        assert _post(clerk, "/agency/", parts, kind) == 400
    assert texts(small) == before


@pytest.mark.parametrize("kind", [_MULTIPART, f"{_MULTIPART}; charset=utf-8"])
def test_thai_in_a_form_with_parts_is_read_as_it_was_typed(small: Path, kind: str) -> None:
    parts = _part(b"~base", packed({}).encode()) + _part(b"short_name", "อบต.ไทย 🙂".encode()) + b"--b--\r\n"
    assert _post(Clerk(small), "/agency/", parts, kind) == 303
    assert "อบต.ไทย 🙂" in (small.parent / "content" / "agency.yml").read_text(encoding="utf-8")
