"""Criteria that an agency types itself: what a list that nobody else has may leave out, and what stands for it."""

from __future__ import annotations

from itasite.model.framework import CriteriaSource, Framework, Verification
from itasite.text.source import Mapping, Node, Scalar, Sequence, is_empty

UNNAMED_TARGET = "85"  # of every year that comes with us
_NO_SOURCE = "unnamed"
_UNNAMED = "ยังไม่ได้ระบุเอกสาร"
_NEEDED = (
    "fiscal_year", "title", "verification", "sources", "source", "target", "instruments", "indicators", "items",
)  # fmt: skip


class _Neutral(Scalar):
    """The key of a field that the author left out."""


class _OwnList(Mapping):
    """The tree of a list that the agency typed whole."""


def own_title(year: int) -> str:
    """The title of criteria that have none yet."""
    return f"รายการประเมิน ปีงบประมาณ พ.ศ. {year} ที่หน่วยงานพิมพ์เอง (ฉบับร่าง)"


def filled(own: Mapping, year: int) -> Mapping:
    """The tree of a list of the agency's own, with a neutral value for each field that must be there and is not."""
    written = {key.text: (key, value) for key, value in own.entries if not is_empty(value) or key.text not in _NEEDED}
    sources = written["sources"][1] if "sources" in written else None
    first = next(iter(_ids(sources)), _NO_SOURCE)
    neutral: dict[str, Node] = {
        "fiscal_year": Scalar(str(year), own.at),
        "title": Scalar(own_title(year), own.at),
        "verification": Scalar(Verification.DRAFT.value, own.at),
        "sources": Sequence((_unnamed(own),) if first == _NO_SOURCE else (), own.at),
        "source": Scalar(first, own.at),
        "target": Scalar(UNNAMED_TARGET, own.at),
        "instruments": Sequence((), own.at),
        "indicators": Sequence((), own.at),
        "items": Sequence((), own.at),
    }
    added = tuple((_Neutral(name, own.key_at(name)), value) for name, value in neutral.items() if name not in written)
    return _OwnList((*written.values(), *added), own.at)


def left_out(framework: Framework) -> frozenset[str]:
    """The fields that must be there and that the author of the agency's own list left out."""
    return frozenset(key.text for key, _ in framework.node.entries if isinstance(key, _Neutral))


def is_unnamed(source: CriteriaSource) -> bool:
    """Whether this stands for the source that the author has not named."""
    return source.id == _NO_SOURCE


def is_own_list(framework: Framework) -> bool:
    """Whether the agency typed the whole list, with nothing of ours below it."""
    return isinstance(framework.node, _OwnList) or bool(left_out(framework))


def _ids(sources: Node | None) -> list[str]:
    entries = sources.items if isinstance(sources, Sequence) else ()
    named = (entry.get("id") for entry in entries if isinstance(entry, Mapping))
    return [found.text for found in named if isinstance(found, Scalar)]


def _unnamed(own: Mapping) -> Mapping:
    pairs = (("id", _NO_SOURCE), ("title", _UNNAMED))
    return Mapping(tuple((Scalar(name, own.at), Scalar(text, own.at)) for name, text in pairs), own.at)
