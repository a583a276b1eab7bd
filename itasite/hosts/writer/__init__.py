"""Renders a `Build` through the templates of the theme, in this process and without MkDocs."""
