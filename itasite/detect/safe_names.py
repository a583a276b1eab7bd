"""Names for files that every system takes and no link breaks at."""

from __future__ import annotations

import re

from itasite.fiscal import fold_digits

LONGEST = 200  # characters; Windows allows 260, and the folders above the content need some of them


def safe_stem(written: str, otherwise: str) -> str:
    """The Latin letters and digits of a name; if there is no word among them, `otherwise` comes first."""
    kept = re.sub(r"[^a-z0-9]+", "-", fold_digits(written).lower()).strip("-")
    if re.search(r"[a-z]{2}|^o\d", kept):
        return kept
    return "-".join(part for part in (otherwise, kept) if part)
