"""What mkdocs.yml makes every page fetch from other hosts: styles, scripts, fonts, pictures, counters of visits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from itasite.problem import Position, shorten
from itasite.settings.tree import readable_tree
from itasite.settings.values import text_of
from itasite.text.css_requests import css_addresses
from itasite.text.outside_address import host_of, is_outside
from itasite.text.outside_requests import outside_requests
from itasite.text.source import Mapping, Node, Sequence

_LISTS = ("extra_css", "extra_javascript")
_PICTURES = ("favicon", "logo")
_OWN = "ลบออก หรือวางไฟล์นั้นในโฟลเดอร์เนื้อหาแล้วเรียกจากที่นั่น"
_SHOWS_COUNTS = ("github.com", "gitlab.com")  # Material's script asks them for the number of stars
_MATERIAL = "material"
_LARGEST = 1_000_000  # bytes of an override that is read


def outside_settings(config_file: Path) -> Iterator[str]:
    """A message in Thai for each of them, with its line; none if the file cannot be read, which others report."""
    tree = readable_tree(config_file)
    if tree is None:
        return
    theme, extra = _mapping(tree.get("theme")), _mapping(tree.get("extra"))
    for name in _LISTS:
        for node in _items(tree.get(name)):
            yield from _address(name, node.get("path") if isinstance(node, Mapping) else node)
    for name in _PICTURES:
        yield from _address(f"theme.{name}", theme.get(name) if theme else None)
    if (at := _font(tree.get("theme"))) is not None:
        yield _said("theme.font", at, "fonts.googleapis.com", "เขียน  font: false  ใต้ theme:")
    analytics = extra.get("analytics") if extra else None
    if isinstance(analytics, Mapping) and text_of(analytics.get("provider")) == "google":
        yield _said("extra.analytics", analytics.at, "googletagmanager.com", "ลบออก")
    if host_of(text_of(tree.get("repo_url"))) in _SHOWS_COUNTS:
        host = f"api.{host_of(text_of(tree.get('repo_url')))}"
        yield _said("repo_url", tree.key_at("repo_url"), host, "ลบออก แล้วใส่ลิงก์ไว้ในหน้าแทน")
    for asked in outside_requests(text_of(tree.get("copyright"))):
        yield _said("copyright", tree.key_at("copyright"), host_of(asked.address), _OWN)
    yield from _overrides(config_file.parent, theme)


def _font(theme: Node | None) -> Position | None:
    """Where a font of Google is chosen; Material does so by itself."""
    if not isinstance(theme, Mapping):
        return theme.at if text_of(theme) == _MATERIAL and theme else None
    font = theme.get("font")
    if isinstance(font, Mapping) or text_of(font).lower() not in ("", "false"):
        return theme.key_at("font")
    return theme.at if font is None and text_of(theme.get("name")) == _MATERIAL else None


def _address(name: str, node: Node | None) -> Iterator[str]:
    text = text_of(node)
    if node is not None and is_outside(text):
        yield _said(name, node.at, host_of(text) or shorten(text), _OWN)


def _said(name: str, at: Position | None, host: str, remedy: str) -> str:
    line = f"บรรทัด {at.line} " if at and at.line else ""
    return f"{line}{name} ทำให้ทุกหน้าเรียก {host} ซึ่งเป็นเว็บไซต์อื่น เว็บนั้นจึงรู้ว่าใครเปิดหน้าใด {remedy}"


def _overrides(folder: Path, theme: Mapping | None) -> Iterator[str]:
    """Templates and styles in custom_dir."""
    named = text_of(theme.get("custom_dir")) if theme else ""
    for path in sorted((folder / named).rglob("*")) if named else ():
        if path.suffix.lower() not in (".css", ".html") or path.is_symlink() or not path.is_file():
            continue
        try:
            text = path.read_bytes()[:_LARGEST].decode("utf-8", "replace")
        except OSError:
            continue
        found = css_addresses(text) if path.suffix.lower() == ".css" else _of_template(text)
        for host in dict.fromkeys(host_of(address) for address in found):
            yield _said(path.relative_to(folder).as_posix(), None, host, _OWN)


def _of_template(text: str) -> tuple[str, ...]:
    return tuple(asked.address for asked in outside_requests(text))


def _mapping(node: Node | None) -> Mapping | None:
    return node if isinstance(node, Mapping) else None


def _items(node: Node | None) -> tuple[Node, ...]:
    return tuple(node.items) if isinstance(node, Sequence) else ()
