"""Where a plugin or a hook stopped MkDocs: its own line, not that of who called it, nor of what it called."""

from __future__ import annotations

import json
import sysconfig
from pathlib import Path

from itasite.report import raised_at as module
from itasite.report.raised_at import Raised, raised_at
from itasite.report.stop_reason import engine_stop_reason

INSTALLED = sysconfig.get_path("purelib")
SAID = f"""WARNING -  "File "no.py", line 1"
Traceback (most recent call last):
  File "{INSTALLED}/mkdocs/plugins.py", line 500, in run_event
  File "/home/a/เว็บ/hook.py", line 7, in on_page
    json.loads("")
  File "{json.__file__}", line 346, in loads
  File "{module.__file__}", line 3, in x
  File "<frozen importlib._bootstrap>", line 241, in y
json.decoder.JSONDecodeError: Expecting value: ก
"""


def test_the_line_of_a_hook_is_found() -> None:
    assert raised_at(SAID) == Raised("/home/a/เว็บ/hook.py", 7, "JSONDecodeError", "Expecting value: ก")


def test_that_of_an_installed_plugin_too() -> None:
    file = str(Path(INSTALLED, "mkdocs_macros", "plugin.py"))
    assert raised_at(SAID.replace("/home/a/เว็บ/hook.py", file)) == Raised(
        file, 7, "JSONDecodeError", "Expecting value: ก"
    )


def test_mkdocs_alone_is_nobodys_plugin() -> None:
    assert raised_at(SAID.replace("/home/a/เว็บ/hook.py", f"{INSTALLED}/mkdocs/x.py")) is None
    assert raised_at("ERROR - no traceback") is None


def test_it_is_said_in_thai(tmp_path: Path) -> None:
    said = engine_stop_reason(SAID.replace("/home/a/เว็บ", str(tmp_path)))
    assert "ปลั๊กอินหรือ hooks ทำงานผิดพลาด ที่" in said
    assert "hook.py บรรทัด 7 (JSONDecodeError: Expecting value: ก)" in said
