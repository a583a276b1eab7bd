"""Reads mkdocs.yml as one tree, merged with the files that it inherits, as MkDocs does."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import click

from itasite import report
from itasite.problem import Problem
from itasite.settings.values import blocking_problems, is_null, setting_error, unlike_yaml
from itasite.text.source import Mapping, Scalar, parse_yaml, read_text

_INHERIT = "INHERIT"


class SettingTree(NamedTuple):
    """The merged settings, the files from which they were read, and whether every program reads the same in them.

    It does not where we understand more than YAML does, as a sign of another form.
    """

    tree: Mapping
    files: tuple[Path, ...]
    as_written: bool = True


def setting_tree(config_file: Path) -> SettingTree:
    """The merged settings of a site. Raises click.UsageError, in Thai, if a file cannot be read."""
    files, understood = list[Path](), list[Problem]()
    tree = _tree(config_file, files, understood)
    return SettingTree(tree, tuple(files), not understood)


def readable_tree(config_file: Path) -> Mapping | None:
    """The merged settings of a site; None if a file cannot be read."""
    try:
        return setting_tree(config_file).tree
    except click.UsageError:
        return None


def _tree(config_file: Path, files: list[Path], understood: list[Problem]) -> Mapping:
    """The settings of a file, merged over those that it inherits.

    Adds each file that is read to `files`, and to `understood` what other programs do not read like us.
    """
    if any(os.path.realpath(config_file) == os.path.realpath(before) for before in files):
        raise click.UsageError(f"{config_file} รับค่าจากตัวเองผ่าน {_INHERIT}: ลบ {_INHERIT} ออกจากไฟล์หนึ่งในนั้น")
    tree = _read(config_file, understood, inherited=bool(files))
    files.append(config_file)
    if (merged := tree.get("<<")) is not None:
        raise setting_error(merged.at, "ไม่รองรับ << นอกสุดของไฟล์ตั้งค่า เขียนค่าเหล่านั้นลงไปตรง ๆ")
    parent = tree.get(_INHERIT)
    if parent is None:
        return tree
    if not isinstance(parent, Scalar) or is_null(parent) or parent.tag:
        raise setting_error(tree.key_at(_INHERIT), f"{_INHERIT} ต้องเป็นชื่อไฟล์ตั้งค่า เช่น  {_INHERIT}: ../mkdocs.yml")
    own = Mapping(tuple(entry for entry in tree.entries if entry[0].text != _INHERIT), tree.at)
    return _merged(_tree(Path(os.path.normpath(config_file.parent / parent.text)), files, understood), own)


def _read(config_file: Path, understood: list[Problem], *, inherited: bool) -> Mapping:
    text, problems = read_text(config_file.parent, config_file.name)
    tree, found = parse_yaml(text, str(config_file)) if text is not None else (None, [])
    stopping = [*problems, *blocking_problems(found)]
    if stopping or not isinstance(tree, Mapping):
        lines = "\n".join(report.line(problem) for problem in stopping)
        where = " ดูชื่อไฟล์หลัง INHERIT:" if inherited else " ให้เรียกคำสั่งในโฟลเดอร์ของเว็บไซต์"
        raise click.UsageError(f"อ่านไฟล์ตั้งค่า {config_file} ไม่ได้{where if text is None else ''}\n{lines}")
    understood += unlike_yaml(found)
    return tree


def _merged(parent: Mapping, own: Mapping) -> Mapping:
    """Mappings are merged key by key; all other values are replaced."""
    entries = {key.text: (key, value) for key, value in parent.entries}
    for key, value in own.entries:
        above = entries.get(key.text)
        both = above is not None and isinstance(above[1], Mapping) and isinstance(value, Mapping)
        entries[key.text] = (key, _merged(above[1], value) if both else value)  # type: ignore[index,arg-type]
    return Mapping(tuple(entries.values()), own.at, tag=own.tag or parent.tag)
