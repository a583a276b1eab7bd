"""Names that are proposed for something new: identities and keys that no other thing has."""

from __future__ import annotations

import re
from collections.abc import Collection

from itasite.forms.model import Field

_FIRST = {"surveys": ("eit", "iit")}


def new_identity(taken: Collection[str], stem: str) -> str:
    """The next free identity of that stem: m8 after m7, whatever numbers are missing between."""
    numbers = [int(found[1]) for each in taken if (found := re.fullmatch(rf"{re.escape(stem)}([0-9]{{1,6}})", each))]
    return f"{stem}{max(numbers, default=0) + 1}"


def first_key(field: Field, taken: Collection[str]) -> str:
    """The key that is proposed for a new entry of a mapping; "" where only the author can know it."""
    return next((key for key in _FIRST.get(field.name, ()) if key not in taken), "")
