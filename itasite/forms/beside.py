"""What a record says of several of its fields together, beside those fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

from itasite.edit.change import Path
from itasite.forms.keys import written_key
from itasite.forms.shown import Finding
from itasite.model.record import Record
from itasite.text.source import Mapping, Node
from itasite.text.source import Sequence as Listed
from itasite.words.faults import VALUES

# By the code with which a record refuses them (`words/faults.py`).
FIELDS = {
    "action-empty": ("date", "text"),
    "evidence-nowhere": ("url", "file", "page"),
    "evidence-place": ("url", "file", "page"),
    "paper-places": ("url", "file", "page"),
    "reference-unnamed": ("title", "number", "subject"),
    "status-word-missing": ("status_word",),
    "step-order": ("start", "end"),
    "survey-address-length": ("url",),
    "survey-address-or-reason": ("url", "pending"),
}
_ONE_ONLY = ("evidence-place", "paper-places", "survey-address-or-reason")
_ABOUT = re.compile(r"ช่อง “[^”]*”: ")
DELETE_ONE = "ลบข้อความในช่องใดช่องหนึ่ง"


def together(rule: str, message: str) -> str:
    """The code with which a record refuses several fields together, from the words of its problem; "" of others."""
    if rule != "wrong-value":
        return ""
    return next((code for code in FIELDS if VALUES[code].partition("{")[0] in message), "")


def beside(finding: Finding, code: str, record: type[Record] | None, node: Node | None) -> Sequence[Finding]:
    """The finding at each of the fields that is filled in; where none is, at the first."""
    keys = {key.text: "" for key, value in node.entries if _says(value)} if isinstance(node, Mapping) else {}
    names = [written_key(record, name, {**keys}) if record else name for name in FIELDS[code]]
    filled = [name for name in names if name in keys] or names[:1]
    said = finding._replace(message=_ABOUT.sub("", finding.message, count=1))
    if code in _ONE_ONLY and len(filled) > 1:
        said = said._replace(remedy=DELETE_ONE)
    return [said._replace(path=(*finding.path, name)) for name in filled]


def node_at(tree: Node, path: Path) -> Node | None:
    """The node at a path of a file; None where there is none."""
    node: Node | None = tree
    for step in path:
        if isinstance(node, Mapping):
            node = node.get(str(step))
        elif isinstance(node, Listed) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def _says(node: Node) -> bool:
    return bool(getattr(node, "text", True))
