"""The beginning of a list of items of the agency's own, for a year and a kind of body of which none comes with us."""

from __future__ import annotations

from itasite.model.framework import Framework
from itasite.reading.folder import criteria_file
from itasite.reading.frameworks import amended_framework
from itasite.text.source import Mapping, parse_yaml


def read_own_list(text: str, year: int) -> Framework:
    """The criteria that such a text gives. Raises RuntimeError if it cannot be read: that is our bug."""
    tree, problems = parse_yaml(text, criteria_file(year))
    found, faults = amended_framework(None, tree, year) if isinstance(tree, Mapping) else (None, [])
    if found is None or problems or faults:
        raise RuntimeError("\n".join(f"{problem.at} {problem.message}" for problem in (*problems, *faults)))
    return found
