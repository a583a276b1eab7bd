"""Whether the addresses of the content still lead a stranger to what they name. Never part of a build.

gather ─▶ fetch (wire) ─▶ classify ─▶ store ─▶ show; only `wire` knows the network. Day and time come from
`cli/links.py`.
"""
