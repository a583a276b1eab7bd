"""Makes a wheel of this program: from its source folder, or from its installed files."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit
from urllib.request import url2pathname

_NAME = "itasite"
# Written by the installer about this machine; all other files are as they were in the wheel.
_OF_THE_MACHINE = ("INSTALLER", "RECORD", "REQUESTED", "direct_url.json")
_DATE = (1980, 1, 1, 0, 0, 0)  # fixed, so that the same installation gives the same bytes
_MODE = 0o100644 << 16  # an ordinary file that everybody may read
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel: the name of its file, and its content."""

    name: str
    content: bytes

    @property
    def hash(self) -> str:
        """The SHA-256 of the content in hexadecimal digits, which an installer compares."""
        return hashlib.sha256(self.content).hexdigest()


@cache
def own_wheel() -> Wheel | None:
    """The wheel of the running program; None if it cannot be made, or if installed files were changed by hand."""
    try:
        found = distribution(_NAME)
        source = _source_folder(found)
        return _built(source) if source else _repacked(found)
    except (PackageNotFoundError, OSError, ValueError, KeyError, subprocess.SubprocessError):
        return None


def _source_folder(found: Distribution) -> Path | None:
    """The source folder if the program runs from one (an editable installation), else None."""
    said = json.loads(found.read_text("direct_url.json") or "{}")
    if said.get("dir_info", {}).get("editable"):
        return Path(url2pathname(urlsplit(said["url"]).path))
    return None


def _built(source: Path) -> Wheel | None:
    """The wheel built from the source; None if hatchling is not installed."""
    if not find_spec("hatchling"):
        return None
    with tempfile.TemporaryDirectory() as work:
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", work]
        subprocess.run(command, cwd=source, check=True, capture_output=True, timeout=600)
        (made,) = Path(work).glob("*.whl")
        return Wheel(made.name, made.read_bytes())


def _repacked(found: Distribution) -> Wheel | None:
    """The wheel made of the installed files; None if one differs from the hash that came with it."""
    tags = [line.partition(":")[2].strip() for line in (found.read_text("WHEEL") or "").splitlines() if "Tag:" in line]
    files = {str(PurePosixPath(path)): path for path in found.files or () if _came_with_wheel(path)}
    if tags != ["py3-none-any"] or not files:
        return None
    contents = {}
    for name, path in files.items():
        content = path.read_binary()
        if path.hash is None or path.hash.mode != "sha256" or _encoded(content) != path.hash.value:
            return None
        contents[name] = content
    name = f"{_NAME}-{found.version}"
    record = f"{name}.dist-info/RECORD"
    rows = [f"{path},sha256={_encoded(content)},{len(content)}" for path, content in sorted(contents.items())]
    contents[record] = "\n".join((*rows, f"{record},,", "")).encode()
    return Wheel(f"{name}-py3-none-any.whl", _zipped(contents))


def _came_with_wheel(path: PackagePath) -> bool:
    """Whether a file was in the wheel and not made by the installer (compiled files, commands, notes)."""
    own = path.parent.suffix == ".dist-info" and path.name in _OF_THE_MACHINE
    return not own and path.suffix != ".pyc" and path.parts[0] != ".." and not path.is_absolute()


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def _zipped(contents: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name in sorted(contents, key=lambda name: (".dist-info/" in name, name)):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, _UNIX, _MODE
            packed.writestr(entry, contents[name])
    return made.getvalue()
