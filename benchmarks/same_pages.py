"""Builds the example, the agencies and the sites of the tests with an older commit and with the code of now; compares.

    .venv/bin/python benchmarks/same_pages.py [COMMIT] [--keep FOLDER]

Every file of a built site must have the same bytes. Files that differ are printed with their first different lines.
For changes that must not change any page. COMMIT is main if it is not given.
"""

from __future__ import annotations

import argparse
import difflib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measured import ROOT
from programs import checkout

SETTINGS = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
FOLDERS = ("tests/cases/base", "tests/cases/years")  # contents without settings
MOST_FILES = 20  # whose lines are shown
MOST_LINES = 6  # of each of them


def main() -> None:
    """Build twice and compare. Exits with 1 if something differs."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("commit", nargs="?", default="main")
    options.add_argument("--keep", type=Path, help="a folder that keeps the sites of COMMIT for the next run")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        before = asked.keep or work / "before"
        if not before.is_dir():
            with checkout(asked.commit) as old:
                build_all(old, before)
        build_all(ROOT, work / "after")
        different = list(differences(before, work / "after"))
    print("\n".join(different) or "every file is the same")
    sys.exit(bool(different))


def build_all(code: Path, target: Path) -> None:
    """Build every site of this checkout with the program of the checkout `code`, each in its folder in `target`."""
    for name, config in sites(target.with_name(f"{target.name}-content")):
        built = target / name
        path = os.pathsep.join((str(code), str(code / "theme")))
        environment = {**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(built)]
        subprocess.run(command, cwd=code, env=environment, check=True)


def sites(work: Path) -> Iterator[tuple[str, Path]]:
    """The name and the mkdocs.yml of each site; sites without settings are copied to `work`."""
    yield "example", ROOT / "mkdocs.yml"
    yield from ((config.parent.name, config) for config in sorted(ROOT.glob("tests/agencies/*/mkdocs.yml")))
    for folder in FOLDERS:
        copy = work / Path(folder).name
        shutil.copytree(next((ROOT / folder).glob("content"), ROOT / folder), copy / "content", dirs_exist_ok=True)
        (copy / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
        yield copy.name, copy / "mkdocs.yml"


def differences(before: Path, after: Path) -> Iterator[str]:
    """A line for each file that is gone, new or different, with its first different lines."""
    old, new = names(before), names(after)
    yield from (f"gone: {name}" for name in sorted(old - new))
    yield from (f"new: {name}" for name in sorted(new - old))
    changed = [name for name in sorted(old & new) if (before / name).read_bytes() != (after / name).read_bytes()]
    for number, name in enumerate(changed):
        yield f"different: {name}"
        yield from lines(before / name, after / name) if number < MOST_FILES else ()


def names(folder: Path) -> set[str]:
    """The paths of the files in a folder, relative to it, without the one that contains the time of the build."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return {name for name in found if not name.endswith("sitemap.xml.gz")}


def lines(before: Path, after: Path) -> Iterator[str]:
    """The first lines that differ, if the file is a text."""
    if before.suffix not in (".css", ".html", ".js", ".json", ".txt", ".xml"):
        return
    old, new = (path.read_text(encoding="utf-8").splitlines() for path in (before, after))
    found = difflib.unified_diff(old, new, n=0, lineterm="")
    changed = [line for line in found if not line.startswith(("---", "+++", "@@"))]
    yield from (f"    {line[:200]}" for line in changed[:MOST_LINES])


if __name__ == "__main__":
    main()
