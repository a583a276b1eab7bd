"""Begins a git repository in a new site, where the user asks for it. The site is whole also without one."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

_BRANCH = "main"  # the one that the workflow of a new site publishes


def begin_git(folder: Path) -> str:
    """Begin a repository in `folder`; what was done, or why not and what to do instead, in Thai."""
    git = shutil.which("git")
    if git is None:
        return (
            "ยังไม่ได้เริ่ม git เพราะเครื่องนี้ไม่มีโปรแกรม git ติดตั้งจาก https://git-scm.com แล้วเรียก  git init  ในโฟลเดอร์ของเว็บไซต์"
        )
    # what the caller's git has set would lead to another repository
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [git, *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
            encoding="utf-8", errors="replace", check=False,
        )  # fmt: skip

    if run("rev-parse", "--is-inside-work-tree").stdout.strip() == "true":
        return "โฟลเดอร์นี้อยู่ในที่เก็บ git อยู่แล้ว จึงไม่ได้เริ่มใหม่"
    try:
        done = run("-c", f"init.defaultBranch={_BRANCH}", "init", "--quiet")
    except BaseException:
        shutil.rmtree(folder / ".git", ignore_errors=True)
        raise
    if done.returncode:
        shutil.rmtree(folder / ".git", ignore_errors=True)
        said = " ".join(done.stderr.split())
        return f"เริ่ม git ไม่ได้ ({said}) เว็บไซต์สร้างครบแล้ว เรียก  git init  ในโฟลเดอร์นั้นภายหลังได้"
    return "เริ่ม git แล้ว บันทึกงานครั้งแรกด้วย  git add .  แล้ว  git commit -m เริ่มเว็บไซต์"
