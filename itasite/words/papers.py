"""What is said of papers."""

from __future__ import annotations

ONLY_ON_PAGES = "บล็อก {name} แสดงได้บนหน้าเว็บเท่านั้น"
