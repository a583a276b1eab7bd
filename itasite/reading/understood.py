"""A tree with what its author means: odd signs, Thai names of fields, Thai words of values and numbers with units.

Each change is a hint, so that the author can write it in the one form; a change is made only where it has one meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from itasite.model.record import Record, Status
from itasite.model.shape import FieldShape
from itasite.model.stated import Stated
from itasite.problem import Position, Problem, error, hint, shorten, warning
from itasite.reading.plain_values import meant, only_signs
from itasite.reading.thai_words import field_meant, fields, is_kind, value_meant
from itasite.text.odd_signs import odd_signs, plain_signs, seen, sign_name, unseen_signs
from itasite.text.source import Mapping, Node, Scalar, Sequence, is_empty
from itasite.text.web_address import address_error
from itasite.words.fields import field_words

_STATUSES = frozenset(Status)
_CURLY = tuple("“”„‟«»‘’‚‛＂")
_PATHS = ("file", "page", "logo")  # fields that hold the name of a file


def understood(model: type[Record], tree: Node) -> tuple[Node, list[Problem]]:
    """The tree of a record in the form that the record reads, and a hint for each change."""
    reader = _Reader([])
    return reader.record(model, tree), reader.problems


@dataclass(frozen=True, slots=True)
class _Reader:
    problems: list[Problem]

    def record(self, model: type[Record], node: Node) -> Node:
        if not isinstance(node, Mapping):
            return node
        known, entries, lines = fields(model), list[tuple[Scalar, Node]](), dict[str, Position]()
        for written, value in node.entries:
            key = self._key(model, written)
            if key.text in lines and key is not written:
                self.problems.pop()  # that it is read as this field
                message = f"“{shorten(written.text)}” คือช่อง {key.text} ซึ่งเขียนไว้แล้วที่บรรทัด {lines[key.text].line}"
                self.problems.append(error(written.at, "duplicate-key", message, "ลบออกหนึ่งแห่ง หรือรวมเป็นแห่งเดียว"))
                continue
            lines[key.text] = key.at
            entries.append((key, self._field(model, known[key.text], key, value) if key.text in known else value))
        node = replace(node, lost=node.lost | _meant_names(model, node.lost)) if node.lost else node
        return replace(node, entries=tuple(entries)) if _differs(node, entries) else node

    def _key(self, model: type[Record], written: Scalar) -> Scalar:
        if written.text in fields(model):
            return written
        name = field_meant(model, written.text)
        return self._read(written, name, f"{name}:", written.text) if name else written

    def _field(self, model: type[Record], field: FieldShape, key: Scalar, value: Node) -> Node:
        shape = field.shape
        if shape.keys and isinstance(value, Mapping):
            keys = [self._map_key(shape.keys, name) for name, _ in value.entries]
            pairs = zip(keys, value.entries, strict=True)
            entries = [(name, self._one(model, field, name.text, inner)) for name, (_, inner) in pairs]
            return replace(value, entries=tuple(entries)) if _differs(value, entries) else value
        if shape.form == "boxes" and isinstance(value, Mapping):
            entries = [(self._choice(model, field, name, "boxes"), inner) for name, inner in value.entries]
            return replace(value, entries=tuple(entries)) if _differs(value, entries) else value
        if isinstance(value, Sequence):
            items = tuple(self._one(model, field, field.name, item) for item in value.items)
            return (
                replace(value, items=items)
                if any(a is not b for a, b in zip(items, value.items, strict=True))
                else value
            )
        if shape.choices and not field.required and is_empty(value):
            self._empty(model, field, key)
        return self._one(model, field, field.name, value)

    def _one(self, model: type[Record], field: FieldShape, name: str, value: Node) -> Node:
        """A single value of a field, by itself or in a list; `name` is the key before it."""
        shape = field.shape
        if shape.record:
            return self.record(shape.record, value)
        if not isinstance(value, Scalar) or is_empty(value):
            return value
        if shape.choices and not (shape.form and re.search(r"\d", value.text)):  # a code or a number beside "all"
            chosen = self._choice(model, field, value, name)
            if chosen is not value or not shape.form:
                return chosen
        if shape.form == "address" and unseen_signs(value.text):
            return _without_unseen(value)
        text = meant(shape.form, value.text)
        if text is None and field.name in _PATHS and unseen_signs(value.text[:1] + value.text[-1:]):
            text = seen(value.text) if seen(value.text[1:-1]) == value.text[1:-1] else None
        return self._read(value, text, f"{name}: {text}", value.text) if text is not None else value

    def _map_key(self, form: str, written: Scalar) -> Scalar:
        """The key of a mapping that an author names: a round, an instrument, an indicator."""
        text = meant(form, written.text)
        if text is None and form == "text" and odd_signs(written.text):
            plain = plain_signs(written.text)
            text = plain if plain.isascii() else seen(written.text)
        return self._read(written, text, f"{text}:", written.text) if text and text != written.text else written

    def _choice(self, model: type[Record], field: FieldShape, written: Scalar, name: str) -> Scalar:
        shape = field.shape
        if written.text in shape.choices or (field.name == "kind" and is_kind(written.text)):
            return written
        if shape.form == "boxes" and written.text in _STATUSES:
            return written
        choices = field_words(model, field.name).choices or {choice: choice for choice in shape.choices}
        if shape.form == "boxes":
            choices = field_words(Stated, "status").choices
        if written.text in choices.values() and field.name == "kind":
            return written
        value = value_meant(choices, written.text)
        if value is None or value == written.text:
            return written
        shown = f"{value}:" if name == "boxes" else f"{name}: {value}"
        word = choices[value] if choices[value] != value else ""
        return self._read(written, value, shown, written.text, word)

    def _read(self, written: Scalar, text: str, form: str, said: str, word: str = "") -> Scalar:
        """The text that was meant, with a hint that says how to write it."""
        meaning = f"{text} ({word})" if word else text
        if said.strip()[:1] in _CURLY:
            message = f"มีเครื่องหมาย “ ” ที่ติดมาจาก Word ครอบค่า อ่านเป็น {shorten(meaning)}"
            self.problems.append(hint(written.at, "odd-sign", message, f"ลบเครื่องหมายทั้งสองตัว เหลือ  {shorten(form)}"))
        elif only_signs(said, text):
            signs = " และ ".join(sign_name(sign) for sign in odd_signs(said)[:3])
            message = f"มี{' ' * signs.startswith('“')}{signs} ใน “{shorten(seen(said))}” อ่านเป็น {shorten(meaning)}"
            self.problems.append(hint(written.at, "odd-sign", message, f"ลบแล้วพิมพ์ใหม่ด้วยแป้นพิมพ์ เป็น  {shorten(form)}"))
        else:
            message = f"อ่าน “{shorten(seen(said))}” เป็น {shorten(meaning)}"
            self.problems.append(hint(written.at, "read-as", message, f"เขียนเป็น  {shorten(form)}  เพื่อให้ตรงกันทุกที่"))
        return Scalar(text, written.at, plain=False)

    def _empty(self, model: type[Record], field: FieldShape, key: Scalar) -> None:
        words = field_words(model, field.name)
        listed = ", ".join(f"{value} ({word})" for value, word in words.choices.items())
        message = f"ช่อง {field.name} ({words.label}): ช่องนี้ว่าง จึงถือว่าไม่ได้เขียน"
        self.problems.append(warning(key.at, "empty-field", message, f"เลือกหนึ่งค่า: {listed} หรือลบบรรทัดนี้"))


def _without_unseen(address: Scalar) -> Scalar:
    """An address without unseen signs, which the rule address-slip tells; as it is where no browser opens it so."""
    return address if address_error(address.text) else Scalar(seen(address.text), address.at, address.plain)


def _meant_names(model: type[Record], names: Iterable[str]) -> frozenset[str]:
    """The fields that other names stand for: what is lost under such a name is not missing."""
    return frozenset(found for name in names if (found := field_meant(model, name)))


def _differs(node: Mapping, entries: list[tuple[Scalar, Node]]) -> bool:
    old = node.entries
    return len(old) != len(entries) or any(
        a[0] is not b[0] or a[1] is not b[1] for a, b in zip(old, entries, strict=True)
    )
