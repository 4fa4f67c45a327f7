"""Calendars: iCalendar and vCalendar files of any program; who met whom, and when."""
