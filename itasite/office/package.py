"""The parts of a Word or Excel file by their names, unpacked within the limits of attached files."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.attachment.archive import Parts
from itasite.attachment.collector import Collector, Encrypted
from itasite.attachment.kinds import folded
from itasite.attachment.model import Metadata
from itasite.office.opening import Refused
from itasite.office.tree import Element, tree
from itasite.words import office as said


class Package:
    """The parts of a file. Raises Damaged, Encrypted or Refused, and as `attachment.archive.Parts` when one is read."""

    def __init__(self, raw: bytes) -> None:
        self._parts = Parts(raw, Collector(_closed))
        self._by_name = {folded(part.filename): part for part in self._parts.all}
        if any(part.flag_bits & 1 for part in self._parts.all):
            raise Encrypted
        if any(name.endswith("vbaproject.bin") for name in self._by_name):
            raise Refused(said.MACROS.format(ending=".xlsx" if "xl/workbook.xml" in self._by_name else ".docx"))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in small letters."""
        return tuple(self._by_name)

    def spelled(self, name: str) -> str:
        """The name of a part as the file writes it."""
        return self._by_name[folded(name)].filename

    def blocks(self, name: str) -> Iterator[bytes]:
        """The bytes of a part, block by block; none if it is missing."""
        part = self._by_name.get(folded(name))
        return self._parts.blocks(part, xml=True) if part else iter(())

    def tree(self, name: str) -> Element | None:
        """A part as a tree; None if it is missing."""
        return tree(self.blocks(name)) if folded(name) in self._by_name else None

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """What the references of a part mean: by their id the last word of the kind, and the target."""
        folder, _, file = folded(name).rpartition("/")
        found = self.tree(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        relations = found.all("Relationship") if found else iter(())
        return {one.get("Id"): (one.get("Type").rpartition("/")[2], one.get("Target")) for one in relations}

    def main(self, otherwise: str) -> str:
        """The name of the main part: the one that the file calls so, else `otherwise`."""
        for kind, target in self.relations("").values():
            if kind == "officeDocument":
                return folded(target)
        return otherwise


def _closed(raw: bytes, collector: Collector) -> Metadata:  # noqa: ARG001
    return Metadata()  # files inside hold no table of this file
