"""mkdocs.yml as the commands read it: one tree of all files that it inherits, values as MkDocs takes them."""
