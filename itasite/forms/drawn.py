"""A form as HTML, without the form element and its button to save, which its page has."""

from __future__ import annotations

from markupsafe import Markup

from itasite.formats.render import part
from itasite.forms.shown import FormView


def form_html(view: FormView) -> Markup:
    """The fields of a form; it stands in an element of the class `form`."""
    return part("editor/form", view)


def findings_html(view: FormView) -> Markup:
    """The list of what was found, with links to the fields; nothing where nothing was found."""
    return part("editor/findings", view)
