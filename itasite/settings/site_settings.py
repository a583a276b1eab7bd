"""The settings of a site that commands need: folders of content and site, address, severities of rules."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from itasite.output.place import Project
from itasite.settings.tree import SettingTree, setting_tree
from itasite.settings.values import address_setting, setting_error, text_of, text_setting
from itasite.strictness import read_levels
from itasite.text.source import Mapping, Node, Scalar, Sequence

# Messages of the plugin about settings and other plugins begin with this; `itasite build` prints them.
ABOUT_SETTINGS = "itasite: mkdocs.yml: "


class Settings(NamedTuple):
    """What commands read from mkdocs.yml. Paths are relative to the current folder if that of mkdocs.yml is."""

    content: Path  # docs_dir
    site: Path  # site_dir
    url: str  # site_url; "" if it is not set
    directory_urls: bool  # whether addresses end in "/" and not in ".html"
    has_plugin: bool  # whether itasite is among the plugins
    levels: dict[str, str]  # rule → error, warning, hint or ignore
    project: Project  # what no output may touch
    written: SettingTree  # all of it

    @property
    def offline_site(self) -> Path:
        """The folder of the copy for a USB stick: NAME-offline beside the site."""
        return self.site.with_name(f"{self.site.name}-offline") if self.site.name not in ("", "..") else self.site


def read_settings(config_file: Path) -> Settings:
    """The settings of a site, with those that it inherits. Raises click.UsageError if something cannot be read."""
    found = setting_tree(config_file)
    tree, folder = found.tree, config_file.parent

    def value(key: str, default: str) -> str:
        return text_setting(tree, key, default)

    def place(name: str) -> Path:  # as MkDocs does: "a/../b" is b, even if a is a symbolic link
        return Path(os.path.normpath(folder / name))

    content = place(value("docs_dir", "docs"))
    named = (*found.files, *(place(name) for name in _named(tree)))
    return Settings(
        content=content,
        site=place(value("site_dir", "site")),
        url=address_setting(tree, "site_url"),
        directory_urls=value("use_directory_urls", "true").lower() != "false",
        has_plugin=_plugin(tree.get("plugins")) is not None,
        levels=_levels(tree.get("plugins")),
        project=Project(folder, content, named),
        written=found,
    )


def _named(tree: Mapping) -> Iterator[str]:
    """The paths of the author in the settings: custom_dir of the theme, and hooks."""
    theme, hooks = tree.get("theme"), tree.get("hooks")
    custom = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    for node in (custom, *(hooks.items if isinstance(hooks, Sequence) else ())):
        if text := text_of(node):
            yield text


def _plugin(plugins: Node | None) -> Node | None:
    """The options of our plugin, or its name if it has no options; None if it is not among the plugins."""
    for entry in plugins.items if isinstance(plugins, Sequence) else (plugins,) if plugins else ():
        pairs = entry.entries if isinstance(entry, Mapping) else ((entry, entry),)
        found = next((value for name, value in pairs if isinstance(name, Scalar) and name.text == "itasite"), None)
        if found is not None:
            return found
    return None


def _levels(plugins: Node | None) -> dict[str, str]:
    """The levels under `rules:` of our plugin. Raises click.UsageError, with line and column, for wrong entries."""
    options = _plugin(plugins)
    if isinstance(options, Scalar) and options.text in ("", "itasite", "null", "~"):
        _beside(plugins)
        return {}
    entries = _pairs(options, "itasite", "rules: แล้วเขียนชื่อกฎใต้บรรทัดนั้น")
    levels: dict[str, str] = {}
    for name, value in entries:
        if name.text != "rules":
            raise setting_error(name.at, f"ไม่รู้จักช่อง “{name.text}” ของ itasite ที่ใช้ได้: rules")
        for rule, level in _pairs(value, "rules", "ชื่อกฎ: ระดับ เช่น  unit-name: hint"):
            try:
                levels |= read_levels({rule.text: level.text if isinstance(level, Scalar) else ""})
            except ValueError as error:
                raise setting_error(rule.at, str(error)) from None
    return levels


def _pairs(node: Node | None, name: str, form: str) -> tuple[tuple[Scalar, Node], ...]:
    if node is None or (isinstance(node, Scalar) and not node.text):
        return ()
    if not isinstance(node, Mapping):
        raise setting_error(node.at, f"ใต้ {name} ต้องเขียนเป็น  {form}")
    return node.entries


def _beside(plugins: Node | None) -> None:
    """Raise click.UsageError if options stand beside the name of our plugin: they are not indented enough."""
    for entry in plugins.items if isinstance(plugins, Sequence) else ():
        if isinstance(entry, Mapping) and entry.get("itasite") and len(entry.entries) > 1:
            name = next(name for name, _ in entry.entries if name.text != "itasite")
            raise setting_error(name.at, f"“{name.text}” ต้องย่อหน้าเข้าไปใต้ itasite อีกสองช่อง")
