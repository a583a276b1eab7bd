"""The tests that wait for something: a busy machine must not change what they find."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.support.sites import ROOT

# A clock, another thread or process, a signal, a socket; browser tests wait in a browser, which this cannot see.
WAITS = re.compile(
    r"time\.sleep|asyncio\.sleep|monotonic|timeout=|\.wait\(|wait_for|Thread|Event\(|signal\.|Popen|os\.fork|Serve\b"
    r"|PATIENCE|until\(|serving\(|editing\(|git_host|EngineSites|Host\b"
)


def waiting() -> Iterator[str]:
    """Every file of tests that waits, by its path from the root."""
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        if WAITS.search(path.read_text(encoding="utf-8")):
            yield path.relative_to(ROOT).as_posix()
