"""What commands read of mkdocs.yml: where content and site are, how addresses look."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from itasite import report
from itasite.hosts.setting_values import is_null, setting_fault, text_setting, web_setting, with_environment
from itasite.leniency import read_levels
from itasite.output.place import Project
from itasite.problem import Position, Problem, Severity
from itasite.source import Mapping, Node, Scalar, Sequence, parse_yaml, read_text

CONFIG = click.option(
    "-f", "--config-file", type=click.Path(readable=False, path_type=Path), default=Path("mkdocs.yml"),
    show_default=True, help="ไฟล์ตั้งค่าเว็บไซต์",
)  # fmt: skip
# What begins a message of the plugin on settings and other plugins; the command line passes it on.
ABOUT_SETTINGS = "itasite: mkdocs.yml: "
_INHERIT = "INHERIT"
# What of the settings we read ourselves; anywhere else MkDocs may have its tags (!ENV, !!python/name).
_READ = (_INHERIT, "docs_dir", "site_dir", "site_url", "use_directory_urls", "hooks")


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders of a site, and where it is published ("" where that is not written)."""

    content: Path
    site: Path
    url: str
    directory_urls: bool
    has_plugin: bool
    levels: dict[str, str]
    project: Project

    @property
    def offline_site(self) -> Path:
        """Where the copy for a USB stick stands."""
        return self.site.with_name(f"{self.site.name}-offline") if self.site.name not in ("", "..") else self.site


def read_settings(config_file: Path) -> Settings:
    """The settings of a site with those it inherits. Raises a usage error where a file cannot be read."""
    files: list[Path] = []
    tree = _tree(config_file, files)
    folder = config_file.parent

    def value(key: str, default: str) -> str:
        return text_setting(tree, key, default)

    def place(name: str) -> Path:  # as MkDocs does: "a/../b" is b, also where a is a link
        return Path(os.path.normpath(folder / name))

    content = place(value("docs_dir", "docs"))
    named = (*files, *(place(name) for name in _named(tree)))
    return Settings(
        content=content,
        site=place(value("site_dir", "site")),
        url=web_setting(tree, "site_url"),
        directory_urls=value("use_directory_urls", "true").lower() != "false",
        has_plugin=_plugin(tree.get("plugins")) is not None,
        levels=_levels(tree.get("plugins")),
        project=Project(folder, content, named),
    )


def _tree(config_file: Path, files: list[Path]) -> Mapping:
    """The settings of a file over those that it inherits, merged as MkDocs does; `files` collects what was read."""
    if any(os.path.realpath(config_file) == os.path.realpath(before) for before in files):
        raise click.UsageError(f"{config_file} รับค่าจากตัวเองผ่าน {_INHERIT}: ลบ {_INHERIT} ออกจากไฟล์หนึ่งในนั้น")
    tree = _read(config_file, inherited=bool(files))
    files.append(config_file)
    parent = tree.get(_INHERIT)
    if parent is None:
        return tree
    if not isinstance(parent, Scalar) or is_null(parent):
        raise setting_fault(tree.key_at(_INHERIT), f"{_INHERIT} ต้องเป็นชื่อไฟล์ตั้งค่า เช่น  {_INHERIT}: ../mkdocs.yml")
    own = Mapping(tuple(entry for entry in tree.entries if entry[0].text != _INHERIT), tree.at)
    return _merged(_tree(Path(os.path.normpath(config_file.parent / parent.text)), files), own)


def _read(config_file: Path, *, inherited: bool) -> Mapping:
    text, problems = read_text(config_file.parent, config_file.name)
    tree, faults = parse_yaml(text, str(config_file)) if text is not None else (None, [])
    if isinstance(tree, Mapping):
        tree, faults = with_environment(tree, faults)
    stopping = [*problems, *_stopping(tree, faults)]
    if stopping or not isinstance(tree, Mapping):
        lines = "\n".join(report.line(problem) for problem in stopping)
        where = " ดูชื่อไฟล์หลัง INHERIT:" if inherited else " ให้เรียกคำสั่งในโฟลเดอร์ของเว็บไซต์"
        raise click.UsageError(f"อ่านไฟล์ตั้งค่า {config_file} ไม่ได้{where if text is None else ''}\n{lines}")
    return tree


