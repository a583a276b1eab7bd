"""ชื่อที่อ้างถึงแต่ไม่ได้ประกาศไว้: กลุ่มมาตรการ รอบการรายงาน แบบวัด หรือหน้าในเว็บ

ชื่อเหล่านี้ต้องตรงกับที่เขียนไว้ใน measures.yml (groups) และ year.yml (rounds, surveys)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from itasite.model.blocks import MeasuresOptions, QrOptions
from itasite.model.site import PlacedBlock, Site, Year
from itasite.problem import Position, Problem, error
from itasite.records import suggest

ID = "unknown-name"


def check(site: Site) -> Iterator[Problem]:
    """Names of groups, rounds and surveys that nothing declares."""
    for year in site.years:
        yield from _in_measures(year)
    for page in site.pages:
        for block in page.blocks:
            yield from _in_block(block)


def _in_measures(year: Year) -> Iterator[Problem]:
    groups = [group.id for group in year.measures.groups]
    rounds = [found.id for found in year.info.rounds]
    for measure in year.measures.measures:
        yield from _unknown("กลุ่มมาตรการ", measure.group, groups, measure.at("group"))
        for name in measure.progress:
            yield from _unknown("รอบการรายงาน", name, rounds, measure.key_at("progress", name))
        if not measure.title and len(measure.indicators) != 1:
            yield error(
                measure.at(),
                "missing-field",
                "ขาดช่อง “title”",
                "เพิ่มบรรทัด  title: ชื่อมาตรการ  (เว้นได้เฉพาะเมื่อ indicators มีตัวชี้วัดเดียว)",
            )


def _in_block(block: PlacedBlock) -> Iterator[Problem]:
    options, year = block.options, block.year
    if isinstance(options, QrOptions):
        at = options.at("survey") if "survey" in options.model_fields_set else block.at
        yield from _unknown("แบบวัด", options.survey, year.info.surveys, at)
    if isinstance(options, MeasuresOptions):
        groups = [group.id for group in year.measures.groups]
        rounds = [found.id for found in year.info.rounds]
        if options.group:
            yield from _unknown("กลุ่มมาตรการ", options.group, groups, options.at("group"))
        if options.round:
            yield from _unknown("รอบการรายงาน", options.round, rounds, options.at("round"))


def _unknown(what: str, name: str, known: Iterable[str], at: Position) -> Iterator[Problem]:
    if name not in known:
        yield error(at, ID, f"ไม่มี{what}ชื่อ “{name}”", suggest(name, known))
