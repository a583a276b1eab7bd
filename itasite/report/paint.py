"""Colours of a terminal, or none."""

from __future__ import annotations

from dataclasses import dataclass

from itasite.problem import Severity

_SEVERITY_CODES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.HINT: "1;36"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Paints texts where `on`, else leaves them as they are."""

    on: bool = False

    def severity(self, severity: Severity, text: str) -> str:
        """Red, yellow or cyan."""
        return self._painted(_SEVERITY_CODES[severity], text)

    def strong(self, text: str) -> str:
        """For headings."""
        return self._painted("1", text)

    def faint(self, text: str) -> str:
        """For what stands beside the matter."""
        return self._painted("2", text)

    def _painted(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on and text else text
