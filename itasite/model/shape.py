"""The fields of a record as an author meets them, read from its annotations: for whatever asks for or explains them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from inspect import get_annotations
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from itasite.model.agency import Agency
from itasite.model.analysis import Analysis
from itasite.model.data_table import DataTables
from itasite.model.disclosure import Disclosure
from itasite.model.framework import Framework
from itasite.model.measure import Measures
from itasite.model.record import Form, Record
from itasite.model.year import YearInfo

# The files that hold a record, as paths in the content folder; YEAR stands for a fiscal year.
FILES: dict[str, type[Record]] = {
    "agency.yml": Agency,
    "YEAR/year.yml": YearInfo,
    "YEAR/measures.yml": Measures,
    "YEAR/oit.yml": Disclosure,
    "YEAR/analysis.yml": Analysis,
    "YEAR/tables.yml": DataTables,
    "frameworks/YEAR.yml": Framework,
}


class Shape(NamedTuple):
    """What the value of a field may be.

    `form` names how one value is written (`words/forms.py`), `choices` are the values of a closed list, `record` is
    what it consists of; of these one is given, or `form` beside `choices` where either may stand. `listed`: there are
    several records or choices in a list. `keys`: a mapping, from keys of this form to such values.
    """

    form: str = ""
    choices: tuple[str, ...] = ()
    record: type[Record] | None = None
    listed: bool = False
    keys: str = ""


class FieldShape(NamedTuple):
    """A field by its name; `owner` is the record that declares it, of which others may inherit it."""

    name: str
    owner: type[Record]
    required: bool
    default: Any
    shape: Shape


def fields_of(record: type[Record]) -> tuple[FieldShape, ...]:
    """The fields that an author can write, in the order of the record."""
    return tuple(
        FieldShape(
            name,
            next(owner for owner in record.__mro__ if name in get_annotations(owner)),
            field.is_required(),
            None if field.is_required() else field.get_default(call_default_factory=True),
            _shape(_annotation(field)),
        )
        for name, field in record.model_fields.items()
        if not field.exclude
    )


def _annotation(field: FieldInfo) -> Any:
    """The annotation of a field as it is written, which pydantic has read already."""
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def within(record: type[Record]) -> Iterator[type[Record]]:
    """A record and those in it, each once."""
    found: dict[type[Record], None] = {}
    waiting = [record]
    while waiting:
        if (current := waiting.pop(0)) not in found:
            found[current] = None
            waiting += [field.shape.record for field in fields_of(current) if field.shape.record]
    yield from found


def _shape(annotation: Any) -> Shape:
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        forms = [part.name for part in parts[1:] if isinstance(part, Form)]
        inner = _shape(parts[0])
        return inner._replace(form=forms[-1], listed=False) if forms else inner
    if origin in (Union, UnionType):
        return _one_of([_shape(part) for part in parts if part is not type(None)])
    if origin is tuple:
        return _shape(parts[0])._replace(listed=True)
    if origin is dict:
        return _shape(parts[1])._replace(keys=_shape(parts[0]).form)
    if origin is Literal:
        return Shape(choices=parts)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Shape(choices=tuple(str(member.value) for member in annotation))
    return Shape(record=annotation) if isinstance(annotation, type) and issubclass(annotation, Record) else Shape()


def _one_of(shapes: list[Shape]) -> Shape:
    return Shape(
        form="".join(shape.form for shape in shapes),
        choices=tuple(choice for shape in shapes for choice in shape.choices),
        record=next((shape.record for shape in shapes if shape.record), None),
        listed=any(shape.listed for shape in shapes),
        keys="".join(shape.keys for shape in shapes),
    )
