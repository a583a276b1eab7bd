"""Hosts: a host takes a finished `Build` and hands it to something that publishes it. It decides nothing about content.

mkdocs_plugin hands it to MkDocs (the other mkdocs_ modules belong to it), writer renders it without, zensical writes a
folder for that engine, stage a plain one. The other modules are what hosts share: among them search_index, theme_assets
(styles and scripts under names with the hash of their content) and page_finish. Only the modules named mkdocs_… may
import MkDocs.
"""
