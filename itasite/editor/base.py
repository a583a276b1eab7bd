"""The record that a form was made from travels in it, so that what others wrote meanwhile can be told apart."""

from __future__ import annotations

import base64
import binascii
import json
import zlib

from itasite.edit.change import Plain

FIELD = "~base"
_DEEPEST = 100  # collections in each other
_MOST = 4 << 20  # bytes of a record; a form is not larger


def packed(record: Plain) -> str:
    """A record as the value of a hidden field."""
    return base64.b64encode(zlib.compress(json.dumps(record, ensure_ascii=False).encode())).decode()


def unpacked(value: str | None) -> Plain | None:
    """The record of such a field; None if it is not what `packed` gives, as from a page that was cut off."""
    try:
        unpacker = zlib.decompressobj()
        raw = unpacker.decompress(base64.b64decode(value or "", validate=True), _MOST)
        found = json.loads(raw) if unpacker.eof else None
        json.dumps(found, ensure_ascii=False).encode()  # halves of a sign are in no text that can be kept
    except (binascii.Error, zlib.error, ValueError, RecursionError):
        return None
    return found if _is_plain(found, _DEEPEST) else None


def _is_plain(found: object, deep: int) -> bool:
    if isinstance(found, dict | list) and not deep:
        return False
    if isinstance(found, dict):
        return all(isinstance(key, str) and _is_plain(value, deep - 1) for key, value in found.items())
    return all(_is_plain(one, deep - 1) for one in found) if isinstance(found, list) else isinstance(found, str)
