"""Begins a fiscal year, and the list of items that an agency types itself. No command line here, no web, no clock.

What cannot be done is a `Fault`; the commands and the forms say it in their own words.
"""
