"""The command `cache`: shows and clears what is remembered from reading attached files."""

from __future__ import annotations

import click

from itasite.attachment import cache as file_cache


@click.group(short_help="แสดงหรือล้างสิ่งที่จำไว้จากการอ่านไฟล์แนบ", invoke_without_command=True)
@click.pass_context
def cache(context: click.Context) -> None:
    """สิ่งที่จำไว้จากการอ่านไฟล์แนบ เพื่อให้ตรวจครั้งต่อไปเร็วขึ้น เก็บไว้ในเครื่องนี้ เฉพาะผู้ใช้นี้อ่านได้

    ย้ายที่เก็บด้วยตัวแปร ITASITE_CACHE=โฟลเดอร์ หรือไม่ให้จำด้วย ITASITE_CACHE=off
    """
    if context.invoked_subcommand:
        return
    place = file_cache.folder()
    if place is None:
        click.echo("ไม่ได้จำสิ่งที่อ่านไว้ (ITASITE_CACHE=off)")
        return
    files, size = file_cache.size()
    click.echo(f"ที่เก็บ: {place}\nจำไว้ {files} ไฟล์ รวม {size / 1_000_000:.1f} MB ล้างด้วย itasite cache clear")


@cache.command()
def clear() -> None:
    """ล้างทั้งหมด ครั้งต่อไปจะอ่านไฟล์แนบใหม่"""
    click.echo(f"ล้างแล้ว {file_cache.clear()} ไฟล์")
