"""No test finds out how fast the machine is: who reads a clock, sleeps or waits for little is known, and why it may."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.support.patience import MILLISECONDS, PATIENCE
from tests.support.sites import ROOT

LEAST = 60  # seconds; a wait that only guards against hanging lasts longer than any machine stands still
CLOCKS = {"monotonic", "perf_counter", "process_time", "thread_time", "time", "sleep"}
OWNERS = {"time", "asyncio", "datetime"}
WAITS = {"wait", "join", "ended", "create_connection", "wait_for", "acquire", "later_than", "after"}

# Each file that reads a clock or sleeps, and why it finds the same on any machine.
KNOWN = {
    "acceptance/test_editor_history.py": "makes a lock older than now",
    "acceptance/test_kills.py": "at any moment of a build",
    "acceptance/test_save_kills.py": "at any moment of a save",
    "acceptance/test_serve.py": "until it comes to rest",
    "acceptance/test_versions.py": "between two times; makes a lock older than now",
    "linkcheck/test_fetch.py": "at least so long",
    "linkcheck/test_placeholder.py": "of the processor, and far more than it takes",
    "linkcheck/test_store.py": "stopped before the end",
    "support/firefox.py": "looks again and again",
    "support/foreign.py": "of the processor, and far more than it takes",
    "support/fuzz.py": "of the processor, and far more than it takes",
    "support/left_behind.py": "looks again and again",
    "support/patience.py": "looks again and again",
    "support/sites.py": "looks again and again",
    "support/stopping.py": "lets others stand still",
    "support/web.py": "a server that takes its time",
    "unit/test_file_limits.py": "compared with itself",
    "unit/test_scale.py": "compared with itself",
}
# Each that waits for less, as it waits for what never comes.
SHORT = {
    "acceptance/test_editor_server.py": "no other address answers",
    "unit/test_preview_engine.py": "an attempt that cannot end",
}


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    """Every file of tests, by its path below `tests/`."""
    return {
        path.relative_to(ROOT / "tests").as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in (ROOT / "tests").rglob("*.py")
        if "cases" not in path.parts
    }


def reads_a_clock(tree: ast.Module) -> bool:
    """Whether it names what tells a time or lets one pass."""
    return any(
        (isinstance(node, ast.Attribute) and node.attr in CLOCKS and _called(node.value) in OWNERS)
        or (isinstance(node, ast.ImportFrom) and node.module == "time")
        for node in ast.walk(tree)
    )


def waits_for_little(tree: ast.Module) -> bool:
    """Whether it waits for less than a minute, as far as the number stands where it waits."""
    return any(
        isinstance(one, ast.Constant) and isinstance(one.value, int | float) and 0 < one.value < LEAST
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for one in _limits(node)
    )


def _limits(call: ast.Call) -> Iterator[ast.expr]:
    yield from (one.value for one in call.keywords if one.arg and one.arg.endswith("timeout"))
    if _called(call.func) in WAITS:
        yield from call.args[-1:]


def _called(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def test_only_these_read_a_clock_or_sleep(trees: dict[str, ast.Module]) -> None:
    assert {name for name, tree in trees.items() if reads_a_clock(tree)} == set(KNOWN)


def test_only_these_wait_for_less_than_a_minute(trees: dict[str, ast.Module]) -> None:
    assert {name for name, tree in trees.items() if waits_for_little(tree)} == set(SHORT)
    assert min(PATIENCE, MILLISECONDS / 1000) > LEAST


@pytest.mark.parametrize(
    "code", ["time.sleep(1)", "await asyncio.sleep(1)", "from time import monotonic", "time.time()"]
)
def test_every_way_to_read_a_clock_is_seen(code: str) -> None:
    assert reads_a_clock(ast.parse(code))


@pytest.mark.parametrize(
    "code", ["run(x, timeout=5)", "ready.wait(10)", "thread.join(0.5)", "socket.create_connection((a, 1), 5)"]
)
def test_every_short_wait_is_seen(code: str) -> None:
    assert waits_for_little(ast.parse(code))
    assert not waits_for_little(ast.parse("run(x, timeout=300); ready.wait(PATIENCE); '-'.join(names); thread.join()"))


def test_no_example_of_hypothesis_is_timed(trees: dict[str, ast.Module]) -> None:
    assert settings().deadline is None
    assert HealthCheck.too_slow in settings().suppress_health_check
    own = [
        ast.unparse(one.value)
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for one in node.keywords
        if one.arg == "suppress_health_check"
    ]
    assert [each for each in own if "too_slow" not in each and each != "list(HealthCheck)"] == []
