"""export calendar: the last days of a year as a calendar file. Imported only when `export` is called."""

from __future__ import annotations

from pathlib import Path

import click

from itasite.cli.clock import today
from itasite.cli.files import check_out_path, print_or_write, sound_site, year_of
from itasite.cli.options import CONFIG, FORCE, OUT
from itasite.facts.calendar import units_of
from itasite.model.site import Site, Year
from itasite.output.file import begins
from itasite.settings.site_settings import read_settings
from itasite.views.calendar import calendar_view


@click.command(short_help="ปฏิทินวันสำคัญและวันครบกำหนด สำหรับโทรศัพท์และโปรแกรมปฏิทิน")
@click.option("--year", type=int, default=None, help="ปีงบประมาณ พ.ศ. (ปกติคือปีล่าสุด)")
@click.option("--unit", default=None, help="เฉพาะผู้รับผิดชอบนี้ เช่น กองคลัง")
@OUT
@FORCE
@CONFIG
def calendar(year: int | None, unit: str | None, out: Path | None, force: bool, config_file: Path) -> None:
    """ไฟล์ปฏิทิน (.ics): วันสำคัญ วันสิ้นรอบ และวันครบกำหนดของมาตรการ เตือนล่วงหน้าหนึ่งสัปดาห์ เวลา 9.00 น.

    ส่งออกใหม่แล้วนำเข้าอีกครั้งได้ รายการเดิมจะถูกแก้ ไม่ซ้ำ ใช้ภายใน ไม่รวมอยู่ในเว็บไซต์ที่เผยแพร่
    """
    from itasite.formats.calendar_file import BEGIN, as_calendar  # its library takes a while to load

    settings = read_settings(config_file)
    check_out_path(out, settings, note="ปฏิทินนี้ใช้ภายใน ")
    site = sound_site(settings.content)
    chosen = year_of(site, year)
    view = calendar_view(site, chosen, _unit(site, chosen, unit))
    print_or_write(as_calendar(view.name, view.entries, today()), out, begins(BEGIN), force=force)
    if not view.entries:
        click.echo(f"ปี {chosen.number} ยังไม่มีวันสำคัญ วันสิ้นรอบ หรือวันครบกำหนดให้ใส่ในปฏิทิน", err=True)
    elif out:
        click.echo(f"เขียน {len(view.entries)} วันของปี {chosen.number} ไว้ที่ {out} (ใช้ภายใน)")


def _unit(site: Site, year: Year, name: str | None) -> str | None:
    if name is None:
        return None
    wanted, known = " ".join(name.split()), dict.fromkeys([*site.agency.units, *units_of(year)])
    if wanted not in known:
        raise click.UsageError(f"ไม่มีผู้รับผิดชอบชื่อ “{name}” ในปี {year.number} (มี {', '.join(known)})")
    return wanted
