"""A calendar file (iCalendar, RFC 5545) that phones, Outlook and Google Calendar read: whole days with an alarm."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

BEGIN = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//itasite//TH\r\n"  # so that a file of ours is known
_ALARM = timedelta(days=-7, hours=9)  # a week before, when the office opens
_DAY = timedelta(days=1)


def as_calendar(name: str, entries: Iterable[tuple[str, date, str, str]], made: date) -> bytes:
    """The file of a calendar; each entry is its lasting id, its day, its title and a note.

    `made` is the day of this edition: a program that has an older one takes this for newer. Same arguments, same bytes.
    """
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//itasite//TH")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", name)
    calendar.add("X-WR-TIMEZONE", "Asia/Bangkok")
    for entry in entries:
        calendar.add_component(_event(*entry, made))
    return bytes(calendar.to_ical())


def _event(uid: str, day: date, title: str, note: str, made: date) -> Event:
    event = Event()
    event.add("UID", uid)
    event.add("DTSTAMP", datetime.combine(made, time(), UTC))
    event.add("DTSTART", day)
    event.add("DTEND", day + _DAY)
    event.add("SUMMARY", title)
    event.add("DESCRIPTION", note)
    event.add("TRANSP", "TRANSPARENT")  # a deadline does not make the day busy
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", title)
    alarm.add("TRIGGER", _ALARM)
    event.add_component(alarm)
    return event
