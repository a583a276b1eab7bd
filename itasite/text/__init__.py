"""Reads YAML, Markdown, HTML and web addresses with the places of their parts, without knowing what they mean."""
