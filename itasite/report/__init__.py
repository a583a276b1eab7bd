"""Reports problems as text for people, as GitHub annotations, as JSON and as SARIF."""

from __future__ import annotations

from itasite.report.excerpt import visible
from itasite.report.explained import explanation, rule_list
from itasite.report.grouped import WIDTH, text
from itasite.report.lines import SourceLines, no_lines
from itasite.report.machine import as_json, github
from itasite.report.paint import Paint
from itasite.report.sarif import as_sarif
from itasite.report.words import line, summary

__all__ = [
    "WIDTH",
    "Paint",
    "SourceLines",
    "as_json",
    "as_sarif",
    "explanation",
    "github",
    "line",
    "no_lines",
    "rule_list",
    "summary",
    "text",
    "visible",
]
