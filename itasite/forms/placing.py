"""Each finding beside the innermost field that is drawn, and all of them on top; what is folded around one is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from itasite.edit.change import Path
from itasite.forms.shown import FieldView, Finding, FindingView
from itasite.problem import Severity

SEVERITY_WORDS = {Severity.ERROR: "ต้องแก้", Severity.WARNING: "ควรดู", Severity.HINT: "ข้อสังเกต"}


def place_findings(
    findings: Sequence[Finding], fields: Mapping[Path, FieldView], whole: FieldView
) -> list[FindingView]:
    """Give each finding to its field; a finding of the record as a whole stands on top only."""
    found = []
    for finding in findings:
        field = _innermost(finding.path, fields, whole)
        own = field is not whole
        view = FindingView(
            str(finding.severity),
            SEVERITY_WORDS[finding.severity],
            finding.message.removeprefix(f"ช่อง “{field.label}”: ") if own else finding.message,
            finding.remedy,
            field.id if own else "",
            field.label if own else "",
        )
        if own:
            field.findings.append(view)
        found.append(view)
    _open(whole)
    return found


def _open(field: FieldView) -> int:
    """Open each folded group in which something was found, however deep; how much was found in this field."""
    inner = [entry.field for entry in field.entries] + ([field.inner] if field.inner else [])
    found = len(field.findings) + sum(_open(one) for one in inner)
    for place, group in enumerate(field.groups):
        told = sum(_open(one) for one in group.fields)
        field.groups[place] = group._replace(open=group.open or told > 0, told=told)
        found += told
    return found


def _innermost(path: Path, fields: Mapping[Path, FieldView], whole: FieldView) -> FieldView:
    ends = range(len(path), 0, -1)
    return next((fields[path[:end]] for end in ends if path[:end] in fields), whole)
