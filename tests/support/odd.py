"""Odd words, values, names and pieces of pages, for trees that are spoilt."""

from __future__ import annotations

from hypothesis import strategies as st

ODD_LETTERS = st.sampled_from(
    "\x00\x07\x0b\x0c\x1b\x7f\x85\xa0\xad\u0e33\u0e48\u0e4d\u0301\u200b\u200d\u200f\u202e\u2028\u2029\u2066"
    "\ufeff\ufffe\ufffd\ue000\uf70a\U0001f469\U0001f3fd\U000e0041\U0010ffff๙٣²Ⅷ|>&*!%@`\"'#:,[]{}-?~\t\n\r \\<$"
)
ODD_VALUES = st.sampled_from(
    (
        "1e999", "-0", "0x10", "1_000", "๑๒", "190:20:30", ".inf", "-.inf", "nan", "9" * 5000, "๙" * 5000, "²", "٣",
        "O٣",
        "2566-02-30", "2566-13-01", "0000-00-00", "9999-99-99", "31 กุมภาพันธ์ 2566", "๓๑ เม.ย. ๖๖", "1 มกราคม 9999",
        "ภายใน 40 ธันวาคม 0001", "ทุก " + "9" * 5000 + " วัน", "yes", "null", "~", "[]", "{}", "[[]]",
        "{a: {b: [c]}}",
        "&a x", "*a", "&a [*a]", "<<: *a", "!!python/object:os.system x", "!!binary aGk=", "!!set {a, b}", "!x y",
        "!!timestamp 2566-01-01", "!!int 3", "|\n    ข้อ\n    ความ", ">-\n    ข้อ", "? a\n: b", "--- x", "...",
        '"\\0node"', '"\\u0007"', '"\\x85\\L"', '"\\ud800"', "'", '"', "[1,", "{a: ", "a: b: c", "all", "[all]",
        "O0", "O1", "O99999", "O" + "9" * 5000, "9." + "9" * 5000, "[O1, O1]", "[1, 1]", "[0, -1]", "ข้อ ๐ ๒๐",
        "../../x", "/etc/passwd", "files/plan.txt", "files", "a\\b", "https://" + "ก" * 400 + ".th", "https://[::1",
        "https://a.b/%zz", "javascript:x", "**" * 500, "[" * 500, "![a](b)" * 9, "<script>", "`" * 99, "x" * 70000,
        "# x", "x #y", "<!-- itasite: ignore date-outside -->", "# itasite: ignore date-outside เหตุผล", "เ" * 3000,
        "0812345678", "1-1037-02071-81-1", "บัญชี 123-4-56789-0", "จังหวัดxx", "อบต.", "๒๕๖6", "C:\\x", "ํา",
    )
)  # fmt: skip
ODD_TEXT = st.one_of(ODD_VALUES, st.text(ODD_LETTERS, max_size=12), st.text(max_size=20))
KEYS = st.sampled_from(
    (
        "name", "kind", "contacts", "units", "province", "numerals", "framework", "updated", "result", "instruments",
        "indicators", "parts", "total", "level", "surveys", "rounds", "deadlines", "groups", "measures", "id",
        "group",
        "joins", "continues", "title", "questions", "items", "weaknesses", "steps", "responsible", "period",
        "progress",
        "12m", "6m", "status", "results", "actions", "evidence", "url", "file", "page", "components", "date",
        "columns",
        "headings", "assessment", "sources", "source", "code", "weight", "number", "sub_indicator", "text", "O1",
        "I2",
        "9", "9.1", "IIT", "year", "body", "passages", "opinions",
        "references", "attachments", "verification", "kinds", "levels", "minimum", "x",
    )
)  # fmt: skip


def _deep(opening: str, count: int) -> str:
    return opening * count


DEEP = st.builds(
    _deep, st.sampled_from(("[", "{a: ", "- ", "? ", "[{a: ", "> ", "(", "<b>")), st.sampled_from((60, 5000))
)


def _flow(value: object) -> str:
    """A nested value as YAML writes it on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return str(value)


MILD = st.sampled_from(("x", "1", "85.5", "0", "100", "O1", "[O1, O2]", "9.1", "2566", "2567", "done", "ก ข",
"2566-01-01", "plan", "m1",
    "[m1, m2]", "all", "6m", "**ก** `x` [ก](https://a.th)", "<b>", '"{{ x }} {% y %}"', "ผ่าน", "title",
    "[title, number]",
    "thai", "ทต.", "https://a.th/" + "x" * 300, "index.md", "๑", "-", "คะแนน 85.48",
    "|\n      ก\n      ข"))  # fmt: skip
_SAFE = st.sampled_from(("x", "1", "O1", "9.1", "2566", "done", "ก ข", '""', "2566-01-01", "plan", "-1", "all"))
NESTED = st.recursive(
    _SAFE, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
).map(_flow)
VALUES = st.one_of(MILD, MILD, ODD_TEXT, NESTED, DEEP)

ODD_NAMES = st.sampled_from(
    (
        "2566", "25๖๖/year.yml", "2566/survey.md", "2566/scores.md", "2566/oit/o1.md", "2566/oit/index.md",
        "scores.md", "2400/year.yml", "2599/year.yml", "2566.5/year.yml", "frameworks/2400.yml",
        "frameworks/2599.yml",
        "frameworks/25๖๖.yml", "agency.yaml", "measures.yml", "2566/agency.yml", "2566/year.yml.txt", "files/a.yml",
        "2566/files/\udca1\udcb2.pdf", "\udca1\udcb2.md", "\udca1\udcb2.yml", "2566/files/a\nb.pdf",
        "2566/files/ก ข#?.pdf",
        "2566/files/%E0%B8.pdf", "2566/files/\u202egnp.exe", "2566/files/.pdf", "2566/files/a.", "2566/files/-rf",
        "'.md",
        "2566/files/\\.csv", "2566/\u200b.md", "ก็ํ.md", "2566/files/" + "ก" * 70 + ".docx", "2566/files/x/y/z.md",
        ".git/x",
    )
)  # fmt: skip
PAGES = st.lists(
    st.one_of(
        VALUES,
        st.sampled_from(
            (
                "---\n", "title: ก\n---\n", "# ก\n", "```ita-measures\n", "```ita-oit\n", "```ita-scores\n",
                "````ita-qr\n",
                "~~~ita-memo\n", "```ita-levels\n", "```ita-comparison\n", "```ita-rounds\n", "```ita-last-year\n",
                "```\n",
                "```ita-signatures\n", "```ita-analysis\n", "```ita-overview\n", "```ita-framework\n",
                "``` {.ita-x}\n", "~~~\n",
                "````\n", "> ", "- ", "1. ", "\t", "    ", "year: 2566\n", "columns: [title, x]\n", "caption: ",
                "group_by: status\n",
                "<!-- itasite: ignore ", "dead-link", " เหตุผล -->\n", "[ก](x.md)", "![ก](<a b.png>)",
                "<div markdown>\n", "\n",
                "| a | b |\n|---|---|\n", "...\n", "[ก]: x\n", "organization: ก\nsubject: ก\nto: ก\n",
                "headings:\n  title: ก\n",
                "opinions:\n  - title: ก\n    position: ก\n", "body: [ก, [ข]]\nattachments: [{title: ก, page: x.md}]\n",
                "references: [{number: 1}]\n", "status: done\n", "indicator: 9\n", "survey: x\n",
                "{#a}\n", "&lt;",
            )
        ),
    ),
    max_size=12,
).map("".join)  # fmt: skip
