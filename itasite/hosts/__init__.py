"""Hosts: a host takes a finished `Build` and hands it to something that publishes it. It decides nothing about content.

mkdocs_plugin hands it to MkDocs (the other mkdocs_ modules belong to it), stage writes it as a plain folder. The other
modules work on what MkDocs and Material made: offline_copy, icons, page_styles, search_index. Only the modules named
mkdocs_… may import MkDocs.
"""
