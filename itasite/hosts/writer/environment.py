"""The Jinja environment of the theme, as MkDocs makes it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from itasite.formats import render
from itasite.hosts.template_texts import autoescape
from itasite.hosts.writer.addresses import linked
from itasite.hosts.writer.theme import folders


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
    made.filters["url"] = _url
    made.filters["script_tag"] = _script_tag
    return made


@pass_context
def _url(context: Context, value: Any) -> str:
    page = context["page"]
    return linked(str(value), None if page is None else page.url, context["base_url"])


@pass_context
def _script_tag(context: Context, script: Any) -> Markup:
    """The element that loads a script."""
    return Markup('<script src="{0}"></script>').format(_url(context, script))
