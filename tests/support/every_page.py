"""A site with every kind of page, every kind of link and every block that shows a part of a year."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.support.sites import CASES, SURVEY

ALL_BLOCKS = """# ทุกบล็อก

```ita-overview
```

```ita-news
```

```ita-scores
```

```ita-measures
```

```ita-rounds
```

```ita-last-year
year: 2567
```

```ita-oit
```

```ita-comparison
```

```ita-qr
```
"""


def full_site(folder: Path) -> Path:
    """A site with every kind of page and every kind of link."""
    content = Path(shutil.copytree(CASES / "years", folder / "content"))
    year = content / "2566" / "year.yml"
    text = re.sub("(?m)^parts:.*\n", "", year.read_text(encoding="utf-8"))
    text = text.replace("result:\n", "result:\n  announced: 2566-08-01\n", 1)
    year.write_text(f"{text}updated: 2566-09-01\nsurveys:\n  eit: {{title: แบบวัด, url: {SURVEY}}}\n", encoding="utf-8")
    measures = content / "2566" / "measures.yml"
    dated = measures.read_text(encoding="utf-8").replace(
        "      6m: {status: in_progress}\n", "      6m: {status: in_progress, actions: [{date: 2566-03-01}]}\n", 1
    )
    measures.write_text(dated, encoding="utf-8")
    (content / "2566" / "all.md").write_text(ALL_BLOCKS, encoding="utf-8")
    return folder
