"""What the commands tell of criteria besides their items: names on paper, parts, questions, where each was read."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from itasite.cli.main import main
from itasite.reading import frameworks
from itasite.reading.frameworks import all_frameworks
from itasite.views.criteria_state import kinds_line, state_line, trust_line
from itasite.words.choices import KIND_WORDS


def shown(year: int, folder: Path) -> str:
    done = CliRunner().invoke(main, ["framework", "show", str(year), "-f", str(folder / "no.yml")])
    assert done.exit_code == 0
    return str(done.output)


@pytest.mark.parametrize("year", sorted({found.fiscal_year for found in all_frameworks()}))
def test_every_name_part_question_and_source_is_told(year: int, tmp_path: Path) -> None:
    criteria = frameworks.framework(year)
    assert criteria
    said = shown(year, tmp_path)
    named = [(found.title, found.aliases) for found in criteria.indicators]
    named += [(found.title, found.aliases) for found in criteria.sub_indicators]
    for title, names in named:
        assert (f"{title} (บางเอกสารเรียก {', '.join(names)})" if names else title) in said
    assert all(part.title in said for instrument in criteria.instruments for part in instrument.parts)
    assert all(question.text in said and (question.note or "") in said for question in criteria.questions)
    assert all(source.title in said and (source.note or "") in said for source in criteria.sources)


def test_the_state_and_who_confirmed_what_are_told(tmp_path: Path) -> None:
    for year in (2566, 2568):
        criteria = frameworks.framework(year)
        assert criteria
        said = shown(year, tmp_path)
        assert all(line(criteria) in said.splitlines() for line in (state_line, trust_line, kinds_line))
        for entry in criteria.confirmed_kinds:
            source = criteria.source_named(entry.source)
            assert source
            (told,) = [line for line in said.splitlines() if line.startswith("  - ") and f"): {source.title} ·" in line]
            assert KIND_WORDS[entry.kind] in told
            assert all(code in told for code in (entry.items[:1] or ("ทุกข้อ",)))


def test_the_source_of_the_weights_is_told_where_weights_are_known(tmp_path: Path) -> None:
    criteria = frameworks.framework(2565)
    assert criteria
    source = criteria.source_named(criteria.instruments_source)
    assert source
    assert f"แหล่งที่มาของน้ำหนัก: {source.title} · ผู้เผยแพร่: {source.publisher}\n" in shown(2565, tmp_path)
    assert all(instrument.weight is None for instrument in (frameworks.framework(2569) or criteria).instruments)
    assert "แหล่งที่มาของน้ำหนัก" not in shown(2569, tmp_path)
