"""One site in which every text holds the same attack: markup, codes of HTML, a template, a script as address."""

from __future__ import annotations

import json
import re
from itertools import count
from pathlib import Path

from itasite.facts.checklist import item_state
from itasite.facts.reviews import review_hash
from itasite.reading.load import load

MARK = "itaEvil"
LEVELS = {"identity": "ignore", "local-path": "ignore"}  # what the attack is told for, and is no matter here
# What an attack would make of the page, in the order: an element, an attribute, an address, a template, a formula.
ATTACK = (
    f"\"'><script>{MARK}()</script><svg/onload={MARK}()>&lt;img src=x onerror={MARK}()&gt;</title></textarea>"
    f"[กด](javascript&colon;{MARK}()) [ด้วย](java&Tab;script&#58;{MARK}()) {{{{ 7*7 }}}}{{% raw %}} {MARK}"
)
CELL = f"={MARK}(1) {ATTACK}"
# Front matter that themes and plugins print, and what only our own pages may say.
KEYS = (
    *("title", "description", "author", "card", "card_text", "share_title", "locale", "languages", "sheet"),
    *("changed", "changed_words", "structured_data", "menu_place", "page_headings", "page_styles"),
    *("running_title", "status", "subtitle", "revision_date", "image", "alternate"),
    *("canonical_url", "license", "icon", "keywords", "robots"),
)
HEAD = "".join(f"{key}: EVIL\n" for key in KEYS) + "tags: [EVIL]\n"

