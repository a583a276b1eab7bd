"""What all records share: frozen, no unknown keys, a place in a file; and the kinds of values they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, LiteralString, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from itasite import fiscal, item_codes
from itasite.problem import Position, as_written, shorten
from itasite.text.amounts import amount
from itasite.text.source import EMPTY, Mapping, Sequence, locate, locate_key
from itasite.text.web_address import address_error, as_browsers_read
from itasite.words.choices import TRUTHS

# The tree a record was read from travels to it under a key that no author can write.
NODE_KEY = "\0node"
LEFT_OUT_KEY = "\0left out"


def is_lost(field: str, lost: frozenset[str]) -> bool:
    """Whether a field may be one of those of which only the begin of the line is known, "" if not even that."""
    return any(not word or word.startswith(field) for word in lost)


class TreeDict(dict[str, Any]):
    """Plain data of a mapping that remembers the tree it came from, and where something was taken out as faulty."""

    def __init__(self, data: dict[str, Any], node: Mapping) -> None:
        super().__init__(data)
        self.node = node
        self.left_out: set[str] = set(node.lost)


@dataclass(frozen=True, slots=True)
class Form:
    """An annotation: how a value is written, by a name of `words/forms.py`. Pydantic passes it over."""

    name: str


class _AsItIs:
    """An annotation: pydantic takes an instance as it is, and does not learn the fields of its class."""

    @staticmethod
    def __get_pydantic_core_schema__(source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.is_instance_schema(source)


class Record(BaseModel):
    """A frozen record; `at` and `key_at` give the file position of itself, a field, or an entry of a field.

    `left_out` names the fields of which something was wrong and taken out. That is already reported, so a rule must
    not take it for missing.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    node: Annotated[Mapping, _AsItIs] = Field(default=EMPTY, alias=NODE_KEY, exclude=True, repr=False)
    left_out: frozenset[str] = Field(default=frozenset(), alias=LEFT_OUT_KEY, exclude=True, repr=False)

    @model_validator(mode="before")
    @classmethod
    def _from_tree(cls, data: Any) -> Any:
        """A key without a value counts as not written, one of a list that must be there as an empty list.

        The tree goes along, for positions.
        """
        if not isinstance(data, TreeDict):
            return data
        kept = {key: value for key, value in data.items() if value is not None or key not in cls.model_fields}
        for key, value in data.items():
            if value is None and key not in kept and _must_be_list(cls.model_fields[key]):
                kept[key] = []
        for key in [key for key, value in kept.items() if value == [] and _holds_fields(cls.model_fields.get(key))]:
            del kept[key]  # nothing, whichever brackets say it
        absent = cls.model_fields.keys() - kept.keys() if data.node.lost else ()
        lost = {name for name in absent if is_lost(name, data.node.lost)}
        return {**kept, NODE_KEY: data.node, LEFT_OUT_KEY: frozenset(data.left_out | lost)}

    def is_unread(self, *names: str) -> bool:
        """Whether one of these fields was faulty and taken out."""
        return not self.left_out.isdisjoint(names)

    def is_whole(self, field: str, *, by_id: bool = True) -> bool:
        """Whether all entries of a list or mapping were read, perhaps not all that is in them.

        `by_id`: their ids, too.
        """
        node, value = self.node.get(field), getattr(self, field)
        if isinstance(node, Sequence):
            unread = by_id and any(isinstance(entry, Record) and entry.is_unread("id") for entry in value)
            return not node.lost and not unread
        if isinstance(node, Mapping):
            return not node.lost and len(node.entries) == len(value)
        return field not in self.left_out

    def at(self, *path: str | int) -> Position:
        """Where the value at `path` stands."""
        return locate(self.node, path)

    def key_at(self, *path: str | int) -> Position:
        """Where the last key of `path` stands."""
        return locate_key(self.node, path)


def _must_be_list(field: FieldInfo) -> bool:
    return field.is_required() and get_origin(field.annotation) is tuple


def _holds_fields(field: FieldInfo | None) -> bool:
    """Whether the value of a field is a mapping or a record, and not a list."""
    kind = field.annotation if field else None
    if get_origin(kind) in (dict, tuple):
        return get_origin(kind) is dict
    return any(isinstance(part, type) and issubclass(part, BaseModel) for part in (kind, *get_args(kind)))


class Status(StrEnum):
    """How far a measure or an item is; OTHER is what the agency says in a word of its own (`model/stated.py`)."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    OTHER = "other"

    @property
    def settled(self) -> bool:
        """Whether nothing is open: done, or by the agency's word neither done nor to be done."""
        return self in (Status.DONE, Status.OTHER)


def refused(code: LiteralString, **values: str | int) -> PydanticCustomError:
    """What a validator raises: why a value is refused, as a code with values. `words/faults.py` says it in Thai."""
    return PydanticCustomError(code, code, values)


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _date(value: Any) -> Any:
    return fiscal.parse_date(value) if isinstance(value, str) else value


