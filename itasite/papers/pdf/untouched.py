"""Whether a PDF is one of ours as we wrote it."""

from __future__ import annotations

from pathlib import Path

_OURS = b"<xmp:CreatorTool>Typst"
_END = b"%%EOF"
_MOST = 64 << 20


def is_untouched(path: Path) -> bool:
    """Whether a file is a PDF of ours that nobody has signed or changed since. Raises OSError if it cannot be read.

    Programs that sign or annotate a PDF put what they add behind its end; others name themselves as what made it.
    """
    with path.open("rb") as file:
        content = file.read(_MOST)
    return content.startswith(b"%PDF-") and _OURS in content and content.count(_END) == 1
