"""What itasite is measured beside: Material for MkDocs, Zensical and Hugo, each over the same finished articles.

They get what our templates have made of the content: a folder of Markdown with HTML inside. So they need not do what
`itasite build` does before, and give the articles less: neither our theme nor our search.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from measured import ROOT

from itasite.build import build
from itasite.hosts.stage import stage
from itasite.pages.menu import NavEntry

_MKDOCS = """\
site_name: benchmark
theme: {{name: material}}
plugins: [search]
markdown_extensions: [attr_list]
nav: {menu}
not_in_nav: |
{hidden}
"""
_HUGO = """\
baseURL = "/"
title = "benchmark"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[markup.goldmark.renderer]
unsafe = true
"""
_LAYOUT = """\
<!doctype html>
<html lang="th"><meta charset="utf-8"><title>{{ .Title }}</title><article>{{ .Content }}</article></html>
"""
_GET = {"zensical": "sh benchmarks/install.sh (by pip)", "hugo": "apt-get install hugo"}
_OUR_LAYOUT = re.compile(r"(?m)\A(---\n(?:.+\n)*?)template: .*\n")


@dataclass(frozen=True)
class Articles:
    """The finished articles of a site: the folder with them, how many, the menu, and what is not in the menu."""

    folder: Path
    pages: int
    menu: list[dict[str, object]]
    hidden: list[str]


@dataclass(frozen=True)
class Other:
    """Another program, made ready for articles in a folder of its own."""

    build: list[str]
    serve: Callable[[int], list[str]]  # on which port
    docs: Path  # the articles that it reads
    written: tuple[Path, ...]  # the site, and what it keeps for the next time


def articles(content: Path, folder: Path) -> Articles:
    """Write the finished articles of a content folder into a folder that does not exist yet."""
    built = build(content)
    stage(built, content, folder)
    for path in folder.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(_OUR_LAYOUT.sub(r"\1", text), encoding="utf-8")
    inside = set(_paths(built.nav))
    hidden = [page.path for page in built.pages if page.path not in inside]
    return Articles(folder, len(built.pages), [_entry(entry) for entry in built.nav], hidden)


@cache
def others() -> dict[str, Callable[[Articles, Path], Other]]:
    """The programs that are installed, each with how to make it ready. Says of the others how to get them."""
    found: dict[str, Callable[[Articles, Path], Other]] = {"Material": _material}
    if zensical := _found("zensical"):
        found["Zensical"] = lambda articles, folder: _zensical(zensical, articles, folder)
    if hugo := _found("hugo"):
        found["Hugo"] = lambda articles, folder: _hugo(hugo, articles, folder)
    return found


def _found(name: str) -> str | None:
    """The path of a program."""
    places = (str(Path(sys.executable).parent), str(ROOT / ".venv" / name / "bin"))
    found = next((path for place in (*places, None) if (path := shutil.which(name, path=place))), None)
    if not found:
        print(f"{name} is not installed, so it is not measured. To install it: {_GET[name]}", file=sys.stderr)
    return found


def _material(articles: Articles, folder: Path) -> Other:
    command, config = [sys.executable, "-m", "mkdocs"], _config(articles, folder)
    return Other(
        [*command, "build", "-q", "-f", config],
        lambda port: [*command, "serve", "-q", "-f", config, "-a", f"127.0.0.1:{port}"],
        folder / "docs",
        (folder / "site",),
    )


def _zensical(program: str, articles: Articles, folder: Path) -> Other:
    config = _config(articles, folder)
    return Other(
        [program, "build", "-f", config],
        lambda port: [program, "serve", "-f", config, "-a", f"127.0.0.1:{port}"],
        folder / "docs",
        (folder / "site", folder / ".cache"),
    )


def _config(articles: Articles, folder: Path) -> str:
    shutil.copytree(articles.folder, folder / "docs")
    menu = json.dumps(articles.menu, ensure_ascii=False)
    hidden = "\n".join(f"  /{path}" for path in articles.hidden)
    (folder / "mkdocs.yml").write_text(_MKDOCS.format(menu=menu, hidden=hidden), encoding="utf-8")
    return str(folder / "mkdocs.yml")


def _hugo(program: str, articles: Articles, folder: Path) -> Other:
    content, layouts = shutil.copytree(articles.folder, folder / "content"), folder / "layouts" / "_default"
    for path in [*content.rglob("index.md")]:  # else the pages beside it are no pages to Hugo
        path.rename(path.with_name("_index.md"))
    (folder / "config.toml").write_text(_HUGO, encoding="utf-8")
    layouts.mkdir(parents=True)
    for name in ("single", "list"):
        (layouts / f"{name}.html").write_text(_LAYOUT, encoding="utf-8")
    command = [program, "--quiet", "--source", str(folder)]
    return Other(
        [*command, "--destination", "site"],
        lambda port: [*command, "server", "--bind", "127.0.0.1", "--port", str(port)],
        content,
        (folder / "site",),
    )


def _entry(entry: NavEntry) -> dict[str, object]:
    """An entry of the menu in the form of MkDocs' `nav`."""
    return {entry.title: [_entry(child) for child in entry.children] if entry.children else entry.path}


def _paths(entries: Iterable[NavEntry]) -> list[str]:
    """The paths of all pages in a menu."""
    return [path for entry in entries for path in (entry.path, *_paths(entry.children)) if path]
