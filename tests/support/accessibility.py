"""What a person who uses a keyboard or a screen reader would stumble over."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]  # all that another colour scheme can break
_AXE = Axe()
_LAID_OUT = "* { content-visibility: visible !important }"  # else rows move while axe measures, or it sees no text


def violations(page: Page, rules: list[str] = RULES) -> list[str]:
    """Of WCAG 2.2 A and AA and of axe's best practices, or of some rules: rule, place and reason of each."""
    page.add_style_tag(content=_LAID_OUT)
    found = _AXE.run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response
    assert found["passes"]
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