def _stopping(tree: Node | None, faults: list[Problem]) -> Iterator[Problem]:
    """Errors, and what is said of a value that we read: with a tag of MkDocs we would read it wrong."""
    read: set[Position] = set()
    if isinstance(tree, Mapping):
        theme = tree.get("theme")
        for node in (*map(tree.get, _READ), theme.get("custom_dir") if isinstance(theme, Mapping) else None):
            read |= {node.at} if node else set()
            read |= {item.at for item in node.items} if isinstance(node, Sequence) else set()
    for fault in faults:
        if (fault.severity is Severity.ERROR and fault.rule != "yaml-alias") or fault.at in read:
            yield fault


def _merged(parent: Mapping, own: Mapping) -> Mapping:
    """Mappings are merged key by key, all else is replaced."""
    entries = {key.text: (key, value) for key, value in parent.entries}
    for key, value in own.entries:
        above = entries.get(key.text)
        both = above is not None and isinstance(above[1], Mapping) and isinstance(value, Mapping)
        entries[key.text] = (key, _merged(above[1], value) if both else value)  # type: ignore[index,arg-type]
    return Mapping(tuple(entries.values()), own.at)


def _named(tree: Mapping) -> Iterator[str]:
    """The files and folders of the author's that the settings name: overrides of the theme, and hooks."""
    theme, hooks = tree.get("theme"), tree.get("hooks")
    found = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    for node in (found, *(hooks.items if isinstance(hooks, Sequence) else ())):
        if isinstance(node, Scalar) and not is_null(node):
            yield node.text


def _plugin(plugins: Node | None) -> Node | None:
    """Our plugin among the plugins of MkDocs: its options, or its name where it has none."""
    for entry in plugins.items if isinstance(plugins, Sequence) else (plugins,) if plugins else ():
        pairs = entry.entries if isinstance(entry, Mapping) else ((entry, entry),)
        found = next((value for name, value in pairs if isinstance(name, Scalar) and name.text == "itasite"), None)
        if found is not None:
            return found
    return None


def _levels(plugins: Node | None) -> dict[str, str]:
    """The levels under `rules:` of our plugin. Raises a usage error, with its place, for what would have no effect."""
    options = _plugin(plugins)
    if isinstance(options, Scalar) and options.text in ("", "itasite", "null", "~"):
        _beside(plugins)
        return {}
    entries = _pairs(options, "itasite", "rules: แล้วเขียนชื่อกฎใต้บรรทัดนั้น")
    levels: dict[str, str] = {}
    for name, value in entries:
        if name.text != "rules":
            raise setting_fault(name.at, f"ไม่รู้จักช่อง “{name.text}” ของ itasite ที่ใช้ได้: rules")
        for rule, level in _pairs(value, "rules", "ชื่อกฎ: ระดับ เช่น  unit-name: hint"):
            try:
                levels |= read_levels({rule.text: level.text if isinstance(level, Scalar) else ""})
            except ValueError as fault:
                raise setting_fault(rule.at, str(fault)) from None
    return levels


def _pairs(node: Node | None, name: str, form: str) -> tuple[tuple[Scalar, Node], ...]:
    if node is None or (isinstance(node, Scalar) and not node.text):
        return ()
    if not isinstance(node, Mapping):
        raise setting_fault(node.at, f"ใต้ {name} ต้องเขียนเป็น  {form}")
    return node.entries


def _beside(plugins: Node | None) -> None:
    """Options that stand beside the name of our plugin and not under it: an indentation too small."""
    for entry in plugins.items if isinstance(plugins, Sequence) else ():
        if isinstance(entry, Mapping) and entry.get("itasite") and len(entry.entries) > 1:
            name = next(name for name, _ in entry.entries if name.text != "itasite")
            raise setting_fault(name.at, f"“{name.text}” ต้องย่อหน้าเข้าไปใต้ itasite อีกสองช่อง")
