"""What commands read of mkdocs.yml: where content and site are, how addresses look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from itasite import report
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
        has_plugin=_names_plugin(tree.get("plugins")),
    )


def _names_plugin(plugins: Node | None) -> bool:
    """Whether our plugin is among the plugins of MkDocs, with options or without."""
    entries = plugins.items if isinstance(plugins, Sequence) else (plugins,) if plugins else ()
    names = (entry.entries[0][0] if isinstance(entry, Mapping) and entry.entries else entry for entry in entries)
    return any(isinstance(name, Scalar) and name.text == "itasite" for name in names)
