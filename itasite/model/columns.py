"""The columns that tables can have, and the named sets of them; their headings stand in `words/headings.py`."""

from __future__ import annotations

from itasite.model.block_options import BlockOptions
from itasite.model.blocks import (
    AnalysisOptions,
    ChecklistOptions,
    FrameworkOptions,
    LevelsOptions,
    MeasuresOptions,
    ScoresOptions,
)
from itasite.words.headings import (
    ANALYSIS_COLUMNS,
    ANALYSIS_SET_WORDS,
    FRAMEWORK_COLUMNS,
    FRAMEWORK_SET_WORDS,
    ITEM_COLUMNS,
    ITEM_SET_WORDS,
    LEVEL_COLUMNS,
    LEVEL_SET_WORDS,
    MEASURE_COLUMNS,
    MEASURE_SET_WORDS,
    SCORE_COLUMNS,
    SCORE_ROWS,
    SCORE_SET_WORDS,
    Headings,
)

Sets = dict[str, tuple[str, ...]]

MEASURE_SETS: Sets = {
    "actions": ("issue", "responsible", "steps", "monitoring", "actions"),
    "analysis": (
        "number",
        "indicators",
        "topics",
        "weaknesses",
        "title",
        "steps",
        "responsible",
        "period",
        "monitoring",
    ),
    "change": ("title", "responsible", "before", "status", "change"),
    "plan": ("title", "steps", "responsible", "period", "monitoring"),
    "progress": ("indicators", "recommendations", "responsible", "period", "progress"),
    "report": ("title", "steps", "results", "responsible", "period", "done_report", "not_done_report"),
    "status": ("title", "steps", "not_started", "in_progress", "done"),
    "summary": ("number", "title", "method", "period", "responsible", "results", "outcomes"),
}

# Columns that stand side by side under the heading of another: that of the value, e.g. of the key.
MEASURE_OVER: dict[str, str] = {
    "not_started": "status",
    "in_progress": "status",
    "done": "status",
    "other": "status",
    "done_report": "monitoring",
    "not_done_report": "monitoring",
    "other_report": "monitoring",
}

ITEM_SETS: Sets = {
    "checklist": ("code", "title", "responsible", "progress", "shown", "evidence"),
    "report": ("code", "title", "components", "responsible", "progress"),
    "status": ("code", "title", "responsible", "status"),
}

SCORE_SETS: Sets = {
    "instruments": ("title", "weight", "score", "weighted"),
    "indicators": ("title", "score", "rank"),
    "target": ("title", "score", "gap"),
}

FRAMEWORK_SETS: Sets = {"weights": ("instrument", "indicator", "weight")}

LEVEL_SETS: Sets = {"conditions": ("level", "condition"), "bands": ("range", "level")}

ANALYSIS_SETS: Sets = {"findings": ("indicator", "weaknesses", "recommendations")}

# What each table block can show; the rule about wrong names reads this.
TABLES: dict[type[BlockOptions], tuple[Headings, Sets]] = {
    AnalysisOptions: (ANALYSIS_COLUMNS, ANALYSIS_SETS),
    ChecklistOptions: (ITEM_COLUMNS, ITEM_SETS),
    FrameworkOptions: (FRAMEWORK_COLUMNS, FRAMEWORK_SETS),
    LevelsOptions: (LEVEL_COLUMNS, LEVEL_SETS),
    MeasuresOptions: (MEASURE_COLUMNS, MEASURE_SETS),
    ScoresOptions: (SCORE_COLUMNS, SCORE_SETS),
}

# The rows of a table that an author can rename as well.
ROWS: dict[type[BlockOptions], Headings] = {ScoresOptions: SCORE_ROWS}

# What each named set is for.
SET_WORDS: dict[type[BlockOptions], dict[str, str]] = {
    AnalysisOptions: ANALYSIS_SET_WORDS,
    ChecklistOptions: ITEM_SET_WORDS,
    FrameworkOptions: FRAMEWORK_SET_WORDS,
    LevelsOptions: LEVEL_SET_WORDS,
    MeasuresOptions: MEASURE_SET_WORDS,
    ScoresOptions: SCORE_SET_WORDS,
}


def column_names(
    wanted: str | tuple[str, ...] | None, default: str, sets: dict[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The columns that an option names: a set by its name, or a list as it is."""
    return sets[wanted or default] if not isinstance(wanted, tuple) else wanted


def wrong_columns(
    wanted: str | tuple[str, ...] | None, columns: dict[str, str], sets: dict[str, tuple[str, ...]]
) -> list[str]:
    """The names in an option that are neither a set nor a column."""
    if wanted is None:
        return []
    if isinstance(wanted, str):
        return [] if wanted in sets else [wanted]
    return [name for name in wanted if name not in columns]
