"""The options of a block as plain data, and as the lines of a new one; all blocks, with their Thai words."""

from __future__ import annotations

from collections.abc import Mapping as ByName
from typing import NamedTuple

from itasite.edit.apply import edited
from itasite.edit.change import Plain, Put
from itasite.edit.plain import plain_of_node
from itasite.model.block_options import BlockOptions
from itasite.model.blocks import BLOCKS
from itasite.model.page_settings import HIDDEN, SETTINGS, TEMPLATES
from itasite.text.source import Mapping
from itasite.words.fields import page_head_words, record_words

_FIRST = ("ita-measures", "ita-oit", "ita-scores", "ita-memo", "ita-overview", "ita-qr")  # what authors want most


class BlockChoice(NamedTuple):
    """A block that can be put into a page: its name, its Thai label and help, and the record of its options."""

    name: str
    label: str
    help: str
    options: type[BlockOptions]


class HeadKey(NamedTuple):
    """Something that a page's head may say: its key, Thai label and help, what it must be, and the words to choose."""

    key: str
    label: str
    help: str
    form: str
    choices: tuple[str, ...]


def block_choices() -> tuple[BlockChoice, ...]:
    """All blocks, those first that most pages need, then by their Thai label."""
    words = {name: record_words(options) for name, options in BLOCKS.items()}
    order = sorted(BLOCKS, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), words[name].label))
    return tuple(BlockChoice(name, words[name].label, words[name].help, BLOCKS[name]) for name in order)


def head_keys() -> tuple[HeadKey, ...]:
    """All that a page's head may say, in the order in which it is written."""
    choices = {"hide": HIDDEN, "template": TEMPLATES}
    return tuple(
        HeadKey(key, words.label, words.help, setting.form, choices.get(key, ()))
        for key, setting in SETTINGS.items()
        for words in (page_head_words(key),)
    )


def option_lines(options: ByName[str, Plain]) -> list[str]:
    """The lines of YAML of a new block; texts stand without quotation marks where they read the same."""
    return edited("", [Put((key,), value) for key, value in options.items()], "").splitlines()


def plain_options(options: Mapping) -> dict[str, Plain]:
    """The options of a block as plain data."""
    return {key.text: plain_of_node(value) for key, value in options.entries}
