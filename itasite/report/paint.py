"""Adds terminal colours to text, or not."""

from __future__ import annotations

from typing import NamedTuple

from itasite.problem import Severity

_SEVERITY_CODES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.HINT: "1;36"}


class Paint(NamedTuple):
    """Adds colours if `on`, else returns texts unchanged."""

    on: bool = False

    def severity(self, severity: Severity, text: str) -> str:
        """Red for errors, yellow for warnings, cyan for hints."""
        return self._painted(_SEVERITY_CODES[severity], text)

    def strong(self, text: str) -> str:
        """Bold, for headings."""
        return self._painted("1", text)

    def faint(self, text: str) -> str:
        """Faint, for what is less important."""
        return self._painted("2", text)

    def _painted(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on and text else text
