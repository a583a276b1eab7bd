"""How texts of a paper are written: in Thai digits, with names, phones and dates that no line divides."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from itasite.fiscal.words import MONTHS
from itasite.formats.render import inline
from itasite.formats.whole_words import LONGEST, letters
from itasite.papers.letters import CLUSTER, JOINER
from itasite.papers.model import Run, Runs
from itasite.views.memo_text import thai

_NBSP = "\N{NO-BREAK SPACE}"
_LATIN = re.compile("[A-Za-z@]")
_PHONE = re.compile(r"(?<![0-9๐-๙])[0๐][0-9๐-๙]{1,2}(?:[ -]?[0-9๐-๙]{3,4}){2}(?![0-9๐-๙])")
_DATE = re.compile(rf"([0-9๐-๙]{{1,2}}) ({'|'.join(map(re.escape, MONTHS))}) (?:(พ\.ศ\.) )?([0-9๐-๙]{{2,4}})")
_CALL = re.compile(r"(โทร\.?|ที่|ข้อ|ตัวชี้วัดที่|ปี|พ\.ศ\.) (?=[0-9๐-๙])")
_CLUSTERS = re.compile(CLUSTER)


class Wording:
    """Writes the texts of one paper; `names` are those that stay whole on a line."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        short = {name for name in names if " " not in name and 1 < letters(name) <= LONGEST}
        longest_first = sorted(short, key=lambda name: (-len(name), name))
        self._names = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def text(self, text: str) -> str:
        """A text without marks of Markdown as the paper has it."""
        text = _CALL.sub(rf"\1{_NBSP}", _DATE.sub(_whole_date, thai(text)))
        text = _PHONE.sub(lambda found: JOINER.join(found[0].replace(" ", _NBSP)), text)
        return self._names.sub(lambda found: _joined(found[0]), text) if self._names else text

    def runs(self, text: str, *, bold: bool = False, href: str = "") -> Runs:
        """A text of a cell with its bold, italics and links; line ends stay."""
        found = _Runs(self, bold=bold, href=href)
        for number, line in enumerate(text.split("\n")):
            if number:
                found.add("\n")
            found.feed(str(inline(line)))
        found.close()
        return found.runs

    def plain(self, text: str, *, bold: bool = False) -> Runs:
        """A text in which no sign is Markdown."""
        return (Run(self.text(text), bold),) if text else ()


def run_reader(element: Element, words: Wording) -> Runs:
    """The runs inside an element of HTML; its pictures are no runs."""
    found = _Runs(words, bold=False, href="")
    _walk(element, found)
    return found.runs


def _walk(element: Element, found: _Runs) -> None:
    found.handle_data(element.text or "")
    for child in element:
        if child.get("class") == "footnote-backref":  # back to the place of the number: for screens only
            found.handle_data(child.tail or "")
            continue
        found.handle_starttag(child.tag, list(child.attrib.items()))
        if child.tag != "img":
            _walk(child, found)
        found.handle_endtag(child.tag)
        found.handle_data(child.tail or "")


def web_address(href: str | None) -> str:
    """Where a link of a paper may lead: an address that is whole without the site; "" for others."""
    return href if href and re.match(r"(?:https?|mailto|tel):", href) else ""


def _whole_date(found: re.Match[str]) -> str:
    return _NBSP.join(part for part in found.groups() if part)


@lru_cache(maxsize=1024)
def _joined(name: str) -> str:
    return name if _LATIN.search(name) else JOINER.join(_CLUSTERS.findall(name))


class _Runs(HTMLParser):
    """Reads HTML of a line into runs."""

    def __init__(self, wording: Wording, *, bold: bool, href: str) -> None:
        super().__init__(convert_charrefs=True)
        self._wording, self._bold, self._italic = wording, int(bold), 0
        self._links = [href]
        self._made = list[Run]()

    @property
    def runs(self) -> Runs:
        """The runs, those that look alike as one."""
        found = list[Run]()
        for run in self._made:
            if found and found[-1]._replace(text="") == run._replace(text=""):
                found[-1] = run._replace(text=found[-1].text + run.text)
            else:
                found.append(run)
        made = [run._replace(text=self._wording.text(re.sub(" ?\n ?", "\n", run.text))) for run in found if run.text]
        if made:
            made[0] = made[0]._replace(text=made[0].text.lstrip())
            made[-1] = made[-1]._replace(text=made[-1].text.rstrip(" \n"))
        return tuple(run for run in made if run.text)

    def add(self, text: str) -> None:
        """Add letters as they look now."""
        self._made.append(Run(text, bool(self._bold), bool(self._italic), self._links[-1]))

    def handle_data(self, data: str) -> None:
        """Text."""
        if data:
            self.add(re.sub(r"\s+", " ", data))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A mark begins."""
        if tag in ("strong", "b"):
            self._bold += 1
        elif tag in ("em", "i"):
            self._italic += 1
        elif tag == "br":
            self.add("\n")
        elif tag == "a":
            found = dict(attrs).get("href") or ""
            self._links.append(found if found.startswith("#") else web_address(found))

    def handle_endtag(self, tag: str) -> None:
        """A mark ends."""
        if tag in ("strong", "b"):
            self._bold -= 1
        elif tag in ("em", "i"):
            self._italic -= 1
        elif tag == "a" and len(self._links) > 1:
            self._links.pop()
