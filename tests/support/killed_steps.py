"""A program that kills a copy of itself at every step by which a site comes to its place, and looks what stands there.

`python -m tests.support.killed_steps FOLDER`. A program of its own, because it forks some two hundred times: a copy of
a test run that has grown is made slowly, and saves all that coverage has seen in it before it dies.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

import click
import pytest

from itasite.output import swap
from tests.support.placed import place_of, put, whole, with_site
from tests.support.steps import at_step, count_steps

_KILLED = 9


def main(root: Path) -> None:
    """Every step, before it and after it, where two names can be exchanged and where they cannot."""
    for exchange in (True, False):
        if not exchange:
            swap.exchange = lambda *_: False
        for after in (False, True):
            folder = root / f"{exchange}-{after}"
            folder.mkdir()
            without = _killed_at_every_step(with_site(folder), after=after)
            assert (without > 0) == (not exchange), (exchange, after, without)


def _killed_at_every_step(folder: Path, *, after: bool) -> int:
    """How often no site was there before the next command, which brings the old one back."""
    without = killed = 0
    for number in range(1, count_steps(folder) + 1):
        killed += _put_by_a_copy(folder, number, after=after)
        if (folder / "site").exists():
            whole(folder / "site")
        else:
            without += 1
        with pytest.raises(click.ClickException, match="faulty"), place_of(folder):
            raise click.ClickException("faulty content")
        whole(folder / "site")
        assert {path.name for path in folder.iterdir()} == {"content", "site"}, number
        put(folder, "old")
    assert killed > 20
    return without


def _put_by_a_copy(folder: Path, number: int, *, after: bool) -> bool:
    """Whether a copy of this program was killed at a step while it put a new site in its place."""
    child = os.fork()
    if not child:
        try:
            with at_step(number, lambda: os._exit(_KILLED), after=after):
                put(folder, "new")
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, _KILLED), (number, code)
    return code == _KILLED


if __name__ == "__main__":
    main(Path(sys.argv[1]))
