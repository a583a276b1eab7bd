"""Which engine runs our plugin: MkDocs 1.x, or ProperDocs, which carries MkDocs 1.x on under another name.

Plugins and themes ask both for modules named `mkdocs`. No other module has to know that there are two.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

MISSING = (
    'ไม่พบโปรแกรมสร้างเว็บไซต์ (MkDocs หรือ ProperDocs) ติดตั้งด้วย  pip install "mkdocs<2"  ในหน้าต่างคำสั่งเดียวกัน แล้วเรียกคำสั่งนี้ใหม่'
)
# Material and other plugins print an English warning of MkDocs 2 without these.
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
_MKDOCS, _PROPERDOCS = "mkdocs", "properdocs"
_RUN = "itasite.hosts.mkdocs_run"
BUILD, COPY, _PREVIEW = "build", "copy", "preview"  # what that module makes
FINISHED = 96  # how it ends when the site is whole: a plugin or a hook may end it before, as if all were well
_ALIAS = "properdocs.replacement"  # once imported, `mkdocs` leads to ProperDocs


def installed_engine() -> str | None:
    """The name of the module to run: that of MkDocs, else of ProperDocs; None if neither is installed.

    MkDocs comes first because Material brings it: so a site does not change its engine when the other is added.
    """
    if _is_there(_MKDOCS) and _runs_plugins():
        return _MKDOCS
    return _PROPERDOCS if _is_there(_PROPERDOCS) else None


def build_command(config_file: Path, target: Path, *, strict: bool, offline: bool) -> list[str]:
    """The command that builds the site into the folder `target`; `offline`: as a copy that needs no server.

    It has done so if it ends with the code FINISHED, and with no other.
    """
    command = [sys.executable, "-m", _RUN, COPY if offline else BUILD, str(config_file), str(target)]
    return [*command, *(["--strict"] if strict else [])]


def preview_command(config_file: Path, target: Path, address: str, written: Path) -> list[str]:
    """The command that builds the site shown at `address` into `target`, and lists in `written` what else it wrote."""
    return [sys.executable, "-m", _RUN, _PREVIEW, str(config_file), str(target), address, str(written)]


def environment() -> dict[str, str]:
    """The environment of such a command."""
    return {**os.environ, **QUIET, "PYTHONUTF8": "1"}


def speak_as_mkdocs() -> None:
    """Let `import mkdocs` find the installed engine in this process. To be called before the first such import."""
    if installed_engine() == _PROPERDOCS:
        import_module(_ALIAS)


def _is_there(module: str) -> bool:
    return find_spec(module) is not None


def _runs_plugins() -> bool:
    """Whether the installed MkDocs is not 2 or later, which runs no plugins."""
    try:
        return int(version(_MKDOCS).partition(".")[0]) < 2
    except (PackageNotFoundError, ValueError):
        return True
