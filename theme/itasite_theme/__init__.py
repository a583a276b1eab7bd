"""The site's chrome on Material for MkDocs: overrides, CSS, fonts."""
