"""The Jinja environment of the theme, as MkDocs makes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from itasite.formats import render
from itasite.hosts.template_texts import autoescape
from itasite.hosts.writer.addresses import linked
from itasite.hosts.writer.theme import folders
from itasite.hosts.writer.traced import Slot, TracedPage

_OF_TEXTS = ("e", "escape", "replace", "safe", "striptags", "urlencode")  # what templates do with texts of pages


def template(name: str) -> Template:
    """A template of the theme."""
    return _environment().get_template(name)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(folders()),
        auto_reload=False,
        autoescape=autoescape(folders()[0]),
        bytecode_cache=render.bytecode_cache(),
    )
    for name in _OF_TEXTS:
        made.filters[name] = _of_texts(made.filters[name])
    made.filters["url"] = _url
    made.filters["script_tag"] = _script_tag
    return made


def _of_texts(filtered: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that also takes the stand-in for a text of the page, and does its work when the text is known."""
    before = 1 if hasattr(filtered, "jinja_pass_arg") else 0  # the context of evaluation comes first then

    @wraps(filtered)
    def of_text(*given: Any, **named: Any) -> Any:
        text = given[before]
        if isinstance(text, Slot):
            return text.through(lambda value, _: filtered(*given[:before], value, *given[before + 1 :], **named))
        return filtered(*given, **named)

    return of_text


@pass_context
def _url(context: Context, address: Any) -> Any:
    page = context["page"]
    if isinstance(page, TracedPage):
        return page.linked(address)
    return linked(str(address), None if page is None else page.url, context["base_url"])


@pass_context
def _script_tag(context: Context, script: Any) -> Markup:
    """The element that loads a script."""
    return Markup('<script src="{0}"></script>').format(_url(context, script))
