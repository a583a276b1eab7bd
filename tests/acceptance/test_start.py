"""What a new process loads: no more than its work needs."""

from __future__ import annotations

import subprocess
import sys

from tests.support.sites import ROOT


def test_the_core_works_without_the_engine() -> None:
    code = (
        "import sys\n"
        "sys.modules.update(dict.fromkeys(('mkdocs', 'material', 'click')))\n"  # None blocks an import
        "from pathlib import Path\n"
        "from itasite.build import build\n"
        "print(len(build(Path('content')).pages))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert int(done.stdout) > 45


def test_a_check_waits_for_nothing_that_only_pages_or_other_commands_need() -> None:
    code = (
        "import sys\n"
        "unwanted = ('asyncio', 'dulwich', 'httpx', 'itasite.edit', 'itasite.forms', 'itasite.formats.render',"
        " 'itasite.pages', 'itasite.views', 'jinja2', 'keyring', 'markdown', 'mkdocs', 'resvg_py', 'ruamel', 'segno',"
        " 'starlette', 'urllib3', 'uvicorn', 'xlsxwriter')\n"
        "sys.modules.update(dict.fromkeys(unwanted))\n"
        "from itasite.cli.main import main\n"
        "main(['check'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


def test_a_site_without_attachments_does_not_load_the_pdf_library() -> None:
    code = (
        "import sys; from pathlib import Path; from itasite.findings import check\n"
        "check(Path('content')); print('pypdf' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "False"
