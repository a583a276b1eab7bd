"""Which lines of itasite the tests of a worker run: each statement, as it is loaded, gets one before it that notes it.

Before Python 3.12 coverage learns of lines from a tracer, which slows down all that runs, other packages too: our tests
took two thirds more time. A note is the setting of one byte. coverage still says which lines there are, joins what the
workers found, and reports. We count no more than it would: a line of `except` or `case` only where it was taken.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from coverage import CoverageData

ROOT = Path(__file__).parent.parent.parent
PACKAGE = "itasite"
NOTES = "__lines_run__"
_asked: list[CoverageData] = []  # where to write it
_found: dict[str, bytearray] = {}  # by path; a byte for each line


def watch(data: Path, name: str) -> None:
    """From now on note the lines of what is loaded; nothing of the package may have been loaded before."""
    assert PACKAGE not in sys.modules
    sys.meta_path.insert(0, _Finder())
    _asked.append(CoverageData(basename=str(data.resolve()), suffix=name))


def write() -> None:
    """What was noted, for `coverage combine`; with the files that nobody loaded."""
    for data in _asked:
        data.add_lines({path: {number for number, run in enumerate(notes) if run} for path, notes in _found.items()})
        data.touch_files([str(path) for path in (ROOT / PACKAGE).rglob("*.py")])
        data.write()


def noting(source: bytes, path: str) -> CodeType:
    """The code of a module that notes each line, in the bytes that are its global `NOTES`."""
    tree = ast.parse(source, path)
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list):
                setattr(node, name, [*_taken(node), *_noted(block)])
    return compile(tree, path, "exec", dont_inherit=True)


def _taken(node: ast.AST) -> Iterator[ast.stmt]:
    """The head of a block that is no statement of its own, where the block is run."""
    if isinstance(node, ast.ExceptHandler):
        yield _note(node.lineno)
    if isinstance(node, ast.match_case):
        yield _note(node.pattern.lineno)


def _noted(block: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    for place, statement in enumerate(block):
        match statement:
            case ast.Expr(ast.Constant(str())) if place == 0:  # a docstring, which must stand first and runs nothing
                yield statement
            case ast.ImportFrom("__future__"):  # as must this, but for the docstring
                yield from (statement, _note(statement.lineno))
            case _:
                yield from (_note(decorator.lineno) for decorator in getattr(statement, "decorator_list", ()))
                yield from (_note(statement.lineno), statement)


def _note(line: int) -> ast.stmt:
    at: dict[str, Any] = {"lineno": line, "end_lineno": line, "col_offset": 0, "end_col_offset": 0}
    notes = ast.Name(NOTES, ast.Load(), **at)
    target = ast.Subscript(notes, ast.Constant(line, **at), ast.Store(), **at)
    return ast.Assign([target], ast.Constant(1, **at), **at)


class _Finder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] != PACKAGE:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        found = next((spec for finder in others if (spec := finder.find_spec(fullname, path, target))), None)
        if found and isinstance(found.loader, SourceFileLoader):
            found.loader = _Loader(fullname, found.loader.path)
        return found


class _Loader(SourceFileLoader):
    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - a loader has one file
        return noting(self.get_data(self.path), self.path)

    def exec_module(self, module: ModuleType) -> None:
        lines = self.get_data(self.path).count(b"\n") + 2
        module.__dict__[NOTES] = _found.setdefault(self.path, bytearray(lines))
        super().exec_module(module)
