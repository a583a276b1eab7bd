"""Reads ODT, ODS and ODP: text, headers, notes, deleted text, metadata, files inside."""

from __future__ import annotations

from itasite.attachment import xml
from itasite.attachment.archive import Parts, TooLarge
from itasite.attachment.collector import Collector, Damaged, Encrypted, Limit, Unsafe, safe_name
from itasite.attachment.embedded import binary
from itasite.attachment.kinds import folded
from itasite.attachment.model import Metadata, Why
from itasite.attachment.xml_lines import XmlLines

# Parts that say the kind of the file, or show how pages and objects looked when it was saved.
_DRAWN = ("mimetype", "thumbnails/", "layout-cache", "objectreplacements/", "configurations2/")
_WORDS = {"content.xml": "", "styles.xml": "หัวหรือท้ายกระดาษ", "meta.xml": "ข้อมูลประจำไฟล์"}


def read(raw: bytes, collector: Collector) -> Metadata:
    """Read every part of an OpenDocument file. Raises Encrypted or Damaged if nothing of it can be read."""
    parts = Parts(raw, collector)
    if parts.encrypted:
        raise Encrypted
    values: dict[str, str] = {}
    for part in sorted(parts.all, key=lambda part: folded(part.filename)):
        name = folded(part.filename)
        try:
            if xml.root(parts.begin(part)) is None:
                if not name.startswith(_DRAWN):
                    binary(part.filename, parts.whole(part), collector)
                continue
            content = b"".join(parts.blocks(part, xml=True))
            if name == "meta-inf/manifest.xml" and b"encryption-data" in content:
                raise Encrypted
            _xml_lines(content, _WORDS.get(name, safe_name(part.filename)), collector)
            if name == "meta.xml":
                values = _described(content)
        except Encrypted:
            if name == "meta-inf/manifest.xml":
                raise
            collector.not_read(Why.ENCRYPTED, safe_name(part.filename))
        except Damaged as error:
            collector.not_read(Why.LIMIT if isinstance(error, TooLarge) else Why.DAMAGED, safe_name(part.filename))
        except Unsafe:
            collector.not_read(Why.UNSAFE, safe_name(part.filename))
        except Limit:
            collector.not_read(Why.LIMIT, safe_name(part.filename))
    return Metadata(
        values.get("initial-creator", ""), values.get("creator", ""), values.get("title", ""), tuple(values.values())
    )


def _xml_lines(content: bytes, where: str, collector: Collector) -> None:
    lines: list[str] = []

    def line(text: str) -> None:
        collector.spend(len(text) + 1)
        lines.append(text)

    try:
        XmlLines(line, line, collector.picture, collector.place).read(_blocks(content))
    finally:
        collector.keep(where, "\n".join(lines))


def _blocks(content: bytes) -> list[bytes]:
    return [content[at : at + 65536] for at in range(0, len(content), 65536)]


def _described(content: bytes) -> dict[str, str]:
    values: dict[str, str] = {}
    texts: list[str] = []

    def end(name: str) -> None:
        value = "".join(texts).strip()
        texts.clear()
        if value and len(values) < 500:
            values[name] = value

    xml.walk([content], lambda *_: texts.clear(), end, texts.append)
    return values
