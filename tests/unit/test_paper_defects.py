"""Every defect that stands in one of the five papers, put where it stood: told by its rule, at its place.

Some stand in the agencies' content as the papers have them (test_agencies); the others were mended in copying and are
put back here. Each is one edit of the content, and nothing but what it deserves may be told besides what was told.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from itasite.findings import check
from tests.support.sites import AGENCIES, ROOT

PLACES = {"002": ROOT / "content"} | {path.name[:3]: path / "content" for path in sorted(AGENCIES.iterdir())}

# paper, file, what our content says, what the paper says, the words that the problem points at, the rule
DEFECTS = [
    ("000", "2566/memo.md", "to: นายกองค์การ", "to: นายองค์การ", "นายองค์การ", "identity"),
    ("000", "2566/memo.md", "position: นายกองค์การ", "position: ศกloth ระ霆 นายกองค์การ", "霆", "foreign-letters"),
    ("001", "2565/analysis.md", "โดยภาพรวมได้คะแนนเท่ากับร้อยละ ๙๗.๒๐", "โดยคะแนนเฉลี่ยเท่ากับร้อยละ ๙๗.๒๐", "คะแนนเฉลี่ย",
     "score-in-text"),
    ("002", "2566/oit.yml", "รอบ 6 เดือน เสนอผู้บริหาร", "ตามแผนปฏิบัติการป้องกันการทุจริต ข้อ 039 เสนอผู้บริหาร", "ข้อ 039",
     "item-reference"),
    ("002", "2566/report.md", "\n## ", "\n[image: D:\\เอกสาร\\ไอทีเอ2566\\ลายเซ็น\\1.jpg]\n\n## ", "D:", "local-path"),
    ("002", "2566/report.md", "\n## ", "\n[bookmark: _Hlk158124292]ลำดับ\n\n## ", "[bookmark", "word-leftover"),
    ("002", "2566/oit.yml", "  O31:\n", "  0๓1:\n", "0๓1", "code-form"),
    ("002", "2566/oit.yml", "  O2:\n", "  '02':\n", "'02'", "code-form"),
    ("003", "2564/measures.yml", "ของรางวัล", "ของراجวัล", "راج", "foreign-letters"),
    ("003", "2564/measures.yml", "จิตสำนึกแก่พนักงาน", "จิตสำนึกระ霆พนักงาน", "霆", "foreign-letters"),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "file", "ours", "theirs", "words", "rule"), DEFECTS)
def test_a_defect_of_a_paper_is_told_at_its_place(
    tmp_path: Path, paper: str, file: str, ours: str, theirs: str, words: str, rule: str
) -> None:
    content = Path(shutil.copytree(PLACES[paper], tmp_path / "content"))
    before = {(problem.rule, problem.message) for problem in check(content)[1]}
    text = (content / file).read_text(encoding="utf-8")
    assert ours in text
    spoilt = text.replace(ours, theirs, 1)
    (content / file).write_text(spoilt, encoding="utf-8")
    told = [problem for problem in check(content)[1] if (problem.rule, problem.message) not in before]
    place = spoilt.index(words, text.index(ours))
    line = spoilt.count("\n", 0, place) + 1
    column = place - (spoilt.rfind("\n", 0, place) + 1) + 1
    assert (rule, file, line, column) in [(each.rule, each.at.file, each.at.line, each.at.column) for each in told]
