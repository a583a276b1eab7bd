"""The plugins in mkdocs.yml that the writer needs no MkDocs for: our own, and two of Material."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from itasite.hosts.writer.setting_forms import OtherError, truth

_OURS = "itasite"
_SEARCH = "material/search"
_OFFLINE = "material/offline"
_LANGUAGES = ("en", "th", ["en"], ["th"], None)  # of Material's index of words, which our search does without


@dataclass(frozen=True, slots=True)
class Plugins:
    """What the plugins of a site add to it: a search, and that it is a copy to open from a disk."""

    search: bool
    offline: bool


def plugins_of(value: Any) -> Plugins:
    """What the plugins add. Raises OtherError with the names of those that only MkDocs can run."""
    named = [_named(entry) for entry in value] if isinstance(value, list) else []
    other = [name for name, options in named if not _is_known(name, options)]
    options = dict(named)
    if other or not named or len(options) < len(named):
        raise OtherError(", ".join(other))
    return Plugins(*(name in options and truth(options[name].get("enabled", True)) for name in (_SEARCH, _OFFLINE)))


def _named(entry: Any) -> tuple[str, Any]:
    """The name of a plugin and its options."""
    if isinstance(entry, dict) and len(entry) == 1:
        entry, options = next(iter(entry.items()))
    else:
        options = {}
    if not isinstance(entry, str):
        raise OtherError
    return entry, options or {}


def _is_known(name: str, options: Any) -> bool:
    if not isinstance(options, dict):
        return False
    if name == _SEARCH:
        return options.get("lang") in _LANGUAGES and set(options) <= {"lang", "enabled"}
    if name == _OFFLINE:
        return set(options) <= {"enabled"}
    return name == _OURS
