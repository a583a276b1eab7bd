"""What `make proofs` does to hundreds of foreign files and to every lowest version, with those that are here."""

from __future__ import annotations

from importlib import metadata
from itertools import groupby
from pathlib import Path

import mkdocs
import pytest

from tests.support.foreign import foreign, read_each
from tests.support.lowest import lowest


def test_no_file_of_the_engine_stops_a_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITASITE_CACHE", "off")
    found = sorted(foreign(Path(mkdocs.__file__).parent), key=lambda path: path.suffix)
    few = [path for _, same in groupby(found, key=lambda path: path.suffix) for path in list(same)[:20]]
    counts, bad = read_each(few)
    assert bad == []
    assert {".html", ".png", ".svg", ".xml"} <= counts.keys()


def test_each_dependency_has_a_lowest_version_that_what_is_here_keeps_to() -> None:
    for line in lowest().splitlines():
        name, _, bound = line.partition("==")
        here = metadata.version(name).split(".")
        for have, least in zip(here, bound.split("."), strict=False):
            if have != least:
                assert int(have) > int(least), line
                break
