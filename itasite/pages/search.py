"""What the search knows beside the texts of the pages: other words for the same thing, words that say nothing."""

from __future__ import annotations

from typing import Any

from itasite.model.site import Site
from itasite.words.search import search_words


def search_lists(site: Site) -> dict[str, Any]:
    """The lists of words/search.yml with the agency's own words and names before ours, as data for the index."""
    ours = search_words()
    agency = site.agency
    own = [{"pages": [entry.word], "typed": list(entry.also)} for entry in agency.search_words]
    names = [name for name in (agency.name, agency.short_name, agency.subdistrict) if name]
    return {**ours, "also": [*own, *ours["also"]], "own": list(dict.fromkeys([*names, *ours["own"]]))}
