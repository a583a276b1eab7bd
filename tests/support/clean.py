"""Environments as a stranger has them: nothing of ours but a wheel, and what it asks for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from tests.support.sites import QUIET, ROOT


def run(command: list[str], folder: Path) -> str:
    """What a command says that must end well."""
    done = attempt(command, folder)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def attempt(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """A command that knows nothing of the environment that the tests run in."""
    environment = {key: value for key, value in QUIET.items() if not key.startswith(("PYTHONPATH", "VIRTUAL_ENV"))}
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", env=environment, check=False)


def build_wheel(folder: Path) -> Path:
    """The wheel, built from a copy without anything that is not part of the project."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("itasite", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copyfile(ROOT / name, folder / name)
    # without --wheel the wheel is made from the source archive: both must be whole
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", "dist"], folder)
    (found,) = (folder / "dist").glob("*.whl")
    return found


def new_environment(folder: Path) -> Path:
    """An empty environment; where its commands are."""
    venv.create(folder, with_pip=False)
    return folder / ("Scripts" if os.name == "nt" else "bin")


def pip(tools: Path, *arguments: str) -> list[str]:
    """The command that installs into an environment."""
    command = [sys.executable, "-m", "pip", "--python", str(tools / "python"), "install", "--quiet"]
    return [*command, "--disable-pip-version-check", "--no-compile", *arguments]
