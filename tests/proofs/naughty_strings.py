"""The Big List of Naughty Strings (npm, MIT) in every text field of a site: published letter for letter, or told.

Fetches a package from npm, so `make proofs` runs it.
"""

from __future__ import annotations

import json
import subprocess
import tarfile
from pathlib import Path

from tests.support.naughty import lost, refused


def strings(folder: Path) -> list[str]:
    subprocess.run(
        ["npm", "pack", "--silent", "big-list-of-naughty-strings"], cwd=folder, check=True, capture_output=True
    )
    (archive,) = folder.glob("*.tgz")
    with tarfile.open(archive) as packed:
        name = next(name for name in packed.getnames() if name.endswith("blns.json"))
        found = packed.extractfile(name)
        assert found
        return [text for text in json.load(found) if text.strip()]


def test_every_string_is_published_or_told(tmp_path: Path) -> None:
    every = strings(tmp_path)
    assert len(every) > 400
    kept = [text for text in every if not refused(tmp_path / "one", text)]
    print(f"{len(every)} strings, {len(every) - len(kept)} refused with a message")
    assert len(every) - len(kept) < 20
    assert lost(tmp_path / "all", kept) == []
