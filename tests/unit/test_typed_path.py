"""Names of files in commands that are told."""

from __future__ import annotations

import shlex

import pytest

from itasite.text.typed_path import typed_path


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("รายงาน-ตรวจก่อนนำเข้า.xlsx", "รายงาน-ตรวจก่อนนำเข้า.xlsx"),
        ("C:\\ita\\plan_1.xlsx", "C:\\ita\\plan_1.xlsx"),
        ("รายงาน ผล.xlsx", '"รายงาน ผล.xlsx"'),
        ("plan (1).xlsx", '"plan (1).xlsx"'),
        ("ก&ข.xlsx", '"ก&ข.xlsx"'),
        ("-x.xlsx", "./-x.xlsx"),
        ("$HOME.xlsx", "'$HOME.xlsx'"),
    ],
)
def test_a_name_as_it_is_typed(name: str, typed: str) -> None:
    assert typed_path(name) == typed
    assert "\\" in name or shlex.split(typed)[0].removeprefix("./") == name
