"""Styles and scripts of the theme: named by their content, each told of the names of the others."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from itasite.hosts.theme_assets import STYLE, ThemeAssets, is_left_out, theme_assets
from itasite.hosts.writer.theme import folders

KEYBOARD = "assets/javascripts/keyboard.js"
PANEL = "assets/javascripts/search-panel.js"


def made(*author: Path, taken: tuple[str, ...] = (), on_disk: bool = False) -> ThemeAssets:
    return theme_assets(folders()[0], (*author, *folders()), taken=taken, on_disk=on_disk)


def text(assets: ThemeAssets, name: str) -> str:
    return assets.files[assets.names[name]].decode("utf-8", "surrogateescape")


def own(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize("on_disk", [False, True])
def test_each_file_of_ours_is_named_by_its_content(on_disk: bool) -> None:
    assets = made(on_disk=on_disk)
    sources = {
        path.relative_to(folders()[0]).as_posix() for path in folders()[0].glob("assets/*/*.*s") if path.suffix != ".py"
    }
    assert {*sources, STYLE} <= set(assets.names)
    for name, path in assets.names.items():
        digest = hashlib.sha256(assets.files[path]).hexdigest()[:8]
        stem, _, ending = name.rpartition(".")
        assert path == f"{stem}.{digest}.{ending}"
    assert not set(assets.names) & set(assets.files)


def test_the_style_is_one_sheet_without_comments_and_templates() -> None:
    style = text(made(), STYLE)
    for sign in ("sarabun-400.woff2", ".ita-found", "@media print", ".ita-w89 { width: 89%; }", ".ita-table--folding"):
        assert sign in style
    assert not re.search(r"/\*|\*/|\{\{|\{%|\{#|^\s", style, re.MULTILINE)


def test_scripts_know_the_names_of_those_that_they_load() -> None:
    assets = made()
    loaded = re.findall(r'"([\w-]+\.[0-9a-f]{8}\.js)"', text(assets, PANEL))
    assert len(loaded) == 8
    assert {f"assets/javascripts/{name}" for name in loaded} <= set(assets.files)
    assert assets.names["assets/stylesheets/not-found.css"] in text(assets, "assets/javascripts/not-found.js")
    for name in assets.names:
        assert not re.search(r'"(?:[\w/]*/)?(thai|search|not)-[a-z]+\.(js|css)"', text(assets, name)), name


def test_a_changed_script_changes_the_name_of_the_one_that_loads_it(tmp_path: Path) -> None:
    folder = own(tmp_path, "assets/javascripts/thai-text.js", b"let changed;")
    changed = {name for name, path in made(folder).names.items() if path != made().names[name]}
    assert changed == {"assets/javascripts/thai-text.js", PANEL}


def test_a_file_of_the_authors_own_theme_comes_first(tmp_path: Path) -> None:
    assets = made(own(tmp_path, KEYBOARD, b"let a = '\xff';"))
    assert assets.files[assets.names[KEYBOARD]] == b"let a = '\xff';"
    assert ".own {}" in text(made(own(tmp_path / "parts", ".styles/search.css", b".own {}")), STYLE)
    assert text(made(own(tmp_path / "whole", STYLE, b"/* own */")), STYLE) == "/* own */"
    main = next(name for name in made().files if re.search(r"/main\.\w+\.min\.css$", name))
    assert main not in made(own(tmp_path / "material", main, b"own")).files


def test_a_published_file_of_the_author_stands_in_the_place_of_ours() -> None:
    assets = made(taken=(KEYBOARD, "assets/javascripts/thai-text.js"))
    assert assets.names[KEYBOARD] == KEYBOARD
    assert KEYBOARD not in assets.files
    assert '"thai-text.js"' in text(assets, PANEL)


def test_files_of_material_are_bare_of_what_is_for_its_developers() -> None:
    assets = made()
    scripts = [content for name, content in assets.files.items() if name.endswith(".min.js")]
    assert scripts
    assert not [name for name, content in assets.files.items() if b"sourceMappingURL" in content]
    assert is_left_out("assets/javascripts/bundle.a.min.js.map")
    assert is_left_out("assets/javascripts/lunr/tinyseg.js")
    assert not is_left_out(KEYBOARD)


def test_pictures_and_fonts_are_in_files_and_for_a_disk_inside() -> None:
    served, on_disk = made(), made(on_disk=True)
    inside = [
        name
        for name, content in served.files.items()
        if name.endswith(".css") and re.search(rb"url\([\"']?data:", content)
    ]
    assert inside == [served.names["assets/stylesheets/icons.css"]]
    for sheet in (content.decode() for name, content in served.files.items() if name.endswith(".min.css")):
        for path in re.findall(r'url\("\.\./([^"]+)"\)', sheet):
            assert f"assets/{path}" in served.files
    assert "assets/stylesheets/icons.css" not in on_disk.names
    assert text(on_disk, STYLE).count("data:font/woff2") == 2
