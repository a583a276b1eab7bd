"""A preview of drafts that saves, and asks for the page, at each line that it reads; `drafts.py` runs it.

`draft_server.py FOLDER FILE WORDS PAGE`: each save adds to the words in the file. It says how many seconds it took
until the page was there, by the clock and of the processor.
"""

from __future__ import annotations

import sys
import time
import urllib.request
from pathlib import Path

from itasite.cli.preview_site import PreviewSite, watched
from itasite.serve.engine import Engine
from itasite.serve.http_server import ADDRESS, PreviewServer
from itasite.serve.own_writes import OthersChanges
from itasite.serve.watching import Watcher
from itasite.settings.site_settings import read_settings

_LONGEST = 120.0  # seconds for the first site
_LETTERS = str.maketrans("0123456789", "abcdefghij")  # no rule has a word to say on them


def serve(folder: Path, file: Path, words: str, page: str) -> None:
    """Serve until there are no more lines."""
    server, config = PreviewServer(0), folder / "mkdocs.yml"
    changes, address = OthersChanges(Watcher()), f"http://{ADDRESS}:{server.port}"
    site = PreviewSite(config, address, changes.wrote, drafts=True)
    engine = Engine(site.make, watched(read_settings(config)), changes, lambda _: None)
    server.start(engine)
    engine.start()
    engine.later_than(0, _LONGEST)
    text = file.read_text(encoding="utf-8")
    for number, _ in enumerate(sys.stdin):
        new = f"{words} edit{str(number).translate(_LETTERS)}."
        wall, cpu = time.perf_counter(), time.process_time()
        file.write_text(text.replace(words, new, 1), encoding="utf-8")
        saved = engine.saved([file])
        with urllib.request.urlopen(f"{address}/.itasite/saved/{saved}/page/{page}") as answer:
            assert new in answer.read().decode()
        print(time.perf_counter() - wall, time.process_time() - cpu, flush=True)
    engine.stop()
    server.stop()


if __name__ == "__main__":
    serve(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4])
