"""Writes docs/reference.md anew: every field, block, key and command, from records, words and the objects of click.

    .venv/bin/python docs/reference.py

A maintainer's tool; tests/unit/test_reference.py says when it has to be run.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import click

from itasite.cli.main import main as command_line
from itasite.model.blocks import BLOCKS, BlockOptions, TableOptions
from itasite.model.columns import ROWS, SET_WORDS, TABLES
from itasite.model.page_settings import SETTINGS
from itasite.model.record import Record
from itasite.model.shape import FILES, FieldShape, Shape, fields_of, within
from itasite.words.fields import PAGE_HEAD, FieldWords, all_words, field_words, page_head_words, record_words
from itasite.words.forms import FORMS

TARGET = Path(__file__).with_suffix(".md")
HEAD = """# รายการอ้างอิง: ทุกช่อง ทุกบล็อก ทุกคำสั่ง

<!-- สร้างด้วย docs/reference.py อย่าแก้ไฟล์นี้โดยตรง แก้คำได้ที่ itasite/words/fields.yml แล้วเรียก make reference -->

คำอธิบายและตัวอย่างอยู่ใน[คู่มือเนื้อหา](guide.md) หน้านี้บอกว่าแต่ละไฟล์มีช่องใด เขียนอย่างไร และแต่ละคำสั่งมีตัวเลือกใด
ทุกไฟล์อยู่ในโฟลเดอร์เนื้อหา (`content/`) คำว่า YEAR คือปี พ.ศ. เช่น `2566/year.yml` วันที่เขียนได้[หลายแบบ](guide.md#วันที่และระยะเวลา)
"""
FIELD_HEAD = "| ช่อง | ชื่อ | ต้องมี | รูปแบบหรือค่าที่ใช้ได้ | คำอธิบาย |\n|---|---|---|---|---|"
KINDS = {
    "integer": "จำนวนเต็ม",
    "integer range": "จำนวนเต็ม",
    "float": "ตัวเลข",
    "float range": "ตัวเลข",
}


def reference() -> str:
    """The whole page."""
    placed: set[type[Record]] = set()
    parts = [HEAD, "\n".join(_contents())]
    for path, record in FILES.items():
        parts += [f'<a id="{_anchor(record)}"></a>\n\n## {path}\n\n{record_words(record).help}', _table(record)]
        placed.add(record)
        parts += [*_inner(record, placed)]
    parts += [*_blocks(placed), *_page_head(), "## คำสั่ง", *_commands(command_line, "itasite")]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _contents() -> Iterator[str]:
    files = " · ".join(f"[{path}](#{_anchor(record)})" for path, record in FILES.items())
    yield f"- ไฟล์ข้อมูล: {files}"
    yield f"- [บล็อก](#blocks): {' · '.join(f'[{name}](#{_anchor(options)})' for name, options in BLOCKS.items())}"
    yield "- [ส่วนหัวของหน้า](#pagehead)"
    commands = (_path for _path, _ in _walk(command_line, "itasite"))
    yield f"- คำสั่ง: {' · '.join(f'[{path}](#{_id(path)})' for path in commands)}"


def _inner(record: type[Record], placed: set[type[Record]]) -> Iterator[str]:
    """The records in a record that no section above has explained."""
    for inner in within(record):
        if inner not in placed:
            placed.add(inner)
            words = record_words(inner)
            yield f'<a id="{_anchor(inner)}"></a>\n\n### {words.label}\n\n{words.help}'
            yield _table(inner)


def _table(record: type[Record], fields: tuple[FieldShape, ...] | None = None) -> str:
    found = fields_of(record) if fields is None else fields
    return "\n".join((FIELD_HEAD, *(_row(record, field) for field in found)))


def _row(record: type[Record], field: FieldShape) -> str:
    words = field_words(record, field.name)
    cells = (f"`{field.name}`", words.label, "ต้องมี" if field.required else "", _form(field.shape, words))
    return _line(*cells, f"{words.help}{_example(words)}{_usual(field.default)}")


def _form(shape: Shape, words: FieldWords) -> str:
    one = FORMS.get(shape.form, "")
    if shape.record:
        one = f"[{record_words(shape.record).label}](#{_anchor(shape.record)})"
    many = "รายการของ " if shape.listed else ""
    keyed = f"{FORMS[shape.keys]}: " if shape.keys else ""
    choices = " · ".join(f"`{choice}` {word}" for choice, word in words.choices.items())
    return keyed + many + " · ".join(text for text in (one, choices) if text)


def _example(words: FieldWords) -> str:
    return f" เช่น `{words.example}`" if words.example and words.example not in words.choices else ""


def _usual(default: Any) -> str:
    """What holds where nothing is written, where that can be written as one value."""
    value = default.value if isinstance(default, Enum) else default
    if isinstance(value, tuple) and value and all(isinstance(item, str) for item in value):
        value = f"[{', '.join(value)}]"
    return f" (ปกติ `{value}`)" if isinstance(value, (str, int)) else ""


def _blocks(placed: set[type[Record]]) -> Iterator[str]:
    yield '<a id="blocks"></a>\n\n## บล็อกในหน้า .md'
    for options in (BlockOptions, TableOptions):
        words = record_words(options)
        yield f'<a id="{_anchor(options)}"></a>\n\n### {words.label}\n\n{words.help}'
        yield _table(options, tuple(field for field in fields_of(options) if field.owner is options))
    for name, options in BLOCKS.items():
        yield f'<a id="{_anchor(options)}"></a>\n\n### {name}\n\n{_introduced(options)}'
        own = tuple(field for field in fields_of(options) if field.owner not in (BlockOptions, TableOptions))
        if own:
            yield _table(options, own)
        yield from _columns(options)
        placed.update((options, BlockOptions, TableOptions))
        yield from _inner(options, placed)


def _introduced(options: type[BlockOptions]) -> str:
    words, common = record_words(options), TableOptions if issubclass(options, TableOptions) else BlockOptions
    return f"{words.label}: {words.help} รับ[{record_words(common).label}](#{_anchor(common)})ด้วย"


def _columns(options: type[BlockOptions]) -> Iterator[str]:
    if options in TABLES:
        headings, sets = TABLES[options]
        rows = (
            _line(f"`{name}`", SET_WORDS[options][name], ", ".join(f"`{column}`" for column in columns))
            for name, columns in sets.items()
        )
        yield "\n".join(("| ชุดคอลัมน์ | ใช้เมื่อ | คอลัมน์ |\n|---|---|---|", *rows))
        yield f"คอลัมน์: {' · '.join(f'`{name}` {heading}' for name, heading in headings.items())}"
        if rows_named := ROWS.get(options):
            named = " · ".join(f"`{name}` {heading}" for name, heading in rows_named.items())
            yield f"แถวที่เปลี่ยนชื่อได้ด้วย `headings`: {named}"


def _page_head() -> Iterator[str]:
    yield f'<a id="pagehead"></a>\n\n## ส่วนหัวของหน้า\n\n{all_words()[PAGE_HEAD].help}'
    rows = []
    for key, setting in SETTINGS.items():
        words = page_head_words(key)
        choices = " · ".join(f"`{choice}` {word}" for choice, word in words.choices.items())
        listed = ", ".join(words.choices)
        form = setting.what.replace(listed, choices) if listed in setting.what else f"{setting.what}: {choices}"
        rows.append(_line(f"`{key}`", words.label, form, f"{words.help} เช่น `{key}: {words.example}`"))
    yield "\n".join(("| ช่อง | ชื่อ | ค่า | คำอธิบาย |\n|---|---|---|---|", *rows))


def _walk(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """A command that can be called, or those below it."""
    if not isinstance(command, click.Group):
        yield path, command
        return
    if command.invoke_without_command:
        yield path, command
    context = click.Context(command)
    for name in command.list_commands(context):
        if found := command.get_command(context, name):
            yield from _walk(found, f"{path} {name}")


def _commands(command: click.Command, path: str) -> Iterator[str]:
    for name, found in _walk(command, path):
        arguments = [_argument(one) for one in found.params if isinstance(one, click.Argument)]
        yield f'<a id="{_id(name)}"></a>\n\n### {" ".join((name, *arguments))}'
        yield inspect.cleandoc(found.help or "")
        options = [_option(one) for one in found.params if isinstance(one, click.Option) and not one.hidden]
        if options:
            yield "\n".join(("| ตัวเลือก | ค่า | คำอธิบาย |\n|---|---|---|", *options))


def _argument(argument: click.Argument) -> str:
    name = str(argument.name).upper()
    return name if argument.required else f"[{name}]"


def _option(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    usual = "" if option.is_flag or not option.show_default else f" (ปกติ `{option.default}`)"
    return _line(names, "" if option.is_flag else _value(option), f"{option.help or ''}{usual}")


def _value(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return " · ".join(f"`{choice}`" for choice in option.type.choices)
    if isinstance(option.type, click.Path | click.File):
        return "ไฟล์"
    return KINDS.get(option.type.name, "ข้อความ")


def _line(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _anchor(record: type[Record]) -> str:
    return record.__name__.lower()


def _id(path: str) -> str:
    return path.replace(" ", "-")


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
