"""The versions of itasite that are measured: that of this folder, and an older commit."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path

from measured import ROOT, environment, run

NOW, BEFORE = "itasite", "before"


@dataclass(frozen=True)
class Program:
    """A version of itasite: how its figures are called, and the Python that has it."""

    name: str
    python: str
    options: tuple[str, ...] = ()  # of this Python
    has_serve: bool = False

    def itasite(self, *arguments: str) -> list[str]:
        """A command of itasite."""
        return [self.python, *self.options, "-m", "itasite", *arguments]

    def mkdocs(self, *arguments: str) -> list[str]:
        """A command of MkDocs, which runs the plugin."""
        return [self.python, *self.options, "-m", "mkdocs", *arguments]

    def serve(self, port: int) -> list[str]:
        """The command that shows the site of the working folder on this port."""
        return self.itasite("serve", "--no-open", "--port", str(port)) if self.has_serve else self.serve_by_mkdocs(port)

    def serve_by_mkdocs(self, port: int) -> list[str]:
        """The same by MkDocs with our plugin."""
        return self.mkdocs("serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}")


def present(*options: str) -> Program:
    """The version of this folder, with these options of Python."""
    return _known(Program(NOW, sys.executable, options))


@contextmanager
def checkout(commit: str) -> Iterator[Path]:
    """The files of a commit in a folder of their own while the `with` block runs."""
    with tempfile.TemporaryDirectory() as folder:
        code = Path(folder) / "code"
        run(["git", "-C", str(ROOT), "worktree", "add", "--quiet", "--detach", str(code), commit])
        try:
            yield code
        finally:
            run(["git", "-C", str(ROOT), "worktree", "remove", "--force", str(code)])


@contextmanager
def older(commit: str) -> Iterator[Program]:
    """The version of a commit while the `with` block runs, installed with the same versions of all packages."""
    with checkout(commit) as code, tempfile.TemporaryDirectory() as installed:
        versions, python = Path(installed) / "versions.txt", str(Path(installed) / "bin" / "python")
        versions.write_text("\n".join(_versions()), encoding="utf-8")
        run([sys.executable, "-m", "venv", installed])
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run([*pip, "--constraint", str(versions), "--editable", str(code)])
        yield _known(Program(BEFORE, python))


def _versions() -> Iterator[str]:
    """The packages that are installed here, in the form of pip."""
    for package in metadata.distributions():
        if package.name != "itasite":
            yield f"{package.name}=={package.version}"


def _known(program: Program) -> Program:
    """The program with what it can do."""
    command = program.itasite("--help")
    told = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment(), check=True).stdout
    return replace(program, has_serve=re.search(r"(?m)^ +serve ", told) is not None)
