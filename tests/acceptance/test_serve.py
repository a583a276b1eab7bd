"""mkdocs serve: an edit of YAML is seen, the server settles, a fault does not end it."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from tests.support.html import as_written
from tests.support.patience import PATIENCE, until
from tests.support.sites import QUIET

PAPER = "# รายงาน\n\n```ita-contents\n```\n\n## หัวข้อเดิม\n"
CONFIG = "site_name: t\ndocs_dir: content\ntheme: {name: itasite}\nplugins: [itasite]\n"


def test_edits_of_yaml_reload_without_a_loop(base: Path, port: int) -> None:
    folder = base.parent
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    log = folder / "log.txt"
    measures, paper = base / "2566" / "measures.yml", base / "2566" / "paper.md"
    paper.write_text(PAPER, encoding="utf-8")
    good = measures.read_text(encoding="utf-8")
    with log.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**QUIET, "TMPDIR": str(folder)},  # its working folder stays behind when it is ended
        )
    try:

        def page(name: str = "measures/") -> str:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/2566/{name}", timeout=PATIENCE) as answer:
                    return as_written(answer.read().decode())
            except OSError:
                return ""

        def edit(text: str) -> None:
            """In one step: who empties a file before filling it is seen twice on a busy machine."""
            (folder / "edited.yml").write_text(text, encoding="utf-8")
            (folder / "edited.yml").replace(measures)

        def said() -> str:
            return log.read_text(encoding="utf-8", errors="replace")  # half a letter, while it is written

        def builds() -> int:
            return said().count("Building documentation")

        def settled() -> bool:
            """An edit may be told twice, but a build that starts the next one never comes to rest."""
            before = builds()
            time.sleep(3)
            return builds() == before

        until(lambda: "มาตรการเปิดเผยข้อมูล" in page())
        assert "เห็นเฉพาะตอนดูตัวอย่าง ไม่เผยแพร่" in page("")  # what is left to do, for who works on it
        edit(good.replace("มาตรการเปิดเผยข้อมูล", "มาตรการที่แก้แล้ว"))  # the watcher starts before the server
        until(lambda: "มาตรการที่แก้แล้ว" in page())
        until(settled)
        edit(good.replace("group: iit", "group: ไม่มี"))
        until(lambda: "เว็บไซต์เดิมไม่ถูกแก้ไข" in said())
        assert server.poll() is None
        assert "Traceback" not in said()
        edit(good.replace("มาตรการเปิดเผยข้อมูล", "มาตรการหลังซ่อม"))
        until(lambda: "มาตรการหลังซ่อม" in page())
        paper.write_text(PAPER.replace("หัวข้อเดิม", "หัวข้อที่แก้แล้ว"), encoding="utf-8")
        until(lambda: "<span>หัวข้อที่แก้แล้ว</span>" in page("paper/"))  # a line of the table of contents
    finally:
        server.terminate()
        server.wait()
