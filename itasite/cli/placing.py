"""Puts a newly built site in the place of the old one, and says so to the user.

Before: the place is checked and locked, and what a killed build left is repaired. After: both folders are swapped.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from itasite.cli.ending import ends_as_ctrl_c
from itasite.output import manifest, ownership, place, swap
from itasite.output.lock import TakenError, hold_folder
from itasite.output.manual_files import (
    ManualFiles,
    came_late,
    is_twin,
    keep_aside,
    manual_files,
    of_earlier,
    summary,
    take_along,
)
from itasite.output.ownership import Ownership
from itasite.output.place import Project
from itasite.output.system_error import explain

_WAITING = "มีการสร้างเว็บไซต์ในโฟลเดอร์นี้อีกชุดหนึ่งอยู่ รอจนเสร็จก่อน (กด Ctrl-C เพื่อเลิก)"
_CAME_BACK = "การสร้างครั้งก่อนหยุดกลางคัน นำเว็บไซต์เดิมกลับที่แล้ว"


class StoppedError(click.ClickException):
    """The user or the system has stopped the command."""

    exit_code = 130  # the usual exit code after Ctrl-C


class Placing:
    """The place of a built site, locked by this command. `archive` is the path of the zip beside it, or None."""

    def __init__(self, site: Path, project: Project, held: int | None, *, archived: bool, remedy: str) -> None:
        self.site, self.held = site, held
        self._remedy = remedy
        self.archive = site.with_name(f"{site.name}.zip") if archived else None
        self._project = project
        self._new: int | None = None  # inode of the new folder; None before the swap
        self.ownership()

    @contextmanager
    def work_folder(self) -> Iterator[Path]:
        """The temporary folder where the new site is built, and its archive, which has its final name."""
        with swap.work_folder(self.site) as work:
            yield work

    def ownership(self) -> Ownership:
        """Who owns what is at the place. Raises ClickException if it is neither free nor ours."""
        found = ownership.of_folder(self.site)
        if found is Ownership.FOREIGN:
            raise click.ClickException(ownership.foreign_refusal(self.site, self._remedy))
        said = ownership.archive_refusal(self.archive, self.site.name) if self.archive else None
        if said:
            raise click.ClickException(said)
        return found

    def put(self, work: Path) -> None:
        """Replace the old site by the new one in `work`; files that a person added by hand are kept."""
        new, found = swap.new_in(work), self.ownership()
        hand = ManualFiles()
        if found is Ownership.EARLIER:
            if os.path.lexists(self.site / manifest.NAME):
                click.echo(f"รายชื่อไฟล์ {manifest.NAME} ใน {self.site} เสียหาย จึงทำรายชื่อใหม่", err=True)
            else:
                click.echo(f"{self.site} สร้างโดย itasite รุ่นก่อน รุ่นนี้รับช่วงต่อแล้ว รายชื่อไฟล์อยู่ใน {manifest.NAME}")
            hand = of_earlier(self.site, new, lambda name: is_twin(self.site / name, new / name))
        elif found is Ownership.OURS:
            hand = manual_files(self.site, new)
        self._keep(hand)
        take_along(self.site, new, hand.along)
        self._new = new.stat().st_ino
        if self.archive:
            swap.replace_both(work, self.site, self.archive)
        else:
            swap.replace_folder(work, self.site)
        late = came_late(swap.old_in(work), self.site)
        take_along(swap.old_in(work), self.site, late)
        if hand.along or late:
            click.echo(f"คงไฟล์ที่วางไว้เองใน {self.site} (ไม่ได้ตรวจ): {summary((*hand.along, *late))}")

    def is_done(self) -> bool:
        """Whether the new site is in its place."""
        try:
            return self._new is not None and self.site.stat().st_ino == self._new
        except OSError:
            return False

    def _keep(self, hand: ManualFiles) -> None:
        """Save files of a person that cannot stay in the site to the folder NAME-kept beside it."""
        if not hand.aside:
            return
        kept = self.site.with_name(f"{self.site.name}-kept")
        said = place.refusal(kept, self._project)
        if said:
            raise click.ClickException(f"ไม่มีที่เก็บไฟล์ที่แก้หรือวางไว้เองใน {self.site} ({summary(hand.aside)}) {said}")
        names = keep_aside(self.site, kept, hand.aside)
        if names:
            click.echo(
                f"ไฟล์ใน {self.site} ที่แก้หรือวางไว้เองและคงไว้ไม่ได้ เก็บไว้ที่ {kept}: {summary(names.values())}", err=True
            )


@contextmanager
def placing(site: Path, project: Project, *, archived: bool = False, remedy: str = "") -> Iterator[Placing]:
    """Lock the place of a site while the `with` block runs. Every error becomes a ClickException in Thai.

    If a site may not be put there, nothing is changed. `archived`: whether a zip is put beside the site. `remedy`:
    what to do about a place that may not be used, if it is not that of site_dir.
    """
    held: Placing | None = None
    try:
        with ends_as_ctrl_c():
            said = place.refusal(site, project, remedy)
            if said:
                raise click.ClickException(said)
            with hold_folder(_existing(site.parent), lambda: click.echo(_WAITING, err=True)) as lock:
                if site.parent.is_dir() and swap.clear_leftovers(site, alone=lock is not None):
                    click.echo(_CAME_BACK, err=True)
                held = Placing(site, project, lock, archived=archived, remedy=remedy)
                yield held
    except KeyboardInterrupt:
        raise StoppedError(f"หยุดแล้ว {_outcome(held)}") from None
    except swap.StrandedError as error:
        raise click.ClickException(
            f"นำเว็บไซต์เดิมกลับไปที่ {site} ไม่ได้ เว็บไซต์เดิมอยู่ครบใน {error.filename} "
            "ปิดโปรแกรมที่เปิดไฟล์อยู่ แล้วเรียกคำสั่งนี้อีกครั้งเพื่อนำกลับ"
        ) from error
    except TakenError:
        raise click.ClickException("มีการสร้างเว็บไซต์อีกชุดหนึ่งที่ไม่จบ ปิดโปรแกรมนั้นก่อน เว็บไซต์เดิมไม่ถูกแก้ไข") from None
    except OSError as error:
        if error.errno == errno.EPIPE:  # the reader of our output has gone
            raise
        stopped = "ทำต่อไม่จบ" if held and held.is_done() else "วางผลงานใหม่ไม่ได้"
        raise click.ClickException(f"{stopped} {_outcome(held)} {explain(error)}") from error


def _outcome(held: Placing | None) -> str:
    return "เว็บไซต์ใหม่วางเสร็จแล้ว" if held and held.is_done() else "เว็บไซต์เดิมไม่ถูกแก้ไข"


def _existing(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder
