"""What commands read of mkdocs.yml: where content and site are, how addresses look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from itasite import report
from itasite.leniency import read_levels
from itasite.problem import Position
from itasite.source import Mapping, Node, Scalar, Sequence, parse_yaml, read_text

CONFIG = click.option(
    "-f", "--config-file", type=click.Path(dir_okay=False, path_type=Path), default=Path("mkdocs.yml"),
    show_default=True, help="ไฟล์ตั้งค่าเว็บไซต์",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders of a site, and where it is published ("" where that is not written)."""

    content: Path
    site: Path
    url: str
    directory_urls: bool
    has_plugin: bool
    levels: dict[str, str]


def read_settings(config_file: Path) -> Settings:
    """The settings of a site. Raises a usage error where the file cannot be read."""
    text, problems = read_text(config_file.parent, config_file.name)
    tree, faults = parse_yaml(text, str(config_file)) if text is not None else (None, [])
    if problems or faults or not isinstance(tree, Mapping):
        lines = "\n".join(report.line(problem) for problem in (*problems, *faults))
        raise click.UsageError(f"อ่านไฟล์ตั้งค่า {config_file} ไม่ได้ ให้เรียกคำสั่งในโฟลเดอร์ของเว็บไซต์\n{lines}")

    def value(key: str, default: str) -> str:
        found = tree.get(key)
        return found.text if isinstance(found, Scalar) and found.text else default

    return Settings(
        content=config_file.parent / value("docs_dir", "docs"),
        site=config_file.parent / value("site_dir", "site"),
        url=value("site_url", ""),
        directory_urls=value("use_directory_urls", "true").lower() != "false",
        has_plugin=_plugin(tree.get("plugins")) is not None,
        levels=_levels(tree.get("plugins")),
    )


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
            raise _fault(name.at, f"ไม่รู้จักช่อง “{name.text}” ของ itasite ที่ใช้ได้: rules")
        for rule, level in _pairs(value, "rules", "ชื่อกฎ: ระดับ เช่น  unit-name: hint"):
            try:
                levels |= read_levels({rule.text: level.text if isinstance(level, Scalar) else ""})
            except ValueError as fault:
                raise _fault(rule.at, str(fault)) from None
    return levels


def _pairs(node: Node | None, name: str, form: str) -> tuple[tuple[Scalar, Node], ...]:
    if node is None or (isinstance(node, Scalar) and not node.text):
        return ()
    if not isinstance(node, Mapping):
        raise _fault(node.at, f"ใต้ {name} ต้องเขียนเป็น  {form}")
    return node.entries


def _beside(plugins: Node | None) -> None:
    """Options that stand beside the name of our plugin and not under it: an indentation too small."""
    for entry in plugins.items if isinstance(plugins, Sequence) else ():
        if isinstance(entry, Mapping) and entry.get("itasite") and len(entry.entries) > 1:
            name = next(name for name, _ in entry.entries if name.text != "itasite")
            raise _fault(name.at, f"“{name.text}” ต้องย่อหน้าเข้าไปใต้ itasite อีกสองช่อง")


def _fault(at: Position, message: str) -> click.UsageError:
    return click.UsageError(report.visible(f"{at}: {message}"))
