"""Where an exception was raised that stopped MkDocs: in which file of a plugin or of a hook, by its traceback."""

from __future__ import annotations

import re
import sysconfig
from pathlib import Path
from typing import NamedTuple

_FRAME = re.compile(r'^\s*File "([^"]+)", line (\d+)', re.M)
_RAISED = re.compile(r"^([A-Za-z_][\w.]*)(?:: (.*))?$", re.M)
# Those that call plugins, and those that plugins call.
_OTHERS = ("click", "jinja2", "markdown", "mkdocs", "pluggy", "properdocs", "yaml")
_PACKAGE, _LIBRARY = Path(__file__).parent.parent, Path(sysconfig.get_path("stdlib"))
_INSTALLED = tuple(Path(sysconfig.get_path(name)) for name in ("purelib", "platlib"))


class Raised(NamedTuple):
    """A line of somebody's plugin or hook, and what was raised there: the kind of exception and its words."""

    file: str
    line: int
    kind: str
    words: str


def raised_at(said: str) -> Raised | None:
    """The innermost line of a plugin or hook in the last traceback of a text; None if there is none."""
    _, _, last = said.rpartition("Traceback (most recent call last)")
    frames = [(file, int(line)) for file, line in _FRAME.findall(last) if _is_of_plugin(file)]
    if not frames:
        return None
    found = _RAISED.findall(last)
    kind, words = found[-1] if found else ("", "")
    return Raised(*frames[-1], kind.rpartition(".")[2], words)


def _is_of_plugin(name: str) -> bool:
    path = Path(name)
    if name.startswith("<") or path.is_relative_to(_PACKAGE):
        return False
    for folder in _INSTALLED:
        if path.is_relative_to(folder):
            return path.relative_to(folder).parts[0] not in _OTHERS
    return not path.is_relative_to(_LIBRARY)