_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def _score(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = fiscal.fold_digits(value.strip())
    if not _NUMBER.fullmatch(text):  # Decimal itself reads nan, 1e9 and 8_5 too
        raise refused("score-form", text=shorten(value))
    number = Decimal(text)
    if not 0 <= number <= 100:
        raise refused("score-range", text=shorten(value))
    return number


MOST_MONEY = Decimal("9999999999999.99")  # baht; more is no budget of a public body
_PLACES = 2
_FINER = re.compile(r"-?[0-9,]*\.[0-9]{3,}(?![0-9,])")


def _amount(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    number = amount(value)
    if number is None:
        if _FINER.match(fiscal.fold_digits(value.strip())):
            raise refused("amount-places", text=shorten(value))
        raise refused("amount-form", text=shorten(value))
    if not 0 <= number <= MOST_MONEY:
        raise refused("amount-range", text=shorten(value))
    if -int(number.as_tuple().exponent) > _PLACES:
        raise refused("amount-places", text=shorten(value))
    return number


FIRST_YEAR, LAST_YEAR = 2400, 2599  # fiscal years, Buddhist era, that content may speak of


def _year(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not re.fullmatch("2[45][0-9][0-9]", fiscal.fold_digits(value)):
        raise refused("year-form", text=shorten(value))
    return int(fiscal.fold_digits(value))


def _truth(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if value.strip().lower() not in TRUTHS:
        raise refused("truth", text=shorten(value))
    return TRUTHS[value.strip().lower()]


def _whole_number(value: Any) -> Any:
    if isinstance(value, int):
        return value
    if not isinstance(value, str):
        raise refused("whole-number", text=as_written(value))
    text = fiscal.fold_digits(value.strip())
    if not re.fullmatch("[1-9][0-9]{0,3}", text):
        raise refused("whole-number", text=shorten(value))
    return int(text)


def _pattern(regex: str, code: LiteralString, *, fold: bool = True) -> BeforeValidator:
    """A validator that refuses what does not match, with a code of `words/faults.py`; `fold` reads Thai digits."""
    compiled = re.compile(regex)

    def check(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        text = fiscal.fold_digits(value.strip()) if fold else value.strip()
        if not compiled.fullmatch(text):
            raise refused(code, text=shorten(value))
        return text

    return BeforeValidator(check)


# Something to see: neither white space nor what is invisible wherever it stands.
_SEEN = r"[^\s\p{Cc}\p{Cf}\x{115F}\x{1160}\x{2800}\x{3164}\x{FFA0}]"
Text = Annotated[str, Field(pattern=_SEEN), Form("text")]
TextList = Annotated[tuple[Text, ...], BeforeValidator(_one_or_many), Form("texts")]
Date = Annotated[date, BeforeValidator(_date), Form("date")]
Score = Annotated[Decimal, BeforeValidator(_score), Form("score")]
Amount = Annotated[Decimal, BeforeValidator(_amount), Form("amount")]  # of money, in baht
FiscalYear = Annotated[int, BeforeValidator(_year), Form("year")]
Truth = Annotated[bool, BeforeValidator(_truth), Form("truth")]
WholeNumber = Annotated[int, BeforeValidator(_whole_number), Form("whole-number")]
Slug = Annotated[str, _pattern(r"[a-z0-9][a-z0-9_-]{0,63}", "slug"), Form("slug")]
ItemCode = Annotated[str, _pattern(item_codes.FORM, "item-code"), Form("item-code")]
QuestionCode = Annotated[str, _pattern(r"[EI][1-9][0-9]{0,2}", "question-code"), Form("question-code")]
MeasureNumber = Annotated[  # 5 or 1.2
    str, _pattern(r"[1-9][0-9]{0,2}(\.[1-9][0-9]{0,2}){0,2}", "measure-number"), Form("measure-number")
]
IndicatorNumber = Annotated[str, _pattern(r"[0-9]{1,3}(\.[0-9]{1,3})?", "indicator-number"), Form("indicator-number")]
SeenHash = Annotated[str, _pattern(r"[0-9a-f]{16}", "seen-hash"), Form("seen-hash")]
ItemCodes = Annotated[tuple[ItemCode, ...], BeforeValidator(_one_or_many), Form("item-codes")]
QuestionCodes = Annotated[tuple[QuestionCode, ...], BeforeValidator(_one_or_many), Form("question-codes")]
Slugs = Annotated[tuple[Slug, ...], BeforeValidator(_one_or_many), Form("slugs")]
IndicatorNumbers = Annotated[tuple[IndicatorNumber, ...], BeforeValidator(_one_or_many), Form("indicator-numbers")]


def _openable(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if fault := address_error(value):
        raise refused("address", text=shorten(value), what=fault[0], remedy=fault[1])
    return as_browsers_read(value)


WebAddress = Annotated[  # but for slips as written: in a file's name a Thai digit and an Arabic one are two addresses
    str, BeforeValidator(_openable), Field(pattern="^https?://"), Form("address")
]


def _set_or_columns(value: Any) -> Any:
    if value == []:
        raise refused("no-columns")
    return tuple(value) if isinstance(value, list) else value


Columns = Annotated[Text | tuple[Text, ...], BeforeValidator(_set_or_columns), Form("columns")]
