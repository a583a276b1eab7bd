"""Which engine runs the plugin."""

from __future__ import annotations

from importlib import metadata, util
from types import ModuleType

import pytest

from itasite.hosts import engine


@pytest.mark.parametrize(
    ("installed", "chosen"),
    [
        ({"mkdocs": "1.6.1"}, "mkdocs"),
        ({"mkdocs": "1.6.1", "properdocs": "1.6.7"}, "mkdocs"),
        ({"properdocs": "1.6.7"}, "properdocs"),
        ({"mkdocs": "2.0.1", "properdocs": "1.6.7"}, "properdocs"),
        ({"mkdocs": "2.0.1"}, None),
        ({}, None),
    ],
)
def test_an_engine_that_runs_plugins_is_found(
    installed: dict[str, str], chosen: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "find_spec", lambda name: util.find_spec("json") if name in installed else None)
    monkeypatch.setattr(engine, "version", installed.__getitem__)
    assert engine.installed_engine() == chosen


def test_an_engine_that_does_not_tell_its_version_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: str) -> str:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(engine, "version", unknown)
    assert engine.installed_engine() == "mkdocs"


@pytest.mark.parametrize(("chosen", "loaded"), [("properdocs", ["properdocs.replacement"]), ("mkdocs", []), (None, [])])
def test_only_properdocs_has_to_answer_to_the_other_name(
    chosen: str | None, loaded: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def load(name: str) -> ModuleType:
        asked.append(name)
        return ModuleType(name)

    monkeypatch.setattr(engine, "installed_engine", lambda: chosen)
    monkeypatch.setattr(engine, "import_module", load)
    engine.speak_as_mkdocs()
    assert asked == loaded
