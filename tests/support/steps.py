"""Something that happens at one of the steps by which a new site comes to its place."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from itasite.output import swap
from tests.support.placed import put

STEPS = ("chmod", "link", "mkdir", "rename", "replace", "rmdir", "scandir", "symlink", "unlink")


@contextmanager
def at_step(number: int, act: Callable[[], None], *, after: bool) -> Iterator[list[str]]:
    """Do something before or after the step of this number; the names of all steps."""
    seen: list[str] = []
    owners = [(os, name) for name in STEPS] + [(swap, "exchange")]
    real = {(owner, name): getattr(owner, name) for owner, name in owners}

    def step(owner: Any, name: str) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:
            seen.append(name)
            due = len(seen) == number
            if due and not after:
                act()
            result = real[owner, name](*arguments, **options)
            if due and after:
                act()
            return result

        return run

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in owners:
            patch.setattr(owner, name, step(owner, name))
        yield seen


def count_steps(folder: Path) -> int:
    """How many steps it takes to put a site in the place of another."""
    with at_step(0, lambda: None, after=False) as seen:
        put(folder, "old")
    assert len(seen) > 20
    return len(seen)
