"""`itasite links`: do the web addresses in the content still work for people outside? Never part of a build.

gather ─▶ fetch (http_client) ─▶ classify ─▶ store ─▶ link_report; only `http_client` knows the network. Day and time
come from `cli/links.py`.
"""
