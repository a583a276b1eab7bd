"""A folder from which Zensical builds the site: pages, files, our theme, and a complete configuration.

Zensical runs no plugin. So all that our plugin does while MkDocs builds is done before: pages are finished HTML, texts
of the settings are escaped, and the head of a page says what Zensical does not find out.
"""
