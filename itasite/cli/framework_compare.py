"""`itasite framework compare`: whether two copies of a list that were typed apart say the same."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from itasite.cli.console import print_problems
from itasite.cli.criteria_of import criteria_of
from itasite.cli.options import CONFIG
from itasite.facts.criteria_differences import differences, narrowed
from itasite.fiscal import fold_digits
from itasite.model.framework import Framework
from itasite.problem import stops
from itasite.reading import frameworks
from itasite.text.source import Mapping, Scalar, parse_yaml, read_text

_NOTHING = "(ไม่มี)"
_MOST_SHOWN = 200  # differences; two lists of other years differ everywhere


class _Copy(NamedTuple):
    """One of the two: what it is called, its criteria, and its bytes as text, "" for a year of the program."""

    name: str
    criteria: Framework
    text: str


@click.command(short_help="เทียบรายการที่สองคนพิมพ์แยกกัน")
@click.argument("a")
@click.argument("b")
@CONFIG
def compare(a: str, b: str, config_file: Path) -> None:
    """เทียบเกณฑ์สองฉบับทีละช่อง A และ B เป็นไฟล์ .yml หรือปีก็ได้

    ช่องว่าง เลขไทยหรืออารบิก เครื่องหมายคำพูดและขีด ไม่นับว่าต่างกัน รหัสออก: 0 ตรงกัน, 1 ต่างกัน
    """
    one, other = _copy(a, config_file), _copy(b, config_file)
    found = differences(one.criteria, other.criteria)
    for difference in found[:_MOST_SHOWN]:
        mine, theirs = narrowed(difference)
        click.echo(f"{difference.where}\n  A: {mine or _NOTHING}\n  B: {theirs or _NOTHING}")
    if len(found) > _MOST_SHOWN:
        click.echo(f"… และอีก {len(found) - _MOST_SHOWN} แห่ง")
    click.echo(f"A: {one.name} {_size(one.criteria)}\nB: {other.name} {_size(other.criteria)}")
    if found:
        click.echo(f"ต่างกัน {len(found)} แห่ง เปิดคู่มือดูทีละแห่ง แก้ฉบับที่ผิด แล้วเทียบใหม่")
        raise SystemExit(1)
    _tell_equal(one, other)


def _tell_equal(one: _Copy, other: _Copy) -> None:
    click.echo("ตรงกันทุกช่อง")
    if not one.criteria.items:
        click.echo("แต่ทั้งสองฉบับยังไม่มีข้อใด จึงยังไม่ยืนยันอะไร")
    elif one.text and one.text == other.text:
        click.echo("แต่เหมือนกันทุกตัวอักษร น่าจะคัดลอกจากกัน ไม่ใช่การพิมพ์แยกกัน จึงยังไม่ใช่การยืนยัน")
    elif any(item.carried_from for item in (*one.criteria.items, *other.criteria.items)):
        click.echo("แต่ยังมีข้อที่ยกมาจากปีก่อนและไม่ได้ตรวจ (carried_from) จึงยังไม่ใช่การยืนยัน")
    else:
        click.echo("ถ้าสองหน่วยงานพิมพ์แยกกันจากคู่มือ ใส่แหล่งที่มาทั้งสองใต้ sources แล้วเปลี่ยน verification: draft เป็น verified")


def _size(criteria: Framework) -> str:
    return f"{len(criteria.items)} ข้อ องค์ประกอบ {sum(len(item.components) for item in criteria.items)}"


def _copy(named: str, config_file: Path) -> _Copy:
    """The criteria that are named by a year or a path. Raises a ClickException in Thai."""
    year = fold_digits(named)
    if year.isascii() and year.isdecimal():
        return _Copy(f"ปี {year}", criteria_of(int(year), None, config_file), "")
    path = Path(named)
    text, problems = read_text(path.parent, path.name)
    tree, faults = parse_yaml(text, path.name) if text is not None else (None, [])
    problems += faults
    found = None
    if isinstance(tree, Mapping):
        found, faults = frameworks.amended_framework(None, tree, _year_in(tree, path))
        problems += faults
    elif not problems:
        raise click.ClickException(f"{path} ไม่ใช่ไฟล์เกณฑ์ ไฟล์เกณฑ์คือ frameworks/ปี.yml")
    if found is None or stops(problems):
        print_problems(problems, path.parent, err=True)
        raise click.ClickException(f"แก้ {path} ก่อน แล้วเทียบใหม่")
    return _Copy(str(path), found, text or "")


def _year_in(tree: Mapping, path: Path) -> int:
    """The year that a file says, or that its name says; 0 for none."""
    said = tree.get("fiscal_year")
    digits = fold_digits(said.text) if isinstance(said, Scalar) else path.stem[:4]
    return int(digits) if digits.isascii() and digits.isdecimal() else 0
