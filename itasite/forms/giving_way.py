"""What goes by itself when something else is filled in that says the opposite."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from itasite.edit.change import Plain
from itasite.forms.keys import key_of
from itasite.forms.model import Form
from itasite.forms.values import chosen
from itasite.model.record import Status

_Changed = Callable[[Form, "Plain | None", "Plain | None"], bool]


def _came(_: Form, old: Plain | None, new: Plain | None) -> bool:
    return not old and bool(new)


def _is_other_no_more(form: Form, old: Plain | None, new: Plain | None) -> bool:
    field = form.field("status")
    return field is not None and isinstance(old, str) and chosen(field, old) == Status.OTHER and new != old


# By the record and the field that gives way: the field to which it does, and when.
GIVES_WAY: dict[tuple[str, str], tuple[str, _Changed]] = {
    ("Survey", "pending"): ("url", _came),  # the reason why there is no address
    ("Stated", "status_word"): ("status", _is_other_no_more),
}


def given_way(form: Form, old: Mapping[str, Plain], new: Mapping[str, Plain]) -> list[str]:
    """The keys of a record that go; what was typed anew or changed stays, and is told as a fault."""
    kinds = [kind.__name__ for kind in form.record.__mro__] if form.record else []
    found = []
    for (kind, name), (to, changed) in GIVES_WAY.items():
        if kind in kinds:
            key, other = key_of(form, name, dict(old)), key_of(form, to, dict(old))
            if key in old and new.get(key) == old[key] and changed(form, old.get(other), new.get(other)):
                found.append(key)
    return found
