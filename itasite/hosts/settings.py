"""What commands read of mkdocs.yml: where content and site are, how addresses look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from itasite import report
from itasite.leniency import read_levels
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
        levels=_levels(tree.get("plugins"), config_file),
    )


def _plugin(plugins: Node | None) -> Node | None:
    """Our plugin among the plugins of MkDocs: its options, or its name where it has none."""
    for entry in plugins.items if isinstance(plugins, Sequence) else (plugins,) if plugins else ():
        pairs = entry.entries if isinstance(entry, Mapping) else ((entry, entry),)
        found = next((value for name, value in pairs if isinstance(name, Scalar) and name.text == "itasite"), None)
        if found is not None:
            return found
    return None


def _levels(plugins: Node | None, config_file: Path) -> dict[str, str]:
    options = _plugin(plugins)
    rules = options.get("rules") if isinstance(options, Mapping) else None
    entries = rules.entries if isinstance(rules, Mapping) else ()
    try:
        return read_levels({name.text: value.text if isinstance(value, Scalar) else "" for name, value in entries})
    except ValueError as fault:
        raise click.UsageError(f"{config_file}: {fault}") from None
