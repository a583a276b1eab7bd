"""What the forms say of papers."""

from __future__ import annotations

TITLE = "เอกสารราชการ"
