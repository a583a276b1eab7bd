"""A paper is the same file whoever makes it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

import pytest

from itasite.papers.docx import docx
from itasite.papers.pdf import pdf
from tests.support.sites import ROOT
from tests.support.word_papers import report

_ASK = """
import hashlib
from tests.support.word_papers import report
from itasite.papers.{form} import {form}
print(hashlib.sha256({form}(report())).hexdigest())
"""


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_another_process_makes_the_same_bytes(form: str) -> None:
    here = hashlib.sha256({"pdf": pdf, "docx": docx}[form](report())).hexdigest()
    for seed in ("1", "2"):
        other = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Bangkok"}
        line = [sys.executable, "-c", _ASK.format(form=form)]
        there = subprocess.run(line, cwd=ROOT, env=other, capture_output=True, text=True, check=True)
        assert there.stdout.strip() == here
