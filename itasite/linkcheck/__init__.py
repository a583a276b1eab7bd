"""Whether the addresses of the content still lead a stranger to what they name. Never part of a build.

gather ─▶ fetch (http_client) ─▶ classify ─▶ store ─▶ link_report; only `http_client` knows the network. Day and time
come from `cli/links.py`.
"""
