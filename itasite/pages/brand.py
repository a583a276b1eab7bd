"""The style sheet of the agency's own colour."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from itasite.colour import palette
from itasite.facts.sitemap import BRAND_STYLE
from itasite.formats import render
from itasite.model.site import Site


def brand_path(site: Site) -> str:
    """The path of the style sheet; "" if agency.yml names no colour.

    It changes with the content, so that a browser may keep the file. A file of the author stands in its place under the
    plain name.
    """
    if not site.agency.color or BRAND_STYLE in site.files:
        return BRAND_STYLE if site.agency.color else ""
    return BRAND_STYLE.replace(".css", f".{hashlib.sha256(brand_style(site.agency.color)).hexdigest()[:8]}.css")


@lru_cache(4)
def brand_style(color: str) -> bytes:
    """What is in it."""
    return render.page("files/brand.css", view=palette(color)).encode()