AGENCY = """
reviews: public
name: EVIL
short_name: EVIL
name_en: EVIL_EN
kind: sao
subdistrict: EVIL
district: EVIL
province: EVIL
head: EVIL
address: EVIL
website: https://example.go.th/
contacts: [{title: EVIL, phone: EVIL, email: EVIL, url: "https://example.go.th/c"}]
search_words: [{word: EVIL, also: [EVIL]}]
units: [EVIL, EVIL]
feed_id: EVIL
"""
YEAR = """
updated: 2566-08-11
result: {instruments: {IIT: 90, EIT: 90, OIT: 80}}
surveys:
  eit: {title: EVIL, url: "https://itas.nacc.go.th/go/eit/abc"}
  iit: {title: EVIL, pending: EVIL}
rounds: [{id: 6m, title: EVIL, until: 2566-03-31}, {id: 12m, title: EVIL}]
deadlines: [{date: 2566-05-01, title: EVIL}]
"""
MEASURES = """
groups:
  - id: plan
    title: EVIL
    note: EVIL
    columns: [number, title, weaknesses, recommendations, steps, responsible, period, monitoring, progress, results, \
outcomes, evidence, indicators, target, budget, note, spent, problems, round_recommendations]
    set: plan
    headings: {title: EVIL}
    names: {"9.4": EVIL}
    numbers: year
    number_form: (1)
    lists: {weaknesses: dashes, recommendations: numbered, steps: bullets, responsible: plain, monitoring: 1), \
target: dashes, problems: dashes, results: (1), outcomes: dashes}
    boxes: {not_started: EVIL, done: EVIL}
measures:
  - id: m1
    group: plan
    number: ๕
    title: EVIL
    indicators: ["9.4"]
    questions: [E6]
    question_words: {E6: EVIL}
    items: [O1]
    weaknesses: EVIL
    recommendations: EVIL
    steps: [EVIL, EVIL]
    responsible: EVIL
    period: EVIL
    monitoring: EVIL
    target: EVIL
    budget: ๒๐,๐๐๐.๕๐
    note: EVIL
    progress:
      6m: {status: in_progress, results: EVIL}
      12m:
        status: done
        results: EVIL
        outcomes: EVIL
        problems: EVIL
        recommendations: EVIL
        spent: 18,500
        actions: [{date: 2566-04-01, text: EVIL, step: 1}]
        evidence: [{title: EVIL, url: "https://example.go.th/m", note: EVIL, date: 2566-03-01, explanation: EVIL, \
pictures: [{file: files/dot.png, alt: EVIL, caption: EVIL}]}]
  - {id: m2, group: plan, questions: [E6], question_words: {E6: EVIL}, progress: {12m: {status: other, \
status_word: EVIL, actions: [{text: EVIL}]}}}
"""
OIT = """
lists: {responsible: plain, result: dashes, components: bullets}
boxes: {done: EVIL, other: EVIL}
evidence:
  - {id: website, title: EVIL, url: "https://example.go.th/", items: [O3, O4], note: EVIL, explanation: EVIL, \
group: EVIL, alt: EVIL, caption: EVIL, pictures: [{file: files/dot.png, alt: EVIL, caption: EVIL, date: 2566-02-01}]}
items:
  O1:
    status: done
    responsible: EVIL
    result: EVIL
    note: EVIL
    explanation: [EVIL, EVIL]
    evidence:
      - {title: EVIL, file: files/plan.txt, note: EVIL, date: 2566-02-01, explanation: EVIL, components: all, \
group: EVIL}
      - {title: EVIL, file: files/dot.png, alt: EVIL, caption: EVIL}
    reviewed: {by: EVIL, on: 2566-03-15, of: UNSEEN}
  O2: {status: other, status_word: EVIL}
"""
ANALYSIS = """
indicators:
  "1": {weaknesses: EVIL, recommendations: EVIL, responsible: EVIL, period: EVIL, more: {EVIL: EVIL}}
"""
FRAMEWORK = """
title: EVIL
note: EVIL
missing: [EVIL]
levels_note: EVIL
source: own
sources: [{id: own, title: EVIL, publisher: EVIL, note: EVIL, url: EVIL}]
instruments: [{code: IIT, title: EVIL, english: EVIL_EN, parts: [{code: EVIL, title: EVIL}]}]
indicators: [{number: "1", title: EVIL, english: EVIL_EN, instrument: IIT, aliases: EVIL}]
sub_indicators: [{number: "9.1", title: EVIL, indicator: "9", aliases: EVIL}]
calendar: [{title: EVIL, start: 2566-01-01, end: 2566-03-01}]
questions: [{code: E6, indicator: "8", text: EVIL, note: EVIL}]
levels: [{title: EVIL, english: EVIL_EN, minimum: 1}]
inferred: {weights: {IIT: 30, EIT: 30, OIT: 40}, source: own, note: EVIL, levels: [{title: EVIL, minimum: 1}],
  levels_note: EVIL}
items: [{code: O1, title: EVIL, group: EVIL, note: EVIL, components: [{text: EVIL, parts: [EVIL]}]}]
"""
BLOCKS = """
```ita-measures
caption: EVIL
headings: {title: EVIL}
boxes: {done: EVIL}
names: {"1": EVIL}
```

```ita-measures
columns: [topics, issue, not_started, done, actions]
```

```ita-oit
caption: EVIL
headings: {title: EVIL}
boxes: {done: EVIL}
names: {"1": EVIL}
```

```ita-scores
caption: EVIL
headings: {title: EVIL, total: EVIL}
rows: indicators
instrument_names: both
names: {"1": EVIL}
```

```ita-framework
caption: EVIL
headings: {indicator: EVIL}
names: {"1": EVIL}
```

```ita-levels
caption: EVIL
headings: {level: EVIL}
```

```ita-analysis
caption: EVIL
headings: {indicator: EVIL}
names: {"1": EVIL}
```

```ita-comparison
```

```ita-contents
title: EVIL
scope: page
texts: {a: EVIL}
```

```ita-cover
title: EVIL
agency: EVIL
date: EVIL
```

```ita-page-break
```

```ita-pictures
year: 2566
caption: EVIL
pictures: [{file: files/dot.png, alt: EVIL, caption: EVIL, date: 2566-02-01}, {file: files/plan.txt, alt: EVIL}]
```

```ita-table
year: 2566
table: hostile
caption: EVIL
```

```ita-table
year: 2566
file: files/table.csv
note: EVIL
```

## ก {#a}

```ita-rounds
```

```ita-news
```

```ita-overview
```

```ita-qr
```
"""
MEMO = """
# บันทึก

```ita-memo
organization: EVIL
number: EVIL
subject: EVIL
to: EVIL
references: [{title: EVIL, number: EVIL, date: 2565-09-30, subject: EVIL, url: "https://example.go.th/r"}]
body: [EVIL, [EVIL, EVIL]]
passages: [{heading: EVIL, text: EVIL}]
closing: EVIL
name: EVIL
position: EVIL
signed: 2566-04-21
opinions:
  - {title: EVIL, position: EVIL, text: EVIL, name: EVIL, date: 2566-04-22}
  - {title: EVIL, place: beside}
attachments: [{title: EVIL, amount: EVIL, url: "https://example.go.th/a"}]
attachments_title: EVIL
```

```ita-order
organization: EVIL
number: EVIL
subject: EVIL
body: [EVIL, [EVIL, EVIL]]
members: [{position: EVIL, role: EVIL}]
duties: [EVIL, [EVIL, EVIL]]
closing: EVIL
name: EVIL
position: EVIL
signed: 2566-04-21
opinions:
  - {title: EVIL, position: EVIL, text: EVIL, name: EVIL, date: 2566-04-22}
attachments: [{title: EVIL, amount: EVIL, url: "https://example.go.th/a"}]
attachments_title: EVIL
```

```ita-notice
organization: EVIL
number: EVIL
subject: EVIL
body: [EVIL, [EVIL, EVIL]]
closing: EVIL
name: EVIL
position: EVIL
signed: 2566-04-21
opinions:
  - {title: EVIL, position: EVIL, text: EVIL, name: EVIL, date: 2566-04-22}
attachments: [{title: EVIL, amount: EVIL, url: "https://example.go.th/a"}]
attachments_title: EVIL
```
"""
SETTINGS = """
site_name: EVIL
site_description: EVIL
site_author: EVIL
site_url: https://example.go.th/ita/
repo_url: https://git.example.go.th/ita/
repo_name: EVIL
docs_dir: content
extra:
  homepage: "https://example.go.th/\\"><svg onload=itaEvil()>"
  alternate: [{name: EVIL, link: "/en/\\"><svg onload=itaEvil()>", lang: EVIL}]
  social: [{icon: material/web, name: EVIL, link: "https://example.go.th/\\"><svg onload=itaEvil()>"}]
theme: {name: THEME, features: [navigation.footer, content.action.edit]}
plugins: [PLUGINS]
nav:
  - EVIL: index.md
  - EVIL:
    - page.md
    - EVIL: memo.md
    - 2566/index.md
    - 2566/scores.md
    - 2566/measures.md
    - 2566/oit/index.md
    - 2566/survey.md
    - EVIL: https://example.go.th/
"""
# A picture of one grey pixel.
DOT = (
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
TABLES = """
tables:
  - {id: hostile, title: EVIL, kind: free, file: files/table.csv, as_of: 2566-03-31, items: [O1], note: EVIL}
"""
# What stands in the way of a page though it is only text: names that must be known, long lines, numbers.
PLUGIN = "{itasite: {rules: {identity: ignore, local-path: ignore}}}"


def write(folder: Path, theme: str = "itasite") -> Path:
    """The sources of the site in a folder: each text says which one it is."""
    content = folder / "content"
    year = content / "2566"
    (year / "files").mkdir(parents=True)
    (content / "frameworks").mkdir()
    (year / "files" / "plan.txt").write_text("แผน\n", encoding="utf-8")
    (year / "files" / "dot.png").write_bytes(bytes.fromhex(DOT))
    (year / "files" / "table.csv").write_text(_table(), encoding="utf-8")
    texts = {
        "agency.yml": AGENCY,
        "2566/year.yml": YEAR,
        "2566/measures.yml": MEASURES,
        "2566/oit.yml": OIT,
        "2566/analysis.yml": ANALYSIS,
        "2566/tables.yml": TABLES,
        "frameworks/2566.yml": FRAMEWORK,
        "page.md": f"---\n{HEAD}---\n\n# ก\n{BLOCKS}",
        "2566/memo.md": f"---\ntitle: EVIL\n---\n{MEMO}",
        "memo.md": MEMO,
        "index.md": "# หน้าแรก\n",
    }
    for name, text in texts.items():
        (content / name).write_text(_spoilt(text), encoding="utf-8")
    _let_it_be_seen(content)
    searching = "material/search: {lang: en}, " if theme in ("itasite", "material") else ""
    plugins = f"{{{searching}{PLUGIN[1:-1]}}}" if searching else PLUGIN
    settings = SETTINGS.replace("THEME", theme).replace("[PLUGINS]", plugins)
    (folder / "mkdocs.yml").write_text(_spoilt(settings), encoding="utf-8")
    return folder


def _table() -> str:
    """A table whose headings, groups and cells hold the attack."""
    quoted = '"' + ATTACK.replace('"', '""') + '"'
    rows = (f"โครงการ,งบประมาณ,{quoted}", f"1 {MARK},10,{quoted}", f"{quoted},20,x", f"{quoted},30,{quoted}")
    return "\n".join(rows) + "\n"


def _let_it_be_seen(content: Path) -> None:
    """Give the review of O1 the hash of what stands there, so that readers see who looked at it."""
    path = content / "2566" / "oit.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("UNSEEN", "0" * 16), encoding="utf-8")
    site = load(content).site
    assert site
    seen = review_hash(site, site.years[0], item_state(site.years[0], "O1"))
    path.write_text(path.read_text(encoding="utf-8").replace("0" * 16, seen), encoding="utf-8")


def _spoilt(text: str) -> str:
    numbers = count(1)
    return re.sub(
        "EVIL(_EN)?",
        lambda found: json.dumps(
            re.sub("[ก-๙]", "x", f"{CELL} {next(numbers)}") if found[1] else f"{CELL} {next(numbers)}",
            ensure_ascii=False,
        ),
        text,
    )
