"""Writes docs/schemas/ anew: the JSON Schemas of all content files, from the records and their words.

    .venv/bin/python docs/schemas.py

A maintainer's tool; tests/unit/test_schemas.py says when it has to be run.
"""

from __future__ import annotations

from pathlib import Path

from itasite.forms.schemas import schemas

TARGET = Path(__file__).with_suffix("")


def write() -> None:
    """Write the schemas, and remove those that there are no longer."""
    TARGET.mkdir(exist_ok=True)
    found = schemas()
    for old in TARGET.glob("*.json"):
        if old.name not in found:
            old.unlink()
    for name, text in found.items():
        (TARGET / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
