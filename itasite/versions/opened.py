"""A repository opened for one action: what it or the disk may fail with is an answer, never an exception."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from dulwich.file import FileLocked
from dulwich.repo import Repo

from itasite.output.system_error import explain
from itasite.versions.repository import DAMAGED, found
from itasite.versions.version import Fault, NotSaved

_T = TypeVar("_T")


def with_repository(root: Path, action: Callable[[Repo], _T]) -> _T | NotSaved:
    """What `action` gives of the repository that holds `root`; a fault of it or of the disk is a NotSaved."""
    state = found(root)
    if state.refusal is not None or state.top is None:
        return state.refusal or NotSaved(Fault.NONE)
    try:
        with Repo(str(state.top)) as repo:
            return action(repo)
    except FileLocked as locked:
        return NotSaved(Fault.LOCKED, Path(os.fsdecode(locked.lockfilename)).name)
    except OSError as error:
        return NotSaved(Fault.UNWRITABLE, explain(error))
    except DAMAGED as error:
        return NotSaved(Fault.UNREADABLE, type(error).__name__)
