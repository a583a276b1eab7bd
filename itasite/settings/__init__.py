"""Reads mkdocs.yml for the commands, with the files that it inherits and with values as MkDocs reads them."""
