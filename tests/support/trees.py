"""Content folders that hypothesis spoils: right ones with edits, odd texts, odd files."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import strategies as st

from tests.support import attached
from tests.support.criteria import OWN_CRITERIA
from tests.support.odd import KEYS, ODD_LETTERS, ODD_NAMES, ODD_TEXT, PAGES, VALUES
from tests.support.sites import AGENCIES, CASES


@dataclass(repr=False)
class Tree:
    """A content folder in memory: files, and what else lies where a file is expected."""

    files: dict[str, bytes]
    folders: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Only what is not as in the right folder."""
        changed = {name: raw for name, raw in self.files.items() if RIGHT.get(name) != raw}
        gone = sorted(RIGHT.keys() - self.files.keys())
        edits = {name: _difference(name, raw) for name, raw in changed.items()}
        return f"Tree({edits=}, {gone=}, {self.folders=}, {self.links=})"

    def write(self, root: Path) -> None:
        for name, raw in sorted(self.files.items(), reverse=True):  # a folder before a file of its name
            if not (root / name).is_dir() and not any(parent.is_file() for parent in (root / name).parents):
                attached.put(root, name, raw)
        for name in self.folders:
            if not (root / name).is_dir():
                (root / name).unlink(missing_ok=True)
                (root / name).mkdir(parents=True)
        for name, target in self.links.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.is_dir():
                path.unlink(missing_ok=True)
                path.symlink_to(target)


def _difference(name: str, raw: bytes) -> list[str]:
    before, after = (text.decode(errors="backslashreplace").split("\n") for text in (RIGHT.get(name, b""), raw))
    return [line[:300] for line in difflib.ndiff(before, after) if line[0] in "+-"]


def _right() -> dict[str, bytes]:
    """A small content folder that has every kind of source, without a fault."""
    files = {p.relative_to(CASES / "base").as_posix(): p.read_bytes() for p in (CASES / "base").rglob("*.*")}
    lam_liang = AGENCIES / "001-lam-liang" / "content" / "2565"
    memo = AGENCIES / "000-khao-suan-kwang" / "content" / "2566" / "memo.md"
    files["2566/analysis.yml"] = (lam_liang / "analysis.yml").read_bytes()
    files["2566/memo.md"] = memo.read_bytes()
    files["frameworks/2566.yml"] = OWN_CRITERIA.encode()
    files["2567/year.yml"] = (CASES / "years" / "2567" / "year.yml").read_bytes()
    files["2567/measures.yml"] = (CASES / "years" / "2567" / "measures.yml").read_bytes().replace(b", m4", b"")
    return files


RIGHT = _right()
SOURCES = tuple(name for name in RIGHT if name.endswith((".yml", ".md")))

NAMES = ODD_NAMES | st.sampled_from(SOURCES)
ENDINGS = ("pdf", "docx", "xlsx", "zip", "csv", "png", "txt", "html", "md", "yml")


@st.composite
def attachments(draw: st.DrawFn) -> tuple[str, bytes]:
    """An attached file, whole, cut, or with bytes changed."""
    kind = draw(st.sampled_from(("pdf", "docx", "xlsx", "zip", "csv", "png", "ole", "html", "raw")))
    words = draw(st.text(ODD_LETTERS.filter(lambda letter: letter not in "<&\x00\x07\x0b\x0c\x1b"), max_size=9))
    made = {
        "pdf": lambda: attached.pdf("a", "", Author="x"),
        "docx": lambda: attached.docx("x", author=words),
        "xlsx": lambda: attached.xlsx([["a", "1"], ["1E-999", "9" * 40]]),
        "zip": lambda: attached.archive({"x": "y"}),
        "csv": lambda: f"a,b\n{words},2\n".encode(),
        "png": lambda: attached.PNG,
        "ole": lambda: attached.OLE + "WordDocument\0".encode("utf-16-le"),
        "html": lambda: b"<html><script>" + words.encode() + b"<p>",
        "raw": lambda: draw(st.binary(max_size=60)),
    }[kind]()
    return draw(st.sampled_from(ENDINGS)) if draw(st.booleans()) else kind, draw(_bytes_changed(made))


@st.composite
def _bytes_changed(draw: st.DrawFn, raw: bytes) -> bytes:
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(raw)))
        length = draw(st.sampled_from((0, 1, 1, 4, 60, 100000)))
        raw = raw[:place] + draw(st.binary(max_size=4)) + raw[place + length :]
    return raw


@st.composite
def _text_changed(draw: st.DrawFn, text: str) -> str:
    """One edit of a source: of a value, a key, a line, or anywhere."""
    lines = text.split("\n")
    number = draw(st.integers(0, len(lines) - 1))
    line = lines[number]
    head, colon, _ = line.partition(":")
    indent = line[: len(line) - len(line.lstrip(" -"))]
    match draw(st.sampled_from("vvvvkliadsmr")):
        case "v" if colon:
            lines[number] = f"{head}: {draw(VALUES)}"
        case "v":
            lines[number] = f"{indent}{draw(VALUES)}"
        case "k":
            lines[number] = f"{indent}{draw(KEYS | ODD_TEXT)}: {line[len(head) + 1 :]}"
        case "l":
            lines.insert(number, f"{indent.replace('-', ' ')}{draw(KEYS)}: {draw(VALUES)}")
        case "i":
            lines[number] = draw(st.sampled_from((" ", "  ", "\t", "- ", "# ", "? "))) + line
        case "a":
            place = draw(st.integers(0, len(line)))
            lines[number] = line[:place] + draw(VALUES) + line[place:]
        case "d":
            del lines[number : number + draw(st.integers(1, 5))]
        case "s":
            lines[number:number] = lines[number : number + draw(st.integers(1, 9))]
        case "m":
            other = draw(st.integers(0, len(lines) - 1))
            lines[number], lines[other] = lines[other], lines[number]
        case _:
            remark = (
                f"# itasite: ignore {draw(st.sampled_from(('date-outside', 'item-missing', 'x', '')))} {draw(ODD_TEXT)}"
            )
            lines[number] = f"{line} {remark}"
    return "\n".join(lines)


_ENCODINGS = st.sampled_from(("cp874", "utf-16", "utf-8-sig", "utf-7"))


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """A right content folder after some edits."""
    tree = Tree(dict(RIGHT))
    for _ in range(draw(st.integers(1, 5))):
        name = draw(st.sampled_from(SOURCES))
        text = tree.files.get(name, b"").decode(errors="replace")
        match draw(st.sampled_from("tttttttttpppfaardlle")):
            case "t":
                tree.files[name] = draw(_text_changed(text)).encode(errors="replace")
            case "p":
                tree.files[draw(st.sampled_from(("x.md", "2566/report.md", "2567/x.md")))] = draw(PAGES).encode()
            case "f":
                tree.files[draw(NAMES)] = draw(VALUES | PAGES).encode()
            case "a":
                ending, raw = draw(attachments())
                tree.files[f"2566/files/a.{ending}"] = raw
            case "r":
                tree.files.pop(name, None)
            case "d":
                tree.folders.append(draw(NAMES))
            case "l":
                tree.links[draw(NAMES)] = draw(
                    st.sampled_from((".", "..", "x", "index.md", "files", "2566/year.yml", "/dev/null"))
                )
            case _:
                ends = draw(st.sampled_from(("\n", "\r\n", "\r", "\n\r")))
                tree.files[name] = text.replace("\n", ends).encode(draw(_ENCODINGS), errors="replace")
    return tree
