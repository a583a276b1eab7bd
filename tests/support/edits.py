"""Edits at random of a content folder, as authors and their programs make them: right ones, wrong ones, and back."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.support import attached, photos
from tests.support.criteria import OWN_CRITERIA

_VALUES = (
    *("ไทย ๑", "85.5", "done", "true", "2566", "O2", "[1, 2]", "", "a: b"),
    *("files/a.png", "2566-03-01", "อบต.", "นิติกร"),
)
_SIGNS = ("\t", '"', "[", "- ", "  ", "\n", ": ", "```", "|")
_CRITERIA = """source: a
sources: [{id: a, title: คู่มือ}]
items: [{code: MOIT 1, title: ข้อเพิ่ม}]
"""
_PAGE = """# หน้าใหม่ {0}

![ภาพ](files/a.png)

```ita-scores
```

```ita-oit
year: {1}
```

| ก | ข |
|---|---|
| {0} | 2 |
"""


class Editor:
    """Changes the files below `content`; `drawn` decides what and where."""

    def __init__(self, content: Path, drawn: random.Random) -> None:
        self._content, self._drawn = content, drawn
        self._good: dict[Path, bytes] = {}
        self._number = 0

    def edit(self, *, broken: bool) -> str:
        """Make one edit and say which.

        `broken`: the site cannot be built as it is, so most edits put everything back as it was when it could.
        """
        self._number += 1
        if not broken:
            self._good = {path: path.read_bytes() for path in self._files("*")}
        elif self._drawn.random() < 0.8:
            return self._restore()
        ways: tuple[tuple[Callable[[], str], int], ...] = (
            (self._value, 8), (self._line, 3), (self._sign, 3), (self._write, 4), (self._page, 2), (self._picture, 2),
            (self._attach, 2), (self._criteria, 3), (self._code, 3), (self._year, 1), (self._delete, 1),
            (self._rename, 1), (self._touch, 1),
        )  # fmt: skip
        return self._drawn.choices([way for way, _ in ways], [weight for _, weight in ways])[0]()

    def _restore(self) -> str:
        for path in set(self._files("*")) - set(self._good):
            path.unlink()
        for path, raw in self._good.items():
            if not path.exists() or path.read_bytes() != raw:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(raw)
        return "all as it was when it could be built"

    def _value(self) -> str:
        """Another value, its first digit changed or a word put in: nearly all stay right."""
        path, lines = self._file("*.yml")
        places = [number for number, line in enumerate(lines) if re.match(r"[ -]*[^#:]+:[ ]+\S|[ ]+- [^:]+$", line)]
        if not places:
            return self._touch()
        number = self._drawn.choice(places)
        head, value = re.fullmatch(r"([ -]*(?:[^:]+:[ ]+|))(.*)", lines[number]).groups()  # type: ignore[union-attr]
        ways = (f"{value} {self._number}", re.sub("[0-9]", str(self._number % 10), value, count=1), value[:-1])
        lines[number] = head + self._drawn.choice((*ways, *ways, self._drawn.choice(_VALUES)))
        return self._put(path, lines, f"line {number + 1}: {lines[number]}")

    def _line(self) -> str:
        """A line away, twice, or at another place."""
        path, lines = self._file(self._drawn.choice(("*.yml", "*.md")))
        number = self._drawn.randrange(len(lines))
        line = lines.pop(number)
        for _ in range(self._drawn.randrange(3)):
            lines.insert(self._drawn.choice((number, self._drawn.randrange(len(lines) + 1))), line)
        return self._put(path, lines, f"line {number + 1} away or elsewhere")

    def _sign(self) -> str:
        """A sign where it does not belong: most of these break the file."""
        path, lines = self._file(self._drawn.choice(("*.yml", "*.md")))
        number = self._drawn.randrange(len(lines))
        place, sign = self._drawn.randrange(len(lines[number]) + 1), self._drawn.choice(_SIGNS)
        lines[number] = lines[number][:place] + sign + lines[number][place:]
        return self._put(path, lines, f"{sign!r} in line {number + 1}")

    def _write(self) -> str:
        """A sentence more in a page."""
        path, lines = self._file("*.md")
        number = self._drawn.randrange(len(lines) + 1)
        lines.insert(number, self._drawn.choice(("", "## หัวข้อ ", "ข้อความ ")) + str(self._number))
        return self._put(path, lines, f"words at line {number + 1}")

    def _page(self) -> str:
        """A page more; perhaps in the place of a generated one."""
        folder = self._drawn.choice([self._content, *self._years()])
        name = self._drawn.choice(("own.md", "scores.md", "index.md", f"page-{self._number}.md", "measures.md"))
        text = _PAGE.format(self._number, self._drawn.choice((2564, 2565, 2566, 2599)))
        return self._new(folder / name, text.encode())

    def _picture(self) -> str:
        """Another picture of the same name, which pages show."""
        raw = photos.photo(self._drawn.choice((40, 600)), 30, self._drawn.choice(("JPEG", "PNG")))
        return self._new(self._drawn.choice([self._content, *self._years()]) / "files" / "a.png", raw)

    def _attach(self) -> str:
        """A document that is evidence, of the same size as the one before."""
        texts = (b"0812345678", b"nothing...", b"1234567890")
        name, raw = self._drawn.choice(
            (("a.csv", self._drawn.choice(texts)), ("plan.pdf", attached.pdf(f"page {self._number % 10}")))
        )
        return self._new(self._drawn.choice(self._years()) / "files" / name, raw)

    def _criteria(self) -> str:
        """The agency's own criteria of a year, there or away; they say how codes are written."""
        path = self._content / "frameworks" / f"{self._drawn.choice(self._years()).name}.yml"
        if path.exists() and self._drawn.random() < 0.5:
            path.unlink()
            return f"{self._name(path)} away"
        return self._new(path, self._drawn.choice((_CRITERIA, _CRITERIA, OWN_CRITERIA)).encode())

    def _code(self) -> str:
        """The code of an item as papers print it."""
        texts = [(path, path.read_text(encoding="utf-8", errors="replace")) for path in self._files("*.yml")]
        places = [(path, text, found.end()) for path, text in texts for found in re.finditer(r"\bO(?=[0-9])", text)]
        if not places:
            return self._touch()
        path, text, end = self._drawn.choice(places)
        number = text.count("\n", 0, end) + 1
        return self._put(path, f"{text[:end]} {text[end:]}".split("\n"), f"code in line {number}")

    def _year(self) -> str:
        """A year more, as a copy of another; or one away."""
        years = self._years()
        if len(years) > 2 and self._drawn.random() < 0.5:
            gone = self._drawn.choice(years)
            shutil.rmtree(gone)
            return f"{gone.name} away"
        new = self._content / str(self._drawn.choice((2562, 2565, 2567, 2568)))
        if not new.exists():
            shutil.copytree(self._drawn.choice(years), new)
        return f"{new.name} there"

    def _delete(self) -> str:
        path = self._drawn.choice(self._files("*"))
        path.unlink()
        return f"{self._name(path)} away"

    def _rename(self) -> str:
        path = self._drawn.choice(self._files("*"))
        new = path.with_name(f"{path.stem}-{self._number}{path.suffix}")
        path.rename(new)
        return f"{self._name(path)} is now {new.name}"

    def _touch(self) -> str:
        path = self._drawn.choice(self._files("*"))
        path.write_bytes(path.read_bytes())
        return f"{self._name(path)} written as it is"

    def _years(self) -> list[Path]:
        return sorted(path for path in self._content.iterdir() if path.name.startswith("25"))

    def _files(self, pattern: str) -> list[Path]:
        found = sorted(path for path in self._content.rglob(pattern) if path.is_file())
        return found if found else [self._content / "agency.yml"]

    def _file(self, pattern: str) -> tuple[Path, list[str]]:
        path = self._drawn.choice(self._files(pattern))
        return path, path.read_text(encoding="utf-8", errors="replace").split("\n") if path.exists() else [""]

    def _new(self, path: Path, raw: bytes) -> str:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(raw)
        return f"{self._name(path)} of {len(raw)} bytes"

    def _put(self, path: Path, lines: list[str], what: str) -> str:
        if path.exists():
            path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
        return f"{self._name(path)} {what}"

    def _name(self, path: Path) -> str:
        return path.relative_to(self._content).as_posix()
