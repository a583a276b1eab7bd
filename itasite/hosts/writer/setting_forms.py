"""The forms of values in mkdocs.yml that the writer takes as MkDocs does. Any other is left to MkDocs."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit, urlunsplit

from itasite.hosts.template_texts import address
from itasite.settings.plain_values import setting_value
from itasite.text.nodes import Node
from itasite.text.web_address import split_address
from itasite.text.yaml_scalars import NotPlainError


class OtherError(Exception):
    """A value that the writer does not know; its text says more closely which, if anything has to be said."""


def value_of(node: Node) -> Any:
    """The value of a node. Raises OtherError if it has a tag, or is no value of plain YAML."""
    try:
        return setting_value(node)
    except NotPlainError:
        raise OtherError from None


def text(value: Any) -> str:
    """A text."""
    if not isinstance(value, str):
        raise OtherError
    return value


def optional_text(value: Any) -> str | None:
    """A text or nothing."""
    return None if value is None else text(value)


def truth(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise OtherError
    return value


def texts(value: Any) -> tuple[str, ...]:
    """A list of texts."""
    if not isinstance(value, list):
        raise OtherError
    return tuple(text(item) for item in value)


def place(value: Any) -> str:
    """An address that templates print: of the web, or of a file from the root of the site."""
    written = text(value)
    if not written or "\\" in written or split_address(written) is None:
        raise OtherError
    return written


def places(value: Any) -> tuple[str, ...]:
    """A list of such addresses."""
    return tuple(place(item) for item in texts(value))


def web_address(value: Any) -> str | None:
    """A whole address of the web, or nothing."""
    written = optional_text(value)
    if not written:
        return written
    parts = urlsplit(place(written))
    if not parts.scheme or not parts.netloc or address(written) != written:
        raise OtherError
    return urlunsplit(parts)


def folder_address(value: Any) -> str | None:
    """A whole address of the web that ends in "/", or nothing."""
    written = web_address(value)
    if not written:
        return written
    parts = urlsplit(written)
    if parts.query or parts.fragment:  # no folder
        raise OtherError
    return written if parts.path.endswith("/") else urlunsplit(parts._replace(path=f"{parts.path}/"))
