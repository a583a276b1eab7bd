"""The preview: makes the site anew after each change of its files, and shows it on this machine.

The engine watches, makes and keeps the last good site; it knows nothing of HTTP, so that other ways to show a site can
use it. The server answers a browser. Neither knows how a site is made: they are given a function.
"""
